import { visit, type Scalar, type YAMLError } from 'yaml';
import { diagnostic, type Diagnostic } from '../diagnostic.ts';
import { type Edit, quotingEdits } from './edits.ts';
import { enclosingFlow, explainInFlow, openBracket, unclosedBracket } from './flow-slips.ts';
import { indentationSlip, overIndented } from './indentation.ts';
import { lineEnd } from './lines.ts';
import { type Refused, type Slip } from './refused.ts';
import { afterQuote, colonSlip } from './text-slips.ts';
import { keyAtStart, lostComment, specialStart, swallowsLine } from './traps.ts';

/**
 * Says in the writer's terms what YAML's first error means. Only the first is explained, as the others often follow from
 * it; once it is repaired, parsing again finds the next slip.
 */
export function explainSlip(refused: Refused, error: YAMLError): Slip {
  const at = pastIndent(refused, error.pos[0]);
  const flow = enclosingFlow(refused, at);
  if (error.code === 'RESOURCE_EXHAUSTION') return last(diagnostic('yaml/too-deep', lineFrom(refused, at), {}));
  if (error.code === 'MULTIPLE_DOCS') return anotherDocument(refused, at);
  if (/closing ["']/.test(error.message)) return unclosedQuoteBefore(refused, at + 1) ?? syntax(refused, error);
  if (flow && error.code !== 'BAD_INDENT') return explainInFlow(refused, flow, at) ?? syntax(refused, error);
  if (error.message.includes('directives-end')) return directive(refused);
  const special = specialOnLine(refused, at);
  if (special) return special;
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return keyInsideValue(refused, at);
    case 'UNEXPECTED_TOKEN':
      return unexpected(refused, at) ?? syntax(refused, error);
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
    case 'KEY_OVER_1024_CHARS':
      return missing(refused, at);
    case 'BAD_INDENT':
    case 'TAB_AS_INDENT':
      return badIndent(refused, at);
    case 'BAD_DQ_ESCAPE':
      return badEscape(refused, at);
    default:
      return syntax(refused, error);
  }
}

// YAML tells some errors at the indentation of a line; the writer looks at what stands there.
function pastIndent({ text, lines }: Refused, at: number): number {
  const lineStart = lines.startOf(lines.positionOf(at).line);
  const indent = /^[ \t]*/.exec(text.slice(lineStart, lineEnd(text, lineStart)))?.[0].length ?? 0;
  return Math.max(at, lineStart + indent);
}

const last = (fault: Diagnostic): Slip => ({ fault, repair: null });

const syntax = (refused: Refused, error: YAMLError): Slip =>
  last(diagnostic('yaml/syntax', lineFrom(refused, error.pos[0]), { detail: error.code }));

const lineFrom = ({ path, text, lines }: Refused, at: number): Diagnostic['at'] =>
  lines.placeOf(path, at, lineEnd(text, at));

// What follows `---` is cut off where it is a plan of its own; else the line is the slip, and the rest belongs to the plan.
function anotherDocument(refused: Refused, at: number): Slip {
  const { path, text, lines } = refused;
  const from = /^(---|\.\.\.)/.test(text.slice(at)) ? at : text.lastIndexOf('\n...', at) + 1;
  const fault = diagnostic('yaml/multiple-documents', lines.placeOf(path, from, from + 3), {});
  const isPlan = /^tthc[ \t]*:/m.test(text.slice(from));
  return { fault, repair: [{ at: from, removed: isPlan ? text.length - from : 3, inserted: isPlan ? '' : '#' }] };
}

// A line that begins with % is an instruction to YAML, which a plan never needs.
function directive(refused: Refused): Slip {
  const from = Math.max(0, refused.text.search(/^%/m));
  const shown = refused.text.slice(from, lineEnd(refused.text, from));
  const fault = diagnostic('yaml/no-key', lineFrom(refused, from), { text: shown });
  return { fault, repair: [{ at: from, removed: 0, inserted: '#' }] };
}

function specialOnLine(refused: Refused, at: number): Slip | null {
  const { text } = refused;
  const start = valueStart(refused, at);
  const end = lineEnd(text, start);
  const rest = text.slice(start, end);
  // A block scalar's header and a reference are YAML as it should be; the slip is elsewhere.
  if (!/^[&*!%@`|>]/.test(rest) || /^([|>][-+\d]*|[&*][\w-]+)([ \t]+#.*)?$/.test(rest)) return null;
  return { fault: specialStart(refused, start, end), repair: quotingEdits(text, start, end) };
}

function keyInsideValue(refused: Refused, at: number): Slip {
  const { path, text, lines, keys } = refused;
  const start = valueStart(refused, at);
  const end = lineEnd(text, start);
  const rest = text.slice(start, end);
  if (text.startsWith('- ', at) && /^[ \t]*$/.test(text.slice(lines.startOf(lines.positionOf(at).line), at)))
    return overIndented(refused, at);
  if (rest.startsWith('?')) return { fault: specialStart(refused, start, end), repair: quotingEdits(text, start, end) };
  if (colonIn(rest) !== -1) return colonSlip(refused, start, end);
  // The value is sound; a line below it is a key that is indented as if it belonged to the value.
  const next = lines.positionOf(at).line + 1;
  let line = next;
  while (line < lines.positionOf(text.length).line && colonIn(lines.lineAt(line)) === -1) line++;
  if (colonIn(lines.lineAt(line)) === -1)
    return last(diagnostic('yaml/indentation', lineFrom(refused, inkOf(refused, next)), {}));
  const from = inkOf(refused, line);
  if (keyAtStart(lines.lineAt(line), keys) !== null) return overIndented(refused, from);
  const colon = from + colonIn(text.slice(from));
  const whole = text.slice(start, lineEnd(text, from)).replace(/\s*\n\s*/g, ' ');
  const fault = diagnostic('yaml/colon-in-text', lines.placeOf(path, colon, colon + 1), { text: whole });
  // A stand-in for the colon: the text may run on for many lines, so that quotes could not be set surely.
  return { fault, repair: [{ at: colon, removed: 1, inserted: '\ua789' }] };
}

/** Where a colon stands that YAML takes for the end of a key; -1 where there is none. */
const colonIn = (text: string): number => text.search(/:(\s|$)/);

/** The offset of the first character of a line that is no blank. */
const inkOf = ({ lines }: Refused, line: number): number =>
  lines.startOf(line) + (/^[ \t]*/.exec(lines.lineAt(line))?.[0].length ?? 0);

function unexpected(refused: Refused, at: number): Slip | null {
  const { path, text, lines } = refused;
  const start = valueStart(refused, at);
  const end = lineEnd(text, start);
  const rest = text.slice(start, end);
  const unclosed = unclosedQuoteBefore(refused, at);
  if (unclosed) return unclosed;
  if (text[at] === '-' && start === at) return dashInText(refused, start, end);
  if (/^["']/.test(rest)) return afterQuote(refused, start, end);
  const closer = /^(?:\[[^\]]*\]|\{[^}]*\})[ \t]*([\]},;.]+)$/.exec(rest)?.[1];
  if (closer !== undefined) {
    const fault = diagnostic('yaml/text-after-bracket', lines.placeOf(path, end - closer.length, end), {
      text: closer,
    });
    return { fault, repair: [{ at: end - closer.length, removed: closer.length, inserted: '' }] };
  }
  if (/^[[{]/.test(rest)) return { fault: specialStart(refused, start, end), repair: quotingEdits(text, start, end) };
  return null;
}

// `lead: - X`, and often the other items below it, in the column of the first.
function dashInText(refused: Refused, start: number, end: number): Slip {
  const { path, text, lines } = refused;
  const fault = diagnostic('yaml/dash-in-text', lines.placeOf(path, start, end), { text: text.slice(start, end) });
  const { line, column } = lines.positionOf(start);
  const edits: Edit[] = [...quotingEdits(text, start, end)];
  for (let next = line + 1; ; next++) {
    const indent = /^ *(?=- )/.exec(lines.lineAt(next))?.[0].length;
    if (indent === undefined || indent < column - 3) break;
    edits.push({ at: lines.startOf(next) + indent, removed: 0, inserted: '#' });
  }
  return { fault, repair: edits };
}

function missing(refused: Refused, at: number): Slip {
  const { path, text, lines, keys } = refused;
  const { line } = lines.positionOf(at);
  const whole = lines.lineAt(line);
  const lineStart = lines.startOf(line);
  const glued = /^([ \t]*(?:- +)*)([A-Za-z][A-Za-z-]*):(?=[^\s/])/.exec(whole);
  if (glued) {
    const from = lineStart + (glued[1]?.length ?? 0);
    const colon = lineStart + glued[0].length;
    const fault = diagnostic('yaml/missing-space', lines.placeOf(path, from, colon), { key: glued[2] ?? '' });
    return { fault, repair: [{ at: colon, removed: 0, inserted: ' ' }] };
  }
  const start = valueStart(refused, at);
  const rest = text.slice(start, lineEnd(text, start));
  if (/^["'].*["']#/.test(rest)) return afterQuote(refused, start, start + rest.length);
  const indent = lineStart + (/^[ \t]*/.exec(whole)?.[0].length ?? 0);
  const dash = dashWithoutSpace(refused, indent);
  if (dash) return dash;
  if (keyAtStart(whole, keys) !== null) return indentationSlip(refused, indent);
  const first = /^(?:- +)*([A-Za-z][A-Za-z-]*)(?=[ \t]|$)/.exec(whole.trimStart());
  if (first?.[1] !== undefined && keys.has(first[1])) {
    const end = indent + first[0].length;
    const fault = diagnostic('yaml/missing-colon', lines.placeOf(path, end - first[1].length, end), { key: first[1] });
    return { fault, repair: [{ at: end, removed: 0, inserted: ':' }] };
  }
  const shown = text.slice(indent, lineEnd(text, indent));
  if (shown === '') return last(diagnostic('yaml/syntax', lineFrom(refused, indent), { detail: 'MISSING_CHAR' }));
  const fault = diagnostic('yaml/no-key', lineFrom(refused, indent), { text: shown });

  return { fault, repair: [{ at: indent, removed: 0, inserted: '#' }] };
}

function dashWithoutSpace(refused: Refused, at: number): Slip | null {
  if (!/^-[^\s-]/.test(refused.text.slice(at, at + 2))) return null;
  const fault = diagnostic('yaml/dash-without-space', lineFrom(refused, at), {});
  return { fault, repair: [{ at: at + 1, removed: 0, inserted: ' ' }] };
}

function badIndent(refused: Refused, at: number): Slip {
  const { path, text, lines } = refused;
  const open = openBracket(refused, at);
  if (open !== null) return unclosedBracket(refused, open);
  const unclosed = unclosedQuoteBefore(refused, text.length + 1, at);
  if (unclosed) return unclosed;
  // Told at the end of a line, the error is about the next.
  const line = lines.positionOf(at).line + (lineEnd(text, at) <= at ? 1 : 0);
  const lineStart = lines.startOf(line);
  const indent = /^[ \t]*/.exec(lines.lineAt(line))?.[0] ?? '';
  if (indent.includes('\t')) {
    let more = 0;
    while (/^ *\t/.test(lines.lineAt(line + more + 1))) more++;
    const place = lines.placeOf(path, lineStart, lineStart + indent.length);
    return last(diagnostic('yaml/tab', place, { moreLines: more }));
  }
  const dash = dashWithoutSpace(refused, lineStart + indent.length);
  if (dash) return dash;
  // A comment in the midst of a text that runs over lines ends the text.
  const above = / #/.exec(lines.lineAt(line - 1));
  const lost = above ? lostComment(refused, lines.startOf(line - 1) + above.index)[0] : undefined;
  return lost ? last(lost) : indentationSlip(refused, lineStart + indent.length);
}

function badEscape(refused: Refused, at: number): Slip {
  const { path, text, lines } = refused;
  // A path has a backslash before every folder, and YAML knows some of them: all of them are one slip.
  const start = Math.max(lines.startOf(lines.positionOf(at).line), text.lastIndexOf('"', at - 1));
  const whole = text.slice(start, lineEnd(text, at));
  const escape = /(?<=[A-Za-z]:)\\[a-zA-Z]|\\(?![0abt\tnvfre "/\\N_LPxuU\r\n])./u.exec(whole);
  const from = escape ? start + escape.index : at;
  const to = from + (escape?.[0].length ?? 1);
  const rest = text.slice(from, lineEnd(text, from));
  const edits = [...rest.matchAll(/\\(?!["\\])/g)].map(({ index }) => ({
    at: from + index,
    removed: 0,
    inserted: '\\',
  }));
  return {
    fault: diagnostic('yaml/bad-escape', lines.placeOf(path, from, to), { escape: text.slice(from, to) }),
    repair: edits,
  };
}

/** Where the value on the line of `at` begins: after its dashes and its key. */
export function valueStart({ text, lines, keys }: Refused, at: number): number {
  const lineStart = lines.startOf(lines.positionOf(at).line);
  const line = text.slice(lineStart, lineEnd(text, lineStart));
  const dashes = /^[ \t]*(?:- +)*/.exec(line)?.[0].length ?? 0;
  const key = /^([a-zA-Z][A-Za-z-]*)[ \t]*:[ \t]+/.exec(line.slice(dashes));
  const isKey = key?.[1] !== undefined && (keys.has(key[1]) || /^[a-z]/.test(key[1]));
  return lineStart + dashes + (isKey ? key[0].length : 0);
}

/** The slip of a closing quote forgotten, where the last quoted text before an offset (or over `over`) ran over lines. */
function unclosedQuoteBefore(refused: Refused, before: number, over?: number): Slip | null {
  const { document, text, keys } = refused;
  const found: number[] = [];
  visit(document, {
    Scalar: (_, node: Scalar) => {
      if (node.type !== 'QUOTE_DOUBLE' && node.type !== 'QUOTE_SINGLE') return;
      const [from, to] = node.range ?? [0, 0, 0];
      if (to > before || (over !== undefined && (from > over || over > to))) return;
      const quoted = text.slice(from, to);
      const neverClosed = quoted.length < 2 || !quoted.endsWith(quoted.slice(0, 1));
      if (swallowsLine(quoted, keys) || neverClosed) found.push(from);
    },
  });
  const open = found.at(-1);
  if (open === undefined) return null;
  const end = lineEnd(text, open);
  const fault = diagnostic('yaml/unclosed-quote', lineFrom(refused, open), { quote: text[open] ?? "'" });
  return { fault, repair: quotingEdits(text, open, end) };
}
