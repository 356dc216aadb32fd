import { type Item, type Link, type Operator } from './items.ts';
import { contains, hasOwnYear, isYear, withYearOf } from './compare.ts';
import { type DayOfUnitTime, type DayTime, type RangeTime, type SpanTime, type Time, type Unit } from './time.ts';

/** What is owed: once at a time, or every unit at a time within it (null: by its end). */
export interface Entry {
  readonly every: Unit | null;
  readonly time: DayTime | SpanTime | RangeTime | DayOfUnitTime | null;
  /** The years or months that a recurrence is kept to: "hằng quý năm 2024". */
  readonly bound: SpanTime | RangeTime | null;
  readonly boundOperator: Operator | null;
  /** Whether `every` was taken over from the entry before. */
  readonly inherited: boolean;
  /** Whether a unit stands where none can: "trước ngày 15/11 năm" (the number of the year is missing). */
  readonly unclear: boolean;
  readonly item: Item;
  readonly operator: Operator | null;
  readonly hour: boolean;
  readonly remarks: Item['remarks'];
}

/** Joins times that say one thing: a unit and its day, a period and the date in its parenthesis, a list and its year. */
export function entriesOf(items: readonly Item[], periodic: boolean): readonly Entry[] {
  const entries: Entry[] = [];
  for (const [index, item] of items.entries()) {
    const last = entries.at(-1);
    const alone = index === items.length - 1 && index === 1 && !periodic;
    const joined = last ? joinedEntry(last, item, alone) : 'apart';
    if (joined === 'apart') {
      entries.push(entryOf(item, last ?? null));
    } else {
      entries[entries.length - 1] = joined;
      if (joined.every !== null && last?.every === null) spreadBack(entries, joined);
      if (joined.every === null && isYear(item.time)) spreadYearBack(entries, item.time);
    }
  }
  return entries;
}

function entryOf(item: Item, last: Entry | null): Entry {
  const shared = {
    item,
    operator: item.operator,
    hour: item.hour,
    remarks: item.remarks,
    bound: null,
    boundOperator: null,
    inherited: false,
    unclear: false,
  };
  const { time } = item;
  if (time.what === 'unit') return { ...shared, every: time.unit, time: null };
  if (time.what === 'day-of-unit') return { ...shared, every: time.unit, time };
  // "6 tháng (trước 15/6 và 15/12)", "ngày 10, ngày 20 hằng tháng": the unit goes on.
  const goesOn = last?.every != null && last.time?.what === time.what && !hasOwnYear(time) && goesOnAt(item);
  const operator = item.operator ?? (goesOn || sharesOperator(item, last) ? (last?.operator ?? null) : null);
  return { ...shared, every: goesOn ? last.every : null, time, operator, inherited: goesOn };
}

function goesOnAt({ time, operator, depth, link }: Item): boolean {
  const lone = time.what === 'day' && time.month === null;
  return link !== 'stop' && (operator === null || depth > 0 || lone);
}

// "Trước ngày 15/3, 15/6 và 15/9": the operator is said once.
function sharesOperator(item: Item, last: Entry | null): boolean {
  if (!last || item.gap || (item.link !== 'comma' && item.link !== 'and')) return false;
  return item.time.what === 'day' && last.time?.what === 'day' && last.operator !== 'from';
}

type Joined = Entry | 'apart';

function joinedEntry(last: Entry, item: Item, alone: boolean): Joined {
  const { time } = item;
  if (time.what === 'unit') return joinedUnit(last, item, time.unit, time.each);
  if (last.every !== null) return refinedUnit(last, item);
  if (time.what === 'day-of-unit') {
    // "ngày 10 và 20 của tháng cuối quý": not one thing, but the first lacks its month.
    return 'apart';
  }
  if (last.time === null || last.time.what === 'day-of-unit') return 'apart';
  return joinedTime(last, last.time, item, alone);
}

/** A unit behind a time: "trước ngày 30/11 hằng năm", "2026 - 2030 (hằng năm)". */
function joinedUnit(last: Entry, item: Item, unit: Unit, each: boolean): Joined {
  const inside = item.depth > last.item.depth;
  const near = item.link === 'none' || inside;
  if (last.every === unit && near) return { ...last, inherited: false };
  if ((last.every !== null && !(last.inherited && inside)) || last.time === null) return 'apart';
  const bounds = last.time.what !== 'day' && spansYears(last.time, unit) && last.operator !== 'before';
  if (each && bounds && last.time.what !== 'day-of-unit' && (near || item.link === 'comma')) {
    return { ...last, every: unit, time: null, bound: last.time, boundOperator: last.operator, operator: null };
  }
  // "trước ngày 15/12 (báo cáo năm)", "… đối với báo cáo năm": the unit names the paper.
  const named = inside || (item.report && item.link === 'none');
  if (near && (each || named)) return { ...last, every: unit, inherited: false };
  const missing = near && last.time.what === 'day' && last.time.year === null && last.time.month !== null;
  return missing ? { ...last, every: unit, unclear: true } : 'apart';
}

function spansYears(time: Time, unit: Unit): boolean {
  if (time.what === 'range') return hasOwnYear(time) || unit !== 'year';
  return time.what === 'span' && (time.months === 12 || (unit !== 'year' && time.months > 1)) && time.part === null;
}

/** A time behind a unit: "hằng tháng (trước ngày 16)", "hằng quý năm 2024", "hằng năm, từ 2026 đến 2030". */
function refinedUnit(last: Entry, item: Item): Joined {
  const { time } = item;
  const inside = item.depth > last.item.depth;
  if (last.every === null || time.what === 'unit') return 'apart';
  if (!inside && item.link !== 'none' && item.link !== 'comma' && item.link !== 'colon') return 'apart';
  if (last.bound === null && isBound(last.every, time) && item.operator !== 'before') {
    return { ...last, bound: time, boundOperator: item.operator };
  }
  if (last.time !== null) return 'apart';
  // "hằng quý, tháng 12" is a list; "hằng năm, quý I" is not.
  const listed = item.link === 'comma' && item.operator === null && !inside;
  if (time.what === 'span' && listed && (last.every !== 'year' || time.months > 3)) return 'apart';
  if (time.what === 'day-of-unit' && time.unit !== last.every)
    return time.unit === 'month' ? 'apart' : refine(last, item, time.unit);
  if (time.what === 'span' && last.every !== 'year') return refine(last, item, 'year');
  return refine(last, item, last.every);
}

function isBound(every: Unit, time: Time): time is SpanTime | RangeTime {
  if (time.what === 'range') return every !== 'year' || (hasOwnYear(time) && isYear(time.last));
  if (time.what !== 'span' || time.part !== null) return false;
  return every === 'year' ? isYear(time) && hasOwnYear(time) : time.months > (monthsPer[every] ?? 12);
}

const monthsPer: Partial<Record<Unit, number>> = { month: 1, quarter: 3, half: 6 };

function refine(last: Entry, item: Item, every: Unit): Entry {
  const { time } = item;
  if (time.what === 'unit') return last;
  return {
    ...last,
    every,
    time,
    operator: item.operator,
    hour: item.hour,
    remarks: [...last.remarks, ...item.remarks],
  };
}

/** Two times without a unit: a parenthesis narrows, a year reaches the times beside it, a date decides over its period. */
function joinedTime(
  last: Entry,
  before: Exclude<Entry['time'], DayOfUnitTime | null>,
  item: Item,
  alone: boolean,
): Joined {
  const time = item.time;
  if (time.what === 'unit' || time.what === 'day-of-unit' || item.inside) return 'apart';
  const inside = item.depth > last.item.depth;
  const near = item.link === 'none' || inside;
  const plain = item.operator === null || item.operator === 'in';
  if (isYear(time) && plain && !hasOwnYear(before) && isFuller(time)) {
    const follows = near || (alone && item.link === 'comma' && !item.report);
    if (follows) return { ...last, time: withYearOf(before, time.year) };
  }
  const opens = last.operator === null || last.operator === 'in';
  if (
    isYear(before) &&
    opens &&
    !hasOwnYear(time) &&
    item.link !== 'and' &&
    item.link !== 'stop' &&
    item.link !== 'or'
  ) {
    return replaced(last, item, withYearOf(time, before.year));
  }
  const narrows = contains(before, time);
  // "trước ngày 15/3 đối với báo cáo quý I": the period names the paper.
  const names = item.report && item.link === 'none' && item.operator === null;
  if (names && before.what === 'day' && time.what === 'span') return { ...last, time: withYearOf(before, time.year) };
  if (inside) return narrows ? replaced(last, item, withYear(time, before)) : contains(time, before) ? last : 'apart';
  const decides =
    item.operator === 'before' || item.operator === 'by' || item.operator === 'until' || time.what === 'day';
  if (!opens || before.what === 'day' || !decides) return 'apart';
  const adjacent = item.link === 'none' && (!item.gap || narrows || last.item.report);
  const commaNarrows = (item.link === 'comma' || item.link === 'colon') && narrows && !item.gap;
  return adjacent || commaNarrows ? replaced(last, item, withYear(time, before)) : 'apart';
}

function isFuller(time: SpanTime): boolean {
  return time.part === null && time.year !== null;
}

function withYear(time: DayTime | SpanTime | RangeTime, before: DayTime | SpanTime | RangeTime): typeof time {
  if (hasOwnYear(time) || before.what === 'range') return time;
  return withYearOf(time, before.year);
}

function replaced(last: Entry, item: Item, time: DayTime | SpanTime | RangeTime): Entry {
  const operator = item.operator;
  return { ...last, time, operator, hour: item.hour, remarks: [...last.remarks, ...item.remarks], item };
}

const listLinks: readonly Link[] = ['comma', 'and', 'or'];

/** "trước ngày 01/6 và 15/11 hằng năm": what stands in the list before recurs as well. */
function spreadBack(entries: Entry[], joined: Entry): void {
  let { link } = joined.item;
  for (let index = entries.length - 2; index >= 0 && listLinks.includes(link); index -= 1) {
    const entry = entries[index];
    if (entry?.every !== null || entry.time?.what !== joined.time?.what || !entry.time || hasOwnYear(entry.time))
      return;
    entries[index] = { ...entry, every: joined.every };
    ({ link } = entry.item);
  }
}

/** "Quý I, quý II (năm 2024)": the year goes for the whole list. */
function spreadYearBack(entries: Entry[], year: SpanTime): void {
  for (let index = entries.length - 2; index >= 0; index -= 1) {
    const entry = entries[index];
    if (!entry || entry.time === null || entry.time.what === 'day-of-unit' || hasOwnYear(entry.time)) return;
    entries[index] = { ...entry, time: withYearOf(entry.time, year.year) };
  }
}
