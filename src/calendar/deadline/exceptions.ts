import { type CivilDate } from '../civil.ts';
import { parsePeriod } from '../period.ts';
import { withYearOf } from './compare.ts';
import { unreadable } from './faults.ts';
import { type Item, type State } from './item.ts';
import { extentOf } from './moments.ts';
import { type Moment, type Reading, type ReadingContext } from './reading.ts';
import { type Time, type Unit } from './time.ts';
import { type Source } from './tokens.ts';

/** Whether a time stands under "trừ" or "riêng": the first behind it, and what goes on the list of what is left out. */
export function exceptionOf(state: State, time: Time): Item['exception'] {
  const last = state.items.at(-1);
  if (state.exception !== 'except' || last?.exception !== 'except') return state.exception;
  const listed = state.operator === null && state.link !== 'stop' && last.time.what === time.what;
  return listed ? 'except' : null;
}

/** Leaves out of a reading the periods under "trừ"; unreadable where it is not clear what goes with them. */
export function withoutExcepted(
  source: Source,
  read: Reading,
  left: readonly Item[],
  context: ReadingContext,
): Reading {
  let { moments } = read;
  for (const item of left) {
    const kept = keptBeside(moments, item, context);
    const idle = read.kind === 'recurring' && kept?.length === moments.length;
    if (kept === null || kept.length === 0 || idle) return unreadable(source, 'deadline/unreadable', item);
    moments = kept;
  }
  return { ...read, moments };
}

function keptBeside(moments: readonly Moment[], { time }: Item, context: ReadingContext): readonly Moment[] | null {
  if (time.what !== 'span' && time.what !== 'range') return null;
  let kept = moments;
  for (let year = context.year; year <= Math.max(context.year, context.untilYear); year += 1) {
    const extent = extentOf(withYearOf(time, { stated: year }));
    if ('fault' in extent) return null;
    const { start, due } = extent.value;
    const first = start ?? due;
    const rest = kept.filter((moment) => !liesIn(moment, first, due));
    // A day in what is left out, of a period that is not.
    if (rest.some((moment) => moment.due >= first && moment.due <= due)) return null;
    kept = rest;
  }
  return kept;
}

function liesIn({ label, due, start }: Moment, first: CivilDate, last: CivilDate): boolean {
  const period = label === null ? null : parsePeriod(label);
  const from = period?.start ?? start ?? due;
  return from >= first && (period?.end ?? due) <= last;
}

const ownMonths: Partial<Record<Unit, number>> = { month: 1, quarter: 3, half: 6 };

/** A period of a recurrence that goes its own way: "hằng quý (quý IV …)", "hằng tháng, riêng tháng 12 …". */
export function ownWay(items: readonly Item[]): Item | null {
  const recurs = items.some(({ time }) => time.what === 'day-of-unit' || (time.what === 'unit' && time.each));
  let unit: Item | null = null;
  let named: Item[] = [];
  for (const item of items) {
    const { time } = item;
    if (recurs && item.exception === 'apart' && (time.what === 'span' || time.what === 'day-of-unit')) return item;
    if (unit && item.depth > unit.depth) {
      if (isOwnPeriod(unit, item)) named.push(item);
      continue;
    }
    if (isPart(unit, named)) return named[0] ?? null;
    unit = item;
    named = [];
  }
  return isPart(unit, named) ? (named[0] ?? null) : null;
}

function isOwnPeriod({ time: unit, remarks }: Item, { time, exception }: Item): boolean {
  if (unit.what !== 'unit' || time.what !== 'span' || exception !== null) return false;
  return time.months === ownMonths[unit.unit] && !remarks.some(({ code }) => code === 'spread-evenly');
}

// All four quarters in a parenthesis only say what "hằng quý" is.
function isPart(unit: Item | null, named: readonly Item[]): boolean {
  if (unit?.time.what !== 'unit' || named.length === 0) return false;
  const months = new Set(named.map(({ time }) => (time.what === 'span' ? time.firstMonth : 0)));
  return months.size < 12 / (ownMonths[unit.time.unit] ?? 12);
}
