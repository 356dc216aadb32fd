import { defineRule } from '../rule.ts';

/** Nothing can be due before the document that asks for it was issued. */
export const deadlineBeforeDocument = defineRule('lint/deadline-before-document', 'warning', ({ plan, issued }) => {
  const { issuedOn } = plan.document;
  if (issuedOn === null) return [];
  return plan.tasks.flatMap((task) => {
    const early = task.deadline.reading.moments.find(({ due, label }) => label === null && due < issued.from);
    // The year's own first day is the start of any plan, whenever it was signed; and what was carried over is late already.
    if (!early || task.carriedFrom !== null) return [];
    return [{ at: task.deadlineAt, ref: task.ref, params: { due: early.due, issuedOn } }];
  });
});
