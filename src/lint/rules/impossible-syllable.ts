import { remembered } from '../remembered.ts';
import { defineTextRule } from '../rule.ts';
import { typedAs } from '../spelling/input-methods.ts';
import { lexiconOf } from '../spelling/lexicon.ts';
import { nearestSyllable } from '../spelling/suggest.ts';
import { isSyllable } from '../spelling/syllable.ts';
import { isSpelled } from '../spelling/words.ts';
import { hasCapital } from '../letters.ts';
import { wordsOf } from '../texts.ts';

/** A word with Vietnamese letters in it is a syllable that Vietnamese can have; foreign words, signs and names in plain letters are left alone. */
export const impossibleSyllable = defineTextRule('lint/impossible-syllable', 'warning', () => {
  const { syllables } = lexiconOf();
  const judged = remembered((word) => !syllables.has(word) && isImpossible(word));
  return (text) =>
    !isSpelled(text)
      ? []
      : wordsOf(text).words.flatMap(({ word, from, to }, at, all) =>
          judged(word)
            ? [
                {
                  from,
                  to,
                  params: {
                    syllable: word,
                    nearest: nearestSyllable(word, all[at - 1]?.word ?? null, all[at + 1]?.word ?? null),
                  },
                },
              ]
            : [],
        );
});

// Capitals within a word are signs (NĐ, CĐCS, VNeID); a letter without tone or mark may be of any language.
function isImpossible(word: string): boolean {
  if (!/[\u0100-\u024f\u00c0-\u00ff\u1ea0-\u1ef9]/.test(word) || word.length < 2 || /\d|[\u00d0\u00f0]/.test(word))
    return false;
  if (hasCapital(word.slice(1)) && word !== word.toUpperCase()) return false;
  if (
    word === word.toUpperCase() &&
    !/[\u00c0-\u00c3\u00c8-\u00ca\u00cc\u00cd\u00d2-\u00d5\u00d9\u00da\u00dd\u1ea0-\u1ef9\u0128\u0168]/.test(word)
  )
    return false;
  return !isSyllable(word) && typedAs(word) === null;
}
