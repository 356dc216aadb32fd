import { type Agenda, agendaOf, type AgendaItem } from '../agenda/agenda.ts';
import { type CivilDate } from '../calendar/civil.ts';
import { type Doubt, type EntryStatus, type RecordWords } from '../messages/record.ts';
import { plainText } from '../plan/cells.ts';
import { placedEntries, type PlacedEntry } from '../plan/edit.ts';
import { type Entry, type Plan } from '../plan/plan.ts';
import { refKey } from '../plan/refs.ts';
import { type Change, type NewValue } from '../source/edit.ts';
import { doubtsOf } from './doubts.ts';
import { verdictFacts } from './items-table.ts';
import { occurrenceNamed, shortened, taskNamed } from './record-target.ts';
import { type RecordContext, type Recording, type RecordOptions } from './recording.ts';
import { dateOption, type Session, usageError } from './session.ts';

/** The options of commands that add an entry of progress. */
export interface EntryOptions extends RecordOptions {
  readonly for?: string;
  readonly on?: string;
  readonly note?: string;
  readonly evidence?: readonly string[];
}

/** What an entry says beside its day, its occurrence, its note and its evidence. */
export interface Said {
  readonly status: EntryStatus | null;
  readonly extendedTo: string | null;
  readonly transferredTo: string | null;
}

/** What a command makes of the task that was named. */
export interface Aimed {
  readonly placed: PlacedEntry;
  readonly occurrence: string | null;
  readonly on: CivilDate;
  /** How it stands on that day; null where it owes nothing then, or several occurrences are meant at once. */
  readonly item: AgendaItem | null;
}

/** Finds the task and the occurrence that a command is about. */
export function aimedAt(
  session: Session,
  { plan, agenda }: RecordContext,
  words: RecordWords,
  {
    ref,
    options,
    needsOccurrence,
  }: { readonly ref: string; readonly options: EntryOptions; readonly needsOccurrence: boolean },
): Aimed {
  const on = options.on === undefined ? session.asOf : dateOption(session.messages, '--on', options.on);
  const placed = taskNamed(words, plan, ref);
  const { entry } = placed;
  const several = entry.deadline.reading.moments.length > 1;
  const asked = options.for !== undefined || (several && needsOccurrence);
  const occurrence = asked
    ? occurrenceNamed(session, words, itemsOf(agenda, entry), { ref: entry.ref, name: options.for })
    : null;
  return { placed, occurrence, on, item: itemAt(plan, entry, occurrence, on) };
}

function itemsOf(agenda: Agenda, entry: Entry): readonly AgendaItem[] {
  return agenda.items
    .filter(({ task }) => task === entry)
    .toSorted((left, right) => ((left.moment?.due ?? '') < (right.moment?.due ?? '') ? -1 : 1));
}

function itemAt(plan: Plan, entry: Entry, occurrence: string | null, day: CivilDate): AgendaItem | null {
  const items = agendaOf([plan], day).items.filter(({ task }) => task === entry);
  const [only, second] = items;
  if (occurrence === null) return only && !second ? only : null;
  return items.find((item) => item.occurrence === occurrence) ?? null;
}

/** An entry of progress as a recording: where it goes, what is doubtful about it, what is told when it is written. */
export function entryRecording(
  session: Session,
  { plan }: RecordContext,
  words: RecordWords,
  { aimed, said, options }: { readonly aimed: Aimed; readonly said: Said; readonly options: EntryOptions },
): Recording {
  const { placed, occurrence, on, item } = aimed;
  const { entry } = placed;
  const note = options.note === undefined ? null : textOption(words, '--note', options.note);
  const evidence = (options.evidence ?? []).map((text) => textOption(words, '--evidence', text));
  const value = entryValue({ on, occurrence, ...said, note, evidence });
  const latest = entry.progress.reduce<CivilDate>((day, each) => (each.on > day ? each.on : day), on);
  // Whether it is done already is asked of all that is recorded; whether it may follow, of what was recorded by that day.
  const judged = said.status === 'done' ? itemAt(plan, entry, occurrence, latest) : item;
  const doubts: readonly Doubt[] = [
    ...repeatedRef(plan, placed),
    ...doubtsOf(
      { plan, task: entry, on, today: session.asOf, status: said.status, occurrence, item: judged, evidence },
      session.world.files,
    ),
  ];
  return {
    changes: [appended(placed, on, value)],
    doubts,
    tell: (after) => told(session, words, { aimed, after, said, note, evidence }),
    facts: { ref: entry.ref, id: entry.id, occurrence, entry: value },
  };
}

/** The change that puts an entry among those of a task, in order of date. */
export function appended({ entry, path }: PlacedEntry, on: CivilDate, value: NewValue): Change {
  const behind = entry.progress.findLastIndex((each) => each.on <= on);
  const place = entry.progress.length > 0 && behind < entry.progress.length - 1 ? { behind } : {};
  return { kind: 'append', path: [...path, 'progress'], value, ...place };
}

interface EntryParts extends Said {
  readonly on: CivilDate;
  readonly occurrence: string | null;
  readonly note: string | null;
  readonly evidence: readonly string[];
}

/** An entry as it stands in the file. */
export function entryValue(parts: EntryParts): Readonly<Record<string, NewValue>> {
  const { on, occurrence, status, extendedTo, transferredTo, note, evidence } = parts;
  const [first, second] = evidence;
  return {
    on,
    ...(status === null ? {} : { status }),
    ...(occurrence === null ? {} : { for: occurrence }),
    ...(extendedTo === null ? {} : { extendedTo }),
    ...(transferredTo === null ? {} : { transferredTo }),
    ...(note === null ? {} : { note }),
    ...(first === undefined ? {} : { evidence: second === undefined ? first : evidence }),
  };
}

/** A text given on the command line, as it is to stand in a plan: composed letters, no blanks around, no controls. */
export function textOption(words: RecordWords, what: string, value: string): string {
  const text = value.normalize('NFC').replaceAll('\r\n', '\n').trim();
  if (text === '') throw usageError(words.usage.blank(what));
  if (hasControls(text)) throw usageError(words.usage.controlCharacter(what));
  return text;
}

export function hasControls(text: string): boolean {
  return /[\p{Cs}\ufeff\u2028\u2029]|(?![\n\t])\p{Cc}/u.test(text);
}

/** A number that several rows have may have been meant for another of them. */
export function repeatedRef(plan: Plan, { entry }: PlacedEntry): readonly Doubt[] {
  const key = refKey(entry.ref);
  const others = placedEntries(plan).flatMap(({ entry: { ref } }) =>
    ref.includes('~') && refKey(ref.replace(/~\d+$/, '')) === key ? [ref] : [],
  );
  return others.length === 0 ? [] : [{ code: 'repeated-ref', refused: false, params: { ref: entry.ref, others } }];
}

function told(
  session: Session,
  words: RecordWords,
  facts: {
    readonly aimed: Aimed;
    readonly after: { readonly plan: Plan; readonly agenda: Agenda };
    readonly said: Said;
    readonly note: string | null;
    readonly evidence: readonly string[];
  },
): readonly string[] {
  const { messages, asOf } = session;
  const { aimed, after, said } = facts;
  const { placed, occurrence, on } = aimed;
  const { plan, agenda } = after;
  const { ref, content } = placed.entry;
  const items = itemsOf(agenda, entryAt(plan, placed)).filter(
    (item) => occurrence === null || item.occurrence === occurrence,
  );
  const entry = messages.progressEntry({ ...said, occurrence, note: facts.note, evidence: facts.evidence });
  const [only, second] = items;
  const before = aimed.item;
  return [
    words.recorded({ plan: plan.path, ref, content: shortened(plainText(content)) }),
    `  ${messages.date(on)}: ${entry.replaceAll('\n', ' ')}`,
    ...(said.extendedTo !== null && only ? [`  ${words.moved(before?.due ?? null, only.due)}`] : []),
    ...(said.transferredTo !== null && only
      ? [`  ${words.leadMoved(plainText(before?.lead ?? placed.entry.lead), plainText(only.lead))}`]
      : []),
    ...(only && !second ? [`  ${messages.verdict(verdictFacts(only, asOf))}`] : []),
  ];
}

function entryAt(plan: Plan, { path, entry }: PlacedEntry): Entry {
  const key = JSON.stringify(path);
  return placedEntries(plan).find((placed) => JSON.stringify(placed.path) === key)?.entry ?? entry;
}
