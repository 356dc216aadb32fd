import { roman, romanValue } from '../plan/refs.ts';

/** How numbers are printed; the second alphabet is the Vietnamese one, without F, J, W and Z. */
export type Way = 'digits' | 'roman' | 'letters' | 'vietnamese';

/** A printed number: the way in which it counts, and how far. */
export interface Counted {
  readonly way: Way;
  readonly value: number;
}

const alphabets = { letters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', vietnamese: 'ABCDEGHIKLMNOPQRSTUVXY' } as const;

/**
 * What the last step of a printed number (3 of `1.3` and of `3)`) counts, after the number before it: "C" after "B" is a
 * letter, after "XCIX" a hundred. Null for what counts in no way known (the letter after D of the Vietnamese alphabet among it).
 */
export function countedAs(number: string, before: Counted | null): Counted | null {
  const step = /^(?:\d+\.)*(\d+|[A-Z]+)[.)]?$/.exec(number)?.[1] ?? '';
  const ways = waysOf(step);
  const alike = ways.filter(({ way }) => isSameWay(way, before));
  const next = alike.find(({ value }) => value === (before?.value ?? 0) + 1);
  const anew = ways.find((each) => each.value === 1 && !alike.every(({ way }) => way === each.way));
  return next ?? anew ?? alike[0] ?? ways[0] ?? null;
}

/** The number that follows another; null where counting begins anew in another way ("A", then "II"). */
export function numberAfter(before: Counted | null, way: Way): Counted | null {
  return isSameWay(way, before) ? { way, value: (before?.value ?? 0) + 1 } : null;
}

/** A number as it is printed. */
export function printed({ way, value }: Counted): string {
  if (way === 'digits') return String(value);
  return way === 'roman' ? roman(value) : (alphabets[way][value - 1] ?? String(value));
}

function waysOf(step: string): readonly Counted[] {
  if (/^\d+$/.test(step)) return [{ way: 'digits', value: Number(step) }];
  const value = romanValue(step);
  const romans: readonly Counted[] = value === null ? [] : [{ way: 'roman', value }];
  if (step.length !== 1) return romans;
  const letters = (['letters', 'vietnamese'] as const)
    .map((way): Counted => ({ way, value: alphabets[way].indexOf(step) + 1 }))
    .filter((letter) => letter.value > 0);
  // By themselves I, V and X are numbers rather than letters, C and L letters rather than a hundred and fifty.
  return value !== null && value > 10 ? [...letters, ...romans] : [...romans, ...letters];
}

// Up to E both alphabets are the same.
function isSameWay(way: Way, before: Counted | null): boolean {
  if (before === null || way === before.way) return true;
  return before.value <= 5 && [way, before.way].every((each) => each === 'letters' || each === 'vietnamese');
}
