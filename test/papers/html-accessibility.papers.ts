import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeHtml } from '../../src/writers/html.ts';
import { papers } from '../support/golden-papers.ts';
import { openBrowser, type View, withPage } from './html-browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
// What a width changes is the layout, what a dark screen changes is the colours: the two do not meet.
const views: readonly View[] = [
  { width: 360, colorScheme: 'light' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
];
const asPage = (fragment: string): string =>
  `<!doctype html><html lang="vi"><head><title>t</title></head><body><main><h1>t</h1>${fragment}</main></body></html>`;

const first: View = { width: 1280, colorScheme: 'light' };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** The rules that a page breaks, each with the first place. */
async function violations(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(
    '(async () => (await axe.run()).violations.map(({ id, nodes }) => id + ": " + nodes[0].html))()',
  );
}

describe.each(papers)('%s', (_, paper) => {
  it('breaks no rule of accessibility at 360 px, at 1280 px, on a dark screen', async () => {
    const found = await withPage(browser, writeHtml(paper), first, async (page) => {
      await page.evaluate(axe);
      const broken: string[] = [];
      for (const { width, colorScheme } of views) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        const here = await violations(page);
        broken.push(...here.map((each) => `${width} px, ${colorScheme}: ${each}`));
      }
      return broken;
    });
    expect(found).toEqual([]);
  });

  it('breaks none as a part of another page', async () => {
    const html = asPage(writeHtml(paper, { fragment: true }));
    const found = await withPage(browser, html, first, async (page) => {
      await page.evaluate(axe);
      return violations(page);
    });
    expect(found).toEqual([]);
  });
});
