import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { expectValid } from '../support/json-schemas.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const plans = [
  'plans/2024.yaml',
  'test/fixtures/plans/2024-progress.yaml',
  'test/fixtures/plans/nested.yaml',
  'test/fixtures/plans/progress.yaml',
  'test/fixtures/plans/multi-year.yaml',
];
const files = Object.fromEntries([
  ...plans.map((path) => [path, read(path)] as const),
  ['broken/x.yaml', 'tthc: 1\nyear: 2024\n'] as const,
  ['unreadable/x.yaml', read('plans/2024.yaml').replace('deadline: Tháng 3/2024', 'deadline: 31 tháng 11')] as const,
]);

async function run(...args: readonly string[]): Promise<{ readonly out: string; readonly code: number }> {
  const world = fakeWorld({ files });
  const code = await main(args, world);
  return { out: world.outText(), code };
}

describe('JSON', () => {
  const days = ['2023-12-31', '2024-04-01', '2025-06-15', '2027-01-01'];
  const questions = [[], ['--quarter', '1'], ['--year', '2025'], ['--overdue'], ['--next', '30d']];

  it.each(plans)('of due and list on %s fits its schema on any day, window and filter', async (plan) => {
    for (const asOf of days) {
      for (const question of questions)
        expectValid('listing', (await run('due', plan, '--as-of', asOf, '-f', 'json', ...question)).out);
      expectValid('listing', (await run('list', plan, '--as-of', asOf, '-f', 'json')).out);
      expectValid('listing', (await run('show', 'I.1', '-p', 'plans/2024.yaml', '--as-of', asOf, '-f', 'json')).out);
    }
    expectValid('check', (await run('check', plan, '-f', 'json')).out);
  });

  it('says that it is incomplete where a deadline cannot be read, and counts the task', async () => {
    const { out, code } = await run('due', 'unreadable', '--quarter', '1', '--as-of', '2024-04-01', '-f', 'json');
    expectValid('listing', out);
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({
      complete: false,
      findings: [{ code: 'deadline/impossible-date', path: 'unreadable/x.yaml', ref: 'IV.2' }],
      totals: { obligations: 26, listed: 4, notListed: { unreadable: 1 } },
    });
  });

  it('has no totals where a plan is broken', async () => {
    const { out, code } = await run('due', 'broken', '-f', 'json');
    expectValid('listing', out);
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ complete: false, items: [], totals: null });
  });

  it('never changes with the language', async () => {
    for (const args of [
      ['due', 'unreadable'],
      ['check', 'broken'],
      ['list', 'plans'],
    ]) {
      const vi = await run(...args, '-f', 'json', '--as-of', '2024-04-01');
      expect(await run(...args, '-f', 'json', '--as-of', '2024-04-01', '--lang', 'en')).toEqual(vi);
    }
  });

  it('lists of the first quarter of 2024 exactly what the plan owes in it', async () => {
    const { out } = await run('due', 'plans', '--quarter', '1', '--as-of', '2024-04-01', '-f', 'json');
    const listing = JSON.parse(out) as { items: { ref: string; due: string; status: string; closes: string | null }[] };
    expect(listing.items.map(({ ref, due, status, closes }) => [ref, due, status, closes])).toEqual([
      ['I.1', '2024-01-09', 'overdue', null],
      ['IV.3', '2024-02-29', 'overdue', null],
      ['IV.2', '2024-03-31', 'overdue', null],
      ['X', '2024-03-31', 'overdue', '2024-03-14'],
      ['X.2', '2024-03-31', 'overdue', null],
    ]);
    expect(JSON.parse(out)).toMatchObject({
      totals: {
        tasks: 23,
        obligations: 26,
        listed: 5,
        overdueBefore: 0,
        notListed: { filtered: 0, unreadable: 0, none: 0, standing: 8, waiting: 0, settled: 0, before: 0, after: 13 },
      },
    });
  });

  it('of deadline is one object a line, in the order of the phrases', async () => {
    const phrases = ['Trước 10/01/2024', 'Thường xuyên', '', '31 tháng 11', 'Hằng quý'];
    const { out, code } = await run('deadline', '--year', '2024', '-f', 'json', ...phrases);
    const lines = out.trimEnd().split('\n');
    expect(code).toBe(3);
    expect(lines.map((line) => (JSON.parse(line) as { phrase: string }).phrase)).toEqual(phrases);
    for (const line of lines) expectValid('deadline', line);
  });
});

it('lets no character through that could command a terminal or turn its text about', async () => {
  const hostile = `content: "a\\u202Eb\\u200Fc"`;
  const text = read('plans/2024.yaml').replace('content: Công khai thủ tục hành chính', hostile);
  const world = fakeWorld({ files: { 'plans/x.yaml': text } });
  await main(['list', '-f', 'json', '--as-of', '2024-04-01'], world);
  expect(world.outText()).not.toMatch(/(?!\n)\p{Cc}|[\u200b-\u200f\u202a-\u202e]/u);
  expect(
    (JSON.parse(world.outText()) as { items: { content: string[] }[] }).items.flatMap(({ content }) => content),
  ).toContain('a\u202Eb\u200Fc');
});
