import { walkXml, type XmlFault } from '../xml.ts';

/** How a cell shows its number: with what of a date, and whether bold. */
export interface NumberLook {
  readonly dates: { readonly day: boolean; readonly month: boolean; readonly year: boolean } | null;
  readonly percent: boolean;
  readonly bold: boolean;
}

/** A cell without a style of its own. */
export const plainLook: NumberLook = { dates: null, percent: false, bold: false };

/** The looks of a workbook's cells, by the number that cells name them with. */
export function readStyles(
  part: Uint8Array | undefined,
): { readonly looks: readonly NumberLook[] } | { readonly fault: XmlFault } {
  const looks: NumberLook[] = [];
  if (!part) return { looks };
  const codes = new Map<number, string>(builtIn);
  const fonts: boolean[] = [];
  const within: string[] = [];
  const fault = walkXml(part, {
    open: (name, attribute) => {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'font') fonts.push(false);
      if (name === 'b' && within.at(-1) === 'font') fonts[fonts.length - 1] = attribute('val') !== '0';
      if (name === 'xf' && within.at(-1) === 'cellXfs') {
        const code = codes.get(Number(attribute('numFmtId') ?? 0)) ?? '';
        looks.push({ ...lookOf(code), bold: fonts[Number(attribute('fontId') ?? 0)] ?? false });
      }
      within.push(name);
    },
    close: () => {
      within.pop();
    },
  });
  return fault === null ? { looks } : { fault };
}

// The number formats that need not be spelt out (ECMA-376, part 1, 18.8.30), as far as they show dates or per cents.
const builtIn: readonly (readonly [number, string])[] = [
  [9, '0%'],
  [10, '0.00%'],
  [14, 'dd/mm/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [22, 'dd/mm/yyyy hh:mm'],
];

function lookOf(code: string): Omit<NumberLook, 'bold'> {
  // Only the part for positive numbers, without quoted words, colours and locales.
  const letters = (code.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
    .toLowerCase()
    .replace(/am\/pm|a\/p/g, '')
    // Minutes are not months.
    .replace(/h+(:?)m+|m+(:)s+/g, '');
  const [day, month, year] = [letters.includes('d'), letters.includes('m'), letters.includes('y')];
  const dates = !letters.includes('general') && (day || month || year) ? { day, month, year } : null;
  return { dates, percent: letters.includes('%') };
}
