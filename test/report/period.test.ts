import { describe, expect, it } from 'vitest';
import { periodAfter, reachesBack, reportPeriod } from '../../src/report/period.ts';

const regime = { closingDay: 14 };

// Nghị định 09/2019/NĐ-CP, Điều 12, as its table stands for a year N = 2024.
const table = [
  ['quarter', 1, '2024-Q1', '2023-12-15', '2024-03-14'],
  ['quarter', 2, '2024-Q2', '2024-03-15', '2024-06-14'],
  ['half', 1, '2024-H1', '2023-12-15', '2024-06-14'],
  ['quarter', 3, '2024-Q3', '2024-06-15', '2024-09-14'],
  ['quarter', 4, '2024-Q4', '2024-09-15', '2024-12-14'],
  ['half', 2, '2024-H2', '2024-06-15', '2024-12-14'],
  ['year', 1, '2024', '2023-12-15', '2024-12-14'],
] as const;

describe('the data period of a report', () => {
  it.each(table)('%s %i: %s runs from %s to %s', (grain, index, label, from, closes) => {
    expect(reportPeriod(regime, grain, 2024, index)).toMatchObject({ label, from, closes, year: 2024, index });
  });

  it.each(table)('of %s %i reaches back into the year before just where it begins there', (grain, index, _, from) => {
    const period = reportPeriod(regime, grain, 2024, index);
    expect(period && reachesBack(period)).toBe(from.startsWith('2023'));
  });

  it.each([
    ['quarter', 4, '2025-Q1', '2024-12-15'],
    ['quarter', 1, '2024-Q2', '2024-03-15'],
    ['half', 2, '2025-H1', '2024-12-15'],
    ['year', 1, '2025', '2024-12-15'],
  ] as const)('is followed, after %s %i, by %s, whose data begin on the next day', (grain, index, label, from) => {
    const period = reportPeriod(regime, grain, 2024, index);
    expect(period && periodAfter(regime, period)).toMatchObject({ label, from });
  });

  it('is none where the calendar has no such quarter', () => {
    expect(reportPeriod(regime, 'quarter', 2024, 5)).toBeNull();
    expect(reportPeriod(regime, 'half', 2024, 0)).toBeNull();
  });
});
