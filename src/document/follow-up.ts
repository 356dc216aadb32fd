import { toneOf } from './tone.ts';
import { type AgendaItem } from '../agenda/agenda.ts';
import { type CivilDate } from '../calendar/civil.ts';
import { recordedIn } from '../agenda/working-view.ts';
import { cellOf } from '../plan/cells.ts';
import { type Entry } from '../plan/plan.ts';
import { cell, line, type PaperContext, paperDate, paragraph, planCell, wordOf } from './context.ts';
import { everyEntry } from './plan-table.ts';
import { daysLate, evidenceText, historyOf, occurrenceName, periodName } from './standing.ts';
import { type Cell, type GridColumn, type GridRow, type Line, type PaperBlock } from './tree.ts';
import { followUpColumns } from './words.ts';

type ColumnName = (typeof followUpColumns)[number];
type Cells = Partial<Readonly<Record<ColumnName, Cell>>>;

interface SheetRow {
  readonly kind: GridRow['kind'];
  readonly cells: Cells;
}

const shares: Readonly<Record<ColumnName, number>> = {
  number: 4,
  content: 24,
  source: 9,
  lead: 12,
  assignee: 9,
  leader: 9,
  coordinating: 11,
  output: 14,
  deadline: 11,
  extended: 11,
  result: 14,
  completedOn: 8,
  evidence: 11,
  status: 11,
  daysLate: 5,
  notes: 12,
};

const centered: readonly ColumnName[] = ['number', 'deadline', 'completedOn', 'status', 'daysLate'];
/** What a sheet always shows; any other column is left out where no row has anything to say in it. */
const always: readonly ColumnName[] = ['number', 'content', 'lead', 'deadline', 'status'];
/** What is nobody's business outside the office. */
const inner: readonly ColumnName[] = ['assignee', 'leader', 'daysLate', 'notes'];

/** The follow-up sheet: every obligation as it stands, in the order of the plan; of one status where that is asked. */
export function followUpTable(context: PaperContext, status: string | null): readonly PaperBlock[] {
  const items = context.agenda.items.filter((item) => status === null || item.status === status);
  const byTask = groupedByTask(items);
  const rows = everyEntry(context.plan.sections).flatMap((entry) => rowsOf(context, entry, byTask));
  if (items.length === 0) return [paragraph('body', wordOf(context, 'nothing'))];
  const hidden = (name: ColumnName): boolean => context.isPublic && inner.includes(name);
  const columns = followUpColumns.filter(
    (name) =>
      !hidden(name) && (always.includes(name) || rows.some(({ cells }) => (cells[name]?.lines.length ?? 0) > 0)),
  );
  return [
    {
      kind: 'grid',
      caption: null,
      columns: columns.map((name): GridColumn => ({
        title: wordOf(context, `columns.${name}`),
        share: shares[name],
        align: centered.includes(name) ? 'center' : 'left',
      })),
      rows: rows.map(({ kind, cells }) => ({ kind, cells: columns.map((name) => cells[name] ?? cell()) })),
    },
  ];
}

type ByTask = ReadonlyMap<Entry, readonly AgendaItem[]>;

function groupedByTask(items: readonly AgendaItem[]): ByTask {
  const groups = new Map<Entry, AgendaItem[]>();
  for (const item of items) groups.set(item.task, [...(groups.get(item.task) ?? []), item]);
  return groups;
}

/** A row for each entry; one with several occurrences has a row for each of them below its own. */
function rowsOf(context: PaperContext, entry: Entry, byTask: ByTask): readonly SheetRow[] {
  const items = byTask.get(entry) ?? [];
  const [first, second] = items.toSorted((left, right) => ((left.due ?? '') < (right.due ?? '') ? -1 : 1));
  if (!first) return holdsAny(entry, byTask) ? [{ kind: entry.kind, cells: ownCells(context, entry) }] : [];
  const own = ownCells(context, entry);
  if (!second) {
    const cells = { ...own, ...standingCells(context, first) };
    const due = [...(own.deadline?.lines ?? []), ...dueLines(context, first)];
    return [{ kind: entry.kind, cells: { ...cells, deadline: { lines: due }, lead: planCell(first.lead) } }];
  }
  return [
    { kind: entry.kind, cells: own },
    ...items
      .toSorted((left, right) => ((left.due ?? '') < (right.due ?? '') ? -1 : 1))
      .map((item): SheetRow => ({ kind: 'task', cells: occurrenceCells(context, entry, item) })),
  ];
}

function holdsAny(entry: Entry, byTask: ByTask): boolean {
  return entry.children.some((child) => byTask.has(child) || holdsAny(child, byTask));
}

/** What the plan itself says of a row. */
function ownCells(context: PaperContext, entry: Entry): Cells {
  const { addedOn, carriedFrom } = entry;
  const origin = [
    ...(addedOn === null ? [] : [wordOf(context, 'addedOn', { date: paperDate(addedOn) })]),
    ...(carriedFrom === null ? [] : [wordOf(context, 'carriedFrom', { ...carriedFrom, year: `${carriedFrom.year}` })]),
  ];
  return {
    number: cell(line(entry.number)),
    content: planCell(entry.content),
    source: cell(...planCell(entry.source).lines, ...origin.map((text) => line(text))),
    lead: planCell(entry.lead),
    assignee: planCell(entry.assignee),
    leader: planCell(entry.leader),
    coordinating: planCell(entry.coordinating),
    output: planCell(entry.output),
    deadline: planCell(cellOf(entry.deadline.reading.text)),
  };
}

function occurrenceCells(context: PaperContext, entry: Entry, item: AgendaItem): Cells {
  const name = occurrenceName(context, item.occurrence ?? '');
  const transferred = item.lead !== entry.lead;
  return {
    content: cell({ ...line(name), item: true }),
    ...(transferred ? { lead: planCell(item.lead) } : {}),
    ...standingCells(context, item),
    deadline: dateCell(item.originalDue, remarkLines(context, item)),
  };
}

/** The last day still in time, where the phrase names another day ("Trước 10/01/2024"). */
function dueLines(context: PaperContext, item: AgendaItem): readonly Line[] {
  const { originalDue, moment } = item;
  const differs = originalDue !== null && moment?.stated != null && moment.stated !== originalDue;
  return [
    ...(differs ? [line(wordOf(context, 'due', { date: paperDate(originalDue) }))] : []),
    ...remarkLines(context, item),
  ];
}

/** What must be known beside the date of a periodic report. */
function remarkLines(context: PaperContext, { closes, sendingDayUnknown }: AgendaItem): readonly Line[] {
  return [
    ...(sendingDayUnknown ? [line(wordOf(context, 'sendingDayUnknown'))] : []),
    ...(closes === null ? [] : [line(wordOf(context, 'closes', { date: paperDate(closes) }))]),
  ];
}

function dateCell(date: CivilDate | null, remarks: readonly Line[] = []): Cell {
  if (date === null) return cell(...remarks);
  const told = cell(line(paperDate(date)), ...remarks);
  return remarks.length === 0 ? { ...told, date } : told;
}

/** How an obligation stands. */
function standingCells(context: PaperContext, item: AgendaItem): Cells {
  const { asOf } = context.agenda;
  const late = daysLate(item);
  const history = historyOf(item, asOf);
  const papers = (proofs: readonly (typeof history)[number][]): readonly Line[] =>
    proofs.flatMap(({ evidence }) => evidence.map((each) => line(evidenceText(context, each))));
  const done = history.filter(({ status }) => status === 'done');
  return {
    extended: cell(
      ...history.flatMap((entry) =>
        entry.extendedTo === null ? [] : [line(entry.extendedTo.text), ...papers([entry])],
      ),
    ),
    result: cell(...history.flatMap((entry) => resultLines(context, entry))),
    completedOn: dateCell(item.completedOn),
    evidence: cell(...papers(done)),
    status: cell(...statusLines(context, item)),
    daysLate: late === null ? cell() : cell(line(`${late}`, toneOf(item.status))),
    notes: cell(
      ...history.flatMap(({ on, note }) =>
        note === null ? [] : [line(wordOf(context, 'remark', { date: paperDate(on), text: note }))],
      ),
    ),
  };
}

/** What an entry says was achieved; the papers of what is done stand in a column of their own, notes in another. */
function resultLines(context: PaperContext, entry: ReturnType<typeof historyOf>[number]): readonly Line[] {
  const date = paperDate(entry.on);
  const said = [
    ...(entry.status === null ? [] : [wordOf(context, `results.${entry.status}`, { date })]),
    ...(entry.transferredTo.length === 0 ? [] : [wordOf(context, 'results.transferred', { date })]),
  ];
  const papersElsewhere = entry.status === 'done' || entry.extendedTo !== null;
  const papers = papersElsewhere ? [] : entry.evidence.map((each) => evidenceText(context, each));
  const rest = said.length === 0 ? papers.map((text) => wordOf(context, 'remark', { date, text })) : papers;
  return [...said, ...rest].map((text) => line(text));
}

function statusLines(context: PaperContext, item: AgendaItem): readonly Line[] {
  const tone = toneOf(item.status);
  const unrecorded = item.checks.filter(({ recorded }) => !recorded);
  const periods = unrecorded.map(({ start, label }) => {
    const { every } = item.task.deadline;
    return every === null ? label : periodName(context, every, start);
  });
  const silent = item.status === 'standing' && periods.length === 0 && !recordedIn(item, context.agenda.asOf);
  return [
    line(wordOf(context, `statuses.${item.status}`), tone),
    ...(item.state === 'paused' ? [line(`(${wordOf(context, 'paused')})`, tone)] : []),
    ...(silent ? [line(wordOf(context, 'notUpdated'), tone)] : []),
    ...(periods.length === 0 ? [] : [line(wordOf(context, 'notRecorded', { periods: periods.join(', ') }), 'warning')]),
  ];
}
