import { isMap, isSeq, Lexer, type Node } from 'yaml';
import { type Edit } from '../edits.ts';
import { type Change, type RefusalReason } from './change.ts';
import { flowSpan } from './flow.ts';
import { beginsLine, columnOf, deepCommentBelow, holdsComment, lineStart, lineStop } from './lines.ts';
import {
  dashesOf,
  endOf,
  endOfPair,
  holdsShared,
  isWritten,
  type MapNode,
  type SeqNode,
  type Spot,
  startOfPair,
  type Tree,
} from './tree.ts';

type Removal = readonly Edit[] | RefusalReason;

/** The edits that take a key or an item out, with its line and a comment on that line. */
export function removalEdits(
  tree: Tree,
  { holder, pair, node, inFlow }: Spot,
  { path, keepComments = false }: Extract<Change, { readonly kind: 'remove' }>,
): Removal {
  if (holdsShared(tree, node)) return 'shared';
  const step = path.at(-1);
  const index = isMap<Node, Node | null>(holder)
    ? holder.items.findIndex((each) => each === pair)
    : typeof step === 'number'
      ? step
      : -1;
  if (index === -1) return 'missing';
  if (holder.items.length === 1 && !(inFlow && isSeq(holder))) return 'only-one';
  if (inFlow) return flowRemoval(tree, holder, index);
  if (pair && keepComments && beginsLine(tree.text, startOfPair(pair)))
    return commentsKept(tree, startOfPair(pair), endOfPair(tree, pair));
  return isMap<Node, Node | null>(holder) ? pairRemoval(tree, holder, index) : itemRemoval(tree, holder, index);
}

function flowRemoval(tree: Tree, holder: MapNode | SeqNode, index: number): Removal {
  const span = flowSpan(tree, holder, index);
  if (!span) return 'missing';
  const [before, after] = [flowSpan(tree, holder, index - 1), flowSpan(tree, holder, index + 1)];
  // With the only item goes a comma behind it.
  const comma = /^\s*,/.exec(tree.text.slice(span[1]))?.[0].length ?? 0;
  const [from, to] = before ? [before[1], span[1]] : after ? [span[0], after[0]] : [span[0], span[1] + comma];
  return withoutComment(tree, from, to);
}

function pairRemoval(tree: Tree, map: MapNode, index: number): Removal {
  const pair = map.items[index];
  if (!pair) return 'missing';
  const start = startOfPair(pair);
  if (beginsLine(tree.text, start)) return linesRemoval(tree, start, endOfPair(tree, pair));
  // The first key of an item stands behind the dash; the next one takes its place.
  const next = map.items[index + 1];
  if (!next) return 'only-one';
  const end = endOfPair(tree, pair);
  const own = withoutComment(tree, start, end);
  // A comment on the key's own line goes with it; a block text that keeps its last line breaks ends below that line.
  const behind = tree.text[end - 1] === '\n' ? end : lineStop(tree.text, end);
  const between = withoutComment(tree, behind, startOfPair(next));
  return typeof own === 'string' || typeof between === 'string'
    ? 'comment'
    : [{ at: start, removed: startOfPair(next) - start, inserted: '' }];
}

function itemRemoval(tree: Tree, list: SeqNode, index: number): Removal {
  const dash = dashesOf(list)[index];
  const item = list.items[index] ?? null;
  if (dash === undefined || !beginsLine(tree.text, dash)) return 'wrong-kind';
  return linesRemoval(tree, dash, isWritten(item) ? endOf(tree, item) : dash + 1);
}

/** Whole lines, from the one of `start` to the one in which `end` lies. */
function linesRemoval({ text }: Tree, start: number, end: number): Removal {
  const from = lineStart(text, start);
  // A comment on the last line goes with what it is about; one in between would be lost unseen.
  if (holdsComment(text.slice(start, end).split('\n').slice(1).join('\n')) || /\n[ \t]*#/.test(text.slice(start, end)))
    return 'comment';
  const stop = lineStop(text, end === from ? end : end - 1);
  // A comment below that is indented deeper is about what goes, and could become part of a block text above.
  if (deepCommentBelow(text, stop, columnOf(text, start) + 1)) return 'comment';
  const feed = text.indexOf('\n', stop);
  const above = lineStop(text, Math.max(0, lineStart(text, from - 1)));
  // Below a blank line, a block text above may count the blank lines: those below go too, a last line break stays.
  const isBelowBlank = from > 0 && beginsLine(text, above);
  if (feed !== -1) {
    const blanks = isBelowBlank ? (/^(?:[ \t]*\r?\n)*/.exec(text.slice(feed + 1))?.[0].length ?? 0) : 0;
    return [{ at: from, removed: feed + 1 + blanks - from, inserted: '' }];
  }
  // A file that ends without a line break still does.
  const begin = isBelowBlank ? from : above;
  return [{ at: begin, removed: text.length - begin, inserted: '' }];
}

/** Whole lines, of which the comments stay, as deep as the key was: a block text above ends there. */
function commentsKept(tree: Tree, start: number, end: number): Removal {
  const { text, eol } = tree;
  const [from, column] = [lineStart(text, start), columnOf(text, start)];
  let stop = lineStop(text, end - 1);
  while (deepCommentBelow(text, stop, column + 1)) stop = lineStop(text, text.indexOf('#', stop));
  const comments = commentsIn(text.slice(from, stop));
  if (comments.length === 0) return linesRemoval(tree, start, end);
  const indent = text.slice(from, start);
  return [{ at: from, removed: stop - from, inserted: comments.map((comment) => indent + comment).join(eol) }];
}

function commentsIn(text: string): readonly string[] {
  const lexemes = [...new Lexer().lex(text)];
  // U+001F stands before a plain or block text, which may begin with # as well.
  return lexemes.filter((lexeme, index) => lexeme.startsWith('#') && lexemes[index - 1] !== '\u001f');
}

function withoutComment({ text }: Tree, from: number, to: number): Removal {
  return holdsComment(text.slice(from, to)) ? 'comment' : [{ at: from, removed: to - from, inserted: '' }];
}
