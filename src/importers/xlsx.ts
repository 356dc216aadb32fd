import {
  cleaner,
  type ForeignBlock,
  type ForeignCell,
  type ForeignNote,
  type ForeignRead,
  type ForeignRow,
  emptyCell,
  limits,
} from './foreign.ts';
import { readSheet, type RawCell, type SheetContent } from './xlsx/sheet.ts';
import { readStrings } from './xlsx/strings.ts';
import { type NumberLook, plainLook, readStyles } from './xlsx/styles.ts';
import { readWorkbook, type SheetName } from './xlsx/workbook.ts';
import { shownAs } from './xlsx/shown.ts';
import { type XmlFault } from './xml.ts';
import { partsOf } from './zip.ts';

const textParts =
  /^(xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[\w.-]+\.xml)$/;

/** What the cells of a workbook are read with. */
interface Book {
  readonly strings: readonly string[];
  readonly looks: readonly NumberLook[];
  readonly date1904: boolean;
}

/** Reads an Excel workbook: each sheet is one table; formulas give the value that Excel stored last. */
export function readXlsx(bytes: Uint8Array): ForeignRead {
  const unpacked = partsOf(bytes, (name) => textParts.test(name));
  if (!unpacked.ok) return unpacked;
  const { parts } = unpacked;
  const workbook = readWorkbook(parts);
  if ('fault' in workbook) return refused(workbook.fault, 'xl/workbook.xml');
  const strings = readStrings(parts.get('xl/sharedStrings.xml'));
  if ('fault' in strings) return refused(strings.fault, 'xl/sharedStrings.xml');
  const styles = readStyles(parts.get('xl/styles.xml'));
  if ('fault' in styles) return refused(styles.fault, 'xl/styles.xml');
  const { date1904, sheets } = workbook;
  return readSheets(parts, sheets, { strings: strings.strings, looks: styles.looks, date1904 });
}

function readSheets(parts: ReadonlyMap<string, Uint8Array>, sheets: readonly SheetName[], book: Book): ForeignRead {
  const blocks: ForeignBlock[] = [];
  const notes = new Set<ForeignNote>();
  const texts = cleaner();
  let [rows, cells] = [0, 0];
  for (const { name, part, hidden } of sheets) {
    const file = parts.get(part);
    if (!file) continue;
    const sheet = readSheet(file);
    if ('fault' in sheet) return sheet.fault === 'too-many' ? tooMany(name) : refused(sheet.fault, part);
    if (hidden && sheet.rows.length > 0) notes.add('hidden-cells');
    for (const note of sheet.notes) notes.add(note);
    const number = blocks.length + 1;
    const laid = tableRows(sheet, book, texts.clean).map((row) => ({ ...row, table: number, sheet: name }));
    rows += laid.length;
    cells += laid.reduce((sum, row) => sum + row.cells.length, 0);
    if (rows > limits.rows || cells > limits.cells) return tooMany(name);
    if (laid.length > 0) blocks.push({ kind: 'table', number, rows: laid });
  }
  const document = { blocks, flattened: false, unit: 'row' as const, cleaned: texts.cleaned(), notes: [...notes] };
  return { ok: true, document };
}

function refused(refusal: XmlFault, detail: string): ForeignRead {
  return { ok: false, refusal, detail };
}

function tooMany(detail: string): ForeignRead {
  return { ok: false, refusal: 'too-many', detail };
}

function tableRows(
  { rows, merges }: SheetContent,
  book: Book,
  clean: (text: string) => readonly string[],
): readonly Pick<ForeignRow, 'at' | 'cells'>[] {
  const byRow = new Map<number, Map<number, ForeignCell>>();
  const cellsIn = (row: number): Map<number, ForeignCell> => {
    const there = byRow.get(row) ?? new Map<number, ForeignCell>();
    byRow.set(row, there);
    return there;
  };
  for (const { row, cells } of rows)
    for (const raw of cells) {
      const cell = cellOf(raw, book, clean);
      if (cell.lines.length > 0) cellsIn(row).set(raw.column, cell);
    }
  for (const { top, left, bottom, right } of merges) {
    const merged = cellsIn(top).get(left);
    if (!merged) continue;
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (row !== top || column !== left)
          cellsIn(row).set(column, { ...emptyCell, merged: column === left ? 'down' : 'across' });
  }
  return [...byRow]
    .filter(([, cells]) => cells.size > 0)
    .sort(([left], [right]) => left - right)
    .map(([at, cells]) => {
      const width = Math.max(...cells.keys());
      return { at, cells: Array.from({ length: width }, (_, index) => cells.get(index + 1) ?? emptyCell) };
    });
}

function cellOf(
  raw: RawCell,
  { strings, looks, date1904 }: Book,
  clean: (text: string) => readonly string[],
): ForeignCell {
  const look = looks[raw.style] ?? plainLook;
  const shown =
    raw.type === 'shared'
      ? { text: strings[Number(raw.value)] ?? '', stored: 'text' as const }
      : raw.type === 'number'
        ? shownAs(raw.value, look, date1904)
        : { text: raw.value, stored: 'text' as const };
  return { ...emptyCell, lines: clean(shown.text), bold: look.bold, stored: shown.stored };
}
