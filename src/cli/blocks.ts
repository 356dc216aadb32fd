import { type Block, type Cell, type Column, type Line, type Tone } from '../document/tree.ts';
import { type CellText } from '../plan/plan.ts';

/** A line of a listing. */
export function line(text: string, tone: Tone = 'plain'): Line {
  return { text, tone, item: false };
}

/** A cell of a listing; lines without text are left out. */
export function cell(...lines: readonly Line[]): Cell {
  return { lines: lines.filter(({ text }) => text !== '') };
}

/** A cell of the plan as a cell of a listing. */
export function cellOf(text: CellText): Cell {
  return { lines: text.map(({ text: words, item }) => ({ text: words, tone: 'plain', item })) };
}

/** A paragraph of one line. */
export function paragraph(text: string, tone: Tone = 'plain'): Block {
  return { kind: 'paragraph', lines: [line(text, tone)] };
}

/** A column that stays whatever the width of the page. */
export function fixedColumn(title: string, minWidth: number, grow: number): Column {
  return { title, minWidth, grow, foldOrder: 0, foldInto: 0 };
}
