import grammar from '../../../data/spelling/grammar.json' with { type: 'json' };
import { expandedWords } from '../expand.ts';
import { foldedUnits } from '../folded.ts';
import { defineRule } from '../rule.ts';
import { lexiconOf, normalSyllable } from '../spelling/lexicon.ts';
import { spelledTexts, type Stretch, stretchesIn } from '../spelling/words.ts';

/** A word written twice in a row, unless the two belong to two terms ("cơ quan quan trọng") or the doubling is a word ("luôn luôn"). */
export const doubleWord = defineRule('lint/double-word', 'warning', ({ texts }) =>
  spelledTexts(texts).flatMap((text) =>
    stretchesIn(text).flatMap((stretch) =>
      stretch.flatMap((each, at) => {
        const next = stretch[at + 1];
        if (!next || !isDoubled(stretch, at)) return [];
        return [
          {
            at: text.at(each.from, next.to),
            ref: text.row?.entry.ref ?? null,
            params: { word: text.text.slice(each.from, next.to) },
          },
        ];
      }),
    ),
  ),
);

const reduplications: ReadonlySet<string> = new Set(grammar.reduplications);

function isDoubled(stretch: Stretch, at: number): boolean {
  const [before, each, next, after] = [stretch[at - 1], stretch[at], stretch[at + 1], stretch[at + 2]];
  if (!each || !next) return false;
  const [word, second] = [normalSyllable(each.word), normalSyllable(next.word)];
  // "CC chức" is "công chức chức".
  if (word !== second) return isAbbreviated(each.word) && expandedWords(each.word).at(-1) === foldedUnits(second);
  if (reduplications.has(word) || word.length < 2) return false;
  // A capital begins a name of its own: "hành chính Chính phủ".
  if (/^\p{Lu}/u.test(next.word) && !/^\p{Lu}/u.test(each.word)) return false;
  const { pairs } = lexiconOf();
  const ends = before !== undefined && pairs.has(`${normalSyllable(before.word)} ${word}`);
  const begins = after !== undefined && pairs.has(`${word} ${normalSyllable(after.word)}`);
  return !(ends && begins);
}

const isAbbreviated = (word: string): boolean => /^[A-Z\u0110]{2,}$/.test(word);
