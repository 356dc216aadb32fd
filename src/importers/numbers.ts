import { romanValue } from '../plan/refs.ts';

/** A number as papers print it before a row (STT). */
export interface RowNumber {
  /** Without its final full stop or bracket. */
  readonly text: string;
  readonly style: 'roman' | 'upper' | 'lower' | 'arabic' | 'dotted' | 'dash';
  /** What it is made of, between its full stops. */
  readonly parts: readonly string[];
  /** How far its last part counts. */
  readonly value: number;
}

const part = '(?:[IVXLC]+|[ivx]+|[A-ZĐ]|[a-zđ]|\\d{1,4})';
const whole = new RegExp(`^\\(?(${part}(?:\\s?\\.\\s?${part})*)\\s?[.)\\]:/-]*$`, 'u');
const leading = new RegExp(`^((?:[IVXLC]+|[A-ZĐ]|\\d{1,3})(?:\\.\\d{1,3})*)(?:[.)/:-]+\\s*|\\s+[-–.]\\s+)(?=\\S)`, 'u');

/** Reads a cell as a number of a row; null where it is none. */
export function parseNumber(text: string): RowNumber | null {
  const trimmed = text.trim();
  if (/^[-–—+*•]$/.test(trimmed)) return { text: trimmed, style: 'dash', parts: [trimmed], value: 0 };
  const found = whole.exec(trimmed)?.[1]?.replace(/\s/g, '');
  return found === undefined ? null : numberOf(found);
}

/** The number that a text begins with ("I. NÂNG CAO …"), and the text behind it; null where it begins with none. */
export function leadingNumber(text: string): { readonly number: RowNumber; readonly rest: string } | null {
  const match = leading.exec(text);
  const number = match?.[1] === undefined ? null : numberOf(match[1]);
  return match === null || number === null ? null : { number, rest: text.slice(match[0].length).trim() };
}

function numberOf(text: string): RowNumber | null {
  const parts = text.split('.');
  const last = parts.at(-1) ?? '';
  if (parts.length > 1) return { text, style: 'dotted', parts, value: valueOf(last) };
  if (/^\d+$/.test(text)) return { text, style: 'arabic', parts, value: Number(text) };
  if (/^[IVXLC]+$/.test(text))
    return romanValue(text) === null ? null : { text, style: 'roman', parts, value: romanValue(text) ?? 0 };
  if (/^[A-ZĐ]$/.test(text)) return { text, style: 'upper', parts, value: letterValue(text) };
  if (/^[a-zđ]$/.test(text)) return { text, style: 'lower', parts, value: letterValue(text) };
  return { text, style: 'lower', parts, value: romanValue(text.toUpperCase()) ?? 0 };
}

function valueOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  return romanValue(text.toUpperCase()) ?? letterValue(text);
}

// Vietnamese lists count a, b, c, d, đ, e, g.
const alphabet = 'abcdđeghiklmnopqrstuvxy';

function letterValue(letter: string): number {
  return alphabet.indexOf(letter.toLowerCase()) + 1;
}

/** A letter that may be a Roman number, taken as a letter; null where it can only be Roman. */
export function asLetter(number: RowNumber): RowNumber | null {
  if (number.style !== 'roman' || number.text.length !== 1) return null;
  return { ...number, style: 'upper', value: letterValue(number.text) };
}
