import { type ForeignRead, limits } from './foreign.ts';

// Each reader brings a library along, and a file needs one of them.
const docx = async (bytes: Uint8Array): Promise<ForeignRead> => (await import('./docx.ts')).readDocx(bytes);
const xlsx = async (bytes: Uint8Array): Promise<ForeignRead> => (await import('./xlsx.ts')).readXlsx(bytes);
const html = async (text: string): Promise<ForeignRead> => (await import('./html.ts')).readHtml(text);
const plain = async (text: string, markdown: boolean): Promise<ForeignRead> =>
  (await import('./text.ts')).readText(text, markdown);

/** Reads a file of another program, by what it is rather than by what it is called. */
export async function readForeign(name: string, bytes: Uint8Array): Promise<ForeignRead> {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (bytes.length > limits.file) return { ok: false, refusal: 'too-large', detail: '' };
  if (isOle(bytes)) return { ok: false, refusal: 'old-office', detail: extension };
  if (isZip(bytes)) {
    if (/^(xlsx|xlsm|xltx)$/.test(extension)) return xlsx(bytes);
    if (/^(docx|docm|dotx)$/.test(extension)) return docx(bytes);
    return { ok: false, refusal: 'unknown-format', detail: extension };
  }
  if (/^(docx|docm|dotx|xlsx|xlsm|xltx|pdf|odt|ods|rtf)$/.test(extension))
    return {
      ok: false,
      refusal: /^(docx|docm|dotx|xlsx|xlsm|xltx)$/.test(extension) ? 'damaged' : 'unknown-format',
      detail: extension,
    };
  const text = decoded(bytes);
  if (text === null) return { ok: false, refusal: 'not-text', detail: extension };
  if (/^html?$/.test(extension) || /^\s*(<!doctype html|<html)/i.test(text)) return html(text);
  return plain(text, /^(md|markdown)$/.test(extension));
}

// Excel's "Unicode Text" is UTF-16.
function decoded(bytes: Uint8Array): string | null {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  try {
    const text = new TextDecoder(little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}

// The first four bytes of a ZIP archive; of an old Office file, or one with a password (both are OLE containers).
const begins = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);
const isZip = (bytes: Uint8Array): boolean => begins(bytes, 0x50, 0x4b, 3, 4) || begins(bytes, 0x50, 0x4b, 5, 6);
const isOle = (bytes: Uint8Array): boolean => begins(bytes, 0xd0, 0xcf, 0x11, 0xe0);
