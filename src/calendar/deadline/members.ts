import { type State } from './item.ts';
import { type Term } from './meaning.ts';
import { romanAt } from './numbers.ts';
import { type Stretch } from './time.ts';
import { type Source } from './tokens.ts';

/** Numbers that stand in a list and that nothing could read: a date would be lost with them. */
export function droppedMembers({ source, terms, skipped }: State): readonly Stretch[] {
  const unread = new Set(skipped.map(({ first }) => first));
  return terms.filter((term, index) => {
    if (!unread.has(term.first) || !isNumber(source, term) || !isListMark(terms[index - 1])) return false;
    const before = terms[index - 2];
    const listed = before?.meaning.kind === 'time' || (before?.meaning.kind === 'number' && unread.has(before.first));
    return listed && endsMember(source, term, terms[index + 1]);
  });
}

function isNumber(source: Source, { meaning, first }: Term): boolean {
  return meaning.kind === 'number' || (meaning.kind === 'word' && romanAt(source, first) !== null);
}

// "tháng 3, 2 báo cáo", "quý I, 50%": what stands behind says what is counted.
function endsMember(source: Source, term: Term, after: Term | undefined): boolean {
  if (source.tokens[term.next]?.text === '%') return false;
  return after === undefined || after.meaning.kind === 'mark' || after.meaning.kind === 'time';
}

function isListMark(term: Term | undefined): boolean {
  const meaning = term?.meaning;
  if (meaning?.kind === 'cue') return meaning.cue === 'and' || meaning.cue === 'or';
  return meaning?.kind === 'mark' && ['comma', 'stop', 'slash', 'dash'].includes(meaning.mark);
}
