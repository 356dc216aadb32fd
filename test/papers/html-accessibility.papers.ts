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

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** The rules that a page breaks, each with the first place. */
async function violations(page: Page): Promise<unknown> {
  await page.evaluate(axe);
  return page.evaluate(
    '(async () => (await axe.run()).violations.map(({ id, nodes }) => id + ": " + nodes[0].html))()',
  );
}

describe.each(papers)('%s', (_, paper) => {
  it.each(views)('breaks no rule of accessibility at $width px, $colorScheme', async (view) => {
    expect(await withPage(browser, writeHtml(paper), view, violations)).toEqual([]);
  });

  it('breaks none as a part of another page', async () => {
    const page = asPage(writeHtml(paper, { fragment: true }));
    expect(await withPage(browser, page, { width: 1280, colorScheme: 'light' }, violations)).toEqual([]);
  });
});
