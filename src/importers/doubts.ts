import { type ForeignNote } from './foreign.ts';
import { type Role } from './headings.ts';

/** A spot in a table of a file, as a reader finds it. */
export interface Spot {
  /** The table's place in the file, from 1. */
  readonly table: number;
  readonly sheet: string | null;
  /** The row of a sheet or table, or the line of a text. */
  readonly row: number;
  /** From 1; null for the row as a whole. */
  readonly column: number | null;
  readonly heading: string | null;
}

/** Every code of a doubt, and what its message needs to know. */
export interface DoubtParams {
  /** What the file holds besides text and tables, and how that was taken. */
  'file-note': { readonly note: ForeignNote };
  'year-unknown': { readonly guess: string | null };
  'table-left-out': { readonly headings: readonly string[]; readonly rows: number };
  'table-joined': { readonly headed: boolean };
  'column-own-key': { readonly heading: string; readonly key: string };
  'column-missing': { readonly role: Role };
  'columns-changed': { readonly headings: readonly string[] };
  'row-torn': { readonly text: string; readonly number: string | null };
  'row-repeated': { readonly text: string };
  'row-unnumbered': { readonly text: string };
  'row-as-heading': { readonly title: string };
  'row-without-content': { readonly number: string | null };
  'cells-shifted': { readonly text: string };
  'title-misplaced': { readonly title: string };
  'number-strange': { readonly text: string };
  'number-automatic': { readonly count: number };
  'number-order': { readonly number: string; readonly before: string };
  'number-dash': { readonly count: number };
  'heading-empty': { readonly title: string };
  'heading-added': { readonly title: string };
  'merged-down': { readonly text: string; readonly rows: number };
  'merged-across': { readonly text: string };
  'cell-empty': { readonly role: Role; readonly above: string | null };
  'cells-split': { readonly count: number };
  /** Rows that the file had broken over several lines. */
  'row-rejoined': { readonly count: number };
  'day-stored': { readonly count: number };
  'month-stored': { readonly count: number };
  /** Deadlines made of the marks in columns of quarters or months. */
  'deadline-from-marks': { readonly count: number };
  'deadline-unreadable': { readonly text: string; readonly part: string };
  'issuer-unknown': { readonly name: string };
  'title-unknown': { readonly title: string };
  'report-possible': { readonly text: string };
}

export type DoubtCode = keyof DoubtParams;

/** Something that a person should look at before the plan is used: where it is, and how it was taken. */
export type Doubt<Code extends DoubtCode = DoubtCode> = {
  readonly [C in Code]: { readonly code: C; readonly spots: readonly Spot[]; readonly params: DoubtParams[C] };
}[Code];

/** Makes a doubt. */
export function doubt<Code extends DoubtCode>(
  code: Code,
  spots: readonly Spot[],
  params: DoubtParams[Code],
): Doubt<Code> {
  return { code, spots, params };
}
