import { type Column, type ColumnChoice, type Head, textOf } from './columns.ts';
import { doubt, type Doubt, type DoubtCode, type DoubtParams, type Spot } from './doubts.ts';
import { emptyCell, type ForeignCell, type ForeignRow, type ForeignTable } from './foreign.ts';
import { type Role } from './headings.ts';
import { type RowNumber } from './numbers.ts';

/** A row as a person reads it: one heading or one task, put together from the rows of the table that hold it. */
export interface LogicalRow {
  readonly number: RowNumber | null;
  /** Whether it was printed as a heading over all columns. */
  readonly heading: boolean;
  readonly bold: boolean;
  /** The printed lines of its cells, by the key they have in the plan; `content` is its text or title. */
  readonly fields: Map<string, string[]>;
  /** Where each of them stands. */
  readonly spots: Map<string, Spot>;
  readonly at: Spot;
}

/** The reading of one table, as it goes on. */
export interface Scan {
  readonly table: ForeignTable;
  columns: readonly Column[];
  readonly choices: readonly ColumnChoice[];
  /** What the cells of its head say, in small letters. */
  readonly headings: ReadonlySet<string>;
  readonly flattened: boolean;
  readonly rows: LogicalRow[];
  readonly doubts: Doubt[];
  /** The cells that were used, by row and column, and those that repeat a heading. */
  readonly used: Set<string>;
  /** The cell that last stood in each column, for those merged with it. */
  readonly held: Map<number, ForeignCell>;
  /** Rows that are read one column further to the right than they stand. */
  readonly shifted: Set<string>;
}

/** Begins the reading of a table. */
export function scanOf(
  table: ForeignTable,
  head: Head,
  options: { readonly flattened: boolean; readonly choices: readonly ColumnChoice[] },
): Scan {
  const heads = table.rows.slice(head.from, head.to).flatMap(({ cells }) => cells.map((cell) => textOf(cell)));
  const headings = new Set(heads.map((text) => text.toLowerCase()).filter((text) => text !== ''));
  return {
    table,
    columns: head.columns,
    headings,
    rows: [],
    doubts: [],
    used: new Set(),
    held: new Map(),
    shifted: new Set(),
    ...options,
  };
}

/** The column of a role. */
export function columnOf({ columns }: Scan, role: Role): Column | undefined {
  return columns.find((column) => column.role === role);
}

/** Where a row, or a cell of it, is found. */
export function spotOf({ columns }: Scan, row: ForeignRow, index: number | null = null): Spot {
  const column = index === null ? undefined : columns.find((each) => each.index === index);
  return {
    table: row.table,
    sheet: row.sheet,
    row: row.at,
    column: index === null ? null : index + 1,
    heading: column === undefined || column.heading === '' ? null : column.heading,
  };
}

/** Marks a cell as used. */
export function use(scan: Scan, row: ForeignRow, index: number): void {
  scan.used.add(`${rowKey(row)}:${index}`);
}

/** Whether a cell was used. */
export function isUsed({ used, shifted }: Scan, row: ForeignRow, index: number): boolean {
  const key = rowKey(row);
  return used.has(`${key}:${shifted.has(key) ? index + 1 : index}`);
}

/** What a row is known by. */
export function rowKey({ table, at }: ForeignRow): string {
  return `${table}:${at}`;
}

/** Notes a doubt about a row or a cell of it. */
export function doubtAt<Code extends DoubtCode>(
  scan: Scan,
  code: Code,
  [row, index]: readonly [ForeignRow, number | null],
  params: DoubtParams[Code],
): void {
  // Cast: a doubt of any one code is a doubt, which TypeScript cannot see of a code that it does not know.
  scan.doubts.push(doubt(code, [spotOf(scan, row, index)], params) as Doubt);
}

/** Codes of doubts that are told once for all the places where they arise. */
type Gathered =
  | 'number-automatic'
  | 'number-dash'
  | 'row-rejoined'
  | 'cells-split'
  | 'day-stored'
  | 'month-stored'
  | 'deadline-from-marks';

/** Notes a doubt that is told once, with every place where it arises. */
export function gather(doubts: Doubt[], code: Gathered, spot: Spot): void {
  const at = doubts.findIndex((each) => each.code === code);
  const spots = [...(doubts[at]?.spots ?? []), spot];
  const all = doubt(code, spots, { count: spots.length });
  if (at === -1) doubts.push(all);
  else doubts[at] = all;
}

/** The indexes of the cells that say something. */
export function filledIn({ cells }: ForeignRow): readonly number[] {
  return cells.flatMap((cell, index) => (cell.lines.length > 0 ? [index] : []));
}

/** The cell at an index; one that a row is too short for is empty. */
export function cellAt({ cells }: ForeignRow, index: number | undefined): ForeignCell {
  return (index === undefined ? undefined : cells[index]) ?? emptyCell;
}

/** How many columns a cell covers. */
export function widthOf({ cells }: ForeignRow, index: number): number {
  let width = 1;
  while (cells[index + width]?.merged === 'across') width++;
  return width;
}

/** Begins a new row with the cells of a row of the table. */
export function beginRow(
  scan: Scan,
  row: ForeignRow,
  given: { readonly number: RowNumber | null; readonly heading: boolean; readonly bold: boolean },
): LogicalRow {
  const begun: LogicalRow = { ...given, fields: new Map(), spots: new Map(), at: spotOf(scan, row) };
  scan.rows.push(begun);
  return begun;
}

/** Puts the text of a cell into a field of a row. */
export function putField(
  scan: Scan,
  target: LogicalRow,
  key: string,
  { row, index, lines }: { readonly row: ForeignRow; readonly index: number; readonly lines: readonly string[] },
): void {
  target.fields.set(key, [...lines]);
  target.spots.set(key, spotOf(scan, row, index));
  use(scan, row, index);
}

/** The text of a row on one line, for messages. */
export function plain(row: ForeignRow): string {
  return row.cells
    .map((cell) => textOf(cell))
    .filter((text) => text !== '')
    .join(' | ');
}
