import data from '../../data/lint/abbreviations.json' with { type: 'json' };
import { foldText } from '../plan/fold.ts';
import { foldedUnits } from './folded.ts';

const meanings: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(data.meanings).map(([short, long]) => [foldText(short), foldText(long).split(' ')]),
);

/** The words of a text without case, diacritics and marks, its abbreviations written out: `TTHC` is `thu tuc hanh chinh`. */
export function expandedWords(text: string): readonly string[] {
  return expandedWordsOf(foldedUnits(text.normalize('NFC')));
}

/** The same of a text that is folded already. */
export function expandedWordsOf(folded: string): readonly string[] {
  const words = folded.match(/[a-z0-9&]+/g) ?? [];
  return words.some((word) => meanings.has(word)) ? words.flatMap((word) => meanings.get(word) ?? [word]) : words;
}
