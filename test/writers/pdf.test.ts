import fc from 'fast-check';
import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { type Cell, type GridRow, type Paper } from '../../src/document/tree.ts';
import { writePdf } from '../../src/writers/pdf.ts';
import { papers } from '../support/golden-papers.ts';
import { hostilePaper } from '../support/hostile-paper.ts';
import { sampleDecision } from '../support/papers.ts';
import { pdfAssets } from '../support/pdf-assets.ts';

const assets = pdfAssets();

test('without the compiler the answer says that it is not installed', async () => {
  const missing = new Error('Cannot find package');
  expect(await writePdf(sampleDecision(), assets, () => Promise.reject(missing))).toEqual({
    ok: false,
    reason: 'not-installed',
    detail: 'Cannot find package',
  });
  expect(await writePdf(sampleDecision(), assets, () => Promise.resolve({}))).toMatchObject({
    reason: 'not-installed',
  });
});

test('a layout with a fault is told, not thrown', async () => {
  const result = await writePdf(sampleDecision(), { ...assets, layout: '#nothing' });
  expect(result).toMatchObject({ ok: false, reason: 'failed' });
  expect(JSON.stringify(result)).toContain('unknown variable');
});

test.each(papers)('%s: a tagged PDF/A-2a in Vietnamese, the same bytes every time', async (_, paper) => {
  const result = await writePdf(paper, assets);
  expect(result).toMatchObject({ ok: true, archival: true });
  const file = result.ok ? strFromU8(result.bytes, true) : '';
  expect(file).toMatch(/^%PDF-1\.7/);
  expect(file).toContain('<pdfaid:part>2</pdfaid:part>');
  expect(file).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  expect(file).toMatch(/\/Lang \(vi-VN\)/);
  expect(file).toMatch(/\/Marked true/);
  expect(await writePdf(paper, assets)).toEqual(result);
});

test('the day of issue is the date of the file', async () => {
  const { properties, blocks } = sampleDecision();
  const result = await writePdf({ properties: { ...properties, date: '2024-01-05' }, blocks }, assets);
  expect(result.ok ? strFromU8(result.bytes, true) : '').toContain('2024-01-05');
});

test('no text is markup: hostile papers give a PDF', async () => {
  await fc.assert(
    fc.asyncProperty(hostilePaper, async (paper) => {
      expect(await writePdf(paper, assets)).toMatchObject({ ok: true });
    }),
    { numRuns: 60 },
  );
});

// With a header for each of them Typst's writer of tags stopped, and the process with it.
test('titles of sections that follow each other, each with a cell of its own, give a PDF', async () => {
  const cell = (lines: readonly string[]): Cell => ({
    lines: lines.map((text) => ({ text, tone: 'plain', item: false })),
  });
  const row = (kind: 'section' | 'task', ...texts: readonly (readonly string[])[]): GridRow => ({
    kind,
    cells: texts.map(cell),
  });
  const paper: Paper = {
    properties: { title: 'T', author: 'A', date: null },
    blocks: [
      {
        kind: 'grid',
        caption: '',
        columns: [5, 37, 18, 33, 8].map((share) => ({ title: '', share, align: 'left' })),
        rows: [
          row('section', ['=1+1 <!-- qx ~ ::letterhead " ::letterhead = h'], [], [], ['Z'], []),
          row('section', ['xxxxxx xxxxxxxxxxxxxxxxxxxxxxxxx x xx x x x'], [], [], [], ['<']),
          row('task', ['xxxxxxx xxxxxx xxxxxxxxx x xxxx', ''], [], [], [], []),
        ],
      },
    ],
  };
  expect(await writePdf(paper, assets)).toMatchObject({ ok: true });
});

test('a cell of 20,000 characters, with or without a place to break, stays on its pages', async () => {
  const cell = (text: string): Cell => ({ lines: [{ text, tone: 'plain', item: false }] });
  for (const text of ['x'.repeat(20_000), 'nhiệm vụ '.repeat(2_222), 'a/'.repeat(10_000)]) {
    const result = await writePdf(
      {
        properties: { title: 'T', author: 'A', date: null },
        blocks: [
          {
            kind: 'grid',
            caption: null,
            columns: ['STT', 'Nội dung'].map((title) => ({ title, share: 1, align: 'left' })),
            rows: [{ kind: 'task', cells: [cell('1'), cell(text)] }],
          },
        ],
      },
      assets,
    );
    expect(result).toMatchObject({ ok: true, archival: true });
  }
});

test('a letter that no font has is kept, in a PDF that is not for the archive', async () => {
  const spans = [{ text: '\u{10fffd}', bold: false, italic: false }];
  const paper = {
    properties: { title: 'T', author: 'A', date: null },
    blocks: [{ kind: 'text', role: 'body', spans }],
  };
  expect(await writePdf(paper as Paper, assets)).toMatchObject({ ok: true, archival: false });
});
