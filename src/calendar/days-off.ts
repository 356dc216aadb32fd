import file2024 from '../../data/days-off/2024.json' with { type: 'json' };
import file2025 from '../../data/days-off/2025.json' with { type: 'json' };
import file2026 from '../../data/days-off/2026.json' with { type: 'json' };
import rules from '../../data/days-off/rules.json' with { type: 'json' };
import { addDays, type CivilDate, civilDate, parseCivilDate, weekdayOf } from './civil.ts';
import { hungKingsDay, lunarNewYear } from './lunar.ts';

/** Why nobody works on a day: the weekend, a holiday (ngày lễ), or a day given for another (nghỉ bù, hoán đổi). */
export type DayOffReason = 'saturday' | 'sunday' | 'holiday' | 'compensation';

/** How sure a day is: fixed by law, read at second hand, remembered, worked out by rule, or stated by the user. */
export type Confidence = 'law' | 'secondary' | 'recalled' | 'computed' | 'user';

/** A day off; `name` is the holiday's own name, null for a plain weekend. */
export interface DayOff {
  readonly date: CivilDate;
  readonly reason: DayOffReason;
  readonly name: string | null;
  readonly confidence: Confidence;
}

/** A Saturday or Sunday that is worked to make up for another day (ngày làm bù). */
export interface MakeUpDay {
  readonly date: CivilDate;
  readonly name: string | null;
  readonly confidence: Confidence;
}

/** What a user's own file of days off (`plans/days-off/<year>.yaml`) says; each day in it overrides ours. */
export interface DaysOffOverride {
  readonly year: number;
  readonly off: readonly {
    readonly date: CivilDate;
    readonly name: string;
    readonly reason: 'holiday' | 'compensation';
  }[];
  readonly worked: readonly { readonly date: CivilDate; readonly name: string | null }[];
}

/** The days off and make-up days of one year; `computed` where no official list was at hand. */
export interface DaysOffYear {
  readonly year: number;
  readonly source: 'official' | 'computed';
  readonly overridden: boolean;
  readonly off: ReadonlyMap<CivilDate, DayOff>;
  readonly worked: ReadonlyMap<CivilDate, MakeUpDay>;
}

/** Days off of any year, with the user's overrides. */
export interface DaysOffCalendar {
  readonly yearOf: (year: number) => DaysOffYear;
}

/** A calendar of days off for every year, with the user's own files. */
export function daysOffCalendar(overrides: readonly DaysOffOverride[] = []): DaysOffCalendar {
  const known = new Map<number, DaysOffYear>();
  return {
    yearOf: (year) => {
      const found = known.get(year) ?? daysOffOf(year, overrides);
      known.set(year, found);
      return found;
    },
  };
}

/** The days off of a year: the official list where there is one, else what the law's rules give; the user's file wins. */
export function daysOffOf(year: number, overrides: readonly DaysOffOverride[] = []): DaysOffYear {
  const file = files.get(year);
  const off = new Map((file ? officialDaysOff(file) : computedDaysOff(year)).map((day) => [day.date, day]));
  const worked = new Map((file ? officialMakeUpDays(file) : []).map((day) => [day.date, day]));
  const own = overrides.filter((override) => override.year === year);
  for (const override of own) {
    for (const day of override.off) {
      off.set(day.date, { ...day, confidence: 'user' });
      worked.delete(day.date);
    }
    for (const day of override.worked) {
      worked.set(day.date, { ...day, confidence: 'user' });
      off.delete(day.date);
    }
  }
  return { year, source: file ? 'official' : 'computed', overridden: own.length > 0, off, worked };
}

/** Why `date` is a day off; null where it is a workday. */
export function dayOffOn(date: CivilDate, calendar: DaysOffCalendar): DayOff | null {
  const { off, worked, source } = calendar.yearOf(yearOf(date));
  const listed = off.get(date);
  if (listed) return listed;
  const weekday = weekdayOf(date);
  if (worked.has(date) || (weekday !== 0 && weekday !== 6)) return null;
  const confidence = source === 'official' ? 'law' : 'computed';
  return { date, reason: weekday === 0 ? 'sunday' : 'saturday', name: null, confidence };
}

/** Whether people work on `date`. */
export function isWorkday(date: CivilDate, calendar: DaysOffCalendar): boolean {
  return dayOffOn(date, calendar) === null;
}

/** The last workday that is not after `date`; `date` itself where the calendar has none within two months. */
export function lastWorkdayOnOrBefore(date: CivilDate, calendar: DaysOffCalendar): CivilDate {
  let day = date;
  for (let tries = 0; tries < 60; tries += 1) {
    if (isWorkday(day, calendar)) return day;
    day = addDays(day, -1);
  }
  return date;
}

type DaysOffFile = typeof file2024;

const files: ReadonlyMap<number, DaysOffFile> = new Map(
  [file2024, file2025, file2026].map((file) => [file.year, file]),
);

function officialDaysOff(file: DaysOffFile): readonly DayOff[] {
  return file.off.flatMap(({ date, name, reason, confidence }) => {
    const day = parseCivilDate(date);
    const why = reason === 'holiday' ? 'holiday' : 'compensation';
    return day === null ? [] : [{ date: day, name, reason: why, confidence: confidenceOf(confidence) }];
  });
}

function officialMakeUpDays(file: DaysOffFile): readonly MakeUpDay[] {
  return file.worked.flatMap(({ date, name, confidence }) => {
    const day = parseCivilDate(date);
    return day === null ? [] : [{ date: day, name, confidence: confidenceOf(confidence) }];
  });
}

function confidenceOf(text: string): Confidence {
  return text === 'law' || text === 'secondary' ? text : 'recalled';
}

function computedDaysOff(year: number): readonly DayOff[] {
  const holidays = new Map<CivilDate, string>();
  for (const { month, day, name, from } of rules.fixed) {
    const date = civilDate(year, month, day);
    if (date !== null && year >= from) holidays.set(date, name);
  }
  const hungKings = hungKingsDay(year);
  if (hungKings !== null) holidays.set(hungKings, rules.hungKings.name);
  const newYear = lunarNewYear(year);
  if (newYear !== null) {
    for (let shift = -rules.lunarNewYear.daysBefore; shift < rules.lunarNewYear.daysFrom; shift += 1) {
      holidays.set(addDays(newYear, shift), rules.lunarNewYear.name);
    }
  }
  return withCompensation(holidays);
}

// Bộ luật Lao động 2019, Điều 111.3: a holiday on a weekly day off is made good on the next workday.
function withCompensation(holidays: ReadonlyMap<CivilDate, string>): readonly DayOff[] {
  const off = new Map<CivilDate, DayOff>();
  for (const [date, name] of holidays) off.set(date, { date, name, reason: 'holiday', confidence: 'computed' });
  for (const [date, name] of [...holidays].sort(([left], [right]) => (left < right ? -1 : 1))) {
    if (!isWeekend(date)) continue;
    let next = addDays(date, 1);
    while (isWeekend(next) || off.has(next)) next = addDays(next, 1);
    off.set(next, {
      date: next,
      name: `${rules.compensation} ${name}`,
      reason: 'compensation',
      confidence: 'computed',
    });
  }
  return [...off.values()];
}

function isWeekend(date: CivilDate): boolean {
  const weekday = weekdayOf(date);
  return weekday === 0 || weekday === 6;
}

function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}
