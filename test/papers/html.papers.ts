import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Paper } from '../../src/document/tree.ts';
import { writeHtml } from '../../src/writers/html.ts';
import { papers } from '../support/golden-papers.ts';
import { textsOf } from '../support/paper-texts.ts';
import { openBrowser, type PrintedPage, printedPages, withPage } from './html-browser.ts';
import { faultsOf } from './html-pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

const widths = [320, 360, 700, 1024, 1280];

describe.each(papers)('%s', (_, paper) => {
  const html = writeHtml(paper);
  let pages: readonly PrintedPage[];
  beforeAll(async () => {
    pages = await printedPages(browser, html);
  });

  it(`is not wider than a screen of ${widths.join(', ')} px`, async () => {
    const tooWide = await withPage(browser, html, { width: 320, colorScheme: 'light' }, async (page) => {
      const found: string[] = [];
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        if (wide > width) found.push(`${wide} px on a screen of ${width}`);
      }
      return found;
    });
    expect(tooWide).toEqual([]);
  });

  it('prints black on white on a dark screen', async () => {
    const colors = await withPage(browser, html, { width: 1280, colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      return page.evaluate<string[]>(
        `[...new Set([...document.querySelectorAll('body, body :not(svg, svg *)')].flatMap((element) => {
          const { color, backgroundColor } = getComputedStyle(element);
          return [color, backgroundColor];
        }))].sort()`,
      );
    });
    expect(colors).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']);
  });

  it('prints what the paper says, in its order, on A4 pages that count for themselves', () => {
    expect(faultsOf(paper, pages)).toEqual([]);
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)].sort())).toEqual(
      pages.map(() => [595, 842]),
    );
    const turned = pages.map(({ width, height }) => (width > height ? 'landscape' : 'portrait'));
    const orientations = paper.blocks.flatMap((block) => (block.kind === 'section' ? [block.orientation] : []));
    expect(turned.filter((each, at) => each !== turned[at - 1])).toEqual(orientations);
    const starts = turned.map((each, at) => (each === turned[at - 1] ? -1 : at)).filter((at) => at >= 0);
    const numberOn = (at: number): number => at - Math.max(...starts.filter((start) => start <= at)) + 1;
    expect(pages.map(({ firstLine }) => (/^\d+$/.test(firstLine) ? Number(firstLine) : 1))).toEqual(
      pages.map((_, at) => numberOn(at)),
    );
    expect(pages.filter((_, at) => starts.includes(at)).map(({ firstLine }) => /^\d+$/.test(firstLine))).toEqual(
      starts.map(() => false),
    );
  });

  it('cuts no word', () => {
    const printed = new Set(pages.flatMap(({ text }) => text.split(/\s+/)));
    const words = wordsOf(paper).filter((word) => !/[/-]/.test(word) && word.length <= 12);
    expect(words.filter((word) => !printed.has(word))).toEqual([]);
  });
});

function wordsOf(paper: Paper): readonly string[] {
  const texts = textsOf(paper, { timelines: false });
  return [...new Set(texts.flatMap((text) => text.normalize('NFC').split(/\s+/)))].filter((word) => word !== '');
}
