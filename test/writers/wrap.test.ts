import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sanitize } from '../../src/writers/terminal/sanitize.ts';
import { displayWidth } from '../../src/writers/terminal/width.ts';
import { wrapText } from '../../src/writers/terminal/wrap.ts';
import { anyText } from './arbitraries.ts';

describe('wrapText', () => {
  test.each([
    ['breaks at spaces', 'Trưởng Bộ phận Tiếp nhận', 12, ['Trưởng Bộ', 'phận Tiếp', 'nhận']],
    ['leaves a text that fits alone, its inner spaces too', 'a   b', 5, ['a   b']],
    ['drops the spaces where it breaks, and those at the end', 'aaa   bbb  ', 4, ['aaa', 'bbb']],
    ['keeps leading spaces', '  ab cd', 5, ['  ab', 'cd']],
    ['splits at line breaks, empty lines included', 'một\n\nhai', 10, ['một', '', 'hai']],
    ['gives an empty text one line', '', 10, ['']],
    ['keeps a document number whole', 'theo số 4884/QĐ-UBND', 14, ['theo số', '4884/QĐ-UBND']],
    ['keeps a date whole', 'ngày 31/3/2024', 12, ['ngày', '31/3/2024']],
    [
      'breaks a URL at its own signs',
      'tại https://phanhoi.thanhhoa.gov.vn',
      16,
      ['tại', 'https://phanhoi.', 'thanhhoa.gov.vn'],
    ],
    ['breaks a long word between letters', 'nghiêng', 3, ['ngh', 'iên', 'g']],
    ['begins no line with a dash', 'Văn phòng – Thống kê', 10, ['Văn', 'phòng –', 'Thống kê']],
    ['keeps a Roman numeral by its word', 'Định kỳ quý II, quý III', 11, ['Định kỳ', 'quý II,', 'quý III']],
    ['keeps a percent sign by its number', 'đạt đủ 100 %', 10, ['đạt đủ', '100 %']],
    ['never breaks at a no-break space, and prints a plain one', 'quá hạn 13\u00a0ngày', 12, ['quá hạn', '13 ngày']],
    ['breaks at no-break spaces where nothing else helps', 'xã\u00a0Hà\u00a0Tân', 6, ['xã Hà', 'Tân']],
    ['wraps wide letters', '中文中文', 5, ['中文', '中文']],
  ])('%s', (_, text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines);
  });

  test('breaks composed and decomposed text at the same places', () => {
    const text = 'Thực hiện nghiêm việc tiếp nhận, giải quyết thủ tục hành chính nghiêngngảđượcviệc';
    for (const width of [2, 3, 5, 8, 13, 21]) {
      expect(wrapText(text.normalize('NFD'), width)).toEqual(
        wrapText(text, width).map((line) => line.normalize('NFD')),
      );
    }
  });

  test('loses no letter and keeps within the width, whatever the text', () => {
    const bare = (text: string) => text.replaceAll(/\s+/gu, '');
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 60 }), (raw, width) => {
        const text = sanitize(raw);
        const lines = wrapText(text, width);
        expect(bare(lines.join(''))).toBe(bare(text));
        for (const line of lines) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
          expect(line).toBe(line.trimEnd());
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps every word whole that fits', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'ă', 'đ', 'ờ', 'U', 'B', '0', '/', '-', '.', '%'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), fc.integer({ min: 12, max: 40 }), (words, width) => {
        expect(wrapText(words.join(' '), width).join(' ').split(' ')).toEqual(words.length === 0 ? [''] : words);
      }),
    );
  });

  test('takes a text of a megabyte in its stride', () => {
    expect(wrapText('a'.repeat(1_000_000), 4)).toHaveLength(250_000);
    expect(wrapText('ab '.repeat(300_000), 80).length).toBeGreaterThan(10_000);
  });
});
