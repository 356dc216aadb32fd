import { roman, romanValue } from '../plan/refs.ts';
import { foldText } from '../plan/fold.ts';
import { roleOf } from './headings.ts';

/** A quarter or a month that has a column of its own. */
interface Period {
  readonly unit: 'quarter' | 'month';
  readonly value: number;
  readonly year: string | null;
}

const numeral = '(i{1,3}|iv|0?[1-9]|1[0-2])';
const named = new RegExp(`^(quy|q|thang)\\.? ?${numeral}(?: ?[/.-] ?(\\d{4})| nam (\\d{4}))?$`);
const bare = new RegExp(`^${numeral}$`);

/**
 * The columns that stand for a quarter or a month each, as plans have them in which the time is marked with an x: by index,
 * the words by which a deadline names the period. None where there are not at least two of a kind.
 */
export function periodColumns(tiers: readonly (readonly string[])[]): ReadonlyMap<number, string> {
  const found = tiers.map((texts) => periodOf(texts));
  const units = found.flatMap((period) => (period ? [period.unit] : []));
  const unit = units.filter((each) => each === 'month').length >= units.length / 2 ? 'month' : 'quarter';
  const columns = found.flatMap((period, index) => (period?.unit === unit ? [[index, wordsOf(period)] as const] : []));
  const distinct = new Set(columns.map(([, words]) => words)).size === columns.length;
  return new Map(columns.length >= 2 && distinct ? columns : []);
}

/** Whether the cells of a second row of headings name the quarters or months of a heading above them. */
export function arePeriods(group: string, below: readonly string[]): boolean {
  return below.length > 0 && periodColumns(below.map((text) => [group, text])).size === below.length;
}

function periodOf(texts: readonly string[]): Period | null {
  // Below "Kinh phí" stand amounts.
  if (texts.slice(0, -1).some((text) => ![null, 'deadline'].includes(roleOf(text)))) return null;
  const last = foldText(texts.at(-1) ?? '').trim();
  // "T2" may be a month or a Monday.
  const [, word, number = '', slashed, spelled] = named.exec(last) ?? [];
  if (word !== undefined) return period(word === 'thang' ? 'month' : 'quarter', number, slashed ?? spelled ?? null);
  const [, alone] = texts.length < 2 ? [] : (bare.exec(last) ?? []);
  const unit = alone === undefined ? null : unitAbove(foldText(texts.slice(0, -1).join(' ')), alone);
  return unit === null || alone === undefined ? null : period(unit, alone, null);
}

/** What a bare number counts, by the heading above it: "Thời gian" stands over I, II, III, IV, or over 1 to 12. */
function unitAbove(above: string, number: string): Period['unit'] | null {
  if (/\bquy\b/.test(above)) return 'quarter';
  if (/\bthang\b/.test(above)) return 'month';
  if (!/\b(thoi gian|tien do|thoi han|lo trinh)\b/.test(above)) return null;
  return /^[iv]/.test(number) ? 'quarter' : 'month';
}

function period(unit: Period['unit'], number: string, year: string | null): Period | null {
  const value = romanValue(number.toUpperCase()) ?? Number(number);
  return unit === 'quarter' && value > 4 ? null : { unit, value, year };
}

function wordsOf({ unit, value, year }: Period): string {
  const words = unit === 'quarter' ? `Quý ${roman(value)}` : `Tháng ${value}`;
  return year === null ? words : `${words}/${year}`;
}
