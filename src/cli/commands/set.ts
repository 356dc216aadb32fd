import { type Agenda } from '../../agenda/agenda.ts';
import { type Doubt, type RecordWords } from '../../messages/record.ts';
import { type PlacedEntry, placedEntries } from '../../plan/edit.ts';
import { nearestOf } from '../../plan/fold.ts';
import { type ParsedPlan } from '../../plan/parse.ts';
import { type Plan } from '../../plan/plan.ts';
import { type Change, type NewValue } from '../../source/edit.ts';
import { parseSource, type SourcePath } from '../../source/parse.ts';
import { isSourceMap, type SourceValue } from '../../source/values.ts';
import { type ExitCode } from '../../world.ts';
import { verdictFacts } from '../items-table.ts';
import { hasControls, repeatedRef, textOption } from '../progress-entry.ts';
import { record, type RecordContext, type Recording, type RecordOptions } from '../recording.ts';
import { entryNamed, namedIn } from '../record-target.ts';
import { type Session, usageError } from '../session.ts';

/** `tthc set REF|document FIELD VALUE`: one field of a row, or of the plan itself, gets another value. */
export function set(
  session: Session,
  target: string,
  field: string,
  { values, options }: { readonly values: readonly string[]; readonly options: RecordOptions },
): Promise<ExitCode> {
  return record(session, options, (context, words) => {
    const aim = aimOf(words, context.plan, target, field);
    const value = valueOf(words, field, values);
    return settingOf(session, context, words, { aim, field, value });
  });
}

/** Where a field stands, and of which row it is one. */
interface Aim {
  readonly name: string;
  readonly path: SourcePath;
  readonly placed: PlacedEntry | null;
}

const cells = ['content', 'lead', 'coordinating', 'output', 'assignee', 'leader', 'source'];
const deadlineParts = ['text', 'due', 'start', 'every', 'happenedOn'];
const rowFields = [
  ...['lead', 'coordinating', 'deadline', ...deadlineParts.map((part) => `deadline.${part}`), 'output', 'assignee'],
  ...['leader', 'source', 'addedOn', 'topic', 'report', 'id', 'number'],
];
const targets: Readonly<Record<string, readonly string[]>> = {
  document: ['number', 'symbol', 'issuedOn', 'subject', 'authority', 'proposer', 'form'],
  reporting: ['regime', 'sendingDay'],
  issuer: ['name', 'shortName', 'place', 'level', 'parent'],
  plan: ['title', 'attachedNote'],
  deadlines: ['before'],
};
/** What was printed and signed. */
const issuedFields = [
  'content',
  'title',
  'lead',
  'coordinating',
  'output',
  'number',
  'subject',
  'authority',
  'proposer',
  'form',
  'name',
];

function aimOf(words: RecordWords, plan: Plan, target: string, field: string): Aim {
  const placed = namedIn(placedEntries(plan), target);
  const own = Object.hasOwn(targets, target) ? targets[target] : undefined;
  if (!placed && own) {
    checkField(words, target, field, own);
    return { name: target, path: [target, field], placed: null };
  }
  // Whoever meant neither a row nor one of the maps is told of both.
  if (!placed && /^[a-z]+$/i.test(target) && nearestOf(target, Object.keys(targets)) !== null)
    throw usageError(words.usage.unknownTarget(target, Object.keys(targets)));
  const row = placed ?? entryNamed(words, plan, target);
  checkField(words, row.entry.ref, field, [row.entry.kind === 'section' ? 'title' : 'content', ...rowFields]);
  return { name: row.entry.ref, path: [...row.path, ...field.split('.')], placed: row };
}

function checkField(words: RecordWords, target: string, field: string, fields: readonly string[]): void {
  if (!fields.includes(field))
    throw usageError(words.usage.unknownField(target, field, nearestOf(field, fields), fields));
}

/** What was typed, as it is to stand in the file; null where the field is to be blank. */
function valueOf(words: RecordWords, field: string, values: readonly string[]): NewValue | null {
  const [first = '', second] = values;
  if (second !== undefined) {
    if (!cells.includes(field)) throw usageError(words.usage.oneValue(field));
    return values.map((value) => textOption(words, field, value));
  }
  if (hasControls(first)) throw usageError(words.usage.controlCharacter(field));
  return first.trim() === '' ? null : textOption(words, field, first);
}

interface Wanted {
  readonly aim: Aim;
  readonly field: string;
  readonly value: NewValue | null;
}

function settingOf(
  session: Session,
  { plan, parsed, agenda }: RecordContext,
  words: RecordWords,
  wanted: Wanted,
): Recording {
  const { aim, field, value } = wanted;
  const { number } = plan.document;
  const part =
    field === 'deadline' || field === 'deadline.text' || field === 'deadline.due' || field === 'deadline.start';
  if (aim.placed && number !== null && part) throw usageError(words.usage.deadlineIssued(aim.placed.entry.ref, number));
  const before = rawAt(parsed, aim.path);
  const same = JSON.stringify(before) === JSON.stringify(value);
  const facts = { plan: plan.path, target: aim.name, field, before: shown(before), after: shown(value) };
  return {
    changes: same ? [] : changesFor(words, parsed, wanted),
    doubts: same ? [] : doubtsFor(plan, wanted),
    tell: (after) =>
      same
        ? [words.fieldSame(aim.name, field)]
        : [
            words.fieldSet(facts),
            ...(field.startsWith('deadline')
              ? verdicts(session, words, aim, { before: agenda, after: after.agenda })
              : []),
          ],
    facts: {
      ref: aim.placed?.entry.ref ?? null,
      field: [...aim.path.filter((step) => typeof step === 'string')].at(-1),
      target: aim.name,
      value,
      before,
    },
  };
}

function changesFor(words: RecordWords, parsed: ParsedPlan, { aim, field, value }: Wanted): readonly Change[] {
  const { path } = aim;
  if (value === null) return rawAt(parsed, path) === null ? [] : [{ kind: 'remove', path }];
  const [first, part] = field.split('.');
  if (!aim.placed || first !== 'deadline') return [{ kind: 'set', path, value }];
  const whole = part === undefined ? path : path.slice(0, -1);
  const written = rawAt(parsed, whole);
  if (part === undefined) {
    const parts = isSourceMap(written) ? Object.keys(written) : [];
    if (parts.length === 0) return [{ kind: 'set', path, value }];
    if (parts.join() !== 'text') throw usageError(words.usage.writtenOut(parts.map((each) => `deadline.${each}`)));
    return [{ kind: 'set', path: [...path, 'text'], value }];
  }
  if (isSourceMap(written)) return [{ kind: 'set', path, value, order: deadlineParts }];
  if (part === 'text') return [{ kind: 'set', path: whole, value }];
  return [
    { kind: 'set', path: whole, value: { ...(typeof written === 'string' ? { text: written } : {}), [part]: value } },
  ];
}

function doubtsFor(plan: Plan, { aim, field }: Wanted): readonly Doubt[] {
  const { number } = plan.document;
  const isIssued = number !== null && issuedFields.includes(field) && !(aim.name === 'document' && field === 'number');
  return [
    ...(aim.placed ? repeatedRef(plan, aim.placed) : []),
    ...(isIssued ? [{ code: 'issued-text', refused: false, params: { field, number } } as const] : []),
  ];
}

function verdicts(
  session: Session,
  words: RecordWords,
  { placed }: Aim,
  { before, after }: { readonly before: Agenda; readonly after: Agenda },
): readonly string[] {
  if (!placed) return [];
  const of = (agenda: Agenda): Agenda['items'] => agenda.items.filter(({ task }) => task.ref === placed.entry.ref);
  const [old, now] = [of(before), of(after)];
  const [due, dueNow] = [old[0]?.due ?? null, now[0]?.due ?? null];
  const dues = old.length === 1 && now.length === 1 && due !== dueNow ? [`  ${words.moved(due, dueNow)}`] : [];
  return [
    ...dues,
    ...now
      .slice(0, 12)
      .map(
        (item) =>
          `  ${item.occurrence === null ? '' : `${item.occurrence}: `}${session.messages.verdict(verdictFacts(item, session.asOf))}`,
      ),
  ];
}

/** The value in the file, as its source has it; null where there is none. */
function rawAt({ path: file, text }: ParsedPlan, path: SourcePath): SourceValue {
  let value: SourceValue = parseSource(file, text ?? '').source?.value ?? null;
  for (const step of path) {
    if (isSourceMap(value)) value = value[step] ?? null;
    else if (isList(value)) value = value[Number(step)] ?? null;
    else return null;
  }
  return value;
}

function isList(value: SourceValue): value is readonly SourceValue[] {
  return Array.isArray(value);
}

function shown(value: SourceValue | NewValue): string | null {
  if (value === null) return null;
  return typeof value === 'string'
    ? value
    : Object.values(value)
        .map((each) => (typeof each === 'string' ? each : JSON.stringify(each)))
        .join(' | ');
}
