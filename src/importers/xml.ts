import { Parser } from 'saxen';
import { limits } from './foreign.ts';

/** What a walk over XML tells; names come without their prefix. */
export interface XmlVisitor {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

export type XmlFault = 'damaged' | 'forbidden-xml' | 'too-large';

const maxElements = 3_000_000;

/**
 * Walks over an XML part. A document type declaration is refused: Office formats have none, and entities that a file
 * makes up (to swell, or to fetch other files) could only stand there.
 */
export function walkXml(bytes: Uint8Array, visitor: XmlVisitor): XmlFault | null {
  const xml = xmlText(bytes);
  if (xml === null) return 'damaged';
  let fault: XmlFault | null = null;
  let [depth, elements] = [0, 0];
  const parser = new Parser();
  const stop = (found: XmlFault): void => {
    fault ??= found;
    parser.stop();
  };
  parser
    .on('error', () => {
      stop('damaged');
    })
    .on('warn', () => undefined)
    .on('attention', () => {
      stop('forbidden-xml');
    })
    .on('openTag', (name, attributes, decode) => {
      depth++;
      if (depth > limits.depth || ++elements > maxElements) {
        stop('too-large');
        return;
      }
      let read: Record<string, string> | null = null;
      visitor.open?.(local(name), (wanted) => {
        read ??= attributes();
        const value = Object.hasOwn(read, wanted) ? read[wanted] : undefined;
        return value === undefined ? undefined : decode(value);
      });
    })
    .on('closeTag', (name) => {
      depth--;
      visitor.close?.(local(name));
    })
    .on('text', (text, decode) => visitor.text?.(decode(text)))
    .on('cdata', (text) => visitor.text?.(text));
  parser.parse(xml);
  return fault;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function xmlText(bytes: Uint8Array): string | null {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    const text = new TextDecoder(utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8', {
      fatal: true,
    }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}
