import { type PeriodGrain } from '../period.ts';
import { contains, hasOwnYear, isYear } from './compare.ts';
import { type Dated, type Entry } from './entry.ts';
import { type Item } from './item.ts';
import { type RangeTime, type SpanTime, type Time, type Unit, type UnitTime } from './time.ts';

/** A way in which an item completes the entry before it; null where it does not apply. */
export type Rule<Given extends Time> = (last: Entry, item: Item, time: Given) => Entry | null;

const isInside = (last: Entry, item: Item): boolean => item.depth > last.item.depth;
const isNear = (last: Entry, item: Item): boolean => item.link === 'none' || isInside(last, item);

/** "hằng tháng (trước ngày 16 hằng tháng)": said twice. */
const repeatsUnit: Rule<UnitTime> = (last, item, { unit }) =>
  last.every === unit && isNear(last, item) ? { ...last, inherited: false } : null;

/** "2026 - 2030 (hằng năm)", "năm 2025, hằng quý": the time before the unit says how long. */
const unitWithinTime: Rule<UnitTime> = (last, item, { unit, each }) => {
  const { time, operator } = last;
  if (
    !(each || isInside(last, item)) ||
    last.every !== null ||
    operator === 'before' ||
    (!isNear(last, item) && item.link !== 'comma')
  )
    return null;
  if (time?.what !== 'span' && time?.what !== 'range') return null;
  return spansUnits(time, unit)
    ? { ...last, every: unit, time: null, bound: time, boundOperator: operator, operator: null }
    : null;
};

/** "trước ngày 30/11 hằng năm", "trước ngày 15/12 (báo cáo năm)", "… đối với báo cáo năm". */
const unitOfTime: Rule<UnitTime> = (last, item, { unit, each }) => {
  if (last.time === null || !isNear(last, item)) return null;
  if (last.every !== null && !(last.inherited && isInside(last, item))) return null;
  const names = isInside(last, item) || (item.report && item.link === 'none');
  // "quý I (báo cáo quý)" adds nothing to the period.
  if (!each && names && last.time.what !== 'day') return last;
  return each || names ? { ...last, every: unit, inherited: false } : null;
};

/** "trước ngày 15/11 năm": the number of the year is missing. */
const unitWithoutNumber: Rule<UnitTime> = (last, item, { unit }) => {
  const { time } = last;
  if (last.every !== null || time?.what !== 'day' || !isNear(last, item)) return null;
  return time.year === null && time.month !== null ? { ...last, every: unit, unclear: true } : null;
};

/** How a unit completes the time before it, the first that applies. */
export const unitRules: readonly Rule<UnitTime>[] = [repeatsUnit, unitWithinTime, unitOfTime, unitWithoutNumber];

/** "hằng quý năm 2024", "hằng năm, từ 2026 đến 2030", "hằng tháng trong quý I". */
const timeBoundsUnit: Rule<Exclude<Time, UnitTime>> = (last, item, time) => {
  if (last.bound !== null || last.every === null || item.operator === 'before') return null;
  // "hằng quý, đến hết tháng 10/2025"
  const ends = (item.operator === 'until' || item.operator === 'from') && time.what === 'span' && hasOwnYear(time);
  if (ends) return { ...last, bound: time, boundOperator: item.operator };
  return isBoundOf(last.every, time) ? { ...last, bound: time, boundOperator: item.operator } : null;
};

/** "hằng tháng (trước ngày 16)", "hằng quý, trước ngày 20 tháng cuối quý", "hằng năm, quý I". */
const timeOfUnit: Rule<Exclude<Time, UnitTime>> = (last, item, time) => {
  if (last.time !== null || last.every === null) return null;
  const { operator, hour } = item;
  const every = unitFor(last, item, time);
  // "hằng quý, trước ngày 15 của tháng cuối kỳ": the unit says what the "kỳ" is.
  const vague = time.what === 'day-of-unit' && time.vague === true && isPeriod(every);
  const own = vague ? { ...time, unit: every, vague: false } : time;
  return every && { ...last, every, time: own, operator, hour, remarks: [...last.remarks, ...item.remarks] };
};

/** "tháng 3 hằng năm (trước ngày 15/3)": a parenthesis that narrows decides. */
const timeNarrows: Rule<Exclude<Time, UnitTime>> = (last, item, time) => {
  if (time.what !== 'day' || last.time?.what !== 'span' || !isInside(last, item)) return null;
  return contains(last.time, time) ? { ...last, time, operator: item.operator, hour: item.hour, item } : null;
};

const timeRulesOfUnit = [timeBoundsUnit, timeOfUnit, timeNarrows] as const;

/** How a time completes the unit before it, the first rule that applies; a list ("và", ";") never does. */
export function timeBehindUnit(last: Entry, item: Item, time: Exclude<Time, UnitTime>): Entry | null {
  const joins = isInside(last, item) || ['none', 'comma', 'colon'].includes(item.link);
  if (!joins) return null;
  for (const rule of timeRulesOfUnit) {
    const joined = rule(last, item, time);
    if (joined) return joined;
  }
  return null;
}

/** The unit that a time goes by behind the unit of `last`; null where the two are a list. */
function unitFor(last: Entry, item: Item, time: Dated | Exclude<Time, UnitTime>): Unit | null {
  switch (time.what) {
    case 'day-of-unit':
      if (time.vague === true) return isPeriod(last.every) ? last.every : null;
      return time.unit === last.every || time.unit !== 'month' ? time.unit : null;
    case 'span':
      return isListed(last, item, time) ? null : 'year';
    case 'day':
    case 'range':
      return last.every;
  }
}

/** "hằng quý, tháng 12" is a list; "hằng năm, quý I" and "hằng quý (tháng 3, 6, 9, 12)" are not. */
function isListed(last: Entry, item: Item, time: SpanTime): boolean {
  const timed = last.remarks.some(({ code }) => code === 'spread-evenly');
  if (item.link !== 'comma' || isInside(last, item) || timed) return false;
  if (item.operator === null && (last.every !== 'year' || time.months > 3)) return true;
  // "hằng quý, hoàn thành trong quý IV/2025": the second is of one year.
  return hasOwnYear(time);
}

function isPeriod(unit: Unit | null): unit is PeriodGrain {
  return unit === 'month' || unit === 'quarter' || unit === 'half' || unit === 'year';
}

function spansUnits(time: SpanTime | RangeTime, unit: Unit): boolean {
  if (time.what === 'range') {
    // "từ ngày 01 đến ngày 05 hằng tháng" is a part of every month.
    const lone = time.last.what === 'day' && time.last.month === null;
    return !lone && (hasOwnYear(time) || unit !== 'year');
  }
  return time.part === null && (time.months === 12 || time.months > (monthsPer[unit] ?? 12));
}

const monthsPer: Partial<Record<Unit, number>> = { month: 1, quarter: 3, half: 6 };

function isBoundOf(every: Unit, time: Time): time is SpanTime | RangeTime {
  if (time.what === 'range') return every !== 'year' || (hasOwnYear(time) && isYear(time.last));
  if (time.what !== 'span' || time.part !== null) return false;
  return every === 'year' ? isYear(time) && hasOwnYear(time) : time.months > (monthsPer[every] ?? 12);
}
