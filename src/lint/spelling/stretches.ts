import { remembered } from '../remembered.ts';
import { normalSyllable } from './syllable.ts';
import { isLetter } from '../letters.ts';

/** A word of a text: letters and digits that stand together. */
export interface Word {
  readonly from: number;
  readonly to: number;
  readonly word: string;
  /** As it is compared: in lower case, its tone where the newer convention puts it. */
  readonly normal: string;
}

/** Words that no mark parts: a stretch of a text within which words belong together. */
export type Stretch = readonly Word[];

/** The words of a text, parted where marks stand; addresses, codes, numbers and document numbers are left out. */
export function readStretches(text: string): readonly Stretch[] {
  const stretches: Word[][] = [];
  let open: Word[] = [];
  const close = (): void => {
    if (open.length > 0) stretches.push(open);
    open = [];
  };
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === blank) {
      at++;
      continue;
    }
    const end = kind === other ? at + 1 : endOfRun(text, at);
    const code = kind === other ? at : endOfCode(text, at, end);
    if (kind === letter && code === end) {
      const word = text.slice(at, end);
      open.push({ from: at, to: end, word, normal: normalSyllable(word) });
    } else close();
    at = Math.max(end, code);
  }
  close();
  return stretches;
}

function endOfRun(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && kindAt(text, end) >= letter) end++;
  return end;
}

/** The end of an address or a sign that begins with a run of letters or digits; the run's own end where it is neither. */
function endOfCode(text: string, from: number, end: number): number {
  const next = text[end] ?? '';
  if (next === ':' && text.startsWith('://', end)) return endOfAddress(text, end);
  if (next === '@' || (next === '.' && text.slice(from, end).toLowerCase() === 'www')) return endOfAddress(text, end);
  if (!/[/&_+]/.test(next)) return end;
  let at = end;
  while (at < text.length && (kindAt(text, at) >= letter || /[/&_+-]/.test(text[at] ?? ''))) at++;
  return at;
}

function endOfAddress(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindAt(text, at) !== blank) at++;
  return at;
}

const unknown = 0;
const blank = 1;
const other = 2;
const letter = 3;
const digit = 4;

/** What each unit is, found out when it is first met. */
const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kinds[unit] ?? unknown;
  if (known !== unknown) return known;
  const found = kindOf(String.fromCharCode(unit));
  kinds[unit] = found;
  return found;
}

// A line break parts as a mark does; a combining mark belongs to its letter.
const kindOf = remembered((unit: string): number => {
  if (unit === '\n') return other;
  if (/\s/.test(unit)) return blank;
  if (isLetter(unit)) return letter;
  return /\d/.test(unit) ? digit : other;
});
