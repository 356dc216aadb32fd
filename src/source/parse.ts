import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { inFileOrder, type Diagnostic, type Place } from '../diagnostic.ts';
import { type Alignment, alignmentOf, type ScalarStyle } from './alignment.ts';
import { type Edit, originOf, withEdits } from './edits.ts';
import { missingDash } from './indentation.ts';
import { linesOf, linesOfChanged } from './lines.ts';
import { lookAlikes } from './look-alikes.ts';
import { explainSlip } from './slips.ts';
import { type Setting } from './traps.ts';
import { valuesOf, type SourceValue } from './values.ts';

/** The way to a value: keys of maps and indices of lists, from the top. */
export type SourcePath = readonly (string | number)[];

/** A YAML text as values, each with its place. */
export interface Source {
  readonly path: string;
  readonly value: SourceValue;
  /** The place of a value; of its key where it is blank, of the nearest thing that holds it where it is absent. */
  readonly placeOf: (path: SourcePath) => Place;
  /** The place of a key itself. */
  readonly placeOfKey: (path: SourcePath) => Place;
  /** The place of a part of a text value: UTF-16 offsets `from`, `to` within the value. */
  readonly placeWithin: (path: SourcePath, from: number, to: number) => Place;
}

export interface ParsedSource {
  /** Null where the text is too broken to be read on. */
  readonly source: Source | null;
  /** In file order. */
  readonly faults: readonly Diagnostic[];
}

// Each slip costs another parse; someone who made this many will run the check again anyway.
const maxSlips = 40;
const maxLengthParsed = 6_000_000;
const maxErrors = 500;

interface Parsing extends Setting {
  readonly document: Document;
}

/** Parses a YAML text: its values with their places, and every slip in it. `keys` are those that a plan may have. */
export function parseSource(path: string, given: string, keys: ReadonlySet<string> = new Set()): ParsedSource {
  const givenLines = linesOf(given);
  const { faults: looks, edits, hopeless } = lookAlikes(path, given, givenLines, keys);
  const slips: Diagnostic[] = [...looks];
  const inOrder = (faults: readonly Diagnostic[]): readonly Diagnostic[] => [...slips, ...faults].sort(inFileOrder);
  if (hopeless) return { source: null, faults: inOrder([]) };
  const history: (readonly Edit[])[] = edits.length > 0 ? [edits] : [];
  let text = withEdits(given, edits);
  for (;;) {
    const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
    const lines =
      history.length === 0
        ? givenLines
        : linesOfChanged(text, givenLines, (offset) => history.reduceRight(originOf, offset));
    const parsing: Parsing = { path, text, lines, keys, document };
    const [error] = document.errors;
    const { value, faults } = error ? nothing : valuesOf(parsing, document);
    const slip = error ? explainSlip(parsing, error) : missingDash(parsing, document, faults);
    if (!slip) return { source: sourceOf(parsing, value), faults: inOrder(faults) };
    if (!isRepeated(slip.fault, slips)) slips.push(slip.fault);
    if (slip.repair === null || isEnough(document, history.length, text)) return { source: null, faults: inOrder([]) };
    history.push(slip.repair);
    text = withEdits(text, slip.repair);
  }
}

const nothing = { value: null, faults: [] };

function isEnough({ errors }: Document, repairs: number, text: string): boolean {
  return repairs >= maxSlips || errors.length > maxErrors || text.length * (repairs + 2) > maxLengthParsed;
}

// A repair that did not help, and the next line of a run that is out of line, tell the writer nothing new.
function isRepeated(fault: Diagnostic, slips: readonly Diagnostic[]): boolean {
  const { line, column } = fault.at.start ?? { line: 0, column: 0 };
  return slips.some(({ code, at: { start } }) =>
    fault.code === 'yaml/indentation' && code === fault.code && start?.line === line - 1
      ? true
      : start?.line === line && start.column === column,
  );
}

function sourceOf({ path, text, lines, document }: Parsing, value: SourceValue): Source {
  const find = (to: SourcePath): Found => findNode(document, to);
  const place = (node: Node): Place => {
    const [from, end] = node.range ?? [0, 0, 0];
    return lines.placeOf(path, from, trimmedEnd(text, from, end));
  };
  const placeOf = (to: SourcePath): Place => {
    const { node, key, complete, holder } = find(to);
    if (complete && node?.range && node.range[1] > node.range[0]) return place(node);
    if (key) return place(key);
    // The place of something absent is the first key of what should hold it.
    if (isMap<Node>(holder) && holder.items[0]) return place(holder.items[0].key);
    return holder?.range ? lines.placeOf(path, holder.range[0], holder.range[0] + 1) : lines.placeOf(path, 0, 0);
  };
  return {
    path,
    value,
    placeOf,
    placeOfKey: (to) => {
      const { key, complete } = find(to);
      return complete && key ? place(key) : placeOf(to);
    },
    placeWithin: (to, from, end) => {
      const { node, complete } = find(to);
      if (!complete || !isScalar(node) || !node.range || typeof node.value !== 'string') return placeOf(to);
      const [start, stop] = node.range;
      // Most texts stand in the file unit for unit.
      const asWritten = node.type === 'PLAIN' && text.startsWith(node.value, start);
      if (asWritten && from < node.value.length && end <= node.value.length)
        return lines.placeOf(path, start + from, start + end);
      const aligned = alignedValue(node, text.slice(start, stop));
      const first = aligned?.from[Math.min(from, node.value.length - 1)];
      const last = end > from ? aligned?.to[end - 1] : first;
      if (first === undefined || last === undefined) return placeOf(to);
      return lines.placeOf(path, start + first, start + last);
    },
  };
}

const alignments = new WeakMap<Scalar, Alignment | null>();

/** A value beside its written form, found out once for each. */
function alignedValue(node: Scalar, written: string): Alignment | null {
  const known = alignments.get(node);
  if (known !== undefined) return known;
  const style = scalarStyles.find((each) => each === node.type) ?? 'PLAIN';
  const found = typeof node.value === 'string' ? alignmentOf(written, node.value, style) : null;
  alignments.set(node, found);
  return found;
}

const scalarStyles: readonly ScalarStyle[] = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'];

// What ends a line or indents the next; other kinds of blank are text.
const isBlankCode = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);

// A block scalar's range ends after its last line break; its place ends with its last character.
function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isBlankCode(text.charCodeAt(end - 1))) end--;
  return end;
}

interface Found {
  readonly node: Node | null;
  /** The key of the last step that was found, where that step was a key. */
  readonly key: Node | null;
  readonly complete: boolean;
  /** The deepest collection met. */
  readonly holder: Node | null;
}

function findNode(document: Document, path: SourcePath): Found {
  let node = resolved(document, document.contents);
  let key: Node | null = null;
  let holder: Node | null = node;
  for (const step of path) {
    holder = node;
    if (isMap<Node, Node | null>(node)) {
      const pair = pairOf(node, step);
      if (!pair) return { node: null, key: null, complete: false, holder };
      key = pair.key;
      node = resolved(document, pair.value);
    } else if (isSeq<Node | null>(node) && typeof step === 'number' && step in node.items) {
      key = null;
      node = resolved(document, node.items[step] ?? null);
    } else {
      return { node: null, key, complete: false, holder };
    }
  }
  return { node, key, complete: true, holder };
}

// A table for each of thousands of small maps costs more than it saves.
const smallMap = 16;

/** The pair of a map with a key; the last of several. */
function pairOf(node: YAMLMap<Node, Node | null>, key: string | number): Pair<Node, Node | null> | undefined {
  return node.items.length > smallMap
    ? pairsOf(node).get(key)
    : node.items.findLast((pair) => isScalar(pair.key) && pair.key.value === key);
}

const pairs = new WeakMap<YAMLMap<Node, Node | null>, ReadonlyMap<unknown, Pair<Node, Node | null>>>();

/** The pairs of a map by key, the last of each, found out once: a hostile file may have 200,000 keys at fault. */
function pairsOf(node: YAMLMap<Node, Node | null>): ReadonlyMap<unknown, Pair<Node, Node | null>> {
  const known = pairs.get(node);
  if (known) return known;
  const found = new Map(node.items.map((pair) => [isScalar(pair.key) ? pair.key.value : null, pair]));
  pairs.set(node, found);
  return found;
}

function resolved(document: Document, node: Node | null): Node | null {
  return isAlias(node) ? (node.resolve(document) ?? null) : node;
}
