import { defineRule } from '../rule.ts';
import { heightOf, issuerLevel, levelOfName, listedUnit, unitsNamedIn } from '../unit-names.ts';

/** Whoever issues a plan gives work to itself and to those below it; a unit above it cannot be made to lead. */
export const leadAboveIssuer = defineRule('lint/lead-above-issuer', 'warning', ({ plan, texts }) => {
  const own = issuerLevel(plan);
  const ownHeight = own === null ? null : heightOf(own);
  if (own === null || ownHeight === null) return [];
  return texts
    .filter(({ role }) => role === 'lead')
    .flatMap(unitsNamedIn)
    .flatMap(({ text, from, to, name }) => {
      const level = listedUnit(plan, name)?.level ?? levelOfName(name);
      const height = level === null ? null : heightOf(level);
      if (level === null || height === null || height <= ownHeight) return [];
      return [
        { at: text.at(from, to), ref: text.row?.entry.ref ?? null, params: { unit: name, level, issuerLevel: own } },
      ];
    });
});
