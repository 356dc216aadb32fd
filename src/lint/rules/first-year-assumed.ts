import { diagnostic } from '../../diagnostic.ts';
import { type Rule } from '../rule.ts';

/** In a plan of several years, a deadline says which year it means. */
export const firstYearAssumed: Rule = {
  code: 'lint/first-year-assumed',
  check: (plan) =>
    plan.untilYear === plan.year
      ? []
      : plan.tasks.flatMap((task) => {
          const { text, notes } = task.deadline.reading;
          const note = notes.find(({ code }) => code === 'year-assumed');
          if (!note) return [];
          return [
            diagnostic('lint/first-year-assumed', task.deadlineAt, { text, year: note.params['year'] ?? '' }, task.ref),
          ];
        }),
};
