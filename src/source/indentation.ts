import { isMap, isScalar, visit, type Document, type Node, type YAMLMap } from 'yaml';
import { diagnostic, type Diagnostic } from '../diagnostic.ts';
import { type Edit } from './edits.ts';
import { lineEnd } from './lines.ts';
import { type Refused, type Slip } from './refused.ts';
import { type Setting } from './traps.ts';

/** The slip of a line that stands too far to the right, at its first character; repaired together with the lines below it. */
export function overIndented(refused: Refused, at: number): Slip {
  const { path, text, lines } = refused;
  const { line, column } = lines.positionOf(at);
  const isItem = text.startsWith('- ', at);
  const above = /^ *(?=- )/.exec(lines.lineAt(line - 1))?.[0].length;
  if (isItem && above !== undefined && above >= column && above <= column + 2) return indentationSlip(refused, at);
  const target = columnAbove(refused, line, column, isItem);
  const fault = diagnostic('yaml/indentation', lines.placeOf(path, at, lineEnd(text, at)), {});
  return { fault, repair: target === null ? null : dedented(refused, line, column, column - target) };
}

/** The slip of a line that stands too far to the left of its neighbours. */
export function indentationSlip(refused: Refused, at: number): Slip {
  const { path, text, lines } = refused;
  const { line, column } = lines.positionOf(at);
  const fault = diagnostic('yaml/indentation', lines.placeOf(path, at, lineEnd(text, at)), {});
  const above = lines.lineAt(line - 1);
  const siblings = text.startsWith('- ', at) ? (/^ *(?=- )/.exec(above)?.[0].length ?? 0) + 1 : firstColumn(above);
  const shift = siblings - column;
  if (shift <= 0 || shift > 4 || /:\s*[|>]/.test(lines.lineAt(line - 1))) return { fault, repair: null };
  return { fault, repair: [{ at, removed: 0, inserted: ' '.repeat(shift) }] };
}

/** The nearest column above and to the left where a key (or, for an item, a dash) begins. */
function columnAbove({ lines }: Refused, line: number, column: number, isItem: boolean): number | null {
  for (let above = line - 1; above > 0 && above > line - 200; above--) {
    const text = lines.lineAt(above);
    if (/^\s*(#|$)/.test(text)) continue;
    const dash = /^( *)- /.exec(text);
    const here = isItem ? dash && (dash[1]?.length ?? 0) + 1 : firstColumn(text);
    if (here !== null && here < column) return here;
  }
  return null;
}

/** The column (1-based) of what stands on a line after its dashes. */
function firstColumn(line: string): number {
  return (/^[ \t]*(?:- +)*/.exec(line)?.[0].length ?? 0) + 1;
}

function dedented({ text, lines }: Refused, line: number, column: number, by: number): readonly Edit[] {
  const edits: Edit[] = [];
  const lastLine = lines.positionOf(text.length).line;
  for (let at = line; at <= lastLine; at++) {
    const whole = lines.lineAt(at);
    if (/^\s*$/.test(whole)) continue;
    if ((/^ */.exec(whole)?.[0].length ?? 0) < column - 1) break;
    edits.push({ at: lines.startOf(at), removed: by, inserted: '' });
  }
  return edits;
}

/**
 * Where an item of a list runs into the next because its dash is missing: the key that the item began with comes back.
 * YAML sees but a repeated key, and the later item replaces the earlier; `faults` are those of the values.
 */
export function missingDash(setting: Setting, document: Document, faults: readonly Diagnostic[]): Slip | null {
  // Without a key told to be repeated none is; beyond the limit of aliases not all of them are told.
  if (!faults.some(({ code }) => code === 'yaml/duplicate-key' || code === 'yaml/alias-bomb')) return null;
  let found: Slip | null = null;
  visit(document, {
    Seq: (_, { items }) => {
      for (const item of items) {
        if (isMap<Node, Node | null>(item) && item.flow !== true) found ??= mergedIn(setting, item);
      }
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

function mergedIn({ path, text, lines }: Setting, item: YAMLMap<Node, Node | null>): Slip | null {
  const [first, ...rest] = item.items;
  if (!isScalar(first?.key) || typeof first.key.value !== 'string' || !first.key.range) return null;
  const key = first.key.value;
  const again = rest.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key.range;
  if (!again) return null;
  const firstLine = lines.positionOf(first.key.range[0]).line;
  const { line } = lines.positionOf(again[0]);
  const dash = /^[ \t]*(?:- +)*(?=- )/.exec(lines.lineAt(firstLine))?.[0].length;
  const at = lines.startOf(line) + (dash ?? 0);
  const fault = diagnostic('yaml/missing-dash', lines.placeOf(path, again[0], again[1]), { key, firstLine });
  const free = dash !== undefined && text.slice(at, at + 2) === '  ';
  return free ? { fault, repair: [{ at, removed: 1, inserted: '-' }] } : null;
}
