import { textOf } from './columns.ts';
import { doubt } from './doubts.ts';
import { type ForeignCell, type ForeignRow } from './foreign.ts';
import { columnOf, type Scan, spotOf } from './scan.ts';

/**
 * A row with what the cells above it hold for it (ô gộp dọc): a reader sees that they speak of this row too. Where
 * number and text are held from above, it is a further part of the row above, and nothing is repeated.
 */
export function heldAbove(scan: Scan, row: ForeignRow): ForeignRow {
  const [number, content] = [columnOf(scan, 'number')?.index, columnOf(scan, 'content')?.index];
  const isDown = (index: number | undefined): boolean => index !== undefined && row.cells[index]?.merged === 'down';
  const isPart = isDown(content) && (isDown(number) || number === undefined);
  const cells = row.cells.map((cell, index): ForeignCell => {
    if (cell.merged !== 'down') {
      scan.held.set(index, cell);
      return cell;
    }
    const above = scan.held.get(index);
    if (above === undefined || index === number || isPart || above.lines.length === 0) return cell;
    note(scan, row, index, textOf(above));
    return { ...above, merged: 'down' };
  });
  return { ...row, cells };
}

// One doubt for each merged cell, not for each row that it covers.
function note(scan: Scan, row: ForeignRow, index: number, text: string): void {
  const spot = spotOf(scan, row, index);
  const last = scan.doubts.findLastIndex(
    ({ code, spots }) =>
      code === 'merged-down' && spots.at(-1)?.column === spot.column && spots.at(-1)?.row === row.at - 1,
  );
  const before = scan.doubts[last];
  if (before?.code !== 'merged-down') scan.doubts.push(doubt('merged-down', [spot], { text, rows: 1 }));
  else scan.doubts[last] = doubt('merged-down', [...before.spots, spot], { text, rows: before.params.rows + 1 });
}
