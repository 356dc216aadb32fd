import { type DayTime, type RangeTime, type SpanTime, type Time, type YearRef } from './time.ts';

/** Whether a time is a year as a whole or a part of one. */
export function isYear(time: Time): time is SpanTime {
  return time.what === 'span' && time.months === 12;
}

/** Whether a time says of which year it is. */
export function hasOwnYear(time: Time): boolean {
  if (time.what === 'range') return hasOwnYear(time.first) || hasOwnYear(time.last);
  return (time.what === 'day' || time.what === 'span') && time.year !== null;
}

/** A time with a year, where it has none of its own. */
export function withYearOf<Given extends DayTime | SpanTime | RangeTime>(time: Given, year: YearRef): Given {
  if (time.what === 'range') {
    return { ...time, first: withYearOf(time.first, year), last: withYearOf(time.last, year) };
  }
  return time.year === null ? { ...time, year } : time;
}

/** Whether `outer` takes in the whole of `inner`; a time without a year is of any year. */
export function contains(outer: DayTime | SpanTime | RangeTime, inner: DayTime | SpanTime | RangeTime): boolean {
  if (outer.what === 'day') return false;
  const [low, high] = extentOf(outer, inner);
  const [from, to] = extentOf(inner, outer);
  return low <= from && to <= high;
}

// Days counted as if every month had 31, which keeps their order.
function extentOf(time: DayTime | SpanTime | RangeTime, other: DayTime | SpanTime | RangeTime): [number, number] {
  if (time.what === 'range') return [extentOf(time.first, time.last)[0], extentOf(time.last, time.first)[1]];
  const year = yearOf(time) ?? yearOf(other) ?? 0;
  if (time.what === 'day') {
    const day = (year * 12 + (time.month ?? 1)) * 31 + (time.day === 'last' ? 31 : time.day);
    return [day, day];
  }
  const first = (year * 12 + time.firstMonth) * 31;
  return [first + 1, first + time.months * 31];
}

function yearOf(time: DayTime | SpanTime | RangeTime): number | null {
  if (time.what === 'range') return yearOf(time.last) ?? yearOf(time.first);
  if (time.year === null) return null;
  // Relative years lie around zero, among themselves in the right order.
  return 'stated' in time.year ? time.year.stated : time.year.shift;
}
