import { walkXml, type XmlFault } from '../xml.ts';

/** A worksheet by its name, and the part that holds it. */
export interface SheetName {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly SheetName[];
  /** Whether days are counted from 1904, as old Excels for the Macintosh do. */
  readonly date1904: boolean;
}

/** The worksheets of a workbook in their order. */
export function readWorkbook(parts: ReadonlyMap<string, Uint8Array>): Workbook | { readonly fault: XmlFault } {
  const workbook = parts.get('xl/workbook.xml');
  const relations = parts.get('xl/_rels/workbook.xml.rels');
  if (!workbook || !relations) return { fault: 'damaged' };
  const targets = new Map<string, string>();
  const badRelations = walkXml(relations, {
    open: (name, attribute) => {
      // What lies outside the file is not looked at.
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const target = attribute('Target') ?? '';
      targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  const sheets: SheetName[] = [];
  let date1904 = false;
  const badWorkbook = walkXml(workbook, {
    open: (name, attribute) => {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      sheets.push({
        name: attribute('name') ?? '',
        part: targets.get(attribute('r:id') ?? attribute('id') ?? '') ?? '',
        hidden: (attribute('state') ?? 'visible') !== 'visible',
      });
    },
  });
  const fault = badRelations ?? badWorkbook;
  return fault === null ? { sheets, date1904 } : { fault };
}
