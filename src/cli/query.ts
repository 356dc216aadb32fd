import { type Agenda, agendaOf, type AgendaItem } from '../agenda/agenda.ts';
import { type DaysOffCalendar } from '../calendar/days-off.ts';
import { type Diagnostic } from '../diagnostic.ts';
import { type LoadedPlans, loadPlans } from '../plan/load.ts';
import { diagnosticsText } from './diagnostics.ts';
import { type Session } from './session.ts';

/** Plans loaded and seen from the day of the session. */
export interface Query {
  readonly loaded: LoadedPlans;
  readonly agenda: Agenda;
  readonly daysOff: DaysOffCalendar;
  /** Errors that keep the answer from being complete; warnings and lint never do. */
  readonly errors: readonly Diagnostic[];
  readonly complete: boolean;
}

/** Loads the plans that a command names and works out what they owe. */
export function openQuery(session: Session, names: readonly string[]): Query {
  const loaded = loadPlans(session.world, names);
  const errors = loaded.faults.filter(({ severity }) => severity === 'error');
  return {
    loaded,
    agenda: agendaOf(loaded.plans, session.asOf, session.soonDays),
    daysOff: loaded.daysOff,
    errors,
    complete: errors.length === 0,
  };
}

/** Prints the errors that keep an answer from being complete, to the message stream. */
export function printErrors(session: Session, { errors, loaded }: Query): void {
  if (errors.length === 0) return;
  session.world.err.write(`${diagnosticsText(session, errors, loaded.texts, session.color.err)}\n`);
}

/** The tasks whose deadline cannot be read, each once. */
export function unreadableIn(agenda: Agenda): readonly AgendaItem[] {
  return agenda.items.filter(({ status }) => status === 'unreadable');
}
