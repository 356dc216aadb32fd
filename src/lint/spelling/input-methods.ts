import grammar from '../../../data/spelling/grammar.json' with { type: 'json' };
import { isSyllable, withToneInPlace } from './syllable.ts';

/** What keys typed in Telex or VNI, the input method being off, were meant to be. */
export interface Typed {
  readonly right: string;
  readonly method: 'telex' | 'vni';
}

/** The two letters that one w makes of "uo". */
const horned = grammar.horned;
const foreign: ReadonlySet<string> = new Set(grammar.foreign);

/** The syllable that a word typed without its input method was meant to be; null where it is none. */
export function typedAs(word: string): Typed | null {
  const lower = word.toLowerCase();
  if (lower.length < 3 || lower.length > 10 || foreign.has(lower)) return null;
  if (/^[a-z\u00c0-\u1ef9]+\d[a-z\d\u00c0-\u1ef9]*$/.test(lower)) return vni(lower);
  return /^[a-z\u0111\u0103\u00e2\u00ea\u00f4\u01a1\u01b0]+$/.test(lower) ? telex(lower) : null;
}

const letterKeys = new RegExp(Object.keys(grammar.telexLetters).join('|'));

function telex(word: string): Typed | null {
  const last = word.length - 1;
  // The key of the tone comes last ("vieecj") or anywhere after the vowel it marks ("vieejc").
  const keys = [last, ...Array.from({ length: last }, (_, at) => at).filter((at) => at > 1)];
  const toned = keys.flatMap((at): readonly (readonly [string, string])[] => {
    const mark = toneOf(grammar.telexTones, word.charAt(at));
    return mark !== null && /[aeiouyw]/.test(word.slice(0, at)) ? [[word.slice(0, at) + word.slice(at + 1), mark]] : [];
  });
  // A tone between the two keys of a letter ("there") is an English word rather than a slip.
  if (!letterKeys.test(word)) return null;
  for (const [letters, tone] of [...toned, [word, ''] as const]) {
    const typed = shapedTelex(letters, tone);
    if (typed) return typed;
  }
  return null;
}

function shapedTelex(letters: string, tone: string): Typed | null {
  let shaped = letters.replace(/u(?:ow|wow|wo)/g, horned);
  for (const [keys, letter] of Object.entries(grammar.telexLetters)) shaped = shaped.replaceAll(keys, letter);
  // "nhuwngx" has letters and tone; a tone key alone ("cos") is too often the end of a foreign word.
  if (shaped === letters) return null;
  return shapedAs(shaped, tone, 'telex');
}

function vni(word: string): Typed | null {
  let [shaped, tone] = [word, ''];
  shaped = shaped.replace(/uo7/g, horned);
  for (const [keys, letter] of Object.entries(grammar.vniLetters)) shaped = shaped.replaceAll(keys, letter);
  const digit = /[1-5]/.exec(shaped)?.[0];
  if (digit !== undefined) [shaped, tone] = [shaped.replace(digit, ''), toneOf(grammar.vniTones, digit) ?? ''];
  if (/\d/.test(shaped)) return null;
  return shapedAs(shaped, tone, 'vni');
}

function shapedAs(letters: string, tone: string, method: Typed['method']): Typed | null {
  const vowel = Array.from(letters).findIndex((letter) => /[aeiouy\u0103\u00e2\u00ea\u00f4\u01a1\u01b0]/.test(letter));
  if (vowel === -1) return null;
  const marked = letters.slice(0, vowel + 1) + tone + letters.slice(vowel + 1);
  const right = withToneInPlace(marked.normalize('NFC'));
  return right !== null && isSyllable(right) ? { right, method } : null;
}

function toneOf(table: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}
