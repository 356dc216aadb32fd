import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { diagnosticsVi } from '../../src/messages/vi/diagnostics.ts';
import { lintVi } from '../../src/messages/vi/lint.ts';
import { fakeWorld, type FakeFile } from '../support/fake-world.ts';

const folder = import.meta.dirname;
/** The codes that `check` can report on plans; those of other files are shown where these are tested. */
const codes = Object.keys({ ...diagnosticsVi, ...lintVi }).filter((code) => /^(file|files|yaml|plan|deadline|days-off|lint)\//.test(code));

/** What no file of the gallery can show: what stands in the folder, and what is named on the command line. */
const places: Readonly<Record<string, { readonly files: Record<string, FakeFile>; readonly args: readonly string[] }>> = {
  'file.not-found': { files: {}, args: ['plans/2023.yaml'] },
  'file.unreadable': { files: { 'plans/2024.yaml': { fault: 'denied' } }, args: [] },
  'file.too-large': { files: { 'plans/2024.yaml': { fault: 'too-large' } }, args: [] },
  'file.too-large.2-items': { files: { 'plans/2024.yaml': '\n'.repeat(600_000) }, args: [] },
  'file.outside': {
    files: { 'plans/2024.yaml': { link: '/etc/mat-khau.yaml' }, '/etc/mat-khau.yaml': 'matKhau: bí mật\n' },
    args: [],
  },
  'files.no-plans-folder': { files: { 'ghi-chu.txt': 'x' }, args: [] },
  'files.no-plan': { files: { 'plans/README.md': '# Kế hoạch' }, args: [] },
  'days-off.other-year': {
    files: {
      'plans/2024.yaml': readFileSync(path.join(import.meta.dirname, 'deadline.reversed.fixed.yaml')),
      'plans/days-off/2024.yaml':
        'year: 2024\noff:\n  - { date: 2024-03-06, name: Hội làng }\n  - { date: 2025-03-06, name: Hội làng }\n',
    },
    args: [],
  },
  'files.no-plan.2-pattern': { files: { 'plans/2024.yaml': 'tthc: 1' }, args: ['plans/2023*.yaml'] },
};

const badFiles = readdirSync(folder).filter((name) => name.endsWith('.yaml') && !name.endsWith('.fixed.yaml'));
const stems = [...badFiles.map((name) => name.replace(/\.yaml$/, '')), ...Object.keys(places)].sort();

/** The code that a stem is named after: `yaml.tab.2-many-lines` shows `yaml/tab`; null where several are shown together. */
const codeOf = (stem: string): string | null =>
  stem.startsWith('several.') ? null : stem.split('.').slice(0, 2).join('/');

interface Run {
  readonly out: string;
  readonly exit: number;
}

async function check(stem: string, options: readonly string[]): Promise<Run> {
  const name = `${stem}.yaml`;
  const { files, args } = places[stem] ?? { files: { [name]: readFileSync(path.join(folder, name)) }, args: [name] };
  const world = fakeWorld({ files });
  const exit = await main(['check', ...args, ...options], world);
  expect(world.errText()).toBe('');
  return { out: world.outText(), exit };
}

interface Findings {
  readonly findings: readonly { readonly code: string; readonly severity: string }[];
}

async function findingsOf(stem: string): Promise<Findings['findings']> {
  const { out } = await check(stem, ['--format', 'json']);
  // Cast: the shape of our own JSON, of which only these fields matter here.
  return (JSON.parse(out) as Findings).findings;
}

describe('every code has a bad file, and every bad file a code', () => {
  test('codes', () => {
    const shown = new Set(stems.map(codeOf).filter((code) => code !== null));
    expect(codes.filter((code) => !shown.has(code))).toEqual([]);
    expect([...shown].filter((code) => !codes.includes(code))).toEqual([]);
  });

  test('every piece of advice has the file put right beside its bad one', () => {
    const advice = stems.filter((stem) => stem.startsWith('lint.'));
    expect(advice.filter((stem) => !existsSync(path.join(folder, `${stem}.fixed.yaml`)))).toEqual([]);
  });

  test('every golden output belongs to a bad file', () => {
    const golden = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    expect(golden.filter((name) => !stems.includes(name.replace(/\.(vi|en)\.txt$/, '')))).toEqual([]);
  });
});

describe.each(stems)('%s', (stem) => {
  test.each(['vi', 'en'])('says what is wrong, where, and what would be right (%s)', async (language) => {
    const { out, exit } = await check(stem, ['--lang', language]);
    const said = `${out}% exit ${exit}\n`;
    const golden = path.join(folder, `${stem}.${language}.txt`);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, said);
    expect(said).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : '');
  });

  const code = codeOf(stem);
  if (code !== null)
    test('finds that slip and no other', async () => {
    let findings = await findingsOf(stem);
    // A file that shows a fault need not be a good plan; one that shows advice shows no other.
    if (!code.startsWith('lint/')) findings = findings.filter((finding) => !finding.code.startsWith('lint/'));
    const several = /-(list-of-colons|closed-by-another|vietnamese|with-fault-behind)$/.test(stem);
    expect(findings.map((finding) => finding.code)).toContain(code);
    if (!several) expect(findings.map((finding) => finding.code)).toEqual([code]);
  });

  if (existsSync(path.join(folder, `${stem}.fixed.yaml`)))
    test('the fix makes it green', async () => {
    const left = await findingsOf(`${stem}.fixed`);
    const isAdvice = code?.startsWith('lint/') === true;
    expect(left.filter((finding) => isAdvice || !finding.code.startsWith('lint/'))).toEqual([]);
  });
});
