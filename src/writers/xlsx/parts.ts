import { type CellStyle, type Sheet, type SheetCell, type SheetRow } from './sheet.ts';

/** What a cell holds; a text that looks like a formula is quoted. */
type CellForm = 'text' | 'quoted' | 'date' | 'number';

/** The styles of a workbook, each given its number when it is first used. */
export interface Styles {
  readonly numberOf: (style: CellStyle, form: CellForm) => number;
  readonly xml: () => string;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A text as XML carries it, and as Excel reads it back: `_x0041_` would else be taken for a letter. */
export function xmlText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Collects the styles that cells ask for. */
export function makeStyles(): Styles {
  const known = new Map<string, number>([['', 0]]);
  const formats = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
  return {
    numberOf: (style, form) => {
      const key = `${style.bold}${style.italic}${style.align}${style.table}${form}`;
      const number = known.get(key) ?? formats.length;
      if (!known.has(key)) formats.push(formatXml(style, form));
      known.set(key, number);
      return number;
    },
    xml: () =>
      `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>` +
      `<fonts count="4">${['', '<b/>', '<i/>', '<b/><i/>'].map(fontXml).join('')}</fonts>` +
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
      '<fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill></fills>' +
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(borderXml).join('')}<diagonal/></border></borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  };
}

const fontXml = (weight: string): string =>
  `<font>${weight}<sz val="12"/><color rgb="FF000000"/><name val="Times New Roman"/><family val="1"/></font>`;
const borderXml = (side: string): string => `<${side} style="thin"><color indexed="64"/></${side}>`;

function formatXml({ bold, italic, align, table }: CellStyle, form: CellForm): string {
  const font = (bold ? 1 : 0) + (italic ? 2 : 0);
  // General, not Text: older versions of Excel show #### for more than 255 characters formatted as Text.
  // 3 is #,##0, with the separator of whoever opens the file: 1.234 in Vietnamese.
  const number = { text: 0, quoted: 0, date: 164, number: 3 }[form];
  const vertical = table === 'head' ? 'center' : 'top';
  const horizontal = form === 'date' ? 'center' : align;
  return (
    `<xf numFmtId="${number}" fontId="${font}" fillId="${table === 'head' ? 2 : 0}" borderId="${table === 'none' ? 0 : 1}" xfId="0"` +
    ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${form === 'quoted' ? ' quotePrefix="1"' : ''}>` +
    `<alignment horizontal="${horizontal}" vertical="${vertical}" wrapText="1"/></xf>`
  );
}

/** A worksheet. */
export function sheetXml(sheet: Sheet, styles: Styles, isFirst: boolean): string {
  const { rows, widths, table, landscape } = sheet;
  const lastColumn = columnName(widths.length - 1);
  const merges = rows.flatMap(({ cells }, index) =>
    cells
      .filter(({ span }) => span > 1)
      .map(({ column, span }) => `${columnName(column)}${index + 1}:${columnName(column + span - 1)}${index + 1}`),
  );
  const pane =
    table === null
      ? ''
      : `<pane ySplit="${table.head}" topLeftCell="A${table.head + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
  return (
    `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="A1:${lastColumn}${Math.max(1, rows.length)}"/>` +
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15.75"/><cols>${widths.map(columnXml).join('')}</cols>` +
    `<sheetData>${rows.map((row, index) => rowXml(row, index + 1, styles)).join('')}</sheetData>` +
    (table === null ? '' : `<autoFilter ref="A${table.head}:${lastColumn}${table.last}"/>`) +
    (merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`) +
    '<pageMargins left="0.79" right="0.79" top="0.79" bottom="0.79" header="0.39" footer="0.39"/>' +
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToHeight="0"/>` +
    '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;P</oddHeader></headerFooter></worksheet>'
  );
}

function columnXml(width: number, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
}

function rowXml({ cells, height, isMerged }: SheetRow, number: number, styles: Styles): string {
  return `<row r="${number}" ht="${height}"${isMerged ? ' customHeight="1"' : ''}>${cells.map((cell) => cellXml(cell, number, styles)).join('')}</row>`;
}

function cellXml({ column, span, text, date, number, style }: SheetCell, row: number, styles: Styles): string {
  const at = `${columnName(column)}${row}`;
  const rest = Array.from(
    { length: span - 1 },
    (_, index) => `<c r="${columnName(column + index + 1)}${row}" s="${styles.numberOf(style, 'text')}"/>`,
  ).join('');
  if (date !== null && text !== '')
    return `<c r="${at}" s="${styles.numberOf(style, 'date')}"><v>${serialOf(date)}</v></c>${rest}`;
  if (number !== null && text !== '')
    return `<c r="${at}" s="${styles.numberOf(style, 'number')}"><v>${number}</v></c>${rest}`;
  if (text === '') return `<c r="${at}" s="${styles.numberOf(style, 'text')}"/>${rest}`;
  // With the quote prefix a text that looks like a formula stays a text even when somebody edits it.
  const form = /^[=+\-@]/.test(text) ? 'quoted' : 'text';
  return `<c r="${at}" s="${styles.numberOf(style, form)}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>${rest}`;
}

/** The number by which Excel knows a day: days since 30 December 1899. */
function serialOf(date: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** The workbook: its sheets by name, what is filtered, what is repeated on every printed page. */
export function workbookXml(sheets: readonly Sheet[]): string {
  const names = sheets.flatMap(({ name, table, widths }, index) => {
    if (table === null) return [];
    const quotedName = xmlText(`'${name.replaceAll("'", "''")}'`);
    const last = columnName(widths.length - 1);
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quotedName}!$A$${table.head}:$${last}$${table.last}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quotedName}!$${table.head}:$${table.head}</definedName>`,
    ];
  });
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return (
    `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets>` +
    `${names.length === 0 ? '' : `<definedNames>${names.toSorted().join('')}</definedNames>`}</workbook>`
  );
}

/** The relations between the parts of a workbook. */
export function workbookRelations(sheets: readonly Sheet[]): string {
  const parts = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts.join('')}<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`;
}

/** The parts by their kinds. */
export function contentTypes(sheets: readonly Sheet[]): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = sheets.map(
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${kind}.worksheet+xml"/>`,
  );
  return (
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>${parts.join('')}` +
    `<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`
  );
}

/** The relations of the package as a whole. */
export const packageRelations = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

/** What the file says of itself. */
export function coreProperties(title: string, author: string, date: string | null): string {
  const created =
    date === null ? '' : `<dcterms:created xsi:type="dcterms:W3CDTF">${xmlText(date)}T00:00:00Z</dcterms:created>`;
  return (
    `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator>${created}<dc:language>vi</dc:language></cp:coreProperties>`
  );
}
