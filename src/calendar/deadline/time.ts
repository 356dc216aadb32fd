import { type Grain } from './reading.ts';

/** The year a phrase gives to a time: stated, counted from the plan's year ("năm sau"), or not given. */
export type YearRef = { readonly stated: number } | { readonly shift: number } | null;

/** How often something recurs; `nine` is the nine months of a report (9 tháng). */
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'nine' | 'year';

/** Where a time stands: its tokens, from `first` up to, not including, `next`. */
export interface Stretch {
  readonly first: number;
  readonly next: number;
}

/** A day: `10/01/2024`, "ngày 15 tháng 3", "ngày 20" (no month: of every month, or of the month named beside it). */
export interface DayTime {
  readonly what: 'day';
  readonly day: number | 'last';
  readonly month: number | null;
  readonly year: YearRef;
  readonly at?: Stretch;
}

/** A part of a span: an edge of it ("đầu", "giữa", "cuối"), or days of its month ("nửa đầu tháng", "tuần đầu"). */
export type SpanPart =
  | { readonly kind: 'edge'; readonly edge: 'start' | 'middle' | 'end' }
  | { readonly kind: 'days'; readonly from: number; readonly to: number | null };

/** One or more months of one year: "tháng 3", "quý II/2024", "6 tháng đầu năm", "năm 2024". */
export interface SpanTime {
  readonly what: 'span';
  readonly firstMonth: number;
  readonly months: number;
  readonly year: YearRef;
  readonly grain: Exclude<Grain, 'date'>;
  readonly part: SpanPart | null;
  readonly at?: Stretch;
}

/** A day of a month of every unit: "ngày 25 của tháng cuối quý"; `whole` is the whole month. */
export interface DayOfUnitTime {
  readonly what: 'day-of-unit';
  readonly day: number | 'last' | 'whole';
  readonly unit: 'month' | 'quarter' | 'half' | 'year';
  readonly month: 'first' | 'last';
  /** How many units later: 1 for "tháng sau", "quý sau". */
  readonly shift: number;
  /** Whether the unit is only called a "kỳ", whose length must be said elsewhere. */
  readonly vague?: boolean;
}

/** Every unit ("hằng tháng"), or a unit named without a number ("quý, 6 tháng, năm"). */
export interface UnitTime {
  readonly what: 'unit';
  readonly unit: Unit;
  readonly each: boolean;
}

/** From one time to another, both included. */
export interface RangeTime {
  readonly what: 'range';
  readonly first: DayTime | SpanTime;
  readonly last: DayTime | SpanTime;
}

export type Time = DayTime | SpanTime | DayOfUnitTime | UnitTime | RangeTime;

/** A remark on how a time was read, to become a note of the reading. */
export type TimeRemark =
  | { readonly code: 'short-year'; readonly year: number }
  | { readonly code: 'week-of-month' }
  | { readonly code: 'spread-evenly'; readonly times: number };

/** A time as read from the tokens, before what stands around it is weighed. */
export interface TimeFound {
  readonly time: Time;
  readonly remarks: readonly TimeRemark[];
  /** Written as bare numbers (`2/2024`), so that a list may give it another meaning ("Quý 1, 2/2024"). */
  readonly bare: boolean;
}

/** A month of a year. */
export function monthTime(month: number, year: YearRef, part: SpanPart | null = null): SpanTime {
  return { what: 'span', firstMonth: month, months: 1, year, grain: 'month', part };
}

/** A quarter of a year. */
export function quarterTime(quarter: number, year: YearRef, part: SpanPart | null = null): SpanTime {
  return { what: 'span', firstMonth: quarter * 3 - 2, months: 3, year, grain: 'quarter', part };
}

/** A whole year. */
export function yearTime(year: YearRef, part: SpanPart | null = null): SpanTime {
  return { what: 'span', firstMonth: 1, months: 12, year, grain: 'year', part };
}

/** Months of one year that need not be a period: "6 tháng đầu năm", "9 tháng", "3 tháng cuối năm". */
export function monthsTime(firstMonth: number, months: number, year: YearRef): SpanTime {
  const whole: Partial<Record<number, SpanTime['grain']>> = { 3: 'quarter', 6: 'half', 9: 'quarter', 12: 'year' };
  return { what: 'span', firstMonth, months, year, grain: whole[months] ?? 'month', part: null };
}
