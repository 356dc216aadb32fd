import { addDays, civilDate, partsOf } from '../../calendar/civil.ts';
import { type ForeignCell } from '../foreign.ts';
import { type NumberLook } from './styles.ts';

/** What a cell shows of the number that it stores: a date as papers write it, a month as month and year. */
export function shownAs(
  value: string,
  { dates, percent }: NumberLook,
  date1904: boolean,
): { readonly text: string; readonly stored: ForeignCell['stored'] } {
  const number = Number(value);
  const plain = { text: value, stored: 'text' as const };
  if (value.trim() === '' || !Number.isFinite(number)) return plain;
  if (dates === null)
    return percent ? { text: `${rounded(number * 100)}%`, stored: 'text' } : { text: rounded(number), stored: 'text' };
  const serial = Math.floor(number);
  // Before 1 March 1900 Excel's days are off by one, and beyond 2200 it is no date of a plan.
  if (serial < 61 || serial > 109_574) return plain;
  const millennium = civilDate(2000, 1, 1);
  if (millennium === null) return plain;
  const { day, month, year } = partsOf(addDays(millennium, serial - 36_526 + (date1904 ? 1462 : 0)));
  const [dd, mm] = [padded(day), padded(month)];
  if (dates.day) return { text: `${dd}/${mm}/${year}`, stored: 'day' };
  if (dates.month) return { text: `${mm}/${year}`, stored: 'month' };
  return { text: String(year), stored: 'month' };
}

// What Excel keeps as 0.30000000000000004 it shows as 0.3.
function rounded(number: number): string {
  return String(Number(number.toPrecision(12)));
}

const padded = (value: number): string => String(value).padStart(2, '0');
