import { defineRule } from '../rule.ts';

/** A mark stands once; three dots are one mark, and "./." ends a paper. */
export const repeatedPunctuation = defineRule('lint/repeated-punctuation', 'info', ({ texts }) =>
  texts
    .filter(({ role }) => role !== 'deadline')
    .flatMap((text) =>
      [
        ...text.text.matchAll(
          /(?<=[^\s.,;:])(,{2,}|;{2,}|:{2,}|(?<!\.)\.{2}(?=\s+\p{L})|[,;]\s?\.(?=\s|$)|\.\s?;(?=\s|$)|[,:]\s?;)(?![.,;:/])/gu,
        ),
      ]
        .filter(({ 0: marks }) => marks.length > 1)
        .map(({ index, 0: marks }) => {
          const right = rightMark(marks);
          return {
            at: text.at(index, index + marks.length),
            ref: text.row?.entry.ref ?? null,
            params: { marks, right },
            // Of two different marks it cannot be told which one was meant.
            repair: /^(.)\1+$/.test(marks) ? text.repair(index, index + marks.length, right) : null,
          };
        }),
    ),
);

const rightMark = (marks: string): string => marks.replace(/\s/g, '').slice(-1);
