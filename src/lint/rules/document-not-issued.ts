import { parseCivilDate } from '../../calendar/civil.ts';
import { defineRule } from '../rule.ts';

/** A document is in force once it has a number and a day; until then the plan is a draft. */
export const documentNotIssued = defineRule('lint/document-not-issued', 'info', ({ plan, source }) => {
  const { document } = plan;
  if (document.subject === null && document.legalBases.length === 0 && document.signatories.length === 0) return [];
  const missing = [
    ...(document.number === null ? (['number'] as const) : []),
    ...(document.symbol === null ? (['symbol'] as const) : []),
    ...(parseCivilDate(document.issuedOn ?? '') === null ? (['day'] as const) : []),
  ];
  const [first] = missing;
  if (first === undefined) return [];
  const key = first === 'day' ? 'issuedOn' : first;
  return [{ at: source.placeOfKey(['document', key]), params: { missing } }];
});
