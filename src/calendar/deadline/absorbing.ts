import { type Aside, type State } from './item.ts';
import { type MarkName, type Meaning } from './meaning.ts';
import { type Cue } from './vocabulary.ts';

/** Whether a term still describes what is being absorbed; it no longer does where a completion date begins. */
export function staysAbsorbed(state: State, index: number): boolean {
  const meaning = state.terms[index]?.meaning;
  if (!state.absorbing || !meaning) return false;
  const { cue, depth } = state.absorbing;
  switch (meaning.kind) {
    case 'mark':
      return markStaysAbsorbed(state, meaning.mark, depth);
    case 'time':
      // "dịp 30/4 và 01/5": a list of times is absorbed as a whole.
      return state.terms[index - 2]?.meaning.kind === 'time' || !isParted(state, index, cue);
    case 'cue':
      return !endsBefore(meaning.cue, cue, isParted(state, index, cue)) || !bringsDate(state, meaning.cue, index + 1);
    case 'hour':
    case 'duration':
    case 'citation':
    case 'number':
    case 'fragment':
    case 'word':
      return true;
  }
}

/** Whether a comma, "và" or the like parts a term from what is being absorbed. */
function isParted(state: State, index: number, absorbing: Aside['cue']): boolean {
  let before = index - 1;
  // ", dự kiến tháng 9/2025"
  while (before > index - 4 && isFiller(state.terms[before]?.meaning)) before -= 1;
  const meaning = state.terms[before]?.meaning;
  if (meaning?.kind === 'mark') return markParts(state, before, meaning.mark, absorbing);
  return meaning?.kind === 'cue' && (meaning.cue === 'and' || meaning.cue === 'or') && absorbing !== 'goes-on';
}

function markParts({ terms }: State, index: number, mark: MarkName, absorbing: Aside['cue']): boolean {
  switch (mark) {
    case 'comma':
      return true;
    case 'open':
      // What hangs on a paper or a length may have its date in a parenthesis; what hangs on an event describes the event.
      return absorbing === 'follows' || absorbing === 'duration';
    case 'colon':
      // "theo kế hoạch: 15/7/2025"
      return absorbing === 'follows' || absorbing === 'event';
    case 'dash':
      // "theo kế hoạch - tháng 7/2025"; between numbers a dash makes a range.
      if (absorbing !== 'follows' && absorbing !== 'event') return false;
      return ['word', 'cue'].includes(terms[index - 1]?.meaning.kind ?? '');
    case 'stop':
    case 'slash':
    case 'close':
      return false;
  }
}

function isFiller(meaning: Meaning | undefined): boolean {
  return meaning?.kind === 'cue' && meaning.cue === 'filler';
}

/** Whether a cue may begin a completion date behind what is absorbed: "sau khi có hướng dẫn, *hoàn thành* trước 30/6". */
function endsBefore(cue: Cue, absorbing: Aside['cue'], parted: boolean): boolean {
  switch (cue) {
    case 'before':
    case 'by':
    case 'finish':
      // "05 ngày trước ngày 30/6" counts back from the date.
      return parted || absorbing !== 'duration';
    case 'until':
      return absorbing !== 'goes-on' && (parted || absorbing !== 'duration');
    case 'in':
      return parted || absorbing === 'duration';
    case 'from':
      // What hangs on an event may state its start and still hangs on it.
      return parted && absorbing !== 'event';
    default:
      return parted && (cue === 'periodic' || cue === 'standing');
  }
}

function bringsDate(state: State, cue: Cue, index: number): boolean {
  return cue === 'periodic' || cue === 'standing' || leadsToTime(state, index);
}

function markStaysAbsorbed(state: State, mark: MarkName, depth: number): boolean {
  if (mark === 'open') state.depth += 1;
  if (mark === 'close') {
    if (state.depth === depth && depth > 0) return false;
    state.depth = Math.max(0, state.depth - 1);
  }
  return mark !== 'stop';
}

/** Whether a time stands behind an operator, with nothing but fillers, further operators and hours between. */
export function leadsToTime(state: State, index: number): boolean {
  for (const { meaning } of state.terms.slice(index, index + 4)) {
    state.source.onStep();
    if (meaning.kind === 'time') return meaning.time.what !== 'unit' || meaning.time.each;
    const passes = meaning.kind === 'cue' ? passable.includes(meaning.cue) : isBesideTime(meaning);
    if (!passes) return false;
  }
  return false;
}

// "từ 10 - 12/3", "trước 10 giờ ngày 12/3"
function isBesideTime(meaning: Meaning): boolean {
  return meaning.kind === 'hour' || meaning.kind === 'number' || (meaning.kind === 'mark' && meaning.mark === 'dash');
}

const passable: readonly Cue[] = ['filler', 'before', 'by', 'until', 'in', 'finish'];
