import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { lintText, marked } from '../support/lint.ts';

const text = readFileSync('plans/2024.yaml', 'utf8');
const findings = lintText(text);

/** What is marked under a code, each thing once. */
const markedUnder = (code: string): readonly string[] => [
  ...new Set(findings.filter((finding) => finding.code === code).map((finding) => marked(text, finding))),
];
const refsUnder = (code: string): readonly (string | null)[] => [
  ...new Set(findings.filter((finding) => finding.code === code).map(({ ref }) => ref)),
];

describe('the plan of 2024, slips and all', () => {
  test.each([
    ['lint/inconsistent-citation-date', ['23 tháng 8 năm 2022']],
    ['lint/unbalanced-marks', ['“']],
    ['lint/confused-word', ['đơn', 'Các', 'Công', 'chí', 'điện']],
    ['lint/double-word', ['môn môn', 'CC chức']],
    ['lint/citation-date-form', ['8 tháng 4', '6/12', '01/06']],
    ['lint/output-recurs', ['Định kỳ hàng tháng']],
    ['lint/trailing-dots', ['.....']],
    ['lint/lead-above-issuer', ['Bộ phận Một cửa huyện']],
    ['lint/blank-in-text', ['số: /QĐ-UBND', 'ngày /01/2024']],
    ['lint/signature-form', ['CHỦ TỊCH']],
    ['lint/recipients-form', ['điều 3', 'TTr']],
  ])('%s', (code, expected) => {
    expect(markedUnder(code)).toEqual(expected);
  });

  test.each([
    ['lint/near-duplicate-task', ['IV.1']],
    ['lint/lead-also-coordinates', ['III.6', 'IV.4', 'VI.1']],
    ['lint/heading-with-task', ['VI', 'X']],
    ['lint/number-gap', ['X.2']],
    ['lint/document-not-issued', [null]],
  ])('%s at its rows', (code, expected) => {
    expect(refsUnder(code)).toEqual(expected);
  });

  it('has one office under four names, and the one-stop unit as well', () => {
    const several = findings.flatMap((finding) =>
      finding.code === 'lint/unit-with-several-names' ? [finding.params.names.map(({ name }) => name)] : [],
    );
    expect(several).toContainEqual([
      'Văn phòng – Thống kê',
      'Văn phòng',
      'Văn phòng UBND xã',
      'Văn phòng HĐND và UBND xã',
    ]);
    expect(several).toContainEqual([
      'Bộ phận Một cửa xã',
      'Bộ phận tiếp nhận và trả kết quả xã',
      'Bộ phận Một cửa cấp xã',
      'Bộ phận 1 của xã',
    ]);
  });

  it('rests on what was in force then, and on no unit that was gone', () => {
    expect(markedUnder('lint/expired-legal-basis')).toEqual([]);
    expect(markedUnder('lint/abolished-unit')).toEqual([]);
  });

  it('holds no error', () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
