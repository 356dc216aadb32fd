import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierFigures } from '../../src/report/dossier-figures.ts';
import { figureOf } from '../../src/report/figure.ts';
import { checkFormData } from '../../src/report/form-agreement.ts';
import { type FormData } from '../../src/report/form-data.ts';
import { fullTitle } from '../../src/report/form.ts';
import { briefly, form, formOf, formText, numbers, readFigures } from '../support/forms.ts';

/** Figures of two fields that agree in every check. */
const sound = `${numbers}
1,Hộ tịch,12,8,3,1,10,6,4,0,2,2,0
2,Chứng thực,30,10,20,0,30,25,5,0,0,0,0
,Tổng cộng,42,18,23,1,40,31,9,0,2,2,0
`;

function dataOf(text: string, kind: 'csv' | 'yaml' = 'csv'): FormData {
  const { data, faults } = readFigures(text, kind);
  expect(faults.map(briefly)).toEqual([]);
  if (!data) expect.fail();
  return data;
}

const figuresIn = (data: FormData): readonly (readonly [string, ...number[]])[] =>
  data.rows.map(({ field, figures }) => [field, ...figures.values()]);

const faultsIn = (text: string): readonly string[] => readFigures(text).faults.map(briefly);

describe('figures', () => {
  it.each([
    ['0', 0],
    ['02', 2],
    ['12', 12],
    ['1.234', 1234],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['1.234.567', 1_234_567],
    [' 7 ', 7],
    ['', null],
    ['  ', null],
  ])('%j is %j', (text, value) => {
    expect(figureOf({ text, number: null })).toBe(value);
  });

  it.each(['12a', '-3', '1,5', '1.5', '1.23', '12.34.567', '0.234', '1.234 567', '12\n345', '1  234', '−3', '+3', '-'])(
    '%j is no count',
    (text) => {
      expect(figureOf({ text, number: null })).toBe('bad');
    },
  );

  it.each(['1e3', '٣', '１２', '½', 'NaN', 'Infinity', '0x10', '9999999999999999999', "'12", '=1+1', '12%'])(
    '%j is no count either',
    (text) => {
      expect(figureOf({ text, number: null })).toBe('bad');
    },
  );

  it.each([
    [12, 12],
    [0, 0],
    [-3, 'bad'],
    [1.5, 'bad'],
    [1e30, 'bad'],
    [NaN, 'bad'],
  ])('the number %j of a workbook is %j', (number, value) => {
    expect(figureOf({ text: String(number), number })).toBe(value);
  });
});

describe('a table of figures', () => {
  it('is read by the numbers of its columns', () => {
    const data = dataOf(sound);
    expect(figuresIn(data)).toEqual([
      ['Hộ tịch', 12, 8, 3, 1, 10, 6, 4, 0, 2, 2, 0],
      ['Chứng thực', 30, 10, 20, 0, 30, 25, 5, 0, 0, 0, 0],
    ]);
    expect(data.total.figures.get(3)).toBe(42);
    expect(checkFormData(form, data, null)).toEqual([]);
  });

  it.each([
    ['semicolons', sound.replaceAll(',', ';')],
    ['tabs', sound.replaceAll(',', '\t')],
    ['a byte order mark', `\ufeff${sound}`],
    ['CRLF', sound.replaceAll('\n', '\r\n')],
    ['CR', sound.replaceAll('\n', '\r')],
    ['quotes', sound.replace(/[^,\n]+/g, '"$&"')],
    ["Excel's hint", `sep=;\r\n${sound.replaceAll(',', ';')}`],
    ['numbers without parentheses', sound.replace(/[()]/g, '')],
    ['numbers that Excel made negative', sound.replace(/\((\d+)\)/g, '-$1')],
    ['sums behind the numbers', sound.replace('(3)', '(3)=(4)+(5)+(6)').replace('(7)', '(7)=8+9+10')],
    ['a head above', `UBND XÃ HÀ TÂN,,,\nBiểu số II.06\n,"Kỳ báo cáo: Quý I, năm 2024"\n${sound}`],
    ['titles above', `${form.columns.map((column) => `"${fullTitle(column)}"`).join(',')}\n${sound}`],
    ['columns in front', sound.replace(/^(?=.)/gm, ',')],
    ['empty rows at its end', `${sound},,,,,,,,,,,,\n\n,,\n`],
  ])('may have %s', (_, text) => {
    expect(figuresIn(dataOf(text))).toEqual(figuresIn(dataOf(sound)));
  });

  it('may have titles alone, in any order, with and without diacritics', () => {
    const titles = ['LINH VUC, CONG VIEC GIAI QUYET THEO CAP', ...form.columns.slice(2).reverse().map(fullTitle)];
    const text = `${titles.map((title) => `"${title}"`).join(';')}\nHộ tịch;0;2;2;0;4;6;10;1;3;8;12\n`;
    const [row] = dataOf(text).rows;
    expect([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((column) => row?.figures.get(column))).toEqual([
      12, 8, 3, 1, 10, 6, 4, 0, 2, 2, 0,
    ]);
  });

  it('may have columns moved about under their numbers', () => {
    const [row] = dataOf('(2),(4),(3),(5),(6),(7),(8),(9),(10),(11),(12),(13)\nHộ tịch,8,12,3,1,10,6,4,0,2,2,0\n').rows;
    expect([row?.figures.get(3), row?.figures.get(4)]).toEqual([12, 8]);
  });

  it('counts 0 only where it is written', () => {
    const data = dataOf(`${numbers}\n1,Hộ tịch,3,,3,,,,,,3,3,\n`);
    expect([...(data.rows[0]?.figures.keys() ?? [])]).toEqual([3, 5, 11, 12]);
    expect([...data.total.figures.keys()]).toEqual([3, 5, 11, 12]);
    expect(checkFormData(form, data, null)).toEqual([]);
  });

  it('makes the total where there is none, and where it is left blank', () => {
    const without = dataOf(sound.split('\n').slice(0, 3).join('\n'));
    expect([...without.total.figures.values()]).toEqual([42, 18, 23, 1, 40, 31, 9, 0, 2, 2, 0]);
    const blank = dataOf(sound.replace('Tổng cộng,42,18', 'TỔNG SỐ:,,18'));
    expect(blank.total.figures.get(3)).toBe(42);
    expect(blank.rows).toHaveLength(2);
  });

  it('may have its total at the top, or nothing else', () => {
    const [head = '', first = '', second = '', total = ''] = sound.split('\n');
    expect(figuresIn(dataOf([head, total, first, second].join('\n')))).toEqual(figuresIn(dataOf(sound)));
    const alone = dataOf(`${head}\n${total}\n`);
    expect(alone.rows).toEqual([]);
    expect(checkFormData(form, alone, null)).toEqual([]);
    expect(dossierFigures(form, alone).received).toBe(42);
  });

  it('holds its total against its rows', () => {
    const text = sound.replace('Tổng cộng,42', 'Tổng cộng,43');
    expect(faultsIn(text)).toEqual(['form/total-mismatch 4:12']);
    const [fault] = readFigures(text).faults;
    expect(fault?.params).toEqual({ cell: 'C4', column: '(3) Tổng số', total: 43, rows: 42 });
  });

  it('passes over place, date and signature, and counts them', () => {
    const feet = `${sound}\n,,,,,,,"Hà Tân, ngày 14 tháng 3 năm 2024"\n,Người lập biểu,,,,,,Người làm báo cáo\n,,,,,,,Nguyễn Văn A\n`;
    expect(dataOf(feet).ignored).toBe(3);
    const withoutTotal = feet.replace(/^,Tổng.*\n/m, '');
    expect(dataOf(withoutTotal).ignored).toBe(3);
    expect(dataOf(withoutTotal).rows).toHaveLength(2);
  });

  it.each([
    ['12a', 'form/bad-figure'],
    ['-3', 'form/bad-figure'],
    ['"1,5"', 'form/bad-figure'],
    ['mười hai', 'form/bad-figure'],
  ])('says at which cell %s stands', (value, code) => {
    const text = sound.replace('Hộ tịch,12', `Hộ tịch,${value}`).replace(/^,Tổng.*\n/m, '');
    expect(faultsIn(text)).toEqual([`${code} 2:11`]);
  });

  it('concludes nothing from a cell that it cannot read', () => {
    const { data, faults } = readFigures(sound.replace('Hộ tịch,12', 'Hộ tịch,12a'));
    expect(faults.map(briefly)).toEqual(['form/bad-figure 2:11']);
    expect(data && checkFormData(form, data, null)).toEqual([]);
    expect(data?.total.figures.has(3)).toBe(false);
  });

  it.each([
    ['a figure in no column', sound.replace('2,2,0\n2,', '2,2,0,9\n2,'), ['form/figure-outside 2:35']],
    ['a figure without a field', sound.replace('Chứng thực', ''), ['form/no-field 3:1']],
    ['a field twice', sound.replace('Chứng thực', 'HỘ  TỊCH'), ['form/repeated-field 3:3']],
    ['a row below the total', `${sound}3,Đất đai,1,,1,,,,,,1,1,\n`, ['form/below-total 5:3']],
    ['a second total', `${sound},Tổng,42,18,23,1,40,31,9,0,2,2,0\n`, ['form/repeated-total 5:2']],
    ['a column twice', sound.replace('(5)', '(4)'), ['form/repeated-column 1:17', 'form/missing-columns 1:1']],
    ['a column less', sound.replace(',(13)', ''), ['form/missing-columns 1:1']],
    ['nothing in it', `${numbers}\n1,Hộ tịch,,,\n`, ['form/empty 1:1']],
    ['no rows at all', numbers, ['form/empty 1:1']],
    ['no table', 'Kính gửi: UBND tỉnh\n', ['form/no-table 1:1']],
    ['nothing at all', '', ['form/no-table']],
    ['a quotation mark left open', sound.replace('Chứng', '"Chứng'), ['form/unclosed-quote 3:3']],
  ])('says so where it has %s', (_, text, faults) => {
    expect([...faultsIn(text)].sort()).toEqual([...faults].sort());
  });

  it('may name a field again under another heading', () => {
    const text = `${numbers}\nA,Cấp xã,,,\n1,Hộ tịch,3,,3,,,,,,3,3,\nB,Cấp tỉnh,,,\n1,Hộ tịch,4,,4,,,,,,4,4,\n`;
    expect(dataOf(text).rows.map(({ section, field }) => [section, field])).toEqual([
      [null, 'Cấp xã'],
      ['Cấp xã', 'Hộ tịch'],
      [null, 'Cấp tỉnh'],
      ['Cấp tỉnh', 'Hộ tịch'],
    ]);
  });

  it('is the same as YAML, each figure at its place', () => {
    const yaml =
      'form: II.06\nrows:\n' +
      '  - { number: 1, field: Hộ tịch, 3: 12, 4: 8, 5: 3, 6: 1, 7: 10, 8: 6, 9: 4, 10: 0, 11: 2, 12: 2, 13: 0 }\n' +
      '  - field: Chứng thực\n    "3": 30\n    "4": 10\n    "5": 20\n    6: 0\n    7: 30\n    8: 25\n    9: 5\n' +
      '    10: 0\n    11: 0\n    12: 0\n    13: 0\ntotal: { 3: 42 }\n';
    expect(figuresIn(dataOf(yaml, 'yaml'))).toEqual(figuresIn(dataOf(sound)));
    const wrong = readFigures(yaml.replace('3: 12,', '3: 12a,').replace('{ 3: 42 }', '{ 4: 19 }'), 'yaml');
    expect(wrong.faults.map(briefly)).toEqual(['form/bad-figure 3:37', 'form/total-mismatch 16:13']);
    expect(wrong.faults[0]?.params).toMatchObject({ cell: '(3)' });
  });

  it.each([
    ['rows:\n  - { feild: Hộ tịch, 3: 1 }\n', 'plan/unknown-key 2:7'],
    ['rows:\n  - { field: Hộ tịch, 14: 1 }\n', 'plan/unknown-key 2:23'],
    ['rows:\n  - { field: Hộ tịch, 3: 1, 3: 2 }\n', 'yaml/duplicate-key 2:29'],
    ['form: II.07\nrows: []\n', 'plan/not-allowed 1:7'],
    ['rows:\n  - { 3: 1 }\n', 'plan/missing-key 2:7'],
    ['rows:\n  - { field: Hộ tịch, 3: [1] }\n', 'plan/wrong-type 2:26'],
    ['rows:\n  - { field: Hộ tịch, __proto__: { 3: 1 } }\n', 'plan/unknown-key 2:23'],
    ['', 'form/empty 1:1'],
    ['rows:\n', 'form/empty 1:1'],
  ])('is not read from YAML that says something else: %j', (text, fault) => {
    expect(readFigures(text, 'yaml').faults.map(briefly)).toEqual([fault]);
  });

  it('cannot be swollen by aliases', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 12; level++)
      lines.push(`a${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ')}]`);
    expect(readFigures(`${lines.join('\n')}\nrows: []\n`, 'yaml').data).toBeNull();
  });

  it('is read in time whatever its quotation marks', () => {
    const started = performance.now();
    for (const text of ['"', '""', '"a""', '"""', 'a"', '",', '"\n', '"""\n'])
      readFigures(`${numbers}\n${text.repeat(200_000)}`);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('checks', () => {
  const checked = (text: string, before: string | null = null): readonly string[] =>
    checkFormData(form, dataOf(text), before === null ? null : dataOf(before)).map(
      (fault) => `${fault.severity} ${briefly(fault)}`,
    );
  const row = (figures: string): string => `${numbers}\n1,Hộ tịch,${figures}\n`;

  it('pass what agrees', () => {
    expect(checked(sound)).toEqual([]);
  });

  it.each([
    ['3 = 4+5+6', '13,8,3,1,11,6,5,0,2,2,0', ['error form/sum-mismatch 2:11']],
    ['7 = 8+9+10', '12,8,3,1,10,6,4,1,2,2,0', ['error form/sum-mismatch 2:20']],
    ['11 = 12+13', '12,8,3,1,10,6,4,0,2,1,0', ['error form/sum-mismatch 2:29']],
    ['3 = 7+11', '12,8,3,1,9,5,4,0,2,2,0', ['warning form/sum-needs-reason 2:11']],
    [
      'a blank sum',
      ',8,3,1,,6,4,0,,2,0',
      ['error form/sum-mismatch 2:11', 'error form/sum-mismatch 2:18', 'error form/sum-mismatch 2:25'],
    ],
    [
      'blank parts',
      '12,,,,10,,,,2,,',
      ['error form/sum-mismatch 2:11', 'error form/sum-mismatch 2:17', 'error form/sum-mismatch 2:23'],
    ],
    ['blanks that are 0', '3,,3,,3,3,,,0,,', []],
  ])('hold %s', (_, figures, faults) => {
    expect(checked(row(figures))).toEqual(faults);
  });

  it('name the cell, the row and both sides', () => {
    const [fault] = checkFormData(form, dataOf(row('13,8,3,,13,8,5,0,0,0,0')), null);
    expect(fault?.params).toEqual({
      cell: 'C2',
      row: 'Hộ tịch',
      column: 3,
      given: 13,
      parts: [
        { column: 4, figure: 8 },
        { column: 5, figure: 3 },
        { column: 6, figure: null },
      ],
      sum: 11,
    });
  });

  it('hold the total where the table has nothing else, and do not say twice what its rows say', () => {
    const text = `${numbers}\n,Tổng cộng,13,8,3,1,13,8,5,0,0,0,0\n`;
    expect(checked(text)).toEqual(['error form/sum-mismatch 2:12']);
    const both = `${row('12,8,3,1,9,5,4,0,2,2,0')},Tổng cộng,12,8,3,1,9,5,4,0,2,2,0\n`;
    expect(checked(both)).toEqual(['warning form/sum-needs-reason 2:11']);
  });

  it('ask for the reason where what is carried in is not what was left', () => {
    const before = row('9,9,,,7,7,,,2,2,');
    expect(checked(row('12,8,3,1,10,6,4,0,2,2,0'), before)).toEqual(['warning form/carried-needs-reason 2:18']);
    expect(checked(row('12,8,2,2,10,6,4,0,2,2,0'), before)).toEqual([]);
    const unknown = row('9,9,,,7,7,,,2,2,').replace('Hộ tịch', 'Đất đai');
    expect(checked(row('12,8,3,1,10,6,4,0,2,2,0'), unknown)).toEqual([
      'warning form/field-gone 1:1',
      'warning form/carried-needs-reason 2:18',
    ]);
    // A blank is not what was left, either.
    expect(checked(row('11,8,3,,9,5,4,0,2,2,0'), before)).toEqual(['warning form/carried-needs-reason 2:18']);
  });

  it('miss a field of the period before that had something left', () => {
    const before = `${row('9,9,,,7,7,,,2,2,')}2,Đất đai,5,5,,,1,1,,,4,4,\n3,Người có công,1,1,,,1,1,,,0,,\n`;
    expect(checked(row('12,8,2,2,10,6,4,0,2,2,0'), before)).toEqual(['warning form/field-gone 1:1']);
  });

  it('hold totals side by side where one of the two periods has nothing else', () => {
    const before = `${numbers}\n,Tổng cộng,9,9,,,7,7,,,2,2,\n`;
    expect(checked(row('12,8,3,1,10,6,4,0,2,2,0'), before)).toEqual(['warning form/carried-needs-reason 1:1']);
    expect(checked(row('12,8,2,2,10,6,4,0,2,2,0'), before)).toEqual([]);
  });

  it('are errors or warnings as the form says', () => {
    const severe = formOf(formText.replaceAll('"severity": "warning"', '"severity": "error"'));
    const data = dataOf(row('12,8,3,1,9,5,4,0,2,2,0'));
    expect(checkFormData(severe, data, data).map(({ severity, code }) => [severity, code])).toEqual([
      ['error', 'form/sum-mismatch'],
      ['error', 'form/carried-mismatch'],
    ]);
  });

  const figure = fc.nat({ max: 2_000 });
  const rowFigures = fc.record({
    online: figure,
    direct: figure,
    carried: figure,
    early: figure,
    late: figure,
    inTime: figure,
  });

  it('find every sum that is off, and no other', () => {
    fc.assert(
      fc.property(
        fc.array(rowFigures, { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(fc.nat({ max: 5 }), fc.constantFrom(3, 7, 11), fc.integer({ min: 1, max: 99 })), {
          maxLength: 3,
        }),
        (rows, changes) => {
          const table = rows.map(({ online, direct, carried, early, late, inTime }) => {
            const received = online + direct + carried;
            const solved = Math.min(received, early + late);
            const solvedEarly = Math.min(early, solved);
            const pending = received - solved;
            const pendingInTime = Math.min(inTime, pending);
            return [
              ...[received, online, direct, carried, solved, solvedEarly, 0, solved - solvedEarly],
              ...[pending, pendingInTime, pending - pendingInTime],
            ];
          });
          const off = new Set<string>();
          for (const [at, column, by] of changes) {
            const line = table[at];
            if (!line || off.has(`${at} ${column}`)) continue;
            line[column - 3] = (line[column - 3] ?? 0) + by;
            off.add(`${at} ${column}`);
          }
          const text = `${numbers}\n${table.map((line, at) => `${at + 1},Lĩnh vực ${at},${line.join(',')}\n`).join('')}`;
          const found = checkFormData(form, dataOf(text), null).flatMap((fault) =>
            fault.code === 'form/sum-mismatch' ? [`${Number(fault.params.row.slice(9))} ${fault.params.column}`] : [],
          );
          expect(new Set(found)).toEqual(off);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('figures for sentences', () => {
  it('are the totals by what they mean', () => {
    expect(dossierFigures(form, dataOf(sound))).toEqual({
      received: 42,
      receivedInPeriod: 41,
      online: 18,
      onlineShare: 18 / 41,
      carriedIn: 1,
      solved: 40,
      solvedInTime: 40,
      solvedInTimeShare: 1,
      solvedLate: 0,
      pending: 2,
      pendingInTime: 2,
      pendingLate: 0,
    });
  });

  it('are unknown where nobody wrote them, and no share is taken of nothing', () => {
    const figures = dossierFigures(form, dataOf(`${numbers}\n1,Hộ tịch,0,0,0,,0,,,,,,\n`));
    expect(figures).toMatchObject({ received: 0, receivedInPeriod: 0, onlineShare: null, solved: 0 });
    expect(figures).toMatchObject({ solvedInTime: null, solvedInTimeShare: null, pending: null, carriedIn: null });
  });

  it('go by meaning, not by number', () => {
    const moved = formOf(
      formText
        .replace('"means": "receivedOnline"', '"means": "X"')
        .replace('"means": "receivedOtherwise"', '"means": "receivedOnline"')
        .replace('"means": "X"', '"means": "receivedOtherwise"'),
    );
    const { data } = readFigures(sound, 'csv', moved);
    expect(data && dossierFigures(moved, data).online).toBe(23);
  });
});
