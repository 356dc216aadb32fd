import { expect } from 'vitest';
import { type Paper, type PaperBlock } from '../../src/document/tree.ts';
import { squeezed } from '../support/printed-texts.ts';
import { missingTexts, type Pages } from './pages.ts';

/** What must hold of the pages of any paper, whichever program made them. */
export function expectOfficialPages(paper: Paper, { text, pages }: Pages): void {
  expect(missingTexts(paper, text)).toEqual([]);
  const orientations = paper.blocks.flatMap((block) =>
    block.kind === 'section' ? [block.orientation === 'landscape'] : [],
  );
  expect(pages.map(({ landscape }) => landscape).filter((each, at, all) => each !== all[at - 1])).toEqual(
    orientations.filter((each, at, all) => each !== all[at - 1]),
  );
  expect(pages.map(({ above }) => above)).toEqual(expectedNumbers(pages));
  for (const page of pages) expect(squeezed(page.text).length, 'no page is empty').toBeGreaterThan(40);
  expectRepeatedHeads(paper, pages);
  expectSignatureInCompany(paper, pages);
}

/** Where a new section begins, the count begins again, and its first page has no number. */
function expectedNumbers(pages: Pages['pages']): readonly string[] {
  let count = 0;
  return pages.map(({ landscape }, at) => {
    count = at > 0 && pages[at - 1]?.landscape !== landscape ? 1 : count + 1;
    return count === 1 ? '' : String(count);
  });
}

/** A page that begins with rows of a table begins with its head. */
function expectRepeatedHeads(paper: Paper, pages: Pages['pages']): void {
  const heads = paper.blocks
    .filter((block): block is Grid => block.kind === 'grid')
    .map(({ columns }) => squeezed(columns.map(({ title }) => title).join('')));
  const [longest] = paper.blocks
    .filter((block): block is Grid => block.kind === 'grid')
    .sort((left, right) => right.rows.length - left.rows.length);
  if (longest === undefined) return;
  const head = squeezed(longest.columns.map(({ title }) => title).join(''));
  // Its last task, by what it is about; a sum, whose word stands elsewhere too, by its figures as well.
  const lastRow = longest.rows.at(-1);
  const lastTexts = lastRow?.cells.flatMap(({ lines }) => lines.map(({ text }) => text)) ?? [];
  const end = squeezed(lastRow?.kind === 'total' ? lastTexts.join('') : (lastTexts[1] ?? ''));
  const first = pages.findIndex(({ text }) => squeezed(text).includes(head));
  const last = pages.findLastIndex(({ text }) => squeezed(text).includes(end));
  expect(first).toBeGreaterThanOrEqual(0);
  expect(last).toBeGreaterThanOrEqual(first);
  for (const { text, above } of pages.slice(first + 1, last + 1)) {
    const begins = squeezed(text).slice(above.length);
    expect(
      heads.some((each) => begins.startsWith(each)),
      begins.slice(0, 80),
    ).toBe(true);
  }
}

type Grid = Extract<PaperBlock, { readonly kind: 'grid' }>;

/** The page of the signature holds something of what is signed. */
export function expectSignatureInCompany(paper: Paper, pages: Pages['pages']): void {
  const signed = paper.blocks.findIndex(({ kind }) => kind === 'signature');
  const block = paper.blocks[signed];
  if (block?.kind !== 'signature') return;
  const [title = ''] = block.signatories[0]?.lines ?? [];
  const name = block.signatories.at(-1)?.name ?? title;
  const page = pages.find(
    ({ text }) => squeezed(text).includes(squeezed(name)) && squeezed(text).includes(squeezed(title)),
  );
  expect(page, 'titles and names stand on one page').toBeDefined();
  const own = block.signatories.flatMap(({ lines, name: signer }) => [...lines, signer ?? '']);
  const others = [block.recipientsLabel, ...block.recipients, ...own].reduce(
    (rest, each) => rest.replace(squeezed(each), ''),
    squeezed(page?.text ?? ''),
  );
  expect(others.length, 'a signature by itself').toBeGreaterThan(30);
}
