import { isCollection, visit, type Node } from 'yaml';
import { diagnostic } from '../diagnostic.ts';
import { type Edit, quotingEdits } from './edits.ts';
import { lineEnd } from './lines.ts';
import { type Refused, type Slip } from './refused.ts';
import { afterQuote, colonSlip } from './text-slips.ts';
import { lostComment, specialStart } from './traps.ts';

/** A `[ … ]` or `{ … }`: the offset where it opens and the one after it closes. */
export interface Flow {
  readonly from: number;
  readonly to: number;
  readonly closed: boolean;
}

/** The innermost brackets around an offset. */
export function enclosingFlow({ document, text }: Refused, at: number): Flow | null {
  let found: Flow | null = null;
  visit(document, {
    Collection: (_, node) => {
      const range = (node as Node).range;
      if (!isCollection(node) || node.flow !== true || !range) return;
      const closed = /[\]}]/.test(text[range[1] - 1] ?? '') && range[1] - 1 > range[0];
      if (range[0] < at && (at < range[1] || (!closed && at <= range[2])))
        found = { from: range[0], to: range[1], closed };
    },
  });
  return found;
}

/** The offset of brackets that are still open at `at`, if the error is about them. */
export function openBracket({ document, text }: Refused, at: number): number | null {
  let open: number | null = null;
  visit(document, {
    Collection: (_, node) => {
      const range = (node as Node).range;
      if (!isCollection(node) || node.flow !== true || !range) return;
      const closed = /[\]}]/.test(text[range[1] - 1] ?? '');
      if (!closed && range[0] <= at && at <= range[2] + 1) open = range[0];
    },
  });
  return open;
}

/** The slip of brackets that are never closed, or whose end a comment has swallowed. */
export function unclosedBracket(refused: Refused, open: number): Slip {
  const { path, text, lines } = refused;
  const end = lineEnd(text, open);
  const hash = text.slice(open, end).search(/[ \t]#/);
  const lost = hash === -1 ? undefined : lostComment(refused, open + hash)[0];
  if (lost) {
    // The rest of the line is comment to YAML, commas and all: up to the next key or the bracket it belongs to the text.
    const { from } = pieceAround(text, { from: open, to: end, closed: true }, open + hash);
    const tail = /,[ \t]*[a-z][A-Za-z]*:[ \t]|[ \t]*[}\]]$/.exec(text.slice(open + hash, end));
    const to = tail ? open + hash + tail.index : end;
    return { fault: lost, repair: quotingEdits(text, from, to) };
  }
  const bracket = text[open] ?? '[';
  const fault = diagnostic('yaml/unclosed-bracket', lines.placeOf(path, open, end), { bracket });
  return { fault, repair: [{ at: end, removed: 0, inserted: bracket === '[' ? ']' : '}' }] };
}

/** What an error within brackets means; null where that is not clear. */
export function explainInFlow(refused: Refused, flow: Flow, at: number): Slip | null {
  const { path, text, lines } = refused;
  if (!flow.closed && lineEnd(text, flow.from) < at) return unclosedBracket(refused, flow.from);
  const inside = text.slice(flow.from, flow.to);
  if (text[flow.from] === '[' && /[[,]\s*- /.test(inside)) return dashes(refused, flow);
  if (text[at] === ',') {
    const fault = diagnostic('yaml/extra-comma', lines.placeOf(path, at, at + 1), {});
    return { fault, repair: [{ at, removed: 1, inserted: '' }] };
  }
  const { from, to } = pieceAround(text, flow, at);
  const piece = text.slice(from, to);
  if (/^["']/.test(piece)) return afterQuote(refused, from, to);
  if (/^[&*!%@`|>?[{]/.test(piece))
    return { fault: specialStart(refused, from, to), repair: quotingEdits(text, from, to) };
  if (/:(\s|$)/.test(piece)) return colonSlip(refused, from, to);
  return flow.closed ? null : unclosedBracket(refused, flow.from);
}

function dashes({ path, text, lines }: Refused, { from, to }: Flow): Slip {
  const edits: Edit[] = [...text.slice(from, to).matchAll(/([[,]\s*)- /g)].map(({ index, 1: lead = '' }) => ({
    at: from + index + lead.length,
    removed: 2,
    inserted: '',
  }));
  const first = edits[0]?.at ?? from;
  return { fault: diagnostic('yaml/dash-in-list', lines.placeOf(path, first, first + 1), {}), repair: edits };
}

/** The value around an offset: from after its comma or key up to the next comma or bracket, on its line. */
function pieceAround(text: string, { from, to }: Flow, at: number): { readonly from: number; readonly to: number } {
  const lead = /^[\s\S]*[,{[][ \t\n]*/.exec(text.slice(from, Math.max(from + 1, at)))?.[0].length ?? 1;
  const key = /^[ \t]*[A-Za-z][A-Za-z-]*:[ \t]+/.exec(text.slice(from + lead, lineEnd(text, from + lead)));
  const start = from + lead + (key?.[0].length ?? 0);
  const tail = text.slice(Math.max(start, at), Math.min(to, lineEnd(text, Math.max(start, at))));
  const stop = /,(\s|$)|[ \t]*[}\]]$/.exec(tail);
  const end = Math.max(start, at) + (stop ? stop.index : tail.length);
  return { from: start, to: end };
}
