import { foldText } from '../plan/fold.ts';
import { diagnostic, type Diagnostic, type Place, wholeFile } from '../diagnostic.ts';
import { type Table, type TableCell } from '../source/table.ts';
import { columnName, type FormColumn, fullTitle, type NumberForm } from './form.ts';

/** Where the columns of a form stand in a table. */
export interface FormHeader {
  /** The index of the row that names them; what is below it is data. */
  readonly row: number;
  /** The index of each column in its rows, by the column's number. */
  readonly columns: ReadonlyMap<number, number>;
}

type Row = Table['rows'][number];

/** What a row says of the columns: the cell of each, in order; a column may be named twice. */
interface Naming {
  readonly row: number;
  readonly cells: readonly { readonly index: number; readonly number: number }[];
}

/**
 * Finds the columns of a form: by the row of their numbers, (1) (2) … or 1 2 …, which may have sums behind them
 * ("(3)=(4)+(5)+(6)"); where there is none, by their titles in one row, in any order and spelling of case and
 * diacritics. A form lacks no column without a word.
 */
export function findHeader(
  form: NumberForm,
  table: Table,
): { readonly header: FormHeader | null; readonly faults: readonly Diagnostic[] } {
  const naming = best(table, numberNaming(form), 2) ?? best(table, titleNaming(form), 3);
  if (naming === null) {
    return { header: null, faults: [diagnostic('form/no-table', placeOf(table, 0), { code: form.code })] };
  }
  const { columns, faults } = columnsIn(form, table.rows[naming.row] ?? [], naming);
  const missing = form.columns.filter(({ means, number }) => means !== 'ordinal' && !columns.has(number));
  if (missing.length > 0) {
    const at = placeOf(table, naming.row);
    faults.push(diagnostic('form/missing-columns', at, { columns: missing.map(columnName) }));
  }
  return { header: faults.length === 0 ? { row: naming.row, columns } : null, faults };
}

/** The place of the first cell of a row that holds something. */
export function placeOf({ path, rows }: Table, row: number): Place {
  return rows[row]?.find(({ text }) => text !== '')?.at ?? wholeFile(path);
}

function columnsIn(
  form: NumberForm,
  cells: Row,
  naming: Naming,
): { readonly columns: ReadonlyMap<number, number>; readonly faults: Diagnostic[] } {
  const columns = new Map<number, number>();
  const faults: Diagnostic[] = [];
  for (const { index, number } of naming.cells) {
    const [first, here] = [columns.get(number), cells[index]];
    if (first === undefined) columns.set(number, index);
    else if (here) {
      const params = { column: nameOf(form, number), cell: here.cell, firstCell: cells[first]?.cell ?? '' };
      faults.push(diagnostic('form/repeated-column', here.at, params));
    }
  }
  return { columns, faults };
}

const nameOf = ({ columns }: NumberForm, number: number): string => {
  const column = columns.find((one) => one.number === number);
  return column ? columnName(column) : `(${number})`;
};

// A table with fewer of them is something else than the form: a letter above it, another sheet.
const enough = 0.4;

/** The row that names most columns, the first of those that name as many; none where no row names enough. */
function best(table: Table, naming: (row: Row, index: number) => Naming | null, least: number): Naming | null {
  let found: Naming | null = null;
  let most = 0;
  table.rows.forEach((row, index) => {
    const named = naming(row, index);
    const count = new Set(named?.cells.map(({ number }) => number)).size;
    if (named && count >= least && count > most) [found, most] = [named, count];
  });
  return found;
}

/**
 * Reads a row as the one of column numbers: nothing else stands in it but the titles of columns of text, and it names the
 * column of the fields.
 */
function numberNaming({ columns }: NumberForm): (row: Row, index: number) => Naming | null {
  const numbers = new Set(columns.map(({ number }) => number));
  const textTitles = new Map(
    columns
      .filter(({ kind }) => kind === 'text')
      .flatMap((column) => [...titlesOf(column)].map((title) => [title, column.number] as const)),
  );
  const field = columns.find(({ means }) => means === 'field')?.number;
  return (row, at) => {
    const cells: { index: number; number: number }[] = [];
    for (const [index, cell] of row.entries()) {
      if (cell.text === '') continue;
      const number = columnNumber(cell) ?? textTitles.get(titleKey(cell.text)) ?? null;
      if (number === null) return null;
      if (numbers.has(number)) cells.push({ index, number });
    }
    const isWhole = cells.length >= numbers.size * enough && cells.some(({ number }) => number === field);
    return isWhole && isAscending(cells.map(({ number }) => number)) ? { row: at, cells } : null;
  };
}

function columnNumber({ text, number }: TableCell): number | null {
  // Who types (3) into Excel gets -3.
  if (number !== null) return Math.abs(number);
  const [, digits] = /^-?\(?\s*(\d{1,3})\s*\)?\s*(?:=[\s\d()+=-]*)?$/.exec(text) ?? [];
  return digits === undefined ? null : Number(digits);
}

// Figures go up and down; the numbers of columns go up, but for a column that was put in twice or moved.
function isAscending(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).filter((number, index) => number > (numbers[index] ?? 0)).length;
  return steps >= (numbers.length - 1) * 0.6;
}

/** Reads a row as the one of titles: "Số hồ sơ nhận giải quyết: Trong kỳ: Trực tuyến", or as much as is not said twice. */
function titleNaming({ columns }: NumberForm): (row: Row, index: number) => Naming | null {
  const byTitle = new Map<string, number | null>();
  for (const column of columns)
    for (const title of titlesOf(column)) byTitle.set(title, byTitle.has(title) ? null : column.number);
  const field = columns.find(({ means }) => means === 'field')?.number;
  return (row, at) => {
    const cells = row.flatMap(({ text }, index) => {
      const number = byTitle.get(titleKey(text)) ?? null;
      return number === null ? [] : [{ index, number }];
    });
    const isWhole = cells.length >= columns.length * enough && cells.some(({ number }) => number === field);
    return isWhole ? { row: at, cells } : null;
  };
}

function titlesOf(column: FormColumn): ReadonlySet<string> {
  const { group, subgroup, title, number, alsoTitled } = column;
  const ways = [fullTitle(column), `${group ?? ''} ${title}`, `${subgroup ?? ''} ${title}`, title, ...alsoTitled];
  return new Set(ways.flatMap((way) => [way, `(${number}) ${way}`]).map(titleKey));
}

function titleKey(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
