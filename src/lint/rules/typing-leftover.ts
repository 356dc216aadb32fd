import { remembered } from '../remembered.ts';
import { defineTextRule } from '../rule.ts';
import { typedAs } from '../spelling/input-methods.ts';
import { isSyllable } from '../spelling/syllable.ts';
import { inCaseOf, isSpelled } from '../spelling/words.ts';
import { hasCapital } from '../letters.ts';
import { wordsOf } from '../texts.ts';

/** Keys of Telex or VNI that stayed as they were typed: "thuwr", "d9o6n". */
export const typingLeftover = defineTextRule('lint/typing-leftover', 'warning', () => {
  const typed = remembered((word) => (isLeftover(word) ? typedAs(word) : null));
  return (text) =>
    !isSpelled(text)
      ? []
      : wordsOf(text).words.flatMap(({ word, from, to }) => {
          const found = typed(word);
          return found
            ? [{ from, to, params: { word, right: inCaseOf(word, found.right), method: found.method } }]
            : [];
        });
});

const isLeftover = (word: string): boolean => !hasCapital(word.slice(1)) && !isSyllable(word);
