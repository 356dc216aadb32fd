import { defineRule } from '../rule.ts';

/** A task without a deadline is never due, and never missed; one that is part of a task is due with it. A heading's deadline is the heading's own. */
export const missingDeadline = defineRule('lint/missing-deadline', 'warning', ({ rows, source }) =>
  rows
    .filter(
      ({ entry, parent }) => entry.tracked && isOpen(entry) && (parent?.entry.kind !== 'task' || isOpen(parent.entry)),
    )
    .map(({ entry, path }) => ({
      at: source.placeOf([...path, entry.kind === 'task' ? 'content' : 'title']),
      ref: entry.ref,
      params: { ref: entry.ref },
    })),
);

const isOpen = ({ deadline }: { readonly deadline: { readonly reading: { readonly kind: string } } }): boolean =>
  deadline.reading.kind === 'none';
