import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { type Edit } from '../edits.ts';
import { type SourcePath } from '../parse.ts';
import { type Change, type NewValue, type RefusalReason } from './change.ts';
import { insertInFlow } from './flow.ts';
import {
  columnOfKeys,
  flowText,
  itemText,
  keyText,
  type ListStyle,
  styleOfList,
  styleOfLists,
  valueText,
} from './layout.ts';
import { beginsLine, columnOf, deepCommentBelow, holdsComment, lineStart, lineStop, placeBelow } from './lines.ts';
import { removalEdits } from './removal.ts';
import { blockText, changedInPlace, scalarText } from './scalar.ts';
import {
  colonOf,
  dashesOf,
  endOf,
  endOfPair,
  holdsShared,
  isBlank,
  isWritten,
  locate,
  type MapNode,
  type PairNode,
  type SeqNode,
  type Spot,
  startOf,
  startOfPair,
  type Tree,
} from './tree.ts';

type Spliced = readonly Edit[] | RefusalReason;

/** The edits of the text that make a change, in order; or why there are none. */
export function splicesOf(tree: Tree, change: Change): Spliced {
  const spot = locate(tree, change.path);
  if (typeof spot === 'string') return spot;
  switch (change.kind) {
    case 'set':
      return setEdits(tree, spot, change);
    case 'append':
      return appendEdits(tree, spot, change);
    case 'remove':
      return removalEdits(tree, spot, change);
  }
}

type Setting = Extract<Change, { readonly kind: 'set' | 'append' }>;

function setEdits(tree: Tree, spot: Spot, change: Setting): Spliced {
  const { holder, pair, node, inFlow } = spot;
  if (isSeq<Node | null>(holder)) {
    if (!isWritten(node)) return 'missing';
    return replaced(tree, node, change.value, {
      inFlow,
      from: startOf(node),
      column: columnOf(tree.text, startOf(node)),
      behindKey: false,
    });
  }
  if (!pair) return newPair(tree, holder, change, inFlow);
  const colon = colonOf(pair);
  if (colon === null) return 'missing';
  const column = columnOf(tree.text, startOfPair(pair));
  if (isWritten(node)) return replaced(tree, node, change.value, { inFlow, from: colon + 1, column, behindKey: true });
  if (inFlow) return [{ at: colon + 1, removed: 0, inserted: ` ${flowText(tree, change.value, true)}` }];
  if (typeof change.value === 'string') {
    const stop = lineStop(tree.text, colon);
    const mayBlock = stop === colon + 1 && !deepCommentBelow(tree.text, stop, column + 2);
    const block = mayBlock ? blockText(change.value, column + 2, tree) : null;
    const inserted = block ?? scalarText(change.value, { inFlow: false, keys: tree.keys });
    return [{ at: colon + 1, removed: 0, inserted: ` ${inserted}` }];
  }
  const text = valueText(tree, change.value, column, styleFor(tree, change.path, startOfPair(pair)));
  // What begins on the next line leaves a comment behind the key where it is.
  const at = text.startsWith(tree.eol) ? placeBelow(tree.text, colon + 1, column + 1) : colon + 1;
  return [{ at, removed: 0, inserted: text }];
}

interface Place {
  readonly inFlow: boolean;
  /** Where the value may be replaced from, where it is no text on one line. */
  readonly from: number;
  readonly column: number;
  readonly behindKey: boolean;
}

/** A value in the place of one that is there: a text keeps its quotes and, where it can, its line breaks. */
function replaced(tree: Tree, node: Node, value: NewValue, place: Place): Spliced {
  if (isScalar(node) && typeof value === 'string') return replacedText(tree, node, value, place);
  const { text } = tree;
  const start = startOf(node);
  // A block text may keep its last line breaks; what takes its place has none, and the blank lines stay.
  const end = start + text.slice(start, endOf(tree, node)).trimEnd().length;
  if (!isScalar(node) && holdsComment(text.slice(place.from, end))) return 'comment';
  if (holdsShared(tree, node)) return 'shared';
  if (place.inFlow || !place.behindKey)
    return [{ at: start, removed: end - start, inserted: flowText(tree, value, true) }];
  const swallows = typeof value === 'string' && deepCommentBelow(text, end, place.column + 2);
  const inserted = swallows
    ? ` ${scalarText(value, { inFlow: false, keys: tree.keys })}`
    : valueText(tree, value, place.column, styleOfLists(tree, '', start, null));
  if (inserted.includes(tree.eol) && lineStop(text, end) !== end) return 'comment';
  return [{ at: place.from, removed: end - place.from, inserted }];
}

function replacedText(tree: Tree, node: Scalar, value: string, place: Place): Spliced {
  const { text, keys } = tree;
  const inPlace = changedInPlace(tree, node, value);
  if (inPlace) return [{ at: inPlace.from, removed: inPlace.to - inPlace.from, inserted: inPlace.text }];
  const [start, end] = [startOf(node), endOf(tree, node)];
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  if (isBlock && holdsComment(text.slice(start, lineStop(text, start)))) return 'comment';
  const column = Math.max(2, bodyColumn(tree, node) ?? place.column + 2);
  // A comment behind the value, or one below it that is indented as deep, would become part of a block.
  const mayBlock = !place.inFlow && lineStop(text, end) === end && !deepCommentBelow(text, end, column);
  const block = mayBlock ? blockText(value, column, tree) : null;
  const inserted = block ?? scalarText(value, { inFlow: place.inFlow, keys }, node.type);
  const stop = isBlock ? start + text.slice(start, end).trimEnd().length : end;
  return [{ at: start, removed: stop - start, inserted }];
}

/** The column at which the lines of a block text begin; null for a text that is none, or has no lines. */
function bodyColumn({ text }: Tree, node: Node): number | null {
  const [from, to] = node.range ?? [0, 0, 0];
  const body = /^[|>][^\n]*\n(?:[ \t]*\r?\n)*( +)/.exec(text.slice(from, to));
  return body?.[1]?.length ?? null;
}

function appendEdits(tree: Tree, spot: Spot, change: Setting): Spliced {
  const { holder, pair, node, inFlow } = spot;
  if (node && isSeq<Node | null>(node) && node.items.length > 0) return intoList(tree, spot, node, change);
  const isEmptyList = node !== null && isSeq(node);
  if (!isBlank(node) && !isEmptyList) return 'wrong-kind';
  const list = [change.value];
  if (!isMap<Node, Node | null>(holder)) return 'wrong-kind';
  if (!pair) return newPair(tree, holder, { ...change, value: list }, inFlow);
  if (!isWritten(node)) return setEdits(tree, spot, { ...change, value: list });
  return inPlaceOfNothing(tree, { pair, node, inFlow }, { ...change, value: list });
}

/** A list in the place of `[]`, `~` or `''`: with dashes below the key, where the key stands on a line of its own. */
function inPlaceOfNothing(
  tree: Tree,
  { pair, node, inFlow }: { readonly pair: PairNode; readonly node: Node; readonly inFlow: boolean },
  change: Setting,
): Spliced {
  const { text } = tree;
  const [start, end] = [startOf(node), endOf(tree, node)];
  if (text.slice(start, end).includes('\n')) return withinBrackets(tree, start, change.value);
  const colon = colonOf(pair);
  if (inFlow || colon === null)
    return [{ at: start, removed: end - start, inserted: flowText(tree, change.value, true) }];
  const column = columnOf(text, startOfPair(pair));
  const inserted = valueText(tree, change.value, column, styleFor(tree, change.path, start));
  if (!inserted.startsWith(tree.eol)) return [{ at: colon + 1, removed: end - colon - 1, inserted }];
  const below = placeBelow(text, end, column + 1);
  return below === end
    ? [{ at: colon + 1, removed: end - colon - 1, inserted }]
    : [
        { at: colon + 1, removed: end - colon - 1, inserted: '' },
        { at: below, removed: 0, inserted },
      ];
}

/** The first item of brackets that stand open over several lines: on a line of its own, whatever comment was there. */
function withinBrackets(tree: Tree, start: number, list: NewValue): Spliced {
  const { text, eol } = tree;
  const stop = lineStop(text, start);
  const indent = /^[ \t-]*/.exec(text.slice(lineStart(text, start)))?.[0].replaceAll('-', ' ') ?? '';
  return [{ at: stop, removed: 0, inserted: `${eol}${indent}  ${flowText(tree, list, true).slice(1, -1)}` }];
}

function flowItem(tree: Tree, list: SeqNode, value: NewValue): string {
  return flowText(tree, value, styleOfList(tree, list, 0).item.padded);
}

/** A new item in a list that has some, laid out like the last of them. */
function intoList(tree: Tree, { pair }: Spot, list: SeqNode, change: Setting): Spliced {
  const { text, eol } = tree;
  const last = list.items.length - 1;
  const behind = Math.min(last, (change.kind === 'append' ? change.behind : undefined) ?? last);
  if (list.flow === true) return insertInFlow(tree, list, behind, flowItem(tree, list, change.value));
  const dashes = dashesOf(list);
  const dash = dashes[Math.max(0, behind)];
  if (dash === undefined || dashes.length !== list.items.length) return 'wrong-kind';
  const column = columnOf(text, dash);
  const keyColumn = pair ? columnOf(text, startOfPair(pair)) : column;
  const item = itemText(tree, change.value, column, styleOfList(tree, list, keyColumn));
  if (behind < 0)
    return beginsLine(text, dash)
      ? [{ at: lineStart(text, dash), removed: 0, inserted: `${item}${eol}` }]
      : 'wrong-kind';
  // A comment below the last item is the list's own; one between two items is about the lower one, unless it is deeper.
  const deep = behind < last ? column + 1 : column > keyColumn ? column : null;
  return [lineBelow(tree, endOfItem(tree, list, behind), deep, item)];
}

function endOfItem(tree: Tree, list: SeqNode, index: number): number {
  const item = list.items[index] ?? null;
  return isWritten(item) ? endOf(tree, item) : (dashesOf(list)[index] ?? 0) + 1;
}

/** One or more lines below what ends at an offset. */
function lineBelow({ text, eol }: Tree, end: number, column: number | null, lines: string): Edit {
  // A block text that keeps its last line breaks ends at the beginning of a line.
  const stop = end > 0 && text[end - 1] === '\n' ? end - (text[end - 2] === '\r' ? 2 : 1) : end;
  return { at: placeBelow(text, stop, column), removed: 0, inserted: `${eol}${lines}` };
}

/** A key that the map does not have yet: below the key that people write before it, in its column. */
function newPair(tree: Tree, map: MapNode, change: Setting, inFlow: boolean): Spliced {
  const key = change.path.at(-1);
  if (typeof key !== 'string') return 'wrong-kind';
  const before = pairBefore(map, key, change.order ?? []);
  if (inFlow) {
    const pair = `${keyText(tree, key)}: ${flowText(tree, change.value, true)}`;
    if (before !== -1) return insertInFlow(tree, map, before, pair);
    return [
      { at: startOf(map) + 1, removed: 0, inserted: tree.text[startOf(map) + 1] === ' ' ? ` ${pair}` : ` ${pair} ` },
    ];
  }
  const above = map.items[before];
  if (!above) return 'missing';
  const column = columnOfKeys(tree, map);
  const text = valueText(tree, change.value, column, styleFor(tree, change.path, startOfPair(above)));
  const line = `${' '.repeat(column)}${keyText(tree, key)}:${text}`;
  // A comment below the last key is the map's own; one between two keys is about the lower one, unless it is deeper.
  const isLast = before === map.items.length - 1;
  return [lineBelow(tree, endOfPair(tree, above), isLast && column > 0 ? column : column + 1, line)];
}

/** The index of the pair below which a new key goes: the last of those that come before it by custom; else the last. */
function pairBefore({ items }: MapNode, key: string, order: readonly string[]): number {
  const rank = order.indexOf(key);
  if (rank === -1) return items.length - 1;
  const earlier = items.findLastIndex((pair) => {
    const known = order.indexOf(isScalar(pair.key) ? String(pair.key.value) : '');
    return known !== -1 && known < rank;
  });
  return earlier === -1 ? items.length - 1 : earlier;
}

/** How lists of the key at a path are laid out here. */
function styleFor(tree: Tree, path: SourcePath, near: number): ListStyle {
  return styleOfLists(tree, String(path.at(-1)), near, styleAround(tree, path));
}

/** The style of the nearest list on the way to a path that is written with dashes. */
function styleAround(tree: Tree, path: SourcePath): ListStyle | null {
  for (let length = path.length - 1; length > 0; length--) {
    if (typeof path[length] !== 'number') continue;
    const spot = locate(tree, path.slice(0, length));
    if (typeof spot === 'string' || !spot.pair || !isSeq<Node | null>(spot.node) || spot.node.flow === true) continue;
    return styleOfList(tree, spot.node, columnOf(tree.text, startOfPair(spot.pair)));
  }
  return null;
}
