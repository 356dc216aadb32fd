import grammar from '../../../data/spelling/grammar.json' with { type: 'json' };
import { foldedUnits } from '../folded.ts';
import { remembered } from '../remembered.ts';

/** Whether two syllables differ in diacritics only. */
export function differInMarks(left: string, right: string): boolean {
  return left !== right && foldedUnits(left) === foldedUnits(right);
}

/** Whether a slip of one key parts two syllables: other diacritics, or one letter more, less, other or swapped. */
export function isOneSlipAway(left: string, right: string): boolean {
  return left !== right && (differInMarks(left, right) || isOneEditAway(foldedUnits(left), foldedUnits(right)));
}

/** Whether one letter more, less, other or swapped parts two texts. */
export function isOneEditAway(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  let [leftEnd, rightEnd] = [left.length, right.length];
  while (leftEnd > start && rightEnd > start && left[leftEnd - 1] === right[rightEnd - 1]) {
    leftEnd--;
    rightEnd--;
  }
  const [out, put] = [left.slice(start, leftEnd), right.slice(start, rightEnd)];
  if (out.length <= 1 && put.length <= 1) return true;
  return out.length === 2 && put.length === 2 && `${put.charAt(1)}${put.charAt(0)}` === out;
}

/** The syllables that many pronounce as this one: "sát" and "xát", "chiển" and "triển". */
export const soundingAlike = remembered((syllable: string): readonly string[] => {
  const onset = /^(?:ch|tr|th|gi|[sxdrln](?!h))/.exec(syllable)?.[0] ?? '';
  const alike = grammar.soundAlike.find((onsets) => onsets.includes(onset)) ?? [];
  return alike.filter((other) => other !== onset).map((other) => other + syllable.slice(onset.length));
});
