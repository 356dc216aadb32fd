import { type AgendaItem } from '../agenda/agenda.ts';
import { placedEntries } from '../plan/edit.ts';
import { type Entry, type Plan } from '../plan/plan.ts';
import { type SourcePath } from '../source/parse.ts';

/** A task that was not finished, and what of its history the new plan must not lose. */
export interface Carried {
  readonly ref: string;
  readonly path: SourcePath;
  /** Where it was extended into the new year: that deadline, as it was granted. */
  readonly deadline: { readonly before: string; readonly after: string } | null;
  /** Its deadline, where that stays as it is: a day in the new year, or counted from an event that has happened. */
  readonly stillDue: string | null;
  /** Where it was handed to another unit: that unit. */
  readonly lead: { readonly before: string; readonly after: string } | null;
}

/** The tasks that were owed once and are not finished: what comes round or never ends begins anew by itself. */
export function carriedOver(plan: Plan, items: readonly AgendaItem[], year: number): readonly Carried[] {
  const states = new Map<Entry, AgendaItem[]>();
  for (const item of items) states.set(item.task, [...(states.get(item.task) ?? []), item]);
  return placedEntries(plan).flatMap(({ entry, path }): readonly Carried[] => {
    const of = states.get(entry) ?? [];
    if (!entry.tracked || !isOwedOnce(entry) || of.length === 0) return [];
    if (of.every(({ state }) => state === 'done' || state === 'cancelled')) return [];
    const deadline = extension(entry, year);
    const stillDue = deadline === null && isStillDue(entry, year) ? entry.deadline.reading.text : null;
    return [{ ref: entry.ref, path, deadline, stillDue, lead: handedOver(entry) }];
  });
}

function isOwedOnce({ deadline: { reading } }: Entry): boolean {
  return reading.kind === 'by' || reading.kind === 'within' || reading.kind === 'event';
}

// Moved on by years, what is not done yet would be put off.
function isStillDue({ deadline: { reading } }: Entry, year: number): boolean {
  const last = reading.moments.at(-1);
  if (last === undefined) return false;
  return last.due >= `${year}-01-01` || (reading.kind === 'event' && last.stated === null);
}

function extension({ progress, deadline }: Entry, year: number): Carried['deadline'] {
  const last = progress.findLast(({ extendedTo }) => extendedTo !== null)?.extendedTo ?? null;
  const due = last?.moments.at(-1)?.due ?? '';
  if (last === null || due < `${year}-01-01`) return null;
  return { before: deadline.reading.text, after: withYear(last.text, due.slice(0, 4)) };
}

// Granted without a year, it spoke of the year in which it was granted.
function withYear(phrase: string, year: string): string {
  return /(?<!\d)(19|20|21)\d\d(?!\d)/.test(phrase) ? phrase : `${phrase}/${year}`;
}

function handedOver({ progress, lead }: Entry): Carried['lead'] {
  const last = progress.findLast(({ transferredTo }) => transferredTo.length > 0)?.transferredTo;
  if (last === undefined) return null;
  const text = (cell: Entry['lead']): string => cell.map(({ text: words }) => words).join('; ');
  return { before: text(lead), after: text(last) };
}
