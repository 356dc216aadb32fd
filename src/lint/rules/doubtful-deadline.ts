import { foldText } from '../../plan/fold.ts';
import { defineRule } from '../rule.ts';

/** A deadline says only what was understood: words in it that hold a number, or a date that was passed over, may be another one. */
export const doubtfulDeadline = defineRule('lint/doubtful-deadline', 'warning', ({ plan }) =>
  plan.tasks.flatMap((task) => {
    const { text, notes } = task.deadline.reading;
    return notes
      .filter(({ code, params }) => passedOver.has(code) && mayBeADate(params['words'] ?? ''))
      .map(({ params }) => ({ at: task.deadlineAt, ref: task.ref, params: { text, words: params['words'] ?? '' } }));
  }),
);

// A figure, or a week, which is the one unit of time that deadlines are not counted in.
function mayBeADate(words: string): boolean {
  return /\d|\btuan\b/.test(foldText(words));
}

const passedOver: ReadonlySet<string> = new Set(['words-skipped', 'date-passed-over']);
