import { type CivilDate, civilDate } from '../calendar/civil.ts';
import { foldedUnits } from './folded.ts';
import { numberKey } from './register.ts';
import { type LintText, type Role } from './texts.ts';
import { isCapital } from './letters.ts';

/** A legal document cited in a text of the plan (viện dẫn). Offsets are those of the text. */
export interface Citation {
  readonly text: LintText;
  readonly from: number;
  /** The end of the number, or of the date where one follows. */
  readonly to: number;
  /** As written: `Quyết định số 766/QĐ-TTg`. */
  readonly label: string;
  /** `766/QĐ-TTg`; null for a law cited by name. */
  readonly number: string | null;
  /** The document it names, as far as the words tell. */
  readonly key: string;
  /** The name of a law. */
  readonly law: string | null;
  /** The type in folded words: `nghi dinh`. */
  readonly type: string;
  readonly date: CitedDate | null;
  /** The issuer in folded words, where it is named. */
  readonly issuer: string | null;
  /** Its subject (trích yếu), where it is written out. */
  readonly title: { readonly from: number; readonly to: number } | null;
  /** Where all that is said of the document ends: number, date, issuer, subject. */
  readonly end: number;
}

/** The date of a cited document as written. */
export interface CitedDate {
  readonly from: number;
  readonly to: number;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly iso: CivilDate | null;
}

const cited: ReadonlySet<Role> = new Set([
  'subject',
  'legal-basis',
  'proposer',
  'article',
  'closing',
  'heading',
  'paragraph',
  'section-title',
  'content',
  'output',
  'source',
]);

const types =
  'luat|bo luat|phap lenh|nghi dinh|nghi quyet|quyet dinh|chi thi|thong tu lien tich|thong tu|ke hoach|cong van|cong dien|thong bao|huong dan|ket luan|chuong trinh|de an|quy dinh|quy che|bao cao|to trinh';
const numbered = new RegExp(
  `(?:(?<![a-z])(${types}) )?(so ?:? ?)?(?<![\\d/])(\\d{1,5}[a-z]?(?:/\\d{4})?/[a-z]{1,12}\\d{0,3}(?:-[a-z0-9]{1,16})*)(?![a-z0-9/])`,
  'g',
);
const named = /(?<![a-z])((?:bo )?luat) (?!so )((?:[a-z]+,? ){1,30}?)(?=ngay \d|nam \d{4})/g;
const date =
  /^,? ?(?:ban hanh )?(?:ngay )?(?:(\d{1,2}) thang (\d{1,2}) nam (\d{4})|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))(?!\d)/;
const yearOnly = /^nam (\d{4})/;
const subjectStart =
  '(?:ve|quy dinh|ban hanh|phe duyet|sua doi|bo sung|huong dan|thong qua|quy che|tiep tuc|tang cuong|ap dung|cong bo)';
const issuerAfter = new RegExp(`^,? ?cua ([^;,.():]{2,80}?)(?=,? ${subjectStart}(?![a-z])|[;,.():]| va | duoc |$)`);
const titleAfter = new RegExp(`^,? ?(?=${subjectStart}(?![a-z]))`);

/** Every citation in the texts of a plan, in their order. */
export function citationsIn(texts: readonly LintText[]): readonly Citation[] {
  return texts.filter(({ role }) => cited.has(role)).flatMap(citationsOf);
}

function citationsOf(text: LintText): readonly Citation[] {
  if (!text.folded.includes('/') && !text.folded.includes('luat ')) return [];
  const found: Citation[] = [];
  for (const match of text.folded.matchAll(numbered)) {
    const [all, type = '', , number = ''] = match;
    const to = match.index + all.length;
    const written = text.text.slice(to - number.length, to);
    // A symbol is in capitals: `và/hoặc`, `24/7/abc` are none.
    if (isCapital(written.replace(/^\d+[a-z]?\/(?:\d{4}\/)?/, '')))
      found.push(citation(text, { from: match.index, to, type, named: { number: written } }));
  }
  for (const match of text.folded.matchAll(named)) {
    const [all, type = '', name = ''] = match;
    const to = match.index + all.length;
    const law = text.text.slice(to - name.length, to).trim();
    if (isCapital(text.text[match.index] ?? '') && !/[a-z]-[a-z]/.test(name))
      found.push(citation(text, { from: match.index, to, type, named: { law } }));
  }
  return found.sort((left, right) => left.from - right.from);
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly type: string;
  readonly named: { readonly number: string } | { readonly law: string };
}

function citation(text: LintText, { from, to, type, named }: Found): Citation {
  const when = dateAfter(text, to);
  const afterDate = when?.to ?? to;
  const issuer = issuerAfter.exec(text.folded.slice(afterDate, afterDate + 400));
  const afterIssuer = afterDate + (issuer?.[0].length ?? 0);
  const isNumbered = 'number' in named;
  const title = isNumbered ? titleFrom(text, afterIssuer) : null;
  return {
    text,
    from,
    to: afterDate,
    label: text.text.slice(from, to).trim(),
    number: isNumbered ? named.number : null,
    law: isNumbered ? null : named.law,
    key: isNumbered ? numberKey(named.number) : lawKey(named.law, when),
    type,
    date: when,
    issuer: issuer?.[1]?.trim() ?? null,
    title,
    end: title?.to ?? afterIssuer,
  };
}

const lawKey = (law: string, when: CitedDate | null): string => `luat ${foldedUnits(law)} ${when?.year ?? ''}`;

function dateAfter({ folded }: LintText, at: number): CitedDate | null {
  const match = date.exec(folded.slice(at, at + 60));
  if (match) {
    const [all, d1, m1, y1, d2 = '', m2 = '', y2 = ''] = match;
    const [day, month, year] = [d1 ?? d2, m1 ?? m2, y1 ?? y2];
    const from = at + all.search(/\d/);
    return { from, to: at + all.length, day, month, year, iso: civilDate(Number(year), Number(month), Number(day)) };
  }
  const alone = yearOnly.exec(folded.slice(at, at + 10));
  if (!alone) return null;
  return { from: at, to: at + alone[0].length, day: '', month: '', year: alone[1] ?? '', iso: null };
}

/** The subject that begins at an offset: up to the semicolon, full stop or end that closes it. */
function titleFrom({ folded }: LintText, at: number): Citation['title'] {
  const lead = titleAfter.exec(folded.slice(at, at + 40));
  if (!lead) return null;
  const from = at + lead[0].length;
  const end = /;|\.(?=\s|$)|\n|$/.exec(folded.slice(from));
  return { from, to: from + (end?.index ?? 0) };
}
