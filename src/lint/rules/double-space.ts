import { defineRule } from '../rule.ts';

/** One blank between two words. */
export const doubleSpace = defineRule('lint/double-space', 'info', ({ texts }) =>
  texts
    .filter(({ role, text }) => role !== 'deadline' && /\S[ \t\u00a0]{2,}\S/.test(text))
    .flatMap((text) =>
      [...text.text.matchAll(/(?<=\S)[ \t\u00a0]{2,}(?=\S)/g)]
        // After a dash or a list letter, and in what is to be filled in by hand, blanks are laid out on purpose.
        .filter(({ index }) => !/(?:^|\n)\s*\p{Pd}$/u.test(text.text.slice(0, index)))
        .filter(({ index, 0: blanks }) => !/^[/,.]|^\/\d/.test(text.text.slice(index + blanks.length)))
        .map(({ index, 0: blanks }) => ({
          at: text.at(index, index + blanks.length),
          ref: text.row?.entry.ref ?? null,
          params: {},
          repair: text.repair(index, index + blanks.length, ' '),
        })),
    ),
);
