import { type Token } from './token.ts';

/** What may stand behind a word for it to be a slip: a month, a Roman number of a quarter, a word of time, anything. */
type Behind = 'month' | 'date' | 'quarter' | 'year' | 'time' | 'any';

interface Slip {
  readonly meant: string;
  readonly behind: Behind;
  /** Words of their own that differ from the one meant in nothing but their marks. */
  readonly own: readonly string[];
}

/** Words of time by their letters without marks: "truoc", "trươc" and "trứoc" are all meant for "trước". */
const slips: Readonly<Record<string, Slip>> = {
  truoc: { meant: 'trước', behind: 'any', own: ['trước', 'trược'] },
  ngay: { meant: 'ngày', behind: 'date', own: ['ngày'] },
  thang: { meant: 'tháng', behind: 'month', own: ['tháng', 'thắng', 'thẳng', 'thăng', 'thang'] },
  quy: { meant: 'quý', behind: 'quarter', own: ['quý', 'qúy', 'quỹ', 'quỷ'] },
  nam: { meant: 'năm', behind: 'year', own: ['năm', 'nằm', 'nắm', 'nấm'] },
  hang: { meant: 'hằng', behind: 'time', own: ['hằng', 'hàng', 'hạng', 'hãng', 'hang'] },
  moi: { meant: 'mỗi', behind: 'time', own: ['mỗi', 'mọi', 'mới', 'mời', 'môi', 'moi'] },
  tuoc: { meant: 'trước', behind: 'time', own: [] },
  dau: { meant: 'đầu', behind: 'time', own: ['đầu', 'dầu', 'dâu', 'đâu', 'đậu', 'đau'] },
  cuoi: { meant: 'cuối', behind: 'time', own: ['cuối', 'cưới', 'cười'] },
  den: { meant: 'đến', behind: 'time', own: ['đến', 'đen', 'đèn', 'đền'] },
  het: { meant: 'hết', behind: 'time', own: ['hết', 'hét'] },
  tu: { meant: 'từ', behind: 'time', own: ['từ', 'tư', 'tự', 'tú', 'tứ', 'tu'] },
};

/** Two words that are only read together. */
const pairs: Readonly<Record<string, string>> = {
  'cham nhat': 'chậm nhất',
  'muon nhat': 'muộn nhất',
  'tre nhat': 'trễ nhất',
  'khong qua': 'không quá',
  'han cuoi': 'hạn cuối',
  'han chot': 'hạn chót',
  'dinh ky': 'định kỳ',
  'thuong xuyen': 'thường xuyên',
  'lien tuc': 'liên tục',
};

// Where these words are written without any mark, they are slips as well; between marked words "nam" is a name.
const bareToo = ['thang', 'hang', 'moi', 'tu'];
const romans = ['i', 'ii', 'iii', 'iv'];
const timeWords = ['ngày', 'ngay', 'tháng', 'thang', 'quý', 'qúy', 'quy', 'năm', 'nam', 'hết', 'het', 'cuối', 'cuoi'];

/** Puts right the words of time that lack a mark or bear a wrong one, each by what stands behind it. */
export function spelledRight(tokens: readonly Token[]): readonly Token[] {
  const fixed: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const text =
      fixed[index]?.text ?? (token.kind === 'word' ? fixedText(tokens, index, fixed.at(-1)?.text ?? '') : null);
    const [first, second] = text?.split(' ') ?? [];
    if (fixed[index] === undefined) fixed.push(first === undefined ? token : { ...token, text: first });
    const next = tokens[index + 1];
    if (second !== undefined && next) fixed.push({ ...next, text: second });
  }
  return fixed;
}

function fixedText(tokens: readonly Token[], index: number, before: string): string | null {
  const text = tokens[index]?.text ?? '';
  const letters = lettersOf(text);
  const next = tokens[index + 1];
  const pair = next?.kind === 'word' ? `${letters} ${lettersOf(next.text)}` : '';
  if (Object.hasOwn(pairs, pair)) return pairs[pair] ?? null;
  const slip = Object.hasOwn(slips, letters) ? slips[letters] : undefined;
  if (slip === undefined || isOwnWord(slip, text, letters)) return null;
  // "hang thang", "cuoi quy": the word before says that a unit follows.
  const unit =
    ['hằng', 'hàng', 'mỗi', 'đầu', 'cuối', 'trong'].includes(before) && ['thang', 'quy', 'nam'].includes(letters);
  return unit || stands(tokens, index + 1, slip.behind) ? slip.meant : null;
}

function isOwnWord({ own }: Slip, text: string, letters: string): boolean {
  return own.includes(text) && !(text === letters && bareToo.includes(letters));
}

function stands(tokens: readonly Token[], index: number, behind: Behind): boolean {
  const { kind, text } = tokens[index] ?? { kind: 'mark', text: '' };
  const digits = kind === 'number' ? text : '';
  switch (behind) {
    case 'any':
      return true;
    case 'month':
      return isShort(digits) || ['dau', 'đầu', 'cuoi', 'cuối'].includes(text);
    case 'date':
      return isShort(digits) && isDateBehind(tokens, index + 1);
    case 'quarter':
      return romans.includes(text) || (digits.length === 1 && digits >= '1' && digits <= '4');
    case 'year':
      return digits.length === 4;
    case 'time':
      return digits !== '' || timeWords.includes(text);
  }
}

function isShort(digits: string): boolean {
  return digits !== '' && digits.length < 3;
}

// "ngay 10/1", "ngay 10 thang 1", "ngay 20 hang thang"
function isDateBehind(tokens: readonly Token[], index: number): boolean {
  const letters = lettersOf(tokens[index]?.text ?? '');
  if (['thang', 'hang', 'moi', 'cuoi'].includes(letters)) return true;
  return ['/', '-', '.'].includes(letters) && tokens[index + 1]?.kind === 'number';
}

function lettersOf(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}
