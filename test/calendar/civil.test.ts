import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  civilDate,
  type CivilDate,
  daysBetween,
  daysInMonth,
  lastDayOfMonth,
  parseCivilDate,
  vietnameseDay,
  weekdayOf,
} from '../../src/calendar/civil.ts';

const day = (text: string): CivilDate => text as CivilDate;
// Days counted without any library or zone: days since 1970-01-01 in UTC.
const utcDays = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const anyDate = fc
  .integer({ min: utcDays('1900-01-01'), max: utcDays('2200-12-31') })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10) as CivilDate);

describe('a civil date', () => {
  it('exists only where the calendar has it', () => {
    expect(civilDate(2024, 2, 29)).toBe('2024-02-29');
    for (const [year, month, date] of [
      [2023, 2, 29],
      [2024, 6, 31],
      [2024, 11, 31],
      [2024, 13, 1],
      [2024, 0, 1],
      [2024, 1, 0],
      [1899, 1, 1],
      [2201, 1, 1],
      [2024, 1.5, 1],
    ] as const)
      expect(civilDate(year, month, date)).toBeNull();
    expect(civilDate(1900, 2, 29)).toBeNull();
    expect(civilDate(2000, 2, 29)).toBe('2000-02-29');
  });

  it('counts days as the calendar does, in every zone', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(utcDays(moved) - utcDays(date)).toBe(days);
        expect(daysBetween(date, moved)).toBe(days);
        expect(weekdayOf(date)).toBe((((utcDays(date) + 4) % 7) + 7) % 7);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read in ISO form and day first, and in no other way', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom('/', '-', '.'), fc.boolean(), (date, mark, padded) => {
        const [year = '', month = '', date_ = ''] = date.split('-');
        const plain = (text: string): string => (padded ? text : String(Number(text)));
        expect(parseCivilDate(date)).toBe(date);
        expect(parseCivilDate([plain(date_), plain(month), year].join(mark))).toBe(date);
      }),
    );
    for (const text of [
      '2024/03/31',
      '31/3/24',
      '3/31/2024',
      '31/6/2024',
      '2024-3-31',
      '31-3/2024',
      '',
      '31 tháng 3',
      '2024-03-31T00:00Z',
    ])
      expect(parseCivilDate(text)).toBeNull();
  });

  it('knows the length of every month', () => {
    expect([2023, 2024, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28]);
    expect(lastDayOfMonth(2024, 11)).toBe('2024-11-30');
  });

  it('is the day in Việt Nam, seven hours ahead of UTC', () => {
    expect(vietnameseDay(Date.parse('2024-01-09T16:59:59.999Z'))).toBe('2024-01-09');
    expect(vietnameseDay(Date.parse('2024-01-09T17:00:00.000Z'))).toBe('2024-01-10');
    expect(vietnameseDay(Date.parse('2024-12-31T23:30:00Z'))).toBe(day('2025-01-01'));
  });
});
