/** What the contents of a column ask for, in terminal columns. */
export interface Wish {
  /** Wide enough to wrap nothing. */
  readonly natural: number;
  readonly minWidth: number;
  readonly grow: number;
  /** Wide enough to break no word; asked only where the natural widths do not fit. */
  readonly word: () => number;
}

/** A dash, a blank and one wide letter: no column that wraps is narrower. */
const LEAST = 4;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** Shares `left` among those below their target, by weight, none beyond its target; returns what nobody could take. */
function raise(widths: number[], targets: readonly number[], weights: readonly number[], left: number): number {
  let rest = left;
  while (rest > 0) {
    const open = [...widths.keys()].filter((i) => (weights[i] ?? 0) > 0 && (widths[i] ?? 0) < (targets[i] ?? 0));
    if (open.length === 0) return rest;
    const total = sum(open.map((i) => weights[i] ?? 0));
    const round = rest;
    for (const i of open) {
      const width = widths[i] ?? 0;
      const share = Math.max(1, Math.floor((round * (weights[i] ?? 0)) / total));
      const gain = Math.min(share, (targets[i] ?? 0) - width, rest);
      widths[i] = width + gain;
      rest -= gain;
    }
  }
  return rest;
}

/** The width of each column within `room`, borders not counted, or nothing where not even the narrowest fit. */
export function fitColumns(wishes: readonly Wish[], room: number): readonly number[] | undefined {
  const natural = wishes.map((wish) => Math.max(wish.natural, 1));
  if (sum(natural) <= room) return natural;
  const widths = wishes.map(({ minWidth }, i) => Math.min(natural[i] ?? 1, Math.max(minWidth, LEAST)));
  let left = room - sum(widths);
  if (left < 0) return undefined;
  const alike = wishes.map(() => 1);
  left = raise(
    widths,
    wishes.map(({ word }) => word()),
    alike,
    left,
  );
  left = raise(
    widths,
    natural,
    wishes.map(({ grow }) => grow),
    left,
  );
  raise(widths, natural, alike, left);
  return widths;
}
