import { type Citation } from '../citations.ts';
import { expandedWords } from '../expand.ts';
import { defineRule } from '../rule.ts';

/** One document has one subject (trích yếu): cells may shorten it, not word it otherwise than the căn cứ. */
export const inconsistentCitationTitle = defineRule(
  'lint/inconsistent-citation-title',
  'info',
  ({ citations, register }) => {
    const first = new Map<string, readonly string[]>();
    return citations.flatMap((citation) => {
      const { number, key, title, text, label, type } = citation;
      if (title === null || number === null) return [];
      const words = titleWords(text.text.slice(title.from, title.to));
      const known = register.byNumber(number, citation.date?.year ?? null)?.title ?? null;
      const name = `${type} ${key} ${yearInKey(citation)}`;
      const model = known === null ? first.get(name) : titleWords(known);
      if (model === undefined) {
        // Only a căn cứ is sure to end where the subject ends.
        if (text.role === 'legal-basis') first.set(name, words);
        return [];
      }
      if (agree(words, model)) return [];
      const other = known ?? model.join(' ');
      return [
        {
          at: text.at(title.from, title.to),
          ref: text.row?.entry.ref ?? null,
          params: { document: label, title: text.text.slice(title.from, title.to), other },
        },
      ];
    });
  },
);

const yearInKey = ({ number, date }: Citation): string =>
  number !== null && /\/\d{4}\//.test(number) ? '' : (date?.year ?? '');

/** The words of a subject, without abbreviations, marks and the ways to write a date. */
function titleWords(title: string): readonly string[] {
  return expandedWords(title.replace(/(\d)\s*\/\s*(\d)/g, '$1 $2'))
    .filter((word) => !fillers.has(word))
    .map((word) => word.replace(/^0+(?=\d)/, ''));
}

// "ngày 23 tháng 4 năm 2018" and "ngày 23/4/2018" are one; so are "về việc phê duyệt" and "phê duyệt".
const fillers: ReadonlySet<string> = new Set(['ngay', 'thang', 'nam', 've', 'viec', 'so']);

/** Whether one begins with the other, or says the same for as long as a shortened subject does. */
function agree(left: readonly string[], right: readonly string[]): boolean {
  const length = Math.min(left.length, right.length);
  let same = 0;
  while (same < length && left[same] === right[same]) same++;
  // A cell goes on after a subject that it did not finish; the first words tell whether it is another subject.
  return same === length || same >= 8;
}
