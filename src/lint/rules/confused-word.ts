import { foldedUnits } from '../folded.ts';
import { remembered } from '../remembered.ts';
import { defineTextRule, type TextFound } from '../rule.ts';
import { differInMarks, isOneEditAway, isOneSlipAway, soundingAlike } from '../spelling/close.ts';
import { isFunctionWord, type Lexicon, lexiconOf } from '../spelling/lexicon.ts';
import { inCaseOf, isSpelled } from '../spelling/words.ts';
import { type Stretch } from '../spelling/stretches.ts';
import { normalSyllable } from '../spelling/syllable.ts';
import { type TextWords, wordsOf } from '../texts.ts';

/**
 * A syllable that exists, but not beside these: "chi chí tuân thủ", "đơn đốc". It is told only where one slip of a key away
 * stands a term of the field, and nothing beside it explains the syllable as it is.
 */
export const confusedWord = defineTextRule('lint/confused-word', 'warning', ({ texts }) => {
  const lexicon = lexiconOf();
  const counts = countsOf(texts.filter(isSpelled));
  return (text) =>
    !isSpelled(text)
      ? []
      : wordsOf(text).stretches.flatMap((stretch) =>
          [...confusionsIn(stretch, lexicon, counts), ...cutOff(text.text, stretch, lexicon)].map((confusion) =>
            told(text.text, stretch, confusion),
          ),
        );
});

function told(text: string, stretch: Stretch, { at, from, to, right }: Confusion): TextFound<'lint/confused-word'> {
  const start = stretch[from]?.from ?? 0;
  const own = stretch[at];
  return {
    from: own?.from ?? start,
    to: own?.to ?? start,
    params: {
      written: text.slice(start, stretch[to - 1]?.to),
      right: stretch
        .slice(from, to)
        .map(({ word }, index) => (from + index === at ? inCaseOf(word, right) : word))
        .join(' '),
    },
  };
}

/** The syllable at `at` should be `right`; `from` and `to` bound the words that show it. */
interface Confusion {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly right: string;
}

type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

function confusionsIn(stretch: Stretch, lexicon: Lexicon, counts: Counts): readonly Confusion[] {
  const words = stretch.map(({ normal }) => normal);
  const known = words.map((word, at) => lexicon.pairs.has(`${word} ${words[at + 1] ?? ''}`));
  const found = new Map<number, Confusion>();
  const add = (confusion: Confusion | null): void => {
    if (confusion && !found.has(confusion.at)) found.set(confusion.at, confusion);
  };
  for (let at = 0; at + 1 < words.length; at++) {
    if (known[at] === true && known[at + 1] === true) continue;
    add(inTriple(words, known, at, lexicon));
    if (known[at] === true) continue;
    add(inWord(words, known, at, lexicon));
    add(asHalf(words, known, at, { lexicon, isMeant: soundsLike }));
    add(asHalf(words, known, at, { lexicon, isMeant: isLetterOff(lexicon.syllables) }));
    add(atStart(words, at, lexicon, counts));
  }
  return [...found.values()];
}

/** A term that breaks off where the stretch ends: "môi trường điện." */
function cutOff(text: string, stretch: Stretch, { sequels, words: terms }: Lexicon): readonly Confusion[] {
  const from = stretch.length - 3;
  if (from < 0) return [];
  const words = stretch.slice(from).map(({ normal }) => normal);
  const sequel = sequels.get(words.join(' '));
  const [, second = '', last = ''] = words;
  if (sequel == null || terms.has(`${second} ${last}`) || !terms.has(`${last} ${sequel}`)) return [];
  // What goes on, in words that are no words of the text ("cơ sở dữ liệu/phần mềm"), does not break off.
  if (/^ *[\p{L}\d]/u.test(text.slice(stretch.at(-1)?.to))) return [];
  return [{ at: stretch.length - 1, from, to: stretch.length, right: `${last} ${sequel}` }];
}

/** Whether nothing on either side of a syllable explains it. */
function isStranger(known: readonly boolean[], at: number): boolean {
  return known[at - 1] !== true && known[at] !== true;
}

function inTriple(
  words: readonly string[],
  known: readonly boolean[],
  from: number,
  lexicon: Lexicon,
): Confusion | null {
  const { triples, fillings } = lexicon;
  const strange = [0, 1, 2].filter((gap) => isStranger(known, from + gap) && !isFunctionWord(words[from + gap] ?? ''));
  if (strange.length === 0 || from + 2 >= words.length) return null;
  const triple = words.slice(from, from + 3);
  if (triples.has(triple.join(' '))) return null;
  // Two words that stand freely say nothing of the one between them: "không đổi được".
  if (strange[0] === 1 && isFunctionWord(triple[0] ?? '') && isFunctionWord(triple[2] ?? '')) return null;
  for (const gap of strange) {
    const word = triple[gap] ?? '';
    const key = triple.with(gap, '*').join(' ');
    // Between two syllables that fit, any slip of a key is one; at the edge of a term too many other terms begin or end.
    const isSlip = gap === 1 ? isOneSlipAway : differInMarks;
    const right = fillings
      .get(key)
      ?.find((filling) => isSlip(filling, word) && fitsBeyond(words, { at: from + gap, gap, filling }, lexicon));
    if (right !== undefined) return { at: from + gap, from, to: from + 3, right };
  }
  return null;
}

function inWord(
  words: readonly string[],
  known: readonly boolean[],
  from: number,
  { wordsByFold, known: whole }: Lexicon,
): Confusion | null {
  if (!isStranger(known, from) && !isStranger(known, from + 1)) return null;
  const pair = words.slice(from, from + 2);
  for (const word of wordsByFold.get(pair.map(unmarked).join(' ')) ?? []) {
    const [index, second] = differences(pair, word.split(' '));
    if (index === undefined || second !== undefined) continue;
    const [wrong = '', right = ''] = [pair[index], word.split(' ')[index]];
    if (isTaken(words, from, index, whole)) continue;
    if (isStranger(known, from + index) && !isFunctionWord(wrong) && differInMarks(wrong, right))
      return { at: from + index, from, to: from + 2, right };
  }
  return null;
}

/** A syllable beside the half of just one term whose other half it was meant to be. */
function asHalf(
  words: readonly string[],
  known: readonly boolean[],
  from: number,
  { lexicon, isMeant }: { readonly lexicon: Lexicon; readonly isMeant: (half: string, wrong: string) => boolean },
): Confusion | null {
  for (const index of [0, 1]) {
    const wrong = words[from + index] ?? '';
    if (!isStranger(known, from + index) || isFunctionWord(wrong)) continue;
    const term = index === 0 ? `* ${words[from + 1] ?? ''}` : `${words[from] ?? ''} *`;
    const [right, second] = (lexicon.partners.get(term) ?? []).filter((half) => isMeant(half, wrong));
    if (right !== undefined && second === undefined && !isTaken(words, from, index, lexicon.known))
      return { at: from + index, from, to: from + 2, right };
  }
  return null;
}

/** Written as it sounds to many: "giám xát", "chiển khai". */
const soundsLike = (half: string, wrong: string): boolean => soundingAlike(wrong).includes(half);

/**
 * One letter away, in a syllable of no word that the project knows: "bảm đảm", "guồn lực". In shorter syllables one letter is
 * too much of the whole; with a digit it is a name of something.
 */
const isLetterOff =
  (syllables: ReadonlySet<string>) =>
  (half: string, wrong: string): boolean =>
    Math.min(half.length, wrong.length) >= 3 &&
    !syllables.has(wrong) &&
    !/\d/.test(wrong) &&
    isOneEditAway(half, wrong);

/** Whether the other syllable of two is half of another word already: "giá trị | gia tăng". */
function isTaken(words: readonly string[], from: number, index: number, whole: ReadonlySet<string>): boolean {
  const at = index === 1 ? from - 1 : from + 1;
  return whole.has(`${words[at] ?? ''} ${words[at + 1] ?? ''}`);
}

const differences = (left: readonly string[], right: readonly string[]): readonly number[] =>
  [...left.keys()].filter((index) => left[index] !== right[index]);

/** Whether a syllable at the edge of three is the edge of a term as well, or goes with the word beyond it. */
function fitsBeyond(
  words: readonly string[],
  { at, gap, filling }: { readonly at: number; readonly gap: number; readonly filling: string },
  { begins, ends, pairs }: Lexicon,
): boolean {
  if (gap === 0)
    return begins.has(`${filling} ${words[at + 1]} ${words[at + 2]}`) || pairs.has(`${words[at - 1]} ${filling}`);
  if (gap === 2)
    return ends.has(`${words[at - 2]} ${words[at - 1]} ${filling}`) || pairs.has(`${filling} ${words[at + 1]}`);
  return true;
}

/** At the beginning, where the plan itself says the term in full elsewhere: "Các chức chuyên môn" beside "Công chức chuyên môn". */
function atStart(words: readonly string[], at: number, { words: terms }: Lexicon, counts: Counts): Confusion | null {
  const [first = '', second = '', third = ''] = words;
  if (at !== 0 || third === '') return null;
  for (const [other, count] of counts.get(`${second} ${third}`) ?? [])
    if (count >= 2 && other !== first && other.startsWith(first.charAt(0)) && terms.has(`${other} ${second}`))
      return { at: 0, from: 0, to: 3, right: other };
  return null;
}

/** By two syllables: those that stand before them in the plan, and how often. */
function countsOf(texts: readonly TextWords[]): Counts {
  const counts = new Map<string, Map<string, number>>();
  for (const { text } of texts) {
    const [first, second, third] = text.replace(/^\s*(?:- )?/, '').split(' ', 3);
    if (first === undefined || second === undefined || third === undefined) continue;
    const key = `${normalSyllable(second)} ${normalSyllable(third)}`;
    const before = counts.get(key) ?? new Map<string, number>();
    const word = normalSyllable(first);
    before.set(word, (before.get(word) ?? 0) + 1);
    counts.set(key, before);
  }
  return counts;
}

const unmarked = remembered(foldedUnits);
