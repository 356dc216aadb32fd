import { defineRule } from '../rule.ts';

/** A text ends with one full stop, or with the three dots that say "and so on"; a row of dots is a line left unfinished. */
export const trailingDots = defineRule('lint/trailing-dots', 'info', ({ texts }) =>
  texts
    .filter(({ role }) => role !== 'deadline')
    .flatMap((text) =>
      [
        ...text.text.matchAll(
          /(?<=\S)[ \t]*(?:(?<!\.)\.\.(?!\.)|(?<!\.)\.{4,}|\u2026{2,}|(?<=\s)(?:\.{3,}|\u2026))(?=[ \t]*(?:\r?\n|$))/g,
        ),
      ]
        // A number or a day to be filled in is a blank, not an ending.
        .filter(({ index }) => !/(?:^|[^a-z])(?:so|ngay|thang|nam):?\s*$/.test(text.folded.slice(0, index)))
        .map(({ index, 0: all }) => {
          const from = index + all.search(/\S/);
          const right = /^\S/.test(all) && all.trim().length === 2 ? '.' : '';
          return {
            at: text.at(from, index + all.length),
            ref: text.row?.entry.ref ?? null,
            params: { dots: all.trim() },
            repair: text.repair(index, index + all.length, right),
          };
        }),
    ),
);
