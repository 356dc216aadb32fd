import { type AgendaItem } from '../agenda/agenda.ts';
import { type Messages } from '../messages/messages.ts';
import { type CellText } from '../plan/plan.ts';

/** A listing as CSV (RFC 4180): a row for each obligation, dates in ISO form, lines within a cell kept. */
export function listingCsv(items: readonly AgendaItem[], messages: Messages, bom: boolean): string {
  const { columns } = messages;
  const head = [
    columns.plan,
    columns.ref,
    columns.occurrence,
    columns.section,
    columns.content,
    columns.lead,
    columns.coordinating,
    columns.deadline,
    columns.extended,
    columns.originalDue,
    columns.due,
    columns.status,
    columns.daysLeft,
    columns.completed,
    columns.output,
  ];
  const rows = items.map((item) => [
    item.plan.path,
    item.task.ref,
    item.occurrence ?? '',
    `${item.task.section.ref}. ${item.task.section.title}`,
    linesOf(item.task.content),
    linesOf(item.lead),
    linesOf(item.task.coordinating),
    item.task.deadline.reading.text.normalize('NFC'),
    item.extension?.extendedTo?.text.normalize('NFC') ?? '',
    item.originalDue ?? '',
    item.due ?? '',
    messages.statuses[item.status],
    item.daysLeft === null ? '' : String(item.daysLeft),
    item.completedOn ?? '',
    linesOf(item.task.output),
  ]);
  return `${bom ? '\uFEFF' : ''}${[head, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

const linesOf = (cell: CellText): string => cell.map(({ text }) => text).join('\n');

/** One field; what a spreadsheet would run as a formula is given a leading apostrophe, a number is left as it is. */
function field(text: string): string {
  const clean = text.replace(/(?![\n\t])[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]/gu, '\uFFFD');
  const harmless = /^[=+\-@\t\r]/.test(clean) && !/^-?\d+$/.test(clean) ? `'${clean}` : clean;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
