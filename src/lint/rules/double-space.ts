import { defineTextRule } from '../rule.ts';
import { dashes } from '../letters.ts';

/** One blank between two words. */
export const doubleSpace = defineTextRule('lint/double-space', 'info', () => ({ role, text }) => {
  if (role === 'deadline' || !/[ \t\u00a0]{2}/.test(text)) return [];
  return (
    [...text.matchAll(/(?<=\S)[ \t\u00a0]{2,}(?=\S)/g)]
      // After a dash, and in what is to be filled in by hand, blanks are laid out on purpose.
      .filter(({ index }) => !afterDash.test(text.slice(0, index)))
      .filter(({ index, 0: blanks }) => !/^[/,.]/.test(text.slice(index + blanks.length)))
      .map(({ index, 0: blanks }) => ({ from: index, to: index + blanks.length, params: {}, right: { text: ' ' } }))
  );
});

const afterDash = new RegExp(`(?:^|\\n)\\s*[${dashes}]$`);
