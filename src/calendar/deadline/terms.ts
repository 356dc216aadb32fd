import { citationAt } from './citations.ts';
import { dayAt } from './days.ts';
import { ratioAt, slipAt } from './figures.ts';
import { unitAt } from './frequency.ts';
import { listGoesOn, repeatedAt, withListMarks } from './lists.ts';
import { type MarkName, type Meaning, type Term } from './meaning.ts';
import { numberAt, romanAt } from './numbers.ts';
import { countAt, monthOfUnitAt, periodAt } from './periods.ts';
import { type TimeFound } from './time.ts';
import { digitsAt, isGlued, markAt, type Parsed, type Source, wordAt } from './tokens.ts';
import { cueAt } from './vocabulary.ts';

/** Reads the tokens into terms, each token once. */
export function termsOf(source: Source): readonly Term[] {
  const terms: Term[] = [];
  let listed: TimeFound | null = null;
  let index = 0;
  while (index < source.tokens.length) {
    source.onStep();
    const read: Parsed<Meaning> = termAt(source, index, listed);
    terms.push({ meaning: read.value, first: index, next: read.next });
    listed = listGoesOn(source, { meaning: read.value, first: index, next: read.next }, listed);
    index = read.next;
  }
  return withListMarks(source, terms);
}

function termAt(source: Source, index: number, listed: TimeFound | null): Parsed<Meaning> {
  return (
    blankAt(source, index) ??
    leftOpenAt(source, index) ??
    vagueAt(source, index) ??
    slipAt(source, index) ??
    slashedAt(source, index, listed) ??
    citationAt(source, index) ??
    hourAt(source, index) ??
    ratioAt(source, index) ??
    timeAt(source, index, listed) ??
    durationAt(source, index) ??
    ordinalWeekdayAt(source, index) ??
    cueTermAt(source, index) ??
    plainAt(source, index)
  );
}

/** What is left to be filled in ("ngày …", "…/3/2024") and numbers that a slash ties to what stands before them. */
function blankAt(source: Source, index: number): Parsed<Meaning> | null {
  const mark = markAt(source, index);
  if (mark.startsWith('..') || mark === '…') {
    const blank =
      wordAt(source, index - 1) === 'ngày' || (markAt(source, index + 1) === '/' && isGlued(source, index + 1));
    return { value: { kind: blank ? 'fragment' : 'word' }, next: index + 1 };
  }
  if (digitsAt(source, index) === '' || !isGlued(source, index) || markAt(source, index - 1) !== '/') return null;
  return lengthWords.includes(wordAt(source, index + 1)) ? null : numbersAt(source, index);
}

/** A day, a month or a quarter that was left to be filled in: "ngày __ tháng 3", "ngày tháng năm 2024", "quý ? năm 2024". */
function leftOpenAt(source: Source, index: number): Parsed<Meaning> | null {
  const word = wordAt(source, index);
  // "5 ngày" is a length.
  if (!['ngày', 'tháng', 'quý'].includes(word) || (word === 'ngày' && digitsAt(source, index - 1) !== '')) return null;
  const month = index + (word === 'ngày' && digitsAt(source, index + 1) !== '' ? 2 : 0);
  if (month > index && wordAt(source, month) !== 'tháng') return null;
  const next = month + 1;
  if (/^[_?#*\u2610\u25a1]$/.test(markAt(source, next))) return { value: { kind: 'fragment' }, next: next + 1 };
  if (month > index || !isOpenDay(source, index)) return null;
  return { value: { kind: 'fragment' }, next: next + 1 };
}

/** "ngày tháng 3", where "hằng ngày" is none. */
function isOpenDay(source: Source, index: number): boolean {
  const goesOn = digitsAt(source, index + 2) !== '' || wordAt(source, index + 2) === 'năm';
  const isEach = ['hằng', 'hàng', 'mỗi'].includes(wordAt(source, index - 1));
  return wordAt(source, index) === 'ngày' && wordAt(source, index + 1) === 'tháng' && goesOn && !isEach;
}

/** "Tháng 3 / 6 / 9": a list, or a day and its month; nobody can say. */
function slashedAt(source: Source, index: number, listed: TimeFound | null): Parsed<Meaning> | null {
  if (listed?.time.what !== 'span' || markAt(source, index - 1) !== '/') return null;
  const digits = digitsAt(source, index);
  if (digits === '' || digits.length > 2 || lengthWords.includes(wordAt(source, index + 1))) return null;
  return numbersAt(source, index);
}

/** "Năm 25": no year that anybody would write out. */
function numberlessYearAt(source: Source, index: number): Parsed<Meaning> | null {
  const digits = digitsAt(source, index + 1);
  const counts = ['lần', ...lengthWords].includes(wordAt(source, index + 2)) || markAt(source, index + 2) === '%';
  const each = ['hằng', 'hàng', 'mỗi', 'từng'].includes(wordAt(source, index - 1));
  if (digits === '' || digits.length > 3 || counts || each) return null;
  return { value: { kind: 'fragment' }, next: index + 2 };
}

/** "Đầu tháng", "giữa quý": a part of a period that nobody names. */
function vagueAt(source: Source, index: number): Parsed<Meaning> | null {
  const word = wordAt(source, index);
  if (word === 'năm') return numberlessYearAt(source, index);
  if ((word !== 'đầu' && word !== 'giữa') || periodAt(source, index)) return null;
  const of = monthOfUnitAt(source, index + 1, 'first');
  return of && of.value.unit !== 'year' ? { value: { kind: 'fragment' }, next: of.next } : null;
}

function timeAt(source: Source, index: number, listed: TimeFound | null): Parsed<Meaning> | null {
  // These begin with a word of time but say something else: "năm học", "các năm tiếp theo", "ngày làm việc tiếp theo".
  const cue = cueAt(source, index);
  if (cue && cue.next > index + 1 && !['filler', 'in'].includes(cue.value)) return null;
  if (cue?.value === 'foreign-calendar') return null;
  const read = repeatedAt(source, index, listed) ?? dayAt(source, index) ?? periodAt(source, index);
  const found = read ?? monthOfAnyAt(source, index) ?? unitAt(source, index);
  return found && { value: { kind: 'time', ...found.value }, next: found.next };
}

/** "tháng cuối quý": the last month of every quarter. */
function monthOfAnyAt(source: Source, index: number): Parsed<TimeFound> | null {
  const edge = wordAt(source, index);
  if (edge === 'cuối' || edge === 'đầu') {
    const of = monthOfUnitAt(source, index + 1, edge === 'cuối' ? 'last' : 'first');
    if (!of || of.value.unit === 'year' || edge === 'đầu') return null;
    return { value: { time: { ...of.value, day: 'last' }, remarks: [], bare: false }, next: of.next };
  }
  const inner = wordAt(source, index + 1);
  if (edge !== 'tháng' || (inner !== 'cuối' && inner !== 'đầu')) return null;
  const unit = monthOfUnitAt(source, index, 'last');
  return unit && { value: { time: unit.value, remarks: [], bare: false }, next: unit.next };
}

const hourWords = ['h', 'g', 'giờ'];
const partsOfDay = ['sáng', 'trưa', 'chiều', 'tối', 'cùng'];

function hourAt(source: Source, index: number): Parsed<Meaning> | null {
  if (digitsAt(source, index) === '') return null;
  const colon = markAt(source, index + 1) === ':' && digitsAt(source, index + 2).length === 2;
  let at = colon ? index + 3 : hourWords.includes(wordAt(source, index + 1)) ? index + 2 : index;
  if (at === index) return null;
  const minutes = colon ? digitsAt(source, index + 2) : minutesAt(source, at);
  if (!colon && minutes !== '') at += 1;
  while (wordAt(source, at) === 'phút' || partsOfDay.includes(wordAt(source, at))) at += 1;
  return {
    value: { kind: 'hour', midnight: Number(digitsAt(source, index)) === 0 && Number(minutes) === 0 },
    next: at,
  };
}

/** The minutes behind "giờ", unless the number begins a date: "17 giờ 15/3/2025", "17 giờ 15 tháng 3". */
function minutesAt(source: Source, index: number): string {
  const digits = digitsAt(source, index);
  const mark = markAt(source, index + 1);
  const joined = mark === '/' || (['-', '.'].includes(mark) && isGlued(source, index + 1));
  if (digits === '' || ((isGlued(source, index) || wordAt(source, index + 1) === 'phút') && mark !== '/'))
    return digits;
  return digits.length > 2 ||
    Number(digits) > 59 ||
    (joined && digitsAt(source, index + 2) !== '') ||
    wordAt(source, index + 1) === 'tháng'
    ? ''
    : digits;
}

const lengthWords = ['ngày', 'tuần', 'tháng', 'quý', 'năm', 'giờ', 'phút'];

function durationAt(source: Source, index: number): Parsed<Meaning> | null {
  const range = markAt(source, index + 1) === '-' && digitsAt(source, index + 2) !== '' ? index + 2 : index;
  const count = countAt(source, range);
  // "năm" is a unit first and the number five only before another unit.
  if (!count || !lengthWords.includes(wordAt(source, count.next))) return null;
  // "trong 02 năm 2025 - 2026", "trong 3 tháng 6, 7, 8": the years and months are named.
  const named = namesTime(source, count.next);
  if (named) return null;
  const workdays = wordAt(source, count.next + 1) === 'làm' && wordAt(source, count.next + 2) === 'việc';
  return { value: { kind: 'duration' }, next: count.next + (workdays ? 3 : 1) };
}

function cueTermAt(source: Source, index: number): Parsed<Meaning> | null {
  const cue = cueAt(source, index);
  if (!cue) return null;
  if (cue.value !== 'ordinal') return { value: { kind: 'cue', cue: cue.value }, next: cue.next };
  // "giai đoạn 1" counts, "giai đoạn 2026 - 2030" does not.
  const counts = numberAt(source, cue.next, 3) ?? romanAt(source, cue.next);
  const counted = counts?.next ?? cue.next;
  const datelike = ['/', '.', '-'].includes(markAt(source, counted)) && isGlued(source, counted + 1);
  if (datelike && digitsAt(source, counted + 1) !== '')
    return { value: { kind: 'cue', cue: 'filler' }, next: cue.next };
  if (lengthWords.includes(wordAt(source, counted)) && !namesTime(source, counted))
    return { value: { kind: 'cue', cue: 'filler' }, next: cue.next };
  return { value: { kind: 'cue', cue: 'ordinal' }, next: counted };
}

/** "lần 2 tháng 6", "thứ 10 năm 2025": the word of time has a number of its own. */
function namesTime(source: Source, index: number): boolean {
  const width = digitsAt(source, index + 1).length;
  return wordAt(source, index) === 'năm' ? width === 4 : wordAt(source, index) === 'tháng' && width > 0 && width < 3;
}

const weekdays = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'bẩy'];

function ordinalWeekdayAt(source: Source, index: number): Parsed<Meaning> | null {
  const sunday = wordAt(source, index) === 'chủ' && wordAt(source, index + 1) === 'nhật';
  if (sunday) return { value: { kind: 'cue', cue: 'filler' }, next: index + 2 };
  if (wordAt(source, index) !== 'thứ' || !weekdays.includes(wordAt(source, index + 1))) return null;
  return { value: { kind: 'cue', cue: 'filler' }, next: index + 2 };
}

const marks: Readonly<Record<string, MarkName>> = {
  ',': 'comma',
  '+': 'comma',
  '&': 'comma',
  ':': 'colon',
  ';': 'stop',
  '.': 'stop',
  '-': 'dash',
  '~': 'dash',
  '→': 'dash',
  '/': 'slash',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
};

function plainAt(source: Source, index: number): Parsed<Meaning> {
  const mark = marks[markAt(source, index)];
  if (mark !== undefined) return { value: { kind: 'mark', mark }, next: index + 1 };
  if (digitsAt(source, index) === '') return { value: { kind: 'word' }, next: index + 1 };
  return numbersAt(source, index);
}

/** A number, or several put together by slashes, dots and hyphens that no rule could read. */
function numbersAt(source: Source, index: number): Parsed<Meaning> {
  let next = index + 1;
  // "10-11/3/2025": days 10 to 11.
  const ranged = markAt(source, next) === '-' ? dayAt(source, next + 1)?.value.time : undefined;
  if (ranged?.what === 'day' && ranged.year !== null) return { value: { kind: 'number' }, next };
  while (['/', '-', '.'].includes(markAt(source, next)) && isGlued(source, next) && isGlued(source, next + 1)) {
    if (digitsAt(source, next + 1) === '') break;
    next += 2;
  }
  const slash = markAt(source, next) === '/' || markAt(source, index - 1) === '/';
  return { value: { kind: next > index + 1 || slash ? 'fragment' : 'number' }, next };
}
