import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { fingerprintOf } from '../../src/plan/fingerprint.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import { fakeWorld, type FakeWorld } from '../support/fake-world.ts';
import { planOf } from '../support/plans.ts';

const seed = readFileSync('plans/2024.yaml', 'utf8').replaceAll('\r\n', '\n');
const textOf = (world: FakeWorld): string =>
  new TextDecoder().decode(world.fileAt('plans/2024.yaml') ?? new Uint8Array());

/** The seed as it is once it was issued. */
async function issuedSeed(): Promise<string> {
  const fingerprint = await fingerprintOf(planOf(seed));
  return seed
    .replace('  number:\n', `  number: 05\n`)
    .replace('  issuedOn: 2024-01\n', `  issuedOn: 2024-01-08\n  issuedFingerprint: ${fingerprint}\n`);
}

const moved = (text: string): string => text.replace('deadline: Tháng 3/2024', 'deadline: Tháng 5/2024');

async function run(
  text: string,
  args: readonly string[],
  more: Record<string, string> = {},
): Promise<{ readonly code: number; readonly world: FakeWorld }> {
  const world = fakeWorld({ files: { 'plans/2024.yaml': text, ...more }, now: '2024-04-03T03:00Z' });
  return { code: await main(args, world), world };
}

describe('a deadline changed after the plan was issued', () => {
  it('never passes unseen: check says so', async () => {
    const before = await run(await issuedSeed(), ['check', '--format', 'json']);
    expect(before.world.outText()).not.toContain('changed-since-issue');
    const after = await run(moved(await issuedSeed()), ['check', '--fail-on', 'warning']);
    expect(after.code).toBe(1);
    expect(after.world.outText()).toContain('plan/changed-since-issue');
  });

  it('is shown by diff --since-issue, as it was and as it is, beside what was issued', async () => {
    const issued = await issuedSeed();
    const { code, world } = await run(
      moved(issued),
      ['diff', '--since-issue', '--issued', 'ban-hanh.yaml', 'plans/2024.yaml'],
      { 'ban-hanh.yaml': issued },
    );
    expect(code).toBe(1);
    expect(world.outText()).toContain('Tháng 3/2024');
    expect(world.outText()).toContain('→ 31/5/2024');
    expect(world.errText()).toBe('');
  });

  it('is told, though it cannot be shown where the issued text is gone', async () => {
    const { code, world } = await run(moved(await issuedSeed()), ['diff', '--since-issue']);
    expect([code, world.outText()]).toEqual([3, '']);
    expect(world.errText()).toContain('--issued');
  });

  it('is found through what tthc noted of its own changes', async () => {
    const text = moved(await issuedSeed());
    const world = fakeWorld({ files: { 'plans/2024.yaml': text }, now: '2024-04-03T03:00Z' });
    // The amendment counts the text as it is now as issued; a change by hand behind it is found again.
    expect(
      await main(['amend', '--number', '12/QĐ-UBND', '--on', '2024-04-02', '--subject', 'Điều chỉnh thời hạn'], world),
    ).toBe(0);
    expect(await main(['diff', '--since-issue'], world)).toBe(0);
    expect(parsePlan('plans/2024.yaml', textOf(world)).plan?.amendments).toEqual([
      { number: '12', symbol: 'QĐ-UBND', issuedOn: '2024-04-02', subject: 'Điều chỉnh thời hạn' },
    ]);
  });
});

describe('tthc amend', () => {
  const args = ['amend', '--number', '12', '--on', '02/4/2024', '--subject', 'Điều chỉnh thời hạn'];

  it('keeps every other byte', async () => {
    const { code, world } = await run(seed, args);
    expect(code).toBe(0);
    const kept = textOf(world).split('\n');
    expect(seed.split('\n').filter((line) => !kept.includes(line))).toEqual(['amendments: []']);
  });

  it('writes nothing with --dry-run', async () => {
    const { code, world } = await run(seed, [...args, '--dry-run']);
    expect([code, textOf(world) === seed]).toEqual([0, true]);
  });

  it('makes the papers name the amendment', async () => {
    const { world } = await run(seed, args);
    const paper = fakeWorld({ files: { 'plans/2024.yaml': textOf(world) } });
    expect(await main(['render', 'plan', '--format', 'markdown'], paper)).toBe(0);
    expect(paper.outText()).toContain('12/QĐ-UBND ngày 02 tháng 4 năm 2024: Điều chỉnh thời hạn');
  });

  it('announces no subject in papers where none was given', async () => {
    const { world } = await run(seed, ['amend', '--number', '12', '--on', '02/4/2024']);
    const paper = fakeWorld({ files: { 'plans/2024.yaml': textOf(world) } });
    expect(await main(['render', 'plan', '--format', 'markdown'], paper)).toBe(0);
    expect(paper.outText()).toContain('12/QĐ-UBND ngày 02 tháng 4 năm 2024)');
  });

  it.each([
    [['amend'], 2],
    [['amend', '--number', '12'], 2],
    [['amend', '--number', '', '--on', '2024-04-02'], 2],
    [['amend', '--number', '12', '--on', '2024-13-02'], 2],
    [['amend', '--number', '12', '--on', '2024-04-02', 'plans/2023.yaml'], 3],
    [['amend', '--number', '12', '--on', '2023-12-31'], 2],
    [['amend', '--number', '12', '--on', '2034-04-02'], 2],
  ])('%j ends with %i', async (given, code) => {
    const { code: ended, world } = await run(seed, given);
    expect([ended, world.errText() === '', textOf(world) === seed]).toEqual([code, false, true]);
  });

  it('refuses a document that is there already', async () => {
    const { world } = await run(seed, args);
    const again = await run(textOf(world), args);
    expect(again.code).toBe(2);
  });
});

describe('tthc diff', () => {
  const rows = async (old: string, now: string): Promise<unknown> => {
    const { code, world } = await run(now, ['diff', 'cu.yaml', 'plans/2024.yaml', '--format', 'json'], {
      'cu.yaml': old,
    });
    const told = JSON.parse(world.outText()) as {
      rows: { kind: string; ref: string; cells: { key: string }[] }[];
      paper: { key: string }[];
    };
    return [
      code,
      told.rows.map(({ kind, ref, cells }) => [kind, ref, ...cells.map(({ key }) => key)].join(' ')),
      told.paper.map(({ key }) => key),
    ];
  };

  it('says that nothing differs, whatever comments and progress say', async () => {
    const now = seed.replace(
      'deadline: Tháng 3/2024\n',
      'deadline: Tháng 3/2024 # xem lại\n          progress:\n            - { on: 2024-02-01, status: doing }\n',
    );
    expect(await rows(seed, now)).toEqual([0, [], []]);
  });

  it('names the cells that differ, rows that are new or gone, and what differs outside the table', async () => {
    const row = '        - content: Công khai thủ tục hành chính\n';
    const now = moved(seed)
      .replace(row, `        - content: Việc mới\n          deadline: Quý II/2024\n${row}`)
      .replace('lead: UBND cấp xã\n          coordinating: CC chức', 'lead: Văn phòng\n          coordinating: CC chức')
      .replace('    - Công chức xã;\n', '');
    expect(await rows(seed, now)).toEqual([
      1,
      ['added II.1', 'changed II.2 number', 'changed IV.2 deadline', 'changed VIII.1 lead'],
      ['recipients'],
    ]);
  });

  it.each([
    ['decision', 'docx'],
    ['decision', 'html'],
    ['decision', 'markdown'],
  ])('finds nothing between a plan and its own %s as %s, and the deadline that was changed', async (paper, format) => {
    const { world } = await run(await issuedSeed(), ['render', paper, '--format', format, '-o', 'ky.x']);
    const name = format === 'markdown' ? 'ky.md' : `ky.${format}`;
    const bytes = world.fileAt('ky.x') ?? new Uint8Array();
    const next = fakeWorld({ disk: world.disk });
    next.files.writeAtomic(name, bytes);
    expect([await main(['diff', name, 'plans/2024.yaml'], next), next.outText()]).toEqual([
      0,
      'Không có gì khác nhau.\n',
    ]);
    const edited = fakeWorld({ disk: next.disk });
    edited.files.writeAtomic('plans/2024.yaml', new TextEncoder().encode(moved(await issuedSeed())));
    expect(await main(['diff', '--since-issue', '--issued', name, '--format', 'json'], edited)).toBe(1);
    const { rows: found, paper: around } = JSON.parse(edited.outText()) as {
      rows: { ref: string }[];
      paper: unknown[];
    };
    expect([found.map(({ ref }) => ref), around, edited.errText()]).toEqual([['IV.2'], [], '']);
  });

  it('compares a plan with a paper', async () => {
    const { code, world } = await run(seed, ['diff', 'da-ky.txt', 'plans/2024.yaml'], {
      'da-ky.txt': readFileSync('test/seed/signed.txt', 'utf8'),
    });
    expect([code, world.outText()]).toEqual([0, 'Không có gì khác nhau.\n']);
  });

  it.each([
    [['diff'], 2],
    [['diff', 'plans/2024.yaml'], 2],
    [['diff', 'plans/2024.yaml', 'nichts.docx'], 3],
    [['diff', '--since-issue'], 3],
  ])('%j ends with %i', async (given, code) => {
    const { code: ended, world } = await run(seed, given);
    expect([ended, world.errText() === '']).toEqual([code, false]);
  });
});
