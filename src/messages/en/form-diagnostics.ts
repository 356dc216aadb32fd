import { type WordsOf } from '../messages.ts';
import { quoted, someOf } from '../text.ts';

/** 1234 as English writes it: 1,234. */
const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
const figure = (value: number | null): string => (value === null ? 'blank' : count(value));
const before = (from: number, value: number | null, isNew: boolean): string =>
  isNew ? 'the period before has no such row' : `column (${from}) of the period before is ${figure(value)}`;
const place = (cell: string): string => (cell === '' ? '' : `cell ${cell}: `);
const inRow = (row: string): string => (row === '' ? '' : ` of row ${quoted(row)}`);
const adding = (parts: readonly { readonly column: number }[]): string =>
  parts.map(({ column }) => `(${column})`).join(' + ');
const added = (parts: readonly { readonly figure: number | null }[]): string =>
  parts.map((part) => figure(part.figure)).join(' + ');

/** The words of the faults of number forms and of their figures, in English. */
export const formDiagnosticsEn: WordsOf<'form'> = {
  'form/repeated-definition': ({ value, firstLine }) => ({
    message: `“${value}” belongs to the column on line ${firstLine} of the file already`,
    fix: 'Each column has a number and a meaning of its own: change or remove one of the two.',
  }),
  'form/wrong-kind': ({ kind, means }) => ({
    message: `a column that means “${means}” cannot be ${kind === 'text' ? 'a text' : 'a count'}`,
    fix: kind === 'text' ? 'Write "kind": "count".' : 'Write "kind": "text".',
  }),
  'form/no-field-column': () => ({
    message: 'the form has no column for the names of fields',
    fix: 'Write "means": "field" in that column.',
  }),
  'form/undefined-column': ({ column }) => ({
    message: `the form has no column of counts that is (${column})`,
    fix: 'Check only columns that stand under columns and have "kind": "count".',
  }),
  'form/unknown-slot': ({ slot, nearest, allowed }) => ({
    message: slot === '' ? 'the braces of this slot are not complete' : `there is no slot “{{${slot}}}”`,
    fix: nearest === null ? `Only: ${someOf(allowed)}.` : `Did you mean “{{${nearest}}}”?`,
  }),
  'form/no-table': ({ code }) => ({
    message: `the figures of form ${code} were not found`,
    fix: 'Keep the row of column numbers (1), (2), (3)… or the row of titles as the form has them.',
  }),
  'form/missing-columns': ({ columns }) => ({
    message: `columns are missing: ${someOf(columns)}`,
    fix: 'Add every column of the form; leave its cells blank where there are no figures.',
  }),
  'form/repeated-column': ({ column, cell, firstCell }) => ({
    message: `${place(cell)}column ${column} stands in cell ${firstCell} already`,
    fix: 'Remove one of the two, or correct its number.',
  }),
  'form/figure-outside': ({ cell, value }) => ({
    message: `${place(cell)}the figure ${quoted(value)} stands in no column of the form and counts nowhere`,
    fix: 'Move it into its column, or remove it.',
  }),
  'form/bad-figure': ({ cell, column, row, value }) => ({
    message: `${place(cell)}column ${column}${inRow(row)} says ${quoted(value)}, which is no count`,
    fix: 'Write a whole number from 0 up, like 0, 12 or 1.234; leave the cell blank where there is no figure.',
  }),
  'form/no-field': ({ cell }) => ({
    message: `${place(cell)}a row has figures but names no field`,
    fix: 'Name the field; a row of totals is named “Tổng cộng”.',
  }),
  'form/repeated-field': ({ cell, field, firstCell }) => ({
    message: `${place(cell)}the field ${quoted(field)} stands in cell ${firstCell} already`,
    fix: 'Make one row of the two, or name them apart.',
  }),
  'form/repeated-total': ({ cell, firstCell }) => ({
    message: `${place(cell)}there is a row of totals in cell ${firstCell} already`,
    fix: 'Keep one row of totals for the whole table.',
  }),
  'form/below-total': ({ cell, field }) => ({
    message: `${place(cell)}the row ${quoted(field)} has figures but stands below the row of totals`,
    fix: 'Move it above the totals and add up again.',
  }),
  'form/empty': ({ code }) => ({
    message: `form ${code} has no figure in it`,
    fix: 'Fill in the form; write 0 for a field without dossiers.',
  }),
  'form/total-mismatch': ({ cell, column, total, rows }) => ({
    message: `${place(cell)}column ${column} gives ${count(total)} as its total, but the rows add up to ${count(rows)}`,
    fix: 'Correct the total, or the row that is wrong.',
  }),
  'form/sum-mismatch': ({ cell, row, column, given, parts, sum }) => ({
    message: `${place(cell)}column (${column})${inRow(row)} is ${figure(given)}, but ${adding(parts)} = ${added(parts)} = ${count(sum)}`,
    fix: `Correct it, so that (${column}) = ${adding(parts)}.`,
  }),
  'form/sum-needs-reason': ({ cell, row, column, given, parts, sum }) => ({
    message: `${place(cell)}column (${column})${inRow(row)} is ${figure(given)}, while ${adding(parts)} = ${added(parts)} = ${count(sum)}`,
    fix: 'Check it; if it is right, give the reason in the report (dossiers withdrawn or returned, for example).',
  }),
  'form/carried-mismatch': ({ cell, row, column, from, here, before: last, isNew }) => ({
    message: `${place(cell)}column (${column})${inRow(row)} is ${figure(here)}, but ${before(from, last, isNew)}`,
    fix: 'Correct it: what is carried in is what was pending at the end of the period before.',
  }),
  'form/carried-needs-reason': ({ cell, row, column, from, here, before: last, isNew }) => ({
    message: `${place(cell)}column (${column})${inRow(row)} is ${figure(here)}, while ${before(from, last, isNew)}`,
    fix: 'Check it; if it is right, give the reason in the report.',
  }),
  'form/field-gone': ({ field, column, from, before: left }) => ({
    message: `${quoted(field)} had ${count(left)} in column (${from}) the period before, and has no row in this one`,
    fix: `Add the row, with what was carried over in column (${column}); if the field was renamed, say so in the report.`,
  }),
  'form/unclosed-quote': ({ cell }) => ({
    message: `${place(cell)}a quotation mark is opened and never closed`,
    fix: 'Close it with ", or remove it.',
  }),
  'form/not-a-workbook': ({ reason }) => ({
    message: {
      damaged: 'this is no .xlsx workbook, or it is damaged',
      encrypted: 'the workbook has a password and cannot be read',
      old: 'this is an old Excel workbook (.xls), or one with a password',
      'too-large': 'the workbook is too large when unpacked',
      'forbidden-xml': 'the workbook declares XML that no workbook may have',
      'too-many': 'the workbook has too many cells to be a number form',
    }[reason],
    fix:
      reason === 'encrypted'
        ? 'Remove the password in Excel and save it.'
        : 'Open it in Excel and save it as “Excel Workbook (.xlsx)” or “CSV UTF-8”.',
  }),
  'form/uncomputed-formula': ({ cell }) => ({
    message: `${place(cell)}there is a formula that has no result yet`,
    fix: 'Open the file in Excel so that it is computed, and save it; or write the figure itself.',
  }),
};
