import { agendaOf, type Agenda } from '../agenda/agenda.ts';
import { type CivilDate, vietnameseDay } from '../calendar/civil.ts';
import { daysOffCalendar, type DaysOffCalendar } from '../calendar/days-off.ts';
import { type Diagnostic } from '../diagnostic.ts';
import { type Doubt, type RecordWords } from '../messages/record.ts';
import { discoverPlans } from '../plan/discover.ts';
import { loadDaysOff } from '../plan/days-off.ts';
import { editPlan } from '../plan/edit.ts';
import { type ParsedPlan, parsePlan } from '../plan/parse.ts';
import { type Plan } from '../plan/plan.ts';
import { type Change, type Refusal } from '../source/edit.ts';
import { type SourcePath } from '../source/parse.ts';
import { recordJson } from '../exporters/record.ts';
import { type ExitCode } from '../world.ts';
import { choiceOption } from './choices.ts';
import { diagnosticsText } from './diagnostics.ts';
import { diffText, unifiedDiff } from './line-diff.ts';
import { type PlanFileFault, rewritePlan } from './plan-file.ts';
import { type CommonOptions, type Session, usageError } from './session.ts';
import { sanitize } from '../writers/terminal/sanitize.ts';

/** The options that every command takes which writes into a plan. */
export interface RecordOptions extends CommonOptions {
  readonly plan?: readonly string[];
  readonly format?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

/** What a command wants to write, and what it has to say. */
export interface Recording {
  readonly changes: readonly Change[];
  readonly doubts: readonly Doubt[];
  /** What is doubtful once the plan is read as it would be then. */
  readonly doubtsAfter?: (after: { readonly agenda: (day: CivilDate) => Agenda }) => readonly Doubt[];
  /** What was written, in lines for a person; given the plan as it is then. */
  readonly tell: (after: { readonly plan: Plan; readonly agenda: Agenda }) => readonly string[];
  /** The same for programs. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The plan that is written into, as it stands. */
export interface RecordContext {
  readonly plan: Plan;
  readonly agenda: Agenda;
  readonly parsed: ParsedPlan;
}

/** The words of the commands that record, in the language of the session. */
export async function recordWords({ language }: Session): Promise<RecordWords> {
  return language === 'en'
    ? (await import('../messages/en/record.ts')).recordEn
    : (await import('../messages/vi/record.ts')).recordVi;
}

/** The one plan that a command is to write into; null where there is none, which was said. */
export function onePlan(session: Session, words: RecordWords, names: readonly string[]): string | null {
  const { paths, faults } = discoverPlans(session.world.files, names);
  if (paths.length > 1) throw usageError(words.usage.onePlan(paths));
  const [path] = paths;
  if (faults.length === 0 && path !== undefined) return path;
  session.world.err.write(diagnosticsText(session, faults, new Map(), session.color.err));
  return null;
}

type Outcome =
  | { readonly kind: 'written'; readonly recording: Recording; readonly plan: Plan; readonly agenda: Agenda }
  | { readonly kind: 'doubted'; readonly doubts: readonly Doubt[] }
  | { readonly kind: 'broken'; readonly errors: readonly Diagnostic[]; readonly text: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'worse'; readonly errors: readonly Diagnostic[]; readonly text: string };

/** Runs a command that writes into a plan: finds it, lets the command say what to write, and writes it safely. */
export async function record(
  session: Session,
  options: RecordOptions,
  decide: (context: RecordContext, words: RecordWords) => Recording | Promise<Recording>,
): Promise<ExitCode> {
  const words = await recordWords(session);
  const format = choiceOption(session.messages, '--format', options.format ?? 'text', ['text', 'json']);
  const path = onePlan(session, words, options.plan ?? []);
  if (path === null) return 3;
  const daysOff = daysOffOf(session, path);
  const dryRun = options.dryRun ?? false;
  const command = typedCommand(session.args);
  const done = await rewritePlan(session.world, path, { command, dryRun }, async (text) => {
    const { after, ...result } = await decided(session, { path, text, daysOff }, options.force ?? false, (context) =>
      decide(context, words),
    );
    return { after, result };
  });
  const run = { session, words, path, format, command, dryRun, named: options.plan !== undefined };
  if (!done.ok)
    return notDone(run, done.fault.kind, () => {
      say(session, planFileFaultText(session, words, path, done.fault));
    });
  const { result, before, after } = done;
  if (result.kind !== 'written')
    return notDone(
      run,
      reasonOf(result),
      () => {
        sayWhyNot(session, words, path, result);
      },
      'doubts' in result ? result.doubts : [],
    );
  sayDone(run, result, unifiedDiff(path, before, after));
  return 0;
}

interface Run {
  readonly session: Session;
  readonly words: RecordWords;
  readonly path: string;
  readonly format: 'text' | 'json';
  readonly command: string;
  readonly dryRun: boolean;
  /** Whether the plan was named on the command line. */
  readonly named: boolean;
}

function notDone(
  { session, words, path, format, command }: Run,
  reason: string,
  tell: () => void,
  doubts: readonly Doubt[] = [],
): ExitCode {
  tell();
  if (format === 'json')
    session.world.out.write(recordJson({ command, plan: path, written: false, reason }, doubtsJson(words, doubts), []));
  return 3;
}

function sayDone(
  { session, words, path, format, command, dryRun, named }: Run,
  written: Extract<Outcome, { readonly kind: 'written' }>,
  diff: readonly string[],
): void {
  const { world } = session;
  const { recording } = written;
  for (const doubt of recording.doubts) sayDoubt(session, words, doubt, 'warning');
  if (format === 'json') {
    const facts = { command, plan: path, written: !dryRun && diff.length > 0, reason: null, ...recording.facts };
    world.out.write(recordJson(facts, doubtsJson(words, recording.doubts), diff));
  } else if (dryRun) {
    world.out.write(diffText(diff, session.color.out));
    say(session, words.dryRun);
  } else {
    const undo = diff.length === 0 ? [] : [words.howToUndo(named ? path : null)];
    world.out.write([...recording.tell(written), ...undo].map((line) => `${sanitize(line)}\n`).join(''));
  }
}

function doubtsJson(
  words: RecordWords,
  doubts: readonly Doubt[],
): readonly { readonly code: string; readonly message: string }[] {
  return doubts.map((doubt) => ({ code: doubt.code, message: doubtText(words, doubt) }));
}

function reasonOf(outcome: Exclude<Outcome, { readonly kind: 'written' }>): string {
  return outcome.kind === 'refused' ? outcome.refusal.reason : outcome.kind;
}

/** A command line as it may be typed again, without what concerns only how it ran. */
export function typedCommand(args: readonly string[]): string {
  return args
    .filter((arg) => arg !== '--dry-run')
    .map((arg) => (/^[\p{L}\p{M}\p{N}_.,:/@%+=~-]+$/u.test(arg) ? arg : `"${arg.replace(/["\\$`]/g, '\\$&')}"`))
    .join(' ');
}

/** The days off that the office keeps beside a plan, and those of the law. */
export function daysOffOf({ world }: Session, path: string): DaysOffCalendar {
  return daysOffCalendar(loadDaysOff(world.files, path.slice(0, Math.max(0, path.lastIndexOf('/')))).overrides);
}

async function decided(
  session: Session,
  { path, text, daysOff }: { readonly path: string; readonly text: string; readonly daysOff: DaysOffCalendar },
  force: boolean,
  decide: (context: RecordContext) => Recording | Promise<Recording>,
): Promise<Outcome & { readonly after: string | null }> {
  const parsed = parsePlan(path, text, { daysOff });
  const errors = parsed.faults.filter(({ severity }) => severity === 'error');
  const { plan } = parsed;
  if (!plan) return { kind: 'broken', errors, text, after: null };
  const recording = await decide({ plan, parsed, agenda: agendaOf([plan], session.asOf) });
  if (!force && recording.doubts.some(({ refused }) => refused))
    return { kind: 'doubted', doubts: recording.doubts, after: null };
  const edited = editPlan(parsed, recording.changes, { daysOff });
  if (edited.ok) {
    const { plan: written, text: after } = edited;
    const further = recording.doubtsAfter?.({ agenda: (day) => agendaOf([written], day) }) ?? [];
    const doubts = [...recording.doubts, ...further];
    if (!force && further.some(({ refused }) => refused)) return { kind: 'doubted', doubts, after: null };
    const agenda = agendaOf([written], session.asOf);
    return { kind: 'written', recording: { ...recording, doubts }, plan: written, agenda, after };
  }
  return 'refusal' in edited
    ? { kind: 'refused', refusal: edited.refusal, after: null }
    : { kind: 'worse', errors: edited.errors, text: edited.text, after: null };
}

function sayWhyNot(
  session: Session,
  words: RecordWords,
  path: string,
  outcome: Exclude<Outcome, { readonly kind: 'written' }>,
): void {
  switch (outcome.kind) {
    case 'doubted':
      for (const doubt of outcome.doubts) sayDoubt(session, words, doubt, doubt.refused ? 'error' : 'warning');
      say(session, `${words.nothingWritten} ${capital(words.useForce)}.`);
      return;
    case 'refused':
      fail(session, refusalText(words, path, outcome.refusal));
      break;
    case 'broken':
      sayFindings(session, outcome.errors, new Map([[path, outcome.text]]));
      fail(session, words.refusals.errors(path));
      break;
    case 'worse':
      fail(session, words.refusals.newErrors(path));
      sayFindings(session, outcome.errors, new Map([[path, outcome.text]]));
  }
  say(session, words.nothingWritten);
}

function refusalText(words: RecordWords, plan: string, { reason, path }: Refusal): string {
  return reason === 'errors' ? words.refusals.errors(plan) : words.refusals[reason](pathText(path));
}

/** A path as a person may find it: `plan.sections[0].tasks[1].lead`. */
function pathText(path: SourcePath): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

/** Why a plan was not written, in words. */
export function planFileFaultText(session: Session, words: RecordWords, plan: string, fault: PlanFileFault): string {
  const { severities } = session.messages;
  const told = (text: string): string => `${severities.error}: ${text}`;
  switch (fault.kind) {
    case 'unreadable':
      return told(words.files.unreadable(plan, fault.fault, fault.reason));
    case 'no-text':
      return diagnosticsText(session, [fault.finding], new Map(), false).trimEnd();
    case 'held':
      return told(
        words.files.held(plan, fault.file, fault.by && { ...fault.by, since: momentText(session, fault.by.since) }),
      );
    case 'changed':
      return told(words.files.changed(plan));
    case 'not-written':
      return told(words.files.notWritten(fault.file, fault.fault, fault.reason));
    case 'nothing-to-undo':
      return told(words.files.nothingToUndo(plan));
    case 'changed-since':
      return told(words.files.changedSince(plan, fault.entry.command, momentText(session, fault.entry.when)));
  }
}

/** An instant as clock and calendar on the wall in Việt Nam show it. */
export function momentText({ messages }: Session, instant: number): string {
  const sane = Math.min(Math.max(instant, 0), 4e12);
  const time = new Date(sane + 7 * 3_600_000).toISOString().slice(11, 16);
  return `${time} ${messages.date(vietnameseDay(sane))}`;
}

function sayDoubt(session: Session, words: RecordWords, doubt: Doubt, severity: 'error' | 'warning'): void {
  say(session, `${session.messages.severities[severity]}: ${doubtText(words, doubt)}`);
}

/** A doubt in words. */
export function doubtText(words: RecordWords, doubt: Doubt): string {
  // Cast: code and params of one doubt belong together; TypeScript loses that link once they are taken apart.
  const tell = words.doubts[doubt.code] as (params: Doubt['params']) => string;
  return tell(doubt.params);
}

function sayFindings(session: Session, findings: readonly Diagnostic[], texts: ReadonlyMap<string, string>): void {
  if (findings.length > 0) session.world.err.write(diagnosticsText(session, findings, texts, session.color.err));
}

export function say({ world }: Session, text: string): void {
  world.err.write(`${sanitize(text)}\n`);
}

function fail(session: Session, text: string): void {
  say(session, `${session.messages.severities.error}: ${text}`);
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
