import { nearestOf } from '../../plan/fold.ts';
import { namesOf } from '../../plan/units.ts';
import { defineRule } from '../rule.ts';
import { isGeneric, listedUnit, unitKeyOf, unitsNamedIn } from '../unit-names.ts';

/** Where a plan lists its units, the names in its cells are among them; each stranger is told once. */
export const unknownUnit = defineRule('lint/unknown-unit', 'info', ({ plan, texts }) => {
  if (plan.units.length === 0) return [];
  const known = plan.units.flatMap(namesOf);
  const own = [plan.issuer.name, plan.issuer.shortName ?? plan.issuer.name].map(unitKeyOf);
  const told = new Set<string>();
  return texts
    .filter(({ role }) => role === 'lead' || role === 'coordinating')
    .flatMap(unitsNamedIn)
    .flatMap(({ text, from, to, name }) => {
      const key = unitKeyOf(name);
      if (told.has(key) || own.includes(key) || isGeneric(name) || listedUnit(plan, name)) return [];
      told.add(key);
      return [
        {
          at: text.at(from, to),
          ref: text.row?.entry.ref ?? null,
          params: { unit: name, nearest: nearestOf(name, known) },
        },
      ];
    });
});
