import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { fakeWorld, type FakeWorld } from '../support/fake-world.ts';
import { expectValid } from '../support/json-schemas.ts';

const read = (path: string): string => readFileSync(path, 'utf8');

const commands: readonly (readonly [readonly string[], boolean, string | null])[] = [
  [['issued', '05/QĐ-UBND', '--on', '2024-01-08', '--done'], true, null],
  [['issued', '06', '--on', '2024-01-08'], false, 'doubted'],
  [['done', 'X', '--for', 'Q1', '--evidence', 'a', '--evidence', 'b'], true, null],
  [['done', 'X', '--for', 'Q1'], false, 'doubted'],
  [['progress', 'I.2', '--note', 'hai\ndòng'], true, null],
  [['progress', 'I.2', '--note', 'x', '--dry-run'], false, null],
  [['extend', 'IV.3', 'Quý II/2024', '--by', 'x'], true, null],
  [['extend', 'IV.3', '31/11/2024', '--by', 'x'], false, 'worse'],
  [['transfer', 'IV.2', 'Văn phòng mới', '--by', 'x'], true, null],
  [['set', 'I.1', 'assignee', 'Mai'], true, null],
  [['set', 'I.2', 'lead', 'a', 'b'], true, null],
  [['set', 'document', 'number', ''], true, null],
  [['undo'], true, null],
  [['undo', '--dry-run'], false, null],
];

it('of every command that records fits its schema, and says whether it wrote', async () => {
  let disk: FakeWorld['disk'] | null = null;
  for (const [args, written, reason] of commands) {
    const options = disk ? { disk } : { files: { 'plans/2024.yaml': read('plans/2024.yaml') } };
    const world: FakeWorld = fakeWorld({ ...options, now: '2024-04-02T03:00Z' });
    const before = world.fileAt('plans/2024.yaml');
    const code = await main([...args, '--format', 'json'], world);
    expect([args, code]).toEqual([args, reason === null ? 0 : 3]);
    expect(expectValid('record', world.outText())).toMatchObject({ written, reason, plan: 'plans/2024.yaml' });
    expect(world.fileAt('plans/2024.yaml') === before).toBe(!written);
    ({ disk } = world);
  }
  const world = fakeWorld({ ...(disk ? { disk } : {}), now: '2024-04-02T03:00Z' });
  await main(['log', '--format', 'json'], world);
  expect(expectValid('log', world.outText())).toMatchObject({ complete: true, items: { length: 5 } });
});

it('tells why a file was not written', async () => {
  const files = { 'plans/x.yaml': 'tthc: 1\nyear: 2024\n' };
  const world = fakeWorld({ files });
  expect(await main(['done', 'I.1', '--format', 'json'], world)).toBe(3);
  expect(expectValid('record', world.outText())).toMatchObject({ written: false, reason: 'broken' });
});
