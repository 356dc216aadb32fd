import { type ForeignDocument, type ForeignRow } from './foreign.ts';
import { type LetterLine } from './letter.ts';
import { filledIn } from './scan.ts';
import { type ChosenTables } from './tables.ts';

/** Everything outside the plan's table as lines in the order of reading: paragraphs, and other tables cell by cell. */
export function linesAround({ blocks }: ForeignDocument, chosen: ChosenTables): readonly LetterLine[] {
  const { scan, tables, from, to, paragraphs } = chosen;
  const [first] = tables;
  const lines: LetterLine[] = [];
  let below = false;
  const add = (texts: readonly string[], bold: boolean): void => {
    for (const text of texts) lines.push({ text, bold, below, used: false });
  };
  const addRows = (rows: readonly ForeignRow[]): void => {
    for (const row of rows)
      for (const index of filledIn(row)) {
        const cell = row.cells[index];
        if (cell) add(cell.lines, cell.bold);
      }
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      if (!paragraphs.has(block)) add(block.lines, block.bold);
    } else if (block === first) {
      addRows(scan.table.rows.slice(0, from));
      below = true;
      addRows(scan.table.rows.slice(to));
    } else if (!tables.includes(block)) addRows(block.rows);
  }
  return lines;
}
