import { dayOffOn, lastWorkdayOnOrBefore } from '../../calendar/days-off.ts';
import { defineRule } from '../rule.ts';

/** A day that a plan names as a deadline is best a day on which people work; ends of months and quarters are as they fall. */
export const deadlineOnDayOff = defineRule('lint/deadline-on-day-off', 'info', ({ plan, daysOff }) =>
  plan.tasks.flatMap((task) => {
    if (task.report && plan.reporting.sendingDay !== null) return [];
    const { moments } = task.deadline.reading;
    const off = moments
      .filter(({ stated }) => stated !== null)
      .map(({ due }) => dayOffOn(due, daysOff))
      .find((day) => day !== null);
    if (!off) return [];
    const { date, reason, name } = off;
    const lastWorkday = lastWorkdayOnOrBefore(date, daysOff);
    return [{ at: task.deadlineAt, ref: task.ref, params: { due: date, reason, name, lastWorkday } }];
  }),
);
