import { type Meaning, type Term } from './meaning.ts';
import { type DayTime, type SpanTime, type Time, type TimeRemark } from './time.ts';
import { digitsAt, type Source } from './tokens.ts';
import { type Cue } from './vocabulary.ts';

/** What stands before a time and says which side of it counts. */
export type Operator = 'before' | 'by' | 'until' | 'from' | 'after' | 'in';

/** What parts a time from the one before it; the strongest wins. */
export type Link = 'none' | 'comma' | 'colon' | 'and' | 'or' | 'stop';

/** A time of the phrase with what stands around it. */
export interface Item {
  readonly time: Time;
  readonly remarks: readonly TimeRemark[];
  readonly operator: Operator | null;
  /** An hour of the day stands before it, so that the day itself is still in time until then. */
  readonly hour: boolean;
  /** How many parentheses it stands in. */
  readonly depth: number;
  readonly link: Link;
  /** Words that we do not know stand between it and the time before it. */
  readonly gap: boolean;
  /** "trong đó" or a paper's name ("báo cáo") stands between it and the time before it. */
  readonly inside: boolean;
  readonly report: boolean;
  /** Its tokens. */
  readonly first: number;
  readonly next: number;
}

/** A cue that bears on the whole phrase: where it stands, how far what hangs on it reaches, how many times came before. */
export interface Aside {
  readonly cue: Cue | 'duration' | 'citation';
  readonly first: number;
  readonly next: number;
  readonly itemsBefore: number;
}

/** A phrase as times and asides. */
export interface Parts {
  readonly items: readonly Item[];
  readonly asides: readonly Aside[];
  /** Stretches of tokens that carry no date we know. */
  readonly skipped: readonly { readonly first: number; readonly next: number }[];
  /** Stretches that look like dates and could not be read. */
  readonly fragments: readonly { readonly first: number; readonly next: number }[];
}

type Absorbing = { readonly cue: Aside['cue']; readonly first: number; readonly depth: number } | null;

interface State {
  readonly source: Source;
  readonly terms: readonly Term[];
  readonly items: Item[];
  readonly asides: Aside[];
  readonly skipped: { first: number; next: number }[];
  readonly fragments: { first: number; next: number }[];
  operator: Operator | null;
  link: Link;
  depth: number;
  gap: boolean;
  hour: boolean;
  inside: boolean;
  report: boolean;
  absorbing: Absorbing;
}

/** Weighs the terms of a phrase: which are times it sets, and which belong to papers, events and lengths of time. */
export function partsOf(source: Source, terms: readonly Term[]): Parts {
  const state: State = {
    source,
    terms,
    items: [],
    asides: [],
    skipped: [],
    fragments: [],
    operator: null,
    link: 'none',
    depth: 0,
    gap: false,
    hour: false,
    inside: false,
    report: false,
    absorbing: null,
  };
  for (const [index, term] of terms.entries()) {
    source.onStep();
    if (state.absorbing !== null && staysAbsorbed(state, index)) continue;
    endAbsorbing(state, term.first);
    take(state, term, index);
  }
  endAbsorbing(state, source.tokens.length);
  return state;
}

function take(state: State, term: Term, index: number): void {
  const { meaning } = term;
  switch (meaning.kind) {
    case 'time':
      if (isLength(state, term, meaning, index)) absorb(state, 'duration', term.first);
      else takeTime(state, term, meaning, index);
      return;
    case 'cue':
      takeCue(state, term, meaning.cue, index);
      return;
    case 'mark':
      takeMark(state, meaning.mark);
      return;
    case 'hour':
      state.hour = true;
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
    case 'number':
    case 'word':
      takeWord(state, term);
  }
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
  state.skipped.push({ first: term.first, next: term.next });
}

function takeMark(state: State, mark: (Meaning & { kind: 'mark' })['mark']): void {
  switch (mark) {
    case 'comma':
    case 'colon':
    case 'stop':
      state.link = stronger(state.link, mark);
      if (mark === 'stop') state.operator = null;
      return;
    case 'open':
      state.depth += 1;
      state.operator = null;
      return;
    case 'close':
      state.depth = Math.max(0, state.depth - 1);
      state.operator = null;
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
    case 'filler':
    case 'finish':
    case 'numbered':
    case 'ordinal':
      return;
    case 'from-now':
    case 'periodic':
    case 'standing':
    case 'occasional':
    case 'foreign-calendar':
    case 'undecided':
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
  absorb(state, cue, term.first);
}

function note(state: State, term: Term, cue: Aside['cue']): void {
  state.asides.push({ cue, first: term.first, next: term.next, itemsBefore: state.items.length });
}

function absorb(state: State, cue: Aside['cue'], first: number): void {
  state.absorbing = { cue, first: Math.max(0, first), depth: state.depth };
}

function endAbsorbing(state: State, next: number): void {
  const { absorbing } = state;
  if (absorbing === null) return;
  state.asides.push({ cue: absorbing.cue, first: absorbing.first, next, itemsBefore: state.items.length });
  state.absorbing = null;
  state.operator = null;
  state.gap = true;
}

/** Whether a term still describes what is being absorbed; it no longer does where a completion date begins. */
function staysAbsorbed(state: State, index: number): boolean {
  const meaning = state.terms[index]?.meaning;
  if (!state.absorbing || !meaning) return false;
  const { cue, depth } = state.absorbing;
  if (meaning.kind === 'mark') return markStaysAbsorbed(state, meaning.mark, depth);
  // "dịp 30/4 và 01/5": a list of times is absorbed as a whole.
  const listed = state.terms[index - 2]?.meaning.kind === 'time' && meaning.kind === 'time';
  const parted = !listed && isParting(state.terms[index - 1]?.meaning, cue);
  if (meaning.kind === 'time') return !parted;
  if (meaning.kind === 'hour') return true;
  if (meaning.kind !== 'cue') return true;
  if (parted && (meaning.cue === 'periodic' || meaning.cue === 'standing')) return false;
  const completes = ['before', 'by', 'finish'].includes(meaning.cue) || (meaning.cue === 'until' && cue !== 'goes-on');
  const enters = meaning.cue === 'in' && (parted || cue === 'duration');
  if (!completes && !enters) return true;
  if (cue === 'duration' && !enters && !parted) return true;
  return !leadsToTime(state, index + 1);
}

function isParting(meaning: Meaning | undefined, cue: Aside['cue']): boolean {
  if (meaning?.kind === 'mark') {
    return meaning.mark === 'comma' || (meaning.mark === 'open' && (cue === 'follows' || cue === 'duration'));
  }
  return meaning?.kind === 'cue' && (meaning.cue === 'and' || meaning.cue === 'or') && cue !== 'goes-on';
}

function markStaysAbsorbed(state: State, mark: (Meaning & { kind: 'mark' })['mark'], depth: number): boolean {
  if (mark === 'open') state.depth += 1;
  if (mark === 'close') {
    if (state.depth === depth && depth > 0) return false;
    state.depth = Math.max(0, state.depth - 1);
  }
  return mark !== 'stop';
}

/** Whether a time stands behind an operator, with nothing but fillers, further operators and hours between. */
function leadsToTime(state: State, index: number): boolean {
  for (let at = index; at < Math.min(index + 4, state.terms.length); at += 1) {
    state.source.onStep();
    const meaning = state.terms[at]?.meaning;
    if (meaning?.kind === 'time') return meaning.time.what !== 'unit' || meaning.time.each;
    const passes = meaning?.kind === 'hour' || (meaning?.kind === 'cue' && passable.includes(meaning.cue));
    if (!passes) return false;
  }
  return false;
}

const passable: readonly Cue[] = ['filler', 'before', 'by', 'until', 'in', 'finish'];

function takeTime(state: State, term: Term, found: Meaning & { kind: 'time' }, index: number): void {
  const item: Item = {
    time: placed(found.time, term),
    remarks: found.remarks,
    operator: state.operator,
    hour: state.hour,
    depth: state.depth,
    link: state.link,
    gap: state.gap,
    inside: state.inside,
    report: state.report,
    first: term.first,
    next: term.next,
  };
  state.operator = null;
  state.link = 'none';
  state.gap = false;
  state.hour = false;
  state.inside = false;
  state.report = false;
  const joined = joinedToNumber(state, item, index) ?? joinedToLast(state, item, index);
  if (joined) state.items.pop();
  state.items.push(joined ?? item);
}

/** "15 - 20/3/2024", "từ 15 đến 20/3": the number that stands before a day and a dash is a day too. */
function joinedToNumber(state: State, item: Item, index: number): Item | null {
  const between = state.terms[index - 1]?.meaning;
  const number = state.terms[index - 2];
  if (item.time.what !== 'day' || number?.meaning.kind !== 'number') return null;
  const dash = between?.kind === 'mark' && between.mark === 'dash';
  if (!dash && !(between?.kind === 'cue' && between.cue === 'until')) return null;
  const day = Number(digitsAt(state.source, number.first));
  if (day < 1 || day > 31) return null;
  state.skipped.pop();
  const at = { first: number.first, next: number.next };
  const first: DayTime = { what: 'day', day, month: null, year: null, at };
  // Put a stand-in where the number was, for the caller to take away.
  state.items.push(item);
  return { ...item, time: { what: 'range', first, last: item.time }, operator: null, first: number.first };
}

/** "Quý IV/2025 - Quý II/2026", "từ tháng 3 … đến tháng 11": two times that make a range. */
function joinedToLast(state: State, item: Item, index: number): Item | null {
  const last = state.items.at(-1);
  if (!last || !isRangeEnd(item.time) || !isRangeEnd(last.time)) return null;
  const between = state.terms[index - 1]?.meaning;
  const dash = between?.kind === 'mark' && between.mark === 'dash' && state.terms[index - 2]?.first === last.first;
  const closes =
    (item.operator === 'until' && (last.operator === 'from' || (item.link === 'none' && !item.gap))) ||
    (item.operator === 'before' && last.operator === 'from');
  const either = item.link === 'or' && !item.gap && item.operator === null && last.operator !== 'before';
  if (!dash && !closes && !either) return null;
  if (dash && last.operator === 'before') state.fragments.push({ first: last.first, next: item.next });
  return {
    ...last,
    time: { what: 'range', first: last.time, last: item.time },
    remarks: [...last.remarks, ...item.remarks],
    operator: item.operator === 'before' ? 'before' : null,
    next: item.next,
  };
}

function placed(time: Time, { first, next }: Term): Time {
  return isRangeEnd(time) ? { ...time, at: { first, next } } : time;
}

function isRangeEnd(time: Time): time is DayTime | SpanTime {
  return time.what === 'day' || time.what === 'span';
}
