import { type Item, type State } from './item.ts';
import { type DayTime, type SpanTime, type Time } from './time.ts';
import { digitsAt } from './tokens.ts';

/** A range made of an item and what stands before it, and which of the things found before it takes the place of. */
export interface RangeFound {
  readonly item: Item;
  readonly replaces: 'last' | 'number';
  readonly unreadable: boolean;
}

/** The range that an item ends, where it ends one. */
export function rangeOf(state: State, item: Item, index: number): RangeFound | null {
  return fromNumber(state, item, index) ?? fromLast(state, item, index);
}

/** Whether a time may stand at the end of a range. */
export function isRangeEnd(time: Time): time is DayTime | SpanTime {
  return time.what === 'day' || time.what === 'span';
}

/** "15 - 20/3/2024", "từ 15 đến 20/3": the number that stands before a day and a dash is a day too. */
function fromNumber(state: State, item: Item, index: number): RangeFound | null {
  const number = state.terms[index - 2];
  if (item.time.what !== 'day' || number?.meaning.kind !== 'number') return null;
  if (!isDash(state, index - 1) && !isUntil(state, index - 1)) return null;
  const day = Number(digitsAt(state.source, number.first));
  if (day < 1 || day > 31) return null;
  const at = { first: number.first, next: number.next };
  const first: DayTime = { what: 'day', day, month: null, year: null, at };
  const range: Item = { ...item, time: { what: 'range', first, last: item.time }, operator: null, first: at.first };
  return { item: range, replaces: 'number', unreadable: false };
}

/** "Quý IV/2025 - Quý II/2026", "từ tháng 3 … đến tháng 11", "quý I hoặc quý II": two times that make a range. */
function fromLast(state: State, item: Item, index: number): RangeFound | null {
  const last = state.items.at(-1);
  if (!last || !isRangeEnd(item.time) || !isRangeEnd(last.time)) return null;
  const dashed = isDash(state, index - 1) && state.terms[index - 2]?.first === last.first;
  if (!dashed && !closes(last, item) && !isEither(last, item)) return null;
  const range: Item = {
    ...last,
    time: { what: 'range', first: last.time, last: item.time },
    remarks: [...last.remarks, ...item.remarks],
    // "từ ngày 20/11 đến trước ngày 30/11"
    operator: item.operator === 'before' ? 'before' : null,
    next: item.next,
  };
  // "trước 2025 - 2026": before which of the two, nobody can say.
  return { item: range, replaces: 'last', unreadable: dashed && last.operator === 'before' };
}

function closes(last: Item, item: Item): boolean {
  if (item.operator === 'until') return last.operator === 'from' || (item.link === 'none' && !item.gap);
  return item.operator === 'before' && last.operator === 'from';
}

/** One of two times is enough: the last day of the later is the last in time. */
function isEither(last: Item, item: Item): boolean {
  return item.link === 'or' && !item.gap && item.operator === null && last.operator !== 'before';
}

function isDash(state: State, index: number): boolean {
  const meaning = state.terms[index]?.meaning;
  return meaning?.kind === 'mark' && meaning.mark === 'dash';
}

function isUntil(state: State, index: number): boolean {
  const meaning = state.terms[index]?.meaning;
  return meaning?.kind === 'cue' && meaning.cue === 'until';
}
