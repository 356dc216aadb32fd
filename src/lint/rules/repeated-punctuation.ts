import { defineTextRule } from '../rule.ts';

/** A mark stands once; three dots are one mark, and "./." ends a paper. */
export const repeatedPunctuation = defineTextRule('lint/repeated-punctuation', 'info', () => ({ role, folded }) => {
  if (role === 'deadline' || !/[.,;:]\s?[.,;:]/.test(folded)) return [];
  return [...folded.matchAll(repeated)].map(({ index, 0: marks }) => {
    const right = rightMark(marks);
    return {
      from: index,
      to: index + marks.length,
      params: { marks, right },
      // Of two different marks it cannot be told which one was meant.
      right: /^(.)\1+$/.test(marks) ? { text: right } : undefined,
    };
  });
});

const repeated =
  /(?:(?<=[^\s.,;:]\s?)(?:,{2,}|;{2,}|:{2,})|(?<=[^\s.,;:])(?:(?<!\.)\.{2}(?=\s+[a-z])|[,;]\s?\.(?=\s|$)|(?<=[a-z]{3})\.\s?,|(?<=[a-z]{3}|[\d)\u201d\u2026])\.\s?;(?=\s|$)|[,:]\s?;))(?![.,;:/])/g;

const rightMark = (marks: string): string => marks.replace(/\s/g, '').slice(-1);
