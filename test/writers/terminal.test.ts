import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DocumentTree } from '../../src/document/tree.ts';
import { writeTerminal } from '../../src/writers/terminal.ts';
import { sanitize } from '../../src/writers/terminal/sanitize.ts';
import { displayWidth } from '../../src/writers/terminal/width.ts';
import { anyDocument } from './arbitraries.ts';
import { cell, column, item, line, listing, mapTexts } from './sample.ts';

const WIDTHS = [40, 60, 80, 100, 120, 160, 200];
const plain = (document: DocumentTree, width: number) => writeTerminal(document, { width, color: false });
const table = (columns: ReturnType<typeof column>[], ...rows: ReturnType<typeof cell>[][]): DocumentTree => ({
  blocks: [{ kind: 'table', columns, rows: rows.map((cells) => ({ cells })) }],
});

/** How often each letter stands in a text; blanks, and what tables are drawn with, left out. */
function lettersOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.replaceAll(/[\s│┌┐└┘├┤┬┴┼─:-]/gu, '')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** The letters that the first text holds more often than the second. */
function missing(text: string, printed: string): readonly string[] {
  const found = lettersOf(printed);
  return [...lettersOf(text)].filter(([letter, count]) => count > (found.get(letter) ?? 0)).map(([letter]) => letter);
}

/** All texts of a document, column titles only where asked for. */
function textsOf(document: DocumentTree, titles: boolean): string {
  const all: string[] = [];
  const bare = document.blocks.map((block) => (block.kind === 'table' && !titles ? { ...block, columns: [] } : block));
  mapTexts({ blocks: bare }, (text) => {
    all.push(sanitize(text));
    return text;
  });
  return all.join(' ');
}

describe('writeTerminal', () => {
  test.each(WIDTHS)('prints the listing as before at %i columns', async (width) => {
    await expect(plain(listing, width)).toMatchFileSnapshot(`golden/listing-${width}.txt`);
  });

  test('prints ASCII borders where the screen has no others', async () => {
    const text = writeTerminal(listing, { width: 100, color: false, unicode: false });
    expect(text).not.toMatch(/[\u2500-\u257f]/u);
    await expect(text).toMatchFileSnapshot('golden/listing-100-ascii.txt');
  });

  test('fits the page exactly where the text wraps', () => {
    for (const width of WIDTHS.filter((each) => each >= 60)) {
      const rows = plain(listing, width)
        .split('\n')
        .filter((each) => /^[│├┌└]/u.test(each));
      expect(new Set(rows.map(displayWidth))).toEqual(new Set([width]));
    }
  });

  test('is as narrow as its text where the page is wide', () => {
    const document = table([column('Mục', 4, 0), column('Hạn', 4, 1)], [cell('I.1'), cell('31/3/2024')]);
    expect(plain(document, 200)).toBe(
      [
        '┌─────┬───────────┐',
        '│ Mục │ Hạn       │',
        '├─────┼───────────┤',
        '│ I.1 │ 31/3/2024 │',
        '└─────┴───────────┘',
        '',
      ].join('\n'),
    );
  });

  test('draws lines between rows only where one of them is taller than a line', () => {
    const columns = [column('A', 4, 1)];
    expect(plain(table(columns, [cell('1')], [cell('2')]), 80).match(/├/gu)).toHaveLength(1);
    expect(plain(table(columns, [cell('1')], [cell('2', '3')]), 80).match(/├/gu)).toHaveLength(2);
  });

  test('prints no head where no column has a title', () => {
    expect(plain(table([column('', 1, 0)], [cell('a')]), 80)).toBe('┌───┐\n│ a │\n└───┘\n');
  });

  test('prints a head without rows', () => {
    expect(plain(table([column('A', 1, 0)]), 80)).toBe('┌───┐\n│ A │\n└───┘\n');
  });

  test('prints nothing for nothing', () => {
    expect(plain({ blocks: [] }, 80)).toBe('');
    expect(plain(table([]), 80)).toBe('');
  });

  test('folds a column into one that folds too', () => {
    const columns = [column('A', 30, 1), column('B', 30, 1, 1, 0), column('C', 30, 1, 2, 1)];
    const wide = 'x '.repeat(30);
    const text = plain(table(columns, [cell(wide), cell('b1', 'b2'), cell(item('c1'), item('c2'))]), 40);
    const rows = text.split('\n').map((each) => each.replaceAll(/[│ ]+/gu, ' ').trim());
    expect(rows.slice(rows.indexOf('B: b1'), -2)).toEqual(['B: b1', 'b2', 'C:', '- c1', '- c2']);
  });

  test('leaves columns beside each other that would fold in a circle', () => {
    const columns = [column('A', 10, 1, 1, 1), column('B', 10, 1, 2, 0)];
    const text = plain(table(columns, [cell('a '.repeat(60)), cell('b '.repeat(60))]), 16);
    expect(missing('a'.repeat(60) + 'b'.repeat(60), text)).toEqual([]);
  });

  test('colours by tone, and only when asked', () => {
    expect(plain(listing, 80)).not.toContain('\u001b');
    const colored = writeTerminal(listing, { width: 80, color: true });
    expect(colored).toContain('\u001b[31mQuá hạn 13');
    expect(stripVTControlCharacters(colored)).toBe(plain(listing, 80));
  });

  test('lays decomposed text out as composed text', () => {
    const decomposed = mapTexts(listing, (text) => text.normalize('NFD'));
    for (const width of WIDTHS) expect(plain(decomposed, width)).toBe(plain(listing, width).normalize('NFD'));
  });

  test('lets no control character of the data through, in any block', () => {
    const evil = 'a\u001b[2J\u009b31m\u0007\u202e\u2066\u2028\u007f\r\tb';
    const document = mapTexts(listing, (text) => evil + text);
    for (const width of WIDTHS) {
      expect(plain(document, width)).not.toMatch(
        /[\0-\t\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2028\u2029\u2066-\u2069]/u,
      );
    }
  });

  test('keeps within any page, cuts nothing and leaves no blanks at line ends, whatever the document', () => {
    fc.assert(
      fc.property(anyDocument, fc.integer({ min: 40, max: 200 }), (document, width) => {
        const text = plain(document, width);
        for (const each of text.split('\n')) {
          expect(displayWidth(each)).toBeLessThanOrEqual(width);
          expect(each).toBe(each.trimEnd());
        }
        expect(missing(textsOf(document, false), text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('adds no letter of its own where nothing folds', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const text = plain(document, 100_000);
        expect(missing(text, textsOf(document, true))).toEqual([]);
        expect(missing(textsOf(document, true), text)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('prints thousands of rows', () => {
    const document = table(
      [column('Mục', 4, 0), column('Nội dung', 20, 1)],
      ...Array.from({ length: 5000 }, (_, index) => [
        cell(`I.${index}`),
        cell('Công khai thủ tục hành chính '.repeat(3), line('x')),
      ]),
    );
    const text = plain(document, 60);
    for (const index of [0, 2500, 4999]) expect(text).toContain(`I.${index} `);
    expect(text.match(/Nội dung/gu)).toHaveLength(1);
  });
});
