import { isOneSlipAway } from './close.ts';
import { lexiconOf } from './lexicon.ts';
import { isSyllable, normalSyllable, withToneInPlace } from './syllable.ts';
import { inCaseOf } from './words.ts';

/** What a word that is no syllable was most likely meant to be, given the words beside it; null where nothing is near. */
export function nearestSyllable(word: string, before: string | null, after: string | null): string | null {
  const lower = word.toLowerCase();
  const moved = withToneInPlace(lower);
  if (moved !== null && isSyllable(moved)) return inCaseOf(word, moved);
  const { pairs, syllables } = lexiconOf();
  const near = [...syllables].filter((syllable) => isOneSlipAway(syllable, lower));
  const beside = (syllable: string): boolean =>
    (before !== null && pairs.has(`${normalSyllable(before)} ${syllable}`)) ||
    (after !== null && pairs.has(`${syllable} ${normalSyllable(after)}`));
  const fitting = near.filter(beside);
  const [only, second] = fitting.length > 0 ? fitting : near;
  if (only !== undefined && (second === undefined || fitting.length > 0)) return inCaseOf(word, only);
  return parted(word);
}

/** Two syllables that were written together. */
function parted(word: string): string | null {
  const { pairs } = lexiconOf();
  for (let at = 1; at < word.length; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (pairs.has(`${normalSyllable(left)} ${normalSyllable(right)}`)) return `${left} ${right}`;
  }
  return null;
}
