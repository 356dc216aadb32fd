import { foldText } from '../../plan/fold.ts';

/** A word that may be meant, and what it is. */
export interface Candidate {
  readonly value: string;
  readonly hint: string;
}

/**
 * The candidates that begin as typed; where there is none, those that do so case apart, then diacritics apart: names are
 * often typed without.
 */
export function matching(candidates: readonly Candidate[], typed: string): readonly Candidate[] {
  for (const form of [exactly, caseApart, foldStart]) {
    const found = candidates.filter(({ value }) => form(value).startsWith(form(typed)));
    if (found.length > 0) return found;
  }
  return [];
}

const exactly = (text: string): string => text.normalize('NFC');
const caseApart = (text: string): string => exactly(text).toLowerCase();
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
