import { defineRule } from '../rule.ts';

/** Nothing can be cited that was issued after the plan itself. */
export const citationAfterPlan = defineRule('lint/citation-after-plan', 'warning', ({ plan, citations, issued }) =>
  plan.document.issuedOn === null
    ? []
    : citations.flatMap(({ text, date, label }) =>
        date?.iso == null || date.iso <= issued.to || text.row?.entry.addedOn != null
          ? []
          : [
              {
                at: text.at(date.from, date.to),
                ref: text.row?.entry.ref ?? null,
                params: { document: label, date: date.iso, issuedOn: plan.document.issuedOn ?? '' },
              },
            ],
      ),
);
