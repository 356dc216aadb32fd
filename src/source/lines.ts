import { type Place, type Position } from '../diagnostic.ts';

/** The lines of a text: where each begins, and the position of an offset. */
export interface Lines {
  readonly positionOf: (offset: number) => Position;
  /** The text of a line (1-based) without its line break; empty beyond the end. */
  readonly lineAt: (line: number) => string;
  /** The offset at which a line (1-based) begins. */
  readonly startOf: (line: number) => number;
  readonly placeOf: (path: string, from: number, to: number) => Place;
}

/** Counts the lines of a text once, for many look-ups. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const startOf = (line: number): number => starts[line - 1] ?? text.length;
  const positionOf = (offset: number): Position => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  return {
    positionOf,
    startOf,
    lineAt: (line) => {
      const next = starts[line];
      const to = next === undefined ? text.length : next - 1;
      return text.slice(startOf(line), text[to - 1] === '\r' ? to - 1 : to);
    },
    placeOf: (path, from, to) => ({ path, start: positionOf(from), end: positionOf(Math.max(from, to)) }),
  };
}

/** The lines of a text that was changed, telling places as they are in the text it was made from. */
export function linesOfChanged(changed: string, given: Lines, originOf: (offset: number) => number): Lines {
  const lines = linesOf(changed);
  return { ...lines, placeOf: (path, from, to) => given.placeOf(path, originOf(from), originOf(Math.max(from, to))) };
}

/** The offset at which the line of `from` ends, its line break and blanks not counted. */
export function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  let end = feed === -1 ? text.length : feed;
  while (end > from && /[ \t\r]/.test(text[end - 1] ?? '')) end--;
  return end;
}
