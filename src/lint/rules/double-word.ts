import grammar from '../../../data/spelling/grammar.json' with { type: 'json' };
import { expandedWords } from '../expand.ts';
import { foldedUnits } from '../folded.ts';
import { defineTextRule } from '../rule.ts';
import { lexiconOf } from '../spelling/lexicon.ts';
import { isSpelled } from '../spelling/words.ts';
import { type Stretch } from '../spelling/stretches.ts';
import { isCapital } from '../letters.ts';
import { wordsOf } from '../texts.ts';

/** A word or a phrase written twice in a row, unless the two belong to two terms ("cơ quan quan trọng") or the doubling is a word ("luôn luôn"). */
export const doubleWord = defineTextRule(
  'lint/double-word',
  'warning',
  () => (text) =>
    !isSpelled(text)
      ? []
      : wordsOf(text).stretches.flatMap((stretch) =>
          doublingsIn(stretch).flatMap(({ at, length }) => {
            const [from, to] = [stretch[at]?.from ?? 0, stretch[at + 2 * length - 1]?.to ?? 0];
            return [{ from, to, params: { word: text.text.slice(from, to) } }];
          }),
        ),
);

/** What is written twice: from which word on, and how many words each time. */
interface Doubling {
  readonly at: number;
  readonly length: number;
}

// "thủ tục hành chính thủ tục hành chính"
const longest = 4;

function doublingsIn(stretch: Stretch): readonly Doubling[] {
  const found: Doubling[] = [];
  for (let at = 0; at + 1 < stretch.length; at++) {
    if (isDoubled(stretch, at)) found.push({ at, length: 1 });
    for (let length = 2; length <= longest; length++) {
      if (!isPhraseDoubled(stretch, at, length)) continue;
      found.push({ at, length });
      at += length;
      break;
    }
  }
  return found;
}

/** A phrase written twice, unless a word that parts things out leads it ("từng bước từng bước") or the two belong to two terms. */
function isPhraseDoubled(stretch: Stretch, at: number, length: number): boolean {
  for (let index = at; index < at + length; index++)
    if (stretch[index]?.normal !== stretch[index + length]?.normal) return false;
  const [first, again] = [stretch[at], stretch[at + length]];
  if (!first || !again || first.normal === stretch[at + 1]?.normal || distributive.has(first.normal)) return false;
  if (isCapital(again.word) && !isCapital(first.word)) return false;
  const { triples } = lexiconOf();
  const isTerm = (from: number): boolean => triples.has(wordsFrom(stretch, from, 3));
  return !(isTerm(at - 1) && isTerm(at + 2 * length - 2));
}

const wordsFrom = (stretch: Stretch, from: number, count: number): string =>
  from < 0
    ? ''
    : stretch
        .slice(from, from + count)
        .map(({ normal }) => normal)
        .join(' ');

const reduplications: ReadonlySet<string> = new Set(grammar.reduplications);
const distributive: ReadonlySet<string> = new Set(grammar.distributive);

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
