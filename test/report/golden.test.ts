import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planAt } from '../support/plans.ts';
import { stubOf, type ReportAsked } from '../support/reports.ts';

const earlier = [planAt('test/fixtures/reports/2023.yaml')];
const plan = planAt('test/fixtures/plans/2024-progress.yaml');
const seed = planAt('plans/2024.yaml');

const reports: Readonly<Record<string, readonly [ReportAsked, boolean]>> = {
  'quy-1-2024': [{ plan, earlier, grain: 'quarter', index: 1 }, false],
  'quy-2-2024': [{ plan, earlier, grain: 'quarter', index: 2 }, false],
  'quy-3-2024': [{ plan, earlier, grain: 'quarter', index: 3 }, false],
  'nam-2024': [{ plan, earlier, grain: 'year' }, false],
  'so-ket-6-thang-2024': [{ plan, earlier, grain: 'half', index: 1 }, true],
  // Nothing recorded, made before the data close, no plan of the year before.
  'quy-1-2024-tam-tinh': [{ plan: seed, grain: 'quarter', index: 1, asOf: '2024-03-01' }, false],
};

describe.each(Object.entries(reports))('the report %s', (name, [asked, isInternal]) => {
  it('is the text that was read and found right', async () => {
    const text = await stubOf(asked, isInternal);
    const golden = `test/report/golden/${name}.md`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, text);
    expect(text).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : '');
  });

  it('is the same, byte for byte, when it is made again', async () => {
    expect(await stubOf(asked, isInternal)).toBe(await stubOf(asked, isInternal));
  });
});
