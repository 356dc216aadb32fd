import data from '../../data/lint/abbreviations.json' with { type: 'json' };
import { foldText } from '../plan/fold.ts';
import { foldedUnits } from './folded.ts';

const meanings: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(data.meanings).map(([short, long]) => [foldText(short), foldText(long).split(' ')]),
);

/** The words of a text without case, diacritics and marks, its abbreviations written out: `TTHC` is `thu tuc hanh chinh`. */
export function expandedWords(text: string): readonly string[] {
  return wordsIn(text).flatMap((word) => meanings.get(word) ?? [word]);
}

function wordsIn(text: string): readonly string[] {
  return foldedUnits(text.normalize('NFC')).match(/[a-z0-9&]+/g) ?? [];
}
