import { isMap, type Node } from 'yaml';
import { type Edit } from '../edits.ts';
import { indentOf } from './layout.ts';
import { lineStop } from './lines.ts';
import { endOf, endOfPair, isWritten, type MapNode, type SeqNode, startOf, startOfPair, type Tree } from './tree.ts';

/** Where an item or pair within brackets begins and ends. */
export function flowSpan(tree: Tree, holder: MapNode | SeqNode, index: number): readonly [number, number] | null {
  if (isMap<Node, Node | null>(holder)) {
    const pair = holder.items[index];
    return pair ? [startOfPair(pair), endOfPair(tree, pair)] : null;
  }
  const item = holder.items[index] ?? null;
  return isWritten(item) ? [startOf(item), endOf(tree, item)] : null;
}

/** A new item behind one within brackets (-1: before all): on the same line, or on a line of its own where that one has one. */
export function insertInFlow(
  tree: Tree,
  holder: MapNode | SeqNode,
  index: number,
  item: string,
): readonly Edit[] | 'missing' {
  const { text, eol } = tree;
  if (index < 0) {
    const first = flowSpan(tree, holder, 0);
    return first ? [{ at: first[0], removed: 0, inserted: `${item}, ` }] : 'missing';
  }
  const span = flowSpan(tree, holder, index);
  if (!span) return 'missing';
  const [start, end] = span;
  const indent = indentOf(text, start);
  const stop = lineStop(text, end);
  const close = (holder.range?.[1] ?? 1) - 1;
  if (indent === null || close <= stop) return [{ at: end, removed: 0, inserted: `, ${item}` }];
  const line = `${eol}${indent}${item}`;
  const rest = text.slice(end, stop);
  // A comma behind the item, last or not, is how this list ends its lines.
  if (/^[ \t]*,[ \t]*(#.*)?$/.test(rest)) return [{ at: stop, removed: 0, inserted: `${line},` }];
  if (!/^[ \t]*(#.*)?$/.test(rest)) return [{ at: end, removed: 0, inserted: `, ${item}` }];
  return rest === ''
    ? [{ at: end, removed: 0, inserted: `,${line}` }]
    : [
        { at: end, removed: 0, inserted: ',' },
        { at: stop, removed: 0, inserted: line },
      ];
}
