import { type Diagnostic } from '../diagnostic.ts';
import { type Change, editText, type Refusal } from '../source/edit.ts';
import { type SourcePath } from '../source/parse.ts';
import { type ParsedPlan, parsePlan, type ParseOptions } from './parse.ts';
import { type Entry, type Plan } from './plan.ts';
import { allKeys } from './schema.ts';

/** The order in which people write the keys of a plan: a new key goes behind those before it. */
export const keyOrder: readonly string[] = [
  ...['tthc', 'year', 'untilYear', 'issuer', 'units', 'document', 'amendments', 'reporting', 'deadlines'],
  ...['form', 'title', 'content', 'id', 'number', 'symbol', 'issuedOn', 'issuedFingerprint', 'subject', 'authority'],
  ...['legalBases', 'proposer', 'articles', 'closing', 'recipients', 'addressees', 'signatories'],
  ...['regime', 'sendingDay', 'lead', 'coordinating', 'deadline', 'output', 'assignee', 'leader', 'source', 'addedOn'],
  ...['topic', 'report', 'carriedFrom', 'progress', 'lint', 'attachedNote', 'before', 'sections', 'tasks', 'after'],
];

/** A plan file with changes made; or why none was made: the text cannot be changed so, or would then have an error. */
export type EditedPlan =
  | { readonly ok: true; readonly text: string; readonly parsed: ParsedPlan; readonly plan: Plan }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly errors: readonly Diagnostic[]; readonly text: string };

/** Changes a plan file; what the changes break that was whole before is told as errors, and then nothing is changed. */
export function editPlan(before: ParsedPlan, changes: readonly Change[], options: ParseOptions = {}): EditedPlan {
  const ordered = changes.map((change): Change =>
    change.kind === 'remove' ? change : { ...change, order: change.order ?? keyOrder },
  );
  const edited = editText(before.text ?? '', ordered, allKeys);
  if (!edited.ok) return { ok: false, refusal: edited.refusal };
  const { text } = edited;
  const parsed = parsePlan(before.path, text, options);
  const known = new Map<string, number>();
  for (const fault of errorsIn(before)) known.set(keyOf(fault), (known.get(keyOf(fault)) ?? 0) + 1);
  const errors = errorsIn(parsed).filter((fault) => {
    const left = known.get(keyOf(fault)) ?? 0;
    known.set(keyOf(fault), left - 1);
    return left <= 0;
  });
  return errors.length > 0 || !parsed.plan
    ? { ok: false, errors, text }
    : { ok: true, text, parsed, plan: parsed.plan };
}

function errorsIn({ faults }: ParsedPlan): readonly Diagnostic[] {
  return faults.filter(({ severity }) => severity === 'error');
}

const keyOf = ({ code, params, ref }: Diagnostic): string => JSON.stringify([code, params, ref]);

/** A row of a plan, and where it stands in the file. */
export interface PlacedEntry {
  readonly entry: Entry;
  readonly path: SourcePath;
}

/** Every row of a plan with its path, in file order. */
export function placedEntries({ sections }: Plan): readonly PlacedEntry[] {
  return sections.flatMap((section, index) => placedBelow(section, ['plan', 'sections', index]));
}

function placedBelow(entry: Entry, path: SourcePath): readonly PlacedEntry[] {
  const counts = { section: 0, task: 0 };
  return [
    { entry, path },
    ...entry.children.flatMap((child) =>
      placedBelow(child, [...path, child.kind === 'section' ? 'sections' : 'tasks', counts[child.kind]++]),
    ),
  ];
}
