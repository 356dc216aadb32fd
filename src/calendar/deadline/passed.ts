import { hasOwnYear } from './compare.ts';
import { type State } from './item.ts';
import { type Meaning, type Term } from './meaning.ts';
import { type Time } from './time.ts';
import { wordAt } from './tokens.ts';

/** A day or month with its year: where an event has one, it may have been meant as the deadline. */
export function isWholeDate(meaning: Meaning): boolean {
  if (meaning.kind !== 'time') return false;
  const { time } = meaning;
  return (time.what === 'day' || (time.what === 'span' && time.months < 12)) && hasOwnYear(time);
}

/** "(tổng kết năm trước)": last year is what the paper is about. */
export function isYearOfPaper({ depth, report }: State, { time }: Meaning & { kind: 'time' }): boolean {
  if (time.what !== 'span' || time.months < 12 || time.year === null || 'stated' in time.year) return false;
  return time.year.shift < 0 && (depth > 0 || report);
}

/**
 * The time directly behind "theo" or "khi", unless that names a feast: "theo 10/01/2025" owes the day; what
 * "khi 31/6/2025" means, nobody can say; "dịp 30/4" is a feast.
 */
export function ownTimeBehind({ source, terms }: State, term: Term, index: number): Term | null {
  const after = terms[index + 1];
  if (after?.meaning.kind !== 'time' || ['dịp', 'tết'].includes(wordAt(source, term.next - 1))) return null;
  return isOwnTime(after.meaning.time) ? after : null;
}

function isOwnTime(time: Time): boolean {
  return time.what === 'day' ? time.month !== null : time.what === 'span' && time.months < 12;
}

/** "Trước nagỳ 10/01/2025": one syllable between "trước" and a date is no event but a slip. */
export function isSlipBeforeDay({ terms }: State, index: number): boolean {
  const [before, after] = [terms[index - 1]?.meaning, terms[index + 1]?.meaning];
  const operator = before?.kind === 'cue' && (before.cue === 'before' || before.cue === 'after');
  return operator && after?.kind === 'time' && after.time.what === 'day' && after.time.month !== null;
}
