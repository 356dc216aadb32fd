import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

// The hook of docs/ci.md in a real repository.
const folder = mkdtempSync(path.join(tmpdir(), 'tthc-hook-'));
const [hook = ''] = /(?<=^```sh\n)#![\s\S]*?(?=^```$)/m.exec(readFileSync('docs/ci.md', 'utf8')) ?? [];
const plan = path.join(folder, 'plans/2024.yaml');

function git(...args: readonly string[]): { readonly code: number | null; readonly told: string } {
  const env = { ...process.env, PATH: `${path.join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, HOME: folder };
  const who = ['-c', 'user.name=Văn phòng', '-c', 'user.email=van-phong@example.vn'];
  const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd: folder, env, encoding: 'utf8' });
  return { code: status, told: stdout + stderr };
}

beforeAll(() => {
  mkdirSync(path.join(folder, 'plans'));
  mkdirSync(path.join(folder, 'bin'));
  copyFileSync('plans/2024.yaml', plan);
  writeFileSync(
    path.join(folder, 'bin/npx'),
    `#!/bin/sh\nshift\nexec '${process.execPath}' '${path.resolve('bin/tthc.js')}' "$@"\n`,
  );
  chmodSync(path.join(folder, 'bin/npx'), 0o755);
  git('init', '-q');
  writeFileSync(path.join(folder, '.git/hooks/pre-commit'), hook);
  chmodSync(path.join(folder, '.git/hooks/pre-commit'), 0o755);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('a sound plan is committed, and what is overdue is named', () => {
  git('add', '.');
  const { code, told } = git('commit', '-m', 'Kế hoạch 2024');
  expect(told).toContain('- I.1. Ban hành Kế hoạch');
  expect(code).toBe(0);
});

it('a plan that cannot be read is not', () => {
  writeFileSync(plan, readFileSync(plan, 'utf8').replace('deadline: Tháng 3/2024', 'deadline: 31 tháng 11'));
  const { code, told } = git('commit', '-am', 'Sửa');
  expect(told).toContain('deadline/impossible-date');
  expect(code).toBe(1);
  expect(git('log', '--oneline').told.trim().split('\n')).toHaveLength(1);
});
