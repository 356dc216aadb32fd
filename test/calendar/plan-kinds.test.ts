import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readDeadline } from '../../src/calendar/deadline/read.ts';

const golden = 'test/calendar/plan-kinds/golden.txt';

/** How many deadline cells of each plan are of each kind. */
function kinds(): string {
  const counts = new Map<string, number>();
  const [, , ...rows] = readFileSync('test/calendar/plan-kinds/cells.tsv', 'utf8').trimEnd().split('\n');
  for (const row of rows) {
    const [plan = '', year = '', phrase = '', times = ''] = row.split('\t');
    const context = { year: Number(year), untilYear: Number(year), before: 'exclusive' } as const;
    const key = `${plan}\t${readDeadline(phrase, context).kind}`;
    counts.set(key, (counts.get(key) ?? 0) + Number(times));
  }
  return [...counts]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, count]) => `${key}\t${count}\n`)
    .join('');
}

it('finds in published plans as many deadlines of each kind as they have', () => {
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, kinds());
  expect(kinds()).toBe(readFileSync(golden, 'utf8'));
});
