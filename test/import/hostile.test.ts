import { deflateSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readForeign } from '../../src/importers/read.ts';
import { zipEntries } from '../../src/importers/zip.ts';
import { docxFile, p, sheetRow, tbl, tc, xlsxFile } from '../support/office-files.ts';
import { imported } from '../support/import-file.ts';

const refusalOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  const read = await readForeign(name, bytes);
  return read.ok ? 'read' : read.refusal;
};
const head = ['STT', 'Nội dung', 'Chủ trì', 'Thời hạn'];

/** An archive with one part of a docx put in the place of the real one; its stated size may lie. */
function withPart(name: string, packed: Uint8Array, statedSize: number): Uint8Array {
  const file = zipSync({ [name]: strToU8('x') }, { level: 0 });
  const [entry] = zipEntries(file) ?? [];
  if (!entry) throw new Error('no entry');
  const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255];
  const u32 = (value: number): number[] => [...u16(value), ...u16(value >>> 16)];
  const bytes = Array.from(strToU8(name));
  const local = [
    ...u32(0x04034b50),
    ...u16(20),
    ...u16(0),
    ...u16(8),
    ...u32(0),
    ...u32(0),
    ...u32(packed.length),
    ...u32(statedSize),
    ...u16(bytes.length),
    ...u16(0),
    ...bytes,
  ];
  const central = [
    ...u32(0x02014b50),
    ...u16(20),
    ...u16(20),
    ...u16(0),
    ...u16(8),
    ...u32(0),
    ...u32(0),
    ...u32(packed.length),
    ...u32(statedSize),
    ...u16(bytes.length),
    ...u16(0),
    ...u16(0),
    ...u16(0),
    ...u16(0),
    ...u32(0),
    ...u32(0),
    ...bytes,
  ];
  const end = [
    ...u32(0x06054b50),
    ...u16(0),
    ...u16(0),
    ...u16(1),
    ...u16(1),
    ...u32(central.length),
    ...u32(local.length + packed.length),
    ...u16(0),
  ];
  return Uint8Array.from([...local, ...packed, ...central, ...end]);
}

describe('an Office file made to do harm', () => {
  const bomb = deflateSync(new Uint8Array(80 * 1024 * 1024), { level: 9 });

  it.each(['a.docx', 'a.xlsx'])('%s that swells when unpacked is refused, whether it says so or not', async (name) => {
    const part = name === 'a.docx' ? 'word/document.xml' : 'xl/workbook.xml';
    expect(await refusalOf(name, withPart(part, bomb, 80 * 1024 * 1024))).toBe('too-large');
    expect(await refusalOf(name, withPart(part, bomb, 100))).toBe('too-large');
  });

  it('with a document type, by which entities swell or fetch files, is refused', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    expect(await refusalOf('a.docx', docxFile(p('&b;&f;'), laughs))).toBe('forbidden-xml');
    expect(await refusalOf('a.xlsx', xlsxFile('', { head: laughs }))).toBe('forbidden-xml');
  });

  it('that nests without end is refused', async () => {
    const deep = (open: string, close: string): string => open.repeat(50_000) + close.repeat(50_000);
    expect(await refusalOf('a.docx', docxFile(deep('<w:ins>', '</w:ins>')))).toBe('too-large');
    const nested = Array.from({ length: 200 }).reduce<string>((within) => tbl([[tc(`${within}${p('a')}`)]]), p('a'));
    expect(await refusalOf('a.docx', docxFile(nested))).toBe('too-large');
    expect(await refusalOf('a.html', strToU8('<div>'.repeat(200_000)))).toBe('too-large');
    expect(await refusalOf('a.html', strToU8('<table><tr><td>'.repeat(5_000)))).toBe('too-large');
  });

  it('that is damaged, empty, or something else is refused', async () => {
    const file = docxFile(tbl([head, ['1', 'Một', 'X', '2025']]));
    expect(await refusalOf('a.docx', file.slice(0, file.length - 30))).toBe('damaged');
    expect(await refusalOf('a.docx', zipSync({ 'a.txt': strToU8('x') }))).toBe('damaged');
    expect(await refusalOf('a.docx', docxFile('<w:p><w:r>'))).toBe('damaged');
    expect(await refusalOf('a.xlsx', file)).toBe('damaged');
    expect(await refusalOf('a.docx', strToU8('hello'))).toBe('damaged');
    expect(await refusalOf('a.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toBe('old-office');
    expect(await refusalOf('a.pdf', strToU8('%PDF-1.7'))).toBe('unknown-format');
    expect(await refusalOf('a.txt', Uint8Array.from([0xff, 0x00, 0x81]))).toBe('not-text');
    expect(await refusalOf('a.zip', zipSync({ 'a.txt': strToU8('x') }))).toBe('unknown-format');
    expect(await refusalOf('a.txt', new Uint8Array(17 * 1024 * 1024))).toBe('too-large');
  });

  it('with links to other files is read without them', async () => {
    const link =
      '<w:p><w:hyperlink r:id="rId9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:r><w:t>Một</w:t></w:r></w:hyperlink></w:p>';
    const found = await imported('a.docx', docxFile(tbl([head, ['1', tc(link), 'X', '2025']])), { year: 2025 });
    expect(found.counts.tasks).toBe(1);
    const sheet = sheetRow(1, head) + sheetRow(2, ['1', 'Một', 'X', '2025']);
    expect((await imported('a.xlsx', xlsxFile(sheet), { year: 2025 })).counts.tasks).toBe(1);
  });
});

describe('a large file', () => {
  const tasks = 10_000;
  const row = (index: number): readonly string[] => [
    String(index + 1),
    `Nhiệm vụ thứ ${index + 1}`,
    'Văn phòng',
    'Năm 2025',
  ];
  const rows = [head, ...Array.from({ length: tasks }, (_, index) => row(index))];

  it('of 10,000 rows is read, whatever its kind', async () => {
    const files: readonly (readonly [string, Uint8Array])[] = [
      ['a.txt', strToU8(rows.map((cells) => cells.join('\t')).join('\n'))],
      [
        'a.html',
        strToU8(
          `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
        ),
      ],
      ['a.xlsx', xlsxFile(rows.map((cells, index) => sheetRow(index + 1, cells)).join(''))],
      ['a.docx', docxFile(tbl(rows))],
    ];
    for (const [name, bytes] of files)
      expect([name, (await imported(name, bytes, { year: 2025 })).counts.tasks]).toEqual([name, tasks]);
  }, 120_000);

  it('of 200 columns is read; of more, or of cells that cover thousands, refused', async () => {
    const wide = (width: number): Uint8Array => {
      const cells = (first: readonly string[], filler: string): string =>
        [...first, ...Array.from({ length: width - 4 }, (_, index) => `${filler} ${index}`)].join('\t');
      return strToU8(`${cells(head, 'Ghi chú')}\n${cells(['1', 'Một', 'X', '2025'], 'chữ')}\n`);
    };
    const found = await imported('a.txt', wide(200), { year: 2025 });
    expect([found.columns.length, found.counts.cells, found.counts.used]).toEqual([200, 400, 400]);
    expect(await refusalOf('a.txt', wide(201))).toBe('too-many');
    const merged = xlsxFile(sheetRow(1, head), { after: '<mergeCells><mergeCell ref="A1:GR1048576"/></mergeCells>' });
    expect(await refusalOf('a.xlsx', merged)).toBe('too-many');
    const spans = `<table>${'<tr><td colspan="200" rowspan="20000">a</td></tr>'.repeat(6_000)}</table>`;
    expect(await refusalOf('a.html', strToU8(spans))).toBe('too-many');
  });

  it('of nothing but quotes, pipes or tags takes no longer than its length', async () => {
    for (const text of [
      '"\t'.repeat(100_000),
      '|'.repeat(200_000),
      '\t"a\n'.repeat(30_000),
      '<b>'.repeat(100_000),
      '*'.repeat(50_000),
      `a\t${'['.repeat(20_000)}`,
    ])
      expect(['read', 'too-many', 'too-large']).toContain(await refusalOf('a.txt', strToU8(text)));
  });
});
