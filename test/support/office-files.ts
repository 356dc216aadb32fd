import { strToU8, zipSync } from 'fflate';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document with a body of one's own (WordprocessingML), and nothing that it does not need. */
export function docxFile(body: string, head = ''): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?>${head}<w:document ${w}><w:body>${body}</w:body></w:document>`,
    ),
    'word/numbering.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
  });
}

/** A paragraph; `before` is what stands before its text in its properties. */
export function p(text: string, before = ''): string {
  return `<w:p>${before}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A cell of paragraphs; `properties` are those of the cell. */
export function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
}

/** A table of rows, each of cells made by `tc` or of plain texts. */
export function tbl(rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string =>
    `<w:tr>${cells.map((cell) => (cell.startsWith('<w:tc') ? cell : tc(cell))).join('')}</w:tr>`;
  return `<w:tbl>${rows.map(row).join('')}</w:tbl>`;
}

/** A workbook of one sheet with rows of one's own (SpreadsheetML). */
export function xlsxFile(
  sheetData: string,
  options: { readonly after?: string; readonly date1904?: boolean; readonly head?: string } = {},
): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook ${main} xmlns:r="${relation}"><workbookPr date1904="${options.date1904 === true ? 1 : 0}"/><sheets><sheet name="Kế hoạch" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relation}/externalLink" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`,
    ),
    // 0 general · 1 dd/mm/yyyy · 2 mmm-yy · 3 mm/yyyy · 4 0%
    'xl/styles.xml': strToU8(
      `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="mm\\/yyyy"/></numFmts><fonts><font/><font><b/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="17" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="9" fontId="1"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `${options.head ?? ''}<worksheet ${main}><sheetData>${sheetData}</sheetData>${options.after ?? ''}</worksheet>`,
    ),
  });
}

/** A row of a sheet: texts, or `[number, style]`. */
export function sheetRow(row: number, cells: readonly (string | readonly [number, number])[]): string {
  const content = cells.map((cell, index) => {
    const at = `${String.fromCharCode(65 + index)}${row}`;
    if (cell === '') return '';
    return typeof cell === 'string'
      ? `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`
      : `<c r="${at}" s="${cell[1]}"><v>${cell[0]}</v></c>`;
  });
  return `<row r="${row}">${content.join('')}</row>`;
}
