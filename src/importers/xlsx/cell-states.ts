import { walkXml, type XmlFault } from '../xml.ts';

/** What is not to be seen from the value of a cell: that its formula has none yet, or that it is TRUE or FALSE. */
export interface CellState {
  /** Counted from 1. */
  readonly row: number;
  readonly column: number;
  readonly kind: 'uncomputed' | 'boolean';
}

interface Walk {
  readonly states: CellState[];
  row: number;
  column: number;
  type: string;
  hasFormula: boolean;
  hasValue: boolean;
  inValue: boolean;
  value: string;
}

/** The cells of a worksheet whose value does not say all. */
export function cellStates(part: Uint8Array): { readonly states: readonly CellState[] } | { readonly fault: XmlFault } {
  const walk: Walk = {
    states: [],
    row: 0,
    column: 0,
    type: '',
    hasFormula: false,
    hasValue: false,
    inValue: false,
    value: '',
  };
  const fault = walkXml(part, {
    open: (name, attribute) => {
      if (name === 'row') [walk.row, walk.column] = [Number(attribute('r') ?? walk.row + 1), 0];
      else if (name === 'c') beginCell(walk, attribute('r'), attribute('t'));
      else if (name === 'f') walk.hasFormula = true;
      else if (name === 'v' || name === 't') [walk.inValue, walk.hasValue] = [true, true];
    },
    close: (name) => {
      if (name === 'v' || name === 't') walk.inValue = false;
      else if (name === 'c') endCell(walk);
    },
    text: (piece) => {
      if (walk.inValue) walk.value += piece;
    },
  });
  return fault === null ? { states: walk.states } : { fault };
}

function beginCell(walk: Walk, name: string | undefined, type: string | undefined): void {
  const letters = /^[A-Z]{1,3}/.exec(name ?? '')?.[0];
  walk.column =
    letters === undefined
      ? walk.column + 1
      : Array.from(letters).reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
  walk.type = type ?? 'n';
  walk.hasFormula = false;
  walk.hasValue = false;
  walk.value = '';
}

function endCell({ states, row, column, type, hasFormula, hasValue, value }: Walk): void {
  // A formula may give a text without a letter; every other value has at least one.
  const hasResult = hasValue && (value !== '' || type === 'str');
  if (hasFormula && !hasResult) states.push({ row, column, kind: 'uncomputed' });
  else if (type === 'b') states.push({ row, column, kind: 'boolean' });
}
