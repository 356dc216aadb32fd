import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** What loads before any subcommand: the entry and what it imports statically. */
function loadedAtStart(entry: string, seen = new Set<string>()): ReadonlySet<string> {
  seen.add(entry);
  for (const [, path = ''] of read(entry).matchAll(/(?:\bfrom|\bimport)\s*"(\.{1,2}\/[^"]+)"/gu)) {
    const file = join(entry, '..', path);
    if (!seen.has(file)) loadedAtStart(file, seen);
  }
  return seen;
}

describe('the bundle', () => {
  beforeAll(() => {
    if (!existsSync(join(root, 'dist/main.js'))) expect.fail('there is no dist/: run npm run build');
  });

  test('holds none of the locales of zod', () => {
    // German and Russian stand for all of them: import { z } would bring fifty.
    for (const file of readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.js')) expect(read(join('dist', file))).not.toMatch(/Ungültige Eingabe|Неверный ввод/u);
    }
  });

  test('starts with little more than commander', () => {
    const files = [...loadedAtStart(join('dist', 'main.js'))];
    const bytes = files.reduce((sum, file) => sum + Buffer.byteLength(read(file)), 0);
    expect(bytes).toBeLessThan(150_000);
  });

  test('needs no package at run time', () => {
    expect(JSON.parse(read('package.json'))).not.toHaveProperty('dependencies');
  });

  test('carries the licence of every package in it', () => {
    const text = read('THIRD-PARTY.txt');
    for (const name of ['chalk', 'cli-table3', 'commander', 'yaml', 'zod']) {
      expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((MIT|ISC)\\)$`, 'mu'));
    }
  });
});
