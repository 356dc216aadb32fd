import { plainText } from '../plan/cells.ts';
import { foldText, nearestOf } from '../plan/fold.ts';
import { type CellText, type Entry, type Plan } from '../plan/plan.ts';
import { refKey } from '../plan/refs.ts';
import { canonicalUnit, namesOf, unitKey, withSuccessors } from '../plan/units.ts';
import { type DeadlineKind } from '../calendar/deadline/reading.ts';
import { type AgendaItem, type Status } from './agenda.ts';
import { type Filter } from './window.ts';

/** What a listing is narrowed to; within one list any may fit, all lists together must. */
export interface FilterQuestion {
  readonly overdue: boolean;
  readonly statuses: readonly Status[];
  readonly kinds: readonly DeadlineKind[];
  /** Units that lead or coordinate. */
  readonly units: readonly string[];
  readonly leads: readonly string[];
  /** Refs or titles of sections. */
  readonly sections: readonly string[];
  readonly search: string | null;
}

/** A name in a question that no plan knows; an empty list would look like good news. */
export interface UnknownName {
  readonly kind: 'unit' | 'section';
  readonly name: string;
  readonly nearest: string | null;
}

/** Units whose names hold one that was asked for in full, and which therefore were not meant. */
export interface AlikeUnits {
  readonly name: string;
  readonly others: readonly string[];
}

/** The filter that a question asks for, or the names in it that no plan knows. */
export function filterOf(
  question: FilterQuestion,
  plans: readonly Plan[],
):
  | { readonly ok: true; readonly passes: Filter; readonly alike: readonly AlikeUnits[] }
  | { readonly ok: false; readonly unknown: readonly UnknownName[] } {
  const units = unitNamesIn(plans);
  const wantedUnits = question.units.map((name) => matchingUnits(name, units));
  const wantedLeads = question.leads.map((name) => matchingUnits(name, units));
  const sections = plans.flatMap((plan) => sectionsIn(plan.sections));
  const wantedSections = question.sections.map((name) => sections.filter((section) => isSection(section, name)));
  const unknown: readonly UnknownName[] = [
    ...unmatched('unit', [...question.units, ...question.leads], [...wantedUnits, ...wantedLeads], [...units.values()]),
    ...unmatched(
      'section',
      question.sections,
      wantedSections,
      sections.flatMap(({ ref, content }) => [ref, plainText(content)]),
    ),
  ];
  if (unknown.length > 0) return { ok: false, unknown };
  const needle = question.search === null ? null : foldText(question.search);
  const [unitKeys, leadKeys] = [new Set(wantedUnits.flat()), new Set(wantedLeads.flat())];
  const inSections = new Set(wantedSections.flat().flatMap(everythingIn));
  const tests: readonly Filter[] = [
    ...(question.overdue ? [({ status }: AgendaItem) => status === 'overdue'] : []),
    ...(question.statuses.length > 0 ? [({ status }: AgendaItem) => question.statuses.includes(status)] : []),
    ...(question.kinds.length > 0
      ? [({ task }: AgendaItem) => question.kinds.includes(task.deadline.reading.kind)]
      : []),
    ...(leadKeys.size > 0 ? [({ plan, lead }: AgendaItem) => names(plan, lead, leadKeys)] : []),
    ...(unitKeys.size > 0
      ? [({ plan, lead, task }: AgendaItem) => names(plan, [...lead, ...task.coordinating], unitKeys)]
      : []),
    ...(question.sections.length > 0 ? [({ task }: AgendaItem) => inSections.has(task)] : []),
    ...(needle === null ? [] : [(item: AgendaItem) => foldText(searchableText(item)).includes(needle)]),
  ];
  const alike = [...question.units, ...question.leads].flatMap((name) => unitsLike(name, units));
  return { ok: true, passes: (item) => tests.every((passes) => passes(item)), alike };
}

function unmatched(
  kind: UnknownName['kind'],
  asked: readonly string[],
  found: readonly (readonly unknown[])[],
  known: readonly string[],
): readonly UnknownName[] {
  return asked.flatMap((name, index) =>
    found[index]?.length === 0 ? [{ kind, name, nearest: nearestOf(name, [...new Set(known)]) }] : [],
  );
}

/** Every unit that the plans name, by the form in which names are compared. */
function unitNamesIn(plans: readonly Plan[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const add = (name: string): void => {
    if (!known.has(unitKey(name))) known.set(unitKey(name), name);
  };
  for (const plan of plans) {
    for (const unit of plan.units) {
      namesOf(unit).forEach(add);
      if (unit.replacedBy !== null) add(unit.replacedBy);
    }
    for (const task of plan.tasks) {
      const transferred = task.progress.flatMap(({ transferredTo }) => transferredTo);
      for (const { text } of [...task.lead, ...task.coordinating, ...transferred]) add(text);
    }
  }
  return known;
}

// A name in full means that unit alone; a part of a name means every unit that has it.
function matchingUnits(name: string, units: ReadonlyMap<string, string>): readonly string[] {
  const key = unitKey(name);
  if (units.has(key)) return [key];
  return [...units.keys()].filter((other) => key !== '' && other.includes(key));
}

function unitsLike(name: string, units: ReadonlyMap<string, string>): readonly AlikeUnits[] {
  const key = unitKey(name);
  if (!units.has(key)) return [];
  const others = [...units].filter(([other]) => other !== key && other.includes(key)).map(([, written]) => written);
  return others.length === 0 ? [] : [{ name, others }];
}

function names(plan: Plan, cell: CellText, keys: ReadonlySet<string>): boolean {
  const wanted = new Set([...keys].map((key) => unitKey(canonicalUnit(plan, key))));
  // Who asks for a unit asks for what it took over, too.
  return cell.some(({ text }) => withSuccessors(plan, text).some((unit) => wanted.has(unitKey(unit))));
}

function sectionsIn(entries: readonly Entry[]): readonly Entry[] {
  return entries.flatMap((entry) => (entry.kind === 'section' ? [entry, ...sectionsIn(entry.children)] : []));
}

function isSection({ ref, id, content }: Entry, name: string): boolean {
  const folded = foldText(name);
  return (
    refKey(ref) === refKey(name) ||
    id === folded ||
    foldText(plainText(content)) === folded ||
    (folded.length > 2 && foldText(plainText(content)).includes(folded))
  );
}

function everythingIn(entry: Entry): readonly Entry[] {
  return [entry, ...entry.children.flatMap(everythingIn)];
}

function searchableText({ task, lead }: AgendaItem): string {
  const notes = task.progress.map(({ note }) => note ?? '');
  const cells = [task.content, lead, task.coordinating, task.output, task.assignee, task.leader, task.source];
  return [task.ref, task.id ?? '', task.deadline.reading.text, ...cells.map(plainText), ...notes].join('\n');
}
