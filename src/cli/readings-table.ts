import { toneOf } from '../document/tone.ts';
import { type AgendaItem } from '../agenda/agenda.ts';
import { notesOf } from '../agenda/obligations.ts';
import { type DaysOffCalendar } from '../calendar/days-off.ts';
import { type Block, type Row } from '../document/tree.ts';
import { type Plan } from '../plan/plan.ts';
import { cell, cellOf, fixedColumn, line } from './blocks.ts';
import { deadlineLines, dueText } from './items-table.ts';
import { type Query } from './query.ts';
import { type Session } from './session.ts';

/** Every obligation in the order of the plan: deadline as written, how it is read, and how it stands. */
export function readingsTable(session: Session, { loaded, daysOff }: Query, items: readonly AgendaItem[]): Block {
  const { columns } = session.messages;
  const several = loaded.plans.length > 1;
  const content = several ? 2 : 1;
  return {
    kind: 'table',
    columns: [
      fixedColumn(columns.ref, 4, 0),
      ...(several ? [{ ...fixedColumn(columns.plan, 9, 0), foldOrder: 1, foldInto: content }] : []),
      fixedColumn(columns.content, 20, 3),
      fixedColumn(columns.deadline, 16, 1),
      fixedColumn(columns.notes, 18, 2),
      fixedColumn(columns.status, 12, 1),
    ],
    rows: items.map((item) => rowOf(session, item, daysOff, several)),
  };
}

function rowOf({ messages }: Session, item: AgendaItem, daysOff: DaysOffCalendar, several: boolean): Row {
  const { task, occurrence } = item;
  const { reading } = task.deadline;
  return {
    cells: [
      cell(line(task.ref, 'strong')),
      ...(several ? [cell(line(item.plan.path))] : []),
      {
        lines: [
          ...cellOf(task.content).lines,
          ...(occurrence === null ? [] : [line(`[${messages.occurrence(occurrence)}]`, 'strong')]),
        ],
      },
      cell(...deadlineLines(messages, item)),
      cell(
        line(messages.kinds[reading.kind]),
        ...(item.due === null ? [] : [line(`→ ${dueText(messages, item, daysOff)}`, 'strong')]),
        ...notesOf(item).map((note) => line(messages.note(note), 'muted')),
      ),
      cell(line(messages.statuses[item.status], toneOf(item.status))),
    ],
  };
}

/** Obligations in the order of the plans, those of one task by date. */
export function inPlanOrder(plans: readonly Plan[], items: readonly AgendaItem[]): readonly AgendaItem[] {
  const order = new Map(plans.flatMap(({ tasks }) => tasks).map((task, index) => [task, index]));
  return items.toSorted((left, right) => {
    const byTask = (order.get(left.task) ?? 0) - (order.get(right.task) ?? 0);
    if (byTask !== 0) return byTask;
    const [earlier, later] = [left.originalDue ?? '', right.originalDue ?? ''];
    return earlier < later ? -1 : earlier > later ? 1 : 0;
  });
}
