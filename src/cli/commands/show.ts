import { toneOf } from '../../document/tone.ts';
import { type AgendaItem } from '../../agenda/agenda.ts';
import { listAll } from '../../agenda/window.ts';
import { type Block, type Line, type Row } from '../../document/tree.ts';
import { plainText } from '../../plan/cells.ts';
import { nearestOf } from '../../plan/fold.ts';
import { type CellText, type Entry, type Plan } from '../../plan/plan.ts';
import { refKey } from '../../plan/refs.ts';
import { type ExitCode } from '../../world.ts';
import { cell, cellOf, fixedColumn, line } from '../blocks.ts';
import { choiceOption } from '../choices.ts';
import { evidenceText } from '../evidence-text.ts';
import { dueText, verdictFacts } from '../items-table.ts';
import { printListing } from '../print-listing.ts';
import { openQuery, printErrors, type Query } from '../query.ts';
import { type CommonOptions, type Session, usageError } from '../session.ts';

export interface ShowOptions extends CommonOptions {
  readonly plan?: readonly string[];
  readonly format?: string;
}

/** `tthc show REF`: one task in full. */
export async function show(session: Session, ref: string, options: ShowOptions): Promise<ExitCode> {
  const { messages } = session;
  const format = choiceOption(messages, '--format', options.format ?? 'table', ['table', 'json']);
  const query = openQuery(session, options.plan ?? []);
  const { plans, broken } = query.loaded;
  printErrors(session, query);
  if (broken) {
    if (format === 'json') await printListing(session, query, nothingShown);
    return 3;
  }
  const { entry, plan } = namedEntry(session, plans, ref);
  const listing = listAll(query.agenda, ({ task }) => task === entry);
  await printListing(session, query, {
    format,
    byUnit: false,
    bom: false,
    window: null,
    listing,
    blocks: () => entryBlocks(session, query, { plan, entry, items: listing.items }),
    groups: [],
  });
  return query.complete ? 0 : 3;
}

/** What JSON says where no plan can be trusted. */
const nothingShown = {
  format: 'json',
  byUnit: false,
  bom: false,
  window: null,
  listing: {
    items: [],
    totals: {
      tasks: 0,
      obligations: 0,
      listed: 0,
      overdueBefore: 0,
      notListed: { filtered: 0, unreadable: 0, none: 0, standing: 0, waiting: 0, settled: 0, before: 0, after: 0 },
    },
  },
  blocks: () => [],
  groups: [],
} as const;

interface Named {
  readonly plan: Plan;
  readonly entry: Entry;
}

function namedEntry({ messages }: Session, plans: readonly Plan[], ref: string): Named {
  const key = refKey(ref);
  const all = plans.flatMap((plan) => everyEntry(plan.sections).map((entry) => ({ plan, entry })));
  const found = all.filter(({ entry }) => refKey(entry.ref) === key || entry.id === key);
  const [only, second] = found;
  if (only && !second) return only;
  if (only)
    throw usageError(
      messages.usage.ambiguousRef(
        ref,
        found.map(({ plan }) => plan.path),
      ),
    );
  const names = [...new Set(all.flatMap(({ entry }) => [entry.ref, ...(entry.id === null ? [] : [entry.id])]))];
  const nearest = nearestOf(ref, names);
  throw usageError(messages.usage.unknownRef(ref, nearest === null ? [] : [nearest]));
}

function everyEntry(entries: readonly Entry[]): readonly Entry[] {
  return entries.flatMap((entry) => [entry, ...everyEntry(entry.children)]);
}

function entryBlocks(
  session: Session,
  query: Query,
  { plan, entry, items }: Named & { readonly items: readonly AgendaItem[] },
): readonly Block[] {
  const { columns } = session.messages;
  const place = entry.at.start ? `${plan.path}:${entry.at.start.line}` : plan.path;
  const rows: readonly Row[] = [
    cellRow(columns.content, entry.content),
    cellRow(columns.lead, items[0]?.lead ?? entry.lead),
    cellRow(columns.coordinating, entry.coordinating),
    cellRow(columns.output, entry.output),
    textRow(columns.deadline, deadlineLines(session, entry)),
    textRow(
      columns.status,
      items.flatMap((item) => statusLines(session, query, item)),
    ),
    cellRow(columns.assignee, entry.assignee),
    cellRow(columns.leader, entry.leader),
    cellRow(columns.source, entry.source),
    textRow(columns.topic, entry.topic === null ? [] : [line(entry.topic)]),
    textRow(columns.assigned, entry.addedOn === null ? [] : [line(session.messages.date(entry.addedOn))]),
    textRow(columns.id, entry.id === null ? [] : [line(entry.id)]),
    textRow(columns.progress, progressLines(session, entry)),
  ].filter(({ cells }) => (cells[1]?.lines.length ?? 0) > 0);
  const { title, ref } = entry.section;
  return [
    {
      kind: 'heading',
      text: entry.ref === ref ? `${ref}. ${title}` : `${entry.ref} (${ref}. ${title})`,
      tone: 'strong',
    },
    { kind: 'table', columns: [fixedColumn(columns.file, 10, 0), fixedColumn(place, 26, 1)], rows },
  ];
}

function cellRow(title: string, text: CellText): Row {
  return { cells: [cell(line(title, 'strong')), cellOf(text)] };
}

function textRow(title: string, lines: readonly Line[]): Row {
  return { cells: [cell(line(title, 'strong')), cell(...lines)] };
}

function deadlineLines({ messages }: Session, { deadline: { reading } }: Entry): readonly Line[] {
  return [
    line(reading.text.normalize('NFC')),
    line(messages.kinds[reading.kind], reading.kind === 'unreadable' ? 'danger' : 'plain'),
    ...reading.notes.map((note) => line(messages.note(note), 'muted')),
  ];
}

function statusLines(session: Session, query: Query, item: AgendaItem): readonly Line[] {
  const { messages, asOf } = session;
  const which = item.occurrence === null ? '' : `${messages.occurrence(item.occurrence)}: `;
  const unrecorded = item.checks.filter(({ recorded }) => !recorded).map(({ label }) => label);
  const facts = verdictFacts(item, asOf);
  // A recurring deadline stands once above; its many occurrences need not repeat it.
  const verdict = messages.verdict(item.occurrence === null || facts.extended ? facts : { ...facts, text: '' });
  const due = dueText(messages, item, query.daysOff);
  return [
    line(`${which}${verdict}`, toneOf(item.status)),
    ...(item.due === null || due === messages.date(item.due) ? [] : [line(`→ ${due}`)]),
    ...(item.extension && item.originalDue !== null
      ? [line(`${messages.originalDeadline}: ${messages.date(item.originalDue)}`)]
      : []),
    ...(unrecorded.length === 0 ? [] : [line(messages.checksUnrecorded(unrecorded), 'warning')]),
  ];
}

function progressLines({ messages, asOf }: Session, entry: Entry): readonly Line[] {
  return entry.progress.map((progress) => {
    const words = messages.progressEntry({
      status: progress.status,
      extendedTo: progress.extendedTo?.text ?? null,
      transferredTo: progress.transferredTo.length === 0 ? null : plainText(progress.transferredTo),
      occurrence: progress.occurrence,
      note: progress.note,
      evidence: progress.evidence.map((evidence) => evidenceText(messages, evidence)),
    });
    const later = progress.on > asOf ? ` (${messages.afterAsOf})` : '';
    return line(`${messages.date(progress.on)}: ${words}${later}`, later === '' ? 'plain' : 'muted');
  });
}
