import { leadsToTime, staysAbsorbed } from './absorbing.ts';
import { type Aside, type Item, type Link, type Parts, type State } from './item.ts';
import { type MarkName, type Meaning, type Term } from './meaning.ts';
import { exceptionOf } from './exceptions.ts';
import { droppedMembers } from './members.ts';
import { takeHour, untilHour } from './hours.ts';
import { isSlipBeforeDay, isWholeDate, isYearOfPaper, ownTimeBehind } from './passed.ts';
import { isRangeEnd, rangeOf } from './ranges.ts';
import { type Time } from './time.ts';
import { digitsAt, type Source, wordAt } from './tokens.ts';
import { type Cue } from './vocabulary.ts';

/** Weighs the terms of a phrase: which are times it sets, and which belong to papers, events and lengths of time. */
export function partsOf(source: Source, terms: readonly Term[]): Parts {
  const state: State = {
    source,
    terms,
    items: [],
    asides: [],
    skipped: [],
    fragments: [],
    passed: [],
    outer: [],
    operator: null,
    link: 'none',
    depth: 0,
    gap: false,
    outerGap: false,
    finish: false,
    exception: null,
    negated: false,
    hour: null,
    inside: false,
    report: false,
    absorbing: null,
  };
  for (const [index, term] of terms.entries()) {
    source.onStep();
    if (state.absorbing !== null && staysAbsorbed(state, index)) {
      if (isWholeDate(term.meaning)) state.passed.push(term);
      continue;
    }
    endAbsorbing(state, term.first);
    take(state, term, index);
  }
  endAbsorbing(state, source.tokens.length);
  state.fragments.push(...droppedMembers(state));
  return state;
}

function take(state: State, term: Term, index: number): void {
  const { meaning } = term;
  switch (meaning.kind) {
    case 'time':
      if (isNoun(state, meaning, index) || isYearOfPaper(state, meaning)) takeWord(state, term);
      else if (isLength(state, term, meaning, index)) absorb(state, 'duration', term.first);
      else takeTime(state, term, meaning, index);
      return;
    case 'cue':
      takeCue(state, term, meaning.cue, index);
      return;
    case 'mark':
      takeMark(state, meaning.mark, index);
      return;
    case 'hour':
      takeHour(state, meaning.midnight ? 'midnight' : 'later', index);
      return;
    case 'duration':
      absorb(state, 'duration', term.first);
      return;
    case 'citation':
      state.asides.push({ cue: 'citation', first: term.first, next: term.next, itemsBefore: state.items.length });
      takeWord(state, term);
      return;
    case 'fragment':
      state.fragments.push({ first: term.first, next: term.next });
      return;
    case 'word':
      if (isSlipBeforeDay(state, index)) state.fragments.push({ first: term.first, next: term.next });
      takeWord(state, term);
      return;
    case 'number':
      takeWord(state, term);
  }
}

/** "Tháng Thanh niên": a unit without a number in front of a name is no unit. */
function isNoun({ terms }: State, { time }: Meaning & { kind: 'time' }, index: number): boolean {
  return time.what === 'unit' && !time.each && terms[index + 1]?.meaning.kind === 'word';
}

/** "trong 03 tháng kể từ …", "không quá 6 tháng": a length of time that has the look of a unit. */
function isLength(state: State, term: Term, { time }: Meaning & { kind: 'time' }, index: number): boolean {
  if (time.what !== 'unit' || time.each || digitsAt(state.source, term.first) === '') return false;
  const after = state.terms[index + 1]?.meaning;
  const counts = after?.kind === 'cue' && ['event', 'from', 'after'].includes(after.cue);
  return counts || (state.operator !== null && state.operator !== 'from');
}

/** A word without a date: it cuts an operator from the time behind it, and "trước" hangs on it: "trước Đại hội". */
function takeWord(state: State, term: Term): void {
  // Quotation marks and bullets say nothing.
  const token = state.source.tokens[term.first];
  if (token?.kind === 'mark' && !/[%.…]/.test(token.text)) return;
  if (state.operator === 'before' || state.operator === 'after') {
    absorb(state, 'event', term.first - 1);
    state.operator = null;
    return;
  }
  // A number may be the first day of a range ("15 - 20/3/2024"): only a word parts the operator from it.
  if (term.meaning.kind !== 'number') state.operator = null;
  // "Khoa học và Công nghệ": this "và" joins words, not times.
  if (state.link === 'and' || state.link === 'or') state.link = 'comma';
  state.gap = true;
  if (term.meaning.kind !== 'number') state.exception = null;
  setOuterGap(state);
  state.skipped.push({ first: term.first, next: term.next });
}

// Words in a parenthesis behind a time do not part it from the next: "trước ngày 15/5 (xã), 20/5 (huyện)".
function setOuterGap(state: State): void {
  if (state.depth <= (state.items.at(-1)?.depth ?? 0)) state.outerGap = true;
}

function takeMark(state: State, mark: MarkName, index: number): void {
  switch (mark) {
    case 'comma':
    case 'colon':
    case 'stop':
      state.link = stronger(state.link, mark);
      if (mark !== 'stop') return;
      state.operator = null;
      state.exception = null;
      return;
    case 'open':
      state.depth += 1;
      state.outer.push(state.operator);
      // "trước (ngày 15/5)"
      if (!leadsToTime(state, index + 1)) state.operator = null;
      return;
    case 'close':
      state.depth = Math.max(0, state.depth - 1);
      state.operator = state.outer.pop() ?? null;
      state.exception = null;
      return;
    case 'dash':
    case 'slash':
  }
}

const strength: readonly Link[] = ['none', 'comma', 'colon', 'and', 'or', 'stop'];

function stronger(left: Link, right: Link): Link {
  return strength.indexOf(left) < strength.indexOf(right) ? right : left;
}

function takeCue(state: State, term: Term, cue: Cue, index: number): void {
  switch (cue) {
    case 'before':
    case 'by':
    case 'until':
    case 'from':
    case 'after':
    case 'in':
      state.operator = cue === 'in' ? (state.operator ?? 'in') : cue;
      return;
    case 'except':
    case 'apart':
      if (!compounds.includes(wordAt(state.source, term.first - 1))) state.exception = cue;
      return;
    case 'and':
    case 'or':
      state.link = stronger(state.link, cue);
      return;
    case 'inside':
      state.inside = true;
      return;
    case 'onwards':
      openLast(state);
      return;
    case 'report':
      state.report = true;
      setOuterGap(state);
      note(state, term, cue);
      return;
    case 'event':
    case 'follows':
    case 'goes-on':
      takeHanging(state, term, cue, index);
      return;
    case 'document':
    case 'session':
      if (state.operator === 'before' || state.operator === 'after') takeWord(state, term);
      else note(state, term, cue);
      return;
    case 'finish':
      state.finish = true;
      state.negated = false;
      return;
    case 'filler':
    case 'numbered':
    case 'ordinal':
      return;
    case 'undecided':
      state.negated = wordAt(state.source, term.next - 1) === 'không';
      note(state, term, cue);
      return;
    case 'from-now':
    case 'periodic':
    case 'standing':
    case 'occasional':
    case 'foreign-calendar':
      note(state, term, cue);
  }
}

/** "Năm 2026 trở đi" is "từ năm 2026". */
function openLast(state: State): void {
  const last = state.items.at(-1);
  if (last && isRangeEnd(last.time) && !state.gap) state.items[state.items.length - 1] = { ...last, operator: 'from' };
}

function takeHanging(state: State, term: Term, cue: 'event' | 'follows' | 'goes-on', index: number): void {
  const after = state.terms[index + 1]?.meaning;
  // "theo quý", "theo từng tháng" name a unit; "tiếp tục …" before any time is only a verb.
  const unit = after?.kind === 'time' && after.time.what === 'unit';
  if ((cue === 'follows' && unit) || (cue === 'goes-on' && state.items.length === 0)) {
    if (cue === 'goes-on') note(state, term, cue);
    return;
  }
  const own = cue === 'goes-on' ? null : ownTimeBehind(state, term, index);
  if (own && cue === 'event') state.fragments.push({ first: term.first, next: own.next });
  if (own) return;
  absorb(state, cue, term.first);
}

// "phòng trừ", "khấu trừ" are words of their own.
const compounds = ['phòng', 'diệt', 'khấu', 'bài', 'giải', 'cấn', 'nói', 'tính', 'đặc'];

function note(state: State, term: Term, cue: Aside['cue']): void {
  state.asides.push({ cue, first: term.first, next: term.next, itemsBefore: state.items.length });
}

function absorb(state: State, cue: Aside['cue'], first: number): void {
  state.absorbing = { cue, first: Math.max(0, first), depth: state.depth };
}

function endAbsorbing(state: State, next: number): void {
  const { absorbing } = state;
  if (absorbing === null) return;
  let end = next;
  while (end > absorbing.first + 1 && state.source.tokens[end - 1]?.kind === 'mark') end -= 1;
  state.asides.push({ cue: absorbing.cue, first: absorbing.first, next: end, itemsBefore: state.items.length });
  state.absorbing = null;
  state.operator = null;
  state.gap = true;
}

function takeTime(state: State, term: Term, found: Meaning & { kind: 'time' }, index: number): void {
  const item: Item = {
    time: placed(found.time, term),
    remarks: found.remarks,
    ...untilHour(state.operator, state.hour),
    depth: state.depth,
    link: state.link,
    gap: state.gap,
    outerGap: state.outerGap,
    finish: state.finish,
    exception: exceptionOf(state, found.time),
    // Neither a part nor an exception takes the place of the whole.
    inside: state.inside || state.exception === 'apart',
    report: state.report,
    first: term.first,
    next: term.next,
  };
  if (state.negated && state.operator !== null) state.fragments.push({ first: term.first, next: term.next });
  state.exception = item.exception === 'except' ? 'except' : null;
  state.operator = null;
  state.link = 'none';
  state.gap = false;
  state.outerGap = false;
  state.finish = false;
  state.negated = false;
  state.hour = null;
  state.inside = false;
  state.report = false;
  takeNumberBefore(state, item, found.bare, index);
  const range = rangeOf(state, item, index);
  if (range?.replaces === 'last') state.items.pop();
  if (range?.replaces === 'number') state.skipped.pop();
  if (range?.unreadable === true) state.fragments.push({ first: range.item.first, next: range.item.next });
  state.items.push(range?.item ?? item);
}

/** "10, 11/3/2025": the number is a day of the list; "6, 12/2025" could be a month, but nothing says so. */
function takeNumberBefore(state: State, item: Item, bare: boolean, index: number): void {
  const number = state.terms[index - 2];
  if (number?.meaning.kind !== 'number' || (item.link !== 'comma' && item.link !== 'and')) return;
  const day = Number(digitsAt(state.source, number.first));
  if (item.time.what !== 'day' || day > 31) {
    if (bare) state.fragments.push(number);
    return;
  }
  const at = { first: number.first, next: number.next };
  state.skipped.pop();
  state.items.push({ ...item, ...at, time: { what: 'day', day, month: null, year: null, at } });
}

function placed(time: Time, { first, next }: Term): Time {
  return isRangeEnd(time) ? { ...time, at: { first, next } } : time;
}
