/** How a line is to be felt; writers turn it into colour or weight, never into the only sign of a fact. */
export type Tone = 'plain' | 'strong' | 'muted' | 'danger' | 'warning' | 'good';

/** One printed line of text: it may be wrapped, never cut. An item is printed with a dash. */
export interface Line {
  readonly text: string;
  readonly tone: Tone;
  readonly item: boolean;
}

/** A cell of a table: its lines, top to bottom. */
export interface Cell {
  readonly lines: readonly Line[];
}

/** A column of a table, and how it behaves where room is short. */
export interface Column {
  readonly title: string;
  /** The narrowest width, in terminal columns, at which its text still reads well. */
  readonly minWidth: number;
  /** Its share of the room that is left over; 0 keeps it as narrow as its text allows. */
  readonly grow: number;
  /** Where the page is too narrow for all columns, those with the highest number fold first; 0 never folds. */
  readonly foldOrder: number;
  /** The index of the column that takes its lines in, below its own, each led by this column's title. */
  readonly foldInto: number;
}

export interface Row {
  readonly cells: readonly Cell[];
}

/** The neutral document: what a paper or a listing says, before any format. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly tone: Tone }
  | { readonly kind: 'paragraph'; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly Row[] };

export interface DocumentTree {
  readonly blocks: readonly Block[];
}
