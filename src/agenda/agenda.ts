import { type CivilDate, daysBetween } from '../calendar/civil.ts';
import { type Moment } from '../calendar/deadline/reading.ts';
import { type CellText, type Entry, type Plan, type Progress } from '../plan/plan.ts';
import { type Check, checksOf } from './checks.ts';
import { type Obligation, obligationsOf, soonFrom } from './obligations.ts';

/** What was recorded: the last status entry on or before the day asked about. */
export type State = 'none' | 'doing' | 'done' | 'paused' | 'cancelled';

/** The verdict on a day; the words printed for each stand in messages/. */
export type Status =
  | 'done'
  | 'done-late'
  | 'overdue'
  | 'due-today'
  | 'due-soon'
  | 'doing'
  | 'upcoming'
  | 'standing'
  | 'waiting'
  | 'none'
  | 'unreadable'
  | 'cancelled';

/** Every status, most urgent first. */
export const statuses: readonly Status[] = [
  'overdue',
  'due-today',
  'due-soon',
  'unreadable',
  'doing',
  'upcoming',
  'standing',
  'waiting',
  'none',
  'done-late',
  'done',
  'cancelled',
];

/** An obligation as it stands on a day. */
export interface AgendaItem extends Obligation {
  /** The last day still in time, extensions counted; null where no day is set. */
  readonly due: CivilDate | null;
  /** What moved the deadline last. */
  readonly extension: Progress | null;
  /** The unit that answers for it, transfers counted. */
  readonly lead: CellText;
  readonly state: State;
  readonly status: Status;
  /** Days from the day asked about to the due date, negative when overdue; null where settled or undated. */
  readonly daysLeft: number | null;
  readonly completedOn: CivilDate | null;
  /** The looks at standing work that the plan asks for, up to the day asked about. */
  readonly checks: readonly Check[];
}

/** What is owed and how it stands, seen from a day. */
export interface Agenda {
  readonly asOf: CivilDate;
  readonly plans: readonly Plan[];
  /** Most urgent first. */
  readonly items: readonly AgendaItem[];
  /** Tasks that were added to the plan after that day, and owe nothing yet. */
  readonly addedLater: readonly Entry[];
}

/** What is due when in some plans, seen from a day; `soonDays` overrides when "soon" begins. */
export function agendaOf(plans: readonly Plan[], asOf: CivilDate, soonDays: number | null = null): Agenda {
  const items = plans.flatMap(obligationsOf).flatMap((obligation) => {
    // What was added to the plan later was no obligation yet.
    const { addedOn } = obligation.task;
    return addedOn !== null && addedOn > asOf ? [] : [itemOf(obligation, asOf, soonDays)];
  });
  const addedLater = plans.flatMap(({ tasks }) => tasks.filter(({ addedOn }) => addedOn !== null && addedOn > asOf));
  return { asOf, plans, items: byUrgency(items), addedLater };
}

function itemOf(obligation: Obligation, asOf: CivilDate, soonDays: number | null): AgendaItem {
  const { task, occurrence } = obligation;
  const history = historyOf(task.progress, occurrence, asOf);
  const { state, completedOn } = stateOf(history, task.deadline.reading.moments.length > 1);
  // Whether it was done in time is judged by the deadline in force on the day it was done.
  const inForce = completedOn === null ? history : history.filter(({ on }) => on <= completedOn);
  const extension = inForce.findLast((entry) => entry.extendedTo !== null) ?? null;
  const moment = extension?.extendedTo?.moments[0] ?? null;
  const due = moment?.due ?? obligation.originalDue;
  const status = statusOf(obligation, { asOf, soonDays, state, completedOn, due, moment });
  const settled = state === 'done' || state === 'cancelled';
  return {
    ...obligation,
    due,
    extension,
    lead: history.findLast((entry) => entry.transferredTo.length > 0)?.transferredTo ?? task.lead,
    state,
    status,
    daysLeft: due === null || settled ? null : daysBetween(asOf, due),
    completedOn,
    checks: checksOf(obligation, history, asOf),
  };
}

/** The entries about one occurrence up to a day, by date, those of one day in file order. */
function historyOf(progress: readonly Progress[], occurrence: string | null, asOf: CivilDate): readonly Progress[] {
  return progress
    .filter((entry) => entry.on <= asOf && (entry.occurrence === null || entry.occurrence === occurrence))
    .toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
}

/** What was recorded last. What is said of a task as a whole does not undo one time of it that was done. */
function stateOf(
  history: readonly Progress[],
  several: boolean,
): { readonly state: State; readonly completedOn: CivilDate | null } {
  let state: State = 'none';
  let completedOn: CivilDate | null = null;
  for (const { status, on, occurrence } of history) {
    if (status === null || (several && occurrence === null && state === 'done')) continue;
    state = status === 'reopened' ? 'doing' : status;
    completedOn = status === 'done' ? on : null;
  }
  return { state, completedOn };
}

interface Circumstances {
  readonly asOf: CivilDate;
  readonly soonDays: number | null;
  readonly state: State;
  readonly completedOn: CivilDate | null;
  readonly due: CivilDate | null;
  /** The moment that an extension set. */
  readonly moment: Moment | null;
}

function statusOf(obligation: Obligation, circumstances: Circumstances): Status {
  const { asOf, state, completedOn, due } = circumstances;
  if (state === 'cancelled') return 'cancelled';
  if (completedOn !== null) return due !== null && completedOn > due ? 'done-late' : 'done';
  if (due === null) return undatedStatus(obligation);
  if (asOf > due) return 'overdue';
  if (asOf === due) return 'due-today';
  const grain = (circumstances.moment ?? obligation.moment)?.grain ?? 'date';
  const closes = circumstances.moment ? null : obligation.closes;
  if (asOf >= soonFrom(due, grain, closes, circumstances.soonDays)) return 'due-soon';
  return state === 'none' ? 'upcoming' : 'doing';
}

function undatedStatus({ task }: Obligation): Status {
  switch (task.deadline.reading.kind) {
    case 'standing':
      return 'standing';
    case 'none':
      return 'none';
    case 'unreadable':
      return 'unreadable';
    case 'by':
    case 'within':
    case 'recurring':
    case 'event':
      return 'waiting';
  }
}

/** Most urgent first: by status, then by date; within one date as the plans have them. */
export function byUrgency(items: readonly AgendaItem[]): readonly AgendaItem[] {
  const rank = new Map(statuses.map((status, index) => [status, index]));
  // Work that is under way and work that is not yet due wait for the same thing, their date.
  rank.set('doing', rank.get('upcoming') ?? 0);
  return items.toSorted((left, right) => {
    const byStatus = (rank.get(left.status) ?? 0) - (rank.get(right.status) ?? 0);
    if (byStatus !== 0) return byStatus;
    const [earlier, later] = [left.due ?? '', right.due ?? ''];
    return earlier < later ? -1 : earlier > later ? 1 : 0;
  });
}
