import { isCollection, visit, type Document, type Node, type Scalar, type YAMLError } from 'yaml';
import { diagnostic, type Diagnostic } from '../diagnostic.ts';
import { type Lines } from './lines.ts';
import { lineEnd, specialStart, swallowsKey } from './values.ts';

/** A text that YAML refuses, with the error to explain. */
export interface Refused {
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
  readonly document: Document;
}

/** A slip of the pen, and the text with it repaired where that is safe enough to look for the next one. */
export interface Slip {
  readonly fault: Diagnostic;
  readonly repaired: string | null;
}

/**
 * Says in the writer's terms what YAML's first error means. Only the first is explained, as the others often follow from
 * it; the repaired text has the same lines, so that parsing it again finds the next slip at its true place.
 */
export function explainSlip(refused: Refused, error: YAMLError): Slip {
  const at = error.pos[0];
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return keyInsideValue(refused, at);
    case 'UNEXPECTED_TOKEN':
      return unexpected(refused, at);
    case 'BAD_SCALAR_START':
      return quoteRest(refused, at, specialStart(refused, at, lineEnd(refused.text, at)));
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
    case 'MISSING_CHAR':
      return missing(refused, at, error);
    case 'BAD_INDENT':
    case 'TAB_AS_INDENT':
      return badIndent(refused, at);
    case 'BAD_DQ_ESCAPE':
      return badEscape(refused, at);
    case 'MULTIPLE_DOCS':
      return last(diagnostic('yaml/multiple-documents', lineFrom(refused, at), {}));
    case 'RESOURCE_EXHAUSTION':
      return last(diagnostic('yaml/too-deep', lineFrom(refused, at), {}));
    default:
      return last(diagnostic('yaml/syntax', lineFrom(refused, at), { detail: error.code }));
  }
}

const last = (fault: Diagnostic): Slip => ({ fault, repaired: null });

const lineFrom = ({ path, text, lines }: Refused, at: number): Diagnostic['at'] =>
  lines.placeOf(path, at, lineEnd(text, at));

function keyInsideValue(refused: Refused, at: number): Slip {
  const rest = refused.text.slice(at, lineEnd(refused.text, at));
  if (rest.startsWith('?')) return quoteRest(refused, at, specialStart(refused, at, at + rest.length));
  if (/:(\s|$)/.test(rest))
    return quoteRest(refused, at, diagnostic('yaml/colon-in-text', lineFrom(refused, at), { text: rest }));
  // The value is sound; the line below it is a key that is indented as if it belonged to the value.
  const next = refused.lines.positionOf(at).line + 1;
  const indent = /^[ \t]*/.exec(refused.lines.lineAt(next))?.[0].length ?? 0;
  return last(diagnostic('yaml/indentation', lineFrom(refused, refused.lines.startOf(next) + indent), {}));
}

function unexpected(refused: Refused, at: number): Slip {
  const { path, text, lines } = refused;
  const start = valueStart(refused, at);
  const rest = text.slice(start, lineEnd(text, start));
  const quoted = quotedScalarEndingBefore(refused, at);
  if (quoted && swallowsKey(text.slice(...quoted))) return unclosedQuote(refused, quoted[0]);
  if (text[at] === '-' && start === at)
    return quoteRest(refused, at, diagnostic('yaml/dash-in-text', lineFrom(refused, at), { text: rest }));
  if (/^["']/.test(rest))
    return quoteRest(
      refused,
      start,
      diagnostic('yaml/text-after-quote', lines.placeOf(path, start, start + rest.length), { text: rest }),
    );
  if (/^[[{*&!|>%@`?]/.test(rest)) return quoteRest(refused, start, specialStart(refused, start, start + rest.length));
  return last(diagnostic('yaml/syntax', lineFrom(refused, at), { detail: 'UNEXPECTED_TOKEN' }));
}

function missing(refused: Refused, at: number, error: YAMLError): Slip {
  const { path, text, lines } = refused;
  if (error.message.includes('quote')) {
    const quoted = quotedScalarEndingBefore(refused, at + 1);
    return quoted
      ? unclosedQuote(refused, quoted[0])
      : last(diagnostic('yaml/syntax', lineFrom(refused, at), { detail: error.code }));
  }
  const { line } = lines.positionOf(at);
  const whole = lines.lineAt(line);
  const lineStart = lines.startOf(line);
  const glued = /^([ \t]*(?:- +)?)([A-Za-z][A-Za-z-]*):(?=[^\s/])/.exec(whole);
  if (glued) {
    const from = lineStart + (glued[1]?.length ?? 0);
    const colon = lineStart + glued[0].length;
    return {
      fault: diagnostic('yaml/missing-space', lines.placeOf(path, from, colon), { key: glued[2] ?? '' }),
      repaired: `${text.slice(0, colon)} ${text.slice(colon)}`,
    };
  }
  const list = /\[([^\]]*)\]?/.exec(whole);
  if (list?.[1] !== undefined && /(^|,)\s*- /.test(list[1])) {
    const from = lineStart + list.index;
    const dashless = list[0].replace(/([[,]\s*)- /g, '$1  ');
    return {
      fault: diagnostic('yaml/dash-in-list', lines.placeOf(path, from, from + list[0].length), {}),
      repaired: text.slice(0, from) + dashless + text.slice(from + list[0].length),
    };
  }
  const indent = lineStart + (/^[ \t]*/.exec(whole)?.[0].length ?? 0);
  const place = lineFrom(refused, indent);
  if (error.code === 'MULTILINE_IMPLICIT_KEY') return last(diagnostic('yaml/indentation', place, {}));
  return last(diagnostic('yaml/no-key', place, { text: text.slice(indent, lineEnd(text, indent)) }));
}

function badIndent(refused: Refused, at: number): Slip {
  const { path, text, lines } = refused;
  const open = openBracket(refused, at);
  if (open !== null)
    return last(
      diagnostic('yaml/unclosed-bracket', lines.placeOf(path, open, lineEnd(text, open)), {
        bracket: text[open] ?? '[',
      }),
    );
  const quoted = quotedScalarEndingBefore(refused, text.length + 1, at);
  if (quoted && swallowsKey(text.slice(...quoted))) return unclosedQuote(refused, quoted[0]);
  const lineStart = lines.startOf(lines.positionOf(at).line);
  const indent = /^[ \t]*/.exec(text.slice(lineStart, at + 1000))?.[0] ?? '';
  if (indent.includes('\t'))
    return last(diagnostic('yaml/tab', lines.placeOf(path, lineStart, lineStart + indent.length), {}));
  return last(diagnostic('yaml/indentation', lineFrom(refused, lineStart + indent.length), {}));
}

function badEscape(refused: Refused, at: number): Slip {
  const { path, text, lines } = refused;
  const backslash = !text.includes('\\', at) ? at : text.indexOf('\\', at);
  // The error stands at the opening quote or at the escape: find the first escape that YAML does not know.
  const escape = /\\(?![0abt\tnvfre "/\\N_LPxuU\r\n])./.exec(text.slice(at, lineEnd(text, at)));
  const from = escape ? at + escape.index : backslash;
  return {
    fault: diagnostic('yaml/bad-escape', lines.placeOf(path, from, from + 2), { escape: text.slice(from, from + 2) }),
    repaired: `${text.slice(0, from)}\\${text.slice(from)}`,
  };
}

function unclosedQuote(refused: Refused, at: number): Slip {
  const rest = refused.text.slice(at, lineEnd(refused.text, at));
  return quoteRest(refused, at, diagnostic('yaml/unclosed-quote', lineFrom(refused, at), { quote: rest.slice(0, 1) }));
}

/** Repairs by putting everything from `at` to the end of its line in quotes. */
function quoteRest(refused: Refused, at: number, fault: Diagnostic): Slip {
  const end = lineEnd(refused.text, at);
  const quoted = JSON.stringify(refused.text.slice(at, end));
  return { fault, repaired: refused.text.slice(0, at) + quoted + refused.text.slice(end) };
}

/** Where the value on the line of `at` begins: after its dash and its key. */
function valueStart({ text, lines }: Refused, at: number): number {
  const lineStart = lines.startOf(lines.positionOf(at).line);
  const lead = /^[ \t]*(?:- +)*(?:[A-Za-z][A-Za-z-]*:[ \t]+)?/.exec(text.slice(lineStart, lineEnd(text, lineStart)));
  return lineStart + (lead?.[0].length ?? 0);
}

/** The last quoted text that ends at or before an offset (and, given `over`, stretches over it). */
function quotedScalarEndingBefore({ document }: Refused, before: number, over?: number): [number, number] | null {
  let found: [number, number] | null = null;
  const look = (node: Scalar): void => {
    if (node.type !== 'QUOTE_DOUBLE' && node.type !== 'QUOTE_SINGLE') return;
    const [from, to] = node.range ?? [0, 0, 0];
    if (to <= before && (over === undefined || (from <= over && over <= to))) found = [from, to];
  };
  visit(document, {
    Scalar: (_, node) => {
      look(node);
    },
  });
  return found;
}

/** The offset of a bracket that is still open at `at`, if the error is about one. */
function openBracket({ document, text }: Refused, at: number): number | null {
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
