import { diagnostic, wholeFile, type Diagnostic } from '../diagnostic.ts';

/** Files beyond this many bytes are refused before they are parsed. */
export const maxBytes = 16 * 1024 * 1024;

// A plan of 10,000 tasks has about 150,000 of these; parsing time and memory grow with their number, not with bytes.
const maxItems = 500_000;

/** The text of a plan file, its byte order mark removed; or why the bytes are no text that can be parsed. */
export function decodeText(
  path: string,
  bytes: Uint8Array,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: Diagnostic } {
  const at = wholeFile(path);
  const fail = (fault: Diagnostic): { readonly ok: false; readonly fault: Diagnostic } => ({ ok: false, fault });
  if (bytes.length > maxBytes) return fail(diagnostic('file/too-large', at, { file: path, limit: 'bytes' }));
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return fail(diagnostic('file/encoding', at, { file: path, encoding: 'utf-16' }));
  if (bytes.includes(0)) return fail(diagnostic('file/binary', at, { file: path }));
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail(diagnostic('file/encoding', at, { file: path, encoding: 'other' }));
  }
  if (hasTooManyItems(text)) return fail(diagnostic('file/too-large', at, { file: path, limit: 'items' }));
  return { ok: true, text };
}

/** A text as the bytes of a file, with a byte order mark where the bytes it was read from had one. */
export function encodeText(text: string, like: Uint8Array): Uint8Array {
  const marked = like[0] === 0xef && like[1] === 0xbb && like[2] === 0xbf;
  return new TextEncoder().encode(marked ? `\ufeff${text}` : text);
}

// A bracket that closes nothing costs YAML far more than one that does.
const costOfStray = 50;

function hasTooManyItems(text: string): boolean {
  if (text.length <= maxItems / costOfStray) return false;
  let items = 0;
  let open = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 93 || unit === 125) {
      if (open === 0) items += costOfStray;
      else open--;
    } else if (beginsItem(text, index, unit)) items++;
    if (unit === 91 || unit === 123) open++;
    if (items > maxItems) return true;
  }
  return false;
}

// Line feed, comma, [ and { are where YAML may begin another node; a colon, a dash and a ? only before a space.
function beginsItem(text: string, index: number, unit: number): boolean {
  if (unit === 10 || unit === 44 || unit === 91 || unit === 123) return true;
  return (unit === 58 || unit === 45 || unit === 63) && text.charCodeAt(index + 1) === 32;
}
