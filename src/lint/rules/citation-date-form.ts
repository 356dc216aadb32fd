import { type TextWords } from '../texts.ts';
import { defineTextRule } from '../rule.ts';

/**
 * In the date of a document, days below 10 and the months 1 and 2 take a zero, other months none (Nghị định 30/2020/NĐ-CP,
 * Phụ lục I, Phần I, mục II.4): 08/4/2020, 06/12/2021. What a deadline says is not touched.
 */
export const citationDateForm = defineTextRule('lint/citation-date-form', 'info', () => (text) => {
  if (text.role === 'deadline' || text.role === 'person') return [];
  return [...datesIn(text)].map(({ from, to, right }) => ({
    from,
    to,
    params: { written: text.text.slice(from, to), right },
    right: { text: right },
  }));
});

const documentDate =
  /(?<=(?:ngay |\/[a-z]{1,12}(?:-[a-z0-9]{1,16})*,? ))(\d{1,2})( thang |\/)(\d{1,2})(?=( nam |\/)\d{4}(?!\d))/g;

function* datesIn({ folded, text }: TextWords): Generator<{ from: number; to: number; right: string }> {
  if (!folded.includes('ngay') && !folded.includes('/')) return;
  for (const match of folded.matchAll(documentDate)) {
    const [all, day = '', between = '', month = ''] = match;
    const [from, to] = [match.index, match.index + all.length];
    const number = Number(month);
    const [rightDay, rightMonth] = [String(Number(day)).padStart(2, '0'), number <= 2 ? `0${number}` : String(number)];
    // The words between are kept as they are written.
    const right = rightDay + text.slice(from + day.length, from + day.length + between.length) + rightMonth;
    if (right !== text.slice(from, to) && number >= 1 && number <= 12) yield { from, to, right };
  }
}
