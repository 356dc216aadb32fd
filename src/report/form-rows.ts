import { diagnostic, type Diagnostic, type Place, wholeFile } from '../diagnostic.ts';
import { foldText } from '../plan/fold.ts';
import { type Table, type TableCell } from '../source/table.ts';
import { figureOf } from './figure.ts';
import { type FormHeader } from './form-header.ts';
import { columnName, type NumberForm } from './form.ts';

/** Where a figure, or the lack of one, is found by who wrote it. */
export interface CellPlace {
  readonly at: Place;
  /** `D7`. */
  readonly cell: string;
}

/** A row of figures; columns by their numbers. */
export interface FormRow {
  /** Its STT as it is written; empty where there is none. */
  readonly ordinal: string;
  readonly field: string;
  /** The heading without figures that it stands under ("Cấp xã"). */
  readonly section: string | null;
  /** What is written; a blank cell has no figure, not even 0. */
  readonly figures: ReadonlyMap<number, number>;
  /** Columns whose cell holds something that is no count: a fault, from which nothing is concluded. */
  readonly unreadable: ReadonlySet<number>;
  readonly places: ReadonlyMap<number, CellPlace>;
  /** Where it begins. */
  readonly place: CellPlace;
}

/** The rows of a table below its header, told apart. */
export interface FormRows {
  readonly rows: readonly FormRow[];
  readonly total: FormRow | null;
  readonly ignored: number;
  readonly faults: readonly Diagnostic[];
}

interface Reading {
  readonly path: string;
  readonly form: NumberForm;
  readonly header: FormHeader;
  readonly totalTitles: ReadonlySet<string>;
  readonly faults: Diagnostic[];
  readonly rows: FormRow[];
  /** The first cell of each field within the section. */
  readonly fields: Map<string, string>;
  total: FormRow | null;
  /** A total below rows ends the table; one above them does not. */
  ended: boolean;
  /** Whether a blank row or a text has parted what follows from the rows. */
  parted: boolean;
  section: string | null;
  ignored: number;
}

/** Tells the rows of figures from the row of totals and from what stands below a table: place, date, signature. */
export function readRows(form: NumberForm, table: Table, header: FormHeader): FormRows {
  const reading: Reading = {
    path: table.path,
    form,
    header,
    totalTitles: new Set(form.totalTitles.map(titleKey)),
    faults: [],
    rows: [],
    fields: new Map(),
    total: null,
    ended: false,
    parted: false,
    section: null,
    ignored: 0,
  };
  for (const cells of table.rows.slice(header.row + 1)) {
    if (cells.every(({ text }) => text === '')) reading.parted = true;
    else takeRow(reading, cells);
  }
  const { rows, total, ignored, faults } = reading;
  return { rows, total, ignored, faults };
}

function takeRow(reading: Reading, cells: readonly TableCell[]): void {
  const row = rowOf(reading, cells);
  if (isTotal(reading, cells)) takeTotal(reading, row, cells);
  else if (isText(reading, row, cells)) {
    reading.ignored++;
    reading.parted = true;
  } else if (reading.ended)
    reading.faults.push(diagnostic('form/below-total', row.place.at, { cell: row.place.cell, field: row.field }));
  else if (row.field === '') reading.faults.push(diagnostic('form/no-field', row.place.at, { cell: row.place.cell }));
  else takeFigures(reading, row, cells);
}

function takeTotal(reading: Reading, row: FormRow, cells: readonly TableCell[]): void {
  if (reading.total === null) {
    reading.total = { ...row, section: null };
    reading.ended = reading.rows.length > 0;
    reading.faults.push(...cellFaults(reading, row, cells));
    return;
  }
  const params = { cell: row.place.cell, firstCell: reading.total.place.cell };
  reading.faults.push(diagnostic('form/repeated-total', row.place.at, params));
}

function takeFigures(reading: Reading, row: FormRow, cells: readonly TableCell[]): void {
  reading.parted = false;
  if (isHeading(row)) {
    reading.section = row.field;
    reading.fields.clear();
    reading.rows.push({ ...row, section: null });
    return;
  }
  const key = foldText(row.field);
  const firstCell = reading.fields.get(key);
  if (firstCell === undefined) reading.fields.set(key, row.place.cell);
  else
    reading.faults.push(
      diagnostic('form/repeated-field', row.place.at, { cell: row.place.cell, field: row.field, firstCell }),
    );
  reading.faults.push(...cellFaults(reading, row, cells));
  reading.rows.push(row);
}

/** Whether a row is the heading of those below it: numbered A, B or I, II, and without figures. */
export function isHeading({ ordinal, figures, unreadable }: FormRow): boolean {
  return figures.size === 0 && unreadable.size === 0 && /^[^\d\s]+$/.test(ordinal);
}

function rowOf({ path, form, header, section }: Reading, cells: readonly TableCell[]): FormRow {
  const textIn = (meaning: 'field' | 'ordinal'): string => {
    const number = form.columns.find(({ means }) => means === meaning)?.number;
    return cellAt(header, cells, number)?.text.normalize('NFC').replace(/\s+/g, ' ') ?? '';
  };
  const figures = new Map<number, number>();
  const unreadable = new Set<number>();
  const places = new Map<number, CellPlace>();
  for (const { number, kind } of form.columns) {
    const cell = cellAt(header, cells, number);
    if (!cell || kind === 'text') continue;
    const figure = figureOf(cell);
    places.set(number, { at: cell.at, cell: cell.cell });
    if (figure === 'bad') unreadable.add(number);
    else if (figure !== null) figures.set(number, figure);
  }
  const fieldNumber = form.columns.find(({ means }) => means === 'field')?.number;
  const fieldCell = cellAt(header, cells, fieldNumber);
  const first = fieldCell && fieldCell.text !== '' ? fieldCell : cells.find(({ text }) => text !== '');
  const place = { at: first?.at ?? wholeFile(path), cell: first?.cell ?? '' };
  return { ordinal: textIn('ordinal'), field: textIn('field'), section, figures, unreadable, places, place };
}

function cellAt(header: FormHeader, cells: readonly TableCell[], number: number | undefined): TableCell | undefined {
  const index = number === undefined ? undefined : header.columns.get(number);
  return index === undefined ? undefined : cells[index];
}

/** Whether a row calls itself the total in a column that counts nothing. */
function isTotal({ form, header, totalTitles }: Reading, cells: readonly TableCell[]): boolean {
  const counted = new Set(
    form.columns.flatMap(({ kind, number }) => (kind === 'count' ? [header.columns.get(number)] : [])),
  );
  return cells.some(({ text }, index) => !counted.has(index) && totalTitles.has(titleKey(text)));
}

/** Whether a row is text beside the table and not a row of figures that went wrong. */
function isText({ form, header, parted, ended }: Reading, row: FormRow, cells: readonly TableCell[]): boolean {
  if (row.figures.size > 0) return false;
  const written = [...row.unreadable].map((number) => cellAt(header, cells, number)?.text ?? '');
  const like = written.some((text) => /^([-+]?\d|=)/.test(text));
  if (row.field === '') return !(like && row.ordinal !== '');
  if (ended) return !like;
  if (row.ordinal !== '') return false;
  if (written.length > 0) return parted && !like;
  // A field without figures is a row of the form where rows are not numbered.
  return form.columns.some(({ means, number }) => means === 'ordinal' && header.columns.has(number));
}

function cellFaults({ form, header }: Reading, row: FormRow, cells: readonly TableCell[]): readonly Diagnostic[] {
  const bad = form.columns.flatMap((column): readonly Diagnostic[] => {
    const cell = cellAt(header, cells, column.number);
    if (cell?.uncomputed) return [diagnostic('form/uncomputed-formula', cell.at, { cell: cell.cell })];
    if (!cell || !row.unreadable.has(column.number)) return [];
    const params = { cell: cell.cell, column: columnName(column), row: row.field, value: cell.text };
    return [diagnostic('form/bad-figure', cell.at, params)];
  });
  const known = new Set(header.columns.values());
  const outside = cells.flatMap((cell, index) =>
    known.has(index) || typeof figureOf(cell) !== 'number' || isOrdinal(header, index)
      ? []
      : [diagnostic('form/figure-outside', cell.at, { cell: cell.cell, value: cell.text })],
  );
  return [...bad, ...outside];
}

// Left of everything that the header names stands what numbers the rows, with a title or without.
function isOrdinal(header: FormHeader, index: number): boolean {
  return index < Math.min(...header.columns.values());
}

function titleKey(text: string): string {
  return foldText(text)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
