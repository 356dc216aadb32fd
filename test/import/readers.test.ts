import { describe, expect, it } from 'vitest';
import { docxFile, p, sheetRow, tbl, tc, xlsxFile } from '../support/office-files.ts';
import { doubtsOf, imported, outlineOf } from '../support/import-file.ts';

const head = ['STT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời hạn', 'Sản phẩm'];
const aboutTheFile = /^(year-unknown|title-unknown|issuer-unknown|heading-added)/;
const otherDoubts = (found: Parameters<typeof doubtsOf>[0]): readonly string[] =>
  doubtsOf(found).filter((code) => !aboutTheFile.test(code));

describe('a Word document', () => {
  it('repeats what a merged cell holds for each row that it covers, and says so', async () => {
    const table = tbl([
      head,
      ['1', 'Một', tc('Văn phòng', '<w:vMerge w:val="restart"/>'), 'A', 'Tháng 1/2025', 'x'],
      ['2', 'Hai', tc('', '<w:vMerge/>'), 'B', 'Tháng 2/2025', 'y'],
      ['3', 'Ba', tc('', '<w:vMerge/>'), 'C', 'Tháng 3/2025', 'z'],
    ]);
    const found = await imported('a.docx', docxFile(table));
    expect(outlineOf(found).slice(1)).toEqual([
      '  1 Một | Văn phòng | A | Tháng 1/2025 | x',
      '  2 Hai | Văn phòng | B | Tháng 2/2025 | y',
      '  3 Ba | Văn phòng | C | Tháng 3/2025 | z',
    ]);
    expect(otherDoubts(found)).toEqual(['merged-down 3 4']);
  });

  it('makes deadlines of marks in columns of months, a mark that spans several of them counting for the first', async () => {
    const span = (text: string, width: number): string => tc(text, `<w:gridSpan w:val="${width}"/>`);
    const start = (text: string): string => tc(text, '<w:vMerge w:val="restart"/>');
    const down = tc('', '<w:vMerge/>');
    const table = tbl([
      [start('STT'), start('Nội dung'), start('Chủ trì'), span('Thời gian thực hiện (tháng)', 4)],
      [down, down, down, '1', '2', '3', '4'],
      ['1', 'Một', 'X', '', '', 'x', ''],
      ['2', 'Hai', 'X', '', 'x', 'x', ''],
      ['3', 'Ba', 'X', '', span('x', 3)],
    ]);
    const found = await imported('a.docx', docxFile(table));
    expect(outlineOf(found).slice(1)).toEqual([
      '  1 Một | X |  | Tháng 3',
      '  2 Hai | X |  | Tháng 2, tháng 3',
      '  3 Ba | X |  | Tháng 2',
    ]);
    expect(otherDoubts(found)).toEqual(['deadline-from-marks 3 4 5', 'merged-across 5']);
  });

  it('makes one task of rows whose number and text are merged', async () => {
    const down = tc('', '<w:vMerge/>');
    const table = tbl([
      head,
      [
        tc('1', '<w:vMerge w:val="restart"/>'),
        tc('Một', '<w:vMerge w:val="restart"/>'),
        'X',
        '',
        'Quý I/2025',
        'Báo cáo đầu',
      ],
      [down, down, '', '', 'Quý III/2025', 'Báo cáo sau'],
    ]);
    expect(outlineOf(await imported('a.docx', docxFile(table))).slice(1)).toEqual([
      '  1 Một | X |  | Quý I/2025 / Quý III/2025 | Báo cáo đầu Báo cáo sau',
    ]);
  });

  it('knows a heading of two tiers, a heading over all columns, and the letterhead for what it is', async () => {
    const span = (text: string, width: number): string => tc(text, `<w:gridSpan w:val="${width}"/>`);
    const start = (text: string): string => tc(text, '<w:vMerge w:val="restart"/>');
    const down = tc('', '<w:vMerge/>');
    const letterhead = tbl([
      ['UBND XÃ HÀ TÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['Số: 12/KH-UBND', 'Hà Tân, ngày 05 tháng 01 năm 2025'],
    ]);
    const table = tbl([
      [start('STT'), start('Nội dung'), span('Cơ quan thực hiện', 2), start('Thời hạn')],
      [down, down, 'Chủ trì', 'Phối hợp', down],
      [span('I. CHỈ ĐẠO', 5)],
      ['1', 'Một', 'X', 'Y', 'Năm 2025'],
    ]);
    const found = await imported(
      'a.docx',
      docxFile(`${letterhead}${p('KẾ HOẠCH')}${p('Kiểm soát thủ tục hành chính năm 2025')}${table}`),
    );
    expect(outlineOf(found)).toEqual(['#I CHỈ ĐẠO', '  1 Một | X | Y | Năm 2025']);
    expect(found.letter).toMatchObject({
      form: 'plan',
      number: '12',
      symbol: 'KH-UBND',
      issuedOn: '2025-01-05',
      subject: 'Kiểm soát thủ tục hành chính năm 2025',
    });
    expect([found.year, found.title]).toEqual([2025, 'Kế hoạch kiểm soát thủ tục hành chính năm 2025']);
    expect(found.unused).toEqual([]);
  });

  it('does not take rows that Word numbers by itself for torn ones', async () => {
    const number = tc('<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>');
    const table = tbl([
      head,
      ['I', 'Mục', '', '', '', ''],
      [number, 'Một', 'X', '', '2025', ''],
      [number, 'hai', 'Y', '', '2025', ''],
    ]);
    const found = await imported('a.docx', docxFile(table));
    expect(outlineOf(found)).toEqual(['#I Mục', '  1 Một | X |  | 2025', '  2 hai | Y |  | 2025']);
    expect(otherDoubts(found)).toEqual(['number-automatic 3 4']);
  });

  it('takes what was inserted under review, leaves out what was deleted, and says so', async () => {
    const content =
      '<w:p><w:r><w:t xml:space="preserve">Rà soát </w:t></w:r><w:ins w:id="1" w:author="a"><w:r><w:t>mới</w:t></w:r></w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>cũ</w:delText></w:r></w:del></w:p>';
    const found = await imported('a.docx', docxFile(tbl([head, ['1', tc(content), 'X', '', '2025', '']])));
    expect(outlineOf(found).slice(1)).toEqual(['  1 Rà soát mới | X |  | 2025']);
    expect(otherDoubts(found)).toEqual(['file-note']);
  });

  it('takes the text of a table within a cell, and says so', async () => {
    const nested = `${p('Gồm:')}${tbl([
      ['a', 'b'],
      ['c', 'd'],
    ])}${p('')}`;
    const found = await imported('a.docx', docxFile(tbl([head, ['1', tc(nested), 'X', '', '2025', '']])));
    expect(outlineOf(found).slice(1)).toEqual(['  1 Gồm: / a / b / c / d | X |  | 2025']);
    expect(otherDoubts(found)).toEqual(['file-note']);
  });

  it('joins tables with the same columns; a numbered paragraph between them heads a section', async () => {
    const first = tbl([head, ['1', 'Một', 'X', '', '2025', '']]);
    const second = tbl([head, ['1', 'Hai', 'Y', '', '2025', '']]);
    const found = await imported('a.docx', docxFile(`${p('I. CHỈ ĐẠO')}${first}${p('II. RÀ SOÁT')}${second}`));
    expect(outlineOf(found)).toEqual(['#I CHỈ ĐẠO', '  1 Một | X |  | 2025', '#II RÀ SOÁT', '  1 Hai | Y |  | 2025']);
    expect(doubtsOf(found)).toContain('table-joined 1');
  });

  it('lists another table that looks like a plan, and takes it when asked to', async () => {
    const first = tbl([head, ['1', 'Một', 'X', '', '2025', ''], ['2', 'Hai', 'X', '', '2025', '']]);
    const second = tbl([
      ['TT', 'Công việc', 'Cơ quan chủ trì'],
      ['1', 'Ba', 'Y'],
    ]);
    const file = docxFile(`${first}${p('Phụ lục')}${second}`);
    const found = await imported('a.docx', file);
    expect([outlineOf(found).length, doubtsOf(found).filter((code) => code.startsWith('table'))]).toEqual([
      3,
      ['table-left-out 1'],
    ]);
    expect(outlineOf(await imported('a.docx', file, { table: 2, year: 2025 })).slice(1)).toEqual(['  1 Ba | Y']);
  });
});

describe('an Excel workbook', () => {
  const rows = (cells: readonly (string | readonly [number, number])[]): string =>
    sheetRow(1, head) + sheetRow(2, cells);

  it('reads dates as days, months stored as their first day as months, years and per cents as they are shown', async () => {
    const deadline = async (cell: string | readonly [number, number]): Promise<unknown> => {
      const found = await imported('a.xlsx', xlsxFile(rows(['1', 'Một', 'X', '', cell, [1, 4]])));
      return [outlineOf(found)[1], otherDoubts(found)];
    };
    const line = (text: string): string => `  1 Một | X |  | ${text} | 100%`;
    expect(await deadline([45_667, 1])).toEqual([line('10/01/2025'), ['day-stored 2']]);
    expect(await deadline([45_717, 2])).toEqual([line('03/2025'), ['month-stored 2']]);
    expect(await deadline([45_717, 3])).toEqual([line('03/2025'), ['month-stored 2']]);
    expect(await deadline([2025, 0])).toEqual([line('2025'), []]);
    expect(await deadline('Quý I/2025')).toEqual([line('Quý I/2025'), []]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const found = await imported('a.xlsx', xlsxFile(rows(['1', 'Một', 'X', '', [44_205, 1], '']), { date1904: true }));
    expect(outlineOf(found)[1]).toBe('  1 Một | X |  | 10/01/2025');
  });

  it('finds the table below a title, and merged cells in it', async () => {
    const sheet =
      sheetRow(1, ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2025']) +
      sheetRow(3, head) +
      sheetRow(4, ['I', 'Chỉ đạo']) +
      sheetRow(5, ['1', 'Một', 'X', '', 'Tháng 3/2025']) +
      sheetRow(6, ['2', 'Hai', '', '', 'Tháng 4/2025']);
    const found = await imported(
      'a.xlsx',
      xlsxFile(sheet, {
        after: '<mergeCells><mergeCell ref="A1:F1"/><mergeCell ref="B4:F4"/><mergeCell ref="C5:C6"/></mergeCells>',
      }),
    );
    expect(outlineOf(found)).toEqual(['#I Chỉ đạo', '  1 Một | X |  | Tháng 3/2025', '  2 Hai | X |  | Tháng 4/2025']);
    expect([found.title, found.year, otherDoubts(found)]).toEqual([
      'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2025',
      2025,
      ['merged-down 6'],
    ]);
  });
});

describe('a web page', () => {
  it('is read as it is shown: spans, line breaks, lists, no scripts', async () => {
    const page = `<html><head><title>x</title><style>p{}</style></head><body><script>document.write('<table>')</script>
      <table><tr><th>STT</th><th>Nội dung</th><th>Chủ trì</th><th>Thời hạn</th></tr>
      <tr><td colspan="4"><b>I. Mục</b></td></tr>
      <tr><td>1</td><td>Một<br>hai</td><td rowspan="2">X&nbsp;Y</td><td>Tháng 3/2025</td></tr>
      <tr><td>2</td><td><ul><li>Ba</li><li>Bốn</li></ul></td><td>Tháng&#160;4/2025</td></tr></table></body></html>`;
    const found = await imported('a.html', page);
    expect(outlineOf(found)).toEqual([
      '#I Mục',
      '  1 Một / hai | X Y |  | Tháng 3/2025',
      '  2 - Ba / - Bốn | X Y |  | Tháng 4/2025',
    ]);
  });
});

describe('a text', () => {
  it('may be UTF-16, as Excel saves it', async () => {
    const text = `\ufeff${head.join('\t')}\r\n1\tMột\tX\t\tTháng 3/2025\tVăn bản\r\n`;
    const bytes = new Uint8Array(new Uint16Array(Array.from(text, (letter) => letter.charCodeAt(0))).buffer);
    expect(outlineOf(await imported('a.txt', bytes)).slice(1)).toEqual(['  1 Một | X |  | Tháng 3/2025 | Văn bản']);
  });

  it('may be Markdown, cells beyond the head and all', async () => {
    const text =
      '# Kế hoạch năm 2025\n\n| TT | **Nhiệm vụ** | Chủ trì | Thời hạn |\n|---|---|---|---|\n| 1 | Một \\| *nửa*<br>- hai | X | Tháng 3/2025 | thừa |\n';
    const found = await imported('a.md', text);
    expect(outlineOf(found).slice(1)).toEqual(['  1 Một | nửa / - hai | X |  | Tháng 3/2025']);
    expect(found.unused.map(({ text: words }) => words)).toEqual(['Kế hoạch năm 2025', 'thừa']);
  });

  it('has its title right above the table, and its issuer in the note below that', async () => {
    const text = `Phụ lục\nDANH MỤC NHIỆM VỤ\nTHỰC HIỆN KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026\n(Kèm theo Kế hoạch số 15/KH-UBND ngày 10/01/2026 của UBND xã Tân Phú)\n${head.join('\t')}\n1\tMột\tX\t\tTháng 3\n`;
    const { title, year, letter, unused } = await imported('a.txt', text);
    expect([title, year, letter.issuer?.name, unused.map(({ text: words }) => words)]).toEqual([
      'DANH MỤC NHIỆM VỤ THỰC HIỆN KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026',
      2026,
      'Ủy ban nhân dân xã Tân Phú',
      ['Phụ lục'],
    ]);
  });

  it('takes headings for columns that the user names', async () => {
    const text = 'Mã\tVIỆC\tAI\tKHI NÀO\n1\tMột\tX\tTháng 3/2025\n';
    const choices = [
      { heading: 'VIỆC', role: 'content' },
      { heading: 'ai', role: 'lead' },
      { heading: '4', role: 'deadline' },
    ] as const;
    expect(outlineOf(await imported('a.txt', text, { choices })).slice(1)).toEqual(['  1 Một | X |  | Tháng 3/2025']);
  });
});
