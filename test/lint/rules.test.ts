import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rules } from '../../src/lint/lint.ts';

const page = readFileSync('docs/lint.md', 'utf8');
const severities = { error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý' } as const;

it.each(rules.map(({ code, severity }) => [code, severity] as const))(
  'docs/lint.md has a row for %s (%s)',
  (code, severity) => {
    expect(page).toContain(`| \`${code}\` | ${severities[severity]} |`);
  },
);

it('docs/lint.md has no row for a rule that is not there', () => {
  const rows = [...page.matchAll(/^\| `(lint\/[a-z-]+)` \|/gm)].map(([, code]) => code);
  expect(rows.toSorted()).toEqual(rules.map(({ code }) => code).toSorted());
});

it('no rule is an error, and none has the code of another', () => {
  expect(rules.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
});
