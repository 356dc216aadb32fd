import { type Place } from '../diagnostic.ts';

/** A cell of somebody's table. */
export interface TableCell {
  /** As it is shown, without blanks at its ends; empty where nothing stands. */
  readonly text: string;
  /** Its number, where the file stores one as such. */
  readonly number: number | null;
  readonly at: Place;
  /** How its writer finds it: `D7`, `'Quý I'!D7`, or in a file without columns `(3)`. */
  readonly cell: string;
  /** A formula without a stored result: its text says nothing of its value. */
  readonly uncomputed?: true;
}

/** A table of a file that is no plan, whatever its format: what stands where. Rows may be of different lengths. */
export interface Table {
  readonly path: string;
  /** The sheet of a workbook that it fills. */
  readonly sheet: string | null;
  readonly rows: readonly (readonly TableCell[])[];
}

/** The letters of a column, counted from 0: A, B, … Z, AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
