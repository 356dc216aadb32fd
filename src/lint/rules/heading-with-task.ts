import { defineRule } from '../rule.ts';

/** A heading heads tasks; one with cells of its own is a task that has no row, or cells that belong to a row below. */
export const headingWithTask = defineRule('lint/heading-with-task', 'info', ({ rows, source }) =>
  rows.flatMap(({ entry, path }) => {
    if (entry.kind !== 'section' || entry.children.length === 0) return [];
    const keys = [
      ...(entry.lead.length > 0 ? ['lead'] : []),
      ...(entry.coordinating.length > 0 ? ['coordinating'] : []),
      ...(entry.tracked ? ['deadline'] : []),
      ...(entry.output.length > 0 ? ['output'] : []),
    ];
    const [first] = keys;
    // A heading that names only units has nothing to be done; that its rows name none is told of them.
    if (first === undefined || keys.every((key) => key === 'lead' || key === 'coordinating')) return [];
    return [
      {
        at: source.placeOfKey([...path, first]),
        ref: entry.ref,
        params: { ref: entry.ref, keys, followed: entry.tracked },
      },
    ];
  }),
);
