import { type Window } from '../agenda/window.ts';
import { addDays, type CivilDate, partsOf } from '../calendar/civil.ts';
import { type Period, periodOf } from '../calendar/period.ts';
import { type Plan } from '../plan/plan.ts';
import { dateOption, numberOption, type Session, usageError } from './session.ts';

/** The options that name a window; one of them at a time. */
export interface WindowOptions {
  readonly quarter?: string;
  readonly month?: string;
  readonly year?: string;
  readonly from?: string;
  readonly to?: string;
  readonly next?: string;
}

/** The window that the options ask for; null where they ask for none. */
export function windowOf(session: Session, options: WindowOptions, plans: readonly Plan[]): Window | null {
  const { usage } = session.messages;
  const given = givenOptions(options);
  if (given.length > 1) throw usageError(usage.oneWindow(given));
  const [only] = given;
  if (options.year !== undefined && (only === '--from/--to' || only === '--next'))
    throw usageError(usage.yearNeedless(only));
  if (options.next !== undefined) return nextWindow(session, options.next);
  if (only === '--from/--to') return fromToWindow(session, options);
  if (only === undefined && options.year === undefined) return null;
  const year = yearOf(session, options.year, plans);
  const period = periodAsked(session, options, year);
  return period && { from: period.start, to: period.end };
}

function givenOptions({ quarter, month, from, to, next }: WindowOptions): readonly string[] {
  return [
    ...(quarter === undefined ? [] : ['--quarter']),
    ...(month === undefined ? [] : ['--month']),
    ...(from === undefined && to === undefined ? [] : ['--from/--to']),
    ...(next === undefined ? [] : ['--next']),
  ];
}

function periodAsked({ messages }: Session, { quarter, month }: WindowOptions, year: number): Period | null {
  if (quarter !== undefined) return periodOf('quarter', year, quarterOption(messages, quarter));
  if (month !== undefined) return periodOf('month', year, numberOption(messages, '--month', month, [1, 12]));
  return periodOf('year', year);
}

function quarterOption(messages: Session['messages'], value: string): number {
  const romanDigits = ['I', 'II', 'III', 'IV'].indexOf(value.toUpperCase());
  return romanDigits === -1 ? numberOption(messages, '--quarter', value, [1, 4]) : romanDigits + 1;
}

/** The year asked for; else that of the day, where a plan has it; else the last year that any plan has. */
function yearOf({ messages, asOf }: Session, asked: string | undefined, plans: readonly Plan[]): number {
  if (asked !== undefined) return numberOption(messages, '--year', asked, [1900, 2200]);
  const { year } = partsOf(asOf);
  if (plans.length === 0 || plans.some((plan) => plan.year <= year && year <= plan.untilYear)) return year;
  return Math.max(...plans.map(({ untilYear }) => untilYear));
}

function nextWindow({ messages, asOf }: Session, span: string): Window {
  const match = /^(\d{1,4})([dwnt]?)$/i.exec(span.trim());
  if (!match) throw usageError(messages.usage.badSpan(span));
  // d, n: days (ngày); w, t: weeks (tuần).
  const days = Number(match[1]) * (/[wt]/i.test(match[2] ?? '') ? 7 : 1);
  return { from: asOf, to: addDays(asOf, days) };
}

function fromToWindow({ messages }: Session, { from, to }: WindowOptions): Window {
  if (from === undefined || to === undefined) throw usageError(messages.usage.fromWithoutTo);
  const window: { readonly from: CivilDate; readonly to: CivilDate } = {
    from: dateOption(messages, '--from', from),
    to: dateOption(messages, '--to', to),
  };
  if (window.to < window.from) throw usageError(messages.usage.reversedWindow(window.from, window.to));
  return window;
}
