import { type Cell, type GridColumn, type GridRow, type Line, type PaperBlock } from '../../document/tree.ts';
import { setColumns, type SetColumns } from './columns.ts';
import { isBold } from './line.ts';
import { linesIn } from './text-width.ts';

/** A cell as it is set: how many columns it takes, and whether all of it is bold. */
export interface SetCell {
  readonly lines: readonly Line[];
  readonly span: number;
  readonly align: GridColumn['align'];
}

/** A row as it is set. */
export interface SetRow {
  readonly section: boolean;
  readonly bold: boolean;
  readonly cells: readonly SetCell[];
  /** How many lines its fullest cell has. */
  readonly lines: number;
  /** Whether it may be torn by the end of a page: only where keeping it whole would leave a gap. */
  readonly mayBreak: boolean;
}

/** A table as it is set on a page, its measures in points. */
export interface SetGrid {
  /** The size of its text. */
  readonly size: number;
  /** The room between a cell's text and the rules on its left and right. */
  readonly inset: number;
  readonly widths: readonly number[];
  readonly rows: readonly SetRow[];
  /** How high its head is with the rows down to its first task, which are not to be parted. */
  readonly opening: number;
  /** Whether it is so short that it stands on one page as a whole. */
  readonly whole: boolean;
}

type Grid = Extract<PaperBlock, { readonly kind: 'grid' }>;

const LONG_ROW = 10;
const LINE_HEIGHT = 1.15;
const ROW_INSET = 2;
// A table of so few lines stands on one page as a whole.
const SHORT_TABLE = 14;

/** Sets a table on a page of a width: no column is narrower than its longest word, as long as there is room. */
export function setGrid({ columns, rows }: Grid, width: number): SetGrid {
  const table = setColumns(columns, rows, width);
  const set = rows.map((row) => setRow(row, columns, table));
  const lines = set.reduce((sum, row) => sum + row.lines, 0);
  return { ...table, rows: set, opening: openingOf(columns, set, table), whole: lines <= SHORT_TABLE };
}

function openingOf(columns: readonly GridColumn[], rows: readonly SetRow[], table: SetColumns): number {
  const { size, inset, widths } = table;
  const head = columns.map(({ title }, at) => linesIn(title, (widths[at] ?? 0) - 2 * inset, size, true));
  const task = rows.findIndex((row) => !row.section);
  const opening = rows.slice(0, task + 1).map(({ lines }) => Math.min(lines, LONG_ROW));
  const heights = [Math.max(1, ...head), ...opening].map((lines) => lines * size * LINE_HEIGHT + 2 * ROW_INSET);
  return heights.reduce((sum, height) => sum + height, 0);
}

function setRow({ kind, cells }: GridRow, columns: readonly GridColumn[], { widths, size, inset }: SetColumns): SetRow {
  const bold = kind !== 'task';
  const set: SetCell[] = [];
  let height = 1;
  const title = kind === 'section' ? titleOf(cells) : -1;
  for (let at = 0; at < columns.length;) {
    const { lines } = cells[at] ?? { lines: [] };
    const span = at === title ? 1 + emptyAfter(cells, at, columns.length) : 1;
    const room = widths.slice(at, at + span).reduce((sum, each) => sum + each, -2 * inset);
    const filled = lines.reduce((sum, line) => sum + linesIn(line.text, room, size, bold || isBold(line)), 0);
    height = Math.max(height, filled);
    set.push({ lines, span, align: columns[at]?.align ?? 'left' });
    at += span;
  }
  return { section: kind === 'section', bold, cells: set, lines: height, mayBreak: height > LONG_ROW };
}

/** Which cell of a section row holds its title: the first that says something behind the number, or the number's own. */
function titleOf(cells: readonly Cell[]): number {
  const behind = cells.findIndex((cell, index) => index > 0 && !isEmpty(cell));
  return behind === -1 ? 0 : behind;
}

function emptyAfter(cells: readonly Cell[], at: number, columns: number): number {
  let count = 0;
  while (at + count + 1 < columns && isEmpty(cells[at + count + 1])) count += 1;
  return count;
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell?.lines.every(({ text }) => text.trim() === '') ?? true;
}
