import { hasOwnYear, isYear, withYearOf } from './compare.ts';
import { type Entry, entryOf } from './entry.ts';
import { type Item, type Link } from './item.ts';
import { type SpanTime, type YearRef } from './time.ts';
import { timeBehindTime } from './time-rules.ts';
import { timeBehindUnit, unitRules } from './unit-rules.ts';

/** Joins times that say one thing: a unit and its day, a period and the date in its parenthesis, a list and its year. */
export function entriesOf(items: readonly Item[], periodic: boolean): readonly Entry[] {
  const alone = items.length === 2 && !periodic;
  const entries: Entry[] = [];
  for (const item of withListYears(items)) {
    const last = entries.at(-1);
    const joined = last ? joinedEntry(last, item, alone) : null;
    if (!last || !joined) {
      entries.push(entryOf(item, last ?? null));
      continue;
    }
    entries[entries.length - 1] = joined;
    if (joined.every !== null && last.every === null) spreadUnitBack(entries, joined);
    if (joined.every === null && isYear(item.time)) spreadYearBack(entries, item.time);
  }
  return pairedOff(entries).map(withoutLoneDay);
}

/** "Quý I, II/2026": within a list the year on the right goes for all, whatever stands before the list. */
function withListYears(items: readonly Item[]): readonly Item[] {
  const dated: Item[] = [];
  let right: Item | null = null;
  for (const item of [...items].reverse()) {
    const year: YearRef = right === null ? null : yearOfList(item, right);
    const { time } = item;
    const given: Item = year && time.what === 'span' ? { ...item, time: { ...time, year } } : item;
    dated.push(given);
    right = given;
  }
  return dated.reverse();
}

/** The year of the next time, where it is one of the same list and does not come before this one. */
function yearOfList({ time }: Item, right: Item): YearRef {
  const next = right.time;
  if (time.what !== 'span' || next.what !== 'span' || time.year !== null || right.gap || right.report) return null;
  const listed = right.operator === null && (right.link === 'comma' || right.link === 'and');
  return listed && time.months === next.months && time.firstMonth <= next.firstMonth ? next.year : null;
}

/** "Hằng quý, trước ngày 15/12": one date of the year cannot be that of every quarter. */
function withoutLoneDay(entry: Entry, index: number, entries: readonly Entry[]): Entry {
  const { every, time } = entry;
  if ((every !== 'month' && every !== 'quarter') || time?.what !== 'day' || time.month === null) return entry;
  const others = [entries[index - 1], entries[index + 1]];
  const listed = others.some((other) => other?.every === every && other.time?.what === 'day');
  return listed ? entry : { ...entry, unclear: true };
}

/** "6 tháng, năm trước ngày 15/6 và 15/12": two papers and two dates go together one by one. */
function pairedOff(entries: readonly Entry[]): readonly Entry[] {
  const [first, second, third, ...others] = entries;
  if (!first || !second || third?.time?.what !== 'day' || others.length > 0) return entries;
  if (!isOpenUnit(first) || second.every === null || second.every === first.every) return entries;
  if (second.time?.what !== 'day' || !listLinks.includes(third.item.link) || third.item.depth > 0) return entries;
  return [
    { ...second, every: first.every },
    { ...third, every: second.every },
  ];
}

function isOpenUnit({ every, time }: Entry): boolean {
  return every !== null && time === null;
}

function joinedEntry(last: Entry, item: Item, alone: boolean): Entry | null {
  const { time } = item;
  if (time.what === 'unit') {
    for (const rule of unitRules) {
      const joined = rule(last, item, time);
      if (joined) return joined;
    }
    return null;
  }
  if (last.every !== null) return timeBehindUnit(last, item, time);
  if (time.what === 'day-of-unit' || last.time === null || last.time.what === 'day-of-unit') return null;
  return timeBehindTime({ last, before: last.time, item, time, alone });
}

const listLinks: readonly Link[] = ['comma', 'and', 'or'];

/** "trước ngày 01/6 và 15/11 hằng năm": what stands in the list before recurs as well. */
function spreadUnitBack(entries: Entry[], joined: Entry): void {
  let { link } = joined.item;
  for (let index = entries.length - 2; index >= 0 && listLinks.includes(link); index -= 1) {
    const entry = entries[index];
    if (!entry?.time || entry.every !== null || entry.time.what !== joined.time?.what || hasOwnYear(entry.time)) return;
    entries[index] = { ...entry, every: joined.every };
    ({ link } = entry.item);
  }
}

/** "Quý I, quý II (năm 2024)": the year goes for the whole list. */
function spreadYearBack(entries: Entry[], year: SpanTime): void {
  for (let index = entries.length - 2; index >= 0; index -= 1) {
    const entry = entries[index];
    if (!entry?.time || entry.time.what === 'day-of-unit' || hasOwnYear(entry.time)) return;
    entries[index] = { ...entry, time: withYearOf(entry.time, year.year) };
  }
}
