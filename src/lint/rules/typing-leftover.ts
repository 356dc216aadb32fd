import { defineRule } from '../rule.ts';
import { typedAs } from '../spelling/input-methods.ts';
import { isSyllable } from '../spelling/syllable.ts';
import { inCaseOf, spelledTexts, wordsIn } from '../spelling/words.ts';

/** Keys of Telex or VNI that stayed as they were typed: "thuwr", "d9o6n". */
export const typingLeftover = defineRule('lint/typing-leftover', 'warning', ({ texts }) => {
  const judged = new Map<string, ReturnType<typeof typedAs>>();
  return spelledTexts(texts).flatMap((text) =>
    wordsIn(text).flatMap(({ word, from, to }) => {
      if (!judged.has(word)) judged.set(word, isLeftover(word) ? typedAs(word) : null);
      const typed = judged.get(word);
      if (!typed) return [];
      const { right, method } = typed;
      return [
        {
          at: text.at(from, to),
          ref: text.row?.entry.ref ?? null,
          params: { word, right: inCaseOf(word, right), method },
        },
      ];
    }),
  );
});

const isLeftover = (word: string): boolean => !/\p{Lu}/u.test(word.slice(1)) && !isSyllable(word);
