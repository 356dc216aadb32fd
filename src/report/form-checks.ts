import { diagnostic, type Diagnostic } from '../diagnostic.ts';
import { type FormFile } from '../plan/schema/form.ts';
import { type Source, type SourcePath } from '../source/parse.ts';

/** How figures must agree, by the numbers of their columns; a warning asks for the reason where they do not. */
export type FormCheck =
  | {
      readonly kind: 'sum';
      readonly of: number;
      readonly parts: readonly number[];
      readonly severity: 'error' | 'warning';
    }
  /** What `from` counted at the end of the period before is what `column` begins with. */
  | {
      readonly kind: 'carried';
      readonly column: number;
      readonly from: number;
      readonly severity: 'error' | 'warning';
    };

type CheckFile = NonNullable<FormFile['checks']>[number];

const keysOf = { sum: ['of', 'parts'], carried: ['column', 'from'] } as const;

/** The checks of a form; those that lack something, or speak of a column that counts nothing, are faults. */
export function formChecks(
  source: Source,
  { checks = [], columns }: FormFile,
): { readonly checks: readonly FormCheck[]; readonly faults: readonly Diagnostic[] } {
  const counted = columns.filter(({ kind }) => kind === 'count').map(({ number }) => number);
  const read = checks.map((check, index) => checkOf(source, check, ['checks', index], counted));
  return {
    checks: read.flatMap(({ check }) => check ?? []),
    faults: read.flatMap(({ faults }) => faults),
  };
}

function checkOf(
  source: Source,
  file: CheckFile,
  path: SourcePath,
  counted: readonly string[],
): { readonly check: FormCheck | null; readonly faults: readonly Diagnostic[] } {
  const allowed = keysOf[file.kind];
  const others = keysOf[file.kind === 'sum' ? 'carried' : 'sum'];
  const faults = [
    ...allowed
      .filter((key) => file[key] === undefined)
      .map((key) => diagnostic('plan/missing-key', source.placeOf([...path, key]), { key })),
    ...others
      .filter((key) => file[key] !== undefined)
      .map((key) => diagnostic('plan/unknown-key', source.placeOfKey([...path, key]), { key, nearest: null, allowed })),
    ...namedIn(file)
      .filter(([, number]) => !counted.includes(number))
      .map(([step, number]) =>
        diagnostic('form/undefined-column', source.placeOf([...path, ...step]), { column: number }),
      ),
  ];
  return { check: faults.length === 0 ? checkFrom(file) : null, faults };
}

/** Every column that a check names, and where. */
function namedIn({ of, parts = [], column, from }: CheckFile): readonly (readonly [SourcePath, string])[] {
  return [
    ...(of === undefined ? [] : [[['of'], of] as const]),
    ...parts.map((number, index) => [['parts', index], number] as const),
    ...(column === undefined ? [] : [[['column'], column] as const]),
    ...(from === undefined ? [] : [[['from'], from] as const]),
  ];
}

function checkFrom({ kind, of, parts, column, from, severity }: CheckFile): FormCheck {
  return kind === 'sum'
    ? { kind, of: Number(of), parts: (parts ?? []).map(Number), severity }
    : { kind, column: Number(column), from: Number(from), severity };
}
