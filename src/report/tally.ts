import { unitKey, unitsIn } from '../plan/units.ts';
import { type Group, type TaskStanding, type Verdict } from './standing.ts';

/** Counts of tasks. The groups make the total; `done`, `doneLate`, `overdue` and `dueToday` make what came due. */
export interface Tally {
  readonly total: number;
  readonly due: number;
  readonly ahead: number;
  readonly standing: number;
  readonly undated: number;
  readonly cancelled: number;
  readonly unreadable: number;
  /** Of those due: done in time. */
  readonly done: number;
  readonly doneLate: number;
  readonly overdue: number;
  /** Of those due: due on the very day of the count, and not done. */
  readonly dueToday: number;
  /** Of those ahead: done before their time. */
  readonly doneEarly: number;
  /** Of those without a date that do not go on for ever: done. */
  readonly undatedDone: number;
}

/** Counts tasks, each once. */
export function tallyOf(tasks: readonly TaskStanding[]): Tally {
  const count = (group: Group, verdict?: Verdict): number =>
    tasks.filter((task) => task.group === group && (verdict === undefined || task.verdict === verdict)).length;
  return {
    total: tasks.length,
    due: count('due'),
    ahead: count('ahead'),
    standing: count('standing'),
    undated: count('undated'),
    cancelled: count('cancelled'),
    unreadable: count('unreadable'),
    done: count('due', 'done'),
    doneLate: count('due', 'done-late'),
    overdue: count('due', 'overdue'),
    dueToday: count('due', 'due-today'),
    doneEarly: count('ahead', 'done'),
    undatedDone: count('undated', 'done'),
  };
}

/** What one unit leads; null where nobody leads it. */
export interface UnitTally {
  readonly unit: string | null;
  readonly tally: Tally;
}

/** The counts of each lead unit, in the order in which the plan first names them; a task with several counts for each. */
export function unitTallies(tasks: readonly TaskStanding[]): readonly UnitTally[] {
  const groups = new Map<string, { readonly unit: string; readonly tasks: TaskStanding[] }>();
  const unled: TaskStanding[] = [];
  for (const task of tasks) {
    const names = leadsOf(task);
    for (const unit of names) {
      const key = unitKey(unit);
      const group = groups.get(key) ?? { unit: unit.replace(/[\s.,;:]+$/, '') || unit, tasks: [] };
      group.tasks.push(task);
      groups.set(key, group);
    }
    if (names.length === 0) unled.push(task);
  }
  return [
    ...[...groups.values()].map(({ unit, tasks: led }) => ({ unit, tally: tallyOf(led) })),
    ...(unled.length === 0 ? [] : [{ unit: null, tally: tallyOf(unled) }]),
  ];
}

/** The units that answer for a task on the day of the count, transfers counted. */
export function leadsOf({ plan, task, items }: TaskStanding): readonly string[] {
  const leads = items.length === 0 ? [task.lead] : items.map(({ lead }) => lead);
  const names = leads.flatMap((lead) => unitsIn(plan, lead));
  return names.filter((name, index) => names.findIndex((other) => unitKey(other) === unitKey(name)) === index);
}
