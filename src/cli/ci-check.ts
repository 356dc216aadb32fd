import { type Diagnostic, wholeFile } from '../diagnostic.ts';
import { type TestCase, type TestSuite } from '../exporters/junit.ts';
import { type Problem } from '../exporters/problem.ts';
import { type CiWords } from '../messages/ci.ts';
import { type LoadedPlans } from '../plan/load.ts';
import { caseOf, type CiFormat, ciWords, printForCi, problemsOf } from './ci-output.ts';
import { inRepository } from './repository-path.ts';
import { type Session } from './session.ts';

/** Prints findings of `check` in the form of a CI service. */
export async function printFindings(
  session: Session,
  format: CiFormat,
  loaded: Pick<LoadedPlans, 'texts' | 'faults' | 'files'>,
  findings: readonly Diagnostic[],
): Promise<void> {
  const words = await ciWords(session);
  const problems = problemsOf(session, findings, loaded.texts);
  const place = inRepository(session.world);
  const paths = [...loaded.texts.keys()].map((path) => place(wholeFile(path)).path);
  await printForCi(session, format, {
    command: 'check',
    problems,
    suites: () => suitesOf(words, paths, problems),
    files: loaded.files,
    complete: !loaded.faults.some(({ severity }) => severity === 'error'),
  });
}

/** One suite for each file, one case for each finding in it; a file without findings is one case that passed. */
function suitesOf(words: CiWords, paths: readonly string[], problems: readonly Problem[]): readonly TestSuite[] {
  const all = [...new Set([...paths, ...problems.map(({ at }) => at.path)])];
  return all.map((path) => {
    const here = problems.filter(({ at }) => at.path === path);
    const sound: TestCase = {
      name: words.sound(path),
      verdict: 'passed',
      rule: '',
      message: '',
      detail: words.sound(path),
    };
    return {
      name: path,
      cases: here.length === 0 ? [sound] : here.map((problem) => caseOf(problem, nameOf(problem), verdictOn(problem))),
    };
  });
}

function nameOf({ rule, at }: Problem): string {
  return [rule, ...(at.start ? [at.start.line, at.start.column] : [])].join(':');
}

/** What keeps a plan from being read is an error, advice a failure, a mere note no fault at all. */
function verdictOn({ rule, severity }: Problem): TestCase['verdict'] {
  if (severity === 'info') return 'passed';
  return severity === 'error' && !rule.startsWith('lint/') ? 'broken' : 'failed';
}
