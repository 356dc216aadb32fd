import { readFileSync } from 'node:fs';
import { type Diagnostic } from '../../src/diagnostic.ts';
import { type FormData, readFormData } from '../../src/report/form-data.ts';
import { csvTable, yamlTable } from '../../src/report/form-table.ts';
import { type NumberForm, parseForm } from '../../src/report/form.ts';

/** The text of the form that comes with tthc. */
export const formText = readFileSync('data/regimes/nd-09-2019/forms/II.06.json', 'utf8');

/** The form that comes with tthc. */
export const form: NumberForm = formOf(formText);

/** The form that a text holds, which has no fault. */
export function formOf(text: string): NumberForm {
  const { form: parsed, faults } = parseForm('II.06.json', text);
  if (!parsed || faults.length > 0) throw new Error(JSON.stringify(faults));
  return parsed;
}

/** Reads figures from a text, as YAML or CSV. */
export function readFigures(
  text: string,
  kind: 'csv' | 'yaml' = 'csv',
  of: NumberForm = form,
): { readonly data: FormData | null; readonly faults: readonly Diagnostic[] } {
  const path = `so-lieu.${kind}`;
  const { table, faults } = kind === 'csv' ? csvTable(path, text) : yamlTable(of, path, text);
  if (!table) return { data: null, faults };
  const read = readFormData(of, table);
  return { data: read.data, faults: [...faults, ...read.faults] };
}

/** What a fault is, in short: its code, and its line and column. */
export function briefly({ code, at }: Diagnostic): string {
  return at.start ? `${code} ${at.start.line}:${at.start.column}` : code;
}

/** The row of column numbers of the form. */
export const numbers = Array.from({ length: 13 }, (_, index) => `(${index + 1})`).join(',');
