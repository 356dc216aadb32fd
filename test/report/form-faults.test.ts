import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnosticsText } from '../../src/cli/diagnostics.ts';
import { openSession } from '../../src/cli/session.ts';
import { type Diagnostic } from '../../src/diagnostic.ts';
import { diagnosticsVi } from '../../src/messages/vi/diagnostics.ts';
import { xlsxTables } from '../../src/importers/xlsx-table.ts';
import { checkFormData } from '../../src/report/form-agreement.ts';
import { readFormData } from '../../src/report/form-data.ts';
import { parseForm } from '../../src/report/form.ts';
import { workbookOf } from '../support/edit-xlsx.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { form, formOf, formText, readFigures } from '../support/forms.ts';

const folder = path.join(import.meta.dirname, 'form-faults');
const textOf = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

/** What no text can show. */
const workbooks: Readonly<Record<string, Uint8Array>> = {
  'form.not-a-workbook.xlsx': new TextEncoder().encode('(1);(2);(3)'),
  'form.uncomputed-formula.xlsx': workbookOf(
    `<row r="6">${form.columns.map(({ number }) => `<c><v>${-number}</v></c>`).join('')}</row>` +
      '<row r="7"><c r="B7" t="s"><v>0</v></c><c><f>D7+E7</f></c><c><v>8</v></c><c><v>3</v></c></row>',
    ['Hộ tịch'],
  ),
};

const samples = [
  ...readdirSync(folder).filter((name) => /^form\.[a-z-]+\.(csv|json)$/.test(name)),
  ...Object.keys(workbooks),
];

it('every code of forms has a bad file, and every bad file a code', () => {
  const codes = Object.keys(diagnosticsVi).filter((code) => code.startsWith('form/'));
  expect(samples.map(codeOf).sort()).toEqual(codes.sort());
});

function codeOf(name: string): string {
  return name.split('.').slice(0, 2).join('/');
}

function faultsIn(name: string): readonly Diagnostic[] {
  const workbook = workbooks[name];
  if (workbook) {
    const { tables, faults } = xlsxTables(name, workbook);
    const [table] = tables;
    return [...faults, ...(table ? readFormData(form, table).faults : [])];
  }
  if (name.endsWith('.json')) return parseForm(name, textOf(name)).faults;
  // The form that comes with tthc has this as a warning.
  const severe = formOf(formText.replace('"from": 11, "severity": "warning"', '"from": 11, "severity": "error"'));
  const used = codeOf(name) === 'form/carried-mismatch' ? severe : form;
  const { data, faults } = readFigures(textOf(name), 'csv', used);
  const before = name.replace('.csv', '.previous.csv');
  const previous = existsSync(path.join(folder, before)) ? readFigures(textOf(before), 'csv', used).data : null;
  return [...faults, ...(data ? checkFormData(used, data, previous) : [])];
}

describe.each(samples)('%s', (name) => {
  it.each(['vi', 'en'])('says what is wrong, where, and what would be right (%s)', async (language) => {
    const faults = faultsIn(name);
    const session = await openSession(fakeWorld({ files: {} }), language, {});
    const texts = new Map(workbooks[name] ? [] : faults.map(({ at }) => [at.path, textOf(name)]));
    const said = diagnosticsText(session, faults, texts, false);
    const golden = path.join(folder, name.replace(/\.\w+$/, `.${language}.txt`));
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, said);
    expect(said).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : '');
  });

  it('has that slip and no other', () => {
    expect(faultsIn(name).map(({ code }) => code)).toEqual([codeOf(name)]);
  });
});
