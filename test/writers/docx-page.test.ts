import { expect, test } from 'vitest';
import { type GridColumn, type GridRow } from '../../src/document/tree.ts';
import { balanced } from '../../src/writers/page/balance.ts';
import { cleanText } from '../../src/writers/page/clean.ts';
import { setColumns } from '../../src/writers/page/columns.ts';
import { setGrid } from '../../src/writers/page/grid.ts';
import { linesIn, textWidth } from '../../src/writers/page/text-width.ts';

const columns = (...shares: readonly number[]): GridColumn[] =>
  shares.map((share, at) => ({ title: `Cột ${at}`, share, align: 'left' }));
const row = (kind: GridRow['kind'], ...texts: readonly string[]): GridRow => ({
  kind,
  cells: texts.map((text) => ({ lines: [{ text, tone: 'plain', item: false }] })),
});
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

test('Quốc hiệu in bold 13 fits into its column of 97 mm; 14 would not', () => {
  const column = (97 * 72) / 25.4;
  expect(textWidth('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, true)).toBeLessThan(column);
  expect(textWidth('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 14, true)).toBeGreaterThan(column);
});

test('a letter is as wide composed as decomposed', () => {
  const text = 'Ủy ban nhân dân xã Hà Tân, Đường, ƠƯơư';
  expect(textWidth(text.normalize('NFD'), 12, false)).toBeCloseTo(textWidth(text.normalize('NFC'), 12, false));
});

test('lines are counted by whole words, and by breaks', () => {
  expect(linesIn('một\nhai', 500, 12, false)).toBe(2);
  expect(linesIn('nhiệm vụ '.repeat(20), 100, 12, false)).toBeGreaterThan(8);
  expect(linesIn('x'.repeat(100), 60, 12, false)).toBeGreaterThanOrEqual(10);
});

test('a heading too wide for its column is broken in the middle, not before its last word', () => {
  const name = 'ỦY BAN NHÂN DÂN TỈNH HÀ GIANG BẮC';
  expect(balanced(name, 190, 13, false)).toBe('ỦY BAN NHÂN DÂN\nTỈNH HÀ GIANG BẮC');
  expect(balanced(name, 400, 13, false)).toBe(name);
});

test('columns have their shares, as long as each has room for its longest word', () => {
  const { widths, size } = setColumns(columns(1, 3), [row('task', 'a', 'b')], 400);
  expect([size, ...widths]).toEqual([12, 100, 300]);
  const narrow = setColumns(columns(1, 99), [row('task', 'nghiêng-ngả', 'b')], 400);
  expect(narrow.widths[0]).toBeGreaterThan(textWidth('nghiêng-ngả', 12, false) + 8);
  expect(sum(narrow.widths)).toBeCloseTo(400);
});

test('where words would have to be cut, the text gets smaller, and columns still fill the page', () => {
  const many = Array.from({ length: 15 }, () => 1);
  const { widths, size } = setColumns(columns(...many), [row('task', ...many.map(() => '10/01/2024'))], 728);
  expect(size).toBeLessThan(12);
  expect(sum(widths)).toBeCloseTo(728);
  expect(Math.min(...widths)).toBeGreaterThan(textWidth('10/01/2024', size, false));
  expect(sum(setColumns(columns(...many, ...many, ...many), [], 300).widths)).toBeCloseTo(300);
});

test('the title of a section spans the empty cells behind it, and no others', () => {
  const { rows } = setGrid(
    {
      kind: 'grid',
      caption: null,
      columns: columns(1, 4, 2, 2, 2),
      rows: [row('section', 'I', 'Công khai', '', '', ''), row('section', 'II', 'Rà soát', '', 'Năm 2024', '')],
    },
    700,
  );
  expect(rows.map(({ cells }) => cells.map(({ span }) => span))).toEqual([
    [1, 4],
    [1, 2, 1, 1],
  ]);
});

test('controls, halves of letters and what is no character become U+FFFD; tabs and line breaks stay', () => {
  expect(cleanText('a\tb\nc\u0000\r\u0085\ud800x\ufffe👍')).toBe('a\tb\nc\ufffd\ufffd\ufffd\ufffdx\ufffd👍');
});
