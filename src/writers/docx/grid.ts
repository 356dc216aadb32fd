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
import { type SetCell, setGrid, type SetRow } from '../page/grid.ts';
import { isBold } from '../page/line.ts';
import { type PageBlock } from '../page/sections.ts';
import { spanParagraph } from './paragraph.ts';
import { tableTextSize, twips } from './styles.ts';

type Grid = Extract<PageBlock, { readonly kind: 'grid' }>;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const EMPTY: Line = { text: '', tone: 'plain', item: false };

/** How a row's cells are set: the widths of the columns in twips, the size of the text in points, its style. */
interface CellLook {
  readonly sizes: readonly number[];
  readonly textSize: number;
  readonly style: 'TableHead' | 'TableText';
}

/** A table over the width of the page, in points; `keepNext` keeps its last row with what follows. */
export function gridTable(block: Grid, width: number, keepNext: boolean): Table {
  const { widths, rows, whole, size: textSize, inset } = setGrid(block, width);
  const sizes = widths.map((each) => Math.round(each * twips.perPoint));
  const side = inset * twips.perPoint;
  const last = rows.length - 1;
  const head = block.columns.map(({ title }) => headCell(title));
  return new Table({
    width: { size: sizes.reduce((sum, size) => sum + size, 0), type: WidthType.DXA },
    columnWidths: sizes,
    layout: TableLayoutType.FIXED,
    margins: { left: side, right: side, top: 40, bottom: 40, marginUnitType: WidthType.DXA },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: tableCells(head, { sizes, textSize, style: 'TableHead' }),
      }),
      ...rows.map((row, at) => {
        // A section's title stays with its first task, and a total with what it sums up.
        const keep = at === last ? keepNext : whole || row.bold || (at === last - 1 && rows[last]?.bold === true);
        const look: CellLook = { sizes, textSize, style: 'TableText' };
        return new TableRow({
          ...(row.mayBreak ? {} : { cantSplit: true }),
          keepNext: keep,
          children: tableCells(linesOf(row), look),
        });
      }),
    ],
  });
}

function headCell(title: string): SetCell {
  return { lines: [{ ...EMPTY, text: title }], span: 1, align: 'center' };
}

function linesOf({ cells, bold }: SetRow): readonly SetCell[] {
  if (!bold) return cells;
  return cells.map((cell) => ({ ...cell, lines: cell.lines.map((line) => ({ ...line, tone: 'strong' })) }));
}

function tableCells(cells: readonly SetCell[], look: CellLook): readonly TableCell[] {
  let at = 0;
  return cells.map(({ lines, span, align }) => {
    const size = look.sizes.slice(at, at + span).reduce((sum, each) => sum + each, 0);
    at += span;
    return new TableCell({
      width: { size, type: WidthType.DXA },
      ...(span > 1 ? { columnSpan: span } : {}),
      verticalAlign: VerticalAlignTable.CENTER,
      children: (lines.length === 0 ? [EMPTY] : lines).map((line) => cellParagraph(line, align, look)),
    });
  });
}

function cellParagraph(line: Line, align: SetCell['align'], { textSize, style }: CellLook): Paragraph {
  const text = line.item ? `- ${line.text}` : line.text;
  const own = textSize === tableTextSize ? {} : { size: 2 * textSize };
  return spanParagraph(
    line.item ? 'TableItem' : style,
    [{ text, bold: isBold(line), italic: false }],
    align === 'center' && !line.item ? { alignment: AlignmentType.CENTER } : {},
    own,
  );
}
