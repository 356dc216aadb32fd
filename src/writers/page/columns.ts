import { type Cell, type GridColumn, type GridRow } from '../../document/tree.ts';
import { isBold } from './line.ts';
import { textWidth } from './text-width.ts';

/** The columns of a table on a page: their widths, the size of its text and the room beside it, in points. */
export interface SetColumns {
  readonly size: number;
  readonly inset: number;
  readonly widths: readonly number[];
}

/** What a table's text is set in: as large as lets every word stand whole in its column. */
const SETTINGS = [
  { size: 12, inset: 4 },
  { size: 11, inset: 3 },
  { size: 10, inset: 3 },
  { size: 9, inset: 2 },
  { size: 8, inset: 2 },
] as const;
// A longer "word" is an address or a fault, and may break.
const WORD = 24;

/** Sets the columns of a table in a width by their shares, but none narrower than its longest word. */
export function setColumns(columns: readonly GridColumn[], rows: readonly GridRow[], width: number): SetColumns {
  const needs = columns.map((column, at) => wordsNeed(column, rows, at));
  const widthsOf = ({ size, inset }: (typeof SETTINGS)[number]): readonly number[] =>
    needs.map((need) => need * size + 2 * inset + 1);
  const wide = SETTINGS.find((setting) => sumOf(widthsOf(setting)) <= width) ?? SETTINGS[SETTINGS.length - 1];
  const setting = wide ?? SETTINGS[0];
  return { ...setting, widths: shared(columns, widthsOf(setting), width) };
}

function shared(columns: readonly GridColumn[], needed: readonly number[], width: number): readonly number[] {
  const shares = columns.map(({ share }) => Math.max(share, 0));
  const whole = sumOf(shares);
  const wanted = shares.map((share) => (whole === 0 ? width / columns.length : (share / whole) * width));
  const need = sumOf(needed);
  if (need > width) return needed.map((each) => (each / need) * width);
  const lacking = sumOf(wanted.map((each, at) => Math.max(0, (needed[at] ?? 0) - each)));
  const spare = sumOf(wanted.map((each, at) => Math.max(0, each - (needed[at] ?? 0))));
  return wanted.map((each, at) => {
    const least = needed[at] ?? 0;
    return each < least ? least : each - (spare === 0 ? 0 : ((each - least) / spare) * lacking);
  });
}

/** The width of a column's longest word in text of size 1. */
function wordsNeed(column: GridColumn, rows: readonly GridRow[], at: number): number {
  return rows.reduce(
    (most, { kind, cells }) => Math.max(most, cellNeed(cells[at], kind !== 'task')),
    longestWord(column.title, true),
  );
}

function cellNeed(cell: Cell | undefined, bold: boolean): number {
  const lines = cell?.lines ?? [];
  return lines.reduce((most, line) => Math.max(most, longestWord(line.text, bold || isBold(line))), 0);
}

function longestWord(text: string, bold: boolean): number {
  const words = text.split(/\s+/u).filter((word) => word.length <= WORD);
  return words.reduce((most, word) => Math.max(most, textWidth(word, 1, bold)), 0);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
