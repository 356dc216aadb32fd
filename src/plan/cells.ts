import { type CellFile } from './schema.ts';
import { type CellLine, type CellText } from './plan.ts';

/** The printed lines of a cell: a list prints each element with a dash, a text the lines it has. */
export function cellOf(value: CellFile | undefined): CellText {
  if (value === undefined) return [];
  if (typeof value === 'string') return linesOfText(value);
  return value.flatMap((item) => {
    const [first, ...rest] = linesOfText(item);
    return first ? [{ ...first, item: true }, ...rest] : [];
  });
}

function linesOfText(value: string): readonly CellLine[] {
  return value
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const text = withoutDash(line);
      return { text, item: text !== line };
    });
}

/** A line without the dash that makes an item of it; the papers print their own. */
export function withoutDash(line: string): string {
  return line.replace(/^\s*[-–—] \s*/, '');
}

/** A cell on one line, as listings and matching want it. */
export function plainText(cell: CellText): string {
  return cell.map(({ text }) => text).join(' ');
}
