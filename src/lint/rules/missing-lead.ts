import { defineRule } from '../rule.ts';

/** Every task names the unit that answers for it (đơn vị chủ trì), itself or in the task that it is part of: a heading's unit is not searched for in its rows (nothing is inherited). */
export const missingLead = defineRule('lint/missing-lead', 'warning', ({ rows, source }) =>
  rows
    .filter(
      ({ entry, parent }) =>
        entry.tracked &&
        entry.lead.length === 0 &&
        (parent?.entry.kind === 'task' ? parent.entry.lead.length : 0) === 0,
    )
    .map(({ entry, path }) => ({
      at: source.placeOf([...path, entry.kind === 'task' ? 'content' : 'title']),
      ref: entry.ref,
      params: { ref: entry.ref },
    })),
);
