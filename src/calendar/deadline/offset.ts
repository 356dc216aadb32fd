import { addDays, civilDate, type CivilDate, lastDayOfMonth, partsOf } from '../civil.ts';
import { type DaysOffCalendar, isWorkday } from '../days-off.ts';
import { foldText } from './text.ts';

/** A length of time counted from an event ("05 ngày làm việc kể từ ngày …"). */
export interface Offset {
  readonly count: number;
  readonly unit: 'day' | 'workday' | 'week' | 'month' | 'year';
}

const units = {
  'ngày làm việc': 'workday',
  ngày: 'day',
  tuần: 'week',
  tháng: 'month',
  năm: 'year',
} as const;

/** The length that a phrase counts from its event; null where it names none, or more than one. */
export function offsetIn(phrase: string): Offset | null {
  const { text } = foldText(phrase);
  const found = [
    ...text.matchAll(
      /(?<![\d/.-])(\d{1,3}) ?(ngày làm việc|ngày|tuần|tháng|năm)(?=[ ,]+(?:kể )?(?:từ|sau|tính từ|khi))/g,
    ),
  ];
  const [only, second] = found;
  if (!only || second) return null;
  // Cast: the pattern admits no other unit.
  return { count: Number(only[1]), unit: units[only[2] as keyof typeof units] };
}

/**
 * The last day of a length of time that begins with an event: its first day is not counted (Bộ luật Dân sự 2015, Điều 147
 * khoản 2), and a month ends on the day that corresponds, else on its last (Điều 148).
 */
export function endOf({ count, unit }: Offset, happenedOn: CivilDate, daysOff: DaysOffCalendar): CivilDate {
  switch (unit) {
    case 'day':
      return addDays(happenedOn, count);
    case 'week':
      return addDays(happenedOn, 7 * count);
    case 'workday':
      return afterWorkdays(happenedOn, count, daysOff);
    case 'month':
      return afterMonths(happenedOn, count);
    case 'year':
      return afterMonths(happenedOn, 12 * count);
  }
}

function afterWorkdays(from: CivilDate, count: number, daysOff: DaysOffCalendar): CivilDate {
  let day = from;
  let left = count;
  while (left > 0) {
    day = addDays(day, 1);
    if (isWorkday(day, daysOff)) left--;
  }
  return day;
}

function afterMonths(from: CivilDate, count: number): CivilDate {
  const { year, month, day } = partsOf(from);
  const months = year * 12 + month - 1 + count;
  const [endYear, endMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return civilDate(endYear, endMonth, day) ?? lastDayOfMonth(endYear, endMonth);
}
