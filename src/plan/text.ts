import { type CivilDate, parseCivilDate } from '../calendar/civil.ts';

/** A text in the form in which texts are compared and printed (NFC); null where the file has none. */
export function textOf(value: string | undefined): string | null {
  return value === undefined ? null : value.normalize('NFC').trim();
}

/** A date that the schema has accepted. */
export function dateOf(value: string | undefined): CivilDate | null {
  return value === undefined ? null : parseCivilDate(value);
}
