import { describe, expect, it } from 'vitest';
import { lintText, planWith } from '../support/lint.ts';

/** Which of two tasks are told to be one written twice. */
function told(first: string, second: string): readonly (string | null)[] {
  const task = (content: string): string =>
    `content: '${content}'\nlead: Công chức Tư pháp - Hộ tịch\ndeadline: Quý I/2024`;
  const text = planWith(task(first)) + (planWith(task(second)).split('tasks:\n')[1] ?? '');
  return lintText(text)
    .filter(({ code }) => code === 'lint/near-duplicate-task')
    .map(({ ref }) => ref);
}

const content = 'Tổ chức tuyên truyền, phổ biến các quy định về thủ tục hành chính đến người dân trên địa bàn xã';

describe('two tasks are one written twice', () => {
  it.each([
    ['letter for letter', content],
    ['but for marks and little words', content.replace('các quy định về', 'quy định')],
    ['but for diacritics', content.replace('phổ biến', 'phố biến')],
    ['but for a letter of one word', content.replace('tuyên truyền', 'tuyên tuyền')],
    ['but for a letter too many', content.replace('người dân', 'ngườii dân')],
    ['but for two letters swapped', content.replace('định', 'đihn')],
  ])('%s', (_, other) => {
    expect(told(content, other)).toEqual(['I.2']);
  });

  it.each([
    ['with another number', `${content} năm 2025`],
    ['with two other words', content.replace('tuyên truyền, phổ biến', 'tuyên tuyền, phổ biếm')],
    ['with another word, however like one that both have', content.replace('phổ biến', 'tuyên tuyến')],
    ['with a word of few letters', content.replace('địa bàn xã', 'địa bàn xóm')],
    ['for another half of the year', content.replace('Tổ chức', 'Sơ kết tháng đầu năm')],
  ])('but not %s', (_, other) => {
    expect(told(content, other)).toEqual([]);
  });
});
