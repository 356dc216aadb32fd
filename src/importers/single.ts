import { textOf } from './columns.ts';
import { type ForeignRow } from './foreign.ts';
import { leadingNumber, parseNumber, type RowNumber } from './numbers.ts';
import { beginRow, cellAt, columnOf, doubtAt, putField, type Scan, widthOf } from './scan.ts';
import { takeUnnumbered } from './torn.ts';

/** A row with one cell that says something: a heading over all columns, or the rest of a torn cell. */
export function takeSingle(scan: Scan, row: ForeignRow, index: number, next: () => RowNumber | null): void {
  const numbers = columnOf(scan, 'number')?.index;
  const text = textOf(cellAt(row, index));
  // A number and nothing else: the text may stand in the row below.
  if (index === numbers && parseNumber(text) !== null)
    doubtAt(scan, 'row-without-content', [row, index], { number: text });
  else takeText(scan, row, index, next);
}

function takeText(scan: Scan, row: ForeignRow, index: number, next: () => RowNumber | null): void {
  const cell = cellAt(row, index);
  const text = textOf(cell);
  const numbers = columnOf(scan, 'number')?.index;
  const content = columnOf(scan, 'content')?.index;
  const spans = isOverAll(row, index, content);
  const numbered = spans || index === content ? leadingNumber(text) : null;
  const begin = (number: RowNumber | null, heading: boolean, lines: readonly string[]): void => {
    const begun = beginRow(scan, row, { number, heading, bold: cell.bold });
    putField(scan, begun, 'content', { row, index, lines });
  };
  if (numbered !== null) begin(numbered.number, spans, withoutNumber(cell.lines, numbered.rest));
  else if (spans || (index === content && isHeading(scan, cell.bold, text, next))) {
    if (text.length > longestHeading) return;
    begin(null, true, cell.lines);
    doubtAt(scan, 'row-as-heading', [row, index], { title: text });
  } else if (numbers === undefined && index === content) begin(null, false, cell.lines);
  else takeUnnumbered(scan, row, next());
}

/** Whether a cell stands over all columns; in a plain text it is the only one of its line. */
function isOverAll(row: ForeignRow, index: number, content: number | undefined): boolean {
  return row.cells.length === 1 || widthOf(row, index) > 1 || (index === 0 && index !== content);
}

// What is longer is a remark, and is listed as unused.
const longestHeading = 300;

function isHeading(scan: Scan, bold: boolean, text: string, next: () => RowNumber | null): boolean {
  if (/^\p{Ll}/u.test(text)) return false;
  if (bold || (text === text.toUpperCase() && /\p{Lu}/u.test(text))) return true;
  const following = next();
  return scan.rows.length === 0 || (following !== null && following.value === 1 && following.style !== 'dotted');
}

function withoutNumber(lines: readonly string[], rest: string): readonly string[] {
  const joined = lines.join(' ');
  const first = lines[0] ?? '';
  const cut = joined.length - rest.length;
  return cut < first.length ? [first.slice(cut), ...lines.slice(1)] : [rest];
}
