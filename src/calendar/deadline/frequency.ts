import { numberAt, spelledNumberAt } from './numbers.ts';
import { countAt, monthNumberAt } from './periods.ts';
import { type TimeFound, type TimeRemark, type Unit, type UnitTime } from './time.ts';
import { afterWords, digitsAt, markAt, type Parsed, skipWord, type Source, wordAt } from './tokens.ts';

type Found = Parsed<TimeFound> | null;

const unitWords: Readonly<Record<string, Unit>> = {
  ngày: 'day',
  tuần: 'week',
  tháng: 'month',
  quý: 'quarter',
  quí: 'quarter',
  qúy: 'quarter',
  năm: 'year',
};
const byMonths: Readonly<Record<number, Unit>> = { 1: 'month', 3: 'quarter', 6: 'half', 9: 'nine', 12: 'year' };
const monthsOf: Partial<Record<Unit, number>> = { month: 1, quarter: 3, half: 6, year: 12 };
const eachWords = ['hằng', 'hàng', 'mỗi', 'từng'];

/** "hằng tháng", "mỗi quý 1 lần", "02 lần/năm", "6 tháng/lần", or a unit without a number: "quý, 6 tháng, năm". */
export function unitAt(source: Source, index: number): Found {
  return timesPerUnitAt(source, index) ?? namedUnitAt(source, index);
}

function namedUnitAt(source: Source, index: number): Found {
  const each = eachWords.includes(wordAt(source, index));
  const at = each ? index + 1 : index;
  const unit = lengthAt(source, each ? skipWord(source, at, eachWords) : at);
  if (!unit) return null;
  // "ngân hàng năm 2025"
  if (each && unit.value === 'year' && digitsAt(source, unit.next).length === 4) return null;
  const weekday = unit.value === 'day' || unit.value === 'week';
  if (!each && weekday) return null;
  const once = timesBehind(source, unit.next);
  if (!once) return found(unit.value, unit.next, each);
  return perUnit(unit.value, once.value, once.next);
}

/** A unit of recurrence: "tháng", "quý", "năm", "tuần", "ngày", "6 tháng", "nửa năm", "01 năm". */
function lengthAt(source: Source, index: number): Parsed<Unit> | null {
  if (wordAt(source, index) === 'nửa' && wordAt(source, index + 1) === 'năm') return { value: 'half', next: index + 2 };
  // "trong 3 tháng 6, 7, 8": the months are named.
  const named = wordAt(source, index + 1) === 'tháng' && digitsAt(source, index + 2) !== '';
  if (named && monthNumberAt(source, index + 2)) return null;
  const word = unitWords[wordAt(source, index)];
  if (word !== undefined) return { value: word, next: index + 1 };
  const count = countAt(source, index);
  const of = count ? unitWords[wordAt(source, count.next)] : undefined;
  if (!count || of === undefined) return null;
  const months = (monthsOf[of] ?? 0) * count.value;
  // "4 quý" is a year's length, not a year.
  const unit = of === 'month' || count.value === 1 ? byMonths[months] : undefined;
  return unit === undefined ? null : { value: unit, next: count.next + 1 };
}

/** Behind a unit: "một lần", "/lần", "/1 lần", "02 lần". */
function timesBehind(source: Source, index: number): Parsed<number> | null {
  const slash = markAt(source, index) === '/' ? index + 1 : index;
  if (slash > index && wordAt(source, slash) === 'lần') return { value: 1, next: slash + 1 };
  const count = numberAt(source, slash, 2) ?? spelledNumberAt(source, slash);
  if (!count || wordAt(source, count.next) !== 'lần') return null;
  return ordinalFollows(source, count.next + 1) ? null : { value: count.value, next: count.next + 1 };
}

/** "02 lần/năm", "một lần trong quý", "1 cuộc/năm", "4 lần mỗi năm". */
function timesPerUnitAt(source: Source, index: number): Found {
  const count = numberAt(source, index, 2) ?? spelledNumberAt(source, index);
  if (!count || wordAt(source, count.next) === '') return null;
  const slashed = markAt(source, count.next + 1) === '/';
  if (!slashed && wordAt(source, count.next) !== 'lần') return null;
  const at = slashed ? count.next + 2 : skipWord(source, count.next + 1, ['trong', 'trên', 'vào']);
  const unit = lengthAt(source, skipWord(source, at, [...eachWords, 'một']));
  return unit && perUnit(unit.value, count.value, unit.next);
}

/** N times in a unit: as often as the shorter unit where the parts are even; once is the unit itself. */
function perUnit(unit: Unit, times: number, next: number): Found {
  const months = monthsOf[unit];
  if (months === undefined) return found(unit, next, true);
  if (times === 1) return found(unit, next, true);
  const part = byMonths[months / times];
  if (part === undefined) return times > months ? found('week', next, true) : null;
  return found(part, next, true, [{ code: 'spread-evenly', times }]);
}

function ordinalFollows(source: Source, index: number): boolean {
  return digitsAt(source, index) !== '' || afterWords(source, index, 'thứ') !== null;
}

function found(unit: Unit, next: number, each: boolean, remarks: readonly TimeRemark[] = []): Parsed<TimeFound> {
  const time: UnitTime = { what: 'unit', unit, each };
  return { value: { time, remarks, bare: false }, next };
}
