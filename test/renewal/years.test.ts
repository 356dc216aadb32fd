import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptYears, moveDeadlineYears, moveYears } from '../../src/renewal/years.ts';

const shift = { from: 2024, until: 2024, by: 1 };

/** A text of a plan of 2024, the same for 2025, and why years were left alone. */
const texts: readonly (readonly [before: string, after: string, left?: readonly string[]])[] = [
  [
    'Ban hành Kế hoạch kiểm soát thủ tục hành chính năm 2024',
    'Ban hành Kế hoạch kiểm soát thủ tục hành chính năm 2025',
  ],
  ['Trước 10/01/2024', 'Trước 10/01/2025'],
  ['Ngày 05 tháng 3 năm 2024', 'Ngày 05 tháng 3 năm 2025'],
  ['Quý I/2024, tháng 03/2024', 'Quý I/2025, tháng 03/2025'],
  ['Định kỳ quý I, quý II, quý III và báo cáo năm 2024', 'Định kỳ quý I, quý II, quý III và báo cáo năm 2025'],
  ['Trước ngày 29/02/2024', 'Trước ngày 29/02/2024', ['impossible']],
  ['ngày 29 tháng 02 năm 2024', 'ngày 29 tháng 02 năm 2024', ['impossible']],
  ['2024-02-29', '2024-02-29', ['impossible']],
  ['2024-03-01', '2025-03-01'],
  ['Thường xuyên', 'Thường xuyên'],
  // What is cited stays, its number, date and title.
  [
    'Triển khai Nghị định số 61/2018/NĐ-CP ngày 23/4/2018',
    'Triển khai Nghị định số 61/2018/NĐ-CP ngày 23/4/2018',
    ['citation', 'citation'],
  ],
  [
    'theo Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND tỉnh về cải cách hành chính năm 2024; tổng kết năm 2024',
    'theo Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND tỉnh về cải cách hành chính năm 2024; tổng kết năm 2025',
    ['citation', 'citation'],
  ],
  [
    'thực hiện Nghị định số 107/2024/NĐ-CP trong năm 2024',
    'thực hiện Nghị định số 107/2024/NĐ-CP trong năm 2025',
    ['citation'],
  ],
  ['Luật Đất đai năm 2024; rà soát năm 2024', 'Luật Đất đai năm 2024; rà soát năm 2025', ['citation']],
  [
    'Quyết định 468/QĐ-TTg ngày 27 tháng 3 năm 2024 của Thủ tướng. Hoàn thành năm 2024',
    'Quyết định 468/QĐ-TTg ngày 27 tháng 3 năm 2024 của Thủ tướng. Hoàn thành năm 2025',
    ['citation'],
  ],
  // How often, and when, is no symbol of a paper.
  ['Quý 1/năm 2024', 'Quý 1/năm 2025'],
  ['Tháng 6/năm 2024', 'Tháng 6/năm 2025'],
  ['01/quý, báo cáo năm 2024', '01/quý, báo cáo năm 2025'],
  ['Kế hoạch số 12/KH-UBND năm 2024', 'Kế hoạch số 12/KH-UBND năm 2024', ['citation']],
  [
    'Theo Kế hoạch số 12/KH-UBND về rà soát thủ tục trong năm 2024',
    'Theo Kế hoạch số 12/KH-UBND về rà soát thủ tục trong năm 2024',
    ['citation'],
  ],
  ['Theo Kế hoạch số 12/KH-UBND, trước 30/6/2024', 'Theo Kế hoạch số 12/KH-UBND, trước 30/6/2025'],
  ['Theo Kế hoạch số 12/KH-UBND, quý III/2024', 'Theo Kế hoạch số 12/KH-UBND, quý III/2025'],
  ['số liệu năm 2023 và năm 2024', 'số liệu năm 2023 và năm 2025', ['other-year']],
  ['6 tháng đầu năm 2024', '6 tháng đầu năm 2025'],
  // Decomposed letters mean the same, and stay decomposed.
  ['ngày 29 tháng 02 năm 2024'.normalize('NFD'), 'ngày 29 tháng 02 năm 2024'.normalize('NFD'), ['impossible']],
  ['Quý 1/năm 2024'.normalize('NFD'), 'Quý 1/năm 2025'.normalize('NFD')],
  // Spans, other years, addresses.
  ['giai đoạn 2022 - 2025', 'giai đoạn 2022 - 2025', ['range', 'range']],
  ['giai đoạn 2024-2026', 'giai đoạn 2024-2026', ['range', 'range']],
  ['Trước 15/01/2025', 'Trước 15/01/2025', ['other-year']],
  ['so với năm 2023', 'so với năm 2023', ['other-year']],
  ['https://a.vn/2024/x', 'https://a.vn/2024/x', ['link']],
  ['hồ sơ 120241', 'hồ sơ 120241'],
];

describe('the years of a plan', () => {
  it.each(texts.map(([before, after, left = []]) => ({ before, after, left })))(
    '"$before" becomes "$after"',
    ({ before, after, left }) => {
      const moved = moveYears(before, shift);
      expect([moved.text, moved.left.map(({ reason }) => reason)]).toEqual([after, left]);
    },
  );

  it('of several years move together', () => {
    const several = { from: 2024, until: 2026, by: 3 };
    expect(moveYears('giai đoạn 2024-2026, trước 30/6/2025', several).text).toBe(
      'giai đoạn 2027-2029, trước 30/6/2028',
    );
  });

  it.each([
    ['Quý IV/2024 và quý I/2025', 'Quý IV/2025 và quý I/2026', []],
    ['Từ tháng 11/2024 đến tháng 02/2025', 'Từ tháng 11/2025 đến tháng 02/2026', []],
    ['Trước 15/01/2025', 'Trước 15/01/2025', ['other-year']],
    ['Năm 2023 và năm 2024', 'Năm 2023 và năm 2025', ['other-year']],
    ['Trước 29/02/2024', 'Trước 29/02/2024', ['impossible']],
    ['giai đoạn 2024-2026', 'giai đoạn 2024-2026', ['range', 'range']],
  ])('of the deadline "%s" move together: "%s"', (before, after, left) => {
    const moved = moveDeadlineYears(before, shift);
    expect([moved.text, moved.left.map(({ reason }) => reason)]).toEqual([after, left]);
  });

  it('are told where nothing moves', () => {
    expect(keptYears('số 5 năm 2024; năm 2019', shift).map(({ year, reason }) => [year, reason])).toEqual([
      [2024, 'kept'],
    ]);
  });

  it('change nothing but digits of years, whatever stands around them', () => {
    const piece = fc.constantFrom(
      'năm 2024',
      '10/01/2024',
      'Nghị định số 61/2024/NĐ-CP',
      ' ',
      ';',
      'Luật A 2024',
      '2022-2024',
      'ngày',
      '(',
      ')',
      '.',
      'về',
      '29/02/2024',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(' ');
        const moved = moveYears(text, shift);
        expect(moved.text.replaceAll('2025', '2024')).toBe(text.replaceAll('2025', '2024'));
        expect(moved.text.split('2025').length - 1 + moved.left.length).toBe(
          text.match(/(?<!\d)20\d\d(?!\d)/g)?.length ?? 0,
        );
        expect(moved.text).not.toContain('61/2025/NĐ-CP');
      }),
    );
  });
});
