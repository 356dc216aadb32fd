import { stringify } from 'yaml';

/** What a new YAML text is made of: texts as they are, blanks, lists, and maps in their order. */
export type Written =
  | string
  | null
  | readonly Written[]
  | {
      /** A key that begins with `#` is a comment, an empty one a blank line. */
      readonly pairs: readonly (readonly [key: string, value: Written])[];
    };

/** A new YAML text in block style; every text comes out of it as it went in (NFC, lines without blanks at their ends). */
export function writeYaml(value: Written): string {
  return `${linesOf(value).join('\n')}\n`;
}

function linesOf(value: Written): readonly string[] {
  if (value === null) return [''];
  if (typeof value === 'string') return scalarLines(value);
  if (!('pairs' in value)) return value.length === 0 ? ['[]'] : value.flatMap((item) => itemLines(item));
  return value.pairs.flatMap(([key, inner]) => {
    if (key === '') return [''];
    if (key.startsWith('#')) return [key];
    return pairLines(key, inner);
  });
}

function itemLines(item: Written): readonly string[] {
  const [first = '', ...rest] = linesOf(item);
  return [`- ${first}`.trimEnd(), ...rest.map(indented)];
}

function pairLines(key: string, value: Written): readonly string[] {
  const lines = linesOf(value);
  const [first = '', ...rest] = lines;
  const isBlock = value !== null && typeof value === 'object' && first !== '[]';
  if (isBlock) return [`${key}:`, ...lines.map(indented)];
  return [`${key}: ${first}`.trimEnd(), ...rest.map(indented)];
}

const indented = (line: string): string => (line === '' ? '' : `  ${line}`);

/** A text as YAML holds it: plain where that reads the same, in quotes, or as a block where it has several lines. */
function scalarLines(text: string): readonly string[] {
  const lines = text.split('\n');
  const blockable = lines.every((line) => isPrintable(line) && line === line.trim() && line !== '');
  if (lines.length > 1 && blockable) return ['|-', ...lines];
  return [scalarText(text)];
}

/** A text on one line as a YAML scalar in block context. */
export function scalarText(text: string): string {
  if (isPlain(text)) return text;
  return isPrintable(text)
    ? `'${text.replaceAll("'", "''")}'`
    : JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);
}

const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

function isPrintable(text: string): boolean {
  return !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u.test(text);
}

function isPlain(text: string): boolean {
  if (text === '' || text !== text.trim() || !isPrintable(text)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`=<~.]|: |\s#|:$|^(null|true|false|yes|no|on|off)$/i.test(text)) return false;
  return !/[\u00a0\u2000-\u200f\uff1a]/.test(text);
}

/** A value as YAML, blank where it is null, each text on one line. For files that tthc makes, never for those it edits. */
export function yamlText(value: unknown): string {
  return stringify(value, { lineWidth: 0, nullStr: '' });
}
