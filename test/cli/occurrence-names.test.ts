import { expect, it } from 'vitest';
import { labelsLike } from '../../src/cli/record-target.ts';

const quarters = ['2024-Q1', '2024-Q2', '2024-Q3', '2024'];
const months = ['2024-01', '2024-02', '2024-03', '2024-11', '2025-03'];
const days = ['2024-06-15', '2024-11-19'];

it.each([
  [quarters, '2024-Q1', ['2024-Q1']],
  [quarters, 'q1', ['2024-Q1']],
  [quarters, 'Quý I', ['2024-Q1']],
  [quarters, 'quý 3/2024', ['2024-Q3']],
  [quarters, '2024', ['2024']],
  [quarters, 'năm 2024', ['2024']],
  [quarters, 'Q5', []],
  [quarters, '', []],
  [months, '02', ['2024-02']],
  [months, '2', ['2024-02']],
  [months, '1', ['2024-01']],
  [months, 'tháng 11', ['2024-11']],
  // Two years have a March: which one is for the person to say.
  [months, '3', ['2024-03', '2025-03']],
  [months, 'Tháng 3/2025', ['2025-03']],
  [months, '03/2025', ['2025-03']],
  [days, '15/6', ['2024-06-15']],
  [days, '19/11/2024', ['2024-11-19']],
  [days, '15', ['2024-06-15']],
])('of %j, %j means %j', (labels, name, meant) => {
  expect(labelsLike(labels, name)).toEqual(meant);
});
