import { inFileOrder, type Diagnostic } from '../diagnostic.ts';
import { type Plan } from '../plan/plan.ts';
import { type Rule } from './rule.ts';
import { doubtfulDeadline } from './rules/doubtful-deadline.ts';
import { firstYearAssumed } from './rules/first-year-assumed.ts';
import { reportWithoutSendingDay } from './rules/report-without-sending-day.ts';

/** Every rule there is. */
export const rules: readonly Rule[] = [doubtfulDeadline, firstYearAssumed, reportWithoutSendingDay];

/** Whether a sound plan is also a good one: what every rule finds, in file order, less what the plan switches off. */
export function lintPlan(plan: Plan): readonly Diagnostic[] {
  const off = new Map(plan.tasks.map((task) => [task.ref, task.disabled]));
  return rules
    .filter(({ code }) => !plan.disabled.includes(code))
    .flatMap(({ check }) => check(plan))
    .filter(({ code, ref }) => ref === null || !(off.get(ref) ?? []).includes(code))
    .toSorted(inFileOrder);
}
