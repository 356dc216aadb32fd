import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Loaded {
  readonly name: string;
  readonly rejected: boolean | null;
  readonly bytes: number;
}

/** What a real run of tthc loads of dist/, and whether V8 took the bytecode beside it (null where there is none). */
function loadedBy(...args: readonly string[]): readonly Loaded[] {
  const script = `
    const { load, loaded } = require('./bin/load.cjs');
    process.stdout.write = () => true;
    load('main.cjs').run().then(() => console.error(JSON.stringify([...loaded].map(([name, { script }]) => ({
      name,
      rejected: script.cachedDataRejected ?? null,
      bytes: require('node:fs').statSync('dist/' + name).size,
    })))));`;
  const { stderr } = spawnSync(process.execPath, ['-e', script, '--', 'tthc', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return JSON.parse(stderr) as readonly Loaded[];
}

describe('the bundle', () => {
  beforeAll(() => {
    if (!existsSync(join(root, 'dist/main.cjs'))) expect.fail('there is no dist/: run npm run build');
  });

  test('holds none of the locales of zod', () => {
    // German and Russian stand for all of them: import { z } would bring fifty.
    for (const file of readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.cjs')) expect(read(join('dist', file))).not.toMatch(/Ungültige Eingabe|Неверный ввод/u);
    }
  });

  test('starts with little more than commander', () => {
    const chunks = loadedBy('--help');
    expect(chunks.map(({ name }) => name)).toContain('main.cjs');
    expect(chunks.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(150_000);
  });

  test('loads for `due` what `due` needs, with its bytecode', () => {
    const chunks = loadedBy('due', '--quarter', '1', '--as-of', '2024-04-01', 'plans/2024.yaml');
    expect(chunks.filter(({ rejected }) => rejected !== false)).toEqual([]);
    expect(chunks.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(800_000);
  });

  test('runs without bytecode, or with that of another program', () => {
    const copy = mkdtempSync(join(tmpdir(), 'tthc-copy-'));
    for (const folder of ['bin', 'dist', 'plans']) cpSync(join(root, folder), join(copy, folder), { recursive: true });
    const run = () => {
      const args = ['bin/tthc.js', 'due', '--quarter', '1', '--as-of', '2024-04-01'];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
      return { status, stdout, stderr };
    };
    const whole = run();
    expect(whole).toMatchObject({ status: 0, stderr: '' });
    const caches = readdirSync(join(copy, 'dist/code-cache'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.bin'))
      .map((file) => join(copy, 'dist/code-cache', file));
    const own = caches.map((file) => readFileSync(file));
    for (const [index, file] of caches.entries()) writeFileSync(file, own[(index + 1) % own.length] ?? '');
    expect(run()).toEqual(whole);
    for (const [index, file] of caches.entries()) writeFileSync(file, own[index]?.subarray(0, 100) ?? '');
    expect(run()).toEqual(whole);
    rmSync(join(copy, 'dist/code-cache'), { recursive: true });
    expect(run()).toEqual(whole);
    rmSync(copy, { recursive: true });
  });

  test('does not pack bytecode, which is good for the Node that made it', () => {
    expect((JSON.parse(read('package.json')) as { files: string[] }).files).toContain('!dist/code-cache');
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
