import { defineRule } from '../rule.ts';

/** In a plan of several years, a deadline says which year it means. */
export const firstYearAssumed = defineRule('lint/first-year-assumed', 'warning', ({ plan }) =>
  plan.untilYear === plan.year
    ? []
    : plan.tasks.flatMap((task) => {
        const { text, notes } = task.deadline.reading;
        const note = notes.find(({ code }) => code === 'year-assumed');
        if (!note) return [];
        return [{ at: task.deadlineAt, ref: task.ref, params: { text, year: note.params['year'] ?? '' } }];
      }),
);
