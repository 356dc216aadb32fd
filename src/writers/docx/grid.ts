import {
  AlignmentType,
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Line } from '../../document/tree.ts';
import { isBold, type SetCell, setGrid, type SetRow, tableText } from '../page/grid.ts';
import { type PageBlock } from '../page/sections.ts';
import { spanParagraph } from './paragraph.ts';
import { twips } from './styles.ts';

type Grid = Extract<PageBlock, { readonly kind: 'grid' }>;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const INSET = { left: tableText.inset * twips.perPoint, right: tableText.inset * twips.perPoint, top: 40, bottom: 40 };

/** A table over the width of the page, in points; `keepNext` keeps its last row with what follows. */
export function gridTable(block: Grid, width: number, keepNext: boolean): Table {
  const { widths, rows, whole } = setGrid(block, width);
  const sizes = widths.map((each) => Math.round(each * twips.perPoint));
  const last = rows.length - 1;
  const head = block.columns.map(({ title }) => headCell(title));
  return new Table({
    width: { size: sizes.reduce((sum, size) => sum + size, 0), type: WidthType.DXA },
    columnWidths: sizes,
    layout: TableLayoutType.FIXED,
    margins: { ...INSET, marginUnitType: WidthType.DXA },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: tableCells(head, sizes, 'TableHead') }),
      ...rows.map((row, at) => {
        // A section's title stays with its first task, and a total with what it sums up.
        const keep = at === last ? keepNext : whole || row.bold || (at === last - 1 && rows[last]?.bold === true);
        return new TableRow({ cantSplit: !row.mayBreak, keepNext: keep, children: rowCells(row, sizes) });
      }),
    ],
  });
}

function headCell(title: string): SetCell {
  return { lines: [{ text: title, tone: 'plain', item: false }], span: 1, align: 'center' };
}

function rowCells({ cells, bold, mayBreak }: SetRow, sizes: readonly number[]): readonly TableCell[] {
  const spans = cells.map((cell) => ({ ...cell, lines: bold ? cell.lines.map(strong) : cell.lines }));
  return tableCells(spans, sizes, 'TableText', mayBreak);
}

function strong(line: Line): Line {
  return { ...line, tone: 'strong' };
}

function tableCells(
  cells: readonly SetCell[],
  sizes: readonly number[],
  style: 'TableHead' | 'TableText',
  torn = false,
): readonly TableCell[] {
  let at = 0;
  return cells.map(({ lines, span, align }) => {
    const size = sizes.slice(at, at + span).reduce((sum, each) => sum + each, 0);
    at += span;
    return new TableCell({
      width: { size, type: WidthType.DXA },
      ...(span > 1 ? { columnSpan: span } : {}),
      verticalAlign: torn ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
      children: (lines.length === 0 ? [EMPTY] : lines).map((line) => cellParagraph(line, align, style)),
    });
  });
}

const EMPTY: Line = { text: '', tone: 'plain', item: false };

function cellParagraph(line: Line, align: SetCell['align'], style: 'TableHead' | 'TableText'): Paragraph {
  const text = line.item ? `- ${line.text}` : line.text;
  return spanParagraph(line.item ? 'TableItem' : style, [{ text, bold: isBold(line), italic: false }], {
    ...(align === 'center' && !line.item ? { alignment: AlignmentType.CENTER } : {}),
  });
}
