import { agendaOf } from '../agenda/agenda.ts';
import { type CivilDate } from '../calendar/civil.ts';
import { type Reading } from '../calendar/deadline/reading.ts';
import { type Diagnostic } from '../diagnostic.ts';
import { editPlan, placedEntries } from '../plan/edit.ts';
import { type ParsedPlan, parsePlan, type ParseOptions } from '../plan/parse.ts';
import { type Plan } from '../plan/plan.ts';
import { type Change } from '../source/edit.ts';
import { type SourcePath } from '../source/parse.ts';
import { type SourceValue } from '../source/values.ts';
import { keptYears, type LeftYear, moveDeadlineYears, moveYears, type YearShift } from './years.ts';
import { carriedOver, type Carried } from './carried.ts';

/** One change of the new plan: where, and what stands on either side. */
export interface Moved {
  /** The row by its ref, or the key of the file. */
  readonly where: string;
  readonly key: string;
  readonly before: string;
  readonly after: string | null;
}

/** Something left alone, which a person should look at. */
export interface LeftAlone extends LeftYear {
  readonly where: string;
  readonly key: string;
}

/** How the deadline of a task is read before and after. */
export interface MovedDeadline {
  readonly ref: string;
  readonly before: Reading;
  readonly after: Reading;
}

/** A new year's plan made of an old one. */
export interface Renewed {
  readonly text: string;
  readonly plan: Plan;
  readonly parsed: ParsedPlan;
  readonly moved: readonly Moved[];
  readonly left: readonly LeftAlone[];
  readonly deadlines: readonly MovedDeadline[];
  readonly carried: readonly Carried[];
  /** Lines of comments that name the old year; they stay. */
  readonly comments: readonly { readonly line: number; readonly text: string }[];
  /** Units that the plan says are no more when the new year begins. */
  readonly abolished: readonly {
    readonly name: string;
    readonly until: CivilDate;
    readonly replacedBy: string | null;
  }[];
}

export type Renewal =
  | { readonly ok: true; readonly renewed: Renewed }
  /** The file holds what cannot be changed in place. */
  | { readonly ok: false; readonly refusal: { readonly reason: string; readonly path: SourcePath } }
  /** The new plan would be no plan. */
  | { readonly ok: false; readonly errors: readonly Diagnostic[]; readonly text: string };

/** Next year's plan: the old one, its source kept, with its years moved, its history gone, and what was not finished carried over. */
export function renewPlan(
  before: ParsedPlan & { readonly plan: Plan },
  year: number,
  asOf: CivilDate,
  daysOff?: ParseOptions['daysOff'],
): Renewal {
  const { plan, source } = before;
  const text = before.text ?? '';
  const shift: YearShift = { from: plan.year, until: plan.untilYear, by: year - plan.year };
  if (!source) return { ok: false, refusal: { reason: 'errors', path: [] } };
  const items = agendaOf([plan], asOf).items;
  const carried = carriedOver(plan, items, year);
  const work: Work = { shift, plan, changes: [], moved: [], left: [], refs: refsByPath(plan) };
  const overridden = new Set(
    carried.flatMap(({ path, deadline, stillDue, lead }) => [
      ...(deadline === null && stillDue === null ? [] : [pathKey([...path, 'deadline'])]),
      ...(lead === null ? [] : [pathKey([...path, 'lead'])]),
    ]),
  );
  walk(work, source.value, [], overridden);
  carry(work, carried, source.value);
  const options = { keepSource: true, ...(daysOff === undefined ? {} : { daysOff }) };
  const edited = editPlan(before, work.changes, options);
  if (!edited.ok && 'refusal' in edited) return { ok: false, refusal: edited.refusal };
  // A deadline that cannot be kept in the new year is told at its place; the draft is there to be put right.
  const parsed = edited.ok ? edited.parsed : parsePlan(before.path, edited.text, options);
  if (parsed.plan === null) return { ok: false, errors: parsed.faults, text: parsed.text ?? '' };
  const { moved, left } = work;
  return {
    ok: true,
    renewed: {
      ...told(plan, parsed.plan, text, year),
      ...{ text: parsed.text ?? '', parsed, plan: parsed.plan },
      ...{ moved: byRow(moved, work.refs), left: byRow(left, work.refs), carried },
    },
  };
}

interface Work {
  readonly shift: YearShift;
  readonly plan: Plan;
  readonly changes: Change[];
  readonly moved: Moved[];
  readonly left: LeftAlone[];
  /** The ref of each row, by its path. */
  readonly refs: ReadonlyMap<string, string>;
}

const pathKey = (path: SourcePath): string => path.join('\u0000');

function refsByPath(plan: Plan): ReadonlyMap<string, string> {
  return new Map(placedEntries(plan).map(({ entry, path }) => [pathKey(path), entry.ref]));
}

// What is the plan's own history, or belongs to its old paper, goes.
const gone = new Set(['progress', 'addedOn', 'carriedFrom', 'happenedOn', 'issuedFingerprint', 'number', 'amendments']);
// What names other papers or other things stays word for word; years in it are told.
const kept = new Set(['legalBases', 'recipients', 'addressees', 'issuer', 'source', 'id', 'topic', 'signatories']);
// Settings, and units, whose last days are told by themselves.
const settings = new Set(['units', 'lint', 'reporting', 'deadlines', 'symbol', 'tthc', 'report']);

function walk(work: Work, value: SourceValue, path: SourcePath, overridden: ReadonlySet<string>): void {
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  if (overridden.has(pathKey(path)) || settings.has(key)) return;
  if (kept.has(key) || key.startsWith('x-')) {
    tellKept(work, value, path, key);
    return;
  }
  if (isGone(work, path, value)) return;
  if (typeof value === 'string') {
    moveText(work, value, path, key);
    return;
  }
  if (value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly SourceValue[]).entries())
      walk(work, item, [...path, index], overridden);
    return;
  }
  for (const [name, inner] of Object.entries(value)) walk(work, inner, [...path, name], overridden);
}

function tellKept(work: Work, value: SourceValue, path: SourcePath, key: string): void {
  const where = whereOf(work, path);
  const left = textsIn(value).flatMap((text) => keptYears(text, work.shift));
  work.left.push(...left.map((each) => ({ ...each, where, key })));
}

function textsIn(value: SourceValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return value === null ? [] : Object.values(value).flatMap(textsIn);
}

function isGone(work: Work, path: SourcePath, value: SourceValue): boolean {
  const last = path.at(-1);
  if (typeof last !== 'string' || !gone.has(last)) return false;
  // The number of a row is no number of a paper.
  if (last === 'number' && path[0] !== 'document') return true;
  const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (isEmpty) return true;
  work.changes.push({ kind: 'remove', path, keepComments: true });
  work.moved.push({ where: whereOf(work, path), key: last, before: shownValue(value), after: null });
  return true;
}

function shownValue(value: SourceValue): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  const parts: readonly SourceValue[] = Array.isArray(value) ? (value as readonly SourceValue[]) : Object.values(value);
  return parts.map(shownValue).join(Array.isArray(value) ? '\n' : ' ');
}

function moveText(work: Work, text: string, path: SourcePath, key: string): void {
  const { shift } = work;
  const moved = ownPaper(work, text, key) ?? (path.includes('deadline') ? moveDeadlineYears : moveYears)(text, shift);
  const where = whereOf(work, path);
  const told = key === 'text' && path.includes('deadline') ? 'deadline' : key;
  for (const left of moved.left) work.left.push({ ...left, where, key: told });
  if (moved.text === text) return;
  work.changes.push({ kind: 'set', path, value: moved.text });
  work.moved.push({ where, key: told, before: text, after: moved.text });
}

/** What says when and under which number the plan itself was issued. */
function ownPaper(
  { shift, plan }: Work,
  text: string,
  key: string,
): { readonly text: string; readonly left: readonly LeftYear[] } | null {
  if (key === 'issuedOn') return { text: String(shift.from + shift.by), left: [] };
  if (key !== 'attachedNote') return null;
  const symbol = (plan.document.symbol ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const own = new RegExp(`(số:?\\s*)\\d*[a-z]?\\s*/\\s*${symbol}`, 'iu').exec(text);
  if (symbol === '' || !own) return null;
  const [before, behind] = [text.slice(0, own.index), text.slice(own.index + own[0].length)];
  const year = shift.from + shift.by;
  const dated = behind
    .replace(/^(\s+ngày)[\s\d]*\/[\s\d]*\/\s*\d{4}/iu, `$1   /  /${year}`)
    .replace(/^(\s+ngày)[\s\d]*(tháng)[\s\d]*(năm)\s*\d{4}/iu, `$1    $2    $3 ${year}`);
  return { text: `${before}${(own[1] ?? '').trimEnd()}   /${plan.document.symbol ?? ''}${dated}`, left: [] };
}

function whereOf({ refs }: Work, path: SourcePath): string {
  for (let length = path.length; length > 0; length--) {
    const ref = refs.get(pathKey(path.slice(0, length)));
    if (ref !== undefined) return ref;
  }
  return path.filter((step) => typeof step === 'string').join('.');
}

/** Writes down where what is carried over comes from, and the deadline that an extension gave it. */
function carry(work: Work, carried: readonly Carried[], value: SourceValue): void {
  const { plan } = work;
  for (const { ref, path, deadline, stillDue, lead } of carried) {
    if (stillDue !== null)
      work.left.push({ where: ref, key: 'deadline', year: plan.year, words: stillDue, reason: 'still-due' });
    const origin = { year: String(plan.year), ref };
    const at = work.changes.findIndex((change) => pathKey(change.path) === pathKey([...path, 'carriedFrom']));
    if (at !== -1) work.changes.splice(at, 1);
    work.changes.push({ kind: 'set', path: [...path, 'carriedFrom'], value: origin });
    work.moved.push({ where: ref, key: 'carriedFrom', before: '', after: `${plan.year} ${ref}` });
    if (deadline !== null) {
      work.changes.push(...grantedDeadline(value, [...path, 'deadline'], deadline.after));
      work.moved.push({ where: ref, key: 'deadline', ...deadline });
    }
    if (lead !== null) {
      work.changes.push({ kind: 'set', path: [...path, 'lead'], value: lead.after });
      work.moved.push({ where: ref, key: 'lead', ...lead });
    }
  }
}

/** The deadline as it was granted; what stood beside the old words, a day given to them above all, goes with them. */
function grantedDeadline(value: SourceValue, path: SourcePath, granted: string): readonly Change[] {
  const old = path.reduce<SourceValue>(
    (at, step) => (at as Readonly<Record<string, SourceValue>>)[step] ?? null,
    value,
  );
  if (typeof old !== 'object' || old === null) return [{ kind: 'set', path, value: granted }];
  const beside = Object.keys(old).filter((key) => key !== 'text');
  return [
    { kind: 'set', path: [...path, 'text'], value: granted },
    ...beside.map((key): Change => ({ kind: 'remove', path: [...path, key], keepComments: true })),
  ];
}

/** What is told of one row side by side: the paper's first, then the rows in the order of the plan. */
function byRow<Told extends { readonly where: string }>(
  moved: readonly Told[],
  refs: ReadonlyMap<string, string>,
): readonly Told[] {
  const order = new Map([...refs.values()].map((ref, index) => [ref, index]));
  const places = [...new Set(moved.map(({ where }) => where))];
  const place = (where: string): number => order.get(where) ?? places.indexOf(where) - places.length;
  return moved.toSorted((left, right) => place(left.where) - place(right.where));
}

function told(
  old: Plan,
  plan: Plan,
  text: string,
  year: number,
): Pick<Renewed, 'deadlines' | 'comments' | 'abolished'> {
  const before = placedEntries(old);
  const after = placedEntries(plan);
  const deadlines = before.flatMap(({ entry }, index): readonly MovedDeadline[] => {
    const now = after[index]?.entry;
    return now === undefined || !entry.tracked
      ? []
      : [{ ref: entry.ref, before: entry.deadline.reading, after: now.deadline.reading }];
  });
  const comments = text.split(/\r?\n/).flatMap((line, index) => {
    const comment = /(?:^|\s)#.*$/.exec(line)?.[0].trim() ?? '';
    return comment.includes(String(old.year)) ? [{ line: index + 1, text: comment }] : [];
  });
  const abolished = plan.units.flatMap(({ name, until, replacedBy }) =>
    until !== null && until <= `${year}-01-01` ? [{ name, until, replacedBy }] : [],
  );
  return { deadlines, comments, abolished };
}
