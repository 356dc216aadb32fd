import { walkXml, type XmlFault } from '../xml.ts';

/** The texts that the cells of a workbook share; how Vietnamese is pronounced in them (`rPh`) is none of it. */
export function readStrings(
  part: Uint8Array | undefined,
): { readonly strings: readonly string[] } | { readonly fault: XmlFault } {
  const strings: string[] = [];
  if (!part) return { strings };
  let [text, inText, phonetic] = ['', false, false];
  const fault = walkXml(part, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 't') inText = true;
      if (name === 'rPh') phonetic = true;
    },
    close: (name) => {
      if (name === 'si') strings.push(unescaped(text));
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
    },
    text: (piece) => {
      if (inText && !phonetic) text += piece;
    },
  });
  return fault === null ? { strings } : { fault };
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
