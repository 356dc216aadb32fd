import { type AgendaItem } from '../agenda/agenda.ts';
import { type CivilDate } from '../calendar/civil.ts';
import { type Entry, type Plan, type Progress } from '../plan/plan.ts';

/**
 * Where a task stands in the counts of a report. Each is in exactly one:
 * `due` (đã đến hạn), `ahead` (chưa đến hạn), `standing` (thường xuyên), `undated` (chưa xác định, không ghi thời hạn),
 * `cancelled` (dừng thực hiện), `unreadable` (không đọc được thời hạn).
 */
export type Group = 'due' | 'ahead' | 'standing' | 'undated' | 'cancelled' | 'unreadable';

/** How a task stands within its group. */
export type Verdict = 'done' | 'done-late' | 'overdue' | 'due-today' | 'open' | 'none';

/** A task (nhiệm vụ) as a report counts it: once, whatever number of times it is owed. */
export interface TaskStanding {
  readonly plan: Plan;
  readonly task: Entry;
  /** Each time that it is owed, by due date. */
  readonly items: readonly AgendaItem[];
  readonly group: Group;
  readonly verdict: Verdict;
  /** What was recorded within the data period, by date. */
  readonly logged: readonly Progress[];
}

/** A stretch of days, both ends included. */
export interface Days {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Every task of some obligations, in the order of their plans, as it stands on the last of the days reported on. */
export function standingsOf(items: readonly AgendaItem[], plans: readonly Plan[], days: Days): readonly TaskStanding[] {
  const byTask = new Map<Entry, AgendaItem[]>();
  for (const item of items) byTask.set(item.task, [...(byTask.get(item.task) ?? []), item]);
  return plans.flatMap((plan) =>
    plan.tasks.flatMap((task): readonly TaskStanding[] => {
      const owed = byTask.get(task)?.toSorted(byDue);
      if (!owed) return [];
      return [{ plan, task, items: owed, ...groupOf(owed, days.to), logged: loggedIn(task, days) }];
    }),
  );
}

/** The entries about a task within some days, by date. */
export function loggedIn({ progress }: Entry, { from, to }: Days): readonly Progress[] {
  return progress.filter(({ on }) => on >= from && on <= to).toSorted((left, right) => compare(left.on, right.on));
}

function byDue(left: AgendaItem, right: AgendaItem): number {
  return compare(left.due ?? '', right.due ?? '');
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * A task that recurs is overdue if any of its times is; else it counts as its last time that came due; where none came
 * due yet, neither did the task.
 */
function groupOf(items: readonly AgendaItem[], day: CivilDate): Pick<TaskStanding, 'group' | 'verdict'> {
  const live = items.filter(({ status }) => status !== 'cancelled');
  const [first] = live;
  if (!first) return { group: 'cancelled', verdict: 'none' };
  // Even where the work is done: nobody can tell whether it was in time.
  const isUnreadable = first.task.deadline.reading.kind === 'unreadable' && first.due === null;
  if (isUnreadable) return { group: 'unreadable', verdict: isDone(first) ? 'done' : 'open' };
  const dated = live.filter(({ due }) => due !== null);
  if (dated.length === 0) {
    const group = first.task.deadline.reading.kind === 'standing' ? 'standing' : 'undated';
    return { group, verdict: isDone(first) ? 'done' : 'open' };
  }
  if (dated.some(({ status }) => status === 'overdue')) return { group: 'due', verdict: 'overdue' };
  const last = dated.findLast(({ due }) => due !== null && due <= day);
  if (!last) return { group: 'ahead', verdict: dated.every(isDone) ? 'done' : 'open' };
  if (last.status === 'done-late') return { group: 'due', verdict: 'done-late' };
  return { group: 'due', verdict: last.status === 'done' ? 'done' : 'due-today' };
}

/** Whether an obligation was met, in time or late. */
export function isDone({ status }: AgendaItem): boolean {
  return status === 'done' || status === 'done-late';
}
