import { type Cell, type GridColumn, type GridRow, type Line, type PaperBlock } from '../../document/tree.ts';
import { linesIn, textWidth } from './text-width.ts';

/** The size of the text in a table, and the room between a cell's text and its left and right rules, in points. */
export const tableText = { size: 12, inset: 4 } as const;

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

/** A table as it is set on a page: the widths of its columns in points, and its rows. */
export interface SetGrid {
  readonly widths: readonly number[];
  readonly rows: readonly SetRow[];
  /** Whether it is so short that it stands on one page as a whole. */
  readonly whole: boolean;
}

type Grid = Extract<PaperBlock, { readonly kind: 'grid' }>;

const LONG_ROW = 10;
// A table of so few lines stands on one page as a whole.
const SHORT_TABLE = 14;

/** Sets a table on a page of a width: no column is narrower than its longest word, as long as there is room. */
export function setGrid({ columns, rows }: Grid, width: number): SetGrid {
  const widths = columnWidths(columns, rows, width);
  const set = rows.map((row) => setRow(row, columns, widths));
  return { widths, rows: set, whole: set.reduce((sum, { lines }) => sum + lines, 0) <= SHORT_TABLE };
}

/** Whether a line of a cell is bold by itself: colour has no place on an official paper. */
export function isBold({ tone }: Line): boolean {
  return tone === 'strong' || tone === 'danger';
}

function setRow({ kind, cells }: GridRow, columns: readonly GridColumn[], widths: readonly number[]): SetRow {
  const bold = kind !== 'task';
  const set: SetCell[] = [];
  let height = 1;
  const title = kind === 'section' ? titleOf(cells) : -1;
  for (let at = 0; at < columns.length;) {
    const { lines } = cells[at] ?? { lines: [] };
    const span = at === title ? 1 + emptyAfter(cells, at, columns.length) : 1;
    const room = widths.slice(at, at + span).reduce((sum, each) => sum + each, -2 * tableText.inset);
    const filled = lines.reduce((sum, line) => sum + linesIn(line.text, room, tableText.size, bold || isBold(line)), 0);
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

function columnWidths(columns: readonly GridColumn[], rows: readonly GridRow[], width: number): readonly number[] {
  const shares = columns.map(({ share }) => Math.max(share, 0));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const wanted = shares.map((share) => (whole === 0 ? width / columns.length : (share / whole) * width));
  const needed = columns.map((column, at) => {
    const head = longestWord(column.title, true);
    const cells = rows.map(({ kind, cells }) => cellNeed(cells[at], kind !== 'task'));
    return cells.reduce((most, each) => Math.max(most, each), head) + 2 * tableText.inset + 1;
  });
  const lacking = wanted.reduce((sum, each, at) => sum + Math.max(0, (needed[at] ?? 0) - each), 0);
  const spare = wanted.reduce((sum, each, at) => sum + Math.max(0, each - (needed[at] ?? 0)), 0);
  if (lacking === 0 || spare < lacking) return wanted;
  return wanted.map((each, at) => {
    const need = needed[at] ?? 0;
    return each < need ? need : each - ((each - need) / spare) * lacking;
  });
}

function cellNeed(cell: Cell | undefined, bold: boolean): number {
  const lines = cell?.lines ?? [];
  return lines.reduce((most, line) => Math.max(most, longestWord(line.text, bold || isBold(line))), 0);
}

// A longer "word" is an address or a fault, and may break.
const WORD = 24;

function longestWord(text: string, bold: boolean): number {
  const words = text.split(/\s+/u).filter((word) => word.length <= WORD);
  return words.reduce((most, word) => Math.max(most, textWidth(word, tableText.size, bold)), 0);
}
