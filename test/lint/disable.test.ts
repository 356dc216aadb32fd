import { expect, it, test } from 'vitest';
import { lintText } from '../support/lint.ts';

/** Two sections of one task each, all of them without a lead. */
const plan = (head: string, section: string, task: string): string =>
  `tthc: 1\nyear: 2024\nissuer: { name: UBND xã }\n${head}plan:\n  title: Kế hoạch\n  sections:\n    - title: Mục một\n${section}      tasks:\n        - content: Rà soát hồ sơ\n          deadline: Quý I/2024\n${task}    - title: Mục hai\n      tasks:\n        - content: Công khai kết quả\n          deadline: Quý I/2024\n`;
const off = (indent: number): string => `${' '.repeat(indent)}lint: { disable: [lint/missing-lead] }\n`;

test.each([
  ['nowhere', plan('', '', ''), ['I.1', 'II.1']],
  ['in the plan', plan(off(0), '', ''), []],
  ['in a section, for what stands below it', plan('', off(6), ''), ['II.1']],
  ['at a task', plan('', '', off(10)), ['II.1']],
])('switched off %s', (_, text, left) => {
  expect(lintText(text).map(({ ref }) => ref)).toEqual(left);
});

it('is switched off for all plans by --disable', () => {
  expect(lintText(plan('', '', ''), { disabled: ['lint/missing-lead'] })).toEqual([]);
});

test.each([
  ['lint/missing-lea', 'lint/missing-lead'],
  ['missing-lead', 'lint/missing-lead'],
  ['deadline/unreadable', null],
])('%s is no code that can be switched off', (code, nearest) => {
  for (const found of [
    lintText(plan(`lint: { disable: ['${code}', lint/missing-lead] }\n`, '', '')),
    lintText(plan(off(0), '', ''), { disabled: [code] }),
  ]) {
    expect(found.map((finding) => finding.code)).toEqual(['lint/unknown-code']);
    expect(found[0]?.params).toMatchObject({ code, nearest });
  }
});

it('may itself be switched off, and a signed plan that was changed may be too', () => {
  expect(lintText(plan('lint: { disable: [lint/missing-lead, plan/changed-since-issue] }\n', '', ''))).toEqual([]);
  expect(lintText(plan('lint: { disable: [lint/missing-lead, lint/x, lint/unknown-code] }\n', '', ''))).toEqual([]);
});
