import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  visit,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { diagnostic, type Diagnostic, type Place } from '../diagnostic.ts';
import { lineEnd } from './lines.ts';
import { specialStart, trapsIn, type Setting } from './traps.ts';

/** A value as it stands in the file: every scalar is its source text, and what is left blank is null. */
export type SourceValue = null | string | readonly SourceValue[] | SourceMap;
export interface SourceMap {
  readonly [key: string]: SourceValue;
}

/** Whether a value is a map. */
export function isSourceMap(value: SourceValue | undefined): value is SourceMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Walk extends Setting {
  readonly faults: Diagnostic[];
  readonly anchored: Map<string, { readonly value: SourceValue; readonly size: number }>;
  /** The anchors that something refers to. */
  readonly referred: ReadonlySet<string>;
  size: number;
}

// Values reached through aliases count each time: a few lines must not stand for billions of nodes.
const maxNodes = 600_000;
const maxDepth = 60;
// A text in { } that commas cut up is put together again, but not without end.
const maxJoined = 2_000;

/** The values of a YAML document without errors, and the traps that YAML itself calls no error. */
export function valuesOf(
  setting: Setting,
  document: Document,
): { readonly value: SourceValue; readonly faults: readonly Diagnostic[] } {
  const walk: Walk = {
    ...setting,
    faults: [],
    anchored: new Map(),
    referred: setting.text.includes('*') ? referredIn(document) : new Set(),
    size: 0,
  };
  const value = valueOf(walk, document.contents, 0);
  if (walk.size <= maxNodes) return { value, faults: walk.faults };
  return { value: null, faults: [diagnostic('yaml/alias-bomb', setting.lines.placeOf(setting.path, 0, 0), {})] };
}

function referredIn(document: Document): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, {
    Alias: (_, { source }) => {
      names.add(source);
    },
  });
  return names;
}

function valueOf(walk: Walk, node: Node | null, depth: number): SourceValue {
  if (node === null || walk.size > maxNodes) return null;
  walk.size++;
  if (depth > maxDepth) {
    walk.faults.push(diagnostic('yaml/too-deep', placeOf(walk, node), {}));
    return null;
  }
  if (isAlias(node)) return aliasValue(walk, node);
  const sizeBefore = walk.size;
  const value = collectionOrText(walk, node, depth);
  const anchor = 'anchor' in node ? node.anchor : undefined;
  if (anchor !== undefined) walk.anchored.set(anchor, { value, size: walk.size - sizeBefore + 1 });
  return value;
}

function collectionOrText(walk: Walk, node: Node, depth: number): SourceValue {
  if (isSeq(node)) return node.items.map((item) => valueOf(walk, item as Node | null, depth + 1));
  if (isMap(node)) return mapValue(walk, node as YAMLMap<Node, Node | null>, depth);
  return isScalar(node) ? textValue(walk, node) : null;
}

function aliasValue(walk: Walk, node: Node & { readonly source: string }): SourceValue {
  const known = walk.anchored.get(node.source);
  // An alias of a value that is not closed yet would hold itself; it has no anchor on record either.
  if (!known) {
    walk.faults.push(diagnostic('yaml/unknown-alias', placeOf(walk, node), { alias: node.source }));
    return `*${node.source}`;
  }
  walk.size += known.size;
  return known.value;
}

type MapNode = YAMLMap<Node, Node | null>;

function mapValue(walk: Walk, node: MapNode, depth: number): SourceMap | string {
  const bracketed = textInBrackets(walk, node);
  if (bracketed !== null) return bracketed;
  const value: Record<string, SourceValue> = {};
  const seen = new Map<string, number>();
  let before: string | null = null;
  for (const pair of node.items) {
    const key = keyOf(pair);
    if (key === null) {
      walk.faults.push(diagnostic('yaml/no-key', placeOf(walk, pair.key), { text: sliceOf(walk, pair.key) }));
    } else if (node.flow === true && pair.value === null) {
      withoutColon(walk, pair.key, value, before);
    } else {
      checkKey(walk, pair.key, key, seen);
      putKey(value, key, valueOf(walk, pair.value, depth + 1));
      before = key;
    }
  }
  return value;
}

// `{Khẩn}` or `{{…}}`: a map whose first entry has no colon was meant as text.
function textInBrackets(walk: Walk, node: MapNode): string | null {
  const [first] = node.items;
  if (node.flow !== true || first?.value !== null || gluedIn(walk, first.key)) return null;
  const [from, to] = node.range ?? [0, 0, 0];
  walk.faults.push(specialStart(walk, from, to));
  return walk.text.slice(from, to);
}

/** A piece of `{ … }` without a colon of its own: a colon without a space after it, or a comma that belongs to a text. */
function withoutColon(walk: Walk, node: Node, value: Record<string, SourceValue>, before: string | null): void {
  const glued = gluedIn(walk, node);
  if (glued) {
    const from = node.range?.[0] ?? 0;
    const at = walk.lines.placeOf(walk.path, from, from + glued.key.length + 1);
    walk.faults.push(diagnostic('yaml/missing-space', at, { key: glued.key }));
    value[glued.key] = glued.text;
    return;
  }
  const text = sliceOf(walk, node);
  const above = before === null ? null : value[before];
  const joined = typeof above === 'string' && above.length < maxJoined ? `${above}, ${text}` : text;
  if (typeof above === 'string' && above.length < maxJoined) putKey(value, before ?? '', joined);
  walk.faults.push(diagnostic('yaml/comma-in-text', placeOf(walk, node), { key: before ?? '', text: joined }));
}

function gluedIn(walk: Walk, node: Node): { readonly key: string; readonly text: string } | null {
  const [, key = '', text = ''] =
    /^([A-Za-z][A-Za-z-]*):(?!\/)(.+)$/s.exec(isScalar(node) ? String(node.value) : '') ?? [];
  return walk.keys.has(key) ? { key, text } : null;
}

function checkKey(walk: Walk, node: Node, key: string, seen: Map<string, number>): void {
  const from = node.range?.[0] ?? 0;
  const first = seen.get(key);
  if (first === undefined) seen.set(key, from);
  else {
    const firstLine = walk.lines.positionOf(first).line;
    walk.faults.push(diagnostic('yaml/duplicate-key', placeOf(walk, node), { key, firstLine }));
  }
  // `? key` is YAML's long way to write a key; nobody writes it on purpose here.
  const lead = /\?[ \t]+$/.exec(walk.text.slice(Math.max(0, from - 20), from));
  if (lead) walk.faults.push(specialStart(walk, from - lead[0].length, lineEnd(walk.text, from)));
}

function keyOf(pair: Pair<Node, Node | null>): string | null {
  return isScalar(pair.key) && typeof pair.key.value === 'string' && pair.key.value !== '' ? pair.key.value : null;
}

function textValue(walk: Walk, node: Scalar): string | null {
  const [start] = node.range ?? [0, 0, 0];
  const text = typeof node.value === 'string' ? node.value : '';
  // A tag, or an anchor that nothing refers to, has swallowed what was meant as text: `!Khẩn`, `&Công bố`.
  if (node.tag !== undefined || (node.anchor !== undefined && !walk.referred.has(node.anchor))) {
    const from = walk.text.lastIndexOf('\n', start - 1) + 1;
    const lead = /[!&]\S*\s*$/.exec(walk.text.slice(from, start));
    if (lead) {
      walk.faults.push(specialStart(walk, from + lead.index, lineEnd(walk.text, start)));
      return walk.text.slice(from + lead.index, lineEnd(walk.text, start));
    }
  }
  const traps = trapsIn(walk, node);
  walk.faults.push(...traps);
  // A value that is nothing but a lost comment is not blank as well.
  const [lost] = traps;
  if (text === '' && lost?.code === 'yaml/comment-in-text') return lost.params.lost;
  if (node.type === 'PLAIN') return /^(~|null|Null|NULL)?$/.test(text) ? null : text;
  return text.trim() === '' ? null : text;
}

function sliceOf(walk: Walk, node: Node): string {
  const [from, to] = node.range ?? [0, 0, 0];
  const whole = walk.text.slice(from, to);
  return whole.includes('\n') ? whole.slice(0, lineEnd(whole, 0)) : whole;
}

function placeOf(walk: Walk, node: Node): Place {
  const [from, to] = node.range ?? [0, 0, 0];
  return walk.lines.placeOf(walk.path, from, to);
}

/** Sets a key of a map; `__proto__` becomes a key like any other, where an assignment would change the prototype. */
export function putKey<Value>(map: Record<string, Value>, key: string, value: Value): void {
  if (key === '__proto__')
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  else map[key] = value;
}
