import { type AgendaItem } from '../agenda/agenda.ts';
import { parseCivilDate } from '../calendar/civil.ts';
import { type OccurrenceFacts, type RecordWords } from '../messages/record.ts';
import { plainText } from '../plan/cells.ts';
import { placedEntries, type PlacedEntry } from '../plan/edit.ts';
import { foldText, nearestOf } from '../plan/fold.ts';
import { type Entry, type Plan } from '../plan/plan.ts';
import { refKey } from '../plan/refs.ts';
import { type Session, usageError } from './session.ts';

const maxCandidates = 8;

/** The row that a ref or an id names; a name that is unknown ends with those that may have been meant. */
export function entryNamed(words: RecordWords, plan: Plan, name: string): PlacedEntry {
  const all = placedEntries(plan);
  const found = namedIn(all, name);
  if (found) return found;
  throw usageError(words.usage.unknownRef(name, candidatesFor(all, name).map(titleOf)));
}

export function namedIn(all: readonly PlacedEntry[], name: string): PlacedEntry | undefined {
  const key = refKey(name);
  return all.find(({ entry }) => refKey(entry.ref) === key || entry.id === key);
}

/** A followed row that a ref or an id names: what is recorded elsewhere would never be looked at. */
export function taskNamed(words: RecordWords, plan: Plan, name: string): PlacedEntry {
  const placed = entryNamed(words, plan, name);
  if (placed.entry.tracked) return placed;
  const below = trackedBelow(placed.entry).slice(0, maxCandidates);
  throw usageError(
    words.usage.notTracked(
      placed.entry.ref,
      below.map((entry) => titleOf({ entry })),
    ),
  );
}

function trackedBelow(entry: Entry): readonly Entry[] {
  return entry.children.flatMap((child) => [...(child.tracked ? [child] : []), ...trackedBelow(child)]);
}

/** Those with such a number further down, then those whose text holds the words, then those spelt alike. */
function candidatesFor(all: readonly PlacedEntry[], name: string): readonly PlacedEntry[] {
  const key = refKey(name);
  const words = foldText(name);
  const squeezed = key.replace(/[^a-z0-9]/g, '');
  const numbered = all.filter(({ entry }) => {
    const ref = refKey(entry.ref);
    return ref.endsWith(`.${key}`) || ref.replace(/[^a-z0-9]/g, '') === squeezed || ref.startsWith(`${key}.`);
  });
  const worded = words.length < 4 ? [] : all.filter(({ entry }) => foldText(plainText(entry.content)).includes(words));
  const nearest = nearestOf(
    name,
    all.flatMap(({ entry }) => [entry.ref, ...(entry.id === null ? [] : [entry.id])]),
  );
  const near = all.filter(({ entry }) => nearest !== null && (entry.ref === nearest || entry.id === nearest));
  return [...new Set([...numbered, ...worded, ...near])].slice(0, maxCandidates);
}

/** A row as a person knows it again: ref and the beginning of its text. */
export function titleOf({ entry }: Pick<PlacedEntry, 'entry'>): string {
  const id = entry.id === null ? '' : ` [${entry.id}]`;
  return `${entry.ref}${id}. ${shortened(plainText(entry.content))}`;
}

export function shortened(text: string): string {
  return text.length > 90 ? `${text.slice(0, 87).trimEnd()}…` : text;
}

/** The occurrence that `--for` names: as labelled, or the part of the label that no other has (`Q1` for `2024-Q1`). */
export function occurrenceNamed(
  { messages }: Session,
  words: RecordWords,
  items: readonly AgendaItem[],
  { ref, name }: { readonly ref: string; readonly name: string | undefined },
): string | null {
  const labels = items.flatMap(({ occurrence }) => (occurrence === null ? [] : [occurrence]));
  const facts = items.map(({ occurrence, due, status }): OccurrenceFacts => ({
    label: occurrence ?? '',
    due,
    status: messages.statuses[status],
  }));
  if (labels.length === 0) {
    if (name === undefined) return null;
    throw usageError(words.usage.noOccurrences(ref));
  }
  if (name === undefined) throw usageError(words.usage.whichOccurrence(ref, facts));
  const found = labelsLike(labels, name);
  const [only, second] = found;
  if (only !== undefined && second === undefined) return only;
  throw usageError(
    words.usage.unknownOccurrence(
      name,
      only === undefined ? facts : facts.filter(({ label }) => found.includes(label)),
    ),
  );
}

/** The labels that a name may mean: an exact one, else those that end with it. */
export function labelsLike(labels: readonly string[], name: string): readonly string[] {
  const typed = inShort(foldText(name)).toUpperCase();
  const exact = labels.filter((label) => label.toUpperCase() === typed || label === parseCivilDate(typed));
  if (exact.length > 0) return exact;
  const dayFirst = /^(\d{1,2})[/.-](\d{1,2})$/.exec(typed);
  const monthYear = /^(\d{1,2})\/(\d{4})$/.exec(typed);
  const periodYear = /^([QH]\d)\/(\d{4})$/.exec(typed);
  if (monthYear) return labels.filter((label) => label === `${monthYear[2] ?? ''}-${twoDigits(monthYear[1])}`);
  if (periodYear) return labels.filter((label) => label === `${periodYear[2] ?? ''}-${periodYear[1] ?? ''}`);
  const end = dayFirst
    ? `${twoDigits(dayFirst[2])}-${twoDigits(dayFirst[1])}`
    : /^\d$/.test(typed)
      ? twoDigits(typed)
      : typed;
  return labels.filter((label) => label.toUpperCase().endsWith(`-${end}`));
}

const twoDigits = (digits: string | undefined): string => (digits ?? '').padStart(2, '0');

/** `quý I`, `tháng 3`, `năm 2024`, folded, as labels put them. */
function inShort(folded: string): string {
  const [, kind, rest = ''] = /^(quy|thang|nam)[ -]?(.+)$/.exec(folded) ?? [];
  if (kind === undefined) return folded;
  if (kind !== 'quy') return rest;
  const [number = '', ...year] = rest.split('/');
  const roman = ['i', 'ii', 'iii', 'iv'].indexOf(number) + 1;
  return [`q${roman === 0 ? number : roman}`, ...year].join('/');
}
