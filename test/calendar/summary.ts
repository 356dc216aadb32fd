import { type CivilDate } from '../../src/calendar/civil.ts';
import { type Note, type Reading } from '../../src/calendar/deadline/reading.ts';

/** A reading in few words, for the tests to compare. */
export interface ReadingSummary {
  readonly phrase: string;
  readonly kind: Reading['kind'];
  /** The due dates, each once, in order. */
  readonly due: readonly CivilDate[];
  readonly start: CivilDate | null;
  /** The dates as stated, each once, in order; null where the phrase names no day. */
  readonly stated: readonly CivilDate[] | null;
  readonly notes: readonly Note[];
  readonly occurrences: readonly { readonly label: string | null; readonly due: CivilDate }[];
}

/** Sums up a reading. */
export function summaryOf(reading: Reading): ReadingSummary {
  const { text, kind, moments, notes } = reading;
  const stated = distinct(moments.flatMap((moment) => (moment.stated === null ? [] : [moment.stated])));
  return {
    phrase: text,
    kind,
    due: distinct(moments.map(({ due }) => due)),
    start: startOf(reading),
    stated: stated.length === 0 ? null : stated,
    notes,
    occurrences: moments.map(({ label, due }) => ({ label, due })),
  };
}

/** When the work may begin: the stated start of what has no end, else the first start of what has one. */
export function startOf({ kind, start, moments }: Reading): CivilDate | null {
  if (start !== null || kind === 'recurring') return start;
  return distinct(moments.flatMap((moment) => (moment.start === null ? [] : [moment.start])))[0] ?? null;
}

function distinct(dates: readonly CivilDate[]): readonly CivilDate[] {
  return [...new Set(dates)].sort();
}
