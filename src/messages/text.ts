import { type CivilDate } from '../calendar/civil.ts';

/** A text in quotation marks, shortened visibly where it is long. */
export function quoted(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  return `“${oneLine.length > 80 ? `${oneLine.slice(0, 77)}…` : oneLine}”`;
}

/** A remark beside a text: within the parenthesis that already ends it, else in one of its own. */
export function beside(text: string, remark: string): string {
  return text.endsWith(')') ? `${text.slice(0, -1)}; ${remark})` : `${text} (${remark})`;
}

/** A list of names, as many as a reader takes in. */
export function someOf(names: readonly string[]): string {
  return names.length > 20 ? `${names.slice(0, 20).join(', ')}, …` : names.join(', ');
}

/** The parts of an ISO date as numbers. */
export function isoParts(date: string): {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
} {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), dayOfMonth: Number(date.slice(8, 10)) };
}

/** What the label of an occurrence names. */
export type LabelParts =
  | { readonly kind: 'month' | 'quarter' | 'half'; readonly year: string; readonly index: number }
  | { readonly kind: 'year'; readonly year: string }
  | { readonly kind: 'date'; readonly date: CivilDate }
  | { readonly kind: 'other' };

/** Takes the label of an occurrence apart: `2024-Q1` is the first quarter of 2024. */
export function labelParts(label: string): LabelParts {
  const match = /^(\d{4})(?:-(Q|H)?(\d{1,2})(-\d{2})?)?$/.exec(label);
  const year = match?.[1];
  if (!match || year === undefined) return { kind: 'other' };
  if (match[3] === undefined) return { kind: 'year', year };
  // Cast: the pattern admits nothing but a date as written by our own calendar.
  if (match[4] !== undefined) return { kind: 'date', date: label as CivilDate };
  const kind = match[2] === 'Q' ? 'quarter' : match[2] === 'H' ? 'half' : 'month';
  return { kind, year, index: Number(match[3]) };
}

/** The label of the calendar period that two days span exactly; null where they span none. */
export function periodOfWindow(from: CivilDate, to: CivilDate): string | null {
  const year = from.slice(0, 4);
  if (to.slice(0, 4) !== year || !from.endsWith('-01')) return null;
  const first = isoParts(from).month;
  const months = isoParts(to).month - first + 1;
  if (isoParts(to).dayOfMonth < 28 || !isLastOfMonth(to)) return null;
  if (months === 1) return from.slice(0, 7);
  if (months === 3 && first % 3 === 1) return `${year}-Q${(first + 2) / 3}`;
  if (months === 6 && first % 6 === 1) return `${year}-H${(first + 5) / 6}`;
  return months === 12 ? year : null;
}

function isLastOfMonth(date: CivilDate): boolean {
  const { year, month, dayOfMonth } = isoParts(date);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return dayOfMonth === last;
}
