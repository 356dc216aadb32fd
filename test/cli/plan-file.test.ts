import { describe, expect, it } from 'vitest';
import { type Rewritten, rewritePlan, undoLast } from '../../src/cli/plan-file.ts';
import { type Death, type FakeWorld, fakeWorld, type FakeWorldOptions, type FileCall } from '../support/fake-world.ts';

const before = 'tthc: 1\r\nyear: 2024 # năm\r\n';
const after = before.replace('2024', '2025');
const marked = (text: string): Uint8Array => new TextEncoder().encode(`\ufeff${text}`);
const folder = '/home/van-phong/ke-hoach/plans';
const start: FakeWorldOptions = { files: { 'plans/x.yaml': marked(before) } };

async function toNextYear(world: FakeWorld, dryRun = false): Promise<Rewritten<string>> {
  return rewritePlan(world, 'plans/x.yaml', { command: 'set document year 2025', dryRun }, (text) => ({
    after: text.replace('2024', '2025'),
    result: text,
  }));
}

const plan = (world: FakeWorld): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(world.fileAt('plans/x.yaml') ?? new Uint8Array());
const files = (world: FakeWorld): readonly string[] =>
  [...world.disk.keys()]
    .filter((path) => path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1))
    .sort();

const faultOf = (done: Rewritten<unknown>): unknown => (done.ok ? 'done' : done.fault.kind);

describe('writing a plan', () => {
  it('puts the new text in place, its byte order mark kept, and leaves nothing else but the memory', async () => {
    const world = fakeWorld(start);
    expect(await toNextYear(world)).toEqual({ ok: true, before, after, result: before });
    expect(plan(world)).toBe(`\ufeff${after}`);
    expect(files(world)).toEqual(['.tthc', '.tthc/.gitignore', '.tthc/x.yaml.journal.json', 'x.yaml']);
    expect(new TextDecoder().decode(world.fileAt('plans/.tthc/.gitignore') ?? new Uint8Array())).toBe('*\n');
  });

  it('touches nothing in a dry run, nor where the text stays as it is', async () => {
    const world = fakeWorld(start);
    expect(await toNextYear(world, true)).toMatchObject({ ok: true, before, after });
    expect(plan(world)).toBe(`\ufeff${before}`);
    expect(files(world)).toEqual(['x.yaml']);
    await rewritePlan(world, 'plans/x.yaml', { command: '', dryRun: false }, () => ({ after: null, result: null }));
    expect(plan(world)).toBe(`\ufeff${before}`);
  });

  it('follows a link to the plan and keeps it a link', async () => {
    const world = fakeWorld({ files: { 'plans/x.yaml': { link: '../kho/x.yaml' }, 'kho/x.yaml': before } });
    expect(faultOf(await toNextYear(world))).toBe('done');
    expect(world.disk.get(`${folder}/x.yaml`)).toEqual({ link: '../kho/x.yaml' });
    expect(plan(world)).toBe(after);
  });

  it('writes nothing through a planted link in the place of its memory', async () => {
    const world = fakeWorld({ files: { ...start.files, 'plans/.tthc': { link: '/etc' }, '/etc/passwd': 'x' } });
    expect(await toNextYear(world)).toMatchObject({ ok: false, fault: { kind: 'not-written', fault: 'link' } });
    expect(plan(world)).toBe(`\ufeff${before}`);
    expect([...world.disk.keys()].filter((path) => path.startsWith('/etc/'))).toEqual(['/etc/passwd']);
  });

  it('refuses when somebody else saved the file while it was worked on', async () => {
    const world = fakeWorld(start);
    const done = await rewritePlan(world, 'plans/x.yaml', { command: '', dryRun: false }, (text) => {
      world.disk.set(`${folder}/x.yaml`, 'tthc: 1 # sửa tay\n');
      return { after: `${text}x: y\n`, result: null };
    });
    expect(faultOf(done)).toBe('changed');
    expect(plan(world)).toBe('tthc: 1 # sửa tay\n');
    expect(files(world).filter((name) => /lock|new/.test(name))).toEqual([]);
  });

  it.each(['plans', 'plans/.tthc'])('says so where %s may not be written in', async (readOnly) => {
    const world = fakeWorld({
      ...start,
      files: { ...start.files, 'plans/.tthc/.gitignore': '*\n' },
      readOnly: [readOnly],
    });
    expect(await toNextYear(world)).toMatchObject({ ok: false, fault: { kind: 'not-written', fault: 'denied' } });
    expect(plan(world)).toBe(`\ufeff${before}`);
  });

  it('reads no file that is not there, and makes none', async () => {
    const world = fakeWorld({ files: { 'plans/y.yaml': before } });
    expect(await toNextYear(world)).toMatchObject({ ok: false, fault: { kind: 'unreadable', fault: 'missing' } });
    expect(files(world)).toEqual(['y.yaml']);
  });
});

/** How many calls of the file system a whole writing takes. */
async function callsIn(work: (world: FakeWorld) => Promise<unknown>, options: FakeWorldOptions): Promise<number> {
  let calls = 0;
  const count = ({ number }: FileCall): null => {
    calls = number;
    return null;
  };
  await work(fakeWorld({ ...options, mishap: count }));
  return calls;
}

async function untilDeath(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return false;
  } catch (error) {
    if ((error as Partial<Death>).death !== true) throw error;
    return true;
  }
}

describe('a process that dies', () => {
  const left = JSON.stringify({ pid: 77, host: 'may-van-phong', since: 0 });
  const lockLeft = { files: { ...start.files, 'plans/.tthc/x.yaml.lock': left } };
  it.each([
    ['in a new folder', start],
    ['where another one died before', lockLeft],
  ])(
    'at any step (%s) leaves the old file or the new one, and the next process goes on from there',
    async (_, options) => {
      const calls = await callsIn(toNextYear, options);
      expect(calls).toBeGreaterThan(12);
      const seen = new Set<string>();
      for (let at = 1; at <= calls; at++) {
        const dying = fakeWorld({ ...options, mishap: ({ number }) => (number === at ? 'dies' : null) });
        expect(await untilDeath(toNextYear(dying))).toBe(true);
        const text = plan(dying);
        expect([`\ufeff${before}`, `\ufeff${after}`]).toContain(text);
        seen.add(text);
        // The process is dead, the next one has another number.
        const next = fakeWorld({ disk: dying.disk, process: { pid: 4243 } });
        expect(faultOf(await toNextYear(next))).toBe('done');
        expect(plan(next)).toBe(`\ufeff${after}`);
        expect(files(next).filter((name) => /lock|new/.test(name))).toEqual([]);
        // What was written, by the one or the other, can be taken back.
        expect(faultOf(await undoLast(next, 'plans/x.yaml', false))).toBe('done');
        expect(plan(next)).toBe(`\ufeff${before}`);
      }
      expect(seen.size).toBe(2);
    },
  );

  it('while it takes something back does the same', async () => {
    const written = fakeWorld(start);
    await toNextYear(written);
    const disk = (): FakeWorld['disk'] => new Map(written.disk);
    const calls = await callsIn((world) => undoLast(world, 'plans/x.yaml', false), { disk: disk() });
    for (let at = 1; at <= calls; at++) {
      const dying = fakeWorld({ disk: disk(), mishap: ({ number }) => (number === at ? 'dies' : null) });
      expect(await untilDeath(undoLast(dying, 'plans/x.yaml', false))).toBe(true);
      const left = plan(dying);
      expect([`\ufeff${before}`, `\ufeff${after}`]).toContain(left);
      const next = fakeWorld({ disk: dying.disk, process: { pid: 4243 } });
      const again = faultOf(await undoLast(next, 'plans/x.yaml', false));
      expect(again).toBe(left === `\ufeff${before}` ? 'nothing-to-undo' : 'done');
      expect(plan(next)).toBe(`\ufeff${before}`);
    }
  });
});

describe('a disk that fails', () => {
  it.each(['full', 'denied', 'failed'] as const)('at any step (%s) leaves the old file, and says so', async (fault) => {
    const calls = await callsIn(toNextYear, start);
    for (let at = 1; at <= calls; at++) {
      const writes = new Set<FileCall['name']>(['createNew', 'claim', 'rename', 'writeAtomic', 'makeFolder']);
      const met: number[] = [];
      const world = fakeWorld({
        ...start,
        mishap: ({ number, name }) => {
          if (number !== at || !writes.has(name)) return null;
          met.push(number);
          return fault;
        },
      });
      const done = await toNextYear(world);
      if (met.length === 0) continue;
      expect(done).toMatchObject({ ok: false, fault: { kind: 'not-written', fault } });
      expect(plan(world)).toBe(`\ufeff${before}`);
      expect(files(world).filter((name) => /lock|takeover|new/.test(name))).toEqual([]);
    }
  });

  it('once full stays full, and the old file stays whole', async () => {
    const world = fakeWorld({
      ...start,
      mishap: ({ name }) => (/^(createNew|claim|writeAtomic)$/.test(name) ? 'full' : null),
    });
    expect(await toNextYear(world)).toMatchObject({ ok: false, fault: { kind: 'not-written', fault: 'full' } });
    expect(plan(world)).toBe(`\ufeff${before}`);
  });
});

describe('the lock', () => {
  const lock = (pid: number, host = 'may-van-phong'): string => JSON.stringify({ pid, host, since: 1_700_000_000_000 });
  const withLock = (content: string): FakeWorldOptions => ({
    files: { ...start.files, 'plans/.tthc/x.yaml.lock': content },
  });

  it('of a living process is waited for 10 seconds, then given up', async () => {
    const world = fakeWorld({ ...withLock(lock(77)), process: { alive: [77] } });
    const began = world.now();
    expect(await toNextYear(world)).toMatchObject({ ok: false, fault: { kind: 'held', by: { pid: 77 } } });
    expect(world.now() - began).toBe(10_000);
    expect(plan(world)).toBe(`\ufeff${before}`);
    expect(files(world)).toContain('.tthc/x.yaml.lock');
  });

  it('is taken as soon as it is free, and the file is read then', async () => {
    let sleeps = 0;
    const world = fakeWorld({
      ...withLock(lock(77)),
      process: { alive: [77] },
      onSleep: ({ disk }) => {
        if (++sleeps !== 3) return;
        disk.set(`${folder}/x.yaml`, marked(`${before}a: của người kia\r\n`));
        disk.delete(`${folder}/.tthc/x.yaml.lock`);
      },
    });
    expect(faultOf(await toNextYear(world))).toBe('done');
    expect(plan(world)).toBe(`\ufeff${after}a: của người kia\r\n`);
    expect(sleeps).toBe(3);
  });

  it('of a dead process is taken over at once', async () => {
    const world = fakeWorld(withLock(lock(77)));
    const began = world.now();
    expect(faultOf(await toNextYear(world))).toBe('done');
    expect(world.now()).toBe(began);
  });

  it('of another machine is never taken over', async () => {
    const world = fakeWorld(withLock(lock(77, 'may-khac')));
    expect(await toNextYear(world)).toMatchObject({ fault: { kind: 'held', by: { host: 'may-khac' } } });
  });

  it.each(['', '{', 'null', '{"pid":"x"}', '[]'])(
    'that names nobody (%j) is waited for, then taken over',
    async (content) => {
      const world = fakeWorld(withLock(content));
      const began = world.now();
      expect(faultOf(await toNextYear(world))).toBe('done');
      expect(world.now() - began).toBeGreaterThan(2_000);
    },
  );

  it('is not taken over by two: who is second finds the first one at it', async () => {
    const world = fakeWorld({
      files: { ...withLock(lock(77)).files, 'plans/.tthc/x.yaml.lock.takeover': lock(78) },
      process: { alive: [78] },
    });
    expect(await toNextYear(world)).toMatchObject({ fault: { kind: 'held' } });
    const later = fakeWorld({ disk: world.disk });
    expect(faultOf(await toNextYear(later))).toBe('done');
  });

  it('that somebody else took meanwhile is left alone', async () => {
    const world = fakeWorld(start);
    await rewritePlan(world, 'plans/x.yaml', { command: '', dryRun: false }, () => {
      world.disk.set(`${folder}/.tthc/x.yaml.lock`, lock(99));
      return { after: null, result: null };
    });
    expect(files(world)).toContain('.tthc/x.yaml.lock');
  });
});

describe('undo', () => {
  it('takes back one writing after another, byte for byte', async () => {
    const world = fakeWorld(start);
    await toNextYear(world);
    await rewritePlan(world, 'plans/x.yaml', { command: 'set x y', dryRun: false }, (text) => ({
      after: `${text}x: 😀y\r\n`,
      result: null,
    }));
    expect(await undoLast(world, 'plans/x.yaml', true)).toMatchObject({ ok: true, result: { command: 'set x y' } });
    expect(plan(world)).toBe(`\ufeff${after}x: 😀y\r\n`);
    expect(await undoLast(world, 'plans/x.yaml', false)).toMatchObject({ ok: true, result: { command: 'set x y' } });
    expect(plan(world)).toBe(`\ufeff${after}`);
    expect(faultOf(await undoLast(world, 'plans/x.yaml', false))).toBe('done');
    expect(plan(world)).toBe(`\ufeff${before}`);
    expect(faultOf(await undoLast(world, 'plans/x.yaml', false))).toBe('nothing-to-undo');
  });

  it('refuses where the file was changed since', async () => {
    const world = fakeWorld(start);
    await toNextYear(world);
    world.disk.set(`${folder}/x.yaml`, marked(`${after}# sửa tay\r\n`));
    expect(await undoLast(world, 'plans/x.yaml', false)).toMatchObject({
      ok: false,
      fault: { kind: 'changed-since', entry: { command: 'set document year 2025' } },
    });
    expect(plan(world)).toBe(`\ufeff${after}# sửa tay\r\n`);
  });

  it.each([
    '',
    'null',
    '{"version":1,"entries":[{}]}',
    '{"entries":[{"at":-1,"when":1,"command":"","before":"","after":"","removed":"","inserted":""}]}',
  ])('finds nothing in a journal that is none (%s)', async (content) => {
    const world = fakeWorld({ files: { ...start.files, 'plans/.tthc/x.yaml.journal.json': content } });
    expect(['nothing-to-undo', 'changed-since']).toContain(faultOf(await undoLast(world, 'plans/x.yaml', false)));
    expect(plan(world)).toBe(`\ufeff${before}`);
  });
});
