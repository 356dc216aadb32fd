import { readFileSync } from 'node:fs';
import { type PdfAssets } from '../../src/writers/pdf.ts';

const root = new URL('../../', import.meta.url);
const fonts = [
  '400Regular/Tinos_400Regular.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
];

/** The layout and the fonts of PDFs, as they are in the sources. */
export function pdfAssets(): PdfAssets {
  const file = (path: string): Buffer => readFileSync(new URL(path, root));
  return {
    layout: file('src/writers/pdf/layout.typ').toString('utf8'),
    fonts: fonts.map((font) => file(`node_modules/@expo-google-fonts/tinos/${font}`)),
  };
}
