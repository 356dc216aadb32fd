/*
 * Classes of characters for patterns. Latin, Greek and Cyrillic letters are all that official text holds; patterns over the
 * whole of Unicode take several times as long to be made ready, at every start.
 */

/** Letters, and marks that combine with them. */
export const letters =
  'A-Za-z\\u00aa\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0300-\\u036f\\u0370-\\u052f\\u1e00-\\u1fff';
/** Every kind of dash. */
export const dashes = '\\-\\u2010-\\u2015\\u2212';

const letter = new RegExp(`[${letters}]`);

/** Whether a character is a letter. */
export function isLetter(unit: string): boolean {
  return letter.test(unit);
}

/** Whether a text begins with a capital. */
export function isCapital(text: string): boolean {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}

/** Whether a text has a capital anywhere. */
export function hasCapital(text: string): boolean {
  return text !== text.toLowerCase();
}
