import { isMap, isScalar, isSeq, visit, type Node } from 'yaml';
import { type NewValue } from './change.ts';
import { columnOf, lineStart } from './lines.ts';
import { blockText, scalarText } from './scalar.ts';
import { dashesOf, type MapNode, type SeqNode, startOf, startOfPair, type Tree } from './tree.ts';

/** How a file lays out lists of one kind: what a new item is modelled on. */
export interface ListStyle {
  /** Whether the list stands within brackets. */
  readonly flow: boolean;
  /** How far the dashes stand to the right of their key. */
  readonly dashOffset: number;
  /** What stands between a dash and its item. */
  readonly gap: string;
  readonly item: ItemStyle;
}

/** How the maps in a list are written: within braces, with blanks inside of them or without, or on lines of their own. */
export interface ItemStyle {
  readonly flow: boolean;
  readonly padded: boolean;
}

/** A value within brackets, on one line. */
export function flowText(tree: Tree, value: NewValue, padded: boolean): string {
  if (typeof value === 'string') return scalarText(value, { inFlow: true, keys: tree.keys });
  const pad = padded ? ' ' : '';
  if (isList(value)) return `[${value.map((item) => flowText(tree, item, padded)).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, inner]) => `${keyText(tree, key)}: ${flowText(tree, inner, padded)}`);
  return pairs.length === 0 ? '{}' : `{${pad}${pairs.join(', ')}${pad}}`;
}

/** What stands behind `key:` for a value, the space or the line break before it included; the key stands at `column`. */
export function valueText(tree: Tree, value: NewValue, column: number, style: ListStyle): string {
  if (typeof value === 'string')
    return ` ${blockText(value, column + 2, tree) ?? scalarText(value, { inFlow: false, keys: tree.keys })}`;
  if (!isList(value) || value.length === 0 || style.flow) return ` ${flowText(tree, value, style.item.padded)}`;
  const dash = column + style.dashOffset;
  return value.map((item) => `${tree.eol}${itemText(tree, item, dash, style)}`).join('');
}

/** An item of a list with dashes, from the beginning of its line, without a line break behind it. */
export function itemText(tree: Tree, value: NewValue, dash: number, style: ListStyle): string {
  const head = `${' '.repeat(dash)}-${style.gap}`;
  if (typeof value === 'string')
    return `${head}${blockText(value, head.length, tree) ?? scalarText(value, { inFlow: false, keys: tree.keys })}`;
  if (isList(value) || style.item.flow || Object.keys(value).length === 0)
    return `${head}${flowText(tree, value, style.item.padded)}`;
  return head + mapLines(tree, value, head.length, style);
}

/** The lines of a map whose keys stand at `column`, the first without its indentation. */
function mapLines(tree: Tree, value: Readonly<Record<string, NewValue>>, column: number, style: ListStyle): string {
  return Object.entries(value)
    .map(([key, inner]) => `${keyText(tree, key)}:${valueText(tree, inner, column, { ...style, flow: false })}`)
    .join(`${tree.eol}${' '.repeat(column)}`);
}

/** A key as it is written. */
export function keyText(tree: Tree, key: string): string {
  return scalarText(key, { inFlow: true, keys: tree.keys });
}

function isList(value: NewValue): value is readonly NewValue[] {
  return Array.isArray(value);
}

/** How the file writes lists of a key: as the one nearest to an offset, else as `around`, the list that holds the place. */
export function styleOfLists(tree: Tree, key: string, near: number, around: ListStyle | null): ListStyle {
  let nearest: { readonly distance: number; readonly style: ListStyle } | null = null;
  visit(tree.document, {
    Pair: (_, pair) => {
      if (!isScalar(pair.key) || pair.key.value !== key || !isSeq<Node | null>(pair.value)) return;
      if (pair.value.items.length === 0) return;
      const distance = Math.abs(startOf(pair.value) - near);
      if (nearest !== null && nearest.distance <= distance) return;
      nearest = { distance, style: styleOfList(tree, pair.value, columnOf(tree.text, pair.key.range?.[0] ?? 0)) };
    },
  });
  // Cast: TypeScript does not see that the visitor assigns it.
  const found = nearest as { readonly style: ListStyle } | null;
  if (found) return found.style;
  return {
    flow: false,
    dashOffset: around?.dashOffset ?? 2,
    gap: around?.gap ?? ' ',
    item: { flow: true, padded: true },
  };
}

/** How one list is written, its key standing at a column. */
export function styleOfList(tree: Tree, list: SeqNode, keyColumn: number): ListStyle {
  const { text } = tree;
  const dash = dashesOf(list).at(-1);
  const last = list.items.findLast((item) => item !== null) ?? null;
  const behind = dash === undefined || !last ? ' ' : text.slice(dash + 1, startOf(last));
  return {
    flow: list.flow === true,
    dashOffset: dash === undefined ? 2 : Math.max(0, columnOf(text, dash) - keyColumn),
    gap: /^ +$/.test(behind) ? behind : ' ',
    item: styleOfItem(tree, last),
  };
}

function styleOfItem({ text }: Tree, item: Node | null): ItemStyle {
  if (!isMap<Node, Node | null>(item)) return { flow: true, padded: true };
  if (item.flow !== true) return { flow: false, padded: true };
  return { flow: true, padded: item.items.length === 0 || /^\{\s/.test(text.slice(startOf(item))) };
}

/** The column of the keys of a map that is written on lines. */
export function columnOfKeys({ text }: Tree, map: MapNode): number {
  const [first] = map.items;
  return first ? columnOf(text, startOfPair(first)) : columnOf(text, startOf(map));
}

/** Whether a list begins on a line of its own, and the indentation of that line. */
export function indentOf(text: string, offset: number): string | null {
  const lead = text.slice(lineStart(text, offset), offset);
  return /^[ \t]*$/.test(lead) ? lead : null;
}
