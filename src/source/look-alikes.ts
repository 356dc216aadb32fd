import { diagnostic, type Diagnostic } from '../diagnostic.ts';
import { type Edit } from './edits.ts';
import { type Lines } from './lines.ts';

interface Finding {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly found: string;
  readonly kind: 'control' | 'space' | 'colon' | 'nothing';
  readonly edit: Edit;
}

/** Beyond this many lines at fault the file is no text that anyone typed. */
const maxFindings = 500;

// Spaces that YAML takes for letters; then what takes no room at all.
const oddSpaces = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
const unseen = '\\u200b-\\u200f\\u2060\\ufeff\\u00ad';
const structural = new RegExp(
  `^([ \\t${oddSpaces}${unseen}]*)((?:-(?=[ \\t${oddSpaces}${unseen}])[ \\t${oddSpaces}${unseen}]*)*)(?:([A-Za-z][A-Za-z-]*)([ ${oddSpaces}${unseen}]*)([:\\uff1a\\ufe55\\ufe13])([ \\t${oddSpaces}${unseen}]*))?`,
  'u',
);
const odd = new RegExp(`[${oddSpaces}${unseen}]`, 'gu');
const zeroWidth = new RegExp(`[${unseen}]`, 'u');
const suspicious = new RegExp(`[${oddSpaces}${unseen}\\uff1a\\ufe55\\ufe13]`, 'u');
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\r(?!\n)/u;

/**
 * The characters that look like a space, a colon or nothing, and stand where YAML wants the real one; and control
 * characters anywhere. One finding for a run of lines with the same fault, and the changes that put them right.
 */
export function lookAlikes(
  path: string,
  text: string,
  lines: Lines,
  keys: ReadonlySet<string>,
): { readonly faults: readonly Diagnostic[]; readonly edits: readonly Edit[]; readonly hopeless: boolean } {
  if (!suspicious.test(text) && !controls.test(text)) return { faults: [], edits: [], hopeless: false };
  const findings: Finding[] = [];
  let start = 0;
  for (let line = 1; start < text.length && findings.length < maxFindings; line++) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    const whole = text.slice(start, end);
    if (suspicious.test(whole)) findings.push(...inStructure(whole, start, line, keys));
    if (controls.test(whole)) findings.push(...controlsIn(whole, start, line));
    start = end + 1;
  }
  return {
    faults: merged(findings).map(({ first, more }) => faultOf(path, lines, first, more)),
    edits: findings.map(({ edit }) => edit).toSorted((left, right) => left.at - right.at),
    hopeless: findings.length >= maxFindings,
  };
}

function inStructure(whole: string, start: number, line: number, keys: ReadonlySet<string>): readonly Finding[] {
  const [indent = '', dashes = '', key = '', gap = '', colon = '', after = ''] = piecesOf(whole);
  const isKey = keys.has(key) || key.startsWith('x-');
  if (!isKey && dashes === '') return [];
  const lead = indent.length + dashes.length;
  const colonAt = lead + key.length + gap.length;
  const end = isKey ? colonAt + 1 + after.length : lead;
  const spaces = [...whole.slice(0, Math.min(end, maxFindings)).matchAll(odd)].map(({ index, 0: found }): Finding => {
    const at = start + index;
    const kind = zeroWidth.test(found) ? 'nothing' : 'space';
    const edit = { at, removed: 1, inserted: kind === 'space' ? ' ' : '' };
    return { from: at, to: at + 1, line, found, kind, edit };
  });
  if (!isKey || colon === ':') return spaces;
  const at = start + colonAt;
  const inserted = /^([ \t\r]|$)/.test(whole.slice(colonAt + 1)) ? ':' : ': ';
  return [...spaces, { from: at, to: at + 1, line, found: colon, kind: 'colon', edit: { at, removed: 1, inserted } }];
}

function piecesOf(whole: string): readonly (string | undefined)[] {
  return structural.exec(whole)?.slice(1) ?? [];
}

function controlsIn(whole: string, start: number, line: number): readonly Finding[] {
  const body = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
  const findings: Finding[] = [];
  for (const { index, 0: found } of body.matchAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu)) {
    const at = start + index;
    findings.push({ from: at, to: at + 1, line, found, kind: 'control', edit: { at, removed: 1, inserted: '' } });
    if (findings.length >= maxFindings) break;
  }
  return findings;
}

/** Findings of one kind on one line, and on lines that follow each other, are one slip. */
function merged(findings: readonly Finding[]): readonly { readonly first: Finding; readonly more: number }[] {
  const runs: { first: Finding; more: number; lastLine: number; lastTo: number }[] = [];
  for (const finding of findings) {
    const run = runs.findLast(({ first }) => first.kind === finding.kind && first.found === finding.found);
    if (run && finding.line - run.lastLine <= 1) {
      run.more += finding.line - run.lastLine;
      if (finding.line === run.first.line && finding.from === run.lastTo) run.first = { ...run.first, to: finding.to };
      run.lastLine = finding.line;
      run.lastTo = finding.to;
    } else runs.push({ first: finding, more: 0, lastLine: finding.line, lastTo: finding.to });
  }
  return runs;
}

function faultOf(path: string, lines: Lines, { from, to, found, kind }: Finding, more: number): Diagnostic {
  const at = lines.placeOf(path, from, to);
  const character = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (kind === 'control') return diagnostic('yaml/control-character', at, { character, moreLines: more });
  return diagnostic('yaml/look-alike', at, { character, expected: kind, moreLines: more });
}
