import CliTable3 from 'cli-table3';
import { type Block, type Column, type Line, type Row } from '../../document/tree.ts';
import { fitColumns } from './columns.ts';
import { type Folded, foldings, titled } from './fold.ts';
import { hang, harmless, naturalWidth, type Paint, printLine, type Printed } from './lines.ts';
import { sanitize } from './sanitize.ts';
import { displayWidth } from './width.ts';
import { longestWord } from './wrap.ts';

/** A table of the neutral document. */
export type Table = Extract<Block, { readonly kind: 'table' }>;

/** Words up to this width, and labels in a column that does not grow, are kept whole where there is room. */
const WHOLE = 24;
const PADDING = 2;
const ASCII = {
  ...{ top: '-', 'top-mid': '+', 'top-left': '+', 'top-right': '+' },
  ...{ bottom: '-', 'bottom-mid': '+', 'bottom-left': '+', 'bottom-right': '+' },
  ...{ left: '|', 'left-mid': '+', mid: '-', 'mid-mid': '+', right: '|', 'right-mid': '+', middle: '|' },
};

/** The borders of a table. */
interface Frame {
  readonly top: string;
  readonly between: string;
  readonly bottom: string;
  /** What stands left of each cell, and right of the last. */
  readonly bars: readonly string[];
}

// cli-table3 takes over a millisecond a row, and measures text in its own way: it draws one empty row, we fill it.
function frameOf(widths: readonly number[], unicode: boolean): Frame {
  const table = new CliTable3({
    colWidths: widths.map((width) => width + PADDING),
    style: { head: [], border: [] },
    ...(unicode ? {} : { chars: ASCII }),
  });
  const empty = widths.map(() => '');
  table.push(empty, empty);
  const [top = '', row = '', between = '', , bottom = ''] = table.toString().split('\n');
  return { top, between, bottom, bars: row.split(/ +/u) };
}

function safe({ columns, rows }: Table): Table {
  return {
    kind: 'table',
    columns: columns.map((column) => ({ ...column, title: sanitize(column.title).replaceAll('\n', ' ') })),
    rows: rows.map(({ cells }) => ({ cells: cells.map(({ lines }) => ({ lines: lines.map(harmless) })) })),
  };
}

function widthsOf({ columns, rows }: Table, { kept, linesOf }: Folded, width: number): readonly number[] | undefined {
  const wishes = kept.map((index) => {
    const { title = '', minWidth = 0, grow = 0 } = columns[index] ?? {};
    let natural = displayWidth(title);
    for (const row of rows) for (const line of linesOf(row, index)) natural = Math.max(natural, naturalWidth(line));
    const word = (): number => {
      if (grow === 0 && natural <= WHOLE) return natural;
      let longest = longestWord(title, WHOLE);
      for (const row of rows) {
        for (const { text, item } of linesOf(row, index)) {
          longest = Math.max(longest, longestWord(text, WHOLE) + (item ? PADDING : 0));
        }
      }
      return longest;
    };
    return { natural, minWidth, grow, word };
  });
  return fitColumns(wishes, width - kept.length * (PADDING + 1) - 1);
}

/** A row as it stands between the borders: for each column the lines of its cell. */
type Cells = readonly (readonly Printed[])[];

function drawRow(cells: Cells, widths: readonly number[], bars: readonly string[], paint: Paint): string {
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  let drawn = '';
  for (let at = 0; at < height; at += 1) {
    drawn += (at === 0 ? '' : '\n') + (bars[0] ?? '');
    for (const [index, width] of widths.entries()) {
      const { text, tone } = cells[index]?.[at] ?? { text: '', tone: 'plain' };
      const blank = ' '.repeat(Math.max(0, width - displayWidth(text)));
      drawn += ` ${paint(text, tone)}${blank} ${bars[index + 1] ?? ''}`;
    }
  }
  return drawn;
}

function grid(head: readonly string[], body: readonly string[], { top, between, bottom }: Frame): readonly string[] {
  // Rows of one line each read well without lines between them.
  const apart = body.some((row) => row.includes('\n'));
  const rows = apart ? body.flatMap((row, index) => (index === 0 ? [row] : [between, row])) : body;
  return [top, ...head, ...(head.length > 0 && rows.length > 0 ? [between] : []), ...rows, bottom];
}

/** One row below the other, each cell led by its title: where the page is too narrow for any column beside another. */
function stack(columns: readonly Column[], rows: readonly Row[], width: number, paint: Paint): string[] {
  const indent = '  ';
  const printed = (line: Line, index: number): readonly string[] => {
    if (index === 0 && !line.item) return hang(line.text, width, '').map((text) => paint(text, line.tone));
    return printLine(line, width - indent.length).map(({ text, tone }) =>
      text === '' ? '' : indent + paint(text, tone),
    );
  };
  return rows.flatMap(({ cells }, index) => [
    ...(index === 0 ? [] : ['']),
    ...columns.flatMap(({ title }, at) => titled(title, cells[at]?.lines ?? []).flatMap(printed)),
  ]);
}

/**
 * The printed lines of a table, none of them wider than `page.width`. Its columns are made as wide as suits `alike`: the
 * tables of the same columns that stand on the same page, itself among them.
 */
export function drawTable(
  table: Table,
  alike: readonly Table[],
  page: { width: number; unicode: boolean },
  paint: Paint,
): readonly string[] {
  const clean = safe(table);
  const { columns, rows } = clean;
  const measured = alike.length > 1 ? safe({ ...table, rows: alike.flatMap((other) => other.rows) }) : clean;
  if (columns.length === 0) return [];
  for (const folded of foldings(columns)) {
    const widths = widthsOf(measured, folded, page.width);
    if (widths === undefined) continue;
    const cellsOf = (linesOf: (index: number) => readonly Line[]): Cells =>
      folded.kept.map((index, at) => linesOf(index).flatMap((line) => printLine(line, widths[at] ?? 1)));
    const frame = frameOf(widths, page.unicode);
    const draw = (cells: Cells): string => drawRow(cells, widths, frame.bars, paint);
    const headed = folded.kept.some((index) => columns[index]?.title !== '');
    const head = cellsOf((index) => [{ text: columns[index]?.title ?? '', tone: 'strong', item: false }]);
    return grid(
      headed ? [draw(head)] : [],
      rows.map((row) => draw(cellsOf((index) => folded.linesOf(row, index)))),
      frame,
    );
  }
  return stack(columns, rows, page.width, paint);
}
