import { type Scalar } from 'yaml';
import { diagnostic, type Diagnostic } from '../diagnostic.ts';
import { lineEnd, type Lines } from './lines.ts';

/** The text that a value is taken from, and the keys that a plan has. */
export interface Setting {
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
  readonly keys: ReadonlySet<string>;
}

/** What YAML reads without complaint, though surely nobody meant it: lines that vanish in the text above, comments, escapes. */
export function trapsIn(setting: Setting, node: Scalar): readonly Diagnostic[] {
  const [start, end] = node.range ?? [0, 0, 0];
  const written = setting.text.slice(start, end);
  switch (node.type) {
    case 'QUOTE_DOUBLE':
    case 'QUOTE_SINGLE':
      return quotedTraps(setting, node, start, written);
    case 'PLAIN':
      return [...joinedLines(setting, start, written), ...lostComment(setting, end)];
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL':
      return blockTraps(setting, node, start, written);
    default:
      return [];
  }
}

/** Whether a quoted text runs over a line that looks like one of its own: its closing quote was surely forgotten. */
export function swallowsLine(quoted: string, keys: ReadonlySet<string>): boolean {
  return quoted
    .split('\n')
    .slice(1)
    .some((line) => /^[ \t]*- /.test(line) || keyAtStart(line, keys) !== null);
}

/** The known key with which a line begins, glued or not, with or without a dash before it; null where it has none. */
export function keyAtStart(line: string, keys: ReadonlySet<string>): string | null {
  const key = /^[ \t]*(?:- +)?([A-Za-z][A-Za-z-]*)[ \t]*:/.exec(line)?.[1];
  return key !== undefined && keys.has(key) ? key : null;
}

function quotedTraps(setting: Setting, node: Scalar, start: number, written: string): readonly Diagnostic[] {
  const { path, text, lines, keys } = setting;
  if (swallowsLine(written, keys))
    return [
      diagnostic('yaml/unclosed-quote', lines.placeOf(path, start, lineEnd(text, start)), {
        quote: written.slice(0, 1),
      }),
    ];
  if (node.type !== 'QUOTE_DOUBLE') return [];
  // "C:\new" holds a line break to YAML, and "\ud800" half a character; "C:\\new" is a folder.
  const single = written.replaceAll('\\\\', '--');
  const drive =
    /[A-Za-z]:(\\[0abtnvfre])/.exec(single) ??
    /(\\[0abveNLP_]|\\(?:x|u00|U000000)[0189][\da-fA-F]|\\u[dD][89a-fA-F])/.exec(single);
  if (drive?.[1] === undefined) return [];
  const from = start + drive.index + drive[0].length - drive[1].length;
  return [diagnostic('yaml/bad-escape', lines.placeOf(path, from, from + 2), { escape: drive[1].slice(0, 2) })];
}

// A key or a dash on a line of its own was meant as one, but a text that runs on over lines swallows it.
function joinedLines(setting: Setting, start: number, written: string): readonly Diagnostic[] {
  const { path, text, lines, keys } = setting;
  if (!written.startsWith('-') && !written.includes('\n')) return [];
  const firstLine = lines.positionOf(start).line;
  const ownLine = /^[ \t]*$/.test(text.slice(lines.startOf(firstLine), start));
  if (ownLine && /^-[^\s-]/.test(written))
    return [diagnostic('yaml/dash-without-space', lines.placeOf(path, start, lineEnd(text, start)), {})];
  let at = start;
  for (const [index, line] of written.split('\n').entries()) {
    const from = at + (/^[ \t]*/.exec(line)?.[0].length ?? 0);
    at += line.length + 1;
    const place = lines.placeOf(path, from, lineEnd(text, from));
    if (index === 0) continue;
    if (/^[ \t]*-[^\s-]/.test(line)) return [diagnostic('yaml/dash-without-space', place, {})];
    const key = keyAtStart(line, keys) ?? keyWithoutColon(line, keys);
    if (key !== null) return [diagnostic('yaml/key-in-text', place, { key, firstLine })];
    if (/^[ \t]*[-–—•+*]([ \t]|$)/.test(line)) return [diagnostic('yaml/item-in-text', place, { firstLine })];
  }
  return [];
}

function keyWithoutColon(line: string, keys: ReadonlySet<string>): string | null {
  const key = /^[ \t]*([a-z][A-Za-z]{4,})[ \t]/.exec(line)?.[1];
  return key !== undefined && keys.has(key) ? key : null;
}

function blockTraps(setting: Setting, node: Scalar, start: number, written: string): readonly Diagnostic[] {
  const { path, text, lines, keys } = setting;
  const firstLine = lines.positionOf(start).line;
  let at = start;
  for (const [index, line] of written.split('\n').entries()) {
    const from = at + (/^[ \t]*/.exec(line)?.[0].length ?? 0);
    at += line.length + 1;
    if (index === 0) continue;
    const place = lines.placeOf(path, from, lineEnd(text, from));
    const key = keyAtStart(line, keys);
    if (key !== null) return [diagnostic('yaml/key-in-text', place, { key, firstLine })];
    if (index > 1 && node.type === 'BLOCK_FOLDED' && /^ *- /.test(line))
      return [diagnostic('yaml/item-in-text', place, { firstLine })];
  }
  return [];
}

// Sticky, so that looking behind each of many values on one line costs no more than the blanks there.
const commentStart = /[ \t]*#(?![\s#!]|$)/y;

/** What YAML drops as a comment though it was surely text: people write comments as `# text`, never as `#1`. */
export function lostComment({ path, text, lines }: Setting, end: number): readonly Diagnostic[] {
  commentStart.lastIndex = end;
  if (!commentStart.test(text) || (text[end] === '#' && !/[ \t]/.test(text[end - 1] ?? ''))) return [];
  const from = text.indexOf('#', end);
  const lost = text.slice(from, lineEnd(text, from));
  const before = text.slice(lines.startOf(lines.positionOf(from).line), end).trimEnd();
  const kept = before.replace(/^\s*(- +)*(\{.*[{,]\s+)?([a-z][\w-]*:(\s+|$))?/, '');
  const at = lines.placeOf(path, from, from + lost.length);
  return [diagnostic('yaml/comment-in-text', at, { kept: kept.trim(), lost })];
}

/** The fault of a text that begins with a character to which YAML gives a meaning of its own. */
export function specialStart(
  { path, text, lines }: Pick<Setting, 'path' | 'text' | 'lines'>,
  from: number,
  to: number,
): Diagnostic {
  const whole = text.slice(from, to);
  return diagnostic('yaml/special-start', lines.placeOf(path, from, to), { character: whole.slice(0, 1), text: whole });
}
