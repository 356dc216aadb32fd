import { type Severity } from '../diagnostic.ts';
import { type Problem, told } from './problem.ts';

/**
 * Problems as workflow commands of GitHub Actions, one a line, which GitHub shows beside the lines of a pull request. A
 * column can only be told where the stretch ends on the line on which it begins.
 */
export function githubCommands(problems: readonly Problem[]): string {
  return problems.map((problem) => `${commandOf(problem)}\n`).join('');
}

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;

function commandOf(problem: Problem): string {
  const { severity, rule, at } = problem;
  const { start, end } = at;
  const within = start !== null && end !== null && start.line === end.line;
  const properties = [
    ['file', at.path],
    ['line', start?.line],
    ['endLine', end?.line],
    ['col', within ? start.column : undefined],
    ['endColumn', within ? end.column : undefined],
    ['title', rule],
  ] as const;
  const given = properties.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${property(String(value))}`],
  );
  return `::${commands[severity]} ${given.join(',')}::${data(told(problem, '\n'))}`;
}

/** A line break would end the command, and what follows it could be one of its own. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
