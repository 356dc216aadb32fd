import { Chalk } from 'chalk';
import { structuredPatch } from 'diff';
import { sanitize } from '../writers/terminal/sanitize.ts';

/** The lines in which two texts differ, as `git diff` shows them; empty where they do not differ. */
export function unifiedDiff(path: string, before: string, after: string): readonly string[] {
  if (before === after) return [];
  const { hunks } = structuredPatch(path, path, before, after, '', '', { context: 2 });
  return [
    `--- ${path}`,
    `+++ ${path}`,
    ...hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
      `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
      ...lines,
    ]),
  ].map((line) => line.replace(/\r$/, ''));
}

/** A diff for the terminal: what goes is red, what comes is green. */
export function diffText(lines: readonly string[], color: boolean): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return lines
    .map((line) => {
      const harmless = sanitize(line);
      if (/^(---|\+\+\+) /.test(line)) return chalk.bold(harmless);
      if (line.startsWith('@@')) return chalk.cyan(harmless);
      if (line.startsWith('-')) return chalk.red(harmless);
      return line.startsWith('+') ? chalk.green(harmless) : harmless;
    })
    .map((line) => `${line}\n`)
    .join('');
}
