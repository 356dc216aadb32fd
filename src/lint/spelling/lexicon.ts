import functions from '../../../data/spelling/function-words.json' with { type: 'json' };
import lexicon from '../../../data/spelling/lexicon.json' with { type: 'json' };
import { foldedUnits } from '../folded.ts';

/** The words and phrases that the project knows (data/spelling), for judging which syllables belong together. */
export interface Lexicon {
  /** Pairs of syllables that stand side by side in some phrase. */
  readonly pairs: ReadonlySet<string>;
  /** Terms of two syllables. */
  readonly words: ReadonlySet<string>;
  /** Words of two syllables: the terms, and others that are never offered in the place of something else. */
  readonly known: ReadonlySet<string>;
  /** What makes a term of two syllables with another: `nhiệm`, `phục` with `* vụ`. */
  readonly partners: ReadonlyMap<string, readonly string[]>;
  /** Terms of two syllables by their letters without diacritics. */
  readonly wordsByFold: ReadonlyMap<string, readonly string[]>;
  readonly triples: ReadonlySet<string>;
  /** What may fill the gap of three syllables in a row: `chi * tuân` may be filled by `phí`. */
  readonly fillings: ReadonlyMap<string, readonly string[]>;
  /** The syllable that follows three others wherever they stand; null where they end a phrase or several may follow. */
  readonly sequels: ReadonlyMap<string, string | null>;
  /** Triples with which a phrase begins or ends. */
  readonly begins: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  /** The syllables of all phrases. */
  readonly syllables: ReadonlySet<string>;
}

const functionWords: ReadonlySet<string> = new Set(functions.words.split(' '));

/** Whether a syllable stands freely beside any other. */
export function isFunctionWord(syllable: string): boolean {
  return functionWords.has(syllable);
}

let loaded: Lexicon | null = null;

/** The lexicon, made ready once. */
export function lexiconOf(): Lexicon {
  loaded ??= build();
  return loaded;
}

function build(): Lexicon {
  const words = lexicon.words.split('|');
  const phrases = [...words, ...lexicon.phrases.split('|')];
  const pairs = new Set<string>();
  const triples = new Set<string>();
  const syllables = new Set<string>();
  const fillings = new Map<string, string[]>();
  const sequels = new Map<string, string | null>();
  const begins = new Set<string>();
  const ends = new Set<string>();
  for (const phrase of phrases) {
    const parts = phrase.split(' ');
    for (const [at, part] of parts.entries()) {
      const [next, third] = [parts[at + 1], parts[at + 2]];
      syllables.add(part);
      if (next === undefined) continue;
      pairs.add(`${part} ${next}`);
      if (third === undefined) continue;
      const triple = `${part} ${next} ${third}`;
      const sequel = parts[at + 3] ?? null;
      if (at === 0) begins.add(triple);
      if (sequel === null) ends.add(triple);
      sequels.set(triple, triples.has(triple) && sequels.get(triple) !== sequel ? null : sequel);
      if (triples.has(triple)) continue;
      triples.add(triple);
      addTo(fillings, `* ${next} ${third}`, part);
      addTo(fillings, `${part} * ${third}`, next);
      addTo(fillings, `${part} ${next} *`, third);
    }
  }
  const others = lexicon.known.split('|');
  for (const parts of others.map((word) => word.split(' '))) {
    for (const part of parts) syllables.add(part);
    for (let at = 1; at < parts.length; at++) pairs.add(`${parts[at - 1]} ${parts[at]}`);
  }
  return {
    pairs,
    words: new Set(words),
    known: new Set([...words, ...others]),
    ...byHalves(words),
    ...{ triples, fillings, sequels, begins, ends, syllables },
  };
}

/** Terms of two syllables by what is known of one that is written otherwise. */
function byHalves(words: readonly string[]): Pick<Lexicon, 'partners' | 'wordsByFold'> {
  const wordsByFold = new Map<string, string[]>();
  const partners = new Map<string, string[]>();
  for (const word of words) {
    const [first = '', second = ''] = word.split(' ');
    addTo(wordsByFold, foldedUnits(word), word);
    addTo(partners, `* ${second}`, first);
    addTo(partners, `${first} *`, second);
  }
  return { partners, wordsByFold };
}

function addTo(map: Map<string, string[]>, key: string, item: string): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}
