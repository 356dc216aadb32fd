import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeDocx } from '../../src/writers/docx.ts';
import { papers } from '../support/golden-papers.ts';
import { signedTables } from '../support/signed-tables.ts';
import { expectOfficialPages, expectSignatureInCompany } from './layout.ts';
import { printWithLibreOffice, readPages, workFolder } from './pages.ts';

const { folder, remove } = workFolder();

beforeAll(async () => {
  const signed = signedTables.map(([count, paper]) => [`signed-${count}`, paper] as const);
  const documents = [...papers, ...signed].map(async ([name, paper]) => [name, await writeDocx(paper)] as const);
  printWithLibreOffice(folder, Object.fromEntries(await Promise.all(documents)));
}, 300_000);
afterAll(remove);

test.each(papers)('%s: LibreOffice prints what an office signs', (name, paper) => {
  const printed = readPages(path.join(folder, `${name}.pdf`));
  expectOfficialPages(paper, printed);
  // Liberation Serif has the measures of Times New Roman; any other font would be a letter that was not found in it.
  expect(printed.fonts.map((font) => font.name.replace(/-?(Bold|Italic)*$/, ''))).toEqual(
    printed.fonts.map(() => 'LiberationSerif'),
  );
});

test.each(signedTables)('the signature below a table of %i rows does not stand by itself', (count, paper) => {
  expectSignatureInCompany(paper, readPages(path.join(folder, `signed-${count}.pdf`)).pages);
});
