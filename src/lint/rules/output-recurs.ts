import { type LintText } from '../texts.ts';
import { defineRule } from '../rule.ts';

/** A product that is owed every month is not standing work only: without `every`, no month ever asks for it. */
export const outputRecurs = defineRule('lint/output-recurs', 'warning', ({ texts }) =>
  texts
    .filter(({ role }) => role === 'output')
    .flatMap((text) => {
      const deadline = text.row?.entry.deadline;
      if (deadline?.reading.kind !== 'standing' || deadline.every !== null) return [];
      const found = recurrenceIn(text);
      if (!found) return [];
      return [
        {
          at: text.at(found.from, found.to),
          ref: text.row?.entry.ref ?? null,
          params: { words: text.text.slice(found.from, found.to), text: deadline.reading.text, every: found.every },
        },
      ];
    }),
);

const recurrence =
  /(?<![a-z])(?:dinh ky )?(?:hang|moi) (tuan|thang|quy|nam)(?![a-z])|(?<![a-z])dinh ky (?:theo )?(thang|quy|nam)(?![a-z])/;

const periods: ReadonlyMap<string, string> = new Map([
  ['tuan', 'week'],
  ['thang', 'month'],
  ['quy', 'quarter'],
  ['nam', 'year'],
]);

function recurrenceIn({
  folded,
}: LintText): { readonly from: number; readonly to: number; readonly every: string } | null {
  const match = recurrence.exec(folded);
  if (!match) return null;
  return {
    from: match.index,
    to: match.index + match[0].length,
    every: periods.get(match[1] ?? match[2] ?? '') ?? 'month',
  };
}
