import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate, type CivilDate, daysBetween, lastDayOfMonth } from '../../src/calendar/civil.ts';
import {
  labelOf,
  monthsIn,
  parsePeriod,
  periodContaining,
  type PeriodGrain,
  periodOf,
} from '../../src/calendar/period.ts';

const grains: readonly PeriodGrain[] = ['month', 'quarter', 'half', 'year'];
const dates = fc
  .record({ year: fc.integer({ min: 1900, max: 2200 }), month: fc.integer({ min: 1, max: 12 }), day: fc.nat(30) })
  .map(({ year, month, day }): CivilDate => civilDate(year, month, day + 1) ?? lastDayOfMonth(year, month));

describe('a period', () => {
  it.each([
    ['month', 2024, 2, '2024-02', '2024-02-01', '2024-02-29'],
    ['quarter', 2024, 4, '2024-Q4', '2024-10-01', '2024-12-31'],
    ['half', 2024, 1, '2024-H1', '2024-01-01', '2024-06-30'],
    ['year', 2024, 1, '2024', '2024-01-01', '2024-12-31'],
  ] as const)('%s of %i, number %i, is called %s', (grain, year, index, label, start, end) => {
    const period = periodOf(grain, year, index);
    expect(period).toEqual({ start, end, grain });
    expect(period && labelOf(period)).toBe(label);
    expect(parsePeriod(label)).toEqual(period);
  });

  it('is read back from its label, whatever date it was made from', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom(...grains), (date, grain) => {
        const period = periodContaining(date, grain);
        expect(period.start <= date && date <= period.end).toBe(true);
        expect(parsePeriod(labelOf(period))).toEqual(period);
      }),
    );
  });

  it('is followed by the next without a gap', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom(...grains), (date, grain) => {
        const { start, end } = periodContaining(date, grain);
        const next = periodContaining(addDays(end, 1), grain);
        expect(daysBetween(end, next.start)).toBe(1);
        expect(daysBetween(start, end)).toBeGreaterThan(monthsIn[grain] * 28 - 2);
      }),
    );
  });

  it.each(['2024-Q5', '2024-H3', '2024-13', '2024-00', '2024-Q0', '1899', '2201-01', '24', '2024-1', '2024-q1', ''])(
    'is not named by %j',
    (label) => {
      expect(parsePeriod(label)).toBeNull();
    },
  );

  it('has no number outside its year', () => {
    expect(periodOf('quarter', 2024, 5)).toBeNull();
    expect(periodOf('month', 2024, 0)).toBeNull();
    expect(periodOf('year', 2201)).toBeNull();
  });
});
