import grammar from '../../../data/spelling/grammar.json' with { type: 'json' };
import { defineTextRule } from '../rule.ts';
import { isSpelled } from '../spelling/words.ts';
import { wordsOf } from '../texts.ts';

/** Letters of other alphabets that look like Vietnamese ones: `NÐ-CP` with an Icelandic Ð is found by no search for `NĐ-CP`. */
export const lookAlikeLetter = defineTextRule('lint/look-alike-letter', 'warning', () => (text) => {
  if (!isSpelled(text) || !foreignLetter.test(text.text)) return [];
  return [...text.text.matchAll(foreignLetters)].map(({ index, 0: letter }) => {
    const right = lookAlikes.get(letter) ?? letter;
    const word =
      wordsOf(text).words.find(({ from, to }) => from <= index && index < to)?.word ?? around(text.text, index);
    return { from: index, to: index + 1, params: { letter, right, word }, right: { text: right } };
  });
});

const lookAlikes: ReadonlyMap<string, string> = new Map(Object.entries(grammar.lookAlikes));
const foreignLetter = new RegExp(`[${[...lookAlikes.keys()].join('')}]`);

const foreignLetters = new RegExp(foreignLetter.source, 'g');

const around = (text: string, at: number): string =>
  (/\S*$/.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '') + (/^\S*/.exec(text.slice(at, at + 20))?.[0] ?? '');
