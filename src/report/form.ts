import { diagnostic, type Diagnostic, inFileOrder } from '../diagnostic.ts';
import { withoutBlanks } from '../plan/blanks.ts';
import { schemaFaults } from '../plan/faults.ts';
import { nearestOf } from '../plan/fold.ts';
import { type columnMeanings, type FormFile, formSchema } from '../plan/schema/form.ts';
import { checkValue, keysBelow } from '../plan/schema/issues.ts';
import { parseSource, type Source, type SourcePath } from '../source/parse.ts';
import { type FormCheck, formChecks } from './form-checks.ts';

/** What a column of a form tells; it is by this, not by its number, that sentences find their figures. */
export type ColumnMeaning = (typeof columnMeanings)[number];

/** A column of a number form: (1), (2), … */
export interface FormColumn {
  readonly number: number;
  readonly title: string;
  /** The title above it that it shares with others ("Số hồ sơ nhận giải quyết"). */
  readonly group: string | null;
  /** The one between ("Trong kỳ"). */
  readonly subgroup: string | null;
  /** What else people write for its title; it is never printed. */
  readonly alsoTitled: readonly string[];
  readonly kind: 'text' | 'count';
  readonly means: ColumnMeaning | null;
  /** Its share of the width of the page, where the form says so. */
  readonly share: number | null;
}

/** Where a part of a form was read, and whether an office may take it as it is. */
export interface FormSource {
  readonly document: string;
  readonly confidence: 'verified' | 'editable';
}

/** A number form of a reporting regime (biểu số liệu), as data: every word that is printed stands in it. */
export interface NumberForm {
  readonly code: string;
  /** The line of its code as it is printed. */
  readonly printedCode: string;
  readonly title: string;
  /** With slots: {@link formSlots}. */
  readonly headLines: readonly string[];
  /** What is counted ("Đơn vị tính: Số hồ sơ TTHC."). */
  readonly unitLine: string | null;
  readonly columns: readonly FormColumn[];
  /** What the row of totals may be called; the first is printed. */
  readonly totalTitles: readonly string[];
  /** How many rows an empty form has. */
  readonly emptyRows: number;
  readonly checks: readonly FormCheck[];
  readonly footLines: readonly string[];
  /** By the part of the form that it speaks of. */
  readonly source: Readonly<Record<string, FormSource>>;
}

/** What the lines of a form may have filled in: `{{period}}`. */
export const formSlots = ['period', 'from', 'to', 'issuer', 'recipient'] as const;

const emptyRows = 8;

/**
 * Reads the file of a number form: JSON, or YAML that says the same. Faults are collected; with any error there is no
 * form, since a check that is not made looks like one that was passed.
 */
export function parseForm(
  path: string,
  text: string,
): { readonly form: NumberForm | null; readonly faults: readonly Diagnostic[] } {
  const { source, faults } = parseSource(path, text, keysBelow(formSchema));
  if (!source) return { form: null, faults };
  const checked = checkValue(formSchema, withoutBlanks(source.value));
  if (!checked.ok)
    return { form: null, faults: [...faults, ...schemaFaults(source, checked.issues)].sort(inFileOrder) };
  const file = checked.value;
  const { checks, faults: badChecks } = formChecks(source, file);
  const all = [...faults, ...columnFaults(source, file), ...badChecks, ...slotFaults(source, file)].sort(inFileOrder);
  if (all.some(({ severity }) => severity === 'error')) return { form: null, faults: all };
  const form: NumberForm = {
    code: file.code,
    printedCode: file.printedCode,
    title: file.title,
    headLines: file.headLines ?? [],
    unitLine: file.unitLine ?? null,
    columns: file.columns.map((column) => ({
      number: Number(column.number),
      title: column.title,
      group: column.group ?? null,
      subgroup: column.subgroup ?? null,
      alsoTitled: column.alsoTitled ?? [],
      kind: column.kind,
      means: column.means ?? null,
      share: column.share === undefined ? null : Number(column.share),
    })),
    totalTitles: file.totalTitles,
    emptyRows: Number(file.emptyRows ?? emptyRows),
    checks,
    footLines: file.footLines ?? [],
    source: file.source ?? {},
  };
  return { form, faults: all };
}

function columnFaults(source: Source, { columns, totalTitles }: FormFile): readonly Diagnostic[] {
  const repeated = (key: 'number' | 'means'): readonly Diagnostic[] =>
    columns.flatMap((column, index) => {
      const value = column[key];
      const first = value === undefined ? index : columns.findIndex((other) => other[key] === value);
      if (value === undefined || first === index) return [];
      const firstLine = source.placeOf(['columns', first, key]).start?.line ?? 0;
      return [diagnostic('form/repeated-definition', source.placeOf(['columns', index, key]), { value, firstLine })];
    });
  const mistaken = columns.flatMap(({ kind, means }, index) => {
    const isText = means === 'field' || means === 'ordinal';
    if (means === undefined || isText === (kind === 'text')) return [];
    return [diagnostic('form/wrong-kind', source.placeOf(['columns', index, 'kind']), { kind, means })];
  });
  const fields = columns.filter(({ means }) => means === 'field').length;
  return [
    ...repeated('number'),
    ...repeated('means'),
    ...mistaken,
    ...(fields === 0 ? [diagnostic('form/no-field-column', source.placeOf(['columns']), {})] : []),
    ...(totalTitles.length === 0
      ? [diagnostic('plan/missing-key', source.placeOf(['totalTitles']), { key: 'totalTitles' })]
      : []),
  ];
}

function slotFaults(source: Source, { headLines, footLines }: FormFile): readonly Diagnostic[] {
  const faultsIn = (text: string, path: SourcePath): readonly Diagnostic[] =>
    [...text.matchAll(/\{\{([^{}]*)\}\}|\{\{|\}\}/g)].flatMap((match) => {
      const slot = (match[1] ?? '').trim();
      if (formSlots.some((known) => known === slot.replace(/\.upper$/, ''))) return [];
      const at = source.placeWithin(path, match.index, match.index + match[0].length);
      return [diagnostic('form/unknown-slot', at, { slot, nearest: nearestOf(slot, formSlots), allowed: formSlots })];
    });
  return [
    ...(headLines ?? []).flatMap((text, index) => faultsIn(text, ['headLines', index])),
    ...(footLines ?? []).flatMap((text, index) => faultsIn(text, ['footLines', index])),
  ];
}

/** The title of a column with those above it: "Số hồ sơ nhận giải quyết: Trong kỳ: Trực tuyến". */
export function fullTitle({ group, subgroup, title }: FormColumn): string {
  return [group, subgroup, title].filter((part) => part !== null).join(': ');
}

/** A column as messages name it: "(4) Trực tuyến". */
export function columnName({ number, title }: FormColumn): string {
  return `(${number}) ${title}`;
}
