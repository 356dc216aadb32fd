import { foldText } from '../../plan/fold.ts';

/** A word that may be meant, and what it is. */
export interface Candidate {
  readonly value: string;
  readonly hint: string;
}

/**
 * The candidates that begin as typed, case apart; where there is none, those that do so without their diacritics: names
 * are often typed without.
 */
export function matching(candidates: readonly Candidate[], typed: string): readonly Candidate[] {
  const start = typed.normalize('NFC').toLowerCase();
  const exact = candidates.filter(({ value }) => value.normalize('NFC').toLowerCase().startsWith(start));
  if (exact.length > 0 || start === '') return exact;
  const folded = foldStart(typed);
  return candidates.filter(({ value }) => foldStart(value).startsWith(folded));
}

// A blank at the end is typed on purpose: it stands between two words.
const foldStart = (text: string): string => foldText(`${text}|`).slice(0, -1);

const longestHint = 60;

/** A candidate as a line for the shell: the word, a tab, what it is; nothing in it commands a terminal. */
export function lineOf({ value, hint }: Candidate): string {
  const told = clean(hint);
  const short = told.length > longestHint ? `${told.slice(0, longestHint - 1)}…` : told;
  return short === '' ? clean(value) : `${clean(value)}\t${short}`;
}

function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}
