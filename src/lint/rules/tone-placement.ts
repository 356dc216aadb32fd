import { letters } from '../letters.ts';
import { remembered } from '../remembered.ts';
import { defineRule } from '../rule.ts';
import { type Syllable, syllableOf, tonePlaces, written } from '../spelling/syllable.ts';
import { inCaseOf, isSpelled } from '../spelling/words.ts';
import { type LintText } from '../texts.ts';

/** Both hoà and hòa are right; one document keeps to one of them. Names of people are written as their bearers write them. */
export const tonePlacement = defineRule('lint/tone-placement', 'info', ({ texts }) => {
  const freeIn = remembered(freeSyllablesIn);
  const found = texts.filter(isSpelled).flatMap((text) => freeIn(text.text).map((free) => ({ ...free, text })));
  const onFirst = found.filter(({ syllable }) => syllable.toneAt === 0).length;
  // As many of one as of the other: the newer way, with the tone on the first letter, is the keyboards' own.
  const usual = onFirst * 2 >= found.length ? 0 : 1;
  const count = usual === 0 ? onFirst : found.length - onFirst;
  return found.filter(({ syllable }) => syllable.toneAt !== usual).map((each) => findingOf(each, usual, count));
});

// A word that ends in oa, oe or uy, with or without a tone on either letter.
const freeWord = new RegExp(
  `[${letters}]*(?:[o\\u00f2\\u00f3\\u00f5\\u1ecf\\u1ecd][a\\u00e0\\u00e1\\u00e3\\u1ea3\\u1ea1e\\u00e8\\u00e9\\u1ebb\\u1ebd\\u1eb9]|[u\\u00f9\\u00fa\\u0169\\u1ee7\\u1ee5][y\\u1ef3\\u00fd\\u1ef7\\u1ef9\\u1ef5])(?![${letters}0-9])`,
  'gi',
);

/** A syllable whose tone may stand on either of two letters. */
interface Free {
  readonly from: number;
  readonly word: string;
  readonly syllable: Syllable;
}

function freeSyllablesIn(text: string): readonly Free[] {
  return [...text.matchAll(freeWord)].flatMap(({ index, 0: word }) => {
    const syllable = freeSyllable(word);
    return syllable ? [{ from: index, word, syllable }] : [];
  });
}

function findingOf({ text, from, word, syllable }: Free & { readonly text: LintText }, usual: number, count: number) {
  const right = inCaseOf(word, written(syllable, usual));
  const to = from + word.length;
  return {
    at: text.at(from, to),
    ref: text.row?.entry.ref ?? null,
    params: { word, right, usual: count },
    repair: text.repair(from, to, right),
  };
}

const freeSyllable = remembered((word): Syllable | null => {
  const syllable = /[\u00c0-\u1ef9]/.test(word) ? syllableOf(word) : null;
  const places = syllable?.tone ? tonePlaces(syllable) : [];
  return syllable && places.length === 2 && places.includes(syllable.toneAt) ? syllable : null;
});
