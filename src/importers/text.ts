import {
  cleaner,
  type Cleaner,
  type ForeignBlock,
  type ForeignCell,
  type ForeignRead,
  type ForeignRow,
  limits,
  textCell,
} from './foreign.ts';
import { type CellLine, rejoinLines } from './broken-lines.ts';
import { inlineText, isMarkdown, paragraphsIn } from './markdown.ts';

/** A line of a text file and its number. */
interface TextLine {
  readonly at: number;
  readonly text: string;
}

type Kind = 'tab' | 'pipe' | 'plain' | 'blank';

/** Reads a text with tables in it: cells between tabs or pipes, one row a line; the rest is paragraphs. */
export function readText(text: string, markdown: boolean): ForeignRead {
  const lines = logicalLines(text);
  if (lines.length > 4 * limits.rows) return { ok: false, refusal: 'too-many', detail: '' };
  const texts = cleaner();
  const marked = markdown || isMarkdown(text);
  const blocks: ForeignBlock[] = [];
  let [tables, rows, flattened] = [0, 0, true];
  for (const run of runsOf(lines)) {
    if (run.kind === 'plain') {
      blocks.push(...paragraphs(run.lines, texts, marked));
      continue;
    }
    tables++;
    const form: RowForm = { kind: run.kind, table: tables, texts, marked };
    const table = cellLines(run).map((line) => rowOf(line, form));
    rows += table.length;
    if (rows > limits.rows) return { ok: false, refusal: 'too-many', detail: '' };
    if (table.some(({ cells }) => cells.length > limits.columns)) return { ok: false, refusal: 'too-many', detail: '' };
    flattened &&= !table.some(({ cells }) => cells.some((cell) => cell.lines.length > 1));
    blocks.push({ kind: 'table', number: tables, rows: table });
  }
  return { ok: true, document: { blocks, flattened, unit: 'line', cleaned: texts.cleaned(), notes: [] } };
}

/** The lines of a text; a field that Excel quotes since it holds line breaks is one. */
function logicalLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  const physical = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  for (let index = 0; index < physical.length; index++) {
    const at = index + 1;
    let line = physical[index] ?? '';
    // No cell of an office goes on for more lines than this; a stray quote must not swallow the rest of the file.
    for (let more = 0; opensQuote(line) && more < 60 && index + 1 < physical.length; more++) {
      const longer = `${line}\n${physical[index + 1] ?? ''}`;
      if (more === 59 || !closesSomewhere(physical, index + 1)) break;
      line = longer;
      index++;
    }
    lines.push({ at, text: line });
  }
  return lines;
}

// A quote that opens a field between tabs, and does not close it again.
function opensQuote(line: string): boolean {
  if (!line.includes('\t')) return false;
  const field = /(?:^|\t)"((?:[^"\t]|"")*)$/.exec(line);
  return field !== null;
}

function closesSomewhere(physical: readonly string[], from: number): boolean {
  return physical.slice(from, from + 60).some((line) => /^(?:[^"\t]|"")*"(?:\t|$)/.test(line));
}

interface Run {
  readonly kind: 'tab' | 'pipe' | 'plain';
  readonly lines: readonly TextLine[];
}

/**
 * The stretches of a text that are tables, and those that are not. Lines without a tab between lines that have one
 * belong to the table: page breaks leave blank ones, and a heading over all columns has one cell.
 */
function runsOf(lines: readonly TextLine[]): readonly Run[] {
  const kinds = lines.map(({ text }) => kindOf(text));
  const runs: Run[] = [];
  for (let from = 0; from < lines.length;) {
    const kind = kinds[from] ?? 'blank';
    const table = kind === 'tab' || kind === 'pipe' ? kind : null;
    let to = from + 1;
    if (table !== null) to = endOfTable(kinds, from, table);
    else while (to < lines.length && kinds[to] !== 'tab' && kinds[to] !== 'pipe') to++;
    const inside = lines.slice(from, to);
    runs.push({
      kind: table ?? 'plain',
      lines: table === null ? inside : inside.filter(({ text }) => text.trim() !== ''),
    });
    from = to;
  }
  return runs;
}

const longestGap = 8;

function endOfTable(kinds: readonly Kind[], from: number, table: 'tab' | 'pipe'): number {
  let end = from + 1;
  for (let at = from + 1, gap = 0; at < kinds.length && gap <= longestGap; at++) {
    const kind = kinds[at];
    if (kind === table) {
      end = at + 1;
      gap = 0;
      continue;
    }
    // Two Markdown tables with a blank line between them are two.
    if (table === 'pipe' && kind === 'blank') break;
    if (kind !== 'blank') gap++;
  }
  return end;
}

function kindOf(line: string): Kind {
  if (line.trim() === '') return 'blank';
  if (line.includes('\t') && /\S/.test(line)) return 'tab';
  return pipeCells(line).length > 2 || /^\s*\|.*\|\s*$/.test(line) ? 'pipe' : 'plain';
}

/** `|---|:-:|`, which parts the head of a Markdown table from its rows. */
function isDelimiterRow(line: string): boolean {
  return /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(line) && line.includes('|');
}

interface RowForm {
  readonly kind: 'tab' | 'pipe';
  readonly table: number;
  readonly texts: Cleaner;
  readonly marked: boolean;
}

/** The lines of a table with their cells, those of a broken row put together. */
function cellLines({ kind, lines }: Run): readonly CellLine[] {
  const taken = lines
    .filter(({ text }) => !isDelimiterRow(text))
    .map(({ at, text }) => ({ at, cells: kind === 'tab' ? tabCells(text) : pipeCells(text), rejoined: false }));
  return kind === 'tab' ? rejoinLines(taken) : taken;
}

function rowOf({ at, cells: raw, rejoined }: CellLine, { kind, table, texts, marked }: RowForm): ForeignRow {
  const cells = raw.map((cell): ForeignCell => {
    const read = marked || kind === 'pipe' ? inlineText(cell) : { text: cell, bold: false };
    return textCell(texts.clean(read.text), read.bold);
  });
  return { table, sheet: null, at, cells, ...(rejoined ? { rejoined } : {}) };
}

function tabCells(line: string): readonly string[] {
  return line.split('\t').map((cell) => {
    const quoted = /^"((?:[^"]|"")*)"$/.exec(cell);
    return quoted?.[1] === undefined ? cell : quoted[1].replaceAll('""', '"');
  });
}

/** The cells of a line with pipes; a pipe behind a backslash is a letter. */
function pipeCells(line: string): readonly string[] {
  const cells: string[] = [''];
  const trimmed = line.trim();
  for (let at = 0; at < trimmed.length; at++) {
    const letter = trimmed[at] ?? '';
    const last = cells.length - 1;
    if (letter === '\\' && at + 1 < trimmed.length) {
      const next = trimmed[at + 1] ?? '';
      cells[last] = `${cells[last] ?? ''}${next === '|' ? '' : letter}${next}`;
      at++;
    } else if (letter === '|') cells.push('');
    else cells[last] = `${cells[last] ?? ''}${letter}`;
  }
  if (trimmed.startsWith('|')) cells.shift();
  if (trimmed.endsWith('|') && !trimmed.endsWith('\\|')) cells.pop();
  return cells;
}

function paragraphs(lines: readonly TextLine[], texts: Cleaner, marked: boolean): readonly ForeignBlock[] {
  const raw = marked
    ? paragraphsIn(lines.map(({ text }) => text).join('\n'))
    : lines.map(({ text }) => ({ text, bold: false }));
  return raw.flatMap(({ text, bold }): readonly ForeignBlock[] => {
    const clean = texts.clean(text);
    return clean.length === 0 ? [] : [{ kind: 'paragraph', lines: clean, bold }];
  });
}
