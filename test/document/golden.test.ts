import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makePaper, type PaperOptions } from '../support/make-paper.ts';

const seed = 'plans/2024.yaml';
const fixture = (name: string): string => `test/fixtures/plans/${name}.yaml`;
const papers: Readonly<Record<string, readonly [string, PaperOptions]>> = {
  'decision-2024': [seed, { template: 'decision' }],
  'decision-multi-year': [fixture('multi-year'), { template: 'decision', draft: true }],
  'attached-plan-2024': [seed, { template: 'attached-plan' }],
  'plan-nested': [fixture('nested'), { template: 'plan' }],
  'follow-up-2024': [fixture('2024-progress'), { template: 'follow-up', asOf: '2024-06-15' }],
  'follow-up-2024-public': [fixture('2024-progress'), { template: 'follow-up', asOf: '2024-06-15', isPublic: true }],
  'follow-up-progress': [fixture('progress'), { template: 'follow-up', asOf: '2025-10-20' }],
};

describe.each(Object.entries(papers))('%s', (name, [plan, options]) => {
  it('is the tree that was read and found right', () => {
    const tree = `${JSON.stringify(makePaper(plan, options), null, 1)}\n`;
    const golden = `test/document/golden/${name}.json`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, tree);
    expect(tree).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : '');
  });
});
