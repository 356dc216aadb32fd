import {
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { twips } from './styles.ts';

const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const SIDES = { top: NONE, bottom: NONE, left: NONE, right: NONE };

/** Rows of columns side by side without any border, none of which is torn by the end of a page; widths in points. */
export function sideBySide(widths: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]): Table {
  const sizes = widths.map((width) => Math.round(width * twips.perPoint));
  return new Table({
    width: { size: sizes.reduce((sum, size) => sum + size, 0), type: WidthType.DXA },
    columnWidths: sizes,
    layout: TableLayoutType.FIXED,
    borders: { ...SIDES, insideHorizontal: NONE, insideVertical: NONE },
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, at) =>
              new TableCell({
                width: { size: sizes[at] ?? 0, type: WidthType.DXA },
                borders: SIDES,
                verticalAlign: VerticalAlignTable.TOP,
                children: children.length === 0 ? [new Paragraph({ style: 'Gap' })] : children,
              }),
          ),
        }),
    ),
  });
}
