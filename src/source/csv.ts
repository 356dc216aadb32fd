import { diagnostic, type Diagnostic } from '../diagnostic.ts';
import { type Lines, linesOf } from './lines.ts';
import { columnLetters, type Table, type TableCell } from './table.ts';

type Delimiter = ',' | ';' | '\t';

/**
 * Reads CSV text (RFC 4180) as a table: fields parted by commas, semicolons or tabs, whichever part it into most; quotes;
 * any line break. Cells are named as Excel names them when it opens the file.
 */
export function parseCsv(
  path: string,
  text: string,
): { readonly table: Table; readonly faults: readonly Diagnostic[] } {
  const content = text.startsWith('\ufeff') ? text.slice(1) : text;
  const shift = text.length - content.length;
  // Excel takes the first line for an instruction where it says which mark parts the fields.
  const [hint = '', named] = /^"?sep=([,;\t])"?(?:\r\n|\r|\n)/i.exec(content) ?? [];
  const given = named === ',' || named === ';' || named === '\t' ? named : null;
  const body = content.slice(hint.length);
  const records = given === null ? mostParted(body) : recordsOf(body, given);
  const setting: Setting = { path, lines: linesOf(text), shift: shift + hint.length };
  const rows = records.map((fields, row) => fields.map((field, column) => cellOf(setting, field, row, column)));
  const faults = records.flatMap((fields, row) =>
    fields.flatMap((field, column) =>
      field.closed ? [] : [diagnostic('form/unclosed-quote', placeOf(setting, field), { cell: nameOf(row, column) })],
    ),
  );
  return { table: { path, sheet: null, rows }, faults };
}

interface Field {
  readonly value: string;
  readonly from: number;
  readonly to: number;
  /** Whether each quotation mark that opens has one that closes. */
  readonly closed: boolean;
}

interface Setting {
  readonly path: string;
  readonly lines: Lines;
  readonly shift: number;
}

function mostParted(text: string): readonly (readonly Field[])[] {
  const ways = ([';', '\t', ','] as const).map((delimiter) => recordsOf(text, delimiter));
  const widest = (records: readonly (readonly Field[])[]): number =>
    records.reduce((most, { length }) => Math.max(most, length), 0);
  return ways.reduce((best, way) => (widest(way) > widest(best) ? way : best));
}

function recordsOf(text: string, delimiter: Delimiter): readonly (readonly Field[])[] {
  const records: Field[][] = [];
  let fields: Field[] = [];
  let at = 0;
  while (at < text.length) {
    const field = fieldAt(text, at, delimiter);
    fields.push(field);
    at = field.to;
    if (text[at] === delimiter) {
      at++;
      if (at < text.length) continue;
      fields.push({ value: '', from: at, to: at, closed: true });
    }
    records.push(fields);
    fields = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return records;
}

function fieldAt(text: string, from: number, delimiter: Delimiter): Field {
  if (text[from] !== '"') {
    const to = endOfField(text, from, delimiter);
    return { value: text.slice(from, to), from, to, closed: true };
  }
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) {
      // What follows is read line by line all the same: one slip, one fault.
      const to = endOfField(text, from, delimiter);
      return { value: text.slice(from + 1, to), from, to, closed: false };
    }
    value += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') break;
    value += '"';
    at++;
  }
  const to = endOfField(text, at, delimiter);
  return { value: value + text.slice(at, to), from, to, closed: true };
}

function endOfField(text: string, from: number, delimiter: Delimiter): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function cellOf(setting: Setting, field: Field, row: number, column: number): TableCell {
  return { text: field.value.trim(), number: null, at: placeOf(setting, field), cell: nameOf(row, column) };
}

const nameOf = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

function placeOf({ path, lines, shift }: Setting, { from, to }: Field): TableCell['at'] {
  return lines.placeOf(path, from + shift, Math.max(to, from + 1) + shift);
}
