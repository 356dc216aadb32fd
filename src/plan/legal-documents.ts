import { type CivilDate } from '../calendar/civil.ts';
import { diagnostic, wholeFile, type Diagnostic } from '../diagnostic.ts';
import { decodeText, maxBytes } from '../source/decode.ts';
import { parseSource } from '../source/parse.ts';
import { type Files } from '../world.ts';
import { withoutBlanks } from './blanks.ts';
import { schemaFaults } from './faults.ts';
import { checkValue, keysBelow } from './schema/issues.ts';
import { legalDocumentsSchema } from './schema/legal-documents.ts';
import { dateOf, textOf } from './text.ts';

/** A legal document that the office keeps in a register of its own. */
export interface OwnLegalDocument {
  /** The file it stands in. */
  readonly path: string;
  readonly number: string;
  readonly type: string;
  readonly title: string | null;
  readonly issuedOn: CivilDate | null;
  /** The first day on which it is no longer in force. */
  readonly expiredOn: CivilDate | null;
  readonly replacedBy: readonly string[];
  readonly source: string | null;
}

/** The office's own register, and what is wrong with the files that hold it. */
export interface OwnLegalDocuments {
  readonly documents: readonly OwnLegalDocument[];
  readonly faults: readonly Diagnostic[];
  readonly texts: readonly (readonly [string, string])[];
}

/** Reads every `legal-documents/*.yaml` beside the plans; a folder that does not exist holds nothing. */
export function loadLegalDocuments(files: Files, planFolder: string): OwnLegalDocuments {
  const folder = planFolder === '' ? 'legal-documents' : `${planFolder}/legal-documents`;
  const entries = (files.list(folder) ?? []).filter(({ name, kind }) => kind === 'file' && /\.ya?ml$/i.test(name));
  const read = entries.map(({ name, leadsOutside }) => readOne(files, `${folder}/${name}`, leadsOutside));
  return {
    documents: read.flatMap(({ documents }) => documents),
    faults: read.flatMap(({ faults }) => faults),
    texts: read.flatMap(({ texts }) => texts),
  };
}

const failed = (...faults: readonly Diagnostic[]): OwnLegalDocuments => ({ documents: [], faults, texts: [] });

function readOne(files: Files, path: string, leadsOutside: boolean): OwnLegalDocuments {
  if (leadsOutside) return failed(diagnostic('file/outside', wholeFile(path), { file: path }));
  const read = files.read(path, maxBytes);
  if (!read.ok) return failed(diagnostic('file/unreadable', wholeFile(path), { file: path, reason: read.reason }));
  const decoded = decodeText(path, read.bytes);
  if (!decoded.ok) return failed(decoded.fault);
  return { ...parseLegalDocuments(path, decoded.text), texts: [[path, decoded.text]] };
}

/** Reads the text of a file of legal documents. */
export function parseLegalDocuments(
  path: string,
  text: string,
): { readonly documents: readonly OwnLegalDocument[]; readonly faults: readonly Diagnostic[] } {
  const { source, faults } = parseSource(path, text, keysBelow(legalDocumentsSchema));
  if (!source) return { documents: [], faults };
  const checked = checkValue(legalDocumentsSchema, withoutBlanks(source.value));
  if (!checked.ok) return { documents: [], faults: [...faults, ...schemaFaults(source, checked.issues)] };
  if (faults.length > 0) return { documents: [], faults };
  const documents = checked.value.documents.map((document) => ({
    path,
    number: textOf(document.number) ?? '',
    type: textOf(document.type) ?? '',
    title: textOf(document.title),
    issuedOn: dateOf(document.issuedOn),
    expiredOn: dateOf(document.expiredOn),
    replacedBy: [document.replacedBy ?? []].flat().map((number) => number.normalize('NFC').trim()),
    source: textOf(document.source),
  }));
  return { documents, faults: [] };
}
