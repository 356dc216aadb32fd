import { fullYearAt, numberAt, shortYearAfter, yearAfter } from './numbers.ts';
import { monthNumberAt, monthOfUnitAt } from './periods.ts';
import { type DayTime, monthTime, type Time, type TimeFound, type TimeRemark, type YearRef } from './time.ts';
import { digitsAt, isGlued, markAt, type Parsed, skipWord, type Source, wordAt } from './tokens.ts';

type Found = Parsed<TimeFound> | null;

const found = (time: Time, next: number, remarks: readonly TimeRemark[] = [], bare = false): Parsed<TimeFound> => ({
  value: { time, remarks, bare },
  next,
});

const everyWords = ['hằng', 'hàng', 'mỗi'];
const dayWords = ['ngày', 'mùng', 'mồng', 'hôm'];
// Before these a number counts days, it does not name one: "trước ngày 05 ngày làm việc".
const countedNouns = ['ngày', 'giờ', 'phút', 'tuần', 'quý', 'lần'];

/** A day: numeric (`10/01/2024`), spelled ("ngày 10 tháng 01 năm 2024"), of every month, or the last of a period. */
export function dayAt(source: Source, index: number): Found {
  const named = dayWords.includes(wordAt(source, index));
  if (!named) {
    return numericDayAt(source, index, false) ?? spelledDayAt(source, index, true) ?? monthlyDayAt(source, index);
  }
  const at = skipWord(source, index + 1, dayWords);
  return (
    numericDayAt(source, at, true) ??
    spelledDayAt(source, at, false) ??
    lastDayAt(source, at) ??
    dayOfUnitAt(source, at) ??
    loneDayAt(source, at)
  );
}

/** A day in a list that began with "ngày": "ngày 10, *20* và *30 tháng 6*". */
export function listedDayAt(source: Source, index: number): Found {
  return numericDayAt(source, index, true) ?? spelledDayAt(source, index, false) ?? loneDayAt(source, index);
}

/** In a list of days, "30 tháng 11" needs no "ngày" before it. */
export function listedSpelledDayAt(source: Source, index: number): Found {
  return spelledDayAt(source, index, false);
}

/** `d/m/yyyy`, `d-m-yyyy`, `d.m.yyyy`, `d/m`, `m/yyyy`, `yyyy-mm-dd`, `yyyy-mm`. */
function numericDayAt(source: Source, index: number, named: boolean): Found {
  const first = digitsAt(source, index);
  const mark = markAt(source, index + 1);
  if (first === '' || digitsAt(source, index + 2) === '' || !['/', '-', '.'].includes(mark)) return null;
  const glued = isGlued(source, index + 1) && isGlued(source, index + 2);
  if (mark === '.' && !glued) return null;
  if (first.length === 4) return glued ? isoAt(source, index, mark) : null;
  if (first.length > 2) return null;
  return wholeDateAt(source, index, mark) ?? twoNumbersAt(source, index, { mark, glued, named });
}

function twoNumbersAt(
  source: Source,
  index: number,
  { mark, glued, named }: { readonly mark: string; readonly glued: boolean; readonly named: boolean },
): Found {
  const [first, second] = [digitsAt(source, index), digitsAt(source, index + 2)];
  if (second.length > 2) {
    // `6/2024` and, where nothing parts them, `6-2024`, `6.2024`.
    if (mark !== '/' && !glued) return null;
    return found(monthTime(Number(first), { stated: Number(second) }), index + 3, [], true);
  }
  if (mark !== '/' && !(named && glued && standsAlone(source, index + 3))) return null;
  const read = dayAndYear(source, { day: Number(first), month: Number(second) }, index + 3);
  return read && { ...read, value: { ...read.value, bare: true } };
}

// "ngày 2-9" is a day of September; "ngày 15-20/3" and "ngày 5-6 hằng tháng" are ranges.
function standsAlone(source: Source, index: number): boolean {
  const word = wordAt(source, index);
  return !['/', '-'].includes(markAt(source, index)) && !['tháng', 'hằng', 'hàng', 'mỗi', 'của'].includes(word);
}

/** Three numbers with the same mark between them, the third being the year. */
function wholeDateAt(source: Source, index: number, mark: string): Found {
  if (markAt(source, index + 3) !== mark) return null;
  const [day, month] = [Number(digitsAt(source, index)), Number(digitsAt(source, index + 2))];
  const year = digitsAt(source, index + 4);
  if (year === '' || (mark === '.' && !isGlued(source, index + 4))) return null;
  if (year.length === 2) {
    const short = shortYearAfter(source, index + 3);
    const remark: TimeRemark = { code: 'short-year', year: short?.value ?? 0 };
    return short && found(dayTime(day, month, { stated: short.value }), short.next, [remark]);
  }
  // A year of three digits or one is a slip; it is taken, so that it is reported as out of range.
  return found(dayTime(day, month, { stated: Number(year) }), index + 5);
}

/** `2024-03-15`, `2024/03/15`, `2024-03`. */
function isoAt(source: Source, index: number, mark: string): Found {
  const year = { stated: Number(digitsAt(source, index)) };
  const month = digitsAt(source, index + 2);
  if (month.length !== 2) return null;
  const day = markAt(source, index + 3) === mark ? digitsAt(source, index + 4) : '';
  if (day.length === 2) return found(dayTime(Number(day), Number(month), year), index + 5);
  return mark === '-' && Number(month) <= 12 ? found(monthTime(Number(month), year), index + 3) : null;
}

const beforeDay = ['trước', 'đến', 'hết', 'nhất', 'là'];

/** "15 tháng 3 [năm 2024]"; without "ngày" before it only where a year follows, since "6 tháng 7" may be anything. */
function spelledDayAt(source: Source, index: number, needsYear: boolean): Found {
  const day = numberAt(source, index, 2);
  if (!day) return null;
  const at = skipWord(source, skipWord(source, day.next, ['của', 'vào', 'trong']), ['các', 'những']);
  const month = wordAt(source, at) === 'tháng' ? monthNumberAt(source, at + 1) : null;
  if (!month) return null;
  const read = dayAndYear(source, { day: day.value, month: month.value }, month.next);
  if (!needsYear || read?.next !== month.next) return read;
  const told = day.value > 12 || beforeDay.includes(wordAt(source, index - 1));
  return told ? read : null;
}

/** "ngày cuối cùng của tháng 6/2024", "ngày cuối năm", "ngày cuối tháng". */
function lastDayAt(source: Source, index: number): Found {
  if (wordAt(source, index) !== 'cuối') return null;
  const at = skipWord(source, skipWord(source, index + 1, ['cùng']), ['của']);
  const month = wordAt(source, at) === 'tháng' ? monthNumberAt(source, at + 1) : null;
  if (month) return dayAndYear(source, { day: 'last', month: month.value }, month.next);
  const unit = monthOfUnitAt(source, at, 'last');
  return unit && found({ ...unit.value, day: 'last' }, unit.next);
}

/** "ngày 25 của tháng cuối quý", "ngày 15 của tháng báo cáo", "ngày 05 tháng sau". */
function dayOfUnitAt(source: Source, index: number): Found {
  const day = numberAt(source, index, 2);
  if (!day) return null;
  // "ngày 25/tháng", "ngày 25/hằng tháng"
  const slash = markAt(source, day.next) === '/' && ['tháng', ...everyWords].includes(wordAt(source, day.next + 1));
  const own = slash ? skipWord(source, day.next + 1, everyWords) : day.next;
  const of = skipWord(source, skipWord(source, own, ['của', 'vào', 'trong']), ['các', 'những']);
  const unit = wordAt(source, of) === 'tháng' ? monthOfUnitAt(source, of, 'last') : null;
  return unit && found({ ...unit.value, day: day.value }, unit.next);
}

/** "ngày 20" alone: its month stands elsewhere, or it is meant for every month. */
function loneDayAt(source: Source, index: number): Found {
  const day = numberAt(source, index, 2);
  if (!day || countedNouns.includes(wordAt(source, day.next)) || markAt(source, day.next) === '%') return null;
  return found({ what: 'day', day: day.value, month: null, year: null }, day.next, [], true);
}

/** "15 hằng tháng": a day of every month without "ngày". */
function monthlyDayAt(source: Source, index: number): Found {
  const day = numberAt(source, index, 2);
  if (!day || !['hằng', 'hàng', 'mỗi'].includes(wordAt(source, day.next))) return null;
  return wordAt(source, day.next + 1) === 'tháng' ? loneDayAt(source, index) : null;
}

function dayAndYear(source: Source, day: { day: number | 'last'; month: number }, next: number): Found {
  const comma = markAt(source, next) === ',' && wordAt(source, next + 1) === 'năm' ? next + 1 : next;
  const year = yearAfter(source, comma) ?? (comma > next ? fullYearAt(source, comma + 1) : null);
  return found(dayTime(day.day, day.month, year?.value ?? null), year?.next ?? next);
}

function dayTime(day: number | 'last', month: number, year: YearRef): DayTime {
  return { what: 'day', day, month, year };
}
