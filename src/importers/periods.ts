import { readDeadline } from '../calendar/deadline/read.ts';
import { gather, type LogicalRow, type Scan } from './scan.ts';

// What people put into a cell to mark it; a tick of Wingdings comes out as another letter.
const mark = /^(?:x+|[×✓✔√☑☒●•■▪◆*+v\u00fc\u00fb\uf0fc\uf0fb\uf06c\uf0a7]|co)$/i;

/** Makes deadlines of the marks in columns of quarters or months, and tells where. */
export function takePeriods(scan: Scan): void {
  const columns = scan.columns.filter(({ period: words }) => words !== null);
  if (columns.length === 0) return;
  for (const row of scan.rows) {
    const filled = columns.flatMap(({ key, period: words }) => {
      const text = key === null ? '' : (row.fields.get(key) ?? []).join(' ').trim();
      return key === null || words === null || text === '' ? [] : [{ key, words, text, isMark: mark.test(text) }];
    });
    const [first] = filled;
    if (!first || row.heading || row.fields.has('deadline')) continue;
    takePeriodsOf(row, filled, columns.length);
    gather(scan.doubts, 'deadline-from-marks', row.spots.get(first.key) ?? row.at);
    row.spots.set('deadline', row.spots.get(first.key) ?? row.at);
  }
}

interface Filled {
  readonly key: string;
  readonly words: string;
  readonly text: string;
  readonly isMark: boolean;
}

function takePeriodsOf(row: LogicalRow, filled: readonly Filled[], columns: number): void {
  // A cell that says more than that it is marked ("15/3") says it of itself, where it can be read.
  const said = joined(filled.map(({ words, text, isMark }) => (isMark ? words : text)));
  const isRead = readDeadline(said, { year: 2000, untilYear: 2000, before: 'exclusive' }).fault === null;
  row.fields.set('deadline', [isRead && !filled.every(({ isMark }) => isMark) ? said : phraseOf(filled, columns)]);
  for (const { key, isMark } of filled) if (isMark || isRead) row.fields.delete(key);
}

/** All quarters of the year are "hằng quý", all months "hằng tháng"; else each period by itself. */
function phraseOf(filled: readonly Filled[], columns: number): string {
  const [first] = filled;
  const isYear = filled.length === columns && !filled.some(({ words }) => words.includes('/'));
  if (isYear && columns === 4 && first?.words.startsWith('Quý') === true) return 'Hằng quý';
  if (isYear && columns === 12 && first?.words.startsWith('Tháng') === true) return 'Hằng tháng';
  return joined(filled.map(({ words }) => words));
}

function joined(phrases: readonly string[]): string {
  return phrases.map((phrase, at) => (at === 0 ? phrase : phrase.charAt(0).toLowerCase() + phrase.slice(1))).join(', ');
}
