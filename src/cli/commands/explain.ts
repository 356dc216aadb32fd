import { type DiagnosticCode, type Severity, severityOf } from '../../diagnostic.ts';
import { type Block } from '../../document/tree.ts';
import { type ExplainWords } from '../../messages/explain.ts';
import { foldText, nearestOf } from '../../plan/fold.ts';
import { type ExitCode } from '../../world.ts';
import { sanitize } from '../../writers/terminal/sanitize.ts';
import { line, paragraph } from '../blocks.ts';
import { explainWords } from '../explain-words.ts';
import { withLintWords } from '../lint-words.ts';
import { type Session, usageError } from '../session.ts';

interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

/** What a code looks like in a file; the build takes it out of the gallery. */
interface Example {
  readonly bad: readonly NumberedLine[] | null;
  readonly good: readonly NumberedLine[] | null;
  readonly said: { readonly vi: string; readonly en: string };
}

/** `tthc explain`: what a code means, why it matters, and what it looks like; without a code, all of them. */
export async function explain(opened: Session, names: readonly string[]): Promise<ExitCode> {
  const session = await withLintWords(opened);
  const words = await explainWords(session.language);
  const codes = [...new Set([...Object.keys(session.messages.diagnostics), ...Object.keys(words.codes)])].sort();
  if (names.length === 0) {
    session.print({ blocks: listBlocks(words, codes) });
    return 0;
  }
  // Every name is looked up first: a slip in the last is told before the first is explained.
  const asked = names.map((name) => codeOf(words, codes, name));
  const examples = examplesIn(session);
  for (const [index, code] of asked.entries()) {
    if (index > 0) session.world.out.write('\n');
    print(session, words, { code, severity: await severityIn(session, code), example: examples[code] });
  }
  return 0;
}

function listBlocks(words: ExplainWords, codes: readonly string[]): readonly Block[] {
  const familyOf = (code: string): string => code.slice(0, code.indexOf('/'));
  const families = [...new Set(codes.map(familyOf))];
  return [
    { kind: 'heading', text: words.listHead, tone: 'strong' },
    ...families.map((family): Block => ({
      kind: 'paragraph',
      lines: codes
        .filter((code) => familyOf(code) === family)
        .map((code) => line(has(words.codes, code) ? `${code}: ${words.codes[code]?.what ?? ''}` : code)),
    })),
    paragraph(words.listFoot),
  ];
}

/** The code meant: as printed, brackets and case apart, or its second half alone where only one code has it. */
function codeOf(words: ExplainWords, codes: readonly string[], name: string): string {
  const wanted = foldText(name.replace(/^.*\[([^\]]*)\].*$/, '$1'));
  const exact = codes.find((code) => code === wanted);
  if (exact !== undefined) return exact;
  const [alone, another] = codes.filter((code) => code.endsWith(`/${wanted}`));
  if (alone !== undefined && another === undefined) return alone;
  const within = wanted.length < 3 ? [] : codes.filter((code) => code.includes(wanted));
  const nearest = nearestOf(wanted, codes) ?? nearestByHalf(wanted, codes);
  const near = [...new Set([...(nearest === null ? [] : [nearest]), ...within])].slice(0, 5);
  throw usageError(words.unknownCode(sanitize(name).slice(0, 60), near));
}

function nearestByHalf(wanted: string, codes: readonly string[]): string | null {
  const halves = codes.map((code) => code.slice(code.indexOf('/') + 1));
  const nearest = nearestOf(wanted.slice(wanted.indexOf('/') + 1), halves);
  return nearest === null ? null : (codes[halves.indexOf(nearest)] ?? null);
}

function examplesIn({ world }: Session): Readonly<Record<string, Example>> {
  const bytes = world.asset('examples.json');
  // Cast: the file is our own build's (test/support/examples.ts); without it, words alone must do.
  return bytes === null ? {} : (JSON.parse(new TextDecoder().decode(bytes)) as Record<string, Example>);
}

interface Explained {
  readonly code: string;
  readonly severity: Severity | null;
  readonly example: Example | undefined;
}

/** How grave what a code reports is; null for what is no finding of `check`. */
async function severityIn({ messages }: Session, code: string): Promise<Severity | null> {
  if (!has(messages.diagnostics, code)) return null;
  if (code.startsWith('lint/')) {
    const { rules } = await import('../../lint/lint.ts');
    return rules.find((rule) => rule.code === code)?.severity ?? null;
  }
  // Cast: the words of diagnostics have every code as a key, and no other.
  return severityOf(code as DiagnosticCode);
}

function print(session: Session, words: ExplainWords, { code, severity, example }: Explained): void {
  const { titles, severities } = words;
  const known = has(words.codes, code) ? words.codes[code] : undefined;
  session.print({
    blocks: [
      { kind: 'heading', text: known ? `${code}: ${known.what}` : code, tone: 'strong' },
      ...(severity === null ? [] : [paragraph(severities[severity])]),
      ...(known ? [paragraph(`${titles.why}: ${known.why}`)] : []),
    ],
  });
  if (!example) return;
  const said = example.said[session.language].split('\n').map((each) => `  ${each}`);
  const parts = [
    ...(example.bad === null ? [] : [[`${titles.wrong}:`, ...numbered(example.bad)]]),
    [`${titles.says(commandOf(code))}:`, ...said],
    ...(example.good === null ? [] : [[`${titles.right}:`, ...numbered(example.good)]]),
  ];
  for (const part of parts)
    session.world.out.write(`\n${part.map((each) => `${sanitize(each).trimEnd()}\n`).join('')}`);
}

/** The command that reports a code. */
function commandOf(code: string): string {
  if (/^(form|regime|report)\//.test(code)) return 'tthc report';
  return /^(template|document)\//.test(code) ? 'tthc render' : 'tthc check';
}

function numbered(lines: readonly NumberedLine[]): readonly string[] {
  const width = String(lines.at(-1)?.number ?? '').length;
  // A tab would look like blanks.
  return lines.map(({ number, text }) => `  ${String(number).padStart(width)} | ${text.replaceAll('\t', '→')}`);
}

function has(record: object, key: string): boolean {
  return Object.hasOwn(record, key);
}
