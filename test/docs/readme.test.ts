import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const command = 'tthc due --quarter 1 --as-of 2024-04-01';
const setUp = ['npm ci && npx tthc due --quarter 1', 'npm ci && npm test'];

it.each(['README.md', 'README.vi.md'])('%s begins with what tthc does, then says how to set it up', (page) => {
  const text = readFileSync(page, 'utf8').replaceAll('\r\n', '\n');
  const blocks = [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, code]) => ({ language, code }));
  expect(text).toMatch(/^# tthc\n\n[^\n]+\n\n```console\n/);
  expect(blocks[0]?.code?.split('\n')[0]).toBe(`% ${command}`);
  expect(text).toContain(`\`npx ${command}\``);
  expect(blocks.filter(({ language }) => language === 'sh').map(({ code }) => code?.trim())).toEqual(setUp);
});
