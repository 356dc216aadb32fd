import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/source/decode.ts';
import { linesOf } from '../../src/source/lines.ts';
import { parseSource } from '../../src/source/parse.ts';
import { allKeys } from '../../src/plan/schema.ts';
import { type ParsedPlan, parsePlan, parsePlanBytes } from '../../src/plan/parse.ts';
import { type Entry } from '../../src/plan/plan.ts';

const root = path.join(import.meta.dirname, '../..');
const fixtures = path.join(root, 'test/fixtures/plans');
const texts: readonly string[] = [
  ...readdirSync(fixtures).map((name) => readFileSync(path.join(fixtures, name), 'utf8')),
  readFileSync(path.join(root, 'plans/2024.yaml'), 'utf8'),
];

/** The rows of a plan, counted without any YAML: lines that say `content:` or, within a section, `title:`. */
function rowsCounted(text: string): number {
  return text.split('\n').filter((line) => /^\s*(- )?(content|title)\s*:(\s|$)/.test(line.replace(/^\ufeff/, '')))
    .length;
}

const rowsIn = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { children }) => sum + 1 + rowsIn(children), 0);

function expectPlacesInside({ faults, text }: ParsedPlan): void {
  const lines = linesOf(text ?? '');
  const lastLine = lines.positionOf((text ?? '').length).line;
  for (const { at } of faults) {
    if (!at.start || !at.end) continue;
    expect(at.start.line).toBeGreaterThanOrEqual(1);
    expect(at.end.line).toBeLessThanOrEqual(lastLine);
    expect(at.start.column).toBeGreaterThanOrEqual(1);
    expect(at.start.column).toBeLessThanOrEqual(lines.lineAt(at.start.line).length + 2);
    expect((at.end.line - at.start.line) * 1e9 + at.end.column - at.start.column).toBeGreaterThanOrEqual(0);
  }
}

// The plan's own title is a `title:` as well.
function expectNothingLost(parsed: ParsedPlan, text: string): void {
  expectPlacesInside(parsed);
  if (parsed.faults.some(({ severity }) => severity === 'error')) return;
  expect(parsed.plan).not.toBeNull();
  expect(parsed.plan ? rowsIn(parsed.plan.sections) + 1 : 0).toBe(rowsCounted(text));
}

const wordsOf = (text: string): readonly string[] => text.normalize('NFC').match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/** Every word of a file without errors, comments apart, is in one of its values or keys. */
function expectNoWordLost(text: string): void {
  const { source, faults } = parseSource('a.yaml', text, allKeys);
  if (faults.length > 0) return;
  const read = new Set(wordsOf(JSON.stringify(source?.value).replace(/\\[nrtbf]/g, ' ')));
  // What stands after ` # ` is a comment to everyone; in a block of text it is text, and is found as well.
  const written = text.replace(/^\ufeff/, '').replace(/^[ \t]*#.*$|[ \t]#([ \t#!].*)?$/gm, '');
  expect(wordsOf(written).filter((word) => !read.has(word))).toEqual([]);
}

interface Mutation {
  readonly kind:
    'delete' | 'duplicate' | 'insert' | 'delete line' | 'duplicate line' | 'swap lines' | 'indent line' | 'dedent line';
  readonly at: number;
  readonly what: string;
}

const pieces = [
  ' ',
  '  ',
  '\t',
  '\n',
  ':',
  ': ',
  '#',
  ' #',
  '-',
  '- ',
  "'",
  '"',
  '[',
  ']',
  '{',
  '}',
  ',',
  '&',
  '*',
  '!',
  '|',
  '>',
  '%',
  '@',
  '`',
  '?',
  '~',
  '\u00a0',
  '\ufeff',
  '：',
  '\r',
  '\\',
  '---\n',
  'x',
  'ế',
];

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(
    'delete',
    'duplicate',
    'insert',
    'delete line',
    'duplicate line',
    'swap lines',
    'indent line',
    'dedent line',
  ),
  at: fc.double({ min: 0, max: 0.999999, noNaN: true }),
  what: fc.constantFrom(...pieces),
});

function mutated(text: string, { kind, at, what }: Mutation): string {
  const offset = Math.floor(at * text.length);
  if (kind === 'delete') return text.slice(0, offset) + text.slice(offset + 1);
  if (kind === 'duplicate') return text.slice(0, offset + 1) + text.slice(offset);
  if (kind === 'insert') return text.slice(0, offset) + what + text.slice(offset);
  const lines = text.split('\n');
  const line = Math.floor(at * lines.length);
  const here = lines[line] ?? '';
  if (kind === 'delete line') lines.splice(line, 1);
  else if (kind === 'duplicate line') lines.splice(line, 0, here);
  else if (kind === 'swap lines') lines.splice(line, 2, lines[line + 1] ?? '', here);
  else lines[line] = kind === 'indent line' ? `  ${here}` : here.replace(/^ {1,2}/, '');
  return lines.join('\n');
}

describe('whatever happens to a plan', () => {
  test('untouched, every row that is written is read', () => {
    for (const text of texts) {
      expectNothingLost(parsePlan('a.yaml', text), text);
      expectNoWordLost(text);
    }
  });

  test('one slip: an error with its place, or no row is lost', () => {
    fc.assert(
      fc.property(fc.nat(texts.length - 1), mutation, (which, slip) => {
        const changed = mutated(texts[which] ?? '', slip);
        expectNothingLost(parsePlan('a.yaml', changed), changed);
        expectNoWordLost(changed);
      }),
      { numRuns: Number(process.env['FC_RUNS'] ?? 250) },
    );
  });

  test('several slips', () => {
    fc.assert(
      fc.property(fc.nat(texts.length - 1), fc.array(mutation, { minLength: 2, maxLength: 6 }), (which, slips) => {
        const changed = slips.reduce(mutated, texts[which] ?? '');
        expectNothingLost(parsePlan('a.yaml', changed), changed);
      }),
      { numRuns: Number(process.env['FC_RUNS'] ?? 60) },
    );
  });

  test('random bytes and random text never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expectPlacesInside(parsePlanBytes('a.yaml', bytes));
        expect(typeof decodeText('a.yaml', bytes).ok).toBe('boolean');
      }),
    );
    const yamlish = fc.string({
      unit: fc.constantFrom(...pieces, 'tthc: 1\n', 'plan:\n', 'content: ', 'deadline: '),
      maxLength: 60,
    });
    fc.assert(
      fc.property(yamlish, (text) => {
        expectPlacesInside(parsePlan('a.yaml', text));
      }),
      { numRuns: Number(process.env['FC_RUNS'] ?? 300) },
    );
  });
});
