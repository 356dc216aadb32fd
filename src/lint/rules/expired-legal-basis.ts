import { type Citation } from '../citations.ts';
import { type LegalDocument, type Register } from '../register.ts';
import { defineRule } from '../rule.ts';

/** On the plan's own date its legal bases are in force; what happened to them later is no fault of the plan. */
export const expiredLegalBasis = defineRule(
  'lint/expired-legal-basis',
  'warning',
  ({ citations, register, issued }) => {
    const told = new Set<string>();
    return citations.flatMap((citation) => {
      const { text, key, label, from, to } = citation;
      const expired = known(register, citation)?.expired ?? null;
      if (expired === null || expired.on > issued.to || told.has(key)) return [];
      told.add(key);
      return [
        {
          at: text.at(from, to),
          ref: text.row?.entry.ref ?? null,
          params: {
            document: label,
            since: expired.on,
            replacedBy: expired.replacedBy,
            source: expired.source,
            confidence: expired.confidence,
          },
        },
      ];
    });
  },
);

function known(register: Register, { number, law, date }: Citation): LegalDocument | null {
  if (number !== null) return register.byNumber(number, date?.year ?? null);
  return law === null || date === null ? null : register.lawNamed(law, date.year);
}
