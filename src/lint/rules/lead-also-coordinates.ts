import { defineRule } from '../rule.ts';
import { type NamedUnit, unitIdentity, unitsNamedIn } from '../unit-names.ts';
import { type LintText } from '../texts.ts';

/** A unit that leads a task does not also support it: chủ trì is not phối hợp. */
export const leadAlsoCoordinates = defineRule('lint/lead-also-coordinates', 'warning', ({ plan, texts }) => {
  const leads = unitsByRow(texts, 'lead');
  const helpers = unitsByRow(texts, 'coordinating');
  return [...helpers].flatMap(([ref, coordinating]) => {
    const leading = leads.get(ref) ?? [];
    return coordinating.flatMap((helper) => {
      const identity = unitIdentity(plan, helper.name);
      const lead = leading.find(({ name }) => unitIdentity(plan, name) === identity);
      if (!lead) return [];
      return [
        { at: helper.text.at(helper.from, helper.to), ref, params: { lead: lead.name, coordinating: helper.name } },
      ];
    });
  });
});

function unitsByRow(
  texts: readonly LintText[],
  role: 'lead' | 'coordinating',
): ReadonlyMap<string, readonly NamedUnit[]> {
  const rows = new Map<string, NamedUnit[]>();
  for (const text of texts) {
    if (text.role !== role || text.row === null) continue;
    const { ref } = text.row.entry;
    rows.set(ref, [...(rows.get(ref) ?? []), ...unitsNamedIn(text)]);
  }
  return rows;
}
