import { hasOwnYear } from './compare.ts';
import { type Item, type Operator } from './item.ts';
import { type DayOfUnitTime, type DayTime, type RangeTime, type SpanTime, type Unit } from './time.ts';

/** A time of its own: a day, a span, or a range of them. */
export type Dated = DayTime | SpanTime | RangeTime;

/** What is owed: once at a time, or every unit at a time within it (null: by its end). */
export interface Entry {
  readonly every: Unit | null;
  readonly time: Dated | DayOfUnitTime | null;
  /** The years or months that a recurrence is kept to: "hằng quý năm 2024". */
  readonly bound: SpanTime | RangeTime | null;
  readonly boundOperator: Operator | null;
  /** Whether `every` was taken over from the entry before. */
  readonly inherited: boolean;
  /** Whether a unit stands where none can: "trước ngày 15/11 năm" (the number of the year is missing). */
  readonly unclear: boolean;
  /** The period whose paper it is, where a day stands for it: "quý I (trước ngày 15/3)". */
  readonly name: SpanTime | null;
  readonly item: Item;
  readonly operator: Operator | null;
  readonly hour: boolean;
  readonly remarks: Item['remarks'];
}

/** The entry of a time that stands by itself, or in a list behind `last`. */
export function entryOf(item: Item, last: Entry | null): Entry {
  const { time, operator, hour, remarks } = item;
  const shared = {
    ...{ item, operator, hour, remarks },
    ...{ bound: null, boundOperator: null, inherited: false, unclear: false, name: null },
  };
  if (time.what === 'unit') return { ...shared, every: time.unit, time: null };
  if (time.what === 'day-of-unit') return { ...shared, every: time.unit, time, unclear: time.vague === true };
  if (last === null) return { ...shared, every: null, time };
  const inherited = unitGoesOn(item, last);
  return {
    ...shared,
    every: inherited ? last.every : null,
    time,
    operator: operator ?? (inherited || sharesOperator(item, last) ? last.operator : null),
    inherited,
  };
}

// "6 tháng (trước 15/6 và 15/12)", "ngày 10, ngày 20 hằng tháng": the unit goes for the whole list.
function unitGoesOn({ time, operator, depth, link }: Item, last: Entry): boolean {
  if (last.every === null || last.time?.what !== time.what || hasOwnYear(time) || link === 'stop') return false;
  const lone = time.what === 'day' && time.month === null;
  if (lone && last.time.what === 'day' && last.time.month !== null) return false;
  return operator === null || depth > 0 || lone;
}

// "Trước ngày 15/3, 15/6 và 15/9": the operator is said once.
function sharesOperator({ time, outerGap, link }: Item, last: Entry): boolean {
  if (outerGap || !['comma', 'and', 'stop'].includes(link)) return false;
  return time.what === 'day' && last.time?.what === 'day' && last.operator !== 'from';
}
