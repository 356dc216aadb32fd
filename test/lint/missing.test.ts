import { expect, test } from 'vitest';
import { lintText } from '../support/lint.ts';

const plan = (cells: string): string => `tthc: 1
year: 2024
issuer: { name: UBND xã }
plan:
  title: Kế hoạch
  sections:
    - title: Rà soát
${cells}
`;

const missing = (text: string): readonly string[] =>
  lintText(text)
    .filter(({ code }) => code.startsWith('lint/missing-'))
    .map(({ code, ref }) => `${code} ${ref ?? ''}`);

test('what a heading says is not inherited: its rows lack a lead and a deadline', () => {
  const text = plan(`      lead: Công an xã
      deadline: Quý I/2024
      tasks:
        - content: Lập danh sách
        - { content: Gửi danh sách, lead: Công an xã, deadline: Quý II/2024 }`);
  expect(missing(text)).toEqual(['lint/missing-deadline I.1', 'lint/missing-lead I.1']);
});

test('what a task says holds for its parts', () => {
  const text = plan(`      tasks:
        - content: Rà soát thủ tục
          lead: Công an xã
          deadline: Quý I/2024
          tasks:
            - content: Lập danh sách
            - content: Gửi danh sách`);
  expect(missing(text)).toEqual([]);
});
