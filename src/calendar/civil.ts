import { addDays as addDaysToDate } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';

/** A civil date, `YYYY-MM-DD`: a day on the wall calendar, with no time and no zone. Sorts as text. */
export type CivilDate = string & { readonly civilDate: unique symbol };

/** The years a date may lie in; outside them a date is taken for a slip of the pen. */
export const firstYear = 1900;
export const lastYear = 2200;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** The civil date of year, month (1–12) and day, or null where the calendar has no such day. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return dated(year, month, day);
}

/** The number of days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  return getDaysInMonth(new Date(year, month - 1, 1));
}

/** The last day of a month (1–12). */
export function lastDayOfMonth(year: number, month: number): CivilDate {
  return dated(year, month, daysInMonth(year, month));
}

/** Year, month (1–12) and day of a date. */
export function partsOf(date: CivilDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The date `days` days later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  const moved = addDaysToDate(localNoon(date), days);
  return dated(moved.getFullYear(), moved.getMonth() + 1, moved.getDate());
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return differenceInCalendarDays(localNoon(to), localNoon(from));
}

/** The day of the week: 0 is Sunday (chủ nhật), 6 Saturday (thứ bảy). */
export function weekdayOf(date: CivilDate): number {
  return localNoon(date).getDay();
}

/** The calendar day in Việt Nam (UTC+7, no summer time) at an instant, in milliseconds since 1970-01-01T00:00Z. */
export function vietnameseDay(instant: number): CivilDate {
  // Cast: toISOString of an instant in range begins with a civil date.
  return new Date(instant + 7 * 3_600_000).toISOString().slice(0, 10) as CivilDate;
}

/** Reads `2024-03-31`, `31/3/2024`, `31-3-2024` or `31.3.2024`; null where it is none of these or no day of the calendar. */
export function parseCivilDate(text: string): CivilDate | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return civilDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (dayFirst) return civilDate(Number(dayFirst[4]), Number(dayFirst[3]), Number(dayFirst[1]));
  return null;
}

// Noon, so that no summer-time change of the machine's zone can move the day.
function localNoon(date: CivilDate): Date {
  const { year, month, day } = partsOf(date);
  return new Date(year, month - 1, day, 12);
}

function dated(year: number, month: number, day: number): CivilDate {
  // Cast: the only place where a civil date is made from checked parts.
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CivilDate;
}
