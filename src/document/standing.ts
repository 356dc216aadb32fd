import { type AgendaItem } from '../agenda/agenda.ts';
import { type CivilDate, daysBetween, parseCivilDate } from '../calendar/civil.ts';
import { parsePeriod, type PeriodGrain } from '../calendar/period.ts';
import { roman } from '../plan/refs.ts';
import { type Evidence, type Progress } from '../plan/plan.ts';
import { monthDigits, paperDate, type WithWords, wordOf } from './context.ts';

/** How many days an obligation is or was late; null where it is not. */
export function daysLate({ status, daysLeft, completedOn, due }: AgendaItem): number | null {
  if (status === 'overdue') return -(daysLeft ?? 0);
  return status === 'done-late' && completedOn !== null && due !== null ? daysBetween(due, completedOn) : null;
}

/** The entries about an obligation up to the day that the sheet speaks of, by date. */
export function historyOf({ task, occurrence }: AgendaItem, asOf: CivilDate): readonly Progress[] {
  return task.progress
    .filter((entry) => entry.on <= asOf && (entry.occurrence === null || entry.occurrence === occurrence))
    .toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
}

/** An occurrence in words: "Quý I/2024". */
export function occurrenceName(context: WithWords, label: string): string {
  const date = parseCivilDate(label);
  if (date !== null) return wordOf(context, 'periods.date', { date: paperDate(date) });
  const period = parsePeriod(label);
  return period === null ? label : periodName(context, period.grain, period.start);
}

/** A period in words, by its width and its first day. */
export function periodName(context: WithWords, grain: PeriodGrain | 'week', start: CivilDate): string {
  const [year = '', month = ''] = start.split('-');
  const number = Number(month);
  switch (grain) {
    case 'week':
      return wordOf(context, 'periods.week', { date: paperDate(start) });
    case 'month':
      return wordOf(context, 'periods.month', { index: monthDigits(number), year });
    case 'quarter':
      return wordOf(context, 'periods.quarter', { index: roman((number + 2) / 3), year });
    case 'half':
      return wordOf(context, number === 1 ? 'periods.half1' : 'periods.half2', { year });
    case 'year':
      return wordOf(context, 'periods.year', { year });
  }
}

/** A paper that proves something, on one line. */
export function evidenceText(context: WithWords, { text, number, date, subject, link }: Evidence): string {
  const day = date === null ? null : wordOf(context, 'evidenceDate', { date: paperDate(date) });
  const named = [number, day].filter((part) => part !== null).join(' ');
  return [text, named === '' ? null : named, subject, link].filter((part) => part !== null).join(', ');
}
