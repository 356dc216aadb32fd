import { diagnostic, type Diagnostic, wholeFile } from '../diagnostic.ts';
import { columnLetters, type Table, type TableCell } from '../source/table.ts';
import { cleaner, limits } from './foreign.ts';
import { type CellState, cellStates } from './xlsx/cell-states.ts';
import { type RawCell, readSheet, type SheetContent } from './xlsx/sheet.ts';
import { shownAs } from './xlsx/shown.ts';
import { readStrings } from './xlsx/strings.ts';
import { type NumberLook, plainLook, readStyles } from './xlsx/styles.ts';
import { readWorkbook } from './xlsx/workbook.ts';
import { partsOf } from './zip.ts';

/** The sheets of a workbook as tables, those in sight first; or why there are none. */
export interface XlsxTables {
  readonly tables: readonly Table[];
  readonly faults: readonly Diagnostic[];
}

// A number form has some hundred cells; one sheet with a cell in its last corner must not stand for a billion.
const maxCells = 200_000;

// How the files of Excel 97–2003 begin, and those with a password.
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];

const wanted = /^xl\/((workbook|styles|sharedStrings)\.xml|_rels\/workbook\.xml\.rels|worksheets\/[\w.-]+\.xml)$/;

/**
 * Reads the sheets of an Excel workbook cell by cell. A formula gives the value that Excel stored last; a cell whose
 * formula has none says so, since nothing here computes it and a blank would be a figure lost.
 */
export function xlsxTables(path: string, bytes: Uint8Array): XlsxTables {
  const refused = (
    reason: 'damaged' | 'encrypted' | 'too-large' | 'forbidden-xml' | 'too-many' | 'old',
  ): XlsxTables => ({
    tables: [],
    faults: [diagnostic('form/not-a-workbook', wholeFile(path), { reason })],
  });
  if (oldOffice.every((byte, index) => bytes[index] === byte)) return refused('old');
  const unpacked = partsOf(bytes, (name) => wanted.test(name));
  if (!unpacked.ok) return refused(unpacked.refusal);
  const { parts } = unpacked;
  const workbook = readWorkbook(parts);
  if ('fault' in workbook) return refused(workbook.fault);
  const strings = readStrings(parts.get('xl/sharedStrings.xml'));
  if ('fault' in strings) return refused(strings.fault);
  const styles = readStyles(parts.get('xl/styles.xml'));
  if ('fault' in styles) return refused(styles.fault);
  const book: Book = {
    path,
    strings: strings.strings,
    looks: styles.looks,
    date1904: workbook.date1904,
    severalSheets: workbook.sheets.length > 1,
  };
  const tables: Table[] = [];
  for (const { name, part } of workbook.sheets.toSorted((left, right) => Number(left.hidden) - Number(right.hidden))) {
    const file = parts.get(part);
    if (!file) continue;
    const sheet = readSheet(file);
    if ('fault' in sheet) return refused(sheet.fault);
    const states = cellStates(file);
    if ('fault' in states) return refused(states.fault);
    const table = tableOf(book, name, storedRows(sheet.rows, states.states));
    if (table === null) return refused('too-many');
    tables.push(table);
  }
  return tables.length === 0 ? refused('damaged') : { tables, faults: [] };
}

interface Book {
  readonly path: string;
  readonly strings: readonly string[];
  readonly looks: readonly NumberLook[];
  readonly date1904: boolean;
  readonly severalSheets: boolean;
}

/** A cell as it is stored, with what its value does not say. */
interface StoredCell extends RawCell {
  readonly state: CellState['kind'] | null;
}

type StoredRows = ReadonlyMap<number, ReadonlyMap<number, StoredCell>>;

function storedRows(rows: SheetContent['rows'], states: readonly CellState[]): StoredRows {
  const byRow = new Map<number, Map<number, StoredCell>>();
  const put = (row: number, cell: StoredCell): void => {
    if (!Number.isSafeInteger(row) || row < 1 || cell.column > limits.columns) return;
    const there = byRow.get(row) ?? new Map<number, StoredCell>();
    there.set(cell.column, cell);
    byRow.set(row, there);
  };
  for (const { row, cells } of rows) for (const cell of cells) put(row, { ...cell, state: null });
  for (const { row, column, kind } of states) {
    const there = byRow.get(row)?.get(column);
    put(row, { column, type: 'text', style: 0, value: '', ...there, state: kind });
  }
  return byRow;
}

function tableOf(book: Book, sheet: string, stored: StoredRows): Table | null {
  const rows = [...stored].sort(([left], [right]) => left - right);
  const width = rows.reduce((most, [, cells]) => Math.max(most, ...cells.keys()), 0);
  if (rows.length * width > maxCells) return null;
  const before = book.severalSheets ? `${quotedSheet(sheet)}!` : '';
  const at = wholeFile(book.path);
  const laid: TableCell[][] = [];
  let last = 0;
  for (const [number, cells] of rows) {
    // However many rows are left out, what follows is parted from what came before.
    if (number > last + 1) laid.push([]);
    last = number;
    laid.push(
      Array.from({ length: width }, (_, index) => {
        const cell = `${before}${columnLetters(index)}${number}`;
        return { ...valueOf(book, cells.get(index + 1)), at, cell };
      }),
    );
  }
  return { path: book.path, sheet, rows: laid };
}

const quotedSheet = (name: string): string =>
  /^[\p{L}\p{N}_.]+$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

function valueOf(
  { strings, looks, date1904 }: Book,
  stored: StoredCell | undefined,
): Pick<TableCell, 'text' | 'number' | 'uncomputed'> {
  if (!stored) return { text: '', number: null };
  const { type, value, state } = stored;
  if (state === 'uncomputed') return { text: '=', number: null, uncomputed: true };
  // TRUE is no 1.
  if (state === 'boolean') return { text: booleanText(value), number: null };
  if (type === 'shared') return { text: cleaned(strings[Number(value)] ?? ''), number: null };
  if (type === 'text') return { text: cleaned(value), number: null };
  const look = looks[stored.style] ?? plainLook;
  const number = Number(value);
  const isPlain = look.dates === null && !look.percent && Number.isFinite(number);
  return { text: shownAs(value, look, date1904).text, number: isPlain ? number : null };
}

const booleanText = (value: string): string => (value === '0' ? 'FALSE' : 'TRUE');

const cleaned = (text: string): string => cleaner().clean(text).join('\n');
