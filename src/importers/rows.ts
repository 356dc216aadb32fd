import { type ColumnChoice, type Head, headAt, textOf } from './columns.ts';
import { type ForeignCell, type ForeignRow, type ForeignTable } from './foreign.ts';
import { leadingNumber, parseNumber, type RowNumber } from './numbers.ts';
import {
  beginRow,
  cellAt,
  columnOf,
  doubtAt,
  filledIn,
  gather,
  type LogicalRow,
  putField,
  rowKey,
  type Scan,
  scanOf,
  spotOf,
  use,
  widthOf,
} from './scan.ts';
import { heldAbove } from './merged.ts';
import { takeSingle } from './single.ts';
import { repeatsTail, takeFields, takeUnnumbered } from './torn.ts';

/** Reads the rows of a table below its head: headings and tasks, torn rows put together; and where the table ends. */
export function scanTable(
  table: ForeignTable,
  head: Head,
  options: { readonly flattened: boolean; readonly choices: readonly ColumnChoice[] },
): { readonly scan: Scan; readonly end: number } {
  const scan = scanOf(table, head, options);
  const end = endOfTable(scan, head.to);
  let belowHead = true;
  for (let index = 0; index < end; index++) {
    const row = table.rows[index];
    if (!row || index < head.from) continue;
    const repeated = index === head.from ? head : repeatedHead(scan, index);
    if (repeated !== null) {
      for (const each of table.rows.slice(index, repeated.to)) useRow(scan, each);
      if (index !== head.from) adopt(scan, repeated);
      index = repeated.to - 1;
      belowHead = true;
      continue;
    }
    if (belowHead && isColumnNumbers(row)) useRow(scan, row);
    else takeRow(scan, heldAbove(scan, row), () => nextNumber(scan, index + 1));
    belowHead = false;
  }
  return { scan, end };
}

function useRow(scan: Scan, row: ForeignRow): void {
  for (const index of filledIn(row)) use(scan, row, index);
}

/** Below the last task of a sheet stand nơi nhận and signature. */
function endOfTable(scan: Scan, from: number): number {
  const { rows } = scan.table;
  const closing = rows.findIndex(
    (row, index) => index >= from && /^(nơi nhận|người lập|kính gửi)\b/i.test(textOf(cellAt(row, filledIn(row)[0]))),
  );
  const within = rows.slice(from, closing === -1 ? rows.length : closing);
  return from + within.findLastIndex((row) => !isRemark(scan, row)) + 1;
}

/** Whether a row is empty, or a line of text by itself, not numbered: at the end of a table it is none of its rows. */
function isRemark(scan: Scan, row: ForeignRow): boolean {
  const [only, second] = filledIn(row);
  if (only === undefined) return true;
  const isTask = columnOf(scan, 'content')?.index === 0 && row.cells.length > 1 && widthOf(row, 0) === 1;
  if (only !== 0 || second !== undefined || isTask) return false;
  const text = textOf(cellAt(row, 0));
  return leadingNumber(text) === null && parseNumber(text) === null;
}

/** The head again, as on every page; null where the row is none. */
function repeatedHead(scan: Scan, index: number): Head | null {
  if (!scan.table.rows[index]?.cells.some((cell) => scan.headings.has(textOf(cell).toLowerCase()))) return null;
  const again = headAt(scan.table.rows, index, scan.choices);
  if (again === null) return null;
  const known = new Set(scan.columns.map(({ role }) => role));
  const named = again.columns.filter(({ role }) => role !== 'other');
  const short = again.columns.every(({ heading }) => heading.length <= 70);
  return short && named.length >= 2 && named.every(({ role }) => known.has(role)) ? again : null;
}

// A head that is printed again may have moved its columns; one pasted without the number's heading has not.
function adopt(scan: Scan, again: Head): void {
  const rolesOf = ({ columns }: Pick<Head, 'columns'>): string => columns.map(({ role, key }) => key ?? role).join();
  if (rolesOf(again) === rolesOf(scan)) return;
  if (again.columns.length < scan.columns.length) {
    const [next] = scan.table.rows.slice(again.to).filter((row) => filledIn(row).length > 1);
    if (next === undefined || next.cells.length > again.columns.length) return;
  }
  const moved = again.columns
    .map(({ role, key }) => key ?? role)
    .toSorted()
    .join();
  const same =
    moved ===
    scan.columns
      .map(({ role, key }) => key ?? role)
      .toSorted()
      .join();
  scan.columns = again.columns;
  const row = scan.table.rows[again.from];
  if (row && !same)
    doubtAt(scan, 'columns-changed', [row, null], { headings: again.columns.map(({ heading }) => heading) });
}

/** "(1) (2) (3)" below the headings. */
function isColumnNumbers(row: ForeignRow): boolean {
  const filled = filledIn(row);
  if (filled.length < 3) return false;
  const texts = filled.map((index) => textOf(row.cells[index]).replace(/[()[\]]/g, ''));
  return texts.every((text) => /^(\d{1,2}|[A-Z]|\d{1,2}\s?=\s?[\d+\s-]+)$/.test(text));
}

function takeRow(scan: Scan, given: ForeignRow, next: () => RowNumber | null): void {
  const row = shifted(scan, given);
  const filled = filledIn(row);
  const [only, second] = filled;
  const numberColumn = columnOf(scan, 'number')?.index;
  if (only === undefined) {
    if (numberColumn !== undefined && cellAt(row, numberColumn).numbered)
      doubtAt(scan, 'row-without-content', [row, null], { number: null });
    return;
  }
  if (second === undefined && !cellAt(row, numberColumn).numbered) {
    takeSingle(scan, row, only, next);
    return;
  }
  const { number, inContent } = numberIn(scan, row, numberColumn);
  const isNumbered = number !== null || cellAt(row, numberColumn).numbered;
  if (!isNumbered && (numberColumn !== undefined || textOf(cellAt(row, columnOf(scan, 'content')?.index)) === '')) {
    takeUnnumbered(scan, row, next());
    return;
  }
  takeNumbered(scan, row, { number, numberColumn, inContent });
}

interface Numbered {
  readonly number: RowNumber | null;
  readonly numberColumn: number | undefined;
  /** What the content says behind a number of its own ("1.1. Ban hành …"). */
  readonly inContent: string | null;
}

function takeNumbered(scan: Scan, row: ForeignRow, { number, numberColumn, inContent }: Numbered): void {
  const others = filledIn(row).filter((index) => index !== numberColumn);
  const [title] = others;
  const begun = beginNumbered(scan, row, number, others);
  useNumber(scan, row, begun.number ?? number, numberColumn);
  if (others.length === 1 && title !== undefined) {
    takeTitle(scan, row, begun, title);
    return;
  }
  takeFields(scan, withoutRepeated(scan, row, number), begun);
  const content = begun.fields.get('content') ?? [];
  if (inContent !== null) begun.fields.set('content', [inContent, ...content.slice(1)]);
  if (content.length === 0) doubtAt(scan, 'row-without-content', [row, null], { number: number?.text ?? null });
  // The title of a heading spans what the heading leaves empty.
  const spanning = others.filter((index) => widthOf(row, index) > 1 && !(isHeadingNumber(number) && index === title));
  for (const index of spanning) doubtAt(scan, 'merged-across', [row, index], { text: textOf(row.cells[index]) });
}

function beginNumbered(scan: Scan, row: ForeignRow, number: RowNumber | null, others: readonly number[]): LogicalRow {
  const [title = 0, second] = others;
  const bold = others.length > 0 && others.every((index) => cellAt(row, index).bold);
  if (second !== undefined) return beginRow(scan, row, { number, heading: false, bold });
  // A star before a line of its own marks a group of what follows.
  if (number?.text !== '*')
    return beginRow(scan, row, { number, heading: isHeadingNumber(number) || (number === null && bold), bold });
  doubtAt(scan, 'row-as-heading', [row, null], { title: textOf(row.cells[title]) });
  return beginRow(scan, row, { number: null, heading: true, bold });
}

function useNumber(scan: Scan, row: ForeignRow, number: RowNumber | null, column: number | undefined): void {
  if (column === undefined) return;
  use(scan, row, column);
  if (number === null) gather(scan.doubts, 'number-automatic', spotOf(scan, row, column));
  if (number?.style === 'dash' && number.text !== '*') gather(scan.doubts, 'number-dash', spotOf(scan, row, column));
}

function takeTitle(scan: Scan, row: ForeignRow, target: LogicalRow, index: number): void {
  const cell = cellAt(row, index);
  const misplaced = index !== columnOf(scan, 'content')?.index && widthOf(row, index) === 1;
  if (misplaced) doubtAt(scan, 'title-misplaced', [row, index], { title: textOf(cell) });
  putField(scan, target, 'content', { row, index, lines: cell.lines });
}

// The tail of a torn cell may have slipped into the heading below it.
function withoutRepeated(scan: Scan, row: ForeignRow, number: RowNumber | null): ForeignRow {
  const above = scan.rows.at(-2);
  if (above === undefined || !isHeadingNumber(number)) return row;
  const content = columnOf(scan, 'content')?.index;
  const cells = row.cells.map((cell, index): ForeignCell => {
    const text = textOf(cell);
    if (index === content || !/^\p{Ll}/u.test(text) || !repeatsTail(text, above)) return cell;
    use(scan, row, index);
    doubtAt(scan, 'row-repeated', [row, index], { text });
    return { ...cell, lines: [] };
  });
  return { ...row, cells };
}

function isHeadingNumber(number: RowNumber | null): boolean {
  return number?.style === 'roman' || number?.style === 'upper';
}

function numberIn(scan: Scan, row: ForeignRow, column: number | undefined): Pick<Numbered, 'number' | 'inContent'> {
  const cell = cellAt(row, column);
  const text = textOf(cell);
  const number = text === '' ? null : parseNumber(text);
  if (number !== null) return { number, inContent: null };
  if (text !== '') {
    doubtAt(scan, 'number-strange', [row, column ?? null], { text });
    return { number: { text, style: 'arabic', parts: [text], value: Number.NaN }, inContent: null };
  }
  const found = cell.merged === 'down' ? null : leadingNumber(firstLine(cellAt(row, columnOf(scan, 'content')?.index)));
  if (found === null || !isOwnNumber(scan, found.number, column)) return { number: null, inContent: null };
  return { number: found.number, inContent: found.rest };
}

// A torn cell may go on with "10. …"; a number that counts on is one.
function isOwnNumber(scan: Scan, number: RowNumber, column: number | undefined): boolean {
  if (column === undefined || number.style !== 'arabic') return true;
  const above = scan.rows.findLast((each) => each.number !== null)?.number;
  return number.value === (above?.value ?? 0) + 1;
}

const firstLine = ({ lines }: ForeignCell): string => lines[0] ?? '';

/** The number of the next row that has one. */
function nextNumber(scan: Scan, from: number): RowNumber | null {
  const column = columnOf(scan, 'number')?.index;
  for (const row of scan.table.rows.slice(from, from + 20)) {
    const number = parseNumber(textOf(cellAt(row, column)));
    if (number !== null) return number;
  }
  return null;
}

// Pasted without its empty first cell, a row stands one column too far to the left.
function shifted(scan: Scan, row: ForeignRow): ForeignRow {
  const column = columnOf(scan, 'number')?.index;
  const text = textOf(cellAt(row, column));
  if (column !== 0 || row.cells.length !== scan.columns.length - 1 || filledIn(row).length < 3) return row;
  if (text.length < 15 || parseNumber(text) !== null || leadingNumber(text) !== null) return row;
  const moved = { ...row, cells: [{ ...cellAt(row, 0), lines: [], merged: 'no' as const }, ...row.cells] };
  doubtAt(scan, 'cells-shifted', [row, null], { text });
  scan.shifted.add(rowKey(row));
  return moved;
}
