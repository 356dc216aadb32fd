import { type Meaning } from './meaning.ts';
import { digitsAt, isGlued, markAt, type Parsed, type Source, wordAt } from './tokens.ts';

// What stands behind a share of something: "2/3 số TTHC".
const sharedNouns = [
  ...[
    'số',
    'tổng',
    'khối',
    'chỉ',
    'kế',
    'nhiệm',
    'công',
    'diện',
    'hồ',
    'tthc',
    'thủ',
    'đơn',
    'xã',
    'phường',
    'thôn',
    'hộ',
  ],
  ...['dân', 'quy', 'thời', 'tiến', 'mục', 'nội', 'cơ', 'trường', 'người', 'cán', 'đại', 'thành', 'vốn', 'kinh', 'sản'],
  ...['dự', 'đảng', 'hạng', 'phần', 'lượng', 'dịch', 'văn', 'tiêu', 'ban', 'cuộc', 'doanh', 'học', 'giá', 'mức'],
];
// Before a day: an operator or the like, which no share has.
const beforeDay = ['trước', 'đến', 'hết', 'tới', 'ngày', 'từ', 'sau', 'hạn', 'là', 'quá', 'vào', 'mùng', 'mồng', 'hôm'];
const onDuty = ['trực', 'động', 'vụ', 'trợ', 'tục', 'hành', 'độ', 'xuyên', 'ca', 'nhận', 'gác', 'sát'];

/** "2/3 số TTHC", "đạt 15/20 chỉ tiêu" are shares, "24/7" is round the clock: two numbers that are no day. */
export function ratioAt(source: Source, index: number): Parsed<Meaning> | null {
  const [part, whole] = [digitsAt(source, index), digitsAt(source, index + 2)];
  if (part === '' || whole === '' || part.length > 3 || whole.length > 3) return null;
  if (markAt(source, index + 1) !== '/' || markAt(source, index + 3) === '/') return null;
  const next = index + 3;
  if (isRoundTheClock(source, index, `${part}/${whole}`)) {
    return { value: { kind: 'cue', cue: 'standing' }, next };
  }
  return isShare(source, index, Number(part), Number(whole)) ? { value: { kind: 'word' }, next } : null;
}

function isRoundTheClock(source: Source, index: number, ratio: string): boolean {
  return ratio === '24/24' || (ratio === '24/7' && onDuty.includes(wordAt(source, index - 1)));
}

function isShare(source: Source, index: number, part: number, whole: number): boolean {
  const [before, earlier] = [wordAt(source, index - 1), wordAt(source, index - 2)];
  if (['đạt', 'chiếm', 'lệ'].includes(before) || `${earlier} ${before}` === 'ít nhất') return true;
  if (`${earlier} ${before}` === 'tối thiểu') return true;
  if (before === 'nhất' || beforeDay.includes(before) || part > whole) return false;
  return sharedNouns.includes(wordAt(source, index + 3));
}

/** A date with a letter in place of a digit, as scanners leave it: "10/O1/2025", "l0/01/2025", "ngày 1O tháng 3". */
export function slipAt(source: Source, index: number): Parsed<Meaning> | null {
  if (isLetterBehindDigit(source, index) || isOtherNumber(markAt(source, index)))
    return { value: { kind: 'fragment' }, next: index + 1 };
  if (!standsAlone(source, index)) return null;
  let next = index;
  let text = '';
  while (next < index + 9 && (next === index || isGlued(source, next))) {
    const piece = pieceAt(source, next);
    if (piece === '') break;
    text += piece;
    next += 1;
  }
  // A letter that goes on is a document's code.
  if (!/[oil]/.test(text) || !/\d/.test(text) || (isGlued(source, next) && wordAt(source, next) !== '')) return null;
  return isSlippedDate(text, source, index, next) ? { value: { kind: 'fragment' }, next } : null;
}

/** Whether a mark is a number of another script, a fraction or a number in a circle: "５", "½", "①". Notes are raised: "²". */
export function isOtherNumber(mark: string): boolean {
  return /^(?![\u00b2\u00b3\u00b9\u2070-\u209f])\p{N}/u.test(mark);
}

// "Quý 1I": what stands before was read without its letter.
function isLetterBehindDigit(source: Source, index: number): boolean {
  return /^[oil]+$/.test(wordAt(source, index)) && isGlued(source, index) && digitsAt(source, index - 1) !== '';
}

function standsAlone(source: Source, index: number): boolean {
  return index === 0 || !isGlued(source, index) || ['(', '[', ',', ':', ';'].includes(markAt(source, index - 1));
}

/** A digit, a letter that looks like one, or a mark between the numbers of a date. */
function pieceAt(source: Source, index: number): string {
  const word = wordAt(source, index);
  if (word !== '') return /^[oil]+$/.test(word) ? word : '';
  const mark = markAt(source, index);
  return digitsAt(source, index) || (['/', '.', '-'].includes(mark) ? mark : '');
}

function isSlippedDate(text: string, source: Source, index: number, next: number): boolean {
  const parts = text.split(/[/.-]/).filter((part) => part !== '');
  const read = parts.map((part) => part.replaceAll('o', '0').replace(/[il]/g, '1')).join('/');
  // Roman numbers are letters alone.
  if (parts.some((part) => /^[oil]+$/.test(part) && (part.includes('i') || parts.length < 3))) return false;
  if (/^\d{1,2}\/(\d{1,2}|\d{4}|\d{1,2}\/\d{2,4})$/.test(read)) return true;
  const named = ['ngày', 'tháng', 'năm', 'quý', 'mùng', 'trước'].includes(wordAt(source, index - 1));
  return parts.length === 1 && (named || wordAt(source, next) === 'tháng');
}
