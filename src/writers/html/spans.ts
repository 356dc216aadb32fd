import { type GridColumn, type GridRow } from '../../document/tree.ts';

/** A cell as it is printed: the column it begins in, and over how many it reaches. */
export interface CellSpan {
  readonly index: number;
  readonly span: number;
  readonly column: GridColumn;
}

/** Whether the first column only counts the rows: a narrow centred one before a wider one. */
export function isNumbered([first, second]: readonly GridColumn[]): boolean {
  return first !== undefined && second !== undefined && first.align === 'center' && first.share < second.share;
}

/** The cell that names its row: the first one that says something, a number aside. */
export function headingColumn({ cells }: GridRow, columns: readonly GridColumn[]): number {
  const from = isNumbered(columns) ? 1 : 0;
  const found = columns.findIndex((_, index) => index >= from && says(cells[index]));
  return found === -1 ? from : found;
}

/** The cells of a row, one for every column; the text of a section reaches over what the section leaves empty. */
export function cellSpans(row: GridRow, columns: readonly GridColumn[]): readonly CellSpan[] {
  const heading = row.kind === 'section' ? headingColumn(row, columns) : -1;
  const next = columns.findIndex((_, index) => index > heading && says(row.cells[index]));
  const after = next === -1 ? columns.length : next;
  return columns.flatMap((column, index) => {
    if (index === heading) return [{ index, span: after - heading, column }];
    return heading !== -1 && index > heading && index < after ? [] : [{ index, span: 1, column }];
  });
}

function says(cell: GridRow['cells'][number] | undefined): boolean {
  return cell?.lines.some(({ text }) => text !== '') ?? false;
}
