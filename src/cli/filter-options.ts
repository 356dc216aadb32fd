import { type Agenda, statuses } from '../agenda/agenda.ts';
import { filterOf } from '../agenda/filter.ts';
import { type Filter } from '../agenda/window.ts';
import { type DeadlineKind } from '../calendar/deadline/reading.ts';
import { choiceOption } from './choices.ts';
import { type Session, usageError } from './session.ts';

/** The options that narrow a listing. */
export interface FilterOptions {
  readonly overdue?: boolean;
  readonly status?: readonly string[];
  readonly kind?: readonly string[];
  readonly unit?: readonly string[];
  readonly lead?: readonly string[];
  readonly section?: readonly string[];
  readonly search?: string;
}

const kinds: readonly DeadlineKind[] = ['by', 'within', 'recurring', 'standing', 'event', 'none', 'unreadable'];

/** The filter that the options ask for; a name that no plan knows is a usage fault. */
export function filterAsked({ messages, world }: Session, options: FilterOptions, { plans }: Agenda): Filter {
  const question = {
    overdue: options.overdue === true,
    statuses: split(options.status).map((name) => choiceOption(messages, '--status', name, statuses)),
    kinds: split(options.kind).map((name) => choiceOption(messages, '--kind', name, kinds)),
    units: options.unit ?? [],
    leads: options.lead ?? [],
    sections: options.section ?? [],
    search: options.search ?? null,
  };
  const filter = filterOf(question, plans);
  if (filter.ok) {
    for (const { name, others } of filter.alike) world.err.write(`${messages.unitsLikeIt(name, others)}\n`);
    return filter.passes;
  }
  const [unknown] = filter.unknown;
  // Where no plan could be read, no name can be known; the faults of the plans are what to mend first.
  if (!unknown || plans.length === 0) return () => true;
  throw usageError(messages.usage.unknownName(unknown.kind, unknown.name, unknown.nearest));
}

function split(values: readonly string[] | undefined): readonly string[] {
  return (values ?? []).flatMap((value) => value.split(',')).map((value) => value.trim());
}
