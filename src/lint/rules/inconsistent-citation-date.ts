import { type Citation } from '../citations.ts';
import { grouped } from '../grouped.ts';
import { defineRule, type Found } from '../rule.ts';

/** One document has one date, wherever it is cited. */
export const inconsistentCitationDate = defineRule(
  'lint/inconsistent-citation-date',
  'warning',
  ({ citations, register }) => {
    const groups = grouped(citations.filter(isDated), ({ key, type }) => `${type} ${key}`);
    return [...groups.values()].flatMap((group): readonly Found<'lint/inconsistent-citation-date'>[] => {
      const [{ number, date }] = group;
      const official = number === null ? null : (register.byNumber(number, date.year)?.issuedOn ?? null);
      const right = group.find((each) => each.date.iso === official) ?? usual(group);
      return group
        .filter((other) => other.date.iso !== right.date.iso && sameDocument(other, right))
        .map((other) => ({
          at: other.text.at(other.date.from, other.date.to),
          ref: other.text.row?.entry.ref ?? null,
          params: {
            document: other.label,
            date: other.date.iso ?? '',
            otherDate: right.date.iso ?? '',
            otherLine: right.text.at(right.from, right.to).start?.line ?? 0,
            official,
          },
        }));
    });
  },
);

type Dated = Citation & { readonly date: NonNullable<Citation['date']> };

function isDated(citation: Citation): citation is Dated {
  return citation.date?.iso != null;
}

/** The one whose date is written most often, the first of them. */
function usual(group: readonly [Dated, ...Dated[]]): Dated {
  const counts = new Map<string | null, number>();
  for (const { date } of group) counts.set(date.iso, (counts.get(date.iso) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return group.find(({ date }) => counts.get(date.iso) === most) ?? group[0];
}

/** `33/KH-UBND` begins anew each year and in each office; `61/2018/NĐ-CP` names one document only. */
function sameDocument(left: Dated, right: Dated): boolean {
  if (left.number !== null && /\/\d{4}\//.test(left.number)) return true;
  if (left.issuer !== null && right.issuer !== null && left.issuer !== right.issuer) return false;
  return left.date.year === right.date.year;
}
