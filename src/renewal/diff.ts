import { foldText } from '../plan/fold.ts';
import { plainText } from '../plan/cells.ts';
import { asSigned } from '../plan/fingerprint.ts';
import { type CellText, type Entry, type Plan } from '../plan/plan.ts';
import { type Reading } from '../calendar/deadline/reading.ts';

/** A cell that says something else; deadlines also as they are read. */
export interface CellChange {
  readonly key: 'number' | 'content' | 'lead' | 'coordinating' | 'deadline' | 'output';
  readonly before: string;
  readonly after: string;
  readonly readings: { readonly before: Reading; readonly after: Reading } | null;
}

/** How a row differs: it is new, it is gone, or cells of it say something else. */
export interface RowChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** The row's ref now; that of the old plan for one that is gone. */
  readonly ref: string;
  readonly content: string;
  readonly cells: readonly CellChange[];
}

/** How the paper around the table differs. */
export interface PaperChange {
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

export interface PlanDiff {
  readonly paper: readonly PaperChange[];
  readonly rows: readonly RowChange[];
}

type Of = 'plan-files' | 'papers';

/**
 * What differs between two plans in what is signed: the paper and the rows of its table. Of two plan files also what a
 * paper does not say by itself: days that the same words are given, names beside the letterhead.
 */
export function diffPlans(before: Plan, after: Plan, of: Of): PlanDiff {
  const [old, now] = [everyRow(before.sections), everyRow(after.sections)];
  const pairs = paired(old, now);
  const parents = new Map(
    [...old, ...now].flatMap((parent) => parent.children.map((child) => [child, parent] as const)),
  );
  const gone = old.filter((entry) => ![...pairs.values()].includes(entry));
  return {
    paper: paperChanges(before, after, of),
    rows: [
      ...now.flatMap((entry): readonly RowChange[] => {
        const partner = pairs.get(entry);
        if (partner === undefined) return [rowChange('added', entry, [])];
        const [from, to] = [parents.get(partner), parents.get(entry)];
        const cells = cellChanges(partner, entry, of, from !== (to && pairs.get(to)));
        return cells.length === 0 ? [] : [rowChange('changed', entry, cells)];
      }),
      ...gone.map((entry) => rowChange('removed', entry, [])),
    ],
  };
}

function everyRow(entries: readonly Entry[]): readonly Entry[] {
  return entries.flatMap((entry) => [entry, ...everyRow(entry.children)]);
}

function rowChange(kind: RowChange['kind'], entry: Entry, cells: readonly CellChange[]): RowChange {
  return { kind, ref: entry.ref, content: plainText(entry.content), cells };
}

/** Which row was which: by id, by ref and text, by text alone, then by ref alone; each row once. */
function paired(old: readonly Entry[], now: readonly Entry[]): ReadonlyMap<Entry, Entry> {
  const text = ({ content }: Entry): string => foldText(plainText(content));
  const keys: readonly ((entry: Entry) => string | null)[] = [
    ({ id }) => id,
    (entry) => `${entry.ref} ${text(entry)}`,
    text,
    ({ ref, kind }) => `${kind} ${ref}`,
  ];
  const pairs = new Map<Entry, Entry>();
  const taken = new Set<Entry>();
  for (const keyOf of keys) {
    const free = new Map<string, Entry[]>();
    for (const entry of old) {
      const key = taken.has(entry) ? null : keyOf(entry);
      if (key !== null) free.set(key, [...(free.get(key) ?? []), entry]);
    }
    for (const entry of now) {
      const key = pairs.has(entry) ? null : keyOf(entry);
      const partner = key === null ? undefined : free.get(key)?.shift();
      if (partner === undefined) continue;
      pairs.set(entry, partner);
      taken.add(partner);
    }
  }
  return pairs;
}

const printed = (cell: CellText): string => cell.map(({ text, item }) => (item ? `- ${text}` : text)).join('\n');

// Line by line as the fingerprint takes them: blanks are no words.
const alike = (left: string, right: string): boolean => linesAsSigned(left) === linesAsSigned(right);
const linesAsSigned = (text: string): string => text.split('\n').map(asSigned).join('\n');

/** `hasMoved`: the row stands in another section now, where it may have the number that it had. */
function cellChanges(before: Entry, after: Entry, of: Of, hasMoved: boolean): readonly CellChange[] {
  const change = (key: CellChange['key'], left: string, right: string): readonly CellChange[] =>
    alike(left, right) ? [] : [{ key, before: left, after: right, readings: null }];
  return [
    ...(hasMoved ? change('number', before.ref, after.ref) : change('number', before.number, after.number)),
    ...change('content', printed(before.content), printed(after.content)),
    ...change('lead', printed(before.lead), printed(after.lead)),
    ...change('coordinating', printed(before.coordinating), printed(after.coordinating)),
    ...deadlineChange(before, after, of),
    ...change('output', printed(before.output), printed(after.output)),
  ];
}

/** A deadline that says something else, or that the same words move to other days: a given day, another way to count. */
function deadlineChange(before: Entry, after: Entry, of: Of): readonly CellChange[] {
  const [old, now] = [before.deadline.reading, after.deadline.reading];
  const days = ({ moments }: Reading): string => moments.map(({ due }) => due).join(' ');
  // Words in which no day can be read may be given one; when an event happens is learnt later.
  const isOpen = of === 'papers' || days(old) === '';
  if (alike(old.text, now.text) && (isOpen || days(old) === days(now))) return [];
  return [{ key: 'deadline', before: old.text, after: now.text, readings: { before: old, after: now } }];
}

function paperChanges(before: Plan, after: Plan, of: Of): readonly PaperChange[] {
  const texts = (plan: Plan): ReadonlyMap<string, string> => {
    const { document: paper, issuer } = plan;
    const headed = (all: Plan['before']): string =>
      all
        .flatMap(({ heading, text }) => [heading ?? '', printed(text)])
        .filter((each) => each !== '')
        .join('\n');
    return new Map([
      ['year', plan.untilYear === plan.year ? String(plan.year) : `${plan.year}–${plan.untilYear}`],
      ['issuer', [issuer.parentBody, issuer.name].filter((each) => each !== null).join('\n')],
      ...(of === 'papers'
        ? []
        : ([
            ['shortName', issuer.shortName ?? ''],
            ['place', issuer.place ?? ''],
            ['form', paper.form],
            ['symbol', paper.symbol ?? ''],
            ['deadlines.before', plan.beforeCounts],
          ] as const)),
      ['subject', paper.subject ?? ''],
      ['authority', paper.authority ?? ''],
      ['legalBases', paper.legalBases.join('\n')],
      ['proposer', paper.proposer ?? ''],
      ['articles', paper.articles.map(printed).join('\n')],
      ['closing', paper.closing.join('\n')],
      ['addressees', paper.addressees.join('\n')],
      ['recipients', paper.recipients.join('\n')],
      ['signatories', paper.signatories.flatMap(({ lines, name }) => [...lines, name ?? '']).join('\n')],
      ['title', plan.title],
      ['before', headed(plan.before)],
      ['after', headed(plan.after)],
    ]);
  };
  const now = texts(after);
  return [...texts(before)].flatMap(([key, left]): readonly PaperChange[] => {
    const right = now.get(key) ?? '';
    // Some papers print the title in capitals.
    const isTitle = of === 'papers' && key === 'title' && alike(left.toUpperCase(), right.toUpperCase());
    return isTitle || alike(left, right) ? [] : [{ key, before: left, after: right }];
  });
}
