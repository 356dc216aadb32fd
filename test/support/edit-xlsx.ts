import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A workbook with parts of it changed, as text. */
export function withParts(
  bytes: Uint8Array,
  change: (name: string, xml: string) => string,
  added: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strToU8(change(name, strFromU8(part)))]);
  const more = Object.entries(added).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries([...parts, ...more]) as Record<string, Uint8Array>);
}

/** A workbook with cells of its first sheet replaced by others, as XML: `{ D7: '<c r="D7"><v>12</v></c>' }`. */
export function withCells(bytes: Uint8Array, cells: Readonly<Record<string, string>>): Uint8Array {
  return withParts(bytes, (name, xml) => {
    if (name !== 'xl/worksheets/sheet1.xml') return xml;
    return Object.entries(cells).reduce((text, [cell, replacement]) => {
      const whole = new RegExp(`<c r="${cell}"(?:[^>]*/>|[^>]*>.*?</c>)`);
      if (!whole.test(text)) throw new Error(`there is no cell ${cell}`);
      return text.replace(whole, replacement);
    }, xml);
  });
}

/** The smallest workbook of one sheet with these rows, as XML. */
export function workbookOf(rows: string, strings: readonly string[] = []): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}
