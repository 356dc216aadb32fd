import { type TimeFault } from './moments.ts';
import { type DeadlineFault, type Reading } from './reading.ts';
import { type Stretch } from './time.ts';
import { type Source, wordAt } from './tokens.ts';

/** A phrase that cannot be read, and the part of it that is at fault (null: the whole). */
export function unreadable(source: Source, code: DeadlineFault['code'], at: Stretch | null): Reading {
  const last = source.tokens.at(-1);
  const first = at ? pastDayWord(source, at) : 0;
  const from = source.tokens[first]?.from ?? 0;
  const to = (at ? source.tokens[at.next - 1]?.to : last?.to) ?? source.phrase.length;
  const fault = { code, params: { text: source.phrase, part: source.phrase.slice(from, to) }, from, to };
  return { text: source.phrase, kind: 'unreadable', moments: [], start: null, notes: [], fault };
}

/** A phrase with a time that the calendar does not have. */
export function faultAt(source: Source, { code, at }: TimeFault): Reading {
  return unreadable(source, code, at);
}

// The date at fault in "ngày 31 tháng 11" is "31 tháng 11".
function pastDayWord(source: Source, { first, next }: Stretch): number {
  return wordAt(source, first) === 'ngày' && first + 1 < next ? first + 1 : first;
}
