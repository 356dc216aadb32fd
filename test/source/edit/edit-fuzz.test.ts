import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair } from 'yaml';
import { decodeText, encodeText } from '../../../src/source/decode.ts';
import { type Change, editText, type NewValue, type RefusalReason } from '../../../src/source/edit.ts';
import { parseSource, type SourcePath } from '../../../src/source/parse.ts';
import { anyEntry, anyLines, anyText, anyYaml, type Data, type Draw, drawFrom } from '../../support/any-yaml.ts';

/** 2,000 in `npm test`; `.ci/run` asks for more. */
const cases = Number(process.env['FUZZ_CASES'] ?? 2_000);
const keys = new Set([
  'content',
  'lead',
  'deadline',
  'output',
  'progress',
  'tasks',
  'on',
  'status',
  'note',
  'evidence',
]);
const order = ['tthc', 'document', 'amendments', 'content', 'lead', 'deadline', 'output', 'note', 'progress', 'tasks'];

/** Every place in some data, the top left out. */
function pathsIn(data: Data, path: SourcePath = []): readonly SourcePath[] {
  const below: readonly SourcePath[] =
    data === null || typeof data === 'string'
      ? []
      : Array.isArray(data)
        ? (data as readonly Data[]).flatMap((item, index) => pathsIn(item, [...path, index]))
        : Object.entries(data).flatMap(([key, value]) => pathsIn(value, [...path, key]));
  return path.length === 0 ? below : [path, ...below];
}

function at(data: Data, path: SourcePath): Data | undefined {
  // Cast: a path leads through maps and lists only; what is not there is undefined.
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], data) as
    Data | undefined;
}

function anyValue(draw: Draw): NewValue {
  const kind = draw.upTo(9);
  if (kind === 0) return anyLines(draw);
  if (kind === 1) return [anyText(draw), anyText(draw)];
  // Cast: an entry holds no blanks.
  if (kind === 2) return anyEntry(draw) as NewValue;
  return anyText(draw);
}

function anyChange(draw: Draw, data: Data): Change {
  const paths = pathsIn(data);
  const maps = [[], ...paths].filter((path) => {
    const value = at(data, path);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  });
  const newKey = (): SourcePath => [...draw.oneOf(maps), draw.oneOf(['progress', 'deadline', 'x-mới', 'note'])];
  const kind = draw.upTo(5);
  if (kind === 0) return { kind: 'remove', path: draw.oneOf(paths) };
  if (kind === 1) return { kind: 'set', path: draw.oneOf(paths), value: anyValue(draw), order };
  if (kind === 2) return { kind: 'set', path: newKey(), value: anyValue(draw), order };
  const lists = paths.filter((path) => Array.isArray(at(data, path)));
  const path = lists.length === 0 || kind === 3 ? newKey() : draw.oneOf(lists);
  const length = listIn(at(data, path)).length;
  const behind = length > 0 && draw.chance(30) ? { behind: draw.upTo(length) - 1 } : {};
  return {
    kind: 'append',
    path,
    ...behind,
    value: draw.chance(80) ? (anyEntry(draw) as NewValue) : anyText(draw),
    order,
  };
}

/** What the text must say afterwards, worked out without any of the code under test. */
function wanted(data: Data, { path, ...change }: Change): Data {
  const copy = structuredClone(data) as Record<string | number, Data>;
  const holder = at(copy, path.slice(0, -1)) as Record<string | number, Data>;
  const last = path.at(-1) ?? '';
  if (change.kind === 'set') holder[last] = change.value;
  else if (change.kind === 'append') {
    const items = [...listIn(holder[last])];
    items.splice(change.behind === undefined ? items.length : change.behind + 1, 0, change.value);
    holder[last] = items;
  } else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else holder[last] = undefined as unknown as Data;
  return JSON.parse(JSON.stringify(copy)) as Data;
}

/** A list; what is blank, in whatever way, is one without items. */
function listIn(value: Data | undefined): readonly Data[] {
  return Array.isArray(value) ? (value as readonly Data[]) : [];
}

/** `~`, `''` and nothing at all are the same to a plan. */
function asRead(data: Data): string {
  return JSON.stringify(data, (_, value: unknown) =>
    value === null
      ? null
      : Array.isArray(value)
        ? value
        : isRecord(value)
          ? sorted(value)
          : value === ''
            ? null
            : value,
  );
}
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const sorted = (value: Record<string, unknown>): unknown =>
  Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));

/** The lines (from 0) that what a change is about takes up: the value's where it is there, else its holder's. */
function linesOfEntry(text: string, path: SourcePath): readonly [number, number] {
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, lineCounter: counter });
  const line = (offset: number): number => counter.linePos(offset).line - 1;
  let node = document.contents as Node | null;
  let start = 0;
  let end = text.length;
  for (const step of path) {
    if (isMap<Node, Node | null>(node)) {
      const pair: Pair<Node, Node | null> | undefined = node.items.find(
        ({ key }) => isScalar(key) && key.value === step,
      );
      if (!pair) break;
      start = pair.key.range?.[0] ?? 0;
      end = pair.value?.range?.[2] ?? pair.key.range?.[2] ?? end;
      node = pair.value;
    } else if (isSeq<Node | null>(node)) {
      const item: Node | null = node.items[Number(step)] ?? null;
      start = item?.range?.[0] ?? start;
      end = item?.range?.[2] ?? end;
      node = item;
    }
  }
  return [line(start), line(Math.max(start, end - 1))];
}

interface ChangedLines {
  readonly from: number;
  readonly oldTo: number;
  readonly newTo: number;
  /** By how many lines the stretch could as well stand further up: lines that were taken out may equal those around them. */
  readonly slack: number;
}

/** The lines (from 0) that differ: from the first, up to the last of the old text and of the new one. */
function changedLines(before: string, after: string): ChangedLines {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let from = 0;
  while (from < old.length && from < now.length && old[from] === now[from]) from++;
  let back = 0;
  while (back < old.length - from && back < now.length - from && old.at(-1 - back) === now.at(-1 - back)) back++;
  const [oldTo, newTo] = [old.length - back, now.length - back];
  let slack = 0;
  while (newTo === from && slack < from && old[from - 1 - slack] === old[oldTo - 1 - slack]) slack++;
  return { from, oldTo, newTo, slack };
}

const commentsIn = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line.startsWith('#'))
    .sort();

/** One case: what became of it. Whatever does not hold ends the test, with the text and the change to look at. */
function tried(draw: Draw): string {
  const made = anyYaml(draw);
  if (made === null || parseSource('x.yaml', made.text, keys).faults.length > 0) return 'no sound text';
  const change = anyChange(draw, made.data);
  const marked = draw.chance(20);
  const bytes = new TextEncoder().encode((marked ? '\ufeff' : '') + made.text);
  const decoded = decodeText('x.yaml', bytes);
  const text = decoded.ok ? decoded.text : '';
  const edited = editText(text, [change], keys);
  try {
    expect(text).toBe(made.text);
    if (!edited.ok) checkRefusal(text, edited.refusal.reason);
    else {
      checkEdit({ text, data: made.data }, change, edited.text);
      expect(encodeText(edited.text, bytes)[0] === 0xef).toBe(marked);
    }
  } catch (error) {
    const after = edited.ok ? edited.text : edited.refusal.reason;
    throw new Error(
      `${String(error)}\n--- before\n${text}\n--- change\n${JSON.stringify(change)}\n--- after\n${after}`,
    );
  }
  return edited.ok ? change.kind : `refused: ${edited.refusal.reason}`;
}

/** Nothing but this is a reason here, and each has its cause in the file. */
function checkRefusal(text: string, reason: RefusalReason): void {
  expect(['shared', 'missing', 'wrong-kind', 'comment', 'only-one', 'unverified']).toContain(reason);
  if (reason === 'shared') expect(text).toMatch(/[*&]/);
  if (reason === 'comment') expect(text).toContain('#');
}

function checkEdit(
  { text, data }: { readonly text: string; readonly data: Data },
  change: Change,
  after: string,
): void {
  // The data differ by exactly that change.
  const now = parseDocument(after, { schema: 'failsafe' });
  expect(now.errors).toEqual([]);
  expect(asRead(now.toJS() as Data)).toBe(asRead(wanted(data, change)));
  // The lines that differ are those of the entry.
  const [first, last] = linesOfEntry(text, change.path);
  const { from, oldTo, slack } = changedLines(text, after);
  // What is taken out takes the comma above with it, or the next key moves up to the dash.
  const beside = change.kind === 'remove' ? 1 : 0;
  const blanks = text
    .split('\n')
    .slice(last + 1)
    .findIndex((line) => line.trim() !== '');
  if (after === text) return;
  const lowest = last + 1 + beside * (1 + Math.max(0, blanks));
  const up = Math.min(slack, Math.max(0, oldTo - lowest));
  expect(from - up).toBeGreaterThanOrEqual(first - beside);
  expect(oldTo - up).toBeLessThanOrEqual(lowest);
  if (change.kind === 'append') expect(oldTo - from).toBeLessThanOrEqual(/[[{]/.test(text) ? 2 : 1);
  // Comments and line breaks stay what they were.
  if (change.kind !== 'remove') expect(commentsIn(after)).toEqual(commentsIn(text));
  if (text.includes('\r\n')) expect(after).not.toMatch(/(?<!\r)\n/);
  if (!text.endsWith('\n') && change.kind !== 'remove') expect(after).not.toMatch(/\n$/);
}

describe('an edit of any file', () => {
  it('changes exactly what was asked, in the lines of that entry, or nothing', () => {
    const seen: Record<string, number> = {};
    let unsound = 0;
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const outcome = tried(drawFrom(g));
        unsound += outcome === 'no sound text' ? 1 : 0;
        fc.pre(outcome !== 'no sound text');
        seen[outcome] = (seen[outcome] ?? 0) + 1;
      }),
      // What fails is told whole; to shrink a text that was drawn letter by letter leads nowhere.
      { numRuns: cases, endOnFailure: true },
    );
    if (process.env['FUZZ_SHOW'] === '1') console.log(seen);
    // It was no fuzz of refusals.
    for (const kind of ['set', 'append', 'remove']) expect(seen[kind]).toBeGreaterThan(cases / 20);
    const count = (title: RegExp): number =>
      Object.entries(seen).reduce((sum, [outcome, times]) => sum + (title.test(outcome) ? times : 0), 0);
    expect(count(/^refused/)).toBeLessThan(cases / 3);
    // A change that would not read back as it should is refused, as it must; but hardly any file is like that.
    expect(count(/^refused: unverified/)).toBeLessThanOrEqual(cases / 1_000);
    expect(unsound).toBeLessThan(cases / 2);
  }, 600_000);
});
