import { type AgendaItem } from '../agenda/agenda.ts';
import { type CivilDate, civilDate } from '../calendar/civil.ts';
import { type Doubt, type EntryStatus } from '../messages/record.ts';
import { type Entry, type Plan, type Progress } from '../plan/plan.ts';
import { type Files } from '../world.ts';

/** What is about to be recorded, and how things stand before it. */
export interface Intended {
  readonly plan: Plan;
  readonly task: Entry;
  readonly on: CivilDate;
  readonly today: CivilDate;
  readonly status: EntryStatus | null;
  readonly occurrence: string | null;
  /** How it stands on `on`; null where it owes nothing then. */
  readonly item: AgendaItem | null;
  readonly evidence: readonly string[];
}

/** What should make a person look twice: dates that are surely slips, states that cannot follow each other. */
export function doubtsOf(intended: Intended, files: Pick<Files, 'kindOf'>): readonly Doubt[] {
  const { plan, task, on, today } = intended;
  return [
    ...dateDoubts({ on, today, year: plan.year, addedOn: task.addedOn }),
    ...stateDoubts(intended),
    ...laterDoubts(intended),
    ...evidenceDoubts(intended, files),
  ];
}

/** Days that are surely slips: still to come, before the year of the plan, before the task was there. */
export function dateDoubts({
  on,
  today,
  year,
  addedOn,
}: {
  readonly on: CivilDate;
  readonly today: CivilDate;
  readonly year: number;
  readonly addedOn: CivilDate | null;
}): readonly Doubt[] {
  const first = civilDate(year, 1, 1);
  return [
    ...(on > today ? [{ code: 'in-future', refused: true, params: { on, today } } as const] : []),
    ...(first !== null && on < first
      ? [{ code: 'before-plan-year', refused: true, params: { on, year } } as const]
      : []),
    ...(addedOn !== null && on < addedOn
      ? [{ code: 'before-added', refused: true, params: { on, addedOn } } as const]
      : []),
  ];
}

function stateDoubts({ task, status, item }: Intended): readonly Doubt[] {
  if (status === null) return [];
  const state = item?.state ?? 'none';
  const since = item ? sinceOf(item, state) : null;
  if (status === 'reopened')
    return state === 'done' || state === 'cancelled' ? [] : [{ code: 'not-settled', refused: true, params: {} }];
  if (status === state && status !== 'doing') return [{ code: 'already', refused: true, params: { status, since } }];
  if (state === 'done' || state === 'cancelled')
    return [{ code: 'settled', refused: true, params: { status: state, since } }];
  if (status === 'done' && task.deadline.reading.kind === 'standing')
    return [{ code: 'standing', refused: true, params: {} }];
  return [];
}

function sinceOf({ task, occurrence, completedOn }: AgendaItem, state: AgendaItem['state']): CivilDate | null {
  if (completedOn !== null) return completedOn;
  const about = entriesAbout(task, occurrence).filter(({ status }) => status === state);
  return about.at(-1)?.on ?? null;
}

function entriesAbout({ progress }: Entry, occurrence: string | null): readonly Progress[] {
  return progress
    .filter((entry) => entry.occurrence === null || entry.occurrence === occurrence)
    .toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
}

/** An entry of an earlier day says nothing of how things stand now where a later one has its own word. */
function laterDoubts({ task, on, status, occurrence }: Intended): readonly Doubt[] {
  if (status === null) return [];
  const later = entriesAbout(task, occurrence).find((entry) => entry.on > on && entry.status !== null);
  if (!later?.status) return [];
  return [{ code: 'outweighed', refused: false, params: { status: later.status, since: later.on } }];
}

const fileName = /\.(pdf|docx?|xlsx?|pptx?|odt|ods|rtf|txt|jpe?g|png|tiff?|zip|rar|7z|html?)$/i;

function evidenceDoubts({ plan, evidence }: Intended, files: Pick<Files, 'kindOf'>): readonly Doubt[] {
  const folder = plan.path.slice(0, plan.path.lastIndexOf('/') + 1);
  return evidence
    .filter((text) => fileName.test(text) && !/^[a-z][a-z0-9+.-]+:\/\//i.test(text) && !text.includes('\n'))
    .filter((file) => files.kindOf(file) === 'missing' && files.kindOf(folder + file) === 'missing')
    .map((file) => ({ code: 'missing-file', refused: false, params: { file } }));
}
