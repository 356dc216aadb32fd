import { Chalk } from 'chalk';
import { type Diagnostic, type Severity } from '../diagnostic.ts';
import { wordingOf } from '../exporters/json.ts';
import { frameOf } from './frame.ts';
import { linesOf, type Lines } from '../source/lines.ts';
import { sanitize } from '../writers/terminal/sanitize.ts';
import { type Session } from './session.ts';

/** Findings as a person reads them: place, code, what is wrong, the line with a caret, how to put it right. */
export function diagnosticsText(
  session: Session,
  findings: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  color: boolean,
): string {
  const lines = new Map([...texts].map(([path, text]) => [path, linesOf(text)]));
  const told = new Set<string>();
  return findings
    .map((finding) => {
      const { fix } = wordingOf(finding, session.messages.diagnostics);
      // What to do about a piece of advice is said once; forty times it would hide what is wrong.
      const key = `${finding.code} ${fix}`;
      const isNew = !finding.code.startsWith('lint/') || !told.has(key);
      told.add(key);
      return findingText(session, finding, { lines: lines.get(finding.at.path), color, isNew });
    })
    .join('\n');
}

const tones = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<Severity, string>;

function findingText(
  { messages, width }: Session,
  finding: Diagnostic,
  { lines, color, isNew }: { readonly lines: Lines | undefined; readonly color: boolean; readonly isNew: boolean },
): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const { at, code, severity } = finding;
  const { message, fix } = wordingOf(finding, messages.diagnostics);
  const place = [at.path, ...(at.start ? [at.start.line, at.start.column] : [])].join(':');
  const head = `${chalk.bold(clean(place))}: ${chalk[tones[severity]](`${messages.severities[severity]}[${code}]`)}: ${clean(message)}`;
  const frame = lines === undefined ? [] : frameOf(lines, at, width);
  const marked = frame.map((line, index) => (index === 1 ? chalk[tones[severity]](line) : line));
  const remedy = fix === null || !isNew ? [] : [`  ${chalk.bold(`${messages.howToFix}:`)} ${clean(fix)}`];
  return [head, ...marked, ...remedy].map((line) => `${line}\n`).join('');
}

const clean = (text: string): string => sanitize(text).replaceAll('\n', ' ');
