import { plainText } from '../../plan/cells.ts';
import { loadPlans } from '../../plan/load.ts';
import { type Entry, type Plan } from '../../plan/plan.ts';
import { namesOf, unitKey, unitsIn } from '../../plan/units.ts';
import { type World } from '../../world.ts';
import { type Candidate } from './candidates.ts';

/** The rows, sections or units of the plans that can be read; of others nothing is offered. */
export function namesInPlans(
  world: World,
  plans: readonly string[],
  kind: 'refs' | 'sections' | 'units',
): readonly Candidate[] {
  const { plans: loaded } = loadPlans(world, plans);
  return kind === 'units' ? unitsOf(loaded) : rowsOf(loaded, kind === 'sections');
}

function rowsOf(plans: readonly Plan[], sectionsOnly: boolean): readonly Candidate[] {
  const rows = plans
    .flatMap(({ sections }) => everyRow(sections))
    .filter(({ kind }) => !sectionsOnly || kind === 'section');
  const named = rows.flatMap((row) => {
    const hint = plainText(row.content);
    return [row.ref, ...(row.id === null ? [] : [row.id])].map((value) => ({ value, hint }));
  });
  return distinct(named, (name) => name);
}

function everyRow(rows: readonly Entry[]): readonly Entry[] {
  return rows.flatMap((row) => [row, ...everyRow(row.children)]);
}

function unitsOf(plans: readonly Plan[]): readonly Candidate[] {
  const names = plans.flatMap((plan) => [
    ...plan.units.flatMap(namesOf),
    ...plan.tasks.flatMap(({ lead, coordinating }) => [...unitsIn(plan, lead), ...unitsIn(plan, coordinating)]),
  ]);
  const tidy = names.map((name) => ({ value: name.replace(/[\s.,;:]+$/, ''), hint: '' }));
  return distinct(tidy, unitKey).toSorted((left, right) => (unitKey(left.value) < unitKey(right.value) ? -1 : 1));
}

function distinct(candidates: readonly Candidate[], keyOf: (value: string) => string): readonly Candidate[] {
  const seen = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = keyOf(candidate.value);
    if (candidate.value !== '' && !seen.has(key)) seen.set(key, candidate);
  }
  return [...seen.values()];
}
