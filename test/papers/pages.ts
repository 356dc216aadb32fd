import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Paper } from '../../src/document/tree.ts';
import { squeezed, printedTexts } from '../support/printed-texts.ts';

/** The pages of a PDF, as Poppler sees them. */
export interface Pages {
  readonly file: string;
  /** What pdfinfo tells, by its own names. */
  readonly info: Readonly<Record<string, string>>;
  readonly text: string;
  readonly pages: readonly Page[];
  readonly fonts: readonly Font[];
}

interface Page {
  readonly landscape: boolean;
  readonly text: string;
  /** What stands in the margin above. */
  readonly above: string;
}

interface Font {
  readonly name: string;
  readonly embedded: boolean;
}

/** A tool that a test needs; where it is missing, the test fails. */
export function run(tool: string, ...args: readonly string[]): string {
  return execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 28 });
}

/** A folder of its own for a test's files, and what removes it. */
export function workFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'tthc-papers-'));
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Writes Word documents into a folder and prints them to PDF with LibreOffice, all at once. */
export function printWithLibreOffice(folder: string, documents: Readonly<Record<string, Uint8Array>>): void {
  const files = Object.entries(documents).map(([name, bytes]) => {
    const file = path.join(folder, `${name}.docx`);
    writeFileSync(file, bytes);
    return file;
  });
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  run('soffice', '--headless', profile, '--convert-to', 'pdf', '--outdir', folder, ...files);
}

/** Reads the pages of a PDF. */
export function readPages(file: string): Pages {
  const info = Object.fromEntries(
    run('pdfinfo', '-f', '1', '-l', '999', file)
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')).replace(/\s+/g, ' '), line.slice(line.indexOf(':') + 1).trim()]),
  ) as Record<string, string>;
  const count = Number(info['Pages']);
  const pages = Array.from({ length: count }, (_, index) =>
    pageOf(file, index + 1, info[`Page ${index + 1} size`] ?? ''),
  );
  return { file, info, text: run('pdftotext', '-raw', file, '-'), pages, fonts: fontsOf(file) };
}

function pageOf(file: string, number: number, size: string): Page {
  const [, width = '0', height = '0'] = /([\d.]+) x ([\d.]+)/.exec(size) ?? [];
  const landscape = Number(width) > Number(height);
  const only = ['-f', String(number), '-l', String(number)];
  // 19 mm of 20 above, or 29 of 30 where the page lies on its side.
  const margin = ['-x', '0', '-y', '0', '-W', '900', '-H', landscape ? '82' : '54'];
  return {
    landscape,
    text: run('pdftotext', '-raw', ...only, file, '-'),
    above: run('pdftotext', ...only, ...margin, file, '-').trim(),
  };
}

function fontsOf(file: string): readonly Font[] {
  const [, , ...rows] = run('pdffonts', file).trimEnd().split('\n');
  return rows.map((row) => {
    const [name = ''] = row.split(' ');
    return { name: name.replace(/^[A-Z]{6}\+/, ''), embedded: / yes (yes|no) +(yes|no) +\d+ +\d+$/.test(row) };
  });
}

// Where a row is torn by the end of a page, the lines of its cells stand among each other: so far a text may be away.
const NEAR = 5000;
const LONG = 25;

/** The texts of a paper that its pages lack, or have out of order. */
export function missingTexts(paper: Paper, text: string): readonly string[] {
  const whole = squeezed(text);
  let at = 0;
  return printedTexts(paper).filter((each) => {
    const wanted = squeezed(each);
    const found = whole.indexOf(wanted, at);
    // A short text may stand anywhere; only a long one tells how far the reading has come.
    if (wanted.length >= LONG && found !== -1 && found < at + NEAR) {
      at = found + wanted.length;
      return false;
    }
    return !hasWords(each, whole.slice(Math.max(0, at - NEAR), at + NEAR));
  });
}

function hasWords(text: string, whole: string): boolean {
  let at = 0;
  return text.split(/\s+/u).every((word) => {
    const found = whole.indexOf(word, at);
    at = found + word.length;
    return found !== -1;
  });
}
