import grammar from '../../../data/spelling/grammar.json' with { type: 'json' };

/** A written syllable taken apart; letters in lower case, without tone. */
export interface Syllable {
  readonly onset: string;
  readonly rime: string;
  /** The combining mark of its tone; empty for the level tone. */
  readonly tone: string;
  /** The letter of the rime on which the tone stands. */
  readonly toneAt: number;
}

const tones: ReadonlySet<string> = new Set(grammar.tones);
const onsets = [...grammar.onsets].sort((left, right) => right.length - left.length);
const rimes: ReadonlySet<string> = new Set(grammar.rimes.split(' '));
const afterQu: ReadonlySet<string> = new Set(grammar.afterQu.split(' '));
const openGlides: ReadonlySet<string> = new Set(grammar.openGlides);
const exceptions: ReadonlySet<string> = new Set(grammar.exceptions);
const stop = new RegExp(`(?:${grammar.stops.join('|')})$`);

/** A word without its tone marks, and where the first of them stood. */
function withoutTone(word: string): {
  readonly letters: string;
  readonly tone: string;
  readonly at: number;
  readonly many: boolean;
} {
  const decomposed = word.toLowerCase().normalize('NFD');
  let letters = '';
  let tone = '';
  let at = -1;
  let many = false;
  let bases = 0;
  for (const unit of decomposed) {
    if (!tones.has(unit)) {
      letters += unit;
      // A combining mark that is no tone belongs to the letter before it.
      if (!/[\u0300-\u036f]/.test(unit)) bases++;
      continue;
    }
    many ||= tone !== '';
    [tone, at] = [unit, bases - 1];
  }
  letters = letters.normalize('NFC');
  return { letters, tone, at, many };
}

/** The onset and rime that letters without tone are made of; null where they make no syllable. */
function partsOf(letters: string): { readonly onset: string; readonly rime: string } | null {
  for (const onset of onsets) {
    if (!letters.startsWith(onset)) continue;
    const rime = letters.slice(onset.length);
    if (onset === 'gi' && rime === '') return { onset: 'g', rime: 'i' };
    if (onset === 'gi' && /^(?:n|\u00ea(?:t|ng|m|c)?)$/.test(rime)) return { onset: 'g', rime: `i${rime}` };
    if (fits(onset, rime)) return { onset, rime };
  }
  return null;
}

function fits(onset: string, rime: string): boolean {
  if (onset === 'qu') return afterQu.has(rime);
  if (!rimes.has(rime)) return false;
  const isFront = grammar.front.includes(rime.charAt(0));
  switch (onset) {
    case 'k':
      return isFront;
    case 'gh':
    case 'ngh':
      return isFront;
    case 'c':
    case 'g':
    case 'ng':
      return !isFront;
    case '':
      return !/^(?:i\u00ea|uo$)/.test(rime);
    default:
      return !rime.startsWith('y') || rime === 'y';
  }
}

/** The letters of a rime on which its tone may stand; two where it is a matter of convention. */
export function tonePlaces({ onset, rime }: Pick<Syllable, 'onset' | 'rime'>): readonly number[] {
  const marked = Array.from(rime).findLastIndex((letter) => /[\u0103\u00e2\u00ea\u00f4\u01a1\u01b0]/.test(letter));
  if (marked !== -1) return [marked];
  const vowels = /^[aeiouy]+/.exec(rime)?.[0].length ?? 1;
  if (vowels === 1) return [0];
  if (rime.length > vowels) return [vowels - 1];
  if (onset !== 'qu' && openGlides.has(rime)) return [0, 1];
  // oai, oay, oeo, uyu, uya; ai, ao, ia, ua …
  return [vowels === 3 ? 1 : 0];
}

/** Reads a word as a syllable, its tone where it stands; null where Vietnamese has no such syllable. */
export function syllableOf(word: string): Syllable | null {
  const { letters, tone, at, many } = withoutTone(word);
  if (many) return null;
  const parts = partsOf(letters);
  if (!parts) return null;
  if (stop.test(parts.rime) && !grammar.stopTones.includes(tone)) return null;
  const toneAt = tone === '' ? -1 : at - parts.onset.length;
  return { ...parts, tone, toneAt };
}

/** Whether a word is a syllable with its tone where it belongs, or one of the few words that break the rules. */
export function isSyllable(word: string): boolean {
  if (exceptions.has(word.toLowerCase())) return true;
  const syllable = syllableOf(word);
  return syllable !== null && (syllable.tone === '' || tonePlaces(syllable).includes(syllable.toneAt));
}

/** A syllable written with its tone on a letter of its rime. */
export function written({ onset, rime, tone }: Syllable, toneAt: number): string {
  if (tone === '') return onset + rime;
  return (
    onset +
    Array.from(rime)
      .map((letter, at) => (at === toneAt ? (letter + tone).normalize('NFC') : letter))
      .join('')
  );
}

/** A word with the same letters and tone, its tone put where it belongs; null where that makes no syllable. */
export function withToneInPlace(word: string): string | null {
  const syllable = syllableOf(word);
  if (!syllable) return null;
  const [first = 0] = tonePlaces(syllable);
  return written(syllable, first);
}

// oa, oe, uy with a tone, at the end: what may be written in two ways.
const freeEnd =
  /(?:[o\u00f2\u00f3\u1ecf\u00f5\u1ecd][a\u00e0\u00e1\u1ea3\u00e3\u1ea1e\u00e8\u00e9\u1ebb\u1ebd\u1eb9]|[u\u00f9\u00fa\u1ee7\u0169\u1ee5][y\u1ef3\u00fd\u1ef7\u1ef9\u1ef5])$/;
const normals = new Map<string, string>();

/** A syllable in lower case, its tone where the newer convention puts it: `HOÁ` is `hóa`. */
export function normalSyllable(word: string): string {
  const known = normals.get(word);
  if (known !== undefined) return known;
  const lower = word.toLowerCase();
  const syllable = freeEnd.test(lower) ? syllableOf(lower) : null;
  const free = syllable?.tone && tonePlaces(syllable).length === 2 ? written(syllable, 0) : lower;
  if (normals.size < 20_000) normals.set(word, free);
  return free;
}
