import {
  fullYearAt,
  numberAt,
  relativeYearAt,
  romanAt,
  shortYearAfter,
  spelledNumberAt,
  yearAfter,
} from './numbers.ts';
import {
  type DayOfUnitTime,
  monthsTime,
  monthTime,
  quarterTime,
  type SpanPart,
  type SpanTime,
  type TimeFound,
  type TimeRemark,
  yearTime,
  type YearRef,
} from './time.ts';
import { afterWords, digitsAt, isGlued, markAt, type Parsed, skipWord, type Source, wordAt } from './tokens.ts';

type Found = Parsed<TimeFound> | null;

// "qúy" is what fingers write.
const quarterWords = ['quý', 'quí', 'qúy', 'q'];

/** A month, quarter, half-year or year, or a part of one: "tháng 3/2024", "quý II", "6 tháng đầu năm", "giữa năm 2024". */
export function periodAt(source: Source, index: number): Found {
  return partAt(source, index) ?? wholePeriodAt(source, index);
}

function wholePeriodAt(source: Source, index: number): Found {
  return monthAt(source, index) ?? quarterAt(source, index) ?? monthsAt(source, index) ?? yearAt(source, index);
}

/** The number of a month behind "tháng": in digits or words, but not "giêng" and "chạp", which are lunar. */
export function monthNumberAt(source: Source, index: number): Parsed<number> | null {
  const number = numberAt(source, index, 2) ?? spelledNumberAt(source, index);
  // "6 tháng 1 lần": how often, and no January.
  return number && isCount(source, number.next) ? null : number;
}

function isCount(source: Source, index: number): boolean {
  if (wordAt(source, index) !== 'lần') return false;
  return digitsAt(source, index + 1) === '' && wordAt(source, index + 1) !== 'thứ';
}

/** The number of a quarter behind "quý": Roman, in digits or in words. */
export function quarterNumberAt(source: Source, index: number): Parsed<number> | null {
  return romanAt(source, index) ?? numberAt(source, index, 2) ?? spelledNumberAt(source, index);
}

/** The same period again with another number: "tháng 3, *6* và *9/2024*", "quý I - *II/2024*". */
export function listedPeriodAt(source: Source, index: number, like: SpanTime): Found {
  const number = like.months === 3 ? quarterNumberAt(source, index) : numberAt(source, index, 2);
  if (!number || number.value > 12 / like.months) return null;
  if (like.months === 1 && number.value > 12) return null;
  const made = like.months === 3 ? quarterTime : monthTime;
  return withYear(source, number.next, (year) => made(number.value, year));
}

function monthAt(source: Source, index: number): Found {
  const word = wordAt(source, index);
  if (word !== 'tháng' && word !== 't') return null;
  const dotted = word === 't' && markAt(source, index + 1) === '.' ? index + 2 : index + 1;
  // "t" stands for "tháng" only where the number touches it: T3/2024, T.3.
  if (word === 't' && !isGlued(source, dotted)) return null;
  const month = monthNumberAt(source, dotted);
  if (month) return withYear(source, month.next, (year) => monthTime(month.value, year));
  return word === 'tháng' ? edgeMonthAt(source, index + 1) : null;
}

/** "tháng cuối quý II", "tháng cuối năm": a month named by its place. */
function edgeMonthAt(source: Source, index: number): Found {
  const edge = wordAt(source, index);
  if (edge !== 'cuối' && edge !== 'đầu') return null;
  const at = skipWord(source, skipWord(source, index + 1, ['cùng', 'tiên']), ['của']);
  if (wordAt(source, at) === 'năm') {
    return withYear(source, at + 1, (year) => monthTime(edge === 'đầu' ? 1 : 12, year), at);
  }
  const quarter = quarterWords.includes(wordAt(source, at)) ? quarterNumberAt(source, at + 1) : null;
  if (!quarter) return null;
  const last = quarter.value * 3;
  return withYear(source, quarter.next, (year) => monthTime(edge === 'đầu' ? last - 2 : last, year));
}

function quarterAt(source: Source, index: number): Found {
  const word = wordAt(source, index);
  // The Roman number in one word with what stands before it: QI, QuýIV.
  const glued = gluedQuarters.get(word);
  if (glued !== undefined) return withYear(source, index + 1, (year) => quarterTime(glued, year));
  if (!quarterWords.includes(word)) return null;
  const at = markAt(source, index + 1) === '.' ? index + 2 : index + 1;
  if (word === 'q' && !isGlued(source, index + 1)) return null;
  const quarter = quarterNumberAt(source, at);
  return quarter && withYear(source, quarter.next, (year) => quarterTime(quarter.value, year));
}

const gluedQuarters: ReadonlyMap<string, number> = new Map(
  quarterWords.flatMap((word) => ['i', 'ii', 'iii', 'iv'].map((roman, index) => [word + roman, index + 1] as const)),
);

/** "6 tháng đầu năm 2024", "3 tháng cuối năm", "nửa đầu năm"; "9 tháng năm 2024" is the first nine. */
function monthsAt(source: Source, index: number): Found {
  if (wordAt(source, index) === 'nửa') return edgeMonthsAt(source, index + 1, 6);
  if (quarterWords.includes(wordAt(source, index))) return edgeMonthsAt(source, index + 1, 3);
  const count = countAt(source, index);
  if (!count) return null;
  const unit = quarterWords.includes(wordAt(source, count.next)) ? 3 : wordAt(source, count.next) === 'tháng' ? 1 : 0;
  const months = count.value * unit;
  if (months < 1 || months > 12) return null;
  const edge = edgeMonthsAt(source, count.next + 1, months);
  if (edge || unit !== 1) return edge;
  // "6 tháng/2024", "6 tháng năm 2024": only where four digits follow.
  const slash = markAt(source, count.next + 1) === '/' ? count.next + 2 : count.next + 1;
  const year = fullYearAt(source, skipWord(source, slash, ['năm']));
  return year && { value: plain(monthsTime(1, months, year.value)), next: year.next };
}

/** "… đầu năm 2024", "… cuối năm" behind a count of months. */
function edgeMonthsAt(source: Source, index: number, count: number): Found {
  const edge = wordAt(source, index);
  if (edge !== 'đầu' && edge !== 'cuối') return null;
  const of = skipWord(source, index + 1, ['của']);
  if (wordAt(source, of) !== 'năm') return null;
  const first = edge === 'đầu' ? 1 : 13 - count;
  return withYear(source, of + 1, (year) => monthsTime(first, count, year), of);
}

/** A count of months, in digits or words. */
export function countAt(source: Source, index: number): Parsed<number> | null {
  return numberAt(source, index, 2) ?? spelledNumberAt(source, index);
}

function yearAt(source: Source, index: number): Found {
  if (wordAt(source, index) !== 'năm') {
    const digits = digitsAt(source, index);
    return digits.length === 4 ? bareYear(source, index) : null;
  }
  const year = fullYearAt(source, index + 1) ?? relativeYearAt(source, index);
  if (year) return { value: plain(yearTime(year.value)), next: year.next };
  // "Trong năm", "cả năm" are the plan's year; "năm" without them is a unit ("quý, 6 tháng, năm").
  const own = ['trong', 'cả', 'hết', 'suốt', 'toàn'].includes(wordAt(source, index - 1));
  return own ? { value: plain(yearTime(null)), next: index + 1 } : null;
}

function bareYear(source: Source, index: number): Found {
  const year = fullYearAt(source, index);
  return year && { value: { time: yearTime(year.value), remarks: [], bare: true }, next: year.next };
}

const edges: Readonly<Record<string, 'start' | 'middle' | 'end'>> = { đầu: 'start', giữa: 'middle', cuối: 'end' };

/** "đầu tháng 3", "giữa năm", "cuối quý II", "nửa đầu tháng 6", "tuần đầu tháng 3", "trung tuần tháng 5". */
function partAt(source: Source, index: number): Found {
  const edge = edges[wordAt(source, index)];
  if (edge !== undefined) {
    const whole = ownPeriodAt(source, skipWord(source, index + 1, ['của']));
    return whole && partOf(whole, { kind: 'edge', edge });
  }
  const days = daysPartAt(source, index);
  const of = days && skipWord(source, days.next, ['của']);
  const month = of === null || wordAt(source, of) !== 'tháng' ? null : monthAt(source, of);
  const whole = month && partOf(month, days?.value ?? null);
  if (!whole || wordAt(source, index) !== 'tuần') return whole;
  return { ...whole, value: { ...whole.value, remarks: [...whole.value.remarks, { code: 'week-of-month' }] } };
}

// "cuối năm" without a number is the plan's year; "cuối tháng", "cuối quý" alone would be a guess.
function ownPeriodAt(source: Source, index: number): Found {
  const whole = monthAt(source, index) ?? quarterAt(source, index) ?? yearAt(source, index);
  // "cuối năm học" is no end of a year.
  if (whole || wordAt(source, index) !== 'năm' || wordAt(source, index + 1) === 'học') return whole;
  return { value: plain(yearTime(null)), next: index + 1 };
}

function partOf(whole: Parsed<TimeFound>, part: SpanPart | null): Found {
  const { time } = whole.value;
  return time.what === 'span' ? { ...whole, value: { ...whole.value, time: { ...time, part }, bare: false } } : null;
}

const tenDays: Readonly<Record<string, SpanPart>> = {
  thượng: { kind: 'days', from: 1, to: 10 },
  trung: { kind: 'days', from: 11, to: 20 },
  hạ: { kind: 'days', from: 21, to: null },
};

function daysPartAt(source: Source, index: number): Parsed<SpanPart> | null {
  const word = wordAt(source, index);
  const ten = tenDays[word];
  if (ten && wordAt(source, index + 1) === 'tuần') return { value: ten, next: index + 2 };
  const count = numberAt(source, index, 2);
  if (count && wordAt(source, count.next) === 'ngày') return daysEdgeAt(source, count);
  const edge = wordAt(source, index + 1);
  if (word === 'nửa' && edge === 'đầu') return { value: { kind: 'days', from: 1, to: 15 }, next: index + 2 };
  if (word === 'nửa' && edge === 'cuối') return { value: { kind: 'days', from: 16, to: null }, next: index + 2 };
  return word === 'tuần' ? weekAt(source, index + 1) : null;
}

/** "10 ngày đầu (tháng 3)", "5 ngày cuối (tháng 6)". */
function daysEdgeAt(source: Source, { value, next }: Parsed<number>): Parsed<SpanPart> | null {
  const edge = wordAt(source, next + 1);
  if (edge === 'đầu' && value <= 28) return { value: { kind: 'days', from: 1, to: value }, next: next + 2 };
  return edge === 'cuối' ? { value: { kind: 'days', from: 32 - value, to: null }, next: next + 2 } : null;
}

/** The weeks of a month, counted in sevens from its first day; the last ends with the month, however it is counted. */
function weekAt(source: Source, index: number): Parsed<SpanPart> | null {
  const edge = wordAt(source, index);
  if (edge === 'cuối')
    return { value: { kind: 'days', from: 22, to: null }, next: skipWord(source, index + 1, ['cùng']) };
  if (edge === 'đầu') return { value: { kind: 'days', from: 1, to: 7 }, next: skipWord(source, index + 1, ['tiên']) };
  const at = skipWord(source, index, ['thứ']);
  if (at > index && wordAt(source, at) === 'nhất') return { value: { kind: 'days', from: 1, to: 7 }, next: at + 1 };
  const number = numberAt(source, at, 2) ?? romanAt(source, at) ?? spelledNumberAt(source, at);
  if (!number || number.value < 1 || number.value > 4) return null;
  return { value: { kind: 'days', from: number.value * 7 - 6, to: number.value * 7 }, next: number.next };
}

const everyWords = ['mỗi', 'hằng', 'hàng', 'từng', 'các'];
const laterWords = ['sau', 'tới', 'kế'];

/** "tháng cuối quý", "tháng đầu của quý sau", "tháng báo cáo", "tháng sau", "quý", "năm": read from the unit's first word. */
export function monthOfUnitAt(source: Source, index: number, edge: 'first' | 'last'): Parsed<DayOfUnitTime> | null {
  const at = skipWord(source, index, everyWords);
  const word = wordAt(source, at);
  if (quarterWords.includes(word) && romanAt(source, at + 1) === null) return later(source, at + 1, 'quarter', edge);
  if (word === 'năm') return later(source, at + 1, 'year', edge);
  if (word === 'kỳ' || word === 'kì') return vague(later(source, at + 1, 'quarter', edge));
  if (word !== 'tháng') return null;
  const inner = wordAt(source, at + 1);
  if (inner !== 'cuối' && inner !== 'đầu') return later(source, at + 1, 'month', edge);
  const of = skipWord(source, skipWord(source, at + 2, ['cùng', 'tiên']), ['của']);
  if (inner === 'đầu' && wordAt(source, of) === 'sau') return followingAt(source, of + 1);
  const unit = monthOfUnitAt(source, of, inner === 'cuối' ? 'last' : 'first');
  return unit && unit.value.unit !== 'month' ? unit : null;
}

// "kỳ" alone does not say how long it is.
function vague(parsed: Parsed<DayOfUnitTime>): Parsed<DayOfUnitTime> {
  return { ...parsed, value: { ...parsed.value, vague: true } };
}

function later(
  source: Source,
  index: number,
  unit: DayOfUnitTime['unit'],
  month: 'first' | 'last',
): Parsed<DayOfUnitTime> {
  const time = { what: 'day-of-unit', day: 'whole', unit, month, shift: 0 } as const;
  const report = afterWords(source, index, 'báo', 'cáo');
  if (report !== null) return { value: time, next: report };
  const near = skipWord(source, skipWord(source, index, ['liền']), ['kề']);
  const word = wordAt(source, near);
  if (laterWords.includes(word)) {
    return afterPeriod(source, { ...time, shift: 1 }, skipWord(source, near + 1, ['tiếp', 'theo', 'sau']));
  }
  const following = word === 'tiếp' && ['theo', 'sau'].includes(wordAt(source, near + 1));
  return following ? afterPeriod(source, { ...time, shift: 1 }, near + 2) : { value: time, next: index };
}

/** "tháng tiếp theo sau kỳ báo cáo": the first month after a period whose length is said elsewhere. */
function afterPeriod(source: Source, time: DayOfUnitTime, next: number): Parsed<DayOfUnitTime> {
  const at = skipWord(source, skipWord(source, next, ['sau', 'của']), ['của']);
  return (time.unit === 'month' ? followingAt(source, at) : null) ?? { value: time, next };
}

/** The first month after a quarter, or after a "kỳ": read from that word. */
function followingAt(source: Source, index: number): Parsed<DayOfUnitTime> | null {
  const word = wordAt(source, index);
  const vague = word === 'kỳ' || word === 'kì';
  if (!vague && (!quarterWords.includes(word) || quarterNumberAt(source, index + 1))) return null;
  const time = { what: 'day-of-unit', day: 'whole', unit: 'quarter', month: 'first', shift: 1 } as const;
  return { value: vague ? { ...time, vague } : time, next: afterWords(source, index + 1, 'báo', 'cáo') ?? index + 1 };
}

function withYear(
  source: Source,
  next: number,
  made: (year: YearRef) => SpanTime,
  yearWord: number = next,
): Parsed<TimeFound> {
  const remarks: TimeRemark[] = [];
  let year: Parsed<YearRef> | null;
  if (yearWord < next) {
    // "… đầu năm": the word "năm" is already behind us.
    year = fullYearAt(source, next) ?? yearAfter(source, next) ?? relativeYearAt(source, yearWord);
  } else {
    year = yearAfter(source, next);
    const short = year ? null : shortYearAfter(source, next);
    if (short && short.value > 2012) {
      remarks.push({ code: 'short-year', year: short.value });
      year = { value: { stated: short.value }, next: short.next };
    }
  }
  return { value: { time: made(year?.value ?? null), remarks, bare: false }, next: year?.next ?? next };
}

function plain(time: SpanTime): TimeFound {
  return { time, remarks: [], bare: false };
}
