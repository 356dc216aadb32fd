import { expect, test } from 'vitest';
import { lintText } from '../support/lint.ts';

const task = (indent: string, number: string, content: string): string =>
  `${indent}- { number: ${number}, content: ${content}, lead: Công an xã, deadline: Quý I/2024 }\n`;

/** A plan of one section for each number, each with one task. */
const plan = (numbers: readonly string[]): string =>
  `tthc: 1\nyear: 2024\nissuer: { name: UBND xã }\nplan:\n  title: Kế hoạch\n  sections:\n${numbers
    .map(
      (number) =>
        `    - number: ${number}\n      title: Mục ${number}\n      tasks:\n${task('        ', '1', `Việc mục ${number}`)}`,
    )
    .join('')}`;

const gaps = (text: string): readonly unknown[] =>
  lintText(text)
    .filter(({ code }) => code === 'lint/number-gap')
    .map(({ params }) => params);

test.each([
  [['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']],
  [['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J']],
  [['A', 'B', 'C', 'D', 'Đ', 'E', 'G', 'H', 'I', 'K']],
  [['1', '2', '3']],
  [['I.', 'II.', 'III.']],
  [['A', 'B', 'I', 'II']],
  [['Phần I', 'Phần III']],
  // That IV stands twice is told by itself.
  [['I', 'II', 'III', 'IV', 'IV', 'VI']],
])('sections numbered %s have no gap', (numbers) => {
  expect(gaps(plan(numbers))).toEqual([]);
});

test.each([
  [['I', 'III'], { number: 'III', expected: 'II' }],
  [['I', 'II', 'IV'], { number: 'IV', expected: 'III' }],
  [['A', 'C'], { number: 'C', expected: 'B' }],
  [['1', '3'], { number: '3', expected: '2' }],
  [['II', 'III'], { number: 'II', expected: 'I' }],
])('sections numbered %s have one', (numbers, params) => {
  expect(gaps(plan(numbers))).toEqual([params]);
});
