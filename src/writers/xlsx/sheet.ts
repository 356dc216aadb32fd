/** How a cell looks. */
export interface CellStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: 'left' | 'center';
  /** A cell of a table, with its borders; the head of one is shaded too. */
  readonly table: 'none' | 'cell' | 'head';
}

/** A cell of a worksheet: a text, a date (ISO) or a whole number, and how many columns it spans. */
export interface SheetCell {
  readonly column: number;
  readonly span: number;
  readonly text: string;
  readonly date: string | null;
  readonly number: number | null;
  readonly style: CellStyle;
}

/** A row of a worksheet. */
export interface SheetRow {
  readonly cells: readonly SheetCell[];
  /** In points. */
  readonly height: number;
  /** Whether cells of it are merged: then no program finds its height by itself. */
  readonly isMerged: boolean;
}

/** A worksheet. */
export interface Sheet {
  readonly name: string;
  readonly landscape: boolean;
  /** The width of each column in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly SheetRow[];
  /** The table: the row of its head, and its last row that can be filtered, counted from 1; null where there is none. */
  readonly table: { readonly head: number; readonly last: number } | null;
}
