import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { allKeys, keysAt } from '../../src/plan/schema.ts';

const documentation = readFileSync(path.join(import.meta.dirname, '../../docs/plan-format.md'), 'utf8');

test('docs/plan-format.md names every key of the schema', () => {
  const named = new Set([...documentation.matchAll(/`[^`]*`/g)].flatMap(([code]) => code.match(/[A-Za-z]+/g) ?? []));
  expect([...allKeys].filter((key) => !named.has(key))).toEqual([]);
  expect(keysAt([]).filter((key) => !documentation.includes(`| \`${key}\` |`))).toEqual([]);
});

test('every key in its tables is one of the schema', () => {
  const inTables = [...documentation.matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(
    ([, cell = '']) => cell.match(/[A-Za-z]+/g) ?? [],
  );
  expect(inTables.filter((key) => !allKeys.has(key))).toEqual([]);
});
