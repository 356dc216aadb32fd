import { describe, expect, test } from 'vitest';
import { displayWidth, graphemesOf } from '../../src/writers/terminal/width.ts';

const cases: readonly (readonly [string, string, number])[] = [
  ['nothing', '', 0],
  ['ASCII', 'I.1', 3],
  ['Vietnamese, composed', 'Thủ tục hành chính', 18],
  ['Vietnamese, decomposed', 'Thủ tục hành chính'.normalize('NFD'), 18],
  ['typographic quotes, dashes and dots', '“Đề án” – 06…', 13],
  ['the dong sign', '10.000 ₫', 8],
  ['Chinese', '中文', 4],
  ['Korean, composed and decomposed', `한${'한'.normalize('NFD')}`, 4],
  ['fullwidth forms', 'ＡＢ', 4],
  ['an emoji', '✅', 2],
  ['a sign that is an emoji only when asked to be', '⚠', 1],
  ['the same, asked', '⚠\ufe0f', 2],
  ['a family joined of three', '👨‍👩‍👧', 2],
  ['a flag', '🇻🇳', 2],
  ['a hand with a skin tone', '👍🏽', 2],
  ['a keycap', '1\ufe0f\u20e3', 2],
  ['joiners and marks alone', '\u200d\u200c\u0301', 0],
  ['the replacement character', '\ufffd', 1],
  ['box drawing', '│─┼', 3],
  ['an ideograph beyond the first plane', '𠀋', 2],
];

describe('displayWidth', () => {
  test.each(cases)('measures %s', (_, text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('graphemesOf', () => {
  test('keeps a letter and its marks together', () => {
    expect(graphemesOf('ế'.normalize('NFD') + 'a👨‍👩‍👧')).toEqual(['ế'.normalize('NFD'), 'a', '👨‍👩‍👧']);
  });
});
