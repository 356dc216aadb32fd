import { describe, expect, it } from 'vitest';
import { civilOfLunar, hungKingsDay, lunarNewYear } from '../../src/calendar/lunar.ts';

describe('the Vietnamese lunar calendar', () => {
  it.each([
    // 2007, 2030 and 2053: a calendar reckoned in China's zone is a day or more away.
    [2007, '2007-02-17', '2007-04-26'],
    [2024, '2024-02-10', '2024-04-18'],
    [2025, '2025-01-29', '2025-04-07'],
    [2026, '2026-02-17', '2026-04-26'],
    [2027, '2027-02-06', '2027-04-16'],
    [2028, '2028-01-26', '2028-04-04'],
    [2029, '2029-02-13', '2029-04-23'],
    [2030, '2030-02-02', '2030-04-12'],
    [2053, '2053-02-18', '2053-04-28'],
  ])('begins the year %i on %s and keeps Giỗ Tổ on %s', (year, newYear, hungKings) => {
    expect(lunarNewYear(year)).toBe(newYear);
    expect(hungKingsDay(year)).toBe(hungKings);
  });

  it('knows the leap months', () => {
    // 2023 had a second month twice, 2025 the sixth, 2020 the fourth.
    expect(civilOfLunar({ year: 2023, month: 2, day: 1, leap: true })).toBe('2023-03-22');
    expect(civilOfLunar({ year: 2025, month: 6, day: 1, leap: true })).toBe('2025-07-25');
    expect(civilOfLunar({ year: 2020, month: 4, day: 1, leap: true })).toBe('2020-05-23');
    expect(civilOfLunar({ year: 2024, month: 6, day: 1, leap: true })).toBeNull();
    expect(civilOfLunar({ year: 2025, month: 5, day: 1, leap: true })).toBeNull();
  });

  it('counts the months behind a leap month on', () => {
    expect(civilOfLunar({ year: 2023, month: 3, day: 10, leap: false })).toBe('2023-04-29');
    expect(civilOfLunar({ year: 2025, month: 8, day: 15, leap: false })).toBe('2025-10-06');
    expect(civilOfLunar({ year: 2024, month: 12, day: 30, leap: false })).toBe('2025-01-29');
  });
});
