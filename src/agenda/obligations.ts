import { addDays, civilDate, type CivilDate, lastDayOfMonth, partsOf } from '../calendar/civil.ts';
import { type Moment, type Note } from '../calendar/deadline/reading.ts';
import { closingDayOf, regimeOf } from '../calendar/regime.ts';
import { type Entry, type Plan } from '../plan/plan.ts';

/** One thing owed (mục theo dõi): a task, or one occurrence of a task that has several dates. */
export interface Obligation {
  readonly plan: Plan;
  readonly task: Entry;
  /** Which occurrence (kỳ, mốc) it is; null for a task that is owed once. */
  readonly occurrence: string | null;
  /** The milestone as the plan states it; null where the deadline names no day. */
  readonly moment: Moment | null;
  /** The last day still in time by the plan as issued, before any extension. */
  readonly originalDue: CivilDate | null;
  /** The day on which the data of a periodic report close. */
  readonly closes: CivilDate | null;
  /** Whether it is a periodic report of which nobody declared when it must be sent. */
  readonly sendingDayUnknown: boolean;
}

/** Everything a plan owes, in file order: each task once, one with several dates once for each. */
export function obligationsOf(plan: Plan): readonly Obligation[] {
  return plan.tasks.flatMap((task) => {
    const { moments, kind } = task.deadline.reading;
    if (moments.length === 0) return [obligation(plan, task, null)];
    // What recurs is owed from the first time that ends after it was added to the plan.
    const { addedOn } = task;
    const owed = moments.filter(({ due }) => kind !== 'recurring' || addedOn === null || due >= addedOn);
    return (owed.length === 0 ? moments : owed).map((moment) => obligation(plan, task, moment));
  });
}

function obligation(plan: Plan, task: Entry, moment: Moment | null): Obligation {
  const report = task.report && moment !== null && moment.grain !== 'date' ? reportDates(plan, moment) : null;
  return {
    plan,
    task,
    occurrence: moment?.label ?? null,
    moment,
    originalDue: report?.due ?? moment?.due ?? null,
    closes: report?.closes ?? null,
    sendingDayUnknown: report !== null && plan.reporting.sendingDay === null,
  };
}

/**
 * A periodic report is due on the sending day of the period's last month, the data having closed before; while nobody
 * declared that day, by the end of the period.
 */
function reportDates(plan: Plan, moment: Moment): { readonly due: CivilDate; readonly closes: CivilDate | null } {
  const { year, month } = partsOf(moment.due);
  const { regime, sendingDay } = plan.reporting;
  const known = regime === null ? null : regimeOf(regime);
  const due = sendingDay === null ? moment.due : (civilDate(year, month, sendingDay) ?? lastDayOfMonth(year, month));
  return { due, closes: known ? closingDayOf(known, moment.due) : null };
}

/** What was taken for granted in reading the deadline, as far as it concerns this obligation. */
export function notesOf({ task, moment }: Obligation): readonly Note[] {
  const { notes, moments } = task.deadline.reading;
  if (moment === null || moments.length < 2) return notes;
  const exclusive = notes.some(({ code }) => code === 'before-exclusive');
  const own: readonly Note[] =
    exclusive && moment.stated !== null && moment.stated !== moment.due
      ? [{ code: 'before-exclusive', params: { stated: moment.stated, due: moment.due } }]
      : [];
  // A note that names the day of another occurrence says nothing of this one.
  const rest = notes.filter(
    ({ code, params }) => code !== 'before-exclusive' && (params['due'] === undefined || params['due'] === moment.due),
  );
  return [...own, ...rest];
}

/** How many days before a date it begins to be soon (sắp đến hạn), unless the user says otherwise. */
const soonDays = 7;

/**
 * The first day on which an obligation is felt to be near: a date 7 days before, a month from its 1st, a quarter or
 * half-year from its last month, a year from 1 November; a report 7 days before its data close.
 */
export function soonFrom(
  due: CivilDate,
  grain: Moment['grain'],
  closes: CivilDate | null,
  days: number | null,
): CivilDate {
  if (days !== null) return addDays(closes ?? due, -days);
  if (closes !== null) return addDays(closes, -soonDays);
  const { year, month } = partsOf(due);
  switch (grain) {
    case 'date':
      return addDays(due, -soonDays);
    case 'month':
    case 'quarter':
    case 'half':
      return civilDate(year, month, 1) ?? due;
    case 'year':
      return civilDate(year, 11, 1) ?? due;
  }
}
