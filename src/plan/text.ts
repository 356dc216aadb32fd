import { type CivilDate, parseCivilDate } from '../calendar/civil.ts';

/** A text in the form in which texts are compared and printed (NFC); null where the file has none. */
export function textOf(value: string | undefined): string | null {
  return value === undefined ? null : value.normalize('NFC').trim();
}

/** A date that the schema has accepted. */
export function dateOf(value: string | undefined): CivilDate | null {
  return value === undefined ? null : parseCivilDate(value);
}

/** A date of which the day, or the month too, may be unknown, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isoPartialDate(value: string | undefined): string | null {
  if (value === undefined) return null;
  const monthFirst = /^(\d{1,2})\/(\d{4})$/.exec(value);
  if (monthFirst) return `${monthFirst[2] ?? ''}-${(monthFirst[1] ?? '').padStart(2, '0')}`;
  return parseCivilDate(value) ?? value;
}
