import { type CivilDate, addDays } from '../civil.ts';
import { isYear } from './compare.ts';
import { entriesOf } from './entries.ts';
import { ownWay, withoutExcepted } from './exceptions.ts';
import { faultAt, unreadable } from './faults.ts';
import { isOtherNumber } from './figures.ts';
import { type Aside, type Item, type Parts } from './item.ts';
import { extentOf } from './moments.ts';
import { type Note, type Reading, type ReadingContext } from './reading.ts';
import { readDates } from './schedule.ts';
import { markAt, sliceOf, type Source } from './tokens.ts';
import { withYears } from './years.ts';

/** Decides what kind of deadline the parts of a phrase make, and works out its dates. */
export function readEntries(source: Source, parts: Parts, context: ReadingContext): Reading {
  const blank = isBlank(source);
  if (blank) return undated(source, 'none');
  const [fragment] = parts.fragments;
  if (fragment) return unreadable(source, 'deadline/unreadable', fragment);
  const foreign = parts.asides.find(({ cue }) => cue === 'foreign-calendar');
  const lengthBehind = parts.asides.find((aside) => isLengthBehind(aside, parts, source));
  const all = withoutBackground(withoutSessions(parts), parts);
  const own = ownWay(all);
  if (own) return unreadable(source, 'deadline/unreadable', own);
  const items = all.filter(({ exception }) => exception !== 'except');
  if (items.length === 0)
    return foreign ? unreadable(source, 'deadline/unreadable', foreign) : withoutTimes(source, parts);
  if (foreign ?? lengthBehind) return unreadable(source, 'deadline/unreadable', foreign ?? lengthBehind ?? null);
  const each = items.some(({ time }) => time.what === 'unit' && time.each);
  const closed = items.filter((item) => isClosed(item) || (each && item.operator === 'from'));
  const standing = standsWithoutDates(source, parts, items, closed);
  if (standing) return standing;
  if (closed.length === 0) return openEnded(source, parts, items, context);
  const periodic = has(parts, 'periodic');
  const counted = closed.filter((item) => !isFrequent(item));
  const dated = withYears(entriesOf(counted, periodic), context, periodic);
  const read = readDates(source, dated, context, periodic);
  if (read.fault !== null) return read;
  const left = all.filter(({ exception }) => exception === 'except');
  const kept = withoutExcepted(source, read, left, context);
  if (kept.fault !== null) return kept;
  const frequent = closed.filter(isFrequent).map((item) => frequentNote(source, item));
  return { ...kept, notes: unique([...read.notes, ...frequent, ...asideNotes(source, parts, items, closed)]) };
}

function isBlank(source: Source): boolean {
  return source.tokens.every(({ kind, text }) => kind === 'mark' && !isOtherNumber(text));
}

function undated(source: Source, kind: 'none' | 'standing' | 'event', notes: readonly Note[] = []): Reading {
  return { text: source.phrase, kind, moments: [], start: null, notes, fault: null };
}

function has(parts: Parts, ...cues: readonly Aside['cue'][]): boolean {
  return parts.asides.some(({ cue }) => cues.includes(cue));
}

const eventCues: readonly Aside['cue'][] = ['event', 'follows', 'occasional', 'duration', 'session'];

function withoutTimes(source: Source, parts: Parts): Reading {
  if (has(parts, 'standing')) return undated(source, 'standing');
  if (has(parts, ...eventCues)) return undated(source, 'event', passedNotes(source, parts));
  if (has(parts, 'goes-on')) return undated(source, 'standing');
  if (has(parts, 'undecided')) return undated(source, 'none');
  return unreadable(source, 'deadline/unreadable', null);
}

/** Whole dates that went by as part of an event: "khi Sở có văn bản 15/7/2025". */
function passedNotes(source: Source, { passed }: Parts): readonly Note[] {
  if (passed.length === 0) return [];
  const words = passed.map(({ first, next }) => sliceOf(source, first, next)).join(' … ');
  return [{ code: 'date-passed-over', params: { words } }];
}

/** "trước ngày 30/6 05 ngày": a length behind a date moves it, and we do not know by how many days of which kind. */
function isLengthBehind(aside: Aside, { items }: Parts, source: Source): boolean {
  const item = items[aside.itemsBefore - 1];
  return aside.cue === 'duration' && item?.next === aside.first && source.tokens[aside.first]?.kind === 'number';
}

// "Kỳ họp gần nhất 2026", "Kỳ họp giữa năm 2026" name a meeting whose day is not fixed; "kỳ họp tháng 5/2026" does fix it.
function withoutSessions({ items, asides }: Parts): readonly Item[] {
  const named = new Set(asides.filter(({ cue }) => cue === 'session').map(({ itemsBefore }) => itemsBefore));
  if (named.size === 0) return items;
  const nearest = asides.some(({ cue }) => cue === 'occasional');
  return items.filter((item, index) => {
    if (!named.has(index) || item.link === 'stop') return true;
    const { time } = item;
    if (time.what !== 'span' || item.operator === 'before' || item.operator === 'by') return true;
    return !(time.part !== null || (nearest && time.months === 12));
  });
}

/** Whether a time has an end: "từ năm 2026" alone has none. */
function isClosed({ operator, time }: Item): boolean {
  return time.what === 'range' || time.what === 'unit' || (operator !== 'from' && operator !== 'after');
}

/** "Thường xuyên, hằng năm", "Liên tục, thường xuyên trong năm 2024", "hằng tuần": no date to be missed. */
function standsWithoutDates(
  source: Source,
  parts: Parts,
  items: readonly Item[],
  closed: readonly Item[],
): Reading | null {
  const frequent = closed.find(isFrequent);
  if (frequent && closed.every((item) => isFrequent(item) || isBackground(item))) {
    return undated(source, 'standing', [frequentNote(source, frequent)]);
  }
  const standing = parts.asides.find(({ cue }) => cue === 'standing');
  if (!standing) return null;
  const first = standing.itemsBefore === 0;
  const owed = has(parts, 'report', 'periodic');
  const background = closed.every(
    (item) => isBackground(item) && (first ? item.link !== 'stop' : isAdjacent(source, item, standing)),
  );
  const yearly = closed.every(({ time }) => time.what === 'unit' && (first || time.unit === 'year'));
  if (owed || closed.length === 0 || !(background || yearly)) return null;
  const from = items.find((item) => item.operator === 'from' && item.time.what === 'span');
  return from ? null : undated(source, 'standing');
}

/** "Quý I và thường xuyên trong năm": the year is that of what runs on. */
function withoutBackground(items: readonly Item[], { asides }: Parts): readonly Item[] {
  const ends = new Set(asides.filter(({ cue }) => cue === 'standing').map(({ next }) => next));
  return items.filter(({ time, operator, first }, index) => {
    const runsOn = operator === null ? ends.has(first) : operator === 'in' && ends.has(first - 1);
    return index === 0 || !runsOn || !isYear(time);
  });
}

/** Every day or every week: no plan counts each time as an obligation. */
function isFrequent({ time }: Item): boolean {
  return time.what === 'unit' && (time.unit === 'day' || time.unit === 'week');
}

function frequentNote(source: Source, { first, next }: Item): Note {
  return { code: 'too-frequent', params: { words: sliceOf(source, first, next) } };
}

/** A period that only says when the work goes on, not by when something is owed. */
function isBackground({ time, operator, link, gap }: Item): boolean {
  if (operator !== null && operator !== 'in') return false;
  // "Thường xuyên, cao điểm tháng 6/2025" does name a time.
  return time.what === 'range' || (time.what === 'span' && (time.months === 12 || (link === 'none' && !gap)));
}

function isAdjacent(source: Source, item: Item, standing: Aside): boolean {
  const { time } = item;
  const whole = isYear(time) || (time.what === 'range' && isYear(time.last));
  const next = markAt(source, item.next) === '(' ? item.next + 1 : item.next;
  return whole && standing.first === next;
}

/** "Triển khai từ năm 2026", "Sau năm 2025": a start and no end; where an event is named as well, that decides. */
function openEnded(source: Source, parts: Parts, items: readonly Item[], context: ReadingContext): Reading {
  if (has(parts, 'event', 'duration', 'occasional')) return undated(source, 'event', passedNotes(source, parts));
  const [item] = items;
  const { entries, notes } = withYears(entriesOf(items.slice(0, 1), false), context, false);
  const time = entries[0]?.time;
  if (!item || !time || time.what === 'day-of-unit') return unreadable(source, 'deadline/unreadable', null);
  const extent = extentOf(time);
  if ('fault' in extent) return faultAt(source, extent.fault);
  const start: CivilDate =
    item.operator === 'after' ? addDays(extent.value.due, 1) : (extent.value.start ?? extent.value.due);
  const open: Note = { code: 'open-ended', params: { start } };
  return { ...undated(source, 'standing', unique([...notes, open])), start };
}

/** Notes on what stands beside the dates: what goes on after them, what hangs on an event, words without a date. */
function asideNotes(source: Source, parts: Parts, items: readonly Item[], closed: readonly Item[]): readonly Note[] {
  const notes: Note[] = [];
  const rest = (cues: readonly Aside['cue'][]): string =>
    parts.asides
      .filter(({ cue }) => cues.includes(cue))
      .map(({ first, next }) => sliceOf(source, first, next))
      .join(' … ');
  const ended = new Set(closed);
  const open = items.filter((item) => !ended.has(item)).map((item) => sliceOf(source, item.first, item.next));
  const goesOn = [rest(['goes-on', 'standing']), ...open].filter((text) => text !== '').join(' … ');
  if (goesOn !== '') notes.push({ code: 'goes-on', params: { rest: goesOn } });
  const event = rest(['event', 'follows', 'occasional', 'duration']);
  if (event !== '') notes.push({ code: 'also-on-event', params: { rest: event } });
  const words = joinedStretches(parts.skipped)
    .map(({ first, next }) => sliceOf(source, first, next))
    .join(' … ');
  if (words !== '') notes.push({ code: 'words-skipped', params: { words } });
  return notes;
}

function joinedStretches(stretches: Parts['skipped']): readonly { first: number; next: number }[] {
  const joined: { first: number; next: number }[] = [];
  for (const { first, next } of stretches) {
    const last = joined.at(-1);
    if (last?.next === first) last.next = next;
    else joined.push({ first, next });
  }
  return joined;
}

function unique(notes: readonly Note[]): readonly Note[] {
  const seen = new Set<string>();
  return notes.filter((note) => {
    const key = JSON.stringify(note);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
