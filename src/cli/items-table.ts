import { type AgendaItem } from '../agenda/agenda.ts';
import { daysBetween } from '../calendar/civil.ts';
import { type DaysOffCalendar, dayOffOn, lastWorkdayOnOrBefore } from '../calendar/days-off.ts';
import { type Block, type Cell, type Column, type Line, type Row } from '../document/tree.ts';
import { type Messages, type SeveralTimes, type VerdictFacts } from '../messages/messages.ts';
import { type Agenda } from '../agenda/agenda.ts';
import { toneOf } from '../document/tone.ts';
import { cell, cellOf, fixedColumn, line, paragraph } from './blocks.ts';
import { type Query } from './query.ts';
import { type Session } from './session.ts';

/** Obligations as a table: what, who, by when as written and as meant, and how it stands. */
export function itemsTable(
  session: Session,
  agenda: Agenda,
  items: readonly AgendaItem[],
  daysOff: DaysOffCalendar,
): Block {
  const several = agenda.plans.length > 1;
  return {
    kind: 'table',
    columns: columnsOf(session.messages, several),
    rows: items.map((item) => rowOf(session, item, daysOff, several)),
  };
}

function columnsOf({ columns }: Messages, several: boolean): readonly Column[] {
  const content = several ? 2 : 1;
  return [
    fixedColumn(columns.ref, 4, 0),
    ...(several ? [{ ...fixedColumn(columns.plan, 9, 0), foldOrder: 2, foldInto: content }] : []),
    fixedColumn(columns.content, 22, 4),
    { ...fixedColumn(columns.lead, 14, 1), foldOrder: 1, foldInto: content },
    fixedColumn(columns.deadline, 17, 1),
    fixedColumn(columns.status, 15, 1),
  ];
}

function rowOf(session: Session, item: AgendaItem, daysOff: DaysOffCalendar, several: boolean): Row {
  const { messages, asOf } = session;
  return {
    cells: [
      cell(line(item.task.ref, 'strong')),
      ...(several ? [cell(line(item.plan.path))] : []),
      contentCell(messages, item),
      cellOf(item.lead),
      deadlineCell(messages, item, daysOff),
      statusCell(messages, item, asOf),
    ],
  };
}

function contentCell(messages: Messages, item: AgendaItem): Cell {
  const content = cellOf(item.task.content);
  if (item.occurrence === null) return content;
  return { lines: [...content.lines, line(`[${messages.occurrence(item.occurrence)}]`, 'strong')] };
}

/** The deadline as the plan has it, and what moved it. */
export function deadlineLines(messages: Messages, { task, extension }: AgendaItem): readonly Line[] {
  return [
    line(task.deadline.reading.text.normalize('NFC').replace(/\s+/g, ' ')),
    ...(extension?.extendedTo ? [line(`${messages.adjustedDeadline}: ${extension.extendedTo.text}`)] : []),
  ];
}

function deadlineCell(messages: Messages, item: AgendaItem, daysOff: DaysOffCalendar): Cell {
  return cell(
    ...deadlineLines(messages, item),
    ...(item.due === null ? [] : [line(`→ ${dueText(messages, item, daysOff)}`, 'strong')]),
  );
}

/** A due date with what must be known beside it: a day off, the closing day of the data, an undeclared sending day. */
export function dueText(messages: Messages, item: AgendaItem, daysOff: DaysOffCalendar): string {
  if (item.due === null) return messages.noDate;
  const extended = item.extension !== null;
  return messages.due({
    due: item.due,
    dayOff: dayOffOn(item.due, daysOff),
    lastWorkday: lastWorkdayOnOrBefore(item.due, daysOff),
    sendingDayUnknown: item.sendingDayUnknown && !extended,
    closes: extended ? null : item.closes,
  });
}

function statusCell(messages: Messages, item: AgendaItem, asOf: Agenda['asOf']): Cell {
  const { status } = item;
  return cell(
    line(messages.statuses[status], toneOf(status)),
    line(messages.shortVerdict(verdictFacts(item, asOf)), toneOf(status)),
    ...remarksOn(messages, item, asOf).map((remark) => line(remark)),
  );
}

/** What must be known beside a status: when the data of a report close, which checks have no result. */
export function remarksOn(messages: Messages, item: AgendaItem, asOf: Agenda['asOf']): readonly string[] {
  const { closes, status, daysLeft } = item;
  const unrecorded = item.checks.filter(({ recorded }) => !recorded).map(({ label }) => label);
  return [
    ...(closes !== null && daysLeft !== null && status !== 'overdue'
      ? [messages.closesIn(daysBetween(asOf, closes), closes)]
      : []),
    ...(unrecorded.length === 0 ? [] : [messages.checksUnrecorded(unrecorded)]),
  ];
}

/** What must be known of a listing as a whole: tasks that were added later, public holidays that are only computed. */
export function remarksBelow(
  { messages }: Session,
  { agenda, daysOff }: Query,
  items: readonly AgendaItem[],
): readonly Block[] {
  const years = new Set<number>();
  for (const { due } of items) {
    if (due === null) continue;
    const day = dayOffOn(due, daysOff);
    // A Sunday needs no list.
    if (day?.confidence === 'computed' && day.name !== null) years.add(Number(due.slice(0, 4)));
  }
  const later = agenda.addedLater.map(({ ref }) => ref);
  return [
    ...(later.length === 0 ? [] : [paragraph(messages.addedLater(later))]),
    ...(years.size === 0 ? [] : [paragraph(messages.computedDaysOff([...years].sort()), 'muted')]),
  ];
}

/** What a verdict is explained from. */
export function verdictFacts(item: AgendaItem, asOf: Agenda['asOf']): VerdictFacts {
  return {
    status: item.status,
    paused: item.state === 'paused',
    due: item.due,
    text: (item.extension?.extendedTo?.text ?? item.task.deadline.reading.text).normalize('NFC'),
    extended: item.extension !== null,
    asOf,
    daysLeft: item.daysLeft,
    completedOn: item.completedOn,
  };
}

/** The tasks that count as several obligations. */
export function severalTimesOf(agenda: Agenda): readonly SeveralTimes[] {
  const counts = new Map<AgendaItem['task'], number>();
  for (const { task } of agenda.items) counts.set(task, (counts.get(task) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([task, count]) => ({ ref: task.ref, count, report: task.report }));
}
