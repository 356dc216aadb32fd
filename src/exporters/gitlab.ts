import { type Severity } from '../diagnostic.ts';
import { jsonText } from './json-text.ts';
import { fingerprintsOf, type Problem, told } from './problem.ts';

/** Problems as a Code Quality report of GitLab, which shows them in the merge request. */
export function gitlabReport(problems: readonly Problem[]): string {
  const fingerprints = fingerprintsOf(problems);
  return jsonText(
    problems.map((problem, index) => ({
      description: told(problem, ' '),
      check_name: problem.rule,
      // GitLab drops what has the fingerprint of another.
      fingerprint: `${fingerprints[index]?.hash ?? ''}-${fingerprints[index]?.nth ?? 1}`,
      severity: severities[problem.severity],
      location: { path: problem.at.path, lines: linesOf(problem) },
    })),
  );
}

const severities = { error: 'major', warning: 'minor', info: 'info' } as const satisfies Record<Severity, string>;

function linesOf({ at: { start, end } }: Problem): { readonly begin: number; readonly end: number } {
  // What concerns a file as a whole is shown at its head.
  return { begin: start?.line ?? 1, end: end?.line ?? start?.line ?? 1 };
}
