import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { junitFaults, sarifFaults } from '../support/ci-schemas.ts';

// The commands of docs/ci.md, run as a CI service runs them: by a shell, in a folder with a plan.
const page = readFileSync('docs/ci.md', 'utf8').replaceAll('\r\n', '\n');
const blocks = [...page.matchAll(/^```(yaml|sh)\n([\s\S]*?)^```$/gm)].map(([, language, code = '']) => ({
  language,
  code,
}));
const parsed = blocks.filter(({ language }) => language === 'yaml').map(({ code }) => parse(code) as unknown);
const folder = mkdtempSync(path.join(tmpdir(), 'tthc-ci-'));
const bin = path.join(folder, 'bin');
const office = path.join(folder, 'office');

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
}

/** The block of YAML that has a key, or whose list has. */
function blockWith(key: string): unknown {
  const found = parsed.find((block) => typeof block === 'object' && block !== null && key in block);
  return found ?? expect.fail(`docs/ci.md has no block with ${key}`);
}

// Casts: the shapes of the files of these services, as far as the tests go into them.
const workflow = blockWith('jobs') as { jobs: Record<string, { steps: readonly Step[] }>; on: { schedule: unknown } };
const gitlab = blockWith('thoi-han') as {
  'thoi-han': { script: readonly string[]; artifacts: { reports: Record<string, string> } };
};
const preCommit = blockWith('repos') as { repos: readonly { hooks: readonly { id: string; entry: string }[] }[] };
const sarifSteps = parsed.find((block) => Array.isArray(block)) as readonly Step[];
const hook = blocks.find(({ code }) => code.startsWith('#!/bin/sh'))?.code ?? '';

mkdirSync(bin);
// `npx tthc` is the tthc of this clone, `npm ci` has been done.
const shim = (name: string, text: string): void => {
  writeFileSync(path.join(bin, name), text);
  chmodSync(path.join(bin, name), 0o755);
};
shim(
  'npx',
  `#!/bin/sh\n[ "$1" = tthc ] || exit 64\nshift\nexec '${process.execPath}' '${path.resolve('bin/tthc.js')}' "$@"\n`,
);
shim('npm', '#!/bin/sh\n[ "$*" = ci ]\n');

beforeEach(() => {
  rmSync(office, { recursive: true, force: true });
  mkdirSync(path.join(office, 'plans'), { recursive: true });
  copyFileSync('plans/2024.yaml', path.join(office, 'plans/2024.yaml'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(command: string, shell: readonly [string, ...string[]] = ['bash', '-e', '-c']): Ended {
  const [program, ...args] = [...shell, command];
  const summary = path.join(office, 'summary.md');
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: office,
    encoding: 'utf8',
    env: { PATH: `${bin}:${process.env['PATH'] ?? ''}`, GITHUB_WORKSPACE: office, GITHUB_STEP_SUMMARY: summary },
  });
  return { code: status, out: stdout, err: stderr };
}

const breakPlan = (): void => {
  const file = path.join(office, 'plans/2024.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('deadline: Tháng 3/2024', 'deadline: 31 tháng 11'));
};
const written = (name: string): string => readFileSync(path.join(office, name), 'utf8');

describe('the workflow for GitHub Actions', () => {
  const steps = workflow.jobs['thoi-han']?.steps ?? [];
  const commands = steps.flatMap((step) => step.run ?? []);

  it('runs each morning at seven in Việt Nam', () => {
    expect(workflow.on.schedule).toEqual([{ cron: '0 0 * * *' }]);
  });

  it('flags what was missed, and sums up what needs doing', () => {
    const ended = commands.map((command) => run(command));
    // The plan of 2024 is sound; all its dates are past.
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0, 1]);
    expect(ended[1]?.out).toMatch(/^(::(warning|notice) file=plans\/2024\.yaml,line=\d+.*\n)+$/);
    expect(written('summary.md')).toContain('| **I.1** |');
    expect(ended[3]?.out).toMatch(/^(::error file=plans\/2024\.yaml,line=\d+,.*title=due\/overdue::.*\n){18}$/);
  });

  it('stops at a plan that cannot be read', () => {
    breakPlan();
    const ended = commands.map((command) => run(command));
    expect(ended.map(({ code }) => code)).toEqual([0, 3, 3, 3]);
    expect(ended[1]?.out).toContain('title=deadline/impossible-date::');
    expect(ended[3]?.out).toContain('title=deadline/impossible-date::');
  });

  it('writes SARIF for code scanning', () => {
    expect(run(sarifSteps[0]?.run ?? 'false').code).toBe(0);
    expect(sarifFaults(written('tthc.sarif'))).toEqual([]);
    expect(sarifSteps[1]).toMatchObject({
      uses: expect.stringContaining('upload-sarif') as string,
      with: { sarif_file: 'tthc.sarif' },
    });
  });
});

describe('the job for GitLab', () => {
  const { script, artifacts } = gitlab['thoi-han'];

  it('flags what was missed, and writes the reports that it names', async () => {
    expect(script.map((command) => run(command).code)).toEqual([0, 0, 1]);
    for (const report of Object.values(artifacts.reports)) expect(existsSync(path.join(office, report))).toBe(true);
    expect(JSON.parse(written(artifacts.reports['codequality'] ?? ''))).toBeInstanceOf(Array);
    const junit = written(artifacts.reports['junit'] ?? '');
    expect(await junitFaults([junit])).toEqual([]);
    expect(junit.match(/<failure /g)).toHaveLength(18);
  });

  it('stops at a plan that cannot be read', () => {
    breakPlan();
    expect(script.map((command) => run(command).code)).toEqual([0, 3, 3]);
    expect(written(artifacts.reports['codequality'] ?? '')).toContain('deadline/impossible-date');
  });
});

describe('the hook before a commit', () => {
  it('names what is overdue and lets the commit pass', () => {
    const { code, err } = run(hook, ['sh', '-c']);
    expect(code).toBe(0);
    expect(err).toContain('- I.1. Ban hành Kế hoạch');
  });

  it('refuses a plan that cannot be read', () => {
    breakPlan();
    const { code, out } = run(hook, ['sh', '-c']);
    expect(code).toBe(1);
    expect(out).toContain('deadline/impossible-date');
  });

  it('does the same by pre-commit', () => {
    const entries = new Map(preCommit.repos.flatMap(({ hooks }) => hooks.map(({ id, entry }) => [id, entry] as const)));
    expect(run(entries.get('tthc-check') ?? 'false').code).toBe(0);
    expect(run(entries.get('tthc-due') ?? 'false')).toMatchObject({
      code: 0,
      out: expect.stringContaining('- I.1. ') as string,
    });
    breakPlan();
    expect(run(entries.get('tthc-check') ?? 'false').code).toBe(3);
  });
});

it('every block of the page is one that is run here', () => {
  expect(blocks.map(({ language }) => language)).toEqual(['yaml', 'yaml', 'yaml', 'sh', 'yaml']);
});
