import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const flags = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

/** How a page is looked at. */
export interface View {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}

/** A page as Chromium prints it. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  /** The line in the margin at the top, or the first line of the page. */
  readonly firstLine: string;
  /** The text in the order in which it is drawn. */
  readonly text: string;
}

/** Debian's Chromium; where it is missing, the tests that need it fail. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: flags });
}

/** Does something with a page that shows some HTML, and closes it. */
export async function withPage<T>(
  browser: Browser,
  html: string,
  view: View,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const { width, colorScheme } = view;
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
  try {
    await page.setContent(html);
    return await use(page);
  } finally {
    await page.close();
  }
}

/** The pages of some HTML, printed by somebody whose screen is dark. */
export async function printedPages(browser: Browser, html: string): Promise<readonly PrintedPage[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tthc-html-'));
  const path = join(folder, 'paper.pdf');
  try {
    await withPage(browser, html, { width: 1280, colorScheme: 'dark' }, (page) =>
      page.pdf({ path, preferCSSPageSize: true }),
    );
    const info = execFileSync('pdfinfo', ['-f', '1', '-l', '999', path], { encoding: 'utf8' });
    return [...info.matchAll(/^Page +(\d+) size: +([\d.]+) x ([\d.]+)/gm)].map(([, number = '', width, height]) => {
      const text = (mode: string): string =>
        execFileSync('pdftotext', ['-f', number, '-l', number, mode, path, '-'], { encoding: 'utf8' }).normalize('NFC');
      const firstLine =
        text('-layout')
          .split('\n')
          .find((line) => line.trim() !== '') ?? '';
      return { width: Number(width), height: Number(height), firstLine: firstLine.trim(), text: text('-raw') };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
