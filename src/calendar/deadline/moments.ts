import { addDays, type CivilDate, civilDate, daysInMonth, firstYear, lastDayOfMonth, lastYear } from '../civil.ts';
import { labelOf, periodOf } from '../period.ts';
import { type Entry } from './entry.ts';
import { type DeadlineFault, type Moment } from './reading.ts';
import { type DayTime, type RangeTime, type SpanTime, type Stretch, type YearRef } from './time.ts';

/** The first and last day of a time, and what it is called. */
export interface Extent {
  readonly start: CivilDate | null;
  readonly due: CivilDate;
  readonly stated: CivilDate | null;
  readonly label: string;
  readonly grain: Moment['grain'];
}

/** Why a time names no day of the calendar, and which part of the phrase does so. */
export interface TimeFault {
  readonly code: Exclude<DeadlineFault['code'], 'deadline/unreadable'>;
  readonly at: Stretch | null;
}

export type Outcome<Value> = { readonly value: Value } | { readonly fault: TimeFault };

/** The days of a time whose year is known. */
export function extentOf(time: DayTime | SpanTime | RangeTime, lenient = false): Outcome<Extent> {
  if (time.what === 'day') return dayExtent(time, lenient);
  if (time.what === 'span') return spanExtent(time);
  const first = extentOf(time.first, lenient);
  const last = extentOf(time.last, lenient);
  if ('fault' in first) return first;
  if ('fault' in last) return last;
  const start = first.value.start ?? first.value.due;
  if (start > last.value.due) return { fault: { code: 'deadline/reversed', at: betweenOf(time) } };
  const { due, grain } = last.value;
  return { value: { start, due, stated: null, label: rangeLabel(time, last.value), grain } };
}

function rangeLabel(time: RangeTime, last: Extent): string {
  return time.last.what === 'day' ? last.due : last.label;
}

function betweenOf({ first, last }: RangeTime): Stretch | null {
  return first.at && last.at ? { first: first.at.first, next: last.at.next } : null;
}

function dayExtent(time: DayTime, lenient: boolean): Outcome<Extent> {
  const year = statedYear(time.year);
  const fault = (code: TimeFault['code']): Outcome<Extent> => ({ fault: { code, at: time.at ?? null } });
  if (time.month === null || time.month < 1 || time.month > 12) return fault('deadline/impossible-date');
  if (year < firstYear || year > lastYear) return fault('deadline/out-of-range');
  // Of the days that every year or month is to have, the 29th of February may be missing, and 30 may be asked of it.
  const capped =
    lenient && time.day !== 'last' && time.day <= 31 ? Math.min(time.day, daysInMonth(year, time.month)) : time.day;
  const due = capped === 'last' ? lastDayOfMonth(year, time.month) : civilDate(year, time.month, capped);
  if (due === null) return fault('deadline/impossible-date');
  return { value: { start: null, due, stated: due, label: due, grain: 'date' } };
}

function spanExtent(time: SpanTime): Outcome<Extent> {
  const year = statedYear(time.year);
  const fault = (code: TimeFault['code']): Outcome<Extent> => ({ fault: { code, at: time.at ?? null } });
  const lastMonth = time.firstMonth + time.months - 1;
  if (time.firstMonth < 1 || lastMonth > 12) return fault('deadline/impossible-date');
  const start = civilDate(year, time.firstMonth, 1);
  if (start === null) return fault('deadline/out-of-range');
  const whole: Extent = { start, due: lastDayOfMonth(year, lastMonth), stated: null, label: '', grain: time.grain };
  const extent = partOfSpan(whole, time, year);
  return { value: { ...extent, label: extent === whole ? spanLabel(time, year, whole.due) : extent.due } };
}

/** Bộ luật Dân sự 2015, Điều 146: đầu tháng is its first day, giữa tháng the 15th, giữa năm the last day of June. */
function partOfSpan(whole: Extent, { part, firstMonth, months }: SpanTime, year: number): Extent {
  if (part === null || (part.kind === 'edge' && part.edge === 'end')) return whole;
  if (part.kind === 'days') {
    const start = civilDate(year, firstMonth, part.from);
    const due = (part.to === null ? null : civilDate(year, firstMonth, part.to)) ?? whole.due;
    return { ...whole, start, due, grain: 'date' };
  }
  if (part.edge === 'start') return { ...whole, due: whole.start ?? whole.due, grain: 'date' };
  const middleMonth = firstMonth + Math.ceil(months / 2) - 1;
  const middle = months % 2 === 0 ? lastDayOfMonth(year, middleMonth) : civilDate(year, middleMonth, 15);
  return { ...whole, due: middle ?? whole.due, grain: 'date' };
}

function spanLabel({ firstMonth, months, grain }: SpanTime, year: number, due: CivilDate): string {
  const period =
    (firstMonth - 1) % months === 0 && 12 % months === 0 ? periodOf(grain, year, (firstMonth - 1) / months + 1) : null;
  return period?.end === due ? labelOf(period) : due;
}

/** The years of a time as numbers; every year is known by now. */
export function statedYear(year: YearRef): number {
  return year !== null && 'stated' in year ? year.stated : 0;
}

/** What an entry owes on the days of its time: "trước" moves the due date to the day before. */
export function momentOf(extent: Extent, entry: Entry, before: 'exclusive' | 'inclusive'): Moment {
  const { start, stated, grain, label } = extent;
  if (entry.operator !== 'before' || entry.hour) {
    const open = entry.operator === 'until' || entry.operator === 'by';
    return { label, start: open && entry.time?.what !== 'range' ? null : start, stated, due: extent.due, grain };
  }
  const day = stated ?? edgeDay(extent, entry);
  // Only "trước ngày D" may mean D itself: "trước tháng 6" never takes in a day of June.
  const due = namesDay(entry) && before === 'inclusive' ? day : addDays(day, -1);
  // "Từ ngày 20/11 đến trước ngày 30/11" keeps its start.
  return { label: stated ?? due, start: entry.time?.what === 'range' ? start : null, stated, due, grain };
}

function namesDay({ time }: Entry): boolean {
  return time?.what === 'range' ? time.last.what === 'day' : time?.what !== 'span';
}

/** The day that "trước tháng 6", "trước cuối tháng 6" counts from. */
export function edgeDay(extent: Extent, entry: Entry): CivilDate {
  const { time } = entry;
  if (time?.what === 'range') return time.last.what === 'day' ? extent.due : (firstDayOf(time.last) ?? extent.due);
  const part = time?.what === 'span' ? time.part : null;
  return part === null ? (extent.start ?? extent.due) : extent.due;
}

function firstDayOf(time: SpanTime): CivilDate | null {
  const extent = spanExtent(time);
  return 'fault' in extent ? null : extent.value.start;
}
