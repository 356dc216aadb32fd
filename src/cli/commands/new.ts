import { type Diagnostic, inFileOrder } from '../../diagnostic.ts';
import { type LintOptions, lintPlan } from '../../lint/lint.ts';
import { registerOf } from '../../lint/register.ts';
import { loadLegalDocuments, type OwnLegalDocuments } from '../../plan/legal-documents.ts';
import { foldersOf } from '../../plan/load.ts';
import { type ParsedPlan, parsePlan } from '../../plan/parse.ts';
import { type Plan } from '../../plan/plan.ts';
import { type Renewed, renewPlan } from '../../renewal/renew.ts';
import { type NewWords } from '../../messages/new.ts';
import { type ExitCode } from '../../world.ts';
import { diagnosticsText } from '../diagnostics.ts';
import { withLintWords } from '../lint-words.ts';
import { newBlocks } from '../new-blocks.ts';
import { onePlan } from '../one-plan.ts';
import { fail, say } from '../say.ts';
import { type CommonOptions, numberOption, type Session, usageError } from '../session.ts';

export interface NewOptions extends CommonOptions {
  readonly year?: string;
  readonly from?: string;
  readonly output?: string;
  readonly dryRun?: boolean;
}

/** `tthc new --year N [--from PLAN]`: next year's plan, from this year's or from the usual sections. */
export async function newPlan(session: Session, options: NewOptions): Promise<ExitCode> {
  const { messages } = session;
  const words = await wordsOf(session);
  if (options.year === undefined) throw usageError(messages.usage.badNumber('--year', '', 1900, 2199));
  const year = numberOption(messages, '--year', options.year, [1900, 2199]);
  return options.from === undefined
    ? starter(session, words, year, options)
    : renewed(session, words, year, { ...options, from: options.from });
}

async function wordsOf({ language }: Session): Promise<NewWords> {
  return language === 'en'
    ? (await import('../../messages/en/new.ts')).newEn
    : (await import('../../messages/vi/new.ts')).newVi;
}

function starter(session: Session, words: NewWords, year: number, options: NewOptions): ExitCode {
  const asset = session.world.asset('templates/starter.yaml');
  if (asset === null) {
    fail(session, words.noStarter);
    return 3;
  }
  const text = new TextDecoder()
    .decode(asset)
    .replaceAll('{{year}}', String(year))
    .replaceAll('{{before}}', String(year - 1));
  const target = options.output ?? `plans/${year}.yaml`;
  if (options.dryRun === true || target === '-') {
    session.world.out.write(text);
    if (target !== '-') say(session, words.dryRun(target));
    return 0;
  }
  return write(session, words, target, text) ? 0 : 3;
}

async function renewed(
  session: Session,
  words: NewWords,
  year: number,
  options: NewOptions & { readonly from: string },
): Promise<ExitCode> {
  const found = onePlan(session, [options.from]);
  if (found === null) return 3;
  const { plan: old, loaded } = found;
  if (year <= old.year) throw usageError(words.sameYear(old.year));
  const { daysOff, texts } = loaded;
  const before = parsePlan(old.path, texts.get(old.path) ?? '', { daysOff, keepSource: true });
  const target = options.output ?? besides(old, year);
  const renewal = renewPlan({ ...before, plan: old }, year, session.asOf, daysOff);
  if (!renewal.ok) {
    if ('errors' in renewal)
      say(session, diagnosticsText(session, renewal.errors, new Map([[old.path, renewal.text]]), session.color.err));
    const { reason, path } = 'refusal' in renewal ? renewal.refusal : { reason: 'broken', path: [] };
    fail(session, words.refused(old.path, words.reasonsToRefuse[reason] ?? reason, path.join('.')));
    return 3;
  }
  if (target === '-' && options.dryRun !== true) {
    session.world.out.write(renewal.renewed.text);
    say(session, words.onStdout);
    return 0;
  }
  session.print({ blocks: newBlocks(session, words, { from: old, year, renewed: renewal.renewed }) });
  const own = foldersOf([old.path, target]).map((folder) => loadLegalDocuments(session.world.files, folder));
  const register = registerOf(own.flatMap(({ documents }) => documents));
  const findings = findingsOfNew(before, renewal.renewed, { register, daysOff, disabled: [] });
  await printFindings(session, words, { found: findings, renewed: renewal.renewed, target, own });
  if (options.dryRun !== true) return write(session, words, target, renewal.renewed.text) ? 0 : 3;
  say(session, words.dryRun(target));
  return 0;
}

/** What check has against the new plan that it had not against the old one; papers and units past their day in any case. */
function findingsOfNew(before: ParsedPlan, { parsed }: Renewed, lint: LintOptions): readonly Diagnostic[] {
  const key = ({ code, params, ref }: Diagnostic): string => JSON.stringify([code, params, ref]);
  const known = new Set(findingsOf(before, lint).map(key));
  return findingsOf(parsed, lint).filter(
    (finding) =>
      alwaysTold.has(finding.code) || (finding.code !== 'lint/document-not-issued' && !known.has(key(finding))),
  );
}

const alwaysTold: ReadonlySet<string> = new Set([
  'lint/expired-legal-basis',
  'lint/abolished-unit',
  'lint/deadline-outside-year',
]);

function findingsOf({ plan, source, faults }: ParsedPlan, lint: LintOptions): readonly Diagnostic[] {
  return plan && source ? [...faults, ...lintPlan(plan, source, lint)].sort(inFileOrder) : faults;
}

interface Findings {
  readonly found: readonly Diagnostic[];
  readonly renewed: Renewed;
  readonly target: string;
  /** The office's own register: a document in it that cannot be read may have expired. */
  readonly own: readonly OwnLegalDocuments[];
}

async function printFindings(
  opened: Session,
  words: NewWords,
  { found, renewed, target, own }: Findings,
): Promise<void> {
  const session = await withLintWords(opened);
  const inNew = found.map((finding) => ({ ...finding, at: { ...finding.at, path: target } }));
  const all = [...own.flatMap(({ faults }) => faults), ...inNew];
  if (all.length === 0) return;
  const texts = new Map([...own.flatMap((file) => file.texts), [target, renewed.text] as const]);
  const told = diagnosticsText(session, all, texts, session.color.out);
  session.world.out.write(`\n${words.findings}\n${told}\n`);
}

function besides({ path }: Plan, year: number): string {
  return `${path.slice(0, path.lastIndexOf('/') + 1)}${year}.yaml`;
}

/** Writes a new plan, never over a file. */
function write(session: Session, words: NewWords, target: string, text: string): boolean {
  const { files } = session.world;
  const folder = target.slice(0, Math.max(0, target.lastIndexOf('/')));
  if (folder !== '' && files.kindOf(folder) === 'missing') files.makeFolder(folder);
  if (files.kindOf(target) !== 'missing') {
    fail(session, words.exists(target));
    return false;
  }
  const result = files.writeAtomic(target, new TextEncoder().encode(text));
  if (result.ok) say(session, words.written(target));
  else fail(session, session.messages.render.notWritten(target, result.fault, result.reason));
  return result.ok;
}
