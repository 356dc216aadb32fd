import { defineRule } from '../rule.ts';
import { type Syllable, syllableOf, tonePlaces, written } from '../spelling/syllable.ts';
import { inCaseOf, isSpelled } from '../spelling/words.ts';
import { type Word } from '../spelling/stretches.ts';
import { type LintText } from '../texts.ts';

/** Both hoà and hòa are right; one document keeps to one of them. Names of people are written as their bearers write them. */
export const tonePlacement = defineRule('lint/tone-placement', 'info', ({ texts }) => {
  const found = texts
    .filter((text) => isSpelled(text) && freeRime.test(text.text))
    .flatMap((text) =>
      text.words.flatMap((word) => {
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

// Texts without such a rime need not be read word by word.
const freeRime =
  /[o\u00f2\u00f3\u00f5\u1ecf\u1ecd][a\u00e0\u00e1\u00e3\u1ea3\u1ea1e\u00e8\u00e9\u1ebb\u1ebd\u1eb9]|[u\u00f9\u00fa\u0169\u1ee7\u1ee5][y\u1ef3\u00fd\u1ef7\u1ef9\u1ef5]/iu;

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
