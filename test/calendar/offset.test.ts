import { describe, expect, it } from 'vitest';
import { type CivilDate } from '../../src/calendar/civil.ts';
import { daysOffCalendar } from '../../src/calendar/days-off.ts';
import { endOf, offsetIn } from '../../src/calendar/deadline/offset.ts';

const day = (text: string): CivilDate => text as CivilDate;

describe('a length of time from an event', () => {
  it.each([
    ['05 ngày làm việc kể từ ngày ký quyết định công bố', 5, 'workday'],
    ['chậm nhất 03 ngày kể từ ngày ban hành Quyết định', 3, 'day'],
    ['chậm nhất sau 05 ngày làm việc, kể từ ngày quyết định công bố được ký', 5, 'workday'],
    ['Trong vòng 15 ngày sau khi kế hoạch được ban hành', 15, 'day'],
    ['02 tuần từ khi có văn bản', 2, 'week'],
    ['01 tháng kể từ ngày Nghị định có hiệu lực', 1, 'month'],
  ] as const)('is read in "%s"', (phrase, count, unit) => {
    expect(offsetIn(phrase)).toEqual({ count, unit });
    expect(offsetIn(phrase.normalize('NFD').toUpperCase())).toEqual({ count, unit });
  });

  it.each([
    'Sau khi có Nghị định',
    'Khi có phát sinh',
    'Theo kế hoạch của tỉnh',
    '3 ngày kể từ A, 5 ngày kể từ B',
    'Nghị quyết 10/2022',
  ])('is not found in "%s"', (phrase) => {
    expect(offsetIn(phrase)).toBeNull();
  });

  it('ends by the rules of the civil code, workdays by the official days off', () => {
    const daysOff = daysOffCalendar();
    const end = (count: number, unit: 'day' | 'workday' | 'week' | 'month' | 'year', from: string): CivilDate =>
      endOf({ count, unit }, day(from), daysOff);
    expect(end(3, 'day', '2024-02-28')).toBe('2024-03-02');
    expect(end(2, 'week', '2024-01-01')).toBe('2024-01-15');
    expect(end(1, 'month', '2024-01-31')).toBe('2024-02-29');
    expect(end(1, 'year', '2024-02-29')).toBe('2025-02-28');
    // Friday; the week of Tết 2024 (10/02) lies between.
    expect(end(5, 'workday', '2025-03-18')).toBe('2025-03-25');
    expect(end(1, 'workday', '2024-02-07') > '2024-02-14').toBe(true);
    expect(end(0, 'workday', '2024-03-01')).toBe('2024-03-01');
  });
});
