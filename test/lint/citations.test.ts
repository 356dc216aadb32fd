import { expect, test } from 'vitest';
import { lintText, planWith } from '../support/lint.ts';

const titles = (content: string, second: string): readonly string[] => {
  const head = `document:
  legalBases:
    - Căn cứ Quyết định số 15/QĐ-UBND ngày 05/3/2023 của UBND tỉnh phê duyệt Đề án chuyển đổi số;
    - Căn cứ ${second}.
`;
  return lintText(planWith(`content: ${content}\nlead: Công an xã\ndeadline: Quý I/2024`, head)).flatMap((found) =>
    found.code === 'lint/inconsistent-citation-title' ? [found.params.other] : [],
  );
};
const other = 'Quyết định số 15/QĐ-UBND ngày 09/3/2023 của UBND huyện ban hành Quy chế làm việc';

test('one number of two offices is two documents, each with its subject', () => {
  expect(titles('Rà soát hồ sơ', other)).toEqual([]);
});

test('another subject of the same office’s document is told with the subject as written', () => {
  expect(
    titles('Thực hiện Quyết định số 15/QĐ-UBND ngày 05/3/2023 của UBND tỉnh ban hành Quy chế làm việc', other),
  ).toEqual(['phê duyệt Đề án chuyển đổi số']);
});

test('what a document lays down is not its subject', () => {
  expect(titles('Thực hiện thời hạn mà Nghị định số 61/2018/NĐ-CP quy định', other)).toEqual([]);
});
