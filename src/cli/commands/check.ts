import { type Diagnostic, inFileOrder, type Severity } from '../../diagnostic.ts';
import { findingsJson } from '../../exporters/json.ts';
import { lintPlan } from '../../lint/lint.ts';
import { registerOf } from '../../lint/register.ts';
import { changedSinceIssue } from '../../plan/changed-since-issue.ts';
import { loadLegalDocuments } from '../../plan/legal-documents.ts';
import { foldersOf, loadPlans } from '../../plan/load.ts';
import { type ExitCode } from '../../world.ts';
import { choiceOption } from '../choices.ts';
import { diagnosticsText } from '../diagnostics.ts';
import { withLintWords } from '../lint-words.ts';
import { seenFrom } from '../repository-path.ts';
import { type CommonOptions, type Session } from '../session.ts';

export interface CheckOptions extends CommonOptions {
  readonly format?: string;
  readonly failOn?: string;
  readonly disable?: readonly string[];
}

/** The forms of `check`. */
export const checkFormats = ['text', 'json', 'github', 'gitlab', 'sarif', 'junit'] as const;

/** `tthc check`: everything that is wrong with some plans, all at once. */
export async function check(opened: Session, names: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const session = await withLintWords(opened);
  const { messages, world } = session;
  const format = choiceOption(messages, '--format', options.format ?? 'text', checkFormats);
  const failOn = choiceOption(messages, '--fail-on', options.failOn ?? 'error', ['error', 'warning', 'never']);
  const loaded = loadPlans(world, names, { keepSources: true });
  const own = foldersOf(loaded.plans.map(({ path }) => path)).map((folder) => loadLegalDocuments(world.files, folder));
  const register = registerOf(own.flatMap(({ documents }) => documents));
  const disabled = (options.disable ?? []).flatMap((codes) => codes.split(',')).map((code) => code.trim());
  const lint = loaded.plans.flatMap((plan) => {
    const source = loaded.sources.get(plan.path);
    return source ? lintPlan(plan, source, { register, daysOff: loaded.daysOff, disabled }) : [];
  });
  const texts = new Map([...loaded.texts, ...own.flatMap((file) => file.texts)]);
  const faults = [...loaded.faults, ...own.flatMap((file) => file.faults)];
  const order = new Map([...texts.keys()].map((path, index) => [path, index]));
  const changed = (await changedSinceIssue(loaded.plans)).filter(({ code }) => !disabled.includes(code));
  const findings = [...faults, ...changed, ...lint].toSorted(
    (left, right) => (order.get(left.at.path) ?? -1) - (order.get(right.at.path) ?? -1) || inFileOrder(left, right),
  );
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const { files } = loaded;
  if (format === 'json')
    world.out.write(
      findingsJson(
        findings.map((finding) => fromHere(world, finding)),
        files,
        session.jsonWords,
      ),
    );
  else if (format !== 'text') await (await import('../ci-check.ts')).printFindings(session, format, loaded, findings);
  else if (findings.length === 0) world.out.write(`${messages.noFindings(files)}\n`);
  else {
    world.out.write(`${diagnosticsText(session, findings, texts, session.color.out)}\n`);
    world.out.write(`${messages.findingsSummary(count('error'), count('warning'), count('info'), files)}\n`);
  }
  // What cannot be read cannot be checked; that outweighs any finding.
  if (faults.some(({ severity }) => severity === 'error')) return 3;
  const failing = failOn === 'warning' ? count('error') + count('warning') : count('error');
  return failOn !== 'never' && failing > 0 ? 1 : 0;
}

/** A finding with its path as seen from the working folder, where the file was named by a path from the root. */
function fromHere({ files }: Session['world'], finding: Diagnostic): Diagnostic {
  const { path } = finding.at;
  return /^([A-Za-z]:)?\//.test(path)
    ? { ...finding, at: { ...finding.at, path: seenFrom(files, ['.'], path) } }
    : finding;
}
