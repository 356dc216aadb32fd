import register from '../../data/legal-documents.json' with { type: 'json' };
import { type CivilDate, parseCivilDate } from '../calendar/civil.ts';
import { type Confidence } from '../diagnostic/lint.ts';
import { foldText } from '../plan/fold.ts';
import { type OwnLegalDocument } from '../plan/legal-documents.ts';

/** A legal document as the register knows it. */
export interface LegalDocument {
  /** As printed: `61/2018/NĐ-CP`. */
  readonly number: string;
  readonly type: string;
  readonly title: string | null;
  readonly issuedOn: CivilDate | null;
  readonly confidence: Confidence;
  readonly expired: Expiry | null;
}

/** The end of a document: the first day on which it is no longer in force, by what, and how sure that is. */
export interface Expiry {
  readonly on: CivilDate;
  readonly replacedBy: readonly string[];
  readonly source: string;
  readonly confidence: Confidence;
}

/** The legal documents known to tthc and to the office. */
export interface Register {
  /** By number; a number that starts anew each year names several documents, told apart by their year. */
  readonly byNumber: (number: string, year: string | null) => LegalDocument | null;
  /** A law cited by name, as laws are; `year` is that of its date. */
  readonly lawNamed: (name: string, year: string) => LegalDocument | null;
}

/** The register that tthc brings along, and above it what the office keeps beside its plans. */
export function registerOf(own: readonly OwnLegalDocument[]): Register {
  const documents = [...own.map(ownDocument), ...builtIn()];
  const numbers = new Map<string, LegalDocument[]>();
  for (const document of documents) {
    const key = numberKey(document.number);
    numbers.set(key, [...(numbers.get(key) ?? []), document]);
  }
  const laws = documents.filter(({ title, type }) => title !== null && foldText(type).endsWith('luat'));
  return {
    byNumber: (number, year) => {
      const found = numbers.get(numberKey(number)) ?? [];
      // `61/2018/…` has its year in the number; `766/QĐ-TTg` needs the year of its date.
      if (/\/\d{4}\//.test(number)) return found[0] ?? null;
      return found.find(({ issuedOn }) => year === null || issuedOn === null || issuedOn.startsWith(year)) ?? null;
    },
    lawNamed: (name, year) =>
      laws.find(({ title, issuedOn }) => titleKey(title ?? '') === titleKey(name) && issuedOn?.startsWith(year)) ??
      null,
  };
}

/** A document's number as it is compared: no leading zeros, no case, no diacritics. */
export function numberKey(number: string): string {
  return foldText(number)
    .replace(/\s/g, '')
    .replace(/^0+(?=\d)/, '');
}

function titleKey(title: string): string {
  return foldText(title).replace(/^luat /, '');
}

let known: readonly LegalDocument[] | null = null;

function builtIn(): readonly LegalDocument[] {
  known ??= register.documents.map((document) => ({
    number: document.number,
    type: document.type,
    title: document.title,
    issuedOn: parseCivilDate(document.issuedOn ?? ''),
    confidence: confidenceOf(document.confidence),
    expired: document.expired ? expiryOf(document.expired) : null,
  }));
  return known;
}

function expiryOf(expired: {
  readonly on: string;
  readonly replacedBy: readonly string[];
  readonly source: string;
  readonly confidence: string;
}): Expiry | null {
  const on = parseCivilDate(expired.on);
  return on === null ? null : { ...expired, on, confidence: confidenceOf(expired.confidence) };
}

function confidenceOf(text: string): Confidence {
  return (['V', 'V2', 'I'] as const).find((each) => each === text) ?? 'R';
}

function ownDocument(document: OwnLegalDocument): LegalDocument {
  const { expiredOn, replacedBy, source } = document;
  return {
    ...document,
    confidence: 'user',
    expired:
      expiredOn === null ? null : { on: expiredOn, replacedBy, source: source ?? document.path, confidence: 'user' },
  };
}
