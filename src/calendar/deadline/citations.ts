import { dayAt } from './days.ts';
import { type Meaning } from './meaning.ts';
import { fullYearAt } from './numbers.ts';
import { digitsAt, isGlued, markAt, type Parsed, type Source, wordAt } from './tokens.ts';
import { cueAt } from './vocabulary.ts';

/** A document's number ("Nghị quyết 10/2022", "số 06/QĐ-TTg") with the date it was signed: none of it is a deadline. */
export function citationAt(source: Source, index: number): Parsed<Meaning> | null {
  const end = numberedAt(source, index) ?? codeEnd(source, index);
  if (end !== null) return { value: { kind: 'citation' }, next: furtherNumbers(source, signedOn(source, end)) };
  const named = namedForYear(source, index);
  return named === null ? null : { value: { kind: 'citation' }, next: named };
}

const timeWords = ['năm', 'hằng', 'hàng', 'tháng', 'quý', 'quí', 'lần', 'mỗi', 'ngày', 'kỳ', 'tuần'];

/** The end of "Quyết định số 06/QĐ-TTg", "Nghị quyết 10/2022", "mẫu số 02". */
function numberedAt(source: Source, index: number): number | null {
  const cue = cueAt(source, index);
  if (cue?.value !== 'document' && cue?.value !== 'numbered') return null;
  const number = cue.value === 'document' && wordAt(source, cue.next) === 'số' ? cue.next + 1 : cue.next;
  const at = markAt(source, number) === ':' ? number + 1 : number;
  if (digitsAt(source, at) === '') return null;
  const plain = number === cue.next && cue.value === 'document';
  // "báo cáo 6 tháng", "kế hoạch 3 năm": a length, not a number.
  if (timeWords.includes(wordAt(source, at + 1))) return null;
  return codeEnd(source, at) ?? (plain ? plainNumberEnd(source, at) : numberEnd(source, at));
}

// "Kế hoạch 15/3/2024" may name the day; "Nghị quyết 10/2022" and "Luật 2024" are names.
function plainNumberEnd(source: Source, index: number): number | null {
  const end = numberEnd(source, index);
  return end - index > 3 ? null : end;
}

/** The end of `326/TB-TTHĐND`, `10/2022/NĐ-CP`: numbers, a slash, and letters that are no word of time. */
function codeEnd(source: Source, index: number): number | null {
  if (digitsAt(source, index) === '') return null;
  const end = numberEnd(source, index);
  if (markAt(source, end) !== '/' || timeWords.includes(wordAt(source, end + 1))) return null;
  if (wordAt(source, end + 1) === '' || !isGlued(source, end) || !isGlued(source, end + 1)) return null;
  let next = end + 2;
  while (isGlued(source, next) && !['', ',', ';', '.', '(', ')', ':'].includes(source.tokens[next]?.text ?? '')) {
    source.onStep();
    next += 1;
  }
  return next;
}

function numberEnd(source: Source, index: number): number {
  let next = index + 1;
  while (['/', '-'].includes(markAt(source, next)) && digitsAt(source, next + 1) !== '' && isGlued(source, next + 1)) {
    next += 2;
  }
  return next;
}

/** "Nghị quyết 10/2022, 12/2022 và 15/2023": past the numbers that go on the list. */
function furtherNumbers(source: Source, index: number): number {
  let at = index;
  while (markAt(source, at) === ',' || wordAt(source, at) === 'và') {
    const end = digitsAt(source, at + 1) === '' ? at + 1 : numberEnd(source, at + 1);
    if (end !== at + 4 || digitsAt(source, at + 3).length !== 4) break;
    at = end;
  }
  return at;
}

/** Past the date behind a document's number: "ngày 17/12/2025", ", ngày 5 tháng 1 năm 2022", "năm 2022". */
function signedOn(source: Source, index: number): number {
  const at = markAt(source, index) === ',' ? index + 1 : index;
  if (wordAt(source, at) === 'ngày') return dayAt(source, at)?.next ?? index;
  const year = at === index && wordAt(source, at) === 'năm' ? fullYearAt(source, at + 1) : null;
  return year?.next ?? index;
}

/** "Kế hoạch năm 2024", "Luật Đất đai năm 2024": the year is part of the name. */
function namedForYear(source: Source, index: number): number | null {
  const cue = cueAt(source, index);
  if (cue?.value !== 'document' || wordAt(source, cue.next) !== 'năm') return null;
  return fullYearAt(source, cue.next + 1)?.next ?? null;
}
