import { type Scalar } from 'yaml';
import { parseSource } from '../parse.ts';
import { type SourceValue } from '../values.ts';
import { endOf, startOf, type Tree } from './tree.ts';

/** How a text is to be written. */
export interface Writing {
  /** Whether it stands within brackets, where commas and brackets mean something. */
  readonly inFlow: boolean;
  readonly keys: ReadonlySet<string>;
}

/** A text as YAML writes it on one line: plain where it reads back as it is, else in quotes, those of `like` first. */
export function scalarText(value: string, writing: Writing, like?: Scalar.Type): string {
  const single = `'${value.replaceAll("'", "''")}'`;
  const double = doubleQuoted(value);
  const ways =
    like === 'QUOTE_DOUBLE' ? [double, single] : like === 'QUOTE_SINGLE' ? [single, double] : [value, single, double];
  const oneLine = ways.filter((way) => !/[\r\n]/.test(way));
  return oneLine.find((way) => readsBack(value, way, writing)) ?? double;
}

/** A text of several lines as a block whose lines begin at a column; null where a block would not read back as it is. */
export function blockText(value: string, column: number, { eol, keys }: Pick<Tree, 'eol' | 'keys'>): string | null {
  const body = value.replace(/\n$/, '');
  if (column === 0 || !body.includes('\n') || /^\s|\r|[ \t](\n|$)|\n$/.test(body)) return null;
  const lines = body.split('\n').map((line) => (line === '' ? '' : `${' '.repeat(column)}${line}`));
  const written = [`|${value.endsWith('\n') ? '' : '-'}`, ...lines];
  const key = ' '.repeat(column - 1);
  const { source, faults } = parseSource('', `${key}k: ${written.join('\n')}\n${key}z: y\n`, keys);
  const reads = faults.length === 0 && JSON.stringify(source?.value) === JSON.stringify({ k: value, z: 'y' });
  return reads ? written.join(eol) : null;
}

function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function readsBack(value: string, written: string, { inFlow, keys }: Writing): boolean {
  const contexts: readonly (readonly [string, SourceValue])[] = inFlow
    ? [
        [`k: { k: ${written}, z: y }\n`, { k: { k: value, z: 'y' } }],
        [`k: [ ${written}, y ]\n`, { k: [value, 'y'] }],
      ]
    : [
        [`k: ${written} # c\nz: y\n`, { k: value, z: 'y' }],
        [`- ${written}\n- y\n`, [value, 'y']],
      ];
  return contexts.every(([text, data]) => {
    const { source, faults } = parseSource('', text, keys);
    return faults.length === 0 && JSON.stringify(source?.value) === JSON.stringify(data);
  });
}

/**
 * A text of several lines with only the part changed that differs, so that its line breaks stay where they are; null
 * where its written form does not show it as it is.
 */
export function changedInPlace(
  tree: Tree,
  node: Scalar,
  value: string,
): { readonly from: number; readonly to: number; readonly text: string } | null {
  const before = typeof node.value === 'string' ? node.value : '';
  const start = startOf(node);
  const written = tree.text.slice(start, endOf(tree, node));
  if (!written.includes('\n') || before === value) return null;
  const offsets = offsetsIn(written, before, node.type);
  if (offsets === null) return null;
  const [head, tail] = sharedEnds(before, value);
  const [from, to] = [offsets[head], offsets[before.length - tail]];
  const text = value.slice(head, value.length - tail);
  if (from === undefined || to === undefined || from > to || /[\r\n]/.test(text)) return null;
  // A line break in the part that goes would pull two lines together.
  return written.slice(from, to).includes('\n') ? null : { from: start + from, to: start + to, text };
}

/** How many characters two texts share at their beginnings, and then at their ends. */
function sharedEnds(left: string, right: string): readonly [number, number] {
  const most = Math.min(left.length, right.length);
  let head = 0;
  while (head < most && left[head] === right[head]) head++;
  let tail = 0;
  while (tail < most - head && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail++;
  return [head, tail];
}

/** For each unit of a value, and its end, where it stands in the written form; null where that is not plain to see. */
function offsetsIn(written: string, value: string, type: Scalar.Type | undefined): readonly number[] | null {
  let at = firstCharacter(written, type);
  const offsets: number[] = [];
  for (const character of value.replace(/\n+$/, '')) {
    const width = widthOf(written, at, character, type);
    if (width === 0) return null;
    for (let unit = 0; unit < character.length; unit++) offsets.push(at + unit);
    at += width;
  }
  for (let index = offsets.length; index <= value.length; index++) offsets.push(at);
  return offsets;
}

/** How much of the written form stands for a character; 0 where it is something else. */
function widthOf(written: string, at: number, character: string, type: Scalar.Type | undefined): number {
  const rest = written.slice(at, at + 400);
  // A line break and the indentation behind it stand for a blank, or within a block for themselves.
  if (character === '\n' || (character === ' ' && !rest.startsWith(' ')))
    return /^[ \t]*\r?\n[ \t\r\n]*/.exec(rest)?.[0].length ?? 0;
  if (!rest.startsWith(character)) return 0;
  return character === "'" && type === 'QUOTE_SINGLE' ? 2 : character.length;
}

function firstCharacter(written: string, type: Scalar.Type | undefined): number {
  if (type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE') return 1;
  if (type === 'PLAIN') return 0;
  return /^[^\n]*\n\s*/.exec(written)?.[0].length ?? 0;
}
