import { defineTextRule } from '../rule.ts';
import { isSpelled } from '../spelling/words.ts';

/** Letters of other alphabets that look like Vietnamese ones: `NÐ-CP` with an Icelandic Ð is found by no search for `NĐ-CP`. */
export const lookAlikeLetter = defineTextRule('lint/look-alike-letter', 'warning', () => (text) => {
  if (!isSpelled(text) || !foreignLetter.test(text.text)) return [];
  return [...text.text.matchAll(foreignLetters)].map(({ index, 0: letter }) => {
    const right = lookAlikes.get(letter) ?? letter;
    const word = text.words.find(({ from, to }) => from <= index && index < to)?.word ?? around(text.text, index);
    return { from: index, to: index + 1, params: { letter, right, word }, right: { text: right } };
  });
});

const lookAlikes: ReadonlyMap<string, string> = new Map([
  ['\u00d0', '\u0110'],
  ['\u00f0', '\u0111'],
  ['\u0189', '\u0110'],
  ['\u0410', 'A'],
  ['\u0412', 'B'],
  ['\u0415', 'E'],
  ['\u041a', 'K'],
  ['\u041c', 'M'],
  ['\u041d', 'H'],
  ['\u041e', 'O'],
  ['\u0420', 'P'],
  ['\u0421', 'C'],
  ['\u0422', 'T'],
  ['\u0425', 'X'],
  ['\u0430', 'a'],
  ['\u0435', 'e'],
  ['\u043e', 'o'],
  ['\u0440', 'p'],
  ['\u0441', 'c'],
  ['\u0443', 'y'],
  ['\u0445', 'x'],
]);
const foreignLetter = new RegExp(`[${[...lookAlikes.keys()].join('')}]`);

const foreignLetters = new RegExp(foreignLetter.source, 'g');

const around = (text: string, at: number): string =>
  (/\S*$/.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '') + (/^\S*/.exec(text.slice(at, at + 20))?.[0] ?? '');
