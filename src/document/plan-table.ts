import { cellOf } from '../plan/cells.ts';
import { type Entry, type Plan } from '../plan/plan.ts';
import { cell, line, type PaperContext, planCell, wordOf } from './context.ts';
import { type GridColumn, type GridRow, type PaperBlock } from './tree.ts';
import { planColumns } from './words.ts';

const shares: Readonly<Record<(typeof planColumns)[number], number>> = {
  number: 5,
  content: 30,
  lead: 16,
  coordinating: 16,
  deadline: 12,
  output: 21,
};

/** The table of the plan, every cell as it is in the plan. */
export function planTable(context: PaperContext): PaperBlock {
  return {
    kind: 'grid',
    caption: null,
    columns: planColumns.map((name): GridColumn => ({
      title: wordOf(context, `columns.${name}`),
      share: shares[name],
      align: name === 'number' || name === 'deadline' ? 'center' : 'left',
    })),
    rows: everyEntry(context.plan.sections).map(rowOf),
  };
}

/** Every row of a plan as it is printed, top to bottom. */
export function everyEntry(entries: Plan['sections']): readonly Entry[] {
  return entries.flatMap((entry) => [entry, ...everyEntry(entry.children)]);
}

function rowOf(entry: Entry): GridRow {
  return {
    kind: entry.kind,
    cells: [
      cell(line(entry.number)),
      planCell(entry.content),
      planCell(entry.lead),
      planCell(entry.coordinating),
      planCell(cellOf(entry.deadline.reading.text)),
      planCell(entry.output),
    ],
  };
}
