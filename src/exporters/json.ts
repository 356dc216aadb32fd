import { type AgendaItem } from '../agenda/agenda.ts';
import { notesOf } from '../agenda/obligations.ts';
import { type Totals, type Window } from '../agenda/window.ts';
import { type CivilDate } from '../calendar/civil.ts';
import { type Reading } from '../calendar/deadline/reading.ts';
import { type Diagnostic } from '../diagnostic.ts';
import { type Messages } from '../messages/messages.ts';
import { type CellText } from '../plan/plan.ts';
import { jsonText, printable } from './json-text.ts';

/** The version of the shape below; it grows when a field changes its meaning or goes. */
const schemaVersion = 1;

/** What `due`, `list` and `show` answer with as JSON. */
export interface ListingFacts {
  readonly asOf: CivilDate;
  readonly complete: boolean;
  readonly window: Window | null;
  readonly items: readonly AgendaItem[];
  readonly findings: readonly Diagnostic[];
  /** Null where a plan could not be read: then no total would be true. */
  readonly totals: Totals | null;
}

/** A listing as JSON: the same in every language, dates in ISO form, totals that add up. */
export function listingJson(facts: ListingFacts, words: Messages['diagnostics']): string {
  const { asOf, complete, window, totals } = facts;
  return jsonText({
    schemaVersion,
    asOf,
    complete,
    window,
    items: facts.items.map(itemJson),
    findings: facts.findings.map((finding) => findingJson(finding, words)),
    totals,
  });
}

/** Findings as JSON, as `check` prints them. */
export function findingsJson(findings: readonly Diagnostic[], files: number, words: Messages['diagnostics']): string {
  const count = (severity: Diagnostic['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return jsonText({
    schemaVersion,
    findings: findings.map((finding) => findingJson(finding, words)),
    totals: { files, errors: count('error'), warnings: count('warning'), infos: count('info') },
  });
}

/** How one phrase is read, as one line of JSON. */
export function readingJson(phrase: string, reading: Reading): string {
  const { kind, moments, notes } = reading;
  const stated = moments.flatMap((moment) => (moment.stated === null ? [] : [moment.stated]));
  return printable(
    JSON.stringify({
      phrase,
      kind,
      due: distinct(moments.map(({ due }) => due)),
      start: startOf(reading),
      stated: stated.length === 0 ? null : distinct(stated),
      notes,
      occurrences: moments.map(({ label, due }) => ({ label, due })),
    }),
  );
}

function itemJson(item: AgendaItem): object {
  const { task, plan, moment } = item;
  const { reading } = task.deadline;
  return {
    plan: plan.path,
    year: plan.year,
    ref: task.ref,
    id: task.id,
    occurrence: item.occurrence,
    section: task.section,
    content: linesOf(task.content),
    lead: linesOf(item.lead),
    coordinating: linesOf(task.coordinating),
    output: linesOf(task.output),
    deadline: {
      text: reading.text.normalize('NFC'),
      kind: reading.kind,
      start: moment?.start ?? reading.start,
      stated: moment?.stated ?? null,
      notes: notesOf(item),
    },
    due: item.due,
    originalDue: item.originalDue,
    closes: item.closes,
    state: item.state,
    status: item.status,
    daysLeft: item.daysLeft,
    completedOn: item.completedOn,
    source: { line: task.at.start?.line ?? 1, column: task.at.start?.column ?? 1 },
  };
}

function findingJson(finding: Diagnostic, words: Messages['diagnostics']): object {
  const { code, severity, at, ref } = finding;
  return {
    code,
    severity,
    path: at.path,
    line: at.start?.line ?? null,
    column: at.start?.column ?? null,
    endLine: at.end?.line ?? null,
    endColumn: at.end?.column ?? null,
    message: wordingOf(finding, words).message,
    ref,
    fixable: finding.repair !== undefined,
  };
}

/** The words of a diagnostic. */
export function wordingOf(
  finding: Diagnostic,
  words: Messages['diagnostics'],
): { readonly message: string; readonly fix: string | null } {
  // Cast: code and params of one diagnostic belong together; TypeScript loses that link once they are taken apart. Advice
  // has words only where the command loaded them; a command that did not has no advice to tell.
  const all = words as Readonly<
    Partial<Record<string, (params: Diagnostic['params']) => ReturnType<typeof wordingOf>>>
  >;
  return all[finding.code]?.(finding.params) ?? { message: finding.code, fix: null };
}

function startOf({ start, moments }: Reading): CivilDate | null {
  return moments[0]?.start ?? start;
}

const linesOf = (cell: CellText): readonly string[] => cell.map(({ text: line }) => line);
const distinct = (dates: readonly CivilDate[]): readonly CivilDate[] => [...new Set(dates)].sort();
