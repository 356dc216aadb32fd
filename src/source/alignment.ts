/** Where each unit of a text value stands in its written form: offsets `from[i]`, `to[i]` within what is written. */
export interface Alignment {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** How a scalar is written: as YAML's library names it. */
export type ScalarStyle = 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | 'BLOCK_LITERAL' | 'BLOCK_FOLDED';

/**
 * Lays a value beside its written form: quotes, escapes, folded lines and the indentation of block texts are passed over.
 * Null where the two cannot be laid beside each other.
 */
export function alignmentOf(written: string, value: string, style: ScalarStyle): Alignment | null {
  const from: number[] = [];
  const to: number[] = [];
  let at = startOf(written, style);
  let done = 0;
  while (done < value.length) {
    const run = blanksAt(value, done);
    if (run > 0) {
      const given = blanksAt(written, at);
      // Line breaks and indentation became one blank or some breaks; the last blanks of both lie side by side.
      for (let index = 0; index < run; index++) {
        const back = run - index;
        const spot = Math.max(at, at + given - back);
        from.push(spot);
        to.push(Math.min(spot + 1, at + given));
      }
      if (given === 0 && style !== 'QUOTE_DOUBLE') return null;
      if (given === 0) {
        const escape = escapeAt(written, at);
        if (escape === null || run !== 1) return null;
        to[to.length - 1] = at + escape.length;
        at += escape.length;
      } else at += given;
      done += run;
      continue;
    }
    at += blanksAt(written, at);
    const length = lengthAt(written, at, value[done] ?? '', style);
    if (length === 0) return null;
    from.push(at);
    to.push(at + length);
    at += length;
    done++;
  }
  return { from, to };
}

function startOf(written: string, style: ScalarStyle): number {
  switch (style) {
    case 'PLAIN':
      return 0;
    case 'QUOTE_SINGLE':
    case 'QUOTE_DOUBLE':
      return 1;
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED': {
      const feed = written.indexOf('\n');
      return feed === -1 ? written.length : feed + 1;
    }
  }
}

/** How many blanks and line breaks stand at an offset. */
function blanksAt(text: string, at: number): number {
  let end = at;
  while (end < text.length && /[ \t\r\n]/.test(text[end] ?? '')) end++;
  return end - at;
}

/** How many units of the written form stand for one unit of the value; 0 where something else is written. */
function lengthAt(written: string, at: number, unit: string, style: ScalarStyle): number {
  if (style === 'QUOTE_SINGLE' && unit === "'") return written.startsWith("''", at) ? 2 : 0;
  if (style === 'QUOTE_DOUBLE' && written[at] === '\\') {
    const escape = escapeAt(written, at);
    return escape?.text === unit ? escape.length : 0;
  }
  return written[at] === unit ? 1 : 0;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', '"': '"', '\\': '\\', '/': '/', ' ': ' ' };

function escapeAt(written: string, at: number): { readonly text: string; readonly length: number } | null {
  if (written[at] !== '\\') return null;
  const hex = /^\\(?:x([\da-f]{2})|u([\da-f]{4}))/i.exec(written.slice(at, at + 6));
  if (hex) return { text: String.fromCharCode(parseInt(hex[1] ?? hex[2] ?? '', 16)), length: hex[0].length };
  const text = escapes[written[at + 1] ?? ''];
  return text === undefined ? null : { text, length: 2 };
}
