import { type ForeignNote, limits } from '../foreign.ts';
import { walkXml, type XmlFault } from '../xml.ts';
import { unescaped } from './strings.ts';

/** A cell as the sheet stores it; columns count from 1. */
export interface RawCell {
  readonly column: number;
  readonly type: 'shared' | 'number' | 'text';
  readonly style: number;
  readonly value: string;
}

/** Cells that are one: its top left cell holds the text. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetContent {
  readonly rows: readonly { readonly row: number; readonly cells: readonly RawCell[] }[];
  readonly merges: readonly Merge[];
  readonly notes: readonly ForeignNote[];
}

interface Walk {
  readonly rows: { row: number; cells: RawCell[] }[];
  readonly merges: Merge[];
  readonly notes: Set<ForeignNote>;
  row: number;
  column: number;
  kind: string;
  style: number;
  value: string;
  collecting: boolean;
  cells: number;
  tooMany: boolean;
}

/** The cells of a worksheet that hold something. */
export function readSheet(part: Uint8Array): SheetContent | { readonly fault: XmlFault | 'too-many' } {
  const walk: Walk = {
    rows: [],
    merges: [],
    notes: new Set(),
    row: 0,
    column: 0,
    kind: '',
    style: 0,
    value: '',
    collecting: false,
    cells: 0,
    tooMany: false,
  };
  const fault = walkXml(part, {
    open: (name, attribute) => {
      open(walk, name, attribute);
    },
    close: (name) => {
      close(walk, name);
    },
    text: (piece) => {
      if (walk.collecting) walk.value += piece;
    },
  });
  if (fault !== null) return { fault };
  return walk.tooMany ? { fault: 'too-many' } : { rows: walk.rows, merges: walk.merges, notes: [...walk.notes] };
}

function open(walk: Walk, name: string, attribute: (name: string) => string | undefined): void {
  switch (name) {
    case 'row':
      walk.row = Number(attribute('r') ?? walk.row + 1);
      walk.column = 0;
      if (attribute('hidden') === '1') walk.notes.add('hidden-cells');
      walk.rows.push({ row: walk.row, cells: [] });
      break;
    case 'col':
      if (attribute('hidden') === '1') walk.notes.add('hidden-cells');
      break;
    case 'c':
      walk.column = columnOf(attribute('r')) ?? walk.column + 1;
      walk.kind = attribute('t') ?? 'n';
      walk.style = Number(attribute('s') ?? 0);
      walk.value = '';
      break;
    case 'f':
      walk.notes.add('formulas');
      break;
    case 'v':
    case 't':
      walk.collecting = true;
      break;
    case 'mergeCell':
      addMerge(walk, attribute('ref') ?? '');
      break;
    default:
  }
}

function close(walk: Walk, name: string): void {
  if (name === 'v' || name === 't') walk.collecting = false;
  if (name !== 'c' || walk.value === '') return;
  if (walk.column > limits.columns) {
    walk.notes.add('many-columns');
    return;
  }
  if (++walk.cells > limits.cells || walk.rows.length > limits.rows) {
    walk.tooMany = true;
    return;
  }
  walk.rows.at(-1)?.cells.push({ column: walk.column, style: walk.style, ...valueOf(walk) });
}

function valueOf({ kind, value }: Walk): Pick<RawCell, 'type' | 'value'> {
  switch (kind) {
    case 's':
      return { type: 'shared', value };
    case 'n':
      return { type: 'number', value };
    case 'd':
      return { type: 'text', value: value.replace(/^(\d{4})-(\d\d)-(\d\d).*$/, '$3/$2/$1') };
    default:
      return { type: 'text', value: unescaped(value) };
  }
}

function addMerge(walk: Walk, ref: string): void {
  const [, from = '', top = '', to = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? [];
  const [left, right] = [columnOf(from), columnOf(to)];
  if (left === null || right === null || top === '' || left > limits.columns) return;
  const merge: Merge = { top: Number(top), left, bottom: Number(bottom), right: Math.min(right, limits.columns) };
  const size = (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1);
  walk.cells += size;
  if (size > limits.cells || walk.cells > limits.cells) walk.tooMany = true;
  else walk.merges.push(merge);
}

function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  return letters.split('').reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
}
