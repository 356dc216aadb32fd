import { defineTextRule } from '../rule.ts';

/** A text ends with one full stop, or with the three dots that say "and so on"; a row of dots is a line left unfinished. */
export const trailingDots = defineTextRule('lint/trailing-dots', 'info', () => (text) => {
  if (text.role === 'deadline' || !/\.\.|\u2026/.test(text.text)) return [];
  return (
    [...text.text.matchAll(dots)]
      // A number or a day to be filled in is a blank, not an ending.
      .filter(
        ({ index }) => !/(?:^|[\s(])(?:s\u1ed1|ng\u00e0y|th\u00e1ng|n\u0103m):?\s*$/i.test(text.text.slice(0, index)),
      )
      .map(({ index, 0: all }) => ({
        from: index + all.search(/\S/),
        to: index + all.length,
        params: { dots: all.trim() },
        right: { text: /^\S/.test(all) && all.trim().length === 2 ? '.' : '', from: index },
      }))
  );
});

const dots =
  /(?<=\S)[ \t]*(?:(?<!\.)\.\.(?!\.)|(?<!\.)\.{4,}|\u2026{2,}|(?<=\s)(?:\.{3,}|\u2026))(?=[ \t]*(?:\r?\n|$))/g;
