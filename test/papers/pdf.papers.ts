import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Paper } from '../../src/document/tree.ts';
import { writePdf } from '../../src/writers/pdf.ts';
import { papers } from '../support/golden-papers.ts';
import { signedTables } from '../support/signed-tables.ts';
import { squeezed } from '../support/printed-texts.ts';
import { pdfAssets } from '../support/pdf-assets.ts';
import { expectOfficialPages, expectSignatureInCompany } from './layout.ts';
import { missingTexts, readPages, run, workFolder } from './pages.ts';

const { folder, remove } = workFolder();
const assets = pdfAssets();
afterAll(remove);

async function print(name: string, paper: Paper): Promise<string> {
  const file = path.join(folder, `${name}.pdf`);
  const result = await writePdf(paper, assets);
  expect(result).toMatchObject({ ok: true });
  if (result.ok) writeFileSync(file, result.bytes);
  return file;
}

test.each(papers)('%s: a tagged PDF/A-2a that an office signs', async (name, paper) => {
  const printed = readPages(await print(name, paper));
  expectOfficialPages(paper, printed);
  expect(printed.info).toMatchObject({ Title: paper.properties.title, Tagged: 'yes' });
  const metadata = run('pdfinfo', '-meta', printed.file);
  expect(metadata).toContain('<pdfaid:part>2</pdfaid:part>');
  expect(metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  expect(printed.fonts.filter((font) => !font.embedded || !font.name.startsWith('Tinos'))).toEqual([]);
});

test('a number copies out in one piece', async () => {
  const [, paper] = papers[0] ?? [];
  expect(paper).toBeDefined();
  if (paper === undefined) return;
  const text = run('pdftotext', '-raw', await print('copied', paper), '-');
  for (const number of ['4884/QĐ-UBND', '107/2021/NĐ-CP', '06/QĐ-TTg']) expect(text).toContain(number);
});

test.each(signedTables)('the signature below a table of %i rows does not stand by itself', async (count, paper) => {
  const printed = readPages(await print(`signed-${count}`, paper));
  expect(missingTexts(paper, printed.text)).toEqual([]);
  expectSignatureInCompany(paper, printed.pages);
});

test('markup comes out as itself', async () => {
  const pieces = [
    '#import "x"',
    '#panic()',
    '*b*',
    '_i_',
    '$x$',
    '@ref',
    '\\',
    '`c`',
    '// c',
    '/* c',
    '= h',
    '- i',
    '<a>',
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }), async (each) => {
      const text = each.join(' ');
      const paper: Paper = {
        properties: { title: text, author: '', date: null },
        blocks: [{ kind: 'text', role: 'body', spans: [{ text, bold: false, italic: false }] }],
      };
      const printed = run('pdftotext', '-raw', await print('markup', paper), '-');
      expect(squeezed(printed)).toBe(squeezed(text));
    }),
    { numRuns: 20 },
  );
});
