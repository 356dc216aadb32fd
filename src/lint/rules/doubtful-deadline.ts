import { diagnostic } from '../../diagnostic.ts';
import { type Rule } from '../rule.ts';

/** A deadline says only what was understood: words in it that hold a number, or a date that was passed over, may be another one. */
export const doubtfulDeadline: Rule = {
  code: 'lint/doubtful-deadline',
  check: (plan) =>
    plan.tasks.flatMap((task) => {
      const { text, notes } = task.deadline.reading;
      return notes
        .filter(({ code, params }) => passedOver.has(code) && /\d/.test(params['words'] ?? ''))
        .map(({ params }) =>
          diagnostic('lint/doubtful-deadline', task.deadlineAt, { text, words: params['words'] ?? '' }, task.ref),
        );
    }),
};

const passedOver: ReadonlySet<string> = new Set(['words-skipped', 'date-passed-over']);
