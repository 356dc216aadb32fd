import { diagnostic, type Diagnostic, inFileOrder } from '../diagnostic.ts';
import { foldText } from '../plan/fold.ts';
import { type FormCheck } from './form-checks.ts';
import { type FormData } from './form-data.ts';
import { type FormRow, isHeading } from './form-rows.ts';
import { type NumberForm } from './form.ts';

type SumCheck = Extract<FormCheck, { readonly kind: 'sum' }>;
type CarriedCheck = Extract<FormCheck, { readonly kind: 'carried' }>;

/**
 * Whether figures agree as the form wants them to, in every row (in the total, where there is nothing else), and with
 * those of the period before where they are given: every disagreement at its cell. A blank cell counts as 0, but blanks alone disagree with nothing.
 */
export function checkFormData(form: NumberForm, data: FormData, previous: FormData | null): readonly Diagnostic[] {
  // A total that agrees with its rows has their faults and no others.
  const rows = hasRows(data) ? data.rows : [data.total];
  return form.checks
    .flatMap((check) => {
      if (check.kind === 'sum') return rows.flatMap((row) => sumFaults(check, row));
      return previous === null ? [] : carriedFaults(check, data, previous);
    })
    .toSorted(inFileOrder);
}

function sumFaults(check: SumCheck, row: FormRow): readonly Diagnostic[] {
  const { of, parts, severity } = check;
  const columns = [of, ...parts];
  if (columns.some((column) => row.unreadable.has(column))) return [];
  if (columns.every((column) => !row.figures.has(column))) return [];
  const given = row.figures.get(of) ?? null;
  const sum = parts.reduce((all, part) => all + (row.figures.get(part) ?? 0), 0);
  if ((given ?? 0) === sum) return [];
  const place = row.places.get(of) ?? row.place;
  const params = {
    cell: place.cell,
    row: row.field,
    column: of,
    given,
    parts: parts.map((column) => ({ column, figure: row.figures.get(column) ?? null })),
    sum,
  };
  const code = severity === 'error' ? 'form/sum-mismatch' : 'form/sum-needs-reason';
  return [diagnostic(code, place.at, params)];
}

function carriedFaults(check: CarriedCheck, data: FormData, previous: FormData): readonly Diagnostic[] {
  // Where one of the two gives nothing but totals, only these can be held side by side.
  if (!hasRows(data) || !hasRows(previous)) return carriedFault(check, data.total, previous.total);
  const [here, before] = [fieldsOf(data), fieldsOf(previous)];
  const gone = [...before].flatMap(([key, row]): readonly Diagnostic[] => {
    const pending = row.figures.get(check.from) ?? 0;
    if (here.has(key) || pending === 0) return [];
    const params = { field: row.field, column: check.column, from: check.from, before: pending };
    return [diagnostic('form/field-gone', data.place.at, params)];
  });
  return [...[...here].flatMap(([key, row]) => carriedFault(check, row, before.get(key) ?? null)), ...gone];
}

function carriedFault(
  { column, from, severity }: CarriedCheck,
  row: FormRow,
  previous: FormRow | null,
): readonly Diagnostic[] {
  const [here, before] = [row.figures.get(column) ?? null, previous?.figures.get(from) ?? null];
  if (row.unreadable.has(column) || previous?.unreadable.has(from) === true) return [];
  if ((here ?? 0) === (before ?? 0)) return [];
  const place = row.places.get(column) ?? row.place;
  const params = { cell: place.cell, row: row.field, column, from, here, before, isNew: previous === null };
  return [diagnostic(severity === 'error' ? 'form/carried-mismatch' : 'form/carried-needs-reason', place.at, params)];
}

const hasRows = ({ rows }: FormData): boolean => rows.some(({ figures }) => figures.size > 0);

/** The rows that are no headings, by their section and field as people compare them. */
function fieldsOf({ rows }: FormData): ReadonlyMap<string, FormRow> {
  return new Map(
    rows.filter((row) => !isHeading(row)).map((row) => [`${foldText(row.section ?? '')}\n${foldText(row.field)}`, row]),
  );
}
