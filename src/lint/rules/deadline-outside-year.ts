import { defineRule } from '../rule.ts';

/** What a plan of a year asks for is due within its years. */
export const deadlineOutsideYear = defineRule('lint/deadline-outside-year', 'warning', ({ plan }) =>
  plan.tasks.flatMap((task) => {
    const outside = task.deadline.reading.moments.find(
      ({ due }) => Number(due.slice(0, 4)) < plan.year || Number(due.slice(0, 4)) > plan.untilYear,
    );
    if (!outside) return [];
    return [
      { at: task.deadlineAt, ref: task.ref, params: { due: outside.due, year: plan.year, untilYear: plan.untilYear } },
    ];
  }),
);
