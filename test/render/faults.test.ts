import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { diagnosticsVi } from '../../src/messages/vi/diagnostics.ts';
import { fakeWorld } from '../support/fake-world.ts';

const folder = path.join(import.meta.dirname, 'faults');
const stems = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replace(/\.md$/, ''));

it('every code of templates has a bad template, and every bad template a code', () => {
  const codes = Object.keys(diagnosticsVi).filter((code) => code.startsWith('template/'));
  expect(stems.map((stem) => stem.replace('.', '/')).sort()).toEqual(codes.sort());
});

describe.each(stems)('%s', (stem) => {
  it.each(['vi', 'en'])('says what is wrong, where, and what would be right (%s)', async (language) => {
    const files = {
      'plans/2024.yaml': readFileSync('plans/2024.yaml', 'utf8'),
      [`${stem}.md`]: readFileSync(path.join(folder, `${stem}.md`), 'utf8'),
    };
    const world = fakeWorld({ files });
    const args = ['render', 'decision', '--template', `${stem}.md`, '--format', 'markdown', '--lang', language];
    expect(await main(args, world)).toBe(3);
    expect(world.outText()).toBe('');
    const golden = path.join(folder, `${stem}.${language}.txt`);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, world.errText());
    expect(world.errText()).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : '');
    // That slip and no other.
    const codes = [...world.errText().matchAll(/\[([a-z]+\/[a-z-]+)\]/g)].map(([, code]) => code);
    expect(codes).toEqual([stem.replace('.', '/')]);
  });
});
