import { type Agenda, agendaOf, type AgendaItem } from '../agenda/agenda.ts';
import { type CivilDate } from '../calendar/civil.ts';
import { foldText } from '../plan/fold.ts';
import { type Evidence, type Plan, type Progress } from '../plan/plan.ts';
import { unitKey } from '../plan/units.ts';
import { periodAfter, reachesBack, type ReportPeriod } from './period.ts';
import { type Days, isDone, standingsOf, type TaskStanding } from './standing.ts';

/** What a report is asked about. */
export interface ReportQuestion {
  /** The plan of the year. */
  readonly plan: Plan;
  /** Plans of years before, whose work may have been finished or still be open in the period. */
  readonly earlier: readonly Plan[];
  /** Plans of years behind, which may hold what comes next. */
  readonly later: readonly Plan[];
  readonly period: ReportPeriod;
  readonly asOf: CivilDate;
}

/** A document (văn bản) that the plans name as a result. */
export interface IssuedDocument {
  readonly evidence: Evidence;
  /** The day on which it was recorded. */
  readonly on: CivilDate;
  readonly task: TaskStanding;
}

/** One thing that was recorded about a task. */
export interface Recorded {
  readonly task: TaskStanding;
  readonly entry: Progress;
}

/** Everything that the plans know about a period. */
export interface ReportFacts extends ReportQuestion {
  readonly next: ReportPeriod;
  /** The days that the report covers: to the closing day, or to the day asked from where that is earlier. */
  readonly days: Days;
  /** Whether the report is made before its data close. */
  readonly isProvisional: boolean;
  /** The year whose plan should have been there and was not; null where none is missing. */
  readonly missingYear: number | null;
  /** The tasks of the year's plan. */
  readonly tasks: readonly TaskStanding[];
  /** Tasks of earlier plans that were still open when the period began, or were recorded on within it. */
  readonly earlierTasks: readonly TaskStanding[];
  /** Obligations met within the period, by day, those of earlier plans included. */
  readonly completed: readonly AgendaItem[];
  /** Obligations missed and still open, the longest overdue first. */
  readonly overdue: readonly AgendaItem[];
  readonly documents: readonly IssuedDocument[];
  /** Extensions, transfers, pauses and cancellations within the period. */
  readonly changes: readonly Recorded[];
  /** Tasks that were added to the plan within the period. */
  readonly added: readonly TaskStanding[];
  /** Tasks that were added after it, which it does not count. */
  readonly addedLater: Agenda['addedLater'];
  /** Open obligations that come due before the end of the next period, those of this period's last days first. */
  readonly ahead: readonly AgendaItem[];
  /** Open obligations that come due after it. */
  readonly furtherAhead: readonly AgendaItem[];
}

/** What the plans know about a period, counted on its closing day or on the day asked from, whichever is earlier. */
export function reportFacts(question: ReportQuestion, regime: { readonly closingDay: number }): ReportFacts {
  const { plan, earlier, later, period, asOf } = question;
  const to = asOf < period.closes ? asOf : period.closes;
  const days: Days = { from: period.from, to };
  const next = periodAfter(regime, period);
  const agenda = agendaOf([plan], to);
  const before = agendaOf(earlier, to);
  const after = agendaOf(later, to);
  const tasks = standingsOf(agenda.items, [plan], days);
  const earlierTasks = standingsOf(before.items, earlier, days).filter((task) => concerns(task, days));
  const all = [...earlierTasks, ...tasks];
  const items = all.flatMap((task) => task.items);
  const open = [...items, ...after.items].filter((item) => isOpen(item) && item.due !== null && item.due >= to);
  const byDate = open.toSorted((left, right) => compare(left.due ?? '', right.due ?? ''));
  return {
    ...question,
    next,
    days,
    isProvisional: asOf < period.closes,
    missingYear:
      reachesBack(period) &&
      !earlier.some(({ untilYear }) => untilYear === period.year - 1) &&
      plan.year === period.year
        ? period.year - 1
        : null,
    tasks,
    earlierTasks,
    completed: items
      .filter((item) => isDone(item) && item.completedOn !== null && item.completedOn >= days.from)
      .toSorted((left, right) => compare(left.completedOn ?? '', right.completedOn ?? '')),
    overdue: items
      .filter(({ status }) => status === 'overdue')
      .toSorted((left, right) => compare(left.due ?? '', right.due ?? '')),
    documents: documentsIn(all),
    changes: all.flatMap((task) => task.logged.filter(isChange).map((entry) => ({ task, entry }))),
    added: all.filter(({ task: { addedOn } }) => addedOn !== null && addedOn >= days.from && addedOn <= to),
    addedLater: agenda.addedLater,
    ahead: byDate.filter(({ due }) => (due ?? '') <= next.end),
    furtherAhead: byDate.filter(({ due }) => (due ?? '') > next.end),
  };
}

/** Plans of the same office: a colleague's plan beside it says nothing about this report. */
export function ofSameOffice(plan: Plan, plans: readonly Plan[]): readonly Plan[] {
  const office = unitKey(plan.issuer.name);
  return plans.filter(({ issuer }) => unitKey(issuer.name) === office);
}

/** Whether an earlier plan's task has anything to say in the period: it was open when that began, or was recorded on. */
function concerns({ items, logged }: TaskStanding, { from }: Days): boolean {
  if (logged.length > 0) return true;
  return items.some(({ status, completedOn }) => {
    // What went on all year ended with its year.
    if (status === 'cancelled' || status === 'standing') return false;
    return completedOn === null || completedOn >= from;
  });
}

function isOpen({ status }: AgendaItem): boolean {
  return status !== 'done' && status !== 'done-late' && status !== 'cancelled' && status !== 'overdue';
}

const isChange = ({ status, extendedTo, transferredTo }: Progress): boolean =>
  extendedTo !== null ||
  transferredTo.length > 0 ||
  status === 'cancelled' ||
  status === 'paused' ||
  status === 'reopened';

/** The documents named as results, each once; what granted an extension or a transfer was issued by somebody else. */
function documentsIn(tasks: readonly TaskStanding[]): readonly IssuedDocument[] {
  const found = tasks
    .flatMap((task) =>
      task.logged
        .filter(({ extendedTo, transferredTo }) => extendedTo === null && transferredTo.length === 0)
        .flatMap(({ on, evidence }) => evidence.filter(isDocument).map((each) => ({ evidence: each, on, task }))),
    )
    .toSorted((left, right) => compare(left.on, right.on));
  const seen = new Set<string>();
  return found.filter(({ evidence }) => {
    const key = foldText([evidence.text, evidence.number, evidence.date].join('|'));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Whether a proof is a document with a number and a sign ("Quyết định số 05/QĐ-UBND"), not a picture or a link. */
export function isDocument({ text, number }: Evidence): boolean {
  return number !== null || (text !== null && /\d\s*\/\s*(?:\d{4}\s*\/\s*)?\p{Lu}/u.test(text));
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
