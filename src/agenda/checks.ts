import { addDays, type CivilDate, civilDate, weekdayOf } from '../calendar/civil.ts';
import { labelOf, periodContaining } from '../calendar/period.ts';
import { type Progress } from '../plan/plan.ts';
import { type Obligation } from './obligations.ts';

/** One look at standing work (kiểm tra, cập nhật định kỳ): its period, and whether anything was recorded in it. */
export interface Check {
  readonly label: string;
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly recorded: boolean;
}

/** The looks that `every:` asks for, from the plan's first year up to the period that `asOf` lies in. */
export function checksOf({ plan, task }: Obligation, history: readonly Progress[], asOf: CivilDate): readonly Check[] {
  const { every, reading } = task.deadline;
  if (every === null || reading.kind !== 'standing') return [];
  const checks: Check[] = [];
  const last = civilDate(plan.untilYear, 12, 31);
  let day = reading.start ?? task.addedOn ?? civilDate(plan.year, 1, 1);
  while (day !== null && last !== null && day <= asOf && day <= last) {
    const { label, start, end } = periodAt(day, every);
    checks.push({ label, start, end, recorded: history.some(({ on }) => start <= on && on <= end) });
    day = addDays(end, 1);
  }
  return checks;
}

function periodAt(
  day: CivilDate,
  every: 'week' | 'month' | 'quarter' | 'half' | 'year',
): { readonly label: string; readonly start: CivilDate; readonly end: CivilDate } {
  if (every === 'week') {
    const start = addDays(day, -((weekdayOf(day) + 6) % 7));
    return { label: start, start, end: addDays(start, 6) };
  }
  const period = periodContaining(day, every);
  return { label: labelOf(period), start: period.start, end: period.end };
}
