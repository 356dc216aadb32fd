import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { xlsxTables } from '../../src/importers/xlsx-table.ts';
import { readFormData, tableOfForm } from '../../src/report/form-data.ts';
import { workbookOf, withParts } from '../support/edit-xlsx.ts';
import { form } from '../support/forms.ts';

const cellsOf = (bytes: Uint8Array): readonly (readonly [string, string, number | null])[] =>
  xlsxTables('x.xlsx', bytes).tables.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      row.filter(({ text }) => text !== '').map(({ cell, text, number }) => [cell, text, number] as const),
    ),
  );
const refusalOf = (bytes: Uint8Array): readonly string[] =>
  xlsxTables('x.xlsx', bytes).faults.map(({ code, params }) => `${code} ${JSON.stringify(params)}`);

/** What is wrong with the figures of the form in a workbook. */
function faultsIn(bytes: Uint8Array): readonly string[] {
  const table = tableOfForm(form, xlsxTables('x.xlsx', bytes).tables);
  if (!table) expect.fail();
  return readFormData(form, table).faults.map(({ code, params }) => `${code} ${'cell' in params ? params.cell : ''}`);
}

const numberRow = `<row r="3">${form.columns
  .map((_, index) => `<c r="${'ABCDEFGHIJKLM'[index] ?? ''}3" t="inlineStr"><is><t>(${index + 1})</t></is></c>`)
  .join('')}</row>`;
const rowOf = (figures: readonly string[]): string =>
  `<row r="5"><c r="B5" t="s"><v>0</v></c>${figures.map((cell, index) => cell.replace('<c', `<c r="${'CDEFGHIJKLM'[index] ?? ''}5"`)).join('')}</row>`;
const value = (number: number): string => `<c><v>${number}</v></c>`;
const sound = [12, 8, 3, 1, 10, 6, 4, 0, 2, 2, 0].map(value);

describe('a workbook as a table', () => {
  it('has shared, inline and formatted texts, numbers, and what formulas gave last', () => {
    const bytes = workbookOf(
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><r><t>Đất </t></r><r><t>đai</t></r></is></c></row>' +
        '<row r="7"><c r="A7"><v>12</v></c><c r="B7"><f>SUM(A7:A7)</f><v>24</v></c><c r="C7" t="str"><f>A1</f><v>chữ</v></c>' +
        '<c r="D7" t="b"><v>1</v></c><c r="E7" t="e"><v>#REF!</v></c><c r="F7"><v>1.5</v></c></row>',
      ['Hộ\u00a0tịch '],
    );
    expect(cellsOf(bytes)).toEqual([
      ['A2', 'Hộ tịch', null],
      ['C2', 'Đất đai', null],
      ['A7', '12', 12],
      ['B7', '24', 24],
      ['C7', 'chữ', null],
      ['D7', 'TRUE', null],
      ['E7', '#REF!', null],
      ['F7', '1.5', 1.5],
    ]);
    expect(refusalOf(bytes)).toEqual([]);
  });

  it('tells a formula without a result from a blank, wherever it stands and whether or not it is named', () => {
    const bytes = workbookOf(
      '<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><f>1</f><v></v></c></row><row><c/><c><f>2</f></c></row>',
    );
    expect(cellsOf(bytes)).toEqual([
      ['B1', '=', null],
      ['B2', '=', null],
    ]);
  });

  it.each([
    ['a formula without a result', ['<c><f>D5+E5+F5</f></c>', ...sound.slice(1)], ['form/uncomputed-formula C5']],
    [
      'nothing but formulas without a result',
      sound.map(() => '<c><f>1</f></c>'),
      Array.from('CDEFGHIJKLM').map((column) => `form/uncomputed-formula ${column}5`),
    ],
    ['TRUE', [...sound.slice(0, 10), '<c t="b"><v>1</v></c>'], ['form/bad-figure M5']],
    ['an error', ['<c t="e"><v>#DIV/0!</v></c>', ...sound.slice(1)], ['form/bad-figure C5']],
    ['a fraction', ['<c><v>12.5</v></c>', ...sound.slice(1)], ['form/bad-figure C5']],
    ['a figure stored as text', ['<c t="inlineStr"><is><t>1.234</t></is></c>', ...sound.slice(1)], []],
    ['a figure that a formula gave', ['<c><f>D5+E5+F5</f><v>12</v></c>', ...sound.slice(1)], []],
  ])('is read with %s in it', (_, figures, faults) => {
    expect(faultsIn(workbookOf(numberRow + rowOf(figures), ['Hộ tịch']))).toEqual(faults);
  });

  it('may have a formula without a result beside the form', () => {
    const beside = rowOf(sound).replace('</row>', '<c r="P5"><f>1</f></c></row>');
    expect(faultsIn(workbookOf(numberRow + beside, ['Hộ tịch']))).toEqual([]);
  });

  const sheets = (names: readonly (readonly [string, string])[]): Uint8Array =>
    withParts(
      workbookOf(numberRow + rowOf(sound), ['Hộ tịch']),
      (name, xml) => {
        if (name === 'xl/workbook.xml')
          return xml.replace(
            /<sheets>.*<\/sheets>/,
            `<sheets>${names.map(([title, state], index) => `<sheet name="${title}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`).join('')}</sheets>`,
          );
        if (name === 'xl/_rels/workbook.xml.rels')
          return xml.replace(
            '</Relationships>',
            '<Relationship Id="rId2" Type="x" Target="worksheets/sheet2.xml"/></Relationships>',
          );
        return xml;
      },
      {
        'xl/worksheets/sheet2.xml':
          '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>',
      },
    );

  it('names cells with their sheet where there are several, and puts those in sight first', () => {
    expect(
      cellsOf(
        sheets([
          ['Quý I', 'visible'],
          ["Ghi'chú", 'visible'],
        ]),
      ).at(-1)?.[0],
    ).toBe("'Ghi''chú'!A1");
    expect(
      cellsOf(
        sheets([
          ['BieuII.06', 'hidden'],
          ['Khác', 'visible'],
        ]),
      )[0]?.[0],
    ).toBe('Khác!A1');
  });

  it('gives the form wherever it stands', () => {
    const names = [
      ['Quý I', 'hidden'],
      ['Khác', 'visible'],
    ] as const;
    const table = tableOfForm(form, xlsxTables('x.xlsx', sheets(names)).tables);
    const { data, faults } = table ? readFormData(form, table) : { data: null, faults: [] };
    expect(faults).toEqual([]);
    expect(data?.rows[0]?.places.get(3)?.cell).toBe("'Quý I'!C5");
  });

  const damaged = (reason: string): readonly string[] => [`form/not-a-workbook ${JSON.stringify({ reason })}`];
  const withSheet = (xml: string): Uint8Array =>
    withParts(workbookOf(''), (name, text) => (name === 'xl/worksheets/sheet1.xml' ? xml : text));
  const entity =
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet>&b;</worksheet>';

  it.each([
    ['text', strToU8('STT,Lĩnh vực'), 'damaged'],
    ['nothing', new Uint8Array(), 'damaged'],
    ['an archive of something else', zipSync({ 'a.txt': strToU8('a') }), 'damaged'],
    ['half a workbook', workbookOf('').slice(0, 400), 'damaged'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old'],
    ['a sheet that declares entities', withSheet(entity), 'forbidden-xml'],
    ['a sheet that is cut off', withSheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1'), 'damaged'],
    ['a sheet in a thousand layers', withSheet('<a>'.repeat(1000) + '</a>'.repeat(1000)), 'too-large'],
    ['a bomb', zipSync({ 'xl/workbook.xml': new Uint8Array(100_000_000) }), 'too-large'],
    [
      'a sheet of corners',
      workbookOf(
        Array.from({ length: 5_000 }, (_, row) => `<row r="${row + 1}"><c r="GR${row + 1}"><v>1</v></c></row>`).join(
          '',
        ),
      ),
      'too-many',
    ],
  ])('is refused where the file is %s', (_, bytes, reason) => {
    expect(refusalOf(bytes)).toEqual(damaged(reason));
  });

  it('is not stretched by rows at the end of the world, of no number or out of order', () => {
    const rows = ['1048576', '3', 'x', '-1', '1e9', '2'].map(
      (row) => `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`,
    );
    expect(cellsOf(workbookOf(rows.join(''))).map(([cell]) => cell)).toEqual(['A2', 'A3', 'A1048576', 'A1000000000']);
  });
});
