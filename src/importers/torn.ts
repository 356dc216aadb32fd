import { readDeadline } from '../calendar/deadline/read.ts';
import { foldText } from '../plan/fold.ts';
import { textOf } from './columns.ts';
import { type ForeignRow } from './foreign.ts';
import { type RowNumber } from './numbers.ts';
import {
  beginRow,
  cellAt,
  columnOf,
  doubtAt,
  filledIn,
  type LogicalRow,
  plain,
  putField,
  type Scan,
  spotOf,
  use,
} from './scan.ts';

/**
 * A row without a number: what a page break tore off the row above, or a task that has none. What was printed tells:
 * a text that goes on in small letters, cells that the row above lacks, numbers that leave room for one.
 */
export function takeUnnumbered(scan: Scan, row: ForeignRow, next: RowNumber | null): void {
  const above = scan.rows.at(-1);
  const content = textOf(cellAt(row, columnOf(scan, 'content')?.index));
  if (above !== undefined && !isTaskOfItsOwn(scan, row, above, next)) {
    join(scan, row, above);
    return;
  }
  if (content === '') {
    doubtAt(scan, 'row-without-content', [row, null], { number: null });
    return;
  }
  const begun = beginRow(scan, row, { number: null, heading: false, bold: false });
  takeFields(scan, row, begun);
  doubtAt(scan, 'row-unnumbered', [row, null], { text: content });
}

/** Takes every cell of a row into the fields that the columns name. */
export function takeFields(scan: Scan, row: ForeignRow, target: LogicalRow): void {
  for (const index of filledIn(row)) {
    const key = scan.columns.find((column) => column.index === index)?.key;
    if (key == null) continue;
    putField(scan, target, key, { row, index, lines: cellAt(row, index).lines });
  }
}

function isTaskOfItsOwn(scan: Scan, row: ForeignRow, above: LogicalRow, next: RowNumber | null): boolean {
  const content = textOf(cellAt(row, columnOf(scan, 'content')?.index));
  if (content === '' || goesOn(content) || repeatsTail(content, above)) return false;
  const own = (role: 'lead' | 'deadline'): string => {
    const text = textOf(cellAt(row, columnOf(scan, role)?.index));
    return goesOn(text) || repeatsTail(text, above) ? '' : text;
  };
  // Below a heading stands a task.
  if (above.fields.size <= 1) return own('lead') !== '' || own('deadline') !== '' || above.heading;
  if (leavesRoom(above.number, next)) return true;
  const said = (role: string): string => (above.fields.get(role) ?? []).join(' ');
  const otherDeadline = isWhole(own('deadline')) && isWhole(said('deadline'));
  return otherDeadline || (own('lead') !== '' && said('lead') !== '' && /[.;:!?]$/.test(said('content')));
}

/** Whether the numbers above and below leave out one: it was that of the row between them. */
function leavesRoom(above: RowNumber | null, next: RowNumber | null): boolean {
  return above !== null && next?.style === above.style && next.value === above.value + 2;
}

/** Whether a text goes on with what was begun above it. */
function goesOn(text: string): boolean {
  return /^[\p{Ll},.;:)…]|^\(\d+\)/u.test(text) && !/^[a-zđ][.)] /u.test(text);
}

const shortestRepeat = 8;

/** Whether a fragment says again what the row above ends with: a page break may print the same twice. */
export function repeatsTail(text: string, { fields }: LogicalRow): boolean {
  const wanted = foldText(text);
  if (wanted.length < shortestRepeat) return false;
  return [...fields.values()].some((lines) => foldText(lines.join(' ')).endsWith(wanted));
}

/** Joins the cells of a torn row to those above it; what repeats them is left out, and told. */
export function join(scan: Scan, row: ForeignRow, above: LogicalRow): void {
  for (const index of filledIn(row)) {
    const column = scan.columns.find((each) => each.index === index);
    const { lines } = cellAt(row, index);
    if (column?.key == null) continue;
    use(scan, row, index);
    if (repeatsTail(lines.join(' '), above)) {
      doubtAt(scan, 'row-repeated', [row, index], { text: lines.join(' ') });
      continue;
    }
    const before = above.fields.get(column.key) ?? [];
    above.fields.set(column.key, joined(before, lines, column.role === 'deadline'));
    if (!above.spots.has(column.key)) above.spots.set(column.key, spotOf(scan, row, index));
  }
  doubtAt(scan, 'row-torn', [row, null], { text: plain(row), number: above.number?.text ?? null });
}

function joined(before: readonly string[], lines: readonly string[], isDeadline: boolean): string[] {
  const [first = '', ...rest] = lines;
  const last = before.at(-1);
  if (last === undefined) return [...lines];
  const apart = isDeadline
    ? isWhole(last) && isWhole(first)
    : startsAnew(first) && /[.;:!?]$/.test(last) && !/^\(\d/.test(first);
  const isItem = /^[-–—] /.test(first);
  return apart || isItem ? [...before, ...lines] : [...before.slice(0, -1), `${last} ${first}`, ...rest];
}

const startsAnew = (text: string): boolean => /^\p{Lu}/u.test(text);

// Whether a phrase is a deadline by itself, so that another one below it is another deadline.
function isWhole(phrase: string): boolean {
  const { kind } = readDeadline(phrase, { year: 2024, untilYear: 2024, before: 'exclusive' });
  return kind !== 'unreadable' && kind !== 'none';
}
