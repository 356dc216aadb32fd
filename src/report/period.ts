import { addDays, type CivilDate, civilDate, partsOf } from '../calendar/civil.ts';
import { labelOf, monthsIn, type Period, periodContaining, periodOf } from '../calendar/period.ts';
import { closingDayOf, type Regime } from '../calendar/regime.ts';

/** The widths that a periodic report (báo cáo định kỳ) may have. */
export type ReportGrain = 'quarter' | 'half' | 'year';

/** The period of a report (kỳ báo cáo): as the calendar has it, and the days that its data cover. */
export interface ReportPeriod extends Period {
  readonly grain: ReportGrain;
  /** `2024-Q1`, `2024-H1`, `2024`. */
  readonly label: string;
  readonly year: number;
  /** Which quarter or half of the year it is, from 1; 1 for a year. */
  readonly index: number;
  /**
   * The first and the last day of the data (Nghị định 09/2019/NĐ-CP, Điều 12): from the day after the closing day of the
   * month before the period, to the closing day of its last month.
   */
  readonly from: CivilDate;
  readonly closes: CivilDate;
}

/** The `index`-th period of its width in a year; null where the calendar has none. */
export function reportPeriod(
  regime: Pick<Regime, 'closingDay'>,
  grain: ReportGrain,
  year: number,
  index = 1,
): ReportPeriod | null {
  const period = periodOf(grain, year, index);
  return period && dataPeriod(regime, { ...period, grain });
}

/** The period behind another, of the same width. */
export function periodAfter(regime: Pick<Regime, 'closingDay'>, { end, grain }: ReportPeriod): ReportPeriod {
  return dataPeriod(regime, { ...periodContaining(addDays(end, 1), grain), grain });
}

function dataPeriod(
  regime: Pick<Regime, 'closingDay'>,
  period: Period & { readonly grain: ReportGrain },
): ReportPeriod {
  const { year, month } = partsOf(period.start);
  const dayBefore = addDays(period.start, -1);
  return {
    ...period,
    label: labelOf(period),
    year,
    index: (month - 1) / monthsIn[period.grain] + 1,
    from: addDays(closingDayOf(regime, dayBefore), 1),
    closes: closingDayOf(regime, period.end),
  };
}

/** Whether any of a period's data belong to the year before it: the first of a year begin on 15 December. */
export function reachesBack({ from, year }: ReportPeriod): boolean {
  const newYear = civilDate(year, 1, 1);
  return newYear !== null && from < newYear;
}
