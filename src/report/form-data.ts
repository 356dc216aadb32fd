import { diagnostic, type Diagnostic, inFileOrder } from '../diagnostic.ts';
import { type Table } from '../source/table.ts';
import { findHeader, placeOf } from './form-header.ts';
import { type CellPlace, type FormRow, readRows } from './form-rows.ts';
import { columnName, type FormColumn, type NumberForm } from './form.ts';

/** The figures of a form for one period. */
export interface FormData {
  readonly rows: readonly FormRow[];
  /** The total as it is written; what it leaves blank is the sum of the rows, what contradicts them is unreadable. */
  readonly total: FormRow;
  /** Whether the table has a row of totals of its own. */
  readonly hasTotal: boolean;
  /** How many rows of text below the table were passed over ("Người làm báo cáo …"). */
  readonly ignored: number;
  /** Where the table begins. */
  readonly place: CellPlace;
}

/** What was read, and everything that is wrong with it; null where the table could not be read on. */
export interface ReadFormData {
  readonly data: FormData | null;
  readonly faults: readonly Diagnostic[];
}

/**
 * Reads the figures of a form from a table, and checks the row of totals against the rows; where there is none, it is
 * made. Of faults with an error, no figure may be used.
 */
export function readFormData(form: NumberForm, table: Table): ReadFormData {
  const { header, faults: headerFaults } = findHeader(form, table);
  if (!header) return { data: null, faults: headerFaults };
  const { rows, total, ignored, faults } = readRows(form, table, header);
  const first = table.rows[header.row]?.find(({ text }) => text !== '');
  const place = { at: placeOf(table, header.row), cell: first?.cell ?? '' };
  const isEmpty = ![...rows, ...(total ? [total] : [])].some(isFilled);
  const mismatches = total === null || faults.some(isLostRow) ? [] : totalMismatches(form, rows, total);
  const all = [
    ...faults,
    ...mismatches.map(({ fault }) => fault),
    ...(isEmpty ? [diagnostic('form/empty', place.at, { code: form.code })] : []),
  ];
  const made = withSums(form, rows, total ?? madeTotal(form, place), mismatches);
  const data: FormData = { rows, total: made, hasTotal: total !== null, ignored, place };
  return { data, faults: all.toSorted(inFileOrder) };
}

/** The table of a file that is most likely the form: the first in which its columns are found, else the first. */
export function tableOfForm(form: NumberForm, tables: readonly Table[]): Table | null {
  const found = tables.find((table) => findHeader(form, table).faults.every(({ code }) => code !== 'form/no-table'));
  return found ?? tables[0] ?? null;
}

// With a row left out, the rows add up to nothing that could be held against the total.
const isLostRow = ({ code }: Diagnostic): boolean => code === 'form/no-field' || code === 'form/below-total';

const isFilled = ({ figures, unreadable }: FormRow): boolean => figures.size + unreadable.size > 0;

const countedColumns = ({ columns }: NumberForm): readonly FormColumn[] =>
  columns.filter(({ kind }) => kind === 'count');

function sumOf(rows: readonly FormRow[], column: number): number | null {
  const figures = rows.flatMap((row) => row.figures.get(column) ?? []);
  return figures.length === 0 ? null : figures.reduce((sum, figure) => sum + figure, 0);
}

/** A row of totals in which nothing is written. */
function madeTotal({ totalTitles }: NumberForm, place: CellPlace): FormRow {
  const [field = ''] = totalTitles;
  return { ordinal: '', field, section: null, figures: new Map(), unreadable: new Set(), places: new Map(), place };
}

function withSums(
  form: NumberForm,
  rows: readonly FormRow[],
  total: FormRow,
  mismatches: readonly Mismatch[],
): FormRow {
  const unreadable = new Set([
    ...[...rows, total].flatMap((row) => [...row.unreadable]),
    ...mismatches.map(({ column }) => column),
  ]);
  const figures = new Map(
    countedColumns(form).flatMap(({ number }) => {
      const figure = unreadable.has(number) ? null : (total.figures.get(number) ?? sumOf(rows, number));
      return figure === null ? [] : [[number, figure] as const];
    }),
  );
  return { ...total, field: form.totalTitles[0] ?? '', figures, unreadable };
}

interface Mismatch {
  readonly column: number;
  readonly fault: Diagnostic;
}

/** Where the row of totals says something else than the rows; a form that gives nothing but totals is one, too. */
function totalMismatches(form: NumberForm, rows: readonly FormRow[], total: FormRow): readonly Mismatch[] {
  if (!rows.some(isFilled)) return [];
  return countedColumns(form).flatMap((column) => {
    const { number } = column;
    const [given, place] = [total.figures.get(number), total.places.get(number)];
    const sum = sumOf(rows, number) ?? 0;
    if (given === undefined || !place || given === sum || rows.some(({ unreadable }) => unreadable.has(number)))
      return [];
    const params = { cell: place.cell, column: columnName(column), total: given, rows: sum };
    return [{ column: number, fault: diagnostic('form/total-mismatch', place.at, params) }];
  });
}
