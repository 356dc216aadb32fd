import { type Diagnostic, inFileOrder } from '../diagnostic.ts';
import { withoutBlanks } from '../plan/blanks.ts';
import { schemaFaults } from '../plan/faults.ts';
import { type FormRowsFile, formRowsSchema } from '../plan/schema/form.ts';
import { checkValue, keysBelow } from '../plan/schema/issues.ts';
import { parseCsv } from '../source/csv.ts';
import { parseSource, type Source, type SourcePath } from '../source/parse.ts';
import { type Table, type TableCell } from '../source/table.ts';
import { type FormColumn, type NumberForm } from './form.ts';

/** A table as read, and what is wrong with the file that holds it. */
export interface ReadTable {
  readonly table: Table | null;
  readonly faults: readonly Diagnostic[];
}

/** The figures of a form in a CSV file. */
export function csvTable(path: string, text: string): ReadTable {
  return parseCsv(path, text);
}

/**
 * The figures of a form in a YAML file: `rows`, each with its `field` and its figures by the numbers of the columns
 * (`3: 12`), and a `total`, if there is one. Column numbers of the form alone are keys; any other is a fault.
 */
export function yamlTable(form: NumberForm, path: string, text: string): ReadTable {
  const numbers = countedColumns(form).map(({ number }) => String(number));
  const schema = formRowsSchema(form.code, numbers);
  const { source, faults } = parseSource(path, text, keysBelow(schema));
  if (!source) return { table: null, faults };
  // A file that was too much to be read is no empty one.
  if (source.value === null && faults.length > 0) return { table: null, faults };
  const checked = checkValue(schema, withoutBlanks(source.value) ?? {});
  if (!checked.ok)
    return { table: null, faults: [...faults, ...schemaFaults(source, checked.issues)].toSorted(inFileOrder) };
  return { table: { path, sheet: null, rows: rowsOf(form, source, checked.value) }, faults };
}

function rowsOf(form: NumberForm, source: Source, { rows = [], total }: FormRowsFile): Table['rows'] {
  const numbered = form.columns.map(({ number }) => cellOf(source, [], `(${number})`, `(${number})`));
  return [
    numbered,
    ...rows.map((row, index) => form.columns.map((column) => figureCell(source, column, row, ['rows', index]))),
    ...(total === undefined
      ? []
      : [
          form.columns.map((column) =>
            column.means === 'field'
              ? cellOf(source, ['total'], form.totalTitles[0] ?? '', 'total')
              : figureCell(source, column, total, ['total']),
          ),
        ]),
  ];
}

function figureCell(
  source: Source,
  { number, kind, means }: FormColumn,
  row: Readonly<Record<string, string | undefined>>,
  path: SourcePath,
): TableCell {
  const key = means === 'field' ? 'field' : means === 'ordinal' ? 'number' : kind === 'count' ? String(number) : '';
  return cellOf(source, [...path, key], row[key] ?? '', `(${number})`);
}

function cellOf(source: Source, path: SourcePath, text: string, cell: string): TableCell {
  return { text: text.trim(), number: null, at: source.placeOf(path), cell };
}

const countedColumns = ({ columns }: NumberForm): readonly FormColumn[] =>
  columns.filter(({ kind }) => kind === 'count');
