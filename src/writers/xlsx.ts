import { strToU8, zipSync } from 'fflate';
import { type Paper } from '../document/tree.ts';
import { sheetsOf } from './xlsx/layout.ts';
import {
  contentTypes,
  coreProperties,
  makeStyles,
  packageRelations,
  sheetXml,
  workbookRelations,
  workbookXml,
} from './xlsx/parts.ts';

/** A paper as a workbook for Excel: every table can be filtered, texts stay texts; the same paper gives the same bytes. */
export function writeXlsx(paper: Paper): Uint8Array {
  const { title, author, date } = paper.properties;
  const sheets = sheetsOf(paper);
  const styles = makeStyles();
  const pages = sheets.map((sheet, index) => sheetXml(sheet, styles, index === 0));
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(sheets)],
    ['_rels/.rels', packageRelations],
    ['docProps/core.xml', coreProperties(title, author, date)],
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(sheets)],
    ['xl/styles.xml', styles.xml()],
    ...pages.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml] as const),
  ];
  // fflate writes the local time that it is given; the first it can write is the same in every zone.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(parts.map(([name, xml]) => [name, strToU8(xml)])), { mtime });
}
