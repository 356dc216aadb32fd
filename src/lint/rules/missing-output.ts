import { defineRule } from '../rule.ts';

/** In a plan that tells what each task yields (sản phẩm), every task does; many forms have no such column. */
export const missingOutput = defineRule('lint/missing-output', 'info', ({ plan, rows, source }) => {
  const without = rows.filter(
    ({ entry, parent }) => entry.tracked && entry.output.length === 0 && (parent?.entry.output.length ?? 0) === 0,
  );
  if (without.length * 2 > plan.tasks.length) return [];
  return without.map(({ entry, path }) => ({
    at: source.placeOf([...path, entry.kind === 'task' ? 'content' : 'title']),
    ref: entry.ref,
    params: { ref: entry.ref },
  }));
});
