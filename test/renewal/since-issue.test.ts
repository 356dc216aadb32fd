import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { fakeWorld, type FakeWorld } from '../support/fake-world.ts';

const plan = `tthc: 1
year: 2025
issuer: { name: UBND xã Hà Tân, place: Hà Tân }
document:
  symbol: QĐ-UBND
  issuedOn: 2025
plan:
  title: Kế hoạch năm 2025
  sections:
    - title: Một
      tasks:
        - { number: 1, content: Ban hành, lead: Văn phòng, deadline: Trước 10/01/2025 }
        - { number: 2, content: Kiểm tra, lead: Văn phòng, deadline: Quý III/2025 }
        - { content: Rà soát, lead: Tư pháp, deadline: { text: Định kỳ, due: 2025-06-30 } }
        - { content: Tập huấn, lead: Tư pháp, deadline: { text: Theo chỉ đạo của tỉnh, due: 2025-06-30 } }
    - title: Hai
      tasks:
        - { content: Báo cáo, lead: Văn phòng, deadline: Hằng quý }
`;
const path = 'plans/2025.yaml';
const now = '2025-02-01T03:00Z';
const textOf = (world: FakeWorld): string => new TextDecoder().decode(world.fileAt(path) ?? new Uint8Array());

/** A plan that was issued, and then changed by hand with an editor. */
async function changed(change: (text: string) => string, text = plan, number = '03'): Promise<FakeWorld> {
  const world = fakeWorld({ files: { [path]: text }, now });
  expect(await main(['issued', number, '--on', '2025-01-06'], world)).toBe(0);
  world.files.writeAtomic(path, new TextEncoder().encode(change(textOf(world))));
  return world;
}

async function run(
  world: FakeWorld,
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string }> {
  const next = fakeWorld({ disk: world.disk, now });
  return { code: await main(args, next), out: next.outText() };
}

const warns = async (world: FakeWorld): Promise<boolean> =>
  (await run(world, 'check', '--format', 'json')).out.includes('plan/changed-since-issue');

type Row = { readonly kind: string; readonly ref: string; readonly cells: readonly { readonly key: string }[] };

async function rows(world: FakeWorld): Promise<unknown> {
  const { code, out } = await run(world, 'diff', '--since-issue', '--format', 'json');
  const told = JSON.parse(out) as { rows: readonly Row[]; paper: readonly { key: string }[]; different: boolean };
  expect(told.different).toBe(code === 1);
  return [
    ...told.paper.map(({ key }) => key),
    ...told.rows.map(({ kind, ref, cells }) => [kind, ref, ...cells.map(({ key }) => key)].join(' ')),
  ];
}

const replaced =
  (from: string, to: string): ((text: string) => string) =>
  (text) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  };

describe('a plan changed by hand after it was issued', () => {
  it.each<readonly [string, (text: string) => string, readonly string[]]>([
    ['a deadline by one character', replaced('10/01', '19/01'), ['changed I.1 deadline']],
    [
      'the day given to words without one',
      replaced('Định kỳ, due: 2025-06-30', 'Định kỳ, due: 2025-09-30'),
      ['changed I.3 deadline'],
    ],
    [
      'how "trước ngày" counts',
      (text) => `${text}deadlines: { before: inclusive }\n`,
      ['deadlines.before', 'changed I.1 deadline'],
    ],
    ['the place', replaced('place: Hà Tân', 'place: Hà Tâm'), ['place']],
    ['a task reworded', replaced('Rà soát', 'Rà soát và đánh giá'), ['changed I.3 content']],
    [
      'a task added',
      (text) => `${text}        - { content: Mới, lead: Văn phòng, deadline: Quý IV/2025 }\n`,
      ['added II.2'],
    ],
    [
      'a task removed',
      (text) => text.replace(/ {8}- \{ content: Rà soát.*\n/, ''),
      ['changed I.3 number', 'removed I.3'],
    ],
    [
      'a task in another section, though its number is what it was',
      (text) => {
        const row = / {8}- \{ number: 2, .*\n/.exec(text)?.[0] ?? '';
        return text.replace(row, '') + row;
      },
      ['changed I.2 number', 'changed I.3 number', 'changed II.2 number'],
    ],
    [
      'tasks with numbers of their own in another order',
      (text) => text.replace(/( {8}- \{ number: 1, .*\n)( {8}- \{ number: 2, .*\n)/, '$2$1'),
      [],
    ],
  ])('is told and shown: %s', async (_, change, expected) => {
    const world = await changed(change);
    expect([await warns(world), await rows(world)]).toEqual([true, expected]);
  });

  it('says that only the order differs', async () => {
    const world = await changed((text) => text.replace(/( {8}- \{ number: 1, .*\n)( {8}- \{ number: 2, .*\n)/, '$2$1'));
    const { code, out } = await run(world, 'diff', '--since-issue');
    expect([code, out]).toEqual([1, 'Từng ô không khác; các dòng đứng theo thứ tự khác.\n']);
  });

  it('shows a day of an event that was moved, though it may be learnt later and is no part of the fingerprint', async () => {
    const world = await changed(replaced('tỉnh, due: 2025-06-30', 'tỉnh, due: 2025-09-30'));
    expect(await rows(world)).toEqual(['changed I.4 deadline']);
    const learnt = await changed(
      replaced('tỉnh }', 'tỉnh, due: 2025-09-30 }'),
      plan.replace('tỉnh, due: 2025-06-30', 'tỉnh'),
    );
    expect([await warns(learnt), await rows(learnt)]).toEqual([false, []]);
  });

  it.each<readonly [string, (text: string) => string]>([
    ['nothing', (text) => text],
    ['decomposed letters', (text) => text.normalize('NFD')],
    ['line breaks of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['comments', (text) => `# a\n${text.replaceAll(' }\n', ' } # b\n')}`],
    ['blanks', (text) => text.replace('Kiểm tra', 'Kiểm  tra').replace('Ban hành', '"Ban\u00a0hành "')],
    ['settings of advice', (text) => `${text}lint: { disable: [lint/unknown-unit] }\n`],
    ['progress', replaced('Hằng quý', 'Hằng quý, progress: [{ on: 2025-01-20, status: doing, note: x }]')],
    ['a person in charge, a key of the office', replaced('Hằng quý', 'Hằng quý, assignee: Mai, x-a: b')],
    ['a unit listed', (text) => text.replace('document:', 'units: [{ name: Văn phòng }]\ndocument:')],
  ])('is no alarm: %s', async (_, change) => {
    const world = await changed(change);
    expect([await warns(world), await rows(world)]).toEqual([false, []]);
  });

  it('is no alarm where the symbol was recorded together with the number', async () => {
    const world = await changed((text) => text, plan.replace('  symbol: QĐ-UBND\n', ''), '03/QĐ-UBND');
    expect([await warns(world), await rows(world)]).toEqual([false, []]);
  });

  it('compares with what was issued, not with what tthc wrote last', async () => {
    const world = await changed(replaced('tỉnh, due: 2025-06-30', 'tỉnh, due: 2025-09-30'));
    const done = fakeWorld({ disk: world.disk, now });
    expect(await main(['progress', 'I.1', '--on', '2025-01-20', '--note', 'x'], done)).toBe(0);
    expect(await rows(done)).toEqual(['changed I.4 deadline']);
  });

  it('is settled by an amendment, and found again behind it', async () => {
    const world = await changed(replaced('Quý III/2025', 'Quý IV/2025'));
    const amended = fakeWorld({ disk: world.disk, now });
    expect(await main(['amend', '--number', '20', '--on', '2025-01-20', '--subject', 'Đổi hạn'], amended)).toBe(0);
    expect([await warns(amended), await rows(amended)]).toEqual([false, []]);
    const text = textOf(amended).replace('Quý IV/2025', 'Quý II/2025');
    amended.files.writeAtomic(path, new TextEncoder().encode(text));
    expect([await warns(amended), await rows(amended)]).toEqual([true, ['changed I.2 deadline']]);
  });

  it('is told, not shown, where the fingerprint is none; and no question where there is none', async () => {
    const broken = await changed((text) => text.replace(/issuedFingerprint: .*/, 'issuedFingerprint: abc'));
    expect([await warns(broken), (await run(broken, 'diff', '--since-issue')).code]).toEqual([true, 3]);
    const gone = await changed((text) => text.replace(/ {2}issuedFingerprint: .*\n/, ''));
    expect((await run(gone, 'diff', '--since-issue')).code).toBe(3);
  });
});

describe('tthc diff of two plan files', () => {
  it('shows that the same words fall due on another day', async () => {
    const other = plan.replace('Định kỳ, due: 2025-06-30', 'Định kỳ, due: 2025-09-30');
    const world = fakeWorld({ files: { 'a.yaml': plan, 'b.yaml': other }, now });
    expect(await main(['diff', 'a.yaml', 'b.yaml'], world)).toBe(1);
    expect(world.outText()).toContain('→ 30/9/2025');
  });
});
