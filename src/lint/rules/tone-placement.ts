import { defineRule } from '../rule.ts';
import { type Syllable, syllableOf, tonePlaces, written } from '../spelling/syllable.ts';
import { inCaseOf, spelledTexts, type Word, wordsIn } from '../spelling/words.ts';
import { type LintText } from '../texts.ts';

/** Both hoà and hòa are right; one document keeps to one of them. Names of people are written as their bearers write them. */
export const tonePlacement = defineRule('lint/tone-placement', 'info', ({ texts }) => {
  const found = spelledTexts(texts).flatMap((text) =>
    wordsIn(text).flatMap((word) => {
      const syllable = freeSyllable(word.word);
      return syllable ? [{ text, word, syllable }] : [];
    }),
  );
  const onFirst = found.filter(({ syllable }) => syllable.toneAt === 0).length;
  // As many of one as of the other: the newer way, with the tone on the first letter, is the keyboards' own.
  const usual = onFirst * 2 >= found.length ? 0 : 1;
  const count = usual === 0 ? onFirst : found.length - onFirst;
  return found.filter(({ syllable }) => syllable.toneAt !== usual).map((each) => findingOf(each, usual, count));
});

interface Placed {
  readonly text: LintText;
  readonly word: Word;
  readonly syllable: Syllable;
}

function findingOf({ text, word, syllable }: Placed, usual: number, count: number) {
  const right = inCaseOf(word.word, written(syllable, usual));
  return {
    at: text.at(word.from, word.to),
    ref: text.row?.entry.ref ?? null,
    params: { word: word.word, right, usual: count },
    repair: text.repair(word.from, word.to, right),
  };
}

const known = new Map<string, Syllable | null>();

/** A syllable whose tone may stand on either of two letters. */
function freeSyllable(word: string): Syllable | null {
  const before = known.get(word);
  if (before !== undefined) return before;
  const syllable = /[\u00c0-\u1ef9]/.test(word) ? syllableOf(word) : null;
  const places = syllable?.tone ? tonePlaces(syllable) : [];
  const free = syllable && places.length === 2 && places.includes(syllable.toneAt) ? syllable : null;
  known.set(word, free);
  return free;
}
