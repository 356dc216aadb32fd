import { roleOf } from './headings.ts';
import { leadingNumber, parseNumber } from './numbers.ts';

/** A line of a text file, its cells, and whether it was put together from several. */
export interface CellLine {
  readonly at: number;
  readonly cells: readonly string[];
  readonly rejoined: boolean;
}

// No cell of an office goes on for more lines than this.
const furthest = 40;

/**
 * Rows that were pasted from a word processor, whose cells of several paragraphs broke the row over several lines, put
 * together again: a numbered row that lacks cells goes on below where the lines up to some line hold exactly those.
 */
export function rejoinLines(lines: readonly CellLine[]): readonly CellLine[] {
  const head = lines.find(({ cells }) => cells.filter((cell) => roleOf(cell) !== null).length >= 3);
  if (head === undefined) return lines;
  const rows: CellLine[] = [];
  for (let index = 0; index < lines.length;) {
    const count = isBroken(lines[index], head.cells.length) ? linesOfRow(lines, index, head.cells.length) : 1;
    const [first, ...others] = lines.slice(index, index + count);
    if (first) rows.push(others.length === 0 ? first : { at: first.at, cells: glued(first, others), rejoined: true });
    index += count;
  }
  return rows;
}

function isBroken(line: CellLine | undefined, width: number): line is CellLine {
  if (line === undefined || line.cells.length < 2 || line.cells.length >= width) return false;
  const style = parseNumber(line.cells[0] ?? '')?.style ?? null;
  // The heading of a section has a cell or two of its own.
  return style !== null && style !== 'roman' && style !== 'upper';
}

/** Over how many lines the row at an index goes on; 1 where they do not add up. */
function linesOfRow(lines: readonly CellLine[], from: number, width: number): number {
  let count = lines[from]?.cells.length ?? 0;
  for (let index = from + 1; index < Math.min(lines.length, from + furthest); index++) {
    const cells = lines[index]?.cells ?? [];
    if (beginsRow(cells)) return 1;
    count += cells.length - 1;
    if (count > width) return 1;
    if (count === width && cells.length > 1) return index - from + 1;
  }
  return 1;
}

function beginsRow(cells: readonly string[]): boolean {
  const [first = '', ...others] = cells;
  // The head is printed again on every page.
  if (cells.filter((cell) => roleOf(cell) !== null).length >= 2) return true;
  if (others.length > 0) return first.trim() === '' || parseNumber(first) !== null;
  const style = (parseNumber(first) ?? leadingNumber(first)?.number)?.style;
  return style === 'roman' || style === 'upper';
}

function glued(first: CellLine, others: readonly CellLine[]): readonly string[] {
  return others.reduce<readonly string[]>(
    (cells, { cells: [begun = '', ...rest] }) => [...cells.slice(0, -1), `${cells.at(-1) ?? ''}\n${begun}`, ...rest],
    first.cells,
  );
}
