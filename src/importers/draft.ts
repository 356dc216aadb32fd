import { roman } from '../plan/refs.ts';
import { doubt, type Doubt } from './doubts.ts';
import { type LogicalRow, type Scan } from './scan.ts';
import { type RowNumber } from './numbers.ts';
import { treeOf, type TreeRow } from './tree.ts';

/** A row of the draft plan: a section or a task, and those below it. */
export interface DraftEntry {
  readonly kind: 'section' | 'task';
  /** As printed, where it is not the one that its position gives. */
  readonly number: string | null;
  /** The printed lines of its text or title. */
  readonly content: readonly string[];
  /** Its other cells, by key. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly row: LogicalRow | null;
  readonly children: readonly DraftEntry[];
}

/** The rows of a plan's table as sections and tasks; `title` names the section that is added where there is none. */
export function draftOf(scan: Scan, title: string): readonly DraftEntry[] {
  const roots = treeOf(scan.rows);
  checkOrder(roots, scan.doubts, runningOn(roots) ? new Map() : null);
  const flat = roots.every(({ children, row }) => children.length === 0 && !row.heading);
  if (flat) return roots.length === 0 ? [] : [added(scan, title, roots)];
  const entries: DraftEntry[] = [];
  let loose: TreeRow[] = [];
  const hasSections = roots.some(({ children, number }) => children.length > 0 && number?.style === 'arabic');
  const flush = (): void => {
    if (loose.length > 0) entries.push(added(scan, title, loose));
    loose = [];
  };
  for (const root of roots) {
    if (isSection(root) || (hasSections && isTaskBesideSections(root))) {
      flush();
      entries.push(sectionOf(scan, root, entries.length, 0));
    } else loose.push(root);
  }
  flush();
  return entries;
}

function isSection({ children, row, number }: TreeRow): boolean {
  return children.length > 0 || row.heading || number?.style === 'roman' || number?.style === 'upper';
}

// Among sections 1, 2, 3 a row with a deadline stands as a section that is a task itself, under its own number.
function isTaskBesideSections({ number, row }: TreeRow): boolean {
  return number?.style === 'arabic' && row.fields.has('deadline');
}

// Tasks stand in sections; where the paper has none, one is added and told.
function added(scan: Scan, title: string, rows: readonly TreeRow[]): DraftEntry {
  const [first] = rows;
  scan.doubts.push(doubt('heading-added', first ? [first.row.at] : [], { title }));
  return {
    kind: 'section',
    number: null,
    content: [title],
    fields: new Map(),
    row: null,
    children: rows.map((row, at) => taskOf(scan, row, at)),
  };
}

function sectionOf(scan: Scan, tree: TreeRow, index: number, depth: number): DraftEntry {
  const { children, row } = tree;
  const nested = children.length > 0 && children.every(isHeadingOnly);
  if (children.length === 0 && !row.fields.has('deadline'))
    scan.doubts.push(doubt('heading-empty', [row.at], { title: textOf(row) }));
  return {
    ...common(tree, depth === 0 ? roman(index + 1) : String(index + 1)),
    kind: 'section',
    children: children.map((child, at) => (nested ? sectionOf(scan, child, at, depth + 1) : taskOf(scan, child, at))),
  };
}

// A row with cells of its own is a task, though it has parts.
function isHeadingOnly({ children, row }: TreeRow): boolean {
  return row.heading || (children.length > 0 && row.fields.size <= 1);
}

function taskOf(scan: Scan, tree: TreeRow, index: number): DraftEntry {
  return {
    ...common(tree, String(index + 1)),
    kind: 'task',
    children: tree.children.map((child, at) => taskOf(scan, child, at)),
  };
}

function common({ row, number }: TreeRow, byPosition: string): Omit<DraftEntry, 'kind' | 'children'> {
  const printed = number === null || number.style === 'dash' ? null : number.text;
  return {
    number: printed === byPosition ? null : printed,
    content: row.fields.get('content') ?? [],
    fields: new Map(
      [...row.fields]
        .filter(([key, lines]) => key !== 'content' && lines.length > 0)
        .sort(([left], [right]) => placeOf(left) - placeOf(right)),
    ),
    row,
  };
}

const order = ['lead', 'coordinating', 'deadline', 'output', 'assignee', 'leader', 'source'];

// The user's own keys stand last.
const placeOf = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);

const textOf = (row: LogicalRow): string => (row.fields.get('content') ?? []).join(' ');

/** Whether numbers run on across sections: then none but the first section begins with 1. */
function runningOn(roots: readonly TreeRow[]): boolean {
  const groups = roots.flatMap((root) => groupsBelow(root));
  return groups.slice(1).every(([first]) => first?.number?.value !== 1);
}

function groupsBelow({ children }: TreeRow): readonly (readonly TreeRow[])[] {
  return [
    ...(children.some((child) => child.children.length === 0) ? [children] : []),
    ...children.flatMap(groupsBelow),
  ];
}

/** Numbers that do not count on: one may be missing, or stand twice; they stay as they are printed. */
function checkOrder(rows: readonly TreeRow[], doubts: Doubt[], last: Map<string, number> | null): void {
  let before: RowNumber | null = null;
  for (const { row, number, children } of rows) {
    if (number !== null && number.style !== 'dash' && !Number.isNaN(number.value)) {
      const sibling = before?.style === number.style ? before : null;
      if (!countsOn(number, sibling, last))
        doubts.push(doubt('number-order', [row.at], { number: number.text, before: sibling?.text ?? '' }));
      last?.set(number.style, number.value);
      before = number;
    }
    checkOrder(children, doubts, last);
  }
}

function countsOn(number: RowNumber, sibling: RowNumber | null, last: ReadonlyMap<string, number> | null): boolean {
  if (sibling !== null) return number.value === sibling.value + 1;
  return number.value === 1 || number.value === (last?.get(number.style) ?? 0) + 1;
}

/** Every row of a draft, top to bottom. */
export function everyRow(entries: readonly DraftEntry[]): readonly DraftEntry[] {
  return entries.flatMap((entry) => [entry, ...everyRow(entry.children)]);
}
