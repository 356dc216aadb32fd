import { digitsAt, isGlued, markAt, type Parsed, skipWord, type Source, wordAt } from './tokens.ts';
import { type YearRef } from './time.ts';

const romans: ReadonlyMap<string, number> = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'].map((text, index) => [text, index + 1]),
);
const spelled: ReadonlyMap<string, number> = new Map([
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
]);

/** A number in digits, of at most `width` of them. */
export function numberAt(source: Source, index: number, width: number): Parsed<number> | null {
  const digits = digitsAt(source, index);
  return digits === '' || digits.length > width ? null : { value: Number(digits), next: index + 1 };
}

/** A number in words, from một to mười hai. */
export function spelledNumberAt(source: Source, index: number): Parsed<number> | null {
  const value = spelled.get(wordAt(source, index));
  if (value === undefined) return null;
  const unit = value === 10 ? wordAt(source, index + 1) : '';
  if (unit === 'một' || unit === 'mốt') return { value: 11, next: index + 2 };
  if (unit === 'hai') return { value: 12, next: index + 2 };
  return { value, next: index + 1 };
}

/** A Roman number from I to X. */
export function romanAt(source: Source, index: number): Parsed<number> | null {
  const value = romans.get(wordAt(source, index));
  return value === undefined ? null : { value, next: index + 1 };
}

/** A year as it stands alone or after "năm": four digits. */
export function fullYearAt(source: Source, index: number): Parsed<YearRef> | null {
  const digits = digitsAt(source, index);
  // Five digits and more are taken too, so that a slip like 20244 is reported and not passed over.
  return digits.length < 4 ? null : { value: { stated: Number(digits) }, next: index + 1 };
}

/** The year that stands behind a day, month or quarter: `/2024`, `-2024`, `năm 2024`, `của năm sau`; null where none does. */
export function yearAfter(source: Source, index: number): Parsed<YearRef> | null {
  const joined = ['/', '-', '.'].includes(markAt(source, index)) ? index + 1 : index;
  if (joined > index && isClosed(source, index)) {
    const year = fullYearAt(source, joined);
    if (year) return year;
  }
  const named = skipWord(source, markAt(source, index) === '/' ? joined : index, ['của', 'trong']);
  if (wordAt(source, named) !== 'năm') return joined === index ? bareYearAfter(source, index) : null;
  return fullYearAt(source, named + 1) ?? relativeYearAt(source, named);
}

/** Two digits behind a slash that can only be a year: `10/01/24`, "quý I/24". */
export function shortYearAfter(source: Source, index: number): Parsed<number> | null {
  const digits = digitsAt(source, index + 1);
  const mark = markAt(source, index);
  if ((mark !== '/' && mark !== '-' && mark !== '.') || digits.length !== 2) return null;
  return { value: 2000 + Number(digits), next: index + 2 };
}

const nextYear = ['sau', 'tới', 'kế'];
const sameYear = ['nay', 'này', 'đó', 'ấy'];
const yearNouns = ['kế hoạch', 'báo cáo', 'hiện tại', 'hiện hành'];

/** A year counted from the plan's: "năm sau", "năm liền kề trước năm kế hoạch"; read from the word "năm". */
export function relativeYearAt(source: Source, index: number): Parsed<YearRef> | null {
  if (wordAt(source, index) !== 'năm') return null;
  const own = yearNounAt(source, index + 1);
  if (own !== null) return { value: { shift: 0 }, next: own };
  const at = pastNear(source, index + 1);
  const word = wordAt(source, at);
  if (sameYear.includes(word)) return { value: { shift: 0 }, next: at + 1 };
  const shift =
    nextYear.includes(word) || (word === 'tiếp' && ['theo', 'sau'].includes(wordAt(source, at + 1))) ? 1 : 0;
  if (shift === 0 && word !== 'trước') return null;
  if (beginsTime(source, at + 1)) return null;
  const step = word === 'tiếp' || (word === 'kế' && wordAt(source, at + 1) === 'tiếp') ? 2 : 1;
  return { value: { shift: shift === 0 ? -1 : 1 }, next: pastReferenceYear(source, pastNear(source, at + step)) };
}

// "báo cáo năm | trước ngày 15/12", "hằng năm | sau khi …": here "trước" and "sau" belong to what follows.
function beginsTime(source: Source, index: number): boolean {
  if (digitsAt(source, index) !== '') return true;
  return ['ngày', 'mùng', 'mồng', 'tháng', 'quý', 'quí', 'khi', 'thời'].includes(wordAt(source, index));
}

// "liền", "liền kề", "ngay": nearness adds nothing to "sau" and "trước".
function pastNear(source: Source, index: number): number {
  let at = index;
  while (['liền', 'kề', 'ngay'].includes(wordAt(source, at))) at += 1;
  return at;
}

// "… sau năm kế hoạch": the year counted from is the plan's anyway.
function pastReferenceYear(source: Source, index: number): number {
  const at = skipWord(source, index, ['của']);
  if (wordAt(source, at) !== 'năm') return index;
  return yearNounAt(source, at + 1) ?? index;
}

function yearNounAt(source: Source, index: number): number | null {
  return yearNouns.includes(`${wordAt(source, index)} ${wordAt(source, index + 1)}`) ? index + 2 : null;
}

function bareYearAfter(source: Source, index: number): Parsed<YearRef> | null {
  return digitsAt(source, index).length === 4 ? fullYearAt(source, index) : null;
}

// A hyphen or full stop with a space on one side only parts two things ("Quý IV/2025- Quý II/2026", "… 2025. 2026").
function isClosed(source: Source, index: number): boolean {
  if (markAt(source, index) === '/') return true;
  const left = isGlued(source, index);
  const right = isGlued(source, index + 1);
  return markAt(source, index) === '-' ? left === right : left && right;
}
