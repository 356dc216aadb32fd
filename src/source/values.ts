import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { diagnostic, type Diagnostic, type Place } from '../diagnostic.ts';
import { type Lines } from './lines.ts';

/** A value as it stands in the file: every scalar is its source text, and what is left blank is null. */
export type SourceValue = null | string | readonly SourceValue[] | SourceMap;
export interface SourceMap {
  readonly [key: string]: SourceValue;
}

interface Walk {
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
  readonly document: Document;
  readonly faults: Diagnostic[];
  readonly anchored: Map<string, { readonly value: SourceValue; readonly size: number }>;
  size: number;
}

// Values reached through aliases count each time: a few lines must not stand for billions of nodes.
const maxNodes = 2_000_000;
const maxDepth = 60;

/** The values of a YAML document without errors, and the traps that YAML itself calls no error. */
export function valuesOf(
  path: string,
  text: string,
  lines: Lines,
  document: Document,
): { readonly value: SourceValue; readonly faults: readonly Diagnostic[] } {
  const walk: Walk = { path, text, lines, document, faults: [], anchored: new Map(), size: 0 };
  const value = valueOf(walk, document.contents, 0);
  if (walk.size <= maxNodes) return { value, faults: walk.faults };
  return { value: null, faults: [diagnostic('yaml/alias-bomb', lines.placeOf(path, 0, 0), {})] };
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
  if ('anchor' in node && node.anchor !== undefined)
    walk.anchored.set(node.anchor, { value, size: walk.size - sizeBefore + 1 });
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
    return null;
  }
  walk.size += known.size;
  return known.value;
}

function mapValue(walk: Walk, node: YAMLMap<Node, Node | null>, depth: number): SourceMap {
  const value: Record<string, SourceValue> = {};
  const seen = new Map<string, number>();
  for (const pair of node.items) {
    const key = keyOf(pair);
    if (key === null) {
      walk.faults.push(diagnostic('yaml/no-key', placeOf(walk, pair.key), { text: sliceOf(walk, pair.key) }));
      continue;
    }
    const at = pair.key.range?.[0] ?? 0;
    const first = seen.get(key);
    if (first !== undefined)
      walk.faults.push(
        diagnostic('yaml/duplicate-key', placeOf(walk, pair.key), {
          key,
          firstLine: walk.lines.positionOf(first).line,
        }),
      );
    else seen.set(key, at);
    if (pair.value === null || isBlank(pair.value))
      checkLostComment(walk, pair.value?.range?.[0] ?? at + key.length + 1);
    putKey(value, key, valueOf(walk, pair.value, depth + 1));
  }
  return value;
}

function keyOf(pair: Pair<Node, Node | null>): string | null {
  return isScalar(pair.key) && typeof pair.key.value === 'string' && pair.key.value !== '' ? pair.key.value : null;
}

function textValue(walk: Walk, node: Scalar): string | null {
  const [start, end] = node.range ?? [0, 0, 0];
  const text = typeof node.value === 'string' ? node.value : '';
  if (node.type === 'PLAIN') return plainValue(walk, node, text);
  const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  if (quoted && swallowsKey(walk.text.slice(start, end)))
    walk.faults.push(
      diagnostic('yaml/unclosed-quote', walk.lines.placeOf(walk.path, start, lineEnd(walk.text, start)), {
        quote: walk.text[start] ?? '"',
      }),
    );
  return text.trim() === '' ? null : text;
}

function plainValue(walk: Walk, node: Scalar, text: string): string | null {
  const [start, end] = node.range ?? [0, 0, 0];
  // A tag, or an anchor on nothing, has swallowed what was meant as text: `!Khẩn`, `&x`.
  if (node.tag !== undefined || (text === '' && node.anchor !== undefined)) {
    const from = walk.text.lastIndexOf('\n', start - 1) + 1;
    const lead = /[!&]\S*\s*$/.exec(walk.text.slice(from, start));
    walk.faults.push(specialStart(walk, from + (lead?.index ?? 0), lineEnd(walk.text, start)));
    return null;
  }
  checkLostComment(walk, end);
  return /^(~|null|Null|NULL)?$/.test(text) ? null : text;
}

/** Whether a quoted text runs over a line that looks like a key of its own: its closing quote was surely forgotten. */
export function swallowsKey(quoted: string): boolean {
  return /\n[ \t]*(- +)?[A-Za-z][A-Za-z-]*:([ \t]|\r?\n)/.test(quoted);
}

// YAML drops ` #…` as a comment. People write comments as `# text`; `#1` and `#a` are far likelier meant as text.
function checkLostComment(walk: Walk, end: number): void {
  if (walk.text[end] !== ' ' && walk.text[end] !== '#') return;
  const lost = /^[ \t]*#(?=[\p{L}\p{N}])[^\r\n]*/u.exec(walk.text.slice(end, lineEnd(walk.text, end)));
  if (!lost || (walk.text[end] === '#' && walk.text[end - 1] !== ' ')) return;
  const from = end + lost[0].indexOf('#');
  const lineStart = walk.text.lastIndexOf('\n', from - 1) + 1;
  walk.faults.push(
    diagnostic('yaml/comment-in-text', walk.lines.placeOf(walk.path, from, end + lost[0].length), {
      kept: walk.text.slice(lineStart, end).replace(/^\s*(- +)?([\w-]+:\s*)?/, ''),
      lost: lost[0].trim(),
    }),
  );
}

/** The fault of a text that begins with a character to which YAML gives a meaning of its own. */
export function specialStart(
  place: { readonly path: string; readonly text: string; readonly lines: Lines },
  from: number,
  to: number,
): Diagnostic {
  const text = place.text.slice(from, to);
  return diagnostic('yaml/special-start', place.lines.placeOf(place.path, from, to), {
    character: text.slice(0, 1),
    text,
  });
}

function isBlank(node: Node): boolean {
  return isScalar(node) && node.type === 'PLAIN' && (node.value === '' || node.value === null);
}

/** The offset at which the line of `from` ends, its line break and blanks not counted. */
export function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  let end = feed === -1 ? text.length : feed;
  while (end > from && /[ \t\r]/.test(text[end - 1] ?? '')) end--;
  return end;
}

function sliceOf(walk: Walk, node: Node): string {
  const [from, to] = node.range ?? [0, 0, 0];
  return walk.text.slice(from, Math.min(to, lineEnd(walk.text, from)));
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
