import grammar from '../../../data/spelling/grammar.json' with { type: 'json' };
import { expandedWords } from '../expand.ts';
import { foldedUnits } from '../folded.ts';
import { defineTextRule } from '../rule.ts';
import { lexiconOf } from '../spelling/lexicon.ts';
import { isSpelled } from '../spelling/words.ts';
import { type Stretch } from '../spelling/stretches.ts';
import { isCapital } from '../letters.ts';
import { wordsOf } from '../texts.ts';

/** A word written twice in a row, unless the two belong to two terms ("cơ quan quan trọng") or the doubling is a word ("luôn luôn"). */
export const doubleWord = defineTextRule(
  'lint/double-word',
  'warning',
  () => (text) =>
    !isSpelled(text)
      ? []
      : wordsOf(text).stretches.flatMap((stretch) =>
          stretch.flatMap(({ from }, at) => {
            const to = stretch[at + 1]?.to;
            return to !== undefined && isDoubled(stretch, at)
              ? [{ from, to, params: { word: text.text.slice(from, to) } }]
              : [];
          }),
        ),
);

const reduplications: ReadonlySet<string> = new Set(grammar.reduplications);

function isDoubled(stretch: Stretch, at: number): boolean {
  const [before, each, next, after] = [stretch[at - 1], stretch[at], stretch[at + 1], stretch[at + 2]];
  if (!each || !next) return false;
  const [word, second] = [each.normal, next.normal];
  // "CC chức" is "công chức chức".
  if (word !== second) return isAbbreviated(each.word) && expandedWords(each.word).at(-1) === foldedUnits(second);
  if (reduplications.has(word) || word.length < 2) return false;
  // A capital begins a name of its own: "hành chính Chính phủ".
  if (isCapital(next.word) && !isCapital(each.word)) return false;
  const { pairs } = lexiconOf();
  const ends = before !== undefined && pairs.has(`${before.normal} ${word}`);
  const begins = after !== undefined && pairs.has(`${word} ${after.normal}`);
  return !(ends && begins);
}

const isAbbreviated = (word: string): boolean => /^[A-Z\u0110]{2,}$/.test(word);
