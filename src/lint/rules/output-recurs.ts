import { type LintText } from '../texts.ts';
import { definePlacedTextRule } from '../rule.ts';

/** A product that is owed every month is not standing work only: without `every`, no month ever asks for it. */
export const outputRecurs = definePlacedTextRule('lint/output-recurs', 'warning', () => (text) => {
  const deadline = text.row?.entry.deadline;
  if (text.role !== 'output' || deadline?.reading.kind !== 'standing' || deadline.every !== null) return [];
  const found = recurrenceIn(text);
  if (!found) return [];
  const { from, to, every } = found;
  return [{ from, to, params: { words: text.text.slice(from, to), text: deadline.reading.text, every } }];
});

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
