import { defineRule } from '../rule.ts';

/** A document is cited with the date on which it was issued (Nghị định 30/2020/NĐ-CP, Phụ lục I: căn cứ ghi ngày tháng năm ban hành). */
export const wrongCitationDate = defineRule('lint/wrong-citation-date', 'warning', ({ citations, register }) =>
  citations.flatMap((citation) => {
    const { number, date, label, text, key } = citation;
    if (number === null || date?.iso == null) return [];
    const known = register.byNumber(number, date.year);
    if (known?.issuedOn == null || known.issuedOn === date.iso) return [];
    // Where the plan itself has the right date elsewhere, the two contradict each other, and that is told.
    if (citations.some((other) => other.key === key && other.date?.iso === known.issuedOn)) return [];
    return [
      {
        at: text.at(date.from, date.to),
        ref: text.row?.entry.ref ?? null,
        params: { document: label, date: date.iso, official: known.issuedOn, confidence: known.confidence },
      },
    ];
  }),
);
