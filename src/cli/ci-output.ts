import manifest from '../../package.json' with { type: 'json' };
import { type Diagnostic } from '../diagnostic.ts';
import { type CiWords } from '../messages/ci.ts';
import { wordingOf } from '../exporters/json.ts';
import { type TestCase, type TestSuite } from '../exporters/junit.ts';
import { oneLine, type Problem, told } from '../exporters/problem.ts';
import { type Lines, linesOf } from '../source/lines.ts';
import { explainWords } from './explain-words.ts';
import { inRepository } from './repository-path.ts';
import { type Session } from './session.ts';

/** The forms that CI services read. */
export const ciFormats = ['github', 'gitlab', 'sarif', 'junit'] as const;
export type CiFormat = (typeof ciFormats)[number];

/** What a command has to tell a CI service. */
export interface CiReport {
  readonly command: 'check' | 'due';
  readonly problems: readonly Problem[];
  readonly suites: () => readonly TestSuite[];
  readonly files: number;
  readonly complete: boolean;
}

/** Prints what was found in the form of a CI service; a person who looks on is told how much on stderr. */
export async function printForCi(session: Session, format: CiFormat, report: CiReport): Promise<void> {
  const { world } = session;
  world.out.write(await written(session, format, report));
  const words = await ciWords(session);
  world.err.write(`${words.toldOf(report.problems.length, report.files)}\n`);
}

async function written(session: Session, format: CiFormat, report: CiReport): Promise<string> {
  const { problems, complete, command } = report;
  switch (format) {
    case 'github':
      return (await import('../exporters/github.ts')).githubCommands(problems);
    case 'gitlab':
      return (await import('../exporters/gitlab.ts')).gitlabReport(problems);
    case 'junit':
      return (await import('../exporters/junit.ts')).junitReport(report.suites(), session.asOf, session.world.now());
    case 'sarif': {
      const { sarifLog } = await import('../exporters/sarif.ts');
      const { codes } = await explainWords(session.language);
      const describe = (rule: string): string | null => codes[rule]?.what ?? null;
      return sarifLog(problems, { version: manifest.version, language: session.language, command, complete, describe });
    }
  }
}

/** The words that only the formats of CI services need. */
export async function ciWords({ language }: Session): Promise<CiWords> {
  return language === 'en' ? (await import('../messages/en/ci.ts')).ciEn : (await import('../messages/vi/ci.ts')).ciVi;
}

/** Findings as problems; their identity is the task and the words of their line, since the number of the line moves. */
export function problemsOf(
  session: Session,
  findings: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
): readonly Problem[] {
  const lines = new Map<string, Lines>();
  const place = inRepository(session.world);
  return findings.map((finding) => {
    const { at, code, severity, ref } = finding;
    const text = texts.get(at.path);
    if (text !== undefined && !lines.has(at.path)) lines.set(at.path, linesOf(text));
    const { message, fix } = wordingOf(finding, session.messages.diagnostics);
    const atFault = at.start === null ? '' : oneLine(lines.get(at.path)?.lineAt(at.start.line) ?? '');
    return {
      rule: code,
      severity,
      at: place(at),
      message: oneLine(message),
      remedy: fix === null ? null : oneLine(fix),
      identity: `${ref ?? ''}\n${atFault}`,
    };
  });
}

/** A problem as a test that did not pass: `broken` where it keeps the question from being answered. */
export function caseOf(problem: Problem, name: string, verdict: TestCase['verdict']): TestCase {
  const { at, rule, message } = problem;
  const place = [at.path, ...(at.start ? [at.start.line, at.start.column] : [])].join(':');
  return { name, verdict, rule, message, detail: `${place}: ${told(problem, '\n')}` };
}
