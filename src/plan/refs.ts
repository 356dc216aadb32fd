import { foldText } from './fold.ts';

const romanDigits: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A whole number of 1 or more in Roman digits. */
export function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, digits] of romanDigits)
    while (rest >= worth) {
      text += digits;
      rest -= worth;
    }
  return text;
}

/** What Roman digits count, up to 399; null for any other text. */
export function romanValue(text: string): number | null {
  if (text === '' || !/^(C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(text)) return null;
  const worths = Array.from(text, (digit) => romanDigits.find(([, digits]) => digits === digit)?.[0] ?? 0);
  return worths.reduce((sum, worth, at) => (worth < (worths[at + 1] ?? 0) ? sum - worth : sum + worth), 0);
}

/** The name of a row, and the part of it that rows below may take over. */
export interface RefParts {
  /** The printed number. */
  readonly number: string;
  readonly ref: string;
  /** The ref without its own number: what a child keeps whose number repeats its parent's. */
  readonly prefix: string;
}

/**
 * The ref of a row: its parent's ref and its own number. A number that begins with its parent's number and a dot
 * (`5.1` → `5.1.1`) takes the parent's place instead of following it.
 */
export function refOf(parent: RefParts | null, number: string): RefParts {
  const plain = number.replace(/[.)\s]+$/, '');
  if (parent === null) return { number: plain, ref: plain, prefix: '' };
  const repeats = plain.startsWith(`${parent.number}.`);
  const prefix = repeats ? parent.prefix : parent.ref;
  return { number: plain, ref: prefix === '' ? plain : `${prefix}.${plain}`, prefix };
}

/** The form in which refs and ids are compared: `i.1` names `I.1`. */
export function refKey(ref: string): string {
  return foldText(ref).replace(/\.$/, '');
}
