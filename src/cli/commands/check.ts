import { type Diagnostic, inFileOrder, type Severity } from '../../diagnostic.ts';
import { findingsJson } from '../../exporters/json.ts';
import { type LintOptions, lintPlan } from '../../lint/lint.ts';
import { registerOf } from '../../lint/register.ts';
import { changedSinceIssue } from '../../plan/changed-since-issue.ts';
import { loadLegalDocuments } from '../../plan/legal-documents.ts';
import { foldersOf, type LoadedPlans, loadPlans } from '../../plan/load.ts';
import { type FixWords } from '../../messages/fix.ts';
import { type ExitCode } from '../../world.ts';
import { paragraph } from '../blocks.ts';
import { choiceOption } from '../choices.ts';
import { diagnosticsText } from '../diagnostics.ts';
import { withLintWords } from '../lint-words.ts';
import { seenFrom } from '../repository-path.ts';
import { type CommonOptions, type Session, usageError } from '../session.ts';

export interface CheckOptions extends CommonOptions {
  readonly format?: string;
  readonly failOn?: string;
  readonly disable?: readonly string[];
  readonly fix?: boolean;
  readonly dryRun?: boolean;
}

/** The forms of `check`. */
export const checkFormats = ['text', 'json', 'github', 'gitlab', 'sarif', 'junit'] as const;

/** `tthc check`: everything that is wrong with some plans, all at once; with `--fix`, what has one safe answer is put right first. */
export async function check(opened: Session, names: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const session = await withLintWords(opened);
  const { messages, world } = session;
  const format = choiceOption(messages, '--format', options.format ?? 'text', checkFormats);
  const failOn = choiceOption(messages, '--fail-on', options.failOn ?? 'error', ['error', 'warning', 'never']);
  const whole = await fixFirst(session, names, options);
  if (options.dryRun === true) return whole ? 0 : 3;
  const checked = await checkPlans(session, names, options);
  const { findings, loaded } = checked;
  if (format === 'json')
    world.out.write(
      findingsJson(
        findings.map((finding) => fromHere(world, finding)),
        loaded.files,
        session.jsonWords,
      ),
    );
  else if (format !== 'text') await (await import('../ci-check.ts')).printFindings(session, format, loaded, findings);
  else await printText(session, checked);
  // What cannot be read cannot be checked; that outweighs any finding.
  if (checked.isBroken || !whole) return 3;
  const failing = countOf(findings, 'error') + (failOn === 'warning' ? countOf(findings, 'warning') : 0);
  return failOn !== 'never' && failing > 0 ? 1 : 0;
}

/** The findings for a person, and below them how many there are of what. */
async function printText(session: Session, { loaded, findings }: Checked): Promise<void> {
  const { messages, world } = session;
  const { files } = loaded;
  if (findings.length === 0) {
    world.out.write(`${messages.noFindings(files)}\n`);
    return;
  }
  world.out.write(`${diagnosticsText(session, findings, loaded.texts, session.color.out)}\n`);
  const [errors, warnings, infos] = [
    countOf(findings, 'error'),
    countOf(findings, 'warning'),
    countOf(findings, 'info'),
  ];
  world.out.write(`${messages.findingsSummary(errors, warnings, infos, files)}\n`);
  const words = await wordsOfFix(session);
  const overview = byCode(findings);
  if (overview.length > 10) session.print({ blocks: [paragraph(words.overview(overview))] });
  const fixable = findings.filter(({ repair }) => repair !== undefined).length;
  if (fixable > 0) world.out.write(`${words.fixable(fixable)}\n`);
}

const countOf = (findings: readonly Diagnostic[], severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity).length;

/** How often each code was found, the most frequent first. */
function byCode(findings: readonly Diagnostic[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].toSorted(([left, one], [right, other]) => other - one || (left < right ? -1 : 1));
}

const wordsOfFix = async (session: Session): Promise<FixWords> => (await import('../fix.ts')).fixWordsOf(session);

/** Puts right what can be, where that was asked for; whether every plan could be changed. */
async function fixFirst(session: Session, names: readonly string[], options: CheckOptions): Promise<boolean> {
  if (options.fix !== true) {
    if (options.dryRun === true) throw usageError((await wordsOfFix(session)).dryRunNeedsFix);
    return true;
  }
  const loaded = loadPlans(session.world, names);
  const { fixPlans } = await import('../fix.ts');
  return fixPlans(session, loaded, lintOptions(session, loaded, options).lint, options.dryRun === true);
}

interface Checked {
  /** The plans, and the texts and faults of the register of legal documents as well. */
  readonly loaded: LoadedPlans;
  readonly findings: readonly Diagnostic[];
  /** Whether something could not be read. */
  readonly isBroken: boolean;
}

async function checkPlans(session: Session, names: readonly string[], options: CheckOptions): Promise<Checked> {
  const loaded = loadPlans(session.world, names, { keepSources: true });
  const { lint, own } = lintOptions(session, loaded, options);
  const advice = loaded.plans.flatMap((plan) => {
    const source = loaded.sources.get(plan.path);
    return source ? lintPlan(plan, source, lint) : [];
  });
  const texts = new Map([...loaded.texts, ...own.flatMap((file) => file.texts)]);
  const faults = [...loaded.faults, ...own.flatMap((file) => file.faults)];
  const order = new Map([...texts.keys()].map((path, index) => [path, index]));
  const changed = (await changedSinceIssue(loaded.plans)).filter(({ code }) => !lint.disabled.includes(code));
  const findings = [...faults, ...changed, ...advice].toSorted(
    (left, right) => (order.get(left.at.path) ?? -1) - (order.get(right.at.path) ?? -1) || inFileOrder(left, right),
  );
  return {
    loaded: { ...loaded, texts, faults },
    findings,
    isBroken: faults.some(({ severity }) => severity === 'error'),
  };
}

/** What lint leans on: the days off, the register of legal documents with the office's own, and what is switched off. */
function lintOptions(
  { world }: Session,
  loaded: LoadedPlans,
  options: CheckOptions,
): { readonly lint: LintOptions; readonly own: readonly ReturnType<typeof loadLegalDocuments>[] } {
  const own = foldersOf(loaded.paths).map((folder) => loadLegalDocuments(world.files, folder));
  const register = registerOf(own.flatMap(({ documents }) => documents));
  const disabled = (options.disable ?? []).flatMap((codes) => codes.split(',')).map((code) => code.trim());
  return { lint: { register, daysOff: loaded.daysOff, disabled: disabled.filter((code) => code !== '') }, own };
}

/** A finding with its path as seen from the working folder, where the file was named by a path from the root. */
function fromHere({ files }: Session['world'], finding: Diagnostic): Diagnostic {
  const { path } = finding.at;
  return /^([A-Za-z]:)?\//.test(path)
    ? { ...finding, at: { ...finding.at, path: seenFrom(files, ['.'], path) } }
    : finding;
}
