import { type CivilDate, civilDate, firstYear, lastDayOfMonth, lastYear, partsOf } from './civil.ts';

/** A calendar period (kỳ): a month (tháng), quarter (quý), half-year (6 tháng) or year (năm), both ends included. */
export interface Period {
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly grain: PeriodGrain;
}

/** The widths a period may have. */
export type PeriodGrain = 'month' | 'quarter' | 'half' | 'year';

/** How many months a period of each width has. */
export const monthsIn = { month: 1, quarter: 3, half: 6, year: 12 } as const satisfies Record<PeriodGrain, number>;

/** The `index`-th period (from 1) of its width in a year; null where the year has no such period. */
export function periodOf(grain: PeriodGrain, year: number, index = 1): Period | null {
  const months = monthsIn[grain];
  if (!Number.isInteger(index) || index < 1 || index > 12 / months) return null;
  const start = civilDate(year, (index - 1) * months + 1, 1);
  return start === null ? null : { start, end: lastDayOfMonth(year, index * months), grain };
}

/** The period of a width that a date lies in. */
export function periodContaining(date: CivilDate, grain: PeriodGrain): Period {
  const { year, month } = partsOf(date);
  const index = Math.ceil(month / monthsIn[grain]);
  const first = (index - 1) * monthsIn[grain] + 1;
  return {
    // Cast: the first day of a month of a year that a civil date already has.
    start: `${date.slice(0, 4)}-${String(first).padStart(2, '0')}-01` as CivilDate,
    end: lastDayOfMonth(year, index * monthsIn[grain]),
    grain,
  };
}

/** The name of a period in data: `2024-03`, `2024-Q1`, `2024-H1`, `2024`. */
export function labelOf(period: Period): string {
  const { month } = partsOf(period.start);
  const year = period.start.slice(0, 4);
  switch (period.grain) {
    case 'month':
      return period.start.slice(0, 7);
    case 'quarter':
      return `${year}-Q${(month + 2) / 3}`;
    case 'half':
      return `${year}-H${(month + 5) / 6}`;
    case 'year':
      return year;
  }
}

/** The period a label names; null where it names none. */
export function parsePeriod(label: string): Period | null {
  const match = /^(\d{4})(?:-(?:(\d{2})|Q(\d)|H(\d)))?$/.exec(label);
  if (!match) return null;
  const year = Number(match[1]);
  if (year < firstYear || year > lastYear) return null;
  if (match[2] !== undefined) return periodOf('month', year, Number(match[2]));
  if (match[3] !== undefined) return periodOf('quarter', year, Number(match[3]));
  if (match[4] !== undefined) return periodOf('half', year, Number(match[4]));
  return periodOf('year', year);
}
