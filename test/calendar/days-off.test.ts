import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, parseCivilDate, weekdayOf } from '../../src/calendar/civil.ts';
import {
  dayOffOn,
  daysOffCalendar,
  daysOffOf,
  type DaysOffOverride,
  isWorkday,
  lastWorkdayOnOrBefore,
} from '../../src/calendar/days-off.ts';

// Cast: a date that is none makes the comparison fail.
const on = (text: string): CivilDate => parseCivilDate(text) ?? ('' as CivilDate);
const calendar = daysOffCalendar();

describe('a day off', () => {
  it.each([
    ['2024-03-31', 'sunday', null, 'law'],
    ['2024-06-29', 'saturday', null, 'law'],
    ['2024-04-18', 'holiday', 'Giỗ Tổ Hùng Vương', 'law'],
    ['2024-02-14', 'compensation', 'Nghỉ bù Tết Âm lịch', 'recalled'],
    ['2026-02-16', 'holiday', 'Tết Âm lịch', 'secondary'],
    ['2026-04-26', 'holiday', 'Giỗ Tổ Hùng Vương', 'law'],
    ['2026-04-27', 'compensation', 'Nghỉ bù Giỗ Tổ Hùng Vương', 'secondary'],
    ['2026-11-24', 'holiday', 'Ngày Văn hóa Việt Nam', 'secondary'],
    ['2027-05-03', 'compensation', 'Nghỉ bù Ngày Quốc tế lao động', 'computed'],
    ['2027-11-24', 'holiday', 'Ngày Văn hóa Việt Nam', 'computed'],
    ['2027-02-06', 'holiday', 'Tết Âm lịch', 'computed'],
  ])('%s is off: %s, %s', (date, reason, name, confidence) => {
    expect(dayOffOn(on(date), calendar)).toEqual({ date, reason, name, confidence });
  });

  it.each(['2024-01-09', '2024-05-04', '2025-04-26', '2026-01-10', '2025-11-24', '2027-09-03'])(
    '%s is worked',
    (date) => {
      expect(dayOffOn(on(date), calendar)).toBeNull();
      expect(isWorkday(on(date), calendar)).toBe(true);
    },
  );
});

describe('the last workday', () => {
  it.each([
    ['2024-03-31', '2024-03-29'],
    ['2024-01-09', '2024-01-09'],
    ['2024-02-14', '2024-02-07'],
    ['2024-05-01', '2024-04-26'],
    ['2024-05-05', '2024-05-04'],
    ['2025-01-01', '2024-12-31'],
    ['2026-09-02', '2026-08-28'],
    ['2028-01-01', '2027-12-31'],
  ])('not after %s is %s', (date, workday) => {
    expect(lastWorkdayOnOrBefore(on(date), calendar)).toBe(workday);
  });

  it('is the day itself in a year that the user has given off as a whole', () => {
    const off = Array.from({ length: 100 }, (_, index) => ({
      date: addDays(on('2024-01-01'), index),
      name: 'x',
      reason: 'holiday' as const,
    }));
    const idle = daysOffCalendar([{ year: 2024, off, worked: [] }]);
    expect(lastWorkdayOnOrBefore(on('2024-04-01'), idle)).toBe('2024-04-01');
  });
});

describe('the days off of a year', () => {
  it('say whether they are official or worked out', () => {
    expect(daysOffOf(2024).source).toBe('official');
    expect(daysOffOf(2031).source).toBe('computed');
    expect(daysOffOf(2031).overridden).toBe(false);
  });

  it('give way to those of the user, day by day', () => {
    const override: DaysOffOverride = {
      year: 2024,
      off: [{ date: on('2024-05-04'), name: 'Nghỉ của xã', reason: 'holiday' }],
      worked: [{ date: on('2024-04-18'), name: null }],
    };
    const own = daysOffCalendar([override]);
    expect(dayOffOn(on('2024-05-04'), own)).toMatchObject({ name: 'Nghỉ của xã', confidence: 'user' });
    expect(dayOffOn(on('2024-04-18'), own)).toBeNull();
    expect(dayOffOn(on('2024-04-30'), own)?.name).toBe('Ngày Chiến thắng');
    expect(own.yearOf(2024).overridden).toBe(true);
    expect(own.yearOf(2025).overridden).toBe(false);
  });

  it('lie in the year of their file, on no weekend without a holiday, each with a known confidence', () => {
    const folder = new URL('../../data/days-off/', import.meta.url);
    for (const name of readdirSync(folder).filter((file) => /^\d{4}\.json$/.test(file))) {
      const file = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as {
        readonly year: number;
        readonly off: readonly { readonly date: string; readonly reason: string; readonly confidence: string }[];
        readonly worked: readonly { readonly date: string; readonly confidence: string }[];
      };
      const { off, worked } = daysOffOf(file.year);
      expect(name).toBe(`${file.year}.json`);
      expect([...off.keys()]).toEqual(file.off.map(({ date }) => date));
      expect([...worked.keys()]).toEqual(file.worked.map(({ date }) => date));
      for (const { date, reason, confidence } of file.off) {
        expect(date.startsWith(String(file.year))).toBe(true);
        expect(['law', 'secondary', 'recalled']).toContain(confidence);
        if (reason === 'compensation') expect([date, [0, 6].includes(weekdayOf(on(date)))]).toEqual([date, false]);
      }
      for (const { date } of file.worked) expect([date, [0, 6].includes(weekdayOf(on(date)))]).toEqual([date, true]);
    }
  });
});
