import { type Place, type Repair } from '../diagnostic.ts';
import { type Entry, type Plan } from '../plan/plan.ts';
import { type Source, type SourcePath } from '../source/parse.ts';
import { isSourceMap, type SourceValue } from '../source/values.ts';
import { foldedUnits } from './folded.ts';
import { remembered } from './remembered.ts';
import { readStretches, type Stretch, type Word } from './spelling/stretches.ts';

/** What a text of the plan file is. */
export type Role =
  | 'issuer'
  | 'unit-name'
  | 'subject'
  | 'legal-basis'
  | 'proposer'
  | 'article'
  | 'closing'
  | 'recipient'
  | 'addressee'
  | 'signature-line'
  | 'person'
  | 'plan-title'
  | 'attached-note'
  | 'heading'
  | 'paragraph'
  | 'section-title'
  | 'content'
  | 'lead'
  | 'coordinating'
  | 'output'
  | 'deadline'
  | 'source'
  | 'note'
  | 'evidence';

/** What a text of the plan file says, wherever it stands. Offsets are UTF-16 units of `text`. */
export interface TextWords {
  readonly role: Role;
  /** In NFC. */
  readonly text: string;
  /** `text` without case and diacritics, unit for unit. */
  readonly folded: string;
}

/** One text of the plan file, as rules look at it, and where it stands. */
export interface LintText extends TextWords {
  /** The row it belongs to. */
  readonly row: Row | null;
  readonly path: SourcePath;
  readonly at: (from: number, to: number) => Place;
  /** The change that puts something else in the place of a part. */
  readonly repair: (from: number, to: number, text: string) => Repair;
}

/** A row of the plan and where it stands in the file. */
export interface Row {
  readonly entry: Entry;
  readonly path: SourcePath;
  readonly parent: Row | null;
}

/** Every row of a plan, in file order. */
export function rowsOf(plan: Plan, source: Source): readonly Row[] {
  const rows: Row[] = [];
  const walk = (entries: readonly Entry[], path: SourcePath, parent: Row | null): void => {
    for (const [index, entry] of entries.entries()) {
      const row: Row = { entry, path: [...path, index], parent };
      rows.push(row);
      walk(entry.children, [...row.path, holdsSections(source, row.path) ? 'sections' : 'tasks'], row);
    }
  };
  walk(plan.sections, ['plan', 'sections'], null);
  return rows;
}

/** Every text of a plan file that rules look at, in the order in which papers print them. */
export function textsOf(source: Source, rows: readonly Row[]): readonly LintText[] {
  const texts: LintText[] = [];
  const add = (role: Role, path: SourcePath, row: Row | null = null): void => {
    const value = valueAt(source.value, path);
    if (typeof value === 'string') texts.push(lintText(source, { role, path, value, row }));
    else if (Array.isArray(value)) for (const index of value.keys()) add(role, [...path, index], row);
  };
  for (const [role, ...path] of headTexts) add(role, path);
  for (const [key, inner, role] of headLists) {
    const list = valueAt(source.value, key);
    if (Array.isArray(list)) for (const index of list.keys()) add(role, [...key, index, ...inner]);
  }
  for (const row of rows) {
    const written = valueAt(source.value, row.path);
    if (!isSourceMap(written)) continue;
    for (const [role, key] of rowTexts) if (Object.hasOwn(written, key)) add(role, [...row.path, key], row);
    if (isSourceMap(written['deadline'])) add('deadline', [...row.path, 'deadline', 'text'], row);
    for (const index of row.entry.progress.keys())
      for (const [role, key] of progressTexts) add(role, [...row.path, 'progress', index, key], row);
  }
  return texts;
}

const headTexts: readonly (readonly [Role, ...(readonly string[])])[] = [
  ['issuer', 'issuer', 'name'],
  ['issuer', 'issuer', 'shortName'],
  ['issuer', 'issuer', 'parent'],
  ['subject', 'document', 'subject'],
  ['legal-basis', 'document', 'legalBases'],
  ['proposer', 'document', 'proposer'],
  ['article', 'document', 'articles'],
  ['closing', 'document', 'closing'],
  ['recipient', 'document', 'recipients'],
  ['addressee', 'document', 'addressees'],
  ['plan-title', 'plan', 'title'],
  ['attached-note', 'plan', 'attachedNote'],
];

const headLists: readonly (readonly [SourcePath, SourcePath, Role])[] = [
  [['units'], ['name'], 'unit-name'],
  [['units'], ['aliases'], 'unit-name'],
  [['document', 'signatories'], ['lines'], 'signature-line'],
  [['document', 'signatories'], ['name'], 'person'],
  [['plan', 'before'], ['heading'], 'heading'],
  [['plan', 'before'], ['text'], 'paragraph'],
  [['plan', 'after'], ['heading'], 'heading'],
  [['plan', 'after'], ['text'], 'paragraph'],
];

const rowTexts: readonly (readonly [Role, string])[] = [
  ['section-title', 'title'],
  ['content', 'content'],
  ['lead', 'lead'],
  ['coordinating', 'coordinating'],
  ['deadline', 'deadline'],
  ['output', 'output'],
  ['person', 'assignee'],
  ['person', 'leader'],
  ['source', 'source'],
];

const progressTexts: readonly (readonly [Role, string])[] = [
  ['note', 'note'],
  ['evidence', 'evidence'],
];

function lintText(
  source: Source,
  { role, path, value, row }: Pick<LintText, 'role' | 'path' | 'row'> & { readonly value: string },
): LintText {
  const text = value.normalize('NFC');
  const toRaw = text === value ? (offset: number): number => offset : rawOffsets(value);
  return {
    role,
    row,
    path,
    text,
    folded: foldedOf(text),
    at: (from, to) => source.placeWithin(path, toRaw(from), toRaw(to)),
    repair: (from, to, replacement) => ({ path, from: toRaw(from), to: toRaw(to), text: replacement }),
  };
}

const foldedOf = remembered(foldedUnits);

/** A text taken apart. */
export interface Words {
  readonly text: string;
  readonly stretches: readonly Stretch[];
  /** Every word of every stretch. */
  readonly words: readonly Word[];
}

let last: Words = { text: '', stretches: [], words: [] };

/** The words of a text, and its stretches. Those of the last text alone are kept: the words of a whole plan would fill the memory. */
export function wordsOf({ text }: TextWords): Words {
  if (last.text !== text) {
    const stretches = readStretches(text);
    last = { text, stretches, words: stretches.length === 1 ? (stretches[0] ?? []) : stretches.flat() };
  }
  return last;
}

/** From offsets in the NFC form of a text to offsets in the text: letters are composed one base with its marks at a time. */
function rawOffsets(value: string): (offset: number) => number {
  const offsets: number[] = [];
  let raw = 0;
  for (const [cluster] of value.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gu)) {
    offsets.push(...Array.from({ length: cluster.normalize('NFC').length }, () => raw));
    raw += cluster.length;
  }
  return (offset) => offsets[offset] ?? value.length;
}

/** The value at a path; null where there is none. */
export function valueAt(value: SourceValue, path: SourcePath): SourceValue {
  let found: SourceValue = value;
  for (const step of path) {
    if (Array.isArray(found))
      found = typeof step === 'number' ? ((found as readonly SourceValue[])[step] ?? null) : null;
    else if (typeof found === 'object' && found !== null && Object.hasOwn(found, step))
      // Cast: a list was told apart above.
      found = (found as Readonly<Record<string, SourceValue>>)[step] ?? null;
    else return null;
  }
  return found;
}

function holdsSections(source: Source, path: SourcePath): boolean {
  const sections = valueAt(source.value, [...path, 'sections']);
  return Array.isArray(sections) && sections.length > 0;
}
