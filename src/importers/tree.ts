import { asLetter, type RowNumber } from './numbers.ts';
import { type LogicalRow } from './scan.ts';

/** A row with the rows below it. */
export interface TreeRow {
  readonly row: LogicalRow;
  /** The number as it was taken: a single letter may be Roman or not. */
  readonly number: RowNumber | null;
  readonly children: TreeRow[];
}

/** A level that is open: rows of one style of numbering, the last of which takes in what is deeper. */
interface Level {
  readonly style: RowNumber['style'] | 'plain';
  readonly node: TreeRow;
  /** Where its rows are put. */
  readonly siblings: TreeRow[];
}

/** Makes a tree of the rows of a table by their numbers: A, I, 1, 1.1, a); headings without a number open one of their own. */
export function treeOf(rows: readonly LogicalRow[]): readonly TreeRow[] {
  const roots: TreeRow[] = [];
  let open: Level[] = [];
  for (const [index, row] of rows.entries()) {
    const number = row.number === null ? null : settled(row.number, open);
    const node: TreeRow = { row, number, children: [] };
    const kept = parentLevels(open, node, rows[index + 1]);
    const siblings = kept.at(-1)?.node.children ?? roots;
    siblings.push(node);
    const style = number?.style ?? (row.heading ? 'plain' : leafStyle(open, kept));
    open = [...kept, { style, node, siblings }];
  }
  return roots;
}

// A task without a number stands beside the one above it, and leaves that one's numbering open.
function leafStyle(open: readonly Level[], kept: readonly Level[]): Level['style'] {
  return open[kept.length]?.style ?? 'arabic';
}

/** A single letter is Roman, unless it goes on with letters that are open. */
function settled(number: RowNumber, open: readonly Level[]): RowNumber {
  const letter = asLetter(number);
  if (letter === null) return number;
  const last = (style: RowNumber['style']): number | undefined =>
    open.findLast((level) => level.style === style)?.node.number?.value;
  const goesOnAsLetter = last('upper') === letter.value - 1;
  const goesOnAsRoman = last('roman') === number.value - 1;
  return goesOnAsLetter && !goesOnAsRoman ? letter : number;
}

/** The levels that stay open above a row: the last of them is its parent. */
function parentLevels(open: readonly Level[], node: TreeRow, next: LogicalRow | undefined): readonly Level[] {
  const { number, row } = node;
  if (number === null) return row.heading ? aboveHeading(open) : aboveLeaf(open);
  if (number.style === 'dotted') return aboveDotted(open, number);
  const same = open.findLastIndex(({ style }) => style === number.style);
  if (same === -1) return aboveNew(open, number);
  if (beginsBelow(open, same, number)) return open.slice(0, same + 1);
  // The same numbers may be in use on two levels; a heading belongs to the outer one.
  const outer = open.findIndex(({ style }) => style === number.style);
  if (outer !== same && isBare(row) && restarts(next, number)) return open.slice(0, outer);
  return open.slice(0, same);
}

/** Whether numbers begin anew right below a heading that has one of the same style. */
function beginsBelow(open: readonly Level[], same: number, number: RowNumber): boolean {
  const level = open[same];
  if (level === undefined || same !== open.length - 1) return false;
  return number.value === 1 && isBare(level.node.row) && level.node.children.length === 0;
}

function restarts(next: LogicalRow | undefined, number: RowNumber): boolean {
  return next?.number?.style === number.style && next.number.value === 1;
}

const isBare = ({ fields }: LogicalRow): boolean => fields.size <= 1;

function aboveHeading(open: readonly Level[]): readonly Level[] {
  const plain = open.findLastIndex(({ style }) => style === 'plain');
  if (plain !== -1) return open.slice(0, plain);
  // A heading without a number divides the section that is open.
  const section = open.findLastIndex(({ style }) => style === 'roman' || style === 'upper');
  return open.slice(0, section + 1);
}

function aboveLeaf(open: readonly Level[]): readonly Level[] {
  const last = open.at(-1);
  if (last === undefined) return [];
  const isGroup = last.node.row.heading || last.style === 'roman' || last.style === 'upper' || last.style === 'plain';
  return isGroup ? open : open.slice(0, -1);
}

function aboveDotted(open: readonly Level[], number: RowNumber): readonly Level[] {
  const prefix = (level: Level): boolean => {
    const parts = level.node.number?.parts ?? [];
    return (
      parts.length > 0 && parts.length < number.parts.length && parts.every((part, at) => part === number.parts[at])
    );
  };
  const parent = open.findLastIndex(prefix);
  if (parent !== -1) return open.slice(0, parent + 1);
  const sibling = open.findLastIndex(
    ({ style, node }) => style === 'dotted' && node.number?.parts.length === number.parts.length,
  );
  if (sibling !== -1) return open.slice(0, sibling);
  // "1.1" below "I": the Roman number is not repeated in it.
  const group = open.findLastIndex(
    ({ style }) => style !== 'arabic' && style !== 'dotted' && style !== 'lower' && style !== 'dash',
  );
  return open.slice(0, group + 1);
}

function aboveNew(open: readonly Level[], { style }: RowNumber): readonly Level[] {
  const last = (styles: readonly Level['style'][]): readonly Level[] =>
    open.slice(0, open.findLastIndex((level) => styles.includes(level.style)) + 1);
  switch (style) {
    case 'upper':
    case 'roman':
      return last(['upper', 'roman', 'plain']);
    case 'arabic': {
      const top = open.at(-1);
      const below = top?.style === 'dotted' && isBare(top.node.row);
      return below ? open : last(['upper', 'roman', 'plain']);
    }
    case 'lower':
      return open.at(-1)?.style === 'dash' ? last(['upper', 'roman', 'plain', 'arabic', 'dotted']) : open;
    case 'dash':
    case 'dotted':
      return open;
  }
}
