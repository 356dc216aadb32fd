import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnosticsEn } from '../../src/messages/en/diagnostics.ts';
import { lintEn } from '../../src/messages/en/lint.ts';
import { explainEn } from '../../src/messages/en/explain.ts';
import { explainVi } from '../../src/messages/vi/explain.ts';
import { main } from '../../src/cli/main.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { diagnosticsPage } from '../support/diagnostics-page.ts';
import { examplesOf } from '../support/examples.ts';

const page = 'docs/diagnostics.md';
const codes = Object.keys({ ...diagnosticsEn, ...lintEn });

describe('docs/diagnostics.md', () => {
  it('is made from the gallery and the words of tthc explain', () => {
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(page, diagnosticsPage());
    expect(existsSync(page) ? readFileSync(page, 'utf8').replaceAll('\r\n', '\n') : '').toBe(diagnosticsPage());
  });

  it('has every code', () => {
    const headings = [...diagnosticsPage().matchAll(/^### (.+)$/gm)].map(([, code]) => code);
    expect(codes.filter((code) => !headings.includes(code))).toEqual([]);
  });
});

describe('the words of explain', () => {
  it('are there for every code, in both languages', () => {
    expect(codes.filter((code) => !Object.hasOwn(explainVi.codes, code))).toEqual([]);
    expect(Object.keys(explainEn.codes)).toEqual(Object.keys(explainVi.codes));
  });

  it('are of codes that there are', () => {
    const strange = Object.keys(explainVi.codes).filter((code) => !codes.includes(code));
    expect(strange).toEqual(['due/overdue', 'due/due-today', 'due/due-soon']);
  });
});

describe('tthc explain', () => {
  it.each(codes)('%s', async (code) => {
    for (const language of ['vi', 'en']) {
      const world = fakeWorld();
      expect(await main(['explain', code, '--lang', language], world)).toBe(0);
      const words = (language === 'vi' ? explainVi : explainEn).codes[code];
      const said = world.outText();
      expect(said.split('\n')[0]).toBe(words ? `${code}: ${words.what}` : code);
      expect(said).not.toMatch(/(?!\n)\p{Cc}/u);
      const { [code]: example } = examplesOf('.');
      if (example) expect(said).toContain(`[${code}]`);
      if (example?.good)
        for (const { number } of example.good) expect(said).toMatch(new RegExp(`^ +${number} \\|`, 'm'));
    }
  });

  it('has an example of every code that a file can show', () => {
    const shown = examplesOf('.');
    expect(codes.filter((code) => !Object.hasOwn(shown, code))).toEqual(['document/unprintable-character']);
  });

  it('says where its example is missing from the installation nothing but the words', async () => {
    const world = { ...fakeWorld(), asset: () => null };
    expect(await main(['explain', 'yaml/tab'], world)).toBe(0);
    expect(world.outText()).toMatch(/^yaml\/tab: .+\n.+\n\n.+\n$/);
  });

  it.each(['constructor', '__proto__', 'yaml/', '', '\u001b[31m', 'x'.repeat(10_000)])(
    'knows no code %j',
    async (code) => {
      const world = fakeWorld();
      expect(await main(['explain', code], world)).toBe(2);
      expect(world.outText()).toBe('');
      expect(world.errText()).not.toMatch(/(?!\n)\p{Cc}/u);
    },
  );
});
