import { addDays, type CivilDate, civilDate, daysInMonth, lastDayOfMonth, lastYear, partsOf } from '../civil.ts';
import { labelOf, monthsIn, periodContaining, type PeriodGrain, periodOf } from '../period.ts';
import { withYearOf } from './compare.ts';
import { type Dated, type Entry } from './entry.ts';
import { extentOf, type Extent, type Outcome } from './moments.ts';
import { type ReadingContext } from './reading.ts';
import { type DayOfUnitTime, type DayTime, type RangeTime, type SpanTime, type Unit } from './time.ts';

/** One occurrence, and the day of month asked for where its month has no such day. */
export interface Occurrence extends Extent {
  readonly missingDay: number | null;
}

/** The occurrences of a recurring entry over the plan's years, or over the years it is kept to. */
export function occurrencesOf(
  entry: Entry,
  context: ReadingContext,
  halves: 'first' | 'both',
): Outcome<readonly Occurrence[]> {
  const bounds = boundsOf(entry, context);
  if ('fault' in bounds) return bounds;
  const occurrences: Occurrence[] = [];
  for (let year = bounds.value.firstYear; year <= bounds.value.lastYear; year += 1) {
    const found = inYear(entry, year, halves);
    if ('fault' in found) return found;
    occurrences.push(...found.value.filter(({ period }) => period >= bounds.value.start && period <= bounds.value.end));
  }
  return { value: occurrences };
}

type InYear = Occurrence & { readonly period: CivilDate };

interface Bounds {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly start: string;
  readonly end: string;
}

function boundsOf(entry: Entry, context: ReadingContext): Outcome<Bounds> {
  const untilYear = Math.max(context.year, Math.min(context.untilYear, lastYear));
  const plan: Bounds = { firstYear: context.year, lastYear: untilYear, start: '0000', end: '9999' };
  if (entry.bound === null) return { value: plan };
  const extent = extentOf(entry.bound);
  if ('fault' in extent) return extent;
  const { start, due } = extent.value;
  const first = start ?? due;
  if (entry.boundOperator === 'until' && entry.bound.what !== 'range')
    return { value: { ...plan, lastYear: partsOf(due).year, end: due } };
  if (entry.boundOperator === 'from' && entry.bound.what !== 'range') {
    const from = Math.max(context.year, partsOf(first).year);
    return { value: { ...plan, firstYear: from, lastYear: Math.max(from, untilYear), start: first } };
  }
  return { value: { firstYear: partsOf(first).year, lastYear: partsOf(due).year, start: first, end: due } };
}

function inYear(entry: Entry, year: number, halves: 'first' | 'both'): Outcome<readonly InYear[]> {
  const { every, time } = entry;
  if (time !== null && time.what !== 'day-of-unit' && !isOfEveryMonth(time)) {
    return yearly(entry, time, year);
  }
  if (every === 'nine') return nineMonths(year);
  if (every === null || every === 'day' || every === 'week') return { value: [] };
  return eachPeriod(time, year, every, every === 'half' && halves === 'first' ? 1 : 12 / monthsIn[every]);
}

function isOfEveryMonth(time: Dated): boolean {
  return time.what === 'range' ? isOfEveryMonth(time.last) : time.what === 'day' && time.month === null;
}

/** A day of every period of a year, or the period's last. */
function eachPeriod(time: Entry['time'], year: number, every: PeriodGrain, count: number): Outcome<readonly InYear[]> {
  const found: InYear[] = [];
  for (let index = 1; index <= count; index += 1) {
    const period = periodOf(every, year, index);
    const day = dayWithin(time, year, index, every);
    if (!period || day === 'impossible') {
      return { fault: { code: 'deadline/impossible-date', at: time && 'at' in time ? (time.at ?? null) : null } };
    }
    const whole = { start: period.start, due: period.end, stated: null, grain: every, missingDay: null };
    found.push({ ...(day ?? whole), label: labelOf(period), period: period.start });
  }
  return { value: found };
}

/** A day of the year, or a period of it, once a year. */
function yearly(entry: Entry, time: DayTime | SpanTime | RangeTime, year: number): Outcome<readonly InYear[]> {
  if (time.what === 'day' && time.year !== null && 'shift' in time.year) {
    return shiftedYear(time, year, time.year.shift);
  }
  const own = extentOf(withYearOf(time, { stated: year }), true);
  if ('fault' in own) return own;
  const { start, due, label } = own.value;
  if (time.what !== 'day') return { value: [{ ...own.value, missingDay: null, period: start ?? due }] };
  const missingDay = time.day !== 'last' && partsOf(due).day !== time.day ? time.day : null;
  const named = nameOf(entry, partsOf(due).year) ?? dayLabel(due, entry.every) ?? label;
  return { value: [{ ...own.value, label: named, missingDay, period: due }] };
}

/** The label of the period whose paper an entry is, in a year. */
export function nameOf({ name }: Entry, year: number): string | null {
  const extent = name && extentOf(withYearOf(name, { stated: year }));
  return extent && 'value' in extent ? extent.value.label : null;
}

/** A day of the year goes by the period it is for: "6 tháng (trước ngày 16/6)" is the paper of the half-year. */
function dayLabel(due: CivilDate, every: Unit | null): string | null {
  if (every === 'nine' || every === 'day' || every === 'week') return null;
  // "6 tháng (trước ngày 10/7)" is still the paper of the first half.
  if (every === 'half' && partsOf(due).month === 7) return dayLabel(addDays(due, -31), every);
  return labelOf(periodContaining(due, every ?? 'year'));
}

/** What is owed for the year may fall in the next: "trước ngày 15 tháng 01 năm sau". */
function shiftedYear(time: DayTime, year: number, shift: number): Outcome<readonly InYear[]> {
  const own = extentOf({ ...time, year: { stated: year + shift } }, true);
  if ('fault' in own) return own;
  const period = civilDate(year, 1, 1) ?? own.value.due;
  return { value: [{ ...own.value, label: String(year), missingDay: null, period }] };
}

function nineMonths(year: number): Outcome<readonly InYear[]> {
  const start = civilDate(year, 1, 1);
  if (start === null) return { fault: { code: 'deadline/out-of-range', at: null } };
  const due = lastDayOfMonth(year, 9);
  return { value: [{ start, due, stated: null, label: due, grain: 'quarter', missingDay: null, period: start }] };
}

type DayWithin = Omit<InYear, 'label' | 'period'> | null | 'impossible';

/** The day of a unit that an entry names: the 20th of the last month of the quarter, the 5th of the next month. */
function dayWithin(time: Entry['time'], year: number, index: number, every: PeriodGrain): DayWithin {
  if (time === null) return null;
  if (time.what === 'range') {
    // "Từ ngày 01 đến ngày 05 hằng tháng"
    const first = dayWithin(time.first, year, index, every);
    const last = dayWithin(time.last, year, index, every);
    if (!first || !last || first === 'impossible' || last === 'impossible' || first.due > last.due) return 'impossible';
    return { ...last, start: first.due, stated: null };
  }
  if (time.what === 'day-of-unit') return dayOfPeriod(time, year, index, every);
  if (time.what !== 'day' || every !== 'month') return 'impossible';
  const own: DayOfUnitTime = { what: 'day-of-unit', day: time.day, unit: 'month', month: 'last', shift: 0 };
  return dayOfPeriod(own, year, index, every);
}

function dayOfPeriod(of: DayOfUnitTime, year: number, index: number, every: PeriodGrain): DayWithin {
  const months = monthsIn[every];
  const month = (index - 1 + of.shift) * months + (of.month === 'last' ? months - 1 : 0);
  const [inYear, inMonth] = [year + Math.floor(month / 12), (month % 12) + 1];
  const start = civilDate(inYear, inMonth, 1);
  const length = daysInMonth(inYear, inMonth);
  const wanted = typeof of.day === 'number' ? of.day : length;
  const due = civilDate(inYear, inMonth, Math.min(wanted, length));
  if (start === null || due === null || wanted > 31) return 'impossible';
  if (of.day === 'whole') return { start, due, stated: null, grain: 'month', missingDay: null };
  return { start: null, due, stated: due, grain: 'date', missingDay: wanted > length ? wanted : null };
}
