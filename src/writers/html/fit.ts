import { type GridColumn, type GridRow } from '../../document/tree.ts';
import { letterWidth } from './wrap.ts';

/** The width of a page's text in points. */
const PAGE_WIDTH = { portrait: 467, landscape: 714 };
/** Sizes of print for a table, the one to wish for first. */
const SIZES = [13, 12, 11, 10, 9] as const;
/** What a cell leaves free at both of its sides, in sizes of a letter. */
const PADDING = 0.85;
/** What is longer than a date may be broken: it has a slash or a dash to be broken at. */
const LONGEST_WORD = 4.9;
/** How much of the page the longest words may take; the rest goes to the columns that have much to say. */
const FILLED = 0.85;

/** How many letters stand side by side in the room of one size. */
export const LETTERS_PER_SIZE = 2.3;

/** A table fitted to its page: the size of its print, and its columns with their shares of 1. */
export interface Fit {
  readonly size: (typeof SIZES)[number];
  readonly columns: readonly GridColumn[];
}

/** The largest print at which every column has room for its longest word, and the widths that give it that room. */
export function fitted(
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
  orientation: keyof typeof PAGE_WIDTH,
): Fit {
  const needs = columns.map(({ title }, index) => need([title, ...textsOf(rows, index)]));
  const sum = needs.reduce((total, each) => total + each, 0);
  const size = SIZES.find((each) => sum * each <= FILLED * PAGE_WIDTH[orientation]) ?? 9;
  const room = Math.max(PAGE_WIDTH[orientation] / size, sum);
  const widths = shared(columns, needs, room);
  return { size, columns: columns.map((column, index) => ({ ...column, share: (widths[index] ?? 0) / room })) };
}

/** About how many letters a line of a fitted column holds. */
export function lettersOf({ share }: GridColumn, { size }: Fit, orientation: keyof typeof PAGE_WIDTH): number {
  return Math.floor(Math.max(0, (share * PAGE_WIDTH[orientation]) / size - PADDING) * LETTERS_PER_SIZE);
}

function* textsOf(rows: readonly GridRow[], index: number): Iterable<string> {
  for (const { kind, cells } of rows) {
    // The text of a section reaches over the columns beside it.
    if (kind === 'section' && index === 1) continue;
    for (const { text } of cells[index]?.lines ?? []) yield text;
  }
}

function need(texts: Iterable<string>): number {
  const words = new Set<string>();
  for (const text of texts) for (const word of text.split(/\s+|\/{2,}/)) words.add(word.slice(0, 24));
  let longest = 0;
  for (const word of words) longest = Math.max(longest, letterWidth(word));
  return Math.min(longest, LONGEST_WORD) + PADDING;
}

/** The room shared out as the columns ask for it, but to each at least what it needs. */
function shared(columns: readonly GridColumn[], needs: readonly number[], room: number): readonly number[] {
  let settled = new Set<number>();
  for (;;) {
    const taken = [...settled].reduce((sum, index) => sum + (needs[index] ?? 0), 0);
    const asked = columns.reduce((sum, { share }, index) => sum + (settled.has(index) ? 0 : share), 0);
    const widths = columns.map(({ share }, index) =>
      settled.has(index) || asked <= 0 ? (needs[index] ?? 0) : ((room - taken) * share) / asked,
    );
    const short = widths.flatMap((width, index) => (!settled.has(index) && width < (needs[index] ?? 0) ? [index] : []));
    if (short.length === 0) return widths;
    settled = new Set([...settled, ...short]);
  }
}
