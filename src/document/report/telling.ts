import { type AgendaItem } from '../../agenda/agenda.ts';
import { parsePeriod } from '../../calendar/period.ts';
import { plainText } from '../../plan/cells.ts';
import { type CellText, type Evidence, type Progress } from '../../plan/plan.ts';
import { roman } from '../../plan/refs.ts';
import { type ReportFacts } from '../../report/facts.ts';
import { type ReportPeriod } from '../../report/period.ts';
import { type TaskStanding } from '../../report/standing.ts';
import { paperDate, type WithWords, wordOf } from '../context.ts';
import { type SlottedText, type SlotValues } from '../slots.ts';
import { evidenceText, occurrenceName } from '../standing.ts';

/** What a report is told from: what is known, and the words of its outline. */
export interface Telling extends WithWords {
  readonly facts: ReportFacts;
  /** The issuer as sentences name it. */
  readonly issuer: string;
  readonly period: string;
  readonly next: string;
}

/** What a report is told from. */
export function tellingOf(words: ReadonlyMap<string, SlottedText>, facts: ReportFacts): Telling {
  const template = { words };
  const { issuer } = facts.plan;
  return {
    template,
    facts,
    issuer: issuer.shortName ?? issuer.name,
    period: reportPeriodName({ template }, facts.period),
    next: reportPeriodName({ template }, facts.next),
  };
}

function reportPeriodName(context: WithWords, { grain, index, year }: ReportPeriod): string {
  const values = { index: roman(index), year: `${year}` };
  switch (grain) {
    case 'quarter':
      return wordOf(context, 'reportPeriods.quarter', values);
    case 'half':
      return wordOf(context, index === 1 ? 'reportPeriods.half1' : 'reportPeriods.half2', values);
    case 'year':
      return wordOf(context, 'reportPeriods.year', values);
  }
}

/** A sentence of the outline. */
export function say(telling: Telling, name: string, values: SlotValues = {}): string {
  return wordOf(telling, name, values).trim();
}

/** A count as papers write it: two digits below ten, a dot before each thousand (02, 15, 1.234). */
export function countText(value: number): string {
  return value < 10 ? `0${value}` : String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** A share in percent with at most one decimal, behind a comma (66,7%). */
export function shareText(part: number, whole: number): string {
  return `${String(Math.round((part / whole) * 1000) / 10).replace('.', ',')}%`;
}

/** A text within a sentence: on one line, without the point or comma that ends it in its cell. */
export function inline(cell: CellText): string {
  return withoutEnd(plainText(cell));
}

/** A text without the point or comma at its end. */
export function withoutEnd(text: string): string {
  return text.replace(/[\s.,;:]+$/, '');
}

/** The units of a cell in a sentence; the outline's word where nobody leads. */
export function leadText(telling: Telling, lead: CellText): string {
  const names = lead.map(({ text }) => withoutEnd(text)).filter((text) => text !== '');
  return names.length === 0 ? say(telling, 'work.noLead') : names.join(', ');
}

/** The deadline as the plan writes it. */
export function deadlineText(telling: Telling, { task }: { readonly task: TaskStanding['task'] }): string {
  const text = task.deadline.reading.text.trim().replace(/\s+/g, ' ');
  return text === '' ? say(telling, 'work.noDeadline') : text;
}

/** The ref of a task; one of an earlier or later plan names its year. */
export function refText({ facts }: Telling, { plan, task }: Pick<TaskStanding, 'plan' | 'task'>): string {
  return plan === facts.plan ? task.ref : `${task.ref} (${plan.year})`;
}

/** The ref of an obligation, with the time that it is about where there are several. */
export function itemRef(telling: Telling, item: AgendaItem): string {
  const ref = refText(telling, item);
  const { occurrence, task } = item;
  if (occurrence === null || task.deadline.reading.moments.length < 2) return ref;
  return `${ref} (${occurrenceName(telling, occurrence)})`;
}

/** Refs behind each other, each once. */
export function refsText(refs: readonly string[]): string {
  return [...new Set(refs)].join(', ');
}

/** Ref and content: how a sentence names an obligation. */
export function named(telling: Telling, item: AgendaItem): { readonly ref: string; readonly content: string } {
  return { ref: itemRef(telling, item), content: inline(item.task.content) };
}

/** The papers that prove something, behind each other; empty where there are none. */
export function papersText(telling: Telling, evidence: readonly Evidence[]): string {
  return evidence.map((each) => withoutEnd(evidenceText(telling, each))).join('; ');
}

/** Papers as the end of a sentence. */
export function papersEnd(telling: Telling, evidence: readonly Evidence[]): string {
  return evidence.length === 0
    ? ''
    : wordOf(telling, 'completed.documents', { documents: papersText(telling, evidence) });
}

/** One entry of progress in words: its day, what was done, what proves it. */
export function entryText(telling: Telling, task: TaskStanding, entry: Progress): string {
  const { status, occurrence, note, evidence, extendedTo, transferredTo } = entry;
  const about =
    occurrence !== null && parsePeriod(occurrence) !== null && task.items.length > 1
      ? [occurrenceName(telling, occurrence)]
      : [];
  const said = [
    ...(status === null ? [] : [say(telling, `results.${status}`)]),
    ...(extendedTo === null ? [] : [`→ ${extendedTo.text}`]),
    ...(transferredTo.length === 0 ? [] : [`→ ${leadText(telling, transferredTo)}`]),
    ...(note === null ? [] : [withoutEnd(note)]),
  ];
  const papers = papersText(telling, evidence);
  const text = [[...about, said.join(', ')].filter((part) => part !== '').join(' '), papers === '' ? '' : `(${papers})`]
    .filter((part) => part !== '')
    .join(' ');
  return say(telling, 'work.entry', { date: paperDate(entry.on), text });
}

/** Several entries, one after the other. */
export function entriesText(telling: Telling, task: TaskStanding, entries: readonly Progress[]): string {
  return entries.map((entry) => entryText(telling, task, entry)).join('; ');
}
