import { hasOwnYear, withYearOf } from './compare.ts';
import { type Entry } from './entry.ts';
import { type Note, type ReadingContext } from './reading.ts';
import { type DayTime, type RangeTime, type SpanTime, type YearRef } from './time.ts';

type Dated = DayTime | SpanTime | RangeTime;

/** Entries whose times all have a stated year, and the notes on the years that were taken for granted. */
export interface DatedEntries {
  readonly entries: readonly Entry[];
  readonly notes: readonly Note[];
}

/** Gives a year to every time that has none: the next one's in the list, else the last one's, else the plan's. */
export function withYears(entries: readonly Entry[], context: ReadingContext, periodic: boolean): DatedEntries {
  const notes: Note[] = [];
  const assume = (year: number): void => {
    notes.push({ code: 'year-assumed', params: { year: String(year) } });
  };
  const listed = withMonths(entries);
  const recurs = periodic || listed.some(({ every }) => every !== null);
  const dated: Entry[] = [];
  let right: Dated | null = null;
  for (const entry of [...listed].reverse()) {
    const { time } = entry;
    const asked = asksForYear(entry);
    const given: Entry = asked && right ? { ...entry, time: beforeTime(asked, right, assume) } : entry;
    dated.push(given);
    if (entry.every === null && given.time && given.time.what !== 'day-of-unit' && hasOwnYear(given.time)) {
      right = entry.item.link === 'stop' && time !== given.time ? null : given.time;
    }
  }
  dated.reverse();
  return { entries: leftToRight(dated, context, recurs, assume), notes };
}

function asksForYear({ every, time }: Entry): Dated | null {
  return every === null && time !== null && time.what !== 'day-of-unit' && !hasOwnYear(time) ? time : null;
}

/** "Tháng 3, tháng 6, tháng 9/2024": the year on the right; the year before where that would run backwards. */
function beforeTime(time: Dated, right: Dated, assume: (year: number) => void): Dated {
  const year = yearOf(right, 'first');
  if (year === null) return time;
  if (monthOf(time) <= lastMonthOf(right)) return withYearOf(time, year);
  const last = shifted(year, -1);
  if ('stated' in last) assume(last.stated);
  return withYearOf(time, last);
}

function leftToRight(
  entries: readonly Entry[],
  context: ReadingContext,
  recurs: boolean,
  assume: (year: number) => void,
): readonly Entry[] {
  let left: Dated | null = null;
  return entries.map((entry) => {
    const asked = asksForYear(entry);
    let { time, every } = entry;
    if (asked && left) {
      const year = yearOf(left, 'last') ?? { shift: 0 };
      const next = lastMonthOf(asked) < monthOf(left.what === 'range' ? left.last : left) ? shifted(year, 1) : year;
      assume(stated(next, context));
      time = withYearOf(asked, next);
    } else if (asked && recurs) {
      every = 'year';
    } else if (asked) {
      assume(context.year);
      time = withYearOf(asked, { stated: context.year });
    }
    if (time && time.what !== 'day-of-unit' && every === null) {
      time = withEnds(time, context, assume);
      left = time;
    }
    return { ...entry, every, time, bound: entry.bound && withEnds(dated(entry.bound, context), context, assume) };
  });
}

function dated<Given extends Dated>(time: Given, context: ReadingContext): Given {
  return hasOwnYear(time) ? time : withYearOf(time, { stated: context.year });
}

/** States every year outright, and gives the ends of a range each other's. */
function withEnds<Given extends Dated>(time: Given, context: ReadingContext, assume: (year: number) => void): Given {
  if (time.what !== 'range') return { ...time, year: absolute(time.year, context, null, assume) };
  const { first, last } = time;
  const range = ((): RangeTime => {
    if (first.year === null && last.year !== null && 'stated' in last.year) {
      const year = monthOf(first) > lastMonthOf(last) ? shifted(last.year, -1) : last.year;
      if (year !== last.year) assume(stated(year, context));
      return { ...time, first: { ...first, year }, last };
    }
    if (last.year === null && first.year !== null) {
      const year = lastMonthOf(last) < monthOf(first) ? shifted(first.year, 1) : first.year;
      assume(stated(year, context));
      return { ...time, last: { ...last, year } };
    }
    return time;
  })();
  const from = absolute(range.first.year ?? { shift: 0 }, context, null, assume);
  const relative = range.first.year !== null && 'shift' in range.first.year;
  const base = from && 'stated' in from && !relative ? from.stated : null;
  const to = absolute(range.last.year ?? { shift: 0 }, context, base, assume);
  return { ...time, ...range, first: { ...range.first, year: from }, last: { ...range.last, year: to } };
}

function absolute(
  year: YearRef,
  context: ReadingContext,
  base: number | null,
  assume: (year: number) => void,
): YearRef {
  if (year === null || 'stated' in year) return year;
  const from = base ?? context.year;
  if (base === null) assume(from + year.shift);
  return { stated: from + year.shift };
}

function stated(year: YearRef, context: ReadingContext): number {
  if (year === null) return context.year;
  return 'stated' in year ? year.stated : context.year + year.shift;
}

function shifted(year: Exclude<YearRef, null>, by: number): Exclude<YearRef, null> {
  return 'stated' in year ? { stated: year.stated + by } : { shift: year.shift + by };
}

function yearOf(time: Dated, end: 'first' | 'last'): Exclude<YearRef, null> | null {
  if (time.what !== 'range') return time.year;
  return (end === 'first' ? time.first.year : time.last.year) ?? time.last.year ?? time.first.year;
}

function monthOf(time: Dated): number {
  if (time.what === 'range') return monthOf(time.first);
  return time.what === 'day' ? (time.month ?? 1) : time.firstMonth;
}

function lastMonthOf(time: Dated): number {
  if (time.what === 'range') return lastMonthOf(time.last);
  return time.what === 'day' ? (time.month ?? 12) : time.firstMonth + time.months - 1;
}

/** "Ngày 10, 20 và 30 tháng 6": a day without a month has that of the day behind it. */
function withMonths(entries: readonly Entry[]): readonly Entry[] {
  const result: Entry[] = [];
  let right: DayTime | null = null;
  for (const entry of [...entries].reverse()) {
    let { time } = entry;
    if (entry.every === null && time?.what === 'day' && time.month === null && right) {
      time = { ...time, month: right.month, year: right.year };
    }
    if (time?.what === 'range') time = rangeWithMonth(time);
    if (time?.what === 'day' && time.month !== null) right = time;
    result.push({ ...entry, time });
  }
  return result.reverse();
}

function rangeWithMonth(time: RangeTime): RangeTime {
  const { first, last } = time;
  if (first.what !== 'day' || first.month !== null || last.what !== 'day') return time;
  return { ...time, first: { ...first, month: last.month, year: last.year } };
}
