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

const regime = readFileSync('data/regimes/nd-09-2019/regime.json', 'utf8');
const form = readFileSync('data/regimes/nd-09-2019/forms/II.06.json', 'utf8');

it('every code of reports and regimes has a bad file, and every bad file a code', () => {
  const codes = Object.keys(diagnosticsVi).filter((code) => /^(report|regime)\//.test(code));
  expect([...new Set(stems.map((stem) => stem.replace(/\.\d.*$/, '').replace('.', '/')))].sort()).toEqual(codes.sort());
});

describe.each(stems)('%s', (stem) => {
  it.each(['vi', 'en'])('says what is wrong, where, and what would be right (%s)', async (language) => {
    const text = readFileSync(path.join(folder, `${stem}.md`), 'utf8');
    const files = {
      'plans/2024.yaml': readFileSync('plans/2024.yaml', 'utf8'),
      'che-do/regime.json': regime,
      'che-do/forms/II.06.json': form,
      [stem.startsWith('regime') ? 'che-do/outline.md' : `${stem}.md`]: text,
    };
    const world = fakeWorld({ files });
    const args = stem.startsWith('regime')
      ? ['report', '--quarter', '2', '--regime', 'che-do']
      : ['render', `${stem}.md`, '--format', 'markdown'];
    expect(await main([...args, '--lang', language], world)).toBe(3);
    expect(world.outText()).toBe('');
    const golden = path.join(folder, `${stem}.${language}.txt`);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, world.errText());
    expect(world.errText()).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : '');
    // That slip and no other.
    const codes = [...world.errText().matchAll(/\[([a-z]+\/[a-z-]+)\]/g)].map(([, code]) => code);
    expect(codes).toEqual([stem.replace(/\.\d.*$/, '').replace('.', '/')]);
  });
});
