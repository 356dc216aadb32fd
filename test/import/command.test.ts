import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import { fakeWorld, type FakeWorldOptions } from '../support/fake-world.ts';

const table = 'TT\tNhiệm vụ\tChủ trì\tThời hạn\nI\tMục\n1\tMột\tVăn phòng\tTháng 3/2025\n2\tHai\t\t31/11/2025\n';
const titled = `KẾ HOẠCH NĂM 2025\n${table}`;

async function run(
  args: readonly string[],
  options: FakeWorldOptions = {},
): Promise<{ readonly code: number; readonly world: ReturnType<typeof fakeWorld> }> {
  const world = fakeWorld({ files: { 'a.txt': titled, 'tran.txt': table }, ...options });
  return { code: await main(['import', ...args], world), world };
}

describe('tthc import', () => {
  it('writes nothing by itself', async () => {
    const { code, world } = await run(['a.txt']);
    expect([code, world.files.list('.')?.map(({ name }) => name)]).toEqual([0, ['a.txt', 'tran.txt']]);
  });

  it('writes with -o, a plan that tthc reads, the folder made where it is the first', async () => {
    const { code, world } = await run(['a.txt', '-o', 'plans/2025.yaml']);
    const text = new TextDecoder().decode(world.fileAt('plans/2025.yaml') ?? new Uint8Array());
    const { plan, faults } = parsePlan('plans/2025.yaml', text);
    expect(code).toBe(0);
    expect([plan?.year, plan?.tasks.map(({ ref }) => ref)]).toEqual([2025, ['I.1', 'I.2']]);
    // The slip stays, and is found by check.
    expect(faults.map((fault) => fault.code)).toEqual(['deadline/impossible-date']);
  });

  it.each(['file', 'folder', 'link'] as const)('never writes over a %s', async (kind) => {
    const there = { file: 'x', folder: { folder: true }, link: { link: 'nirgends' } } as const;
    const { code, world } = await run(['a.txt', '-o', 'p.yaml'], { files: { 'a.txt': titled, 'p.yaml': there[kind] } });
    expect(code).toBe(3);
    if (kind === 'file') expect(new TextDecoder().decode(world.fileAt('p.yaml') ?? new Uint8Array())).toBe('x');
    expect(world.errText()).toContain('p.yaml');
  });

  it('writes no plan whose year nobody has said', async () => {
    const without = await run(['tran.txt', '-o', 'p.yaml']);
    expect([without.code, without.world.fileAt('p.yaml')]).toEqual([3, null]);
    const given = await run(['tran.txt', '-o', 'p.yaml', '--year', '2025']);
    expect([given.code, given.world.fileAt('p.yaml') === null]).toEqual([0, false]);
  });

  it('reads standard input', async () => {
    const { code, world } = await run(['-', '--format', 'json'], { stdin: titled });
    const told = JSON.parse(world.outText()) as { counts: { tasks: number }; doubts: { code: string }[] };
    expect([code, told.counts.tasks, told.doubts.map((each) => each.code)]).toEqual([
      0,
      2,
      ['issuer-unknown', 'cell-empty', 'deadline-unreadable'],
    ]);
  });

  it.each([
    ['nothing.txt', 3],
    ['.', 3],
    ['a.txt --table 0', 2],
    ['a.txt --table 2', 3],
    ['a.txt --year x', 2],
    ['a.txt --column Việc', 2],
    ['a.txt -o -', 2],
    ['a.txt --column Việc=ngày', 2],
    ['a.txt --format yaml', 2],
    ['leer.txt', 3],
  ])('ends %s with %i and a message', async (args, wanted) => {
    const { code, world } = await run(args.split(' '), { files: { 'a.txt': titled, 'leer.txt': '' } });
    expect([code, world.errText() === '', world.outText()]).toEqual([wanted, false, '']);
  });

  it('prints nothing that commands a terminal', async () => {
    const { world } = await run(['b.txt', '-o', 'p.yaml'], {
      files: { 'b.txt': titled.replace('Một', 'Một\u001b]0;x\u0007\u202e').replace('Mục', 'Mục \u009b31m') },
    });
    const printed =
      world.outText() + world.errText() + new TextDecoder().decode(world.fileAt('p.yaml') ?? new Uint8Array());
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('speaks English when asked to', async () => {
    const { world } = await run(['a.txt', '--lang', 'en']);
    expect(world.outText()).toContain('1 section, 2 tasks');
    expect(world.errText()).toContain('Nothing is written.');
  });

  it('makes no key that YAML or JavaScript takes for more than a name', async () => {
    const hostile = 'TT\tNhiệm vụ\tThời hạn\t__proto__\tconstructor\ttoString\n1\tMột\t2025\ta\tb\tc\n';
    const { code, world } = await run(['c.txt', '-o', 'p.yaml', '--year', '2025'], { files: { 'c.txt': hostile } });
    const text = new TextDecoder().decode(world.fileAt('p.yaml') ?? new Uint8Array());
    expect(code).toBe(0);
    expect(text).toContain('x-proto: a');
    expect(text).toContain('x-constructor: b');
    expect(text).toContain('x-tostring: c');
  });
});
