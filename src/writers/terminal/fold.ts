import { type Column, type Line, type Row } from '../../document/tree.ts';

/** A table with some of its columns folded into others. */
export interface Folded {
  /** The columns that remain, by their index. */
  readonly kept: readonly number[];
  /** What stands in a remaining column's cell of a row, the folded columns' lines included. */
  readonly linesOf: (row: Row, index: number) => readonly Line[];
}

/** The lines of a cell that stand away from their column, led by its title; an empty cell leaves nothing. */
export function titled(title: string, lines: readonly Line[]): readonly Line[] {
  const [first, ...rest] = lines;
  if (first === undefined || lines.every(({ text }) => text === '')) return [];
  if (title === '') return lines;
  if (first.item && rest.length > 0) return [{ text: `${title}:`, tone: first.tone, item: false }, ...lines];
  return [{ text: `${title}: ${first.text}`, tone: first.tone, item: false }, ...rest];
}

function canFold(columns: readonly Column[], folded: ReadonlySet<number>, index: number): boolean {
  if ((columns[index]?.foldOrder ?? 0) <= 0 || folded.has(index)) return false;
  let target = columns[index]?.foldInto ?? -1;
  while (folded.has(target)) target = columns[target]?.foldInto ?? -1;
  return target !== index && columns[target] !== undefined;
}

/** Which column folds next: the one with the highest order, of equal ones the last. */
function nextToFold(columns: readonly Column[], folded: ReadonlySet<number>): number | undefined {
  return columns
    .map(({ foldOrder }, index) => ({ foldOrder, index }))
    .filter(({ index }) => canFold(columns, folded, index))
    .sort((a, b) => b.foldOrder - a.foldOrder || b.index - a.index)[0]?.index;
}

function view(columns: readonly Column[], folded: ReadonlySet<number>): Folded {
  const indexes = [...columns.keys()];
  const guests = indexes.map((host) => indexes.filter((each) => folded.has(each) && columns[each]?.foldInto === host));
  const linesOf = (row: Row, index: number): readonly Line[] => {
    const own = row.cells[index]?.lines ?? [];
    const inside = guests[index] ?? [];
    if (inside.length === 0) return own;
    return [
      ...own,
      ...inside.flatMap((guest) => {
        const lines = row.cells[guest]?.lines ?? [];
        return [...titled(columns[guest]?.title ?? '', lines), ...linesOf(row, guest).slice(lines.length)];
      }),
    ];
  };
  return { kept: indexes.filter((index) => !folded.has(index)), linesOf };
}

/** The ways to lay a table out, from all columns side by side to as few as can be. */
export function* foldings(columns: readonly Column[]): Generator<Folded> {
  const folded = new Set<number>();
  for (;;) {
    yield view(columns, folded);
    const next = nextToFold(columns, folded);
    if (next === undefined) return;
    folded.add(next);
  }
}
