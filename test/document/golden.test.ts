import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReportFile } from '../../src/document/report/file.ts';
import { reportPaper } from '../../src/document/report/paper.ts';
import { type Paper } from '../../src/document/tree.ts';
import { makePaper, type PaperOptions } from '../support/make-paper.ts';
import { builtInOutline } from '../support/reports.ts';

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

/** Reports as a person leaves them, made into papers: each is one of the texts in test/report/golden. */
const reports: Readonly<Record<string, string>> = {
  'report-quy-1-2024': 'quy-1-2024',
  'report-nam-2024': 'nam-2024',
};

const trees: readonly (readonly [string, () => Paper])[] = [
  ...Object.entries(papers).map(([name, [plan, options]]) => [name, () => makePaper(plan, options)] as const),
  ...Object.entries(reports).map(([name, text]) => [name, () => reportAt(`test/report/golden/${text}.md`)] as const),
];

function reportAt(path: string): Paper {
  const { file, faults } = parseReportFile(path, readFileSync(path, 'utf8'));
  const { paper } = file ? reportPaper(file, builtInOutline(), false) : { paper: null };
  if (!paper) throw new Error(`not a sound report: ${JSON.stringify(faults)}`);
  return paper;
}

describe.each(trees)('%s', (name, make) => {
  it('is the tree that was read and found right', () => {
    const tree = `${JSON.stringify(make(), null, 1)}\n`;
    const golden = `test/document/golden/${name}.json`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, tree);
    expect(tree).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : '');
  });
});
