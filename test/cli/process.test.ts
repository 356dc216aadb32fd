import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

// The program as people run it: the bundle, in a process of its own. `npm test` builds it first.
const tthc = path.resolve('bin/tthc.js');
const plan = path.resolve('plans/2024.yaml');
const folder = mkdtempSync(path.join(tmpdir(), 'tthc-process-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tthc, ...args], {
    encoding: 'utf8',
    cwd: options.cwd ?? process.cwd(),
    env: { ...process.env, COLUMNS: '', ...options.env },
    maxBuffer: 2 ** 26,
  });
  return { code: status, out: stdout, err: stderr };
}

/** Runs a shell line with `tthc` in it, and gives what the line prints. */
function shell(line: string): Ended {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', line.replaceAll('tthc', `'${process.execPath}' '${tthc}'`)],
    {
      encoding: 'utf8',
    },
  );
  return { code: status, out: stdout, err: stderr };
}

describe('the process', () => {
  it('says the same bytes in every zone, on every locale', () => {
    const zones = ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati'];
    const questions = [
      ['due', '--quarter', '1', '--as-of', '2024-04-01'],
      ['list', '--as-of', '2024-02-29', '-f', 'json'],
    ];
    for (const question of questions) {
      const answers = zones.map((TZ) => run(question, { env: { TZ, LANG: 'C', LC_ALL: 'C' } }).out);
      expect(answers[0]?.length).toBeGreaterThan(500);
      expect(new Set(answers).size).toBe(1);
    }
  });

  it('ends without a trace when its reader has had enough', () => {
    const { out, err } = shell(`tthc list --format json '${plan}' | head -1; echo "\${PIPESTATUS[0]}"`);
    expect(out).toBe('{\n0\n');
    expect(err).toBe('');
  });

  it('does not wait for a standard input that it was not asked to read', async () => {
    const child = spawn(process.execPath, [tthc, 'due', '--as-of', '2024-04-01'], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    const code = await new Promise((resolve) => child.once('exit', resolve));
    child.stdin.destroy();
    expect(code).toBe(0);
  });

  it('ends with 130 when it is interrupted', async () => {
    const child = spawn(process.execPath, [tthc, 'deadline', '-'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    // It is ready to be interrupted once it reads.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    child.kill('SIGINT');
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect([code, err]).toEqual([130, '']);
  });

  it('finds the plans of the nearest plans folder upwards', () => {
    const deep = path.join(folder, 'found/a/b');
    mkdirSync(deep, { recursive: true });
    mkdirSync(path.join(folder, 'found/plans'));
    writeFileSync(
      path.join(folder, 'found/plans/x.yml'),
      'tthc: 1\nyear: 2024\nissuer: { name: UBND xã }\nplan: { title: K, sections: [] }\n',
    );
    const { code, out } = run(['due', '--format', 'json'], { cwd: deep });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ complete: true, totals: { tasks: 0 } });
  });

  it('never shows what a link in plans/ leads to outside of it', () => {
    const plans = path.join(folder, 'linked/plans');
    mkdirSync(plans, { recursive: true });
    writeFileSync(path.join(folder, 'linked/secret.txt'), 'password: [hunter2\n');
    symlinkSync('../secret.txt', path.join(plans, 'x.yaml'));
    const { code, out, err } = run(['check'], { cwd: path.join(folder, 'linked') });
    expect(code).toBe(3);
    expect(out + err).toContain('file/outside');
    expect(out + err).not.toContain('hunter2');
  });

  it('names a file that it may not read', () => {
    const secret = path.join(folder, 'denied.yaml');
    writeFileSync(secret, 'tthc: 1\n');
    chmodSync(secret, 0o000);
    const { code, out, err } = run(['check', secret]);
    // The superuser may read every file; then its missing keys are what is told.
    const asRoot = process.getuid?.() === 0;
    expect(code).toBe(3);
    expect(out + err).toContain(asRoot ? 'plan/missing-key' : 'file/unreadable');
    expect(err).not.toContain('at ');
  });

  it('refuses a file over 16 MiB before reading it', () => {
    const large = path.join(folder, 'large.yaml');
    writeFileSync(large, `tthc: 1\n# ${'x'.repeat(17 * 1024 * 1024)}\n`);
    const { code, out } = run(['check', large]);
    expect(code).toBe(3);
    expect(out).toContain('file/too-large');
  });

  it('colours only where asked or on a terminal', () => {
    const escape = '\u001B';
    const args = ['due', '--as-of', '2024-04-01'];
    expect(run(args).out).not.toContain(escape);
    expect(run([...args, '--color', 'always']).out).toContain(escape);
    expect(run([...args, '--color', 'always'], { env: { NO_COLOR: '1' } }).out).toContain(escape);
    expect(run([...args, '--color', 'never'], { env: { FORCE_COLOR: '1' } }).out).not.toContain(escape);
  });

  it('prints its version', () => {
    expect(run(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string });
  });
});
