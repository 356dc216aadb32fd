import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type SourcePath } from '../parse.ts';
import { type RefusalReason } from './change.ts';

export type MapNode = YAMLMap<Node, Node | null>;
export type SeqNode = YAMLSeq<Node | null>;
export type PairNode = Pair<Node, Node | null>;

/** A YAML text without errors, with the tokens behind its nodes. */
export interface Tree {
  readonly text: string;
  readonly document: Document;
  /** The line break that new lines get. */
  readonly eol: '\n' | '\r\n';
  /** The keys that a plan has: texts that look like one need quotes. */
  readonly keys: ReadonlySet<string>;
}

/** A value in its collection. */
export interface Spot {
  readonly holder: MapNode | SeqNode;
  /** The pair of a key that is there, blank or not. */
  readonly pair: PairNode | null;
  /** Null where there is no such key, or nothing is written for it. */
  readonly node: Node | null;
  /** Whether the collection stands within brackets. */
  readonly inFlow: boolean;
}

/** The tree of a text that was found to be without errors. */
export function treeOf(text: string, keys: ReadonlySet<string>): Tree {
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    keepSourceTokens: true,
  });
  return { text, document, eol: text.includes('\r\n') ? '\r\n' : '\n', keys };
}

/** Finds what a path leads to: every step but the last must be there, and nothing on the way may be shared. */
export function locate(tree: Tree, path: SourcePath): Spot | RefusalReason {
  let spot: Spot | RefusalReason = 'wrong-kind';
  let node: Node | null = tree.document.contents;
  let inFlow = false;
  for (const step of path) {
    if (node === null || isBlank(node)) return 'missing';
    if (isShared(tree, node)) return 'shared';
    spot = stepInto(tree, node, step, inFlow);
    if (typeof spot === 'string') return spot;
    ({ node, inFlow } = spot);
  }
  return spot;
}

function stepInto(tree: Tree, holder: Node, step: string | number, around: boolean): Spot | RefusalReason {
  if (isMap<Node, Node | null>(holder) && typeof step === 'string') {
    const pair = pairOf(holder, step);
    return spotOf(tree, holder, { pair, node: pair?.value ?? null, inFlow: around || holder.flow === true });
  }
  if (isSeq<Node | null>(holder) && typeof step === 'number') {
    if (!(step in holder.items)) return 'missing';
    return spotOf(tree, holder, {
      pair: null,
      node: holder.items[step] ?? null,
      inFlow: around || holder.flow === true,
    });
  }
  return 'wrong-kind';
}

function spotOf(tree: Tree, holder: MapNode | SeqNode, found: Omit<Spot, 'holder'>): Spot | RefusalReason {
  if (found.node && isShared(tree, found.node)) return 'shared';
  const merged =
    isMap<Node, Node | null>(holder) && holder.items.some(({ key }) => isScalar(key) && key.value === '<<');
  return merged ? 'shared' : { holder, ...found };
}

function pairOf(map: MapNode, key: string): PairNode | null {
  return map.items.findLast((pair) => isScalar(pair.key) && pair.key.value === key) ?? null;
}

/** Whether a node is an alias, or something that an alias refers to. */
function isShared({ text, document }: Tree, node: Node): boolean {
  if (isAlias(node)) return true;
  const anchor = anchorOf(node);
  if (anchor === null || !text.includes('*')) return false;
  let referred = false;
  visit(document, {
    Alias: (_, { source }) => {
      referred ||= source === anchor;
    },
  });
  return referred;
}

function anchorOf(node: Node): string | null {
  return ('anchor' in node ? node.anchor : null) ?? null;
}

/** Whether what goes with a node would be missed elsewhere: an anchor or an alias stands in it. */
export function holdsShared({ text }: Tree, node: Node | null): boolean {
  if (node === null || !/[&*]/.test(text.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0))) return false;
  const shared: unknown[] = [];
  visit(node, {
    Node: (_, inner) => {
      if (isAlias(inner) || anchorOf(inner) !== null) shared.push(inner);
    },
  });
  return shared.length > 0;
}

/** Whether a node is what a file leaves blank: nothing, `~`, `null`, empty quotes. */
export function isBlank(node: Node | null): boolean {
  if (node === null) return true;
  if (!isScalar(node)) return false;
  const value = typeof node.value === 'string' ? node.value : '';
  return node.type === 'PLAIN' ? /^(~|null|Null|NULL)?$/.test(value) : value.trim() === '';
}

/** Whether anything is written for a value at all. */
export function isWritten(node: Node | null): node is Node {
  return node?.range != null && node.range[1] > node.range[0];
}

/** The offset of the colon behind a key; null where there is none. */
export function colonOf(pair: PairNode): number | null {
  const token = pair.srcToken as
    { readonly sep?: readonly { readonly type: string; readonly offset: number }[] } | undefined;
  return token?.sep?.find(({ type }) => type === 'map-value-ind')?.offset ?? null;
}

/** The offsets of the dashes of a list that is written with dashes. */
export function dashesOf(list: SeqNode): readonly number[] {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') return [];
  return token.items.flatMap(({ start }) => {
    const dash = start.find(({ type }) => type === 'seq-item-ind');
    return dash ? [dash.offset] : [];
  });
}

export function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** Where a pair's key begins. */
export function startOfPair(pair: PairNode): number {
  return startOf(pair.key);
}

/** Where what is written of a pair ends, comments behind it not counted. */
export function endOfPair(tree: Tree, pair: PairNode): number {
  if (isWritten(pair.value)) return endOf(tree, pair.value);
  return (colonOf(pair) ?? (pair.key.range?.[1] ?? 1) - 1) + 1;
}

/**
 * Where what is written of a value ends, comments behind it not counted. Of a block text the last line break does not
 * count, nor the blank lines below it, unless the text keeps them.
 */
export function endOf(tree: Tree, node: Node): number {
  const end = node.range?.[1] ?? 0;
  if (isScalar(node)) return endOfScalar(tree, node, end);
  if (isMap<Node, Node | null>(node) && node.flow !== true) {
    const last = node.items.at(-1);
    return last ? endOfPair(tree, last) : end;
  }
  if (isSeq<Node | null>(node) && node.flow !== true) {
    const last = node.items.at(-1) ?? null;
    return isWritten(last) ? endOf(tree, last) : (dashesOf(node).at(-1) ?? end - 1) + 1;
  }
  return end;
}

function endOfScalar({ text }: Tree, node: Scalar, end: number): number {
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  if (!isBlock || /^[|>][0-9]?\+/.test(text.slice(startOf(node), startOf(node) + 3))) return end;
  return startOf(node) + text.slice(startOf(node), end).trimEnd().length;
}
