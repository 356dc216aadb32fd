import { type TableCell } from '../source/table.ts';

// Beyond this a figure is no count of anything in an office, but a telephone number or two figures in one cell.
const largest = 999_999_999_999;

const written = /^(\d+|[1-9]\d{0,2}(\.\d{3})+|[1-9]\d{0,2}([ \u00a0\u2007\u2009\u202f]\d{3})+)$/;

type FigureCell = Pick<TableCell, 'text' | 'number' | 'uncomputed'>;

/**
 * The count that a cell holds, as Vietnamese write it: `1.234`, `1 234`, `02`. Null where it is blank (0 counts only
 * where it is written), `bad` where it is anything else: a sign, a fraction, a word, a formula without a result.
 */
export function figureOf({ text, number, uncomputed }: FigureCell): number | null | 'bad' {
  if (uncomputed) return 'bad';
  if (number !== null) return Number.isInteger(number) && number >= 0 && number <= largest ? number : 'bad';
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (!written.test(trimmed)) return 'bad';
  const value = Number(trimmed.replace(/\D/g, ''));
  return value <= largest ? value : 'bad';
}
