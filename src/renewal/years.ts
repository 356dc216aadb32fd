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
  | 'link'
  /** It stands where nothing is moved: in legal bases, recipients, keys of the office's own. */
  | 'kept'
  /** The task is not finished, and this is when it is due. */
  | 'still-due';

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

const anyYear = /(?<!\d)(?:19|20|21)\d\d(?!\d)/g;

/** Moves every year in a text that means the plan's; the text is told as it was where nothing moves. */
export function moveYears(text: string, shift: YearShift): MovedText {
  const { judged, left } = judgedYears(text, shift);
  return { text: withYears(text, judged), left };
}

/**
 * Moves the years of a deadline. Where one of them moves, those after the plan's years move with it: half of
 * "Quý IV/2024 và quý I/2025" would be another span of time.
 */
export function moveDeadlineYears(text: string, shift: YearShift): MovedText {
  const { judged, left } = judgedYears(text, shift);
  const isAhead = ({ year, reason }: Pick<JudgedYear, 'year' | 'reason'>): boolean =>
    reason === 'other-year' && year > shift.until;
  if (!judged.some(({ reason }) => reason === null) || !judged.some(isAhead))
    return { text: withYears(text, judged), left };
  const together = judged.map((each) => (isAhead(each) ? { ...each, to: each.year + shift.by } : each));
  return { text: withYears(text, together), left: left.filter((each) => !isAhead(each)) };
}

/** The plan's years in a text in which nothing moves. */
export function keptYears(text: string, shift: YearShift): readonly LeftYear[] {
  return [...text.normalize('NFC').matchAll(anyYear)].flatMap((match) => {
    const year = Number(match[0]);
    return year < shift.from || year > shift.until
      ? []
      : [{ year, words: around(text.normalize('NFC'), match.index), reason: 'kept' as const }];
  });
}

/** A year in a text: why it stays, or null; and the year that will stand there. */
interface JudgedYear {
  readonly year: number;
  readonly words: string;
  readonly reason: LeftReason | null;
  readonly to: number;
}

// Judged in NFC, whatever the file is written in: years have the same order in both.
function judgedYears(
  given: string,
  shift: YearShift,
): { readonly judged: readonly JudgedYear[]; readonly left: readonly LeftYear[] } {
  const text = given.normalize('NFC');
  const cited = citationsIn(text);
  const judged = [...text.matchAll(anyYear)].map((match): JudgedYear => {
    const year = Number(match[0]);
    const reason = reasonToStay(text, match.index, { year, shift, cited });
    return { year, words: around(text, match.index), reason, to: reason === null ? year + shift.by : year };
  });
  const left = judged.flatMap(({ year, words, reason }) => (reason === null ? [] : [{ year, words, reason }]));
  return { judged, left };
}

function withYears(text: string, judged: readonly JudgedYear[]): string {
  let index = 0;
  return text.replace(anyYear, (year) => String(judged[index++]?.to ?? year));
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

// "Quý 1/năm 2024", "01 báo cáo/quý": how often, or when; no symbol of a paper.
const perPeriod = /\/(?:năm|quý|tháng|tuần|ngày|kỳ|lần|vụ|đợt|6)(?![\p{L}\d])/iu;

/** The stretches of a text that cite papers: number, date, and title up to the end of the clause. */
function citationsIn(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const pattern of [numbered, named])
    for (const match of text.matchAll(pattern))
      if (!perPeriod.test(match[0])) stretches.push({ from: match.index, to: endOfCitation(text, match) });
  return stretches;
}

function endOfCitation(text: string, match: RegExpExecArray): number {
  const from = match.index + match[0].length;
  const rest = text.slice(from);
  const clause = /[;\n)]|\.(?=\s|$)/.exec(rest)?.index ?? rest.length;
  const within = rest.slice(0, clause);
  // "… trong năm 2024" says when it is to be done, unless a title goes on.
  const titled = /(?<!\p{L})(?:về|ban hành|phê duyệt|quy định|sửa đổi|hướng dẫn)(?!\p{L})/iu.test(within);
  const when = titled
    ? null
    : /(?:,?\s+(?:trong|đến|đến hết|chậm nhất|trước|xong|hoàn thành)\s+(?:năm|ngày|tháng|quý|\d)|,\s+(?:quý|tháng)\s)/iu.exec(
        within,
      );
  return from + (when?.index ?? clause);
}

function around(text: string, at: number): string {
  const [from, to] = [Math.max(0, at - 40), Math.min(text.length, at + 24)];
  const words = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`;
}
