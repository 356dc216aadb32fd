import { readDeadline } from '../calendar/deadline/read.ts';
import { columnOf, gather, type LogicalRow, type Scan } from './scan.ts';

// What people put into a cell to mark it; a tick of Wingdings comes out as another letter.
const mark = /^(?:x+|[×✓✔√☑☒●•■▪◆*+v\u00fc\u00fb\uf0fc\uf0fb\uf06c\uf0a7]|co)$/i;

/** Makes deadlines of the marks in columns of quarters or months, and tells where; a column of deadlines knows better. */
export function takePeriods(scan: Scan): void {
  const columns = scan.columns.flatMap(({ key, period }) => (key === null || period === null ? [] : [{ key, period }]));
  if (columns.length === 0 || columnOf(scan, 'deadline')) return;
  for (const row of scan.rows) {
    const filled = columns.flatMap(({ key, period }) => {
      const text = (row.fields.get(key) ?? []).join(' ').trim();
      return text === '' ? [] : [{ key, period, text, isMark: mark.test(text) }];
    });
    const [first] = filled;
    if (!first || row.heading) continue;
    const spot = row.spots.get(first.key) ?? row.at;
    takeFilled(row, filled, columns.length);
    row.spots.set('deadline', spot);
    gather(scan.doubts, 'deadline-from-marks', spot);
  }
}

interface Filled {
  readonly key: string;
  readonly period: string;
  readonly text: string;
  readonly isMark: boolean;
}

function takeFilled(row: LogicalRow, filled: readonly Filled[], columns: number): void {
  // A cell that says more than that it is marked ("15/3") says it of itself, where it can be read.
  const said = joined(filled.map(({ period, text, isMark }) => (isMark ? period : text)));
  const isSaid = filled.some(({ isMark }) => !isMark) && isDated(said, filled);
  row.fields.set('deadline', [isSaid ? said : phraseOf(filled, columns)]);
  for (const { key, isMark } of filled) if (isMark || isSaid) row.fields.delete(key);
}

/** Whether a phrase can be read; a bare number ("2025") is rather an amount. */
function isDated(phrase: string, filled: readonly Filled[]): boolean {
  if (filled.some(({ text }) => /^[\d.,\s]+$/.test(text))) return false;
  return readDeadline(phrase, { year: 2000, untilYear: 2000, before: 'exclusive' }).fault === null;
}

/** All quarters of the year are "hằng quý", all months "hằng tháng"; else each period by itself. */
function phraseOf(filled: readonly Filled[], columns: number): string {
  const [first] = filled;
  const isYear = filled.length === columns && !filled.some(({ period }) => period.includes('/'));
  if (isYear && columns === 4 && first?.period.startsWith('Quý') === true) return 'Hằng quý';
  if (isYear && columns === 12 && first?.period.startsWith('Tháng') === true) return 'Hằng tháng';
  return joined(filled.map(({ period }) => period));
}

function joined(phrases: readonly string[]): string {
  return phrases.map((phrase, at) => (at === 0 ? phrase : phrase.charAt(0).toLowerCase() + phrase.slice(1))).join(', ');
}
