import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formPaper, type FormFacts } from '../../src/document/form-paper.ts';
import { type PaperBlock } from '../../src/document/tree.ts';
import { xlsxTables } from '../../src/importers/xlsx-table.ts';
import { type FormData, readFormData, tableOfForm } from '../../src/report/form-data.ts';
import { formats } from '../../src/writers/index.ts';
import { writeXlsx } from '../../src/writers/xlsx.ts';
import { withCells } from '../support/edit-xlsx.ts';
import { form, numbers, readFigures } from '../support/forms.ts';

const facts = (data: FormData | null): FormFacts => ({
  period: 'Quý I năm 2024',
  from: '15/12/2023',
  to: '14/3/2024',
  issuer: 'UBND xã Hà Tân',
  recipient: 'UBND huyện',
  data,
});

function dataOf(text: string): FormData {
  const { data, faults } = readFigures(text);
  expect(faults).toEqual([]);
  if (!data) expect.fail();
  return data;
}

function readBack(bytes: Uint8Array): { readonly data: FormData | null; readonly codes: readonly string[] } {
  const { tables, faults } = xlsxTables('II.06.xlsx', bytes);
  const table = tableOfForm(form, tables);
  const read = table ? readFormData(form, table) : { data: null, faults: [] };
  const all = [...faults, ...read.faults];
  return { data: read.data, codes: all.map(({ code }) => code) };
}

const rowsOf = ({ rows, total }: FormData): readonly unknown[] =>
  [...rows, total].map(({ ordinal, field, section, figures }) => ({ ordinal, field, section, figures }));

const gridOf = (blocks: readonly PaperBlock[]): Extract<PaperBlock, { kind: 'grid' }> => {
  const grid = blocks.find((block) => block.kind === 'grid');
  if (!grid) expect.fail();
  return grid;
};

describe('a number form as a paper', () => {
  const sound = `${numbers}\nA,Cấp xã\n1,Hộ tịch,1234,800,400,34,1200,1200,,0,34,34,0\n2,Chứng thực,0,0,0,0,0,0,0,0,0,0,0\n`;

  it('has its words from the form, the numbers of its columns and what is known of the period', () => {
    const { blocks } = formPaper(form, facts(null));
    expect(blocks[0]).toEqual({ kind: 'section', orientation: 'landscape' });
    const texts = blocks.flatMap((block) =>
      block.kind === 'text' ? [block.spans.map(({ text }) => text).join('')] : [],
    );
    expect(texts).toEqual([
      'Kỳ báo cáo: Quý I năm 2024 (Từ ngày 15/12/2023 đến ngày 14/3/2024)',
      '- Đơn vị báo cáo: UBND xã Hà Tân',
      '- Đơn vị nhận báo cáo: UBND huyện',
      'Đơn vị tính: Số hồ sơ TTHC.',
    ]);
    const { columns, rows } = gridOf(blocks);
    expect(columns[3]?.title).toBe('Số hồ sơ nhận giải quyết: Trong kỳ: Trực tuyến');
    expect(rows[0]?.cells.map(({ lines }) => lines[0]?.text)).toEqual(numbers.split(','));
    expect(rows).toHaveLength(1 + form.emptyRows + 1);
    expect(rows.at(-1)?.cells[1]?.lines[0]?.text).toBe('Tổng cộng');
  });

  it('leaves open what is not known', () => {
    const nothing = { period: null, from: null, to: null, issuer: null, recipient: null, data: null };
    const texts = JSON.stringify(formPaper(form, nothing).blocks);
    expect(texts).not.toContain('{{');
    expect(texts).toContain('Từ ngày …');
  });

  it('writes figures as papers do, nothing where nothing was written, and a number for Excel', () => {
    const { rows } = gridOf(formPaper(form, facts(dataOf(sound))).blocks);
    expect(rows[1]?.kind).toBe('section');
    expect(rows[2]?.cells[2]).toEqual({ lines: [{ text: '1.234', tone: 'plain', item: false }], number: 1234 });
    expect(rows[2]?.cells[8]).toEqual({ lines: [] });
    expect(rows[3]?.cells[2]?.number).toBe(0);
  });

  it('comes back from Excel as it went', () => {
    const data = dataOf(sound);
    const back = readBack(writeXlsx(formPaper(form, facts(data))));
    expect(back.codes).toEqual([]);
    expect(back.data && rowsOf(back.data)).toEqual(rowsOf(data));
  });

  const count = fc.option(fc.oneof(fc.nat({ max: 50 }), fc.nat({ max: 999_999_999 })), { nil: null });
  const word = fc.constantFrom(
    'Hộ tịch',
    'Chứng thực',
    'Đất đai',
    'Người có công',
    'Bảo trợ xã hội',
    '=1+1',
    '<b>&',
    '"a;b"',
    '- x',
    '05',
  );
  const field = fc.tuple(fc.nat({ max: 99 }), word).map(([number, name]) => `${name} ${number}`);
  const row = fc.tuple(field, fc.array(count, { minLength: 11, maxLength: 11 }));

  it('comes back from Excel as it went, whatever it counts', () => {
    fc.assert(
      fc.property(fc.uniqueArray(row, { minLength: 1, maxLength: 8, selector: ([name]) => name }), (rows) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const lines = rows.map(([name, counts], index) =>
          [index + 1, quoted(name), ...counts.map((one) => one ?? '')].join(','),
        );
        const { data, faults } = readFigures(`${numbers}\n${lines.join('\n')}\n`);
        // Nothing filled in is a fault of its own.
        fc.pre(data !== null && faults.length === 0);
        const back = readBack(writeXlsx(formPaper(form, facts(data))));
        expect(back.codes).toEqual([]);
        expect(back.data && rowsOf(back.data)).toEqual(rowsOf(data));
      }),
      { numRuns: 100 },
    );
  });

  it('is empty in Excel until somebody fills it in, and is then read', () => {
    const empty = writeXlsx(formPaper(form, facts(null)));
    expect(readBack(empty).codes).toEqual(['form/empty']);
    // The first row below the numbers of the columns, as Excel writes what is typed into it.
    const first = 7 + 2;
    const figures = [12, 8, 3, 1, 10, 6, 4, 0, 2, 2, 0];
    const letters = 'CDEFGHIJKLM';
    const cells = Object.fromEntries(
      figures.map((value, index) => {
        const cell = `${letters[index] ?? ''}${first}`;
        return [cell, `<c r="${cell}" s="5"><v>${value}</v></c>`];
      }),
    );
    const filled = withCells(empty, {
      ...cells,
      [`A${first}`]: `<c r="A${first}"><v>1</v></c>`,
      [`B${first}`]: `<c r="B${first}" t="inlineStr"><is><t>Hộ tịch</t></is></c>`,
    });
    const { data, codes } = readBack(filled);
    expect(codes).toEqual([]);
    expect(data?.rows.map((one) => [one.ordinal, one.field, ...one.figures.values()])).toEqual([
      ['1', 'Hộ tịch', ...figures],
    ]);
    expect(data?.rows[0]?.places.get(3)?.cell).toBe(`C${first}`);
  });

  it('can be written in every format', async () => {
    const paper = formPaper(form, facts(dataOf(sound)));
    for (const format of ['markdown', 'html', 'docx'] as const) {
      const written = await formats[format].write(paper, { fragment: false, asset: () => null });
      expect(written.ok).toBe(true);
    }
    expect(formPaper(form, facts(null)).properties.title).toContain('II.06');
  });
});
