import { type Citation } from '../citations.ts';
import { expandedWords } from '../expand.ts';
import { defineRule } from '../rule.ts';

/** One document has one subject (trích yếu): cells may shorten it, not word it otherwise than the căn cứ. */
export const inconsistentCitationTitle = defineRule(
  'lint/inconsistent-citation-title',
  'info',
  ({ citations, register }) => {
    const first = new Map<string, Subject>();
    return citations.filter(isCitedInFull).flatMap((citation) => {
      const { number, title, text, label, date } = citation;
      const here = subjectOf(citation);
      const known = register.byNumber(number, date?.year ?? null)?.title ?? null;
      const model =
        known === null ? first.get(nameOf(citation)) : { title: known, words: titleWords(known), line: null };
      if (model === undefined) {
        // Only a căn cứ is sure to end where the subject ends.
        if (text.role === 'legal-basis') for (const name of namesOf(citation)) first.set(name, here);
        return [];
      }
      if (agree(here.words, model.words)) return [];
      return [
        {
          at: text.at(title.from, title.to),
          ref: text.row?.entry.ref ?? null,
          params: { document: label, title: here.title, other: model.title, otherLine: model.line },
        },
      ];
    });
  },
);

/** A subject as it is first told: by the register (no line), or by a căn cứ. */
interface Subject {
  readonly title: string;
  readonly words: readonly string[];
  readonly line: number | null;
}

/** In running text a verb may follow a number ("Nghị định số 118/2025/NĐ-CP quy định"); a subject follows day or issuer. */
function isCitedInFull(citation: Citation): citation is CitedInFull {
  const { text, date, issuer, number, title } = citation;
  return number !== null && title !== null && (text.role === 'legal-basis' || date !== null || issuer !== null);
}

type CitedInFull = Citation & {
  readonly number: string;
  readonly title: NonNullable<Citation['title']>;
};

function subjectOf({ text, title: { from, to } }: CitedInFull): Subject {
  const title = text.text.slice(from, to).trim();
  return { title, words: titleWords(title), line: text.at(from, to).start?.line ?? null };
}

/** `15/QĐ-UBND` is another document for another office: the one of the issuer named, or of any where none is. */
function nameOf(citation: Citation): string {
  return [citation.type, citation.key, yearInKey(citation), citation.issuer ?? ''].join(' ');
}

/** The names under which others may mean a document. */
function namesOf(citation: Citation): readonly string[] {
  return [nameOf(citation), nameOf({ ...citation, issuer: null })];
}

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
