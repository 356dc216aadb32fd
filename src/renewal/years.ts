import { civilDate } from '../calendar/civil.ts';

/** Why a year in a text was left as it is. */
export type LeftReason =
  /** It belongs to a paper that is cited, its number, date or title. */
  | 'citation'
  /** It is the end of a span of years. */
  | 'range'
  /** It is another year than the plan's. */
  | 'other-year'
  /** The day does not exist in the year that it would move to. */
  | 'impossible'
  /** It is part of an address. */
  | 'link';

/** A year that was left alone, with the words around it. */
export interface LeftYear {
  readonly year: number;
  readonly words: string;
  readonly reason: LeftReason;
}

export interface MovedText {
  readonly text: string;
  readonly left: readonly LeftYear[];
}

/** The years of a plan, and how many years further on the new one is. */
export interface YearShift {
  readonly from: number;
  readonly until: number;
  readonly by: number;
}

/** Moves every year in a text that means the plan's; the text is told as it was where nothing moves. */
export function moveYears(text: string, shift: YearShift): MovedText {
  const cited = citationsIn(text);
  const left: LeftYear[] = [];
  let moved = '';
  let done = 0;
  for (const match of text.matchAll(/(?<!\d)(19|20|21)\d\d(?!\d)/g)) {
    const year = Number(match[0]);
    const at = match.index;
    const reason = reasonToStay(text, at, { year, shift, cited });
    if (reason === null) {
      moved += `${text.slice(done, at)}${year + shift.by}`;
      done = at + 4;
    } else left.push({ year, words: around(text, at), reason });
  }
  return { text: moved + text.slice(done), left };
}

function reasonToStay(
  text: string,
  at: number,
  { year, shift, cited }: { readonly year: number; readonly shift: YearShift; readonly cited: readonly Stretch[] },
): LeftReason | null {
  if (cited.some(({ from, to }) => from <= at && at < to)) return 'citation';
  if (/(https?:\/\/|www\.)\S*$/.test(text.slice(0, at))) return 'link';
  const range = rangeAt(text, at);
  if (range !== null) return range[0] === shift.from && range[1] === shift.until ? null : 'range';
  if (year < shift.from || year > shift.until) return 'other-year';
  return dayExists(text, at, year + shift.by) ? null : 'impossible';
}

/** The span of years that a year is part of. */
function rangeAt(text: string, at: number): readonly [number, number] | null {
  for (const match of text.matchAll(/(?<![\d/])((?:19|20|21)\d\d)\s*(?:-|–|đến|đến năm)\s*((?:19|20|21)\d\d)(?!\d)/g))
    if (match.index <= at && at < match.index + match[0].length) return [Number(match[1]), Number(match[2])];
  return null;
}

function dayExists(text: string, at: number, year: number): boolean {
  const iso = /^-(\d\d)-(\d\d)(?!\d)/.exec(text.slice(at + 4));
  if (iso) return civilDate(year, Number(iso[1]), Number(iso[2])) !== null;
  const before = text.slice(0, at);
  const found =
    /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]$/.exec(before) ??
    /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+$/i.exec(before);
  return found === null || civilDate(year, Number(found[2]), Number(found[1])) !== null;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const kinds =
  'Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư(?: liên tịch)?|Chỉ thị|Kết luận|Kế hoạch|Công văn|Công điện|Thông báo|Hướng dẫn|Chương trình|Đề án|Văn bản|Tờ trình|Báo cáo|Quy định|Quy chế';
const numbered = new RegExp(`(?:(?:${kinds})\\s+)?(?:số:?\\s*)?\\d+[a-z]?/[\\p{L}\\d][\\p{L}\\d/&.-]*[\\p{L}]`, 'giu');
const named = /(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh)\s+\p{Lu}/gu;

/** The stretches of a text that cite papers: number, date, and title up to the end of the clause. */
function citationsIn(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const pattern of [numbered, named])
    for (const match of text.matchAll(pattern)) stretches.push({ from: match.index, to: endOfCitation(text, match) });
  return stretches;
}

function endOfCitation(text: string, match: RegExpExecArray): number {
  const from = match.index + match[0].length;
  const rest = text.slice(from);
  const clause = /[;\n)]|\.(?=\s|$)/.exec(rest)?.index ?? rest.length;
  const within = rest.slice(0, clause);
  // "… trong năm 2024" says when it is to be done, unless a title goes on.
  const titled = /\b(về|ban hành|phê duyệt|quy định|sửa đổi|hướng dẫn)\b/iu.test(within);
  const when = titled
    ? null
    : /,?\s+(?:trong|đến hết|chậm nhất|trước|hoàn thành)\s+(?:năm|ngày|tháng|quý)/iu.exec(within);
  return from + (when?.index ?? clause);
}

function around(text: string, at: number): string {
  const [from, to] = [Math.max(0, at - 40), Math.min(text.length, at + 24)];
  const words = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`;
}
