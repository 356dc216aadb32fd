import { listedDayAt, listedSpelledDayAt } from './days.ts';
import { type Meaning, type Term } from './meaning.ts';
import { listedPeriodAt } from './periods.ts';
import { type DayTime, monthTime, type SpanTime, type TimeFound } from './time.ts';
import { digitsAt, markAt, type Parsed, skipWord, type Source, wordAt } from './tokens.ts';

/** The time that a bare number may repeat: the last one, as long as only list marks and "và" stand between. */
export function listGoesOn(source: Source, { meaning, first }: Term, listed: TimeFound | null): TimeFound | null {
  if (meaning.kind === 'time') return meaning;
  if (meaning.kind === 'mark') {
    return ['comma', 'dash', 'slash'].includes(meaning.mark) || markAt(source, first) === ';' ? listed : null;
  }
  const joins = meaning.kind === 'cue' && (meaning.cue === 'and' || meaning.cue === 'or' || meaning.cue === 'until');
  return joins ? listed : null;
}

/** Makes the marks of a list commas, whatever they are: "Quý I; II; III", "Quý I/II", "tháng 3-6-9-12". */
export function withListMarks(source: Source, terms: readonly Term[]): readonly Term[] {
  return terms.map((term, index) => {
    if (term.meaning.kind !== 'mark') return term;
    const { mark } = term.meaning;
    const [before, after] = [memberAt(terms, index - 1), memberAt(terms, index + 1)];
    if (before === null || before !== after) return term;
    const repeats = wordAt(source, terms[index + 1]?.first ?? -1) !== 'tháng' && before.startsWith('span');
    const bare = ['stop', 'slash'].includes(mark) && (repeats || before === 'day') && isBare(source, terms[index + 1]);
    // A dash between two makes a range, between three a list.
    const chained = mark === 'dash' && (isChained(terms, index - 2, before) || isChained(terms, index + 2, before));
    return bare || chained ? { ...term, meaning: { kind: 'mark', mark: 'comma' } } : term;
  });
}

function isBare(source: Source, term: Term | undefined): boolean {
  const at = term?.first ?? -1;
  return digitsAt(source, at) !== '' || ['i', 'ii', 'iii', 'iv'].includes(wordAt(source, at));
}

function isChained(terms: readonly Term[], index: number, member: string): boolean {
  const meaning = terms[index]?.meaning;
  const dash = meaning?.kind === 'mark' && meaning.mark === 'dash';
  return dash && memberAt(terms, index - 1) === member && memberAt(terms, index + 1) === member;
}

/** What a member of a list must share with the others; null for what can be none. */
function memberAt(terms: readonly Term[], index: number): string | null {
  const meaning: Meaning | undefined = terms[index]?.meaning;
  if (meaning?.kind !== 'time') return null;
  const { time } = meaning;
  if (time.what === 'span') return `span ${time.months}`;
  return time.what === 'day' ? (time.month === null ? 'day' : 'date') : null;
}

/** A number that continues a list of days, months or quarters. */
export function repeatedAt(source: Source, index: number, listed: TimeFound | null): Parsed<TimeFound> | null {
  if (listed === null) return null;
  const mark = markAt(source, index - 1);
  // "Quý I/II": behind a slash only Roman numbers are sure to go on a list.
  if (mark === '/' && digitsAt(source, index) !== '') return null;
  const again = sameAgainAt(source, index, listed);
  return again && (mark !== ';' || endsMember(source, again.next)) ? again : null;
}

/** Whether a member of a list may end here: "Tháng 6; 9; 12/2025" goes on, "tháng 6; 3 đợt" does not. */
function endsMember(source: Source, index: number): boolean {
  if (index >= source.tokens.length || [',', ';', '.', ')', ']', '-'].includes(markAt(source, index))) return true;
  return ['và', 'hoặc', 'hằng', 'hàng', 'mỗi', 'năm', 'của', 'tháng'].includes(wordAt(source, index));
}

function sameAgainAt(source: Source, index: number, listed: TimeFound): Parsed<TimeFound> | null {
  const like = listed.time;
  switch (like.what) {
    case 'day':
      if (like.month === null) return digitsAt(source, index) === '' ? null : listedDayAt(source, index);
      return listedSpelledDayAt(source, index) ?? (listed.bare ? null : sameDayAt(source, index, like));
    case 'span':
      if (like.part !== null || (like.months === 1 && listed.bare)) return null;
      return like.months === 1 || like.months === 3 ? numberOnAt(source, index, like) : null;
    case 'range':
    case 'unit':
    case 'day-of-unit':
      return null;
  }
}

/** "ngày 20 các tháng 3, *6*, *9*", "ngày 20 tháng 3, *tháng 6*": the day goes for every month of the list. */
function sameDayAt(source: Source, index: number, like: DayTime): Parsed<TimeFound> | null {
  const at = skipWord(source, index, ['tháng']);
  if (like.year !== null || digitsAt(source, at) === '') return null;
  const month = numberOnAt(source, at, monthTime(1, null));
  if (month?.value.time.what !== 'span') return null;
  const { firstMonth, year } = month.value.time;
  return { ...month, value: { ...month.value, time: { ...like, month: firstMonth, year } } };
}

function numberOnAt(source: Source, index: number, like: SpanTime): Parsed<TimeFound> | null {
  const again = listedPeriodAt(source, index, like);
  // "Tháng 3, 15/6": a number before a slash is no month, unless what follows the slash is its year.
  return again?.next === index + 1 && joinsOn(source, index) ? null : again;
}

function joinsOn(source: Source, index: number): boolean {
  const mark = markAt(source, index + 1);
  if (mark === '%' || (mark === '/' && digitsAt(source, index + 2) !== '')) return true;
  return ['ngày', 'tháng', 'lần', 'giờ', 'tuần'].includes(wordAt(source, index + 1));
}
