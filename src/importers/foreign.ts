/** A cell of a table as a file holds it, cleaned but not interpreted. */
export interface ForeignCell {
  /** The printed lines; none for an empty cell. */
  readonly lines: readonly string[];
  readonly bold: boolean;
  /** Whether the word processor numbers it by itself: the number is then not in the text. */
  readonly numbered: boolean;
  /** Whether it is covered by the cell to its left or the one above it (ô gộp); such a cell has no lines. */
  readonly merged: 'no' | 'across' | 'down';
  /** What a spreadsheet stored instead of a text: a day, or a month as its first day. */
  readonly stored: 'text' | 'day' | 'month';
}

/** A row of a table, and the number by which a reader finds it in the file. */
export interface ForeignRow {
  /** The table that it stands in, by its place in the file; the sheet, where there are sheets. */
  readonly table: number;
  readonly sheet: string | null;
  /** The line of a text file; the row of a sheet; else the row within its table. From 1. */
  readonly at: number;
  readonly cells: readonly ForeignCell[];
  /** Whether the file had it broken over several lines. */
  readonly rejoined?: true;
}

/** A table of a file. */
export interface ForeignTable {
  readonly kind: 'table';
  /** Its place among the tables of the file, from 1. */
  readonly number: number;
  readonly rows: readonly ForeignRow[];
}

/** A paragraph of a file, with its printed lines. */
export interface ForeignParagraph {
  readonly kind: 'paragraph';
  readonly lines: readonly string[];
  readonly bold: boolean;
}

export type ForeignBlock = ForeignTable | ForeignParagraph;

/** What was cleaned away without a change of what is read. */
export interface Cleaned {
  /** Texts in decomposed Unicode (NFD) that were composed (NFC). */
  readonly composed: number;
  /** Non-breaking and other unusual spaces. */
  readonly spaces: number;
  /** Soft hyphens, zero-width and control characters. */
  readonly invisible: number;
}

/** What a reader should know of a file: what it holds besides, and how that was taken. */
export type ForeignNote =
  'tracked-changes' | 'footnotes' | 'struck-out' | 'nested-table' | 'hidden-cells' | 'formulas' | 'many-columns';

/** A file as a series of paragraphs and tables. */
export interface ForeignDocument {
  readonly blocks: readonly ForeignBlock[];
  /** Whether its cells hold their text on one line, so that the items of a list run together. */
  readonly flattened: boolean;
  /** How its rows are counted. */
  readonly unit: 'line' | 'row';
  readonly cleaned: Cleaned;
  readonly notes: readonly ForeignNote[];
}

/** Why a file was not read. */
export type Refusal =
  | 'unknown-format'
  | 'not-text'
  | 'damaged'
  | 'encrypted'
  | 'old-office'
  | 'too-large'
  | 'too-many'
  | 'forbidden-xml'
  | 'no-table';

export type ForeignRead =
  | { readonly ok: true; readonly document: ForeignDocument }
  | { readonly ok: false; readonly refusal: Refusal; readonly detail: string };

/** More than this is refused: no plan of an office comes near, and no file may make us work for minutes. */
export const limits = {
  /** Bytes of the file itself. */
  file: 16 * 1024 * 1024,
  /** Bytes of one part of a DOCX or XLSX, unpacked; and of all parts that are looked at. */
  part: 64 * 1024 * 1024,
  /** Rows of all tables, and cells of all tables, merged ones counted with all they cover. */
  rows: 20_000,
  cells: 1_000_000,
  /** Columns of one table; beyond, cells are not read. */
  columns: 200,
  /** How deep XML or HTML may nest. */
  depth: 250,
} as const;

/** Text cells of one file, cleaned and counted as they come. */
export interface Cleaner {
  readonly clean: (text: string) => readonly string[];
  readonly cleaned: () => Cleaned;
}

/** Makes what cleans the texts of one file. */
export function cleaner(): Cleaner {
  const counts = { composed: 0, spaces: 0, invisible: 0 };
  return {
    clean: (text) => {
      const composed = text.normalize('NFC');
      if (composed !== text) counts.composed++;
      const visible = composed.replace(invisible, (found) => {
        counts.invisible += found.length;
        return '';
      });
      const plain = visible.replace(unusualSpaces, (found) => {
        counts.spaces += found.length;
        return ' ';
      });
      return plain
        .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
        .map((line) => line.replace(/[ \t]+/g, ' ').trim())
        .filter((line) => line !== '');
    },
    cleaned: () => ({ ...counts }),
  };
}

// Soft hyphen, zero-width space, joiners and marks of direction, byte order mark, control characters but line ends and tab.
const invisible =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
const unusualSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** A cell that holds nothing. */
export const emptyCell: ForeignCell = { lines: [], bold: false, numbered: false, merged: 'no', stored: 'text' };

/** A cell of plain text. */
export function textCell(lines: readonly string[], bold = false): ForeignCell {
  return lines.length === 0 ? emptyCell : { ...emptyCell, lines, bold };
}

/** A cell that other cells are laid under: how many columns and rows it covers. */
export interface SpanningCell {
  readonly cell: ForeignCell;
  readonly columns: number;
  readonly rows: number;
}

/** Lays out rows of spanning cells on a grid; null where it would be too large. */
export function laidOut(rows: readonly (readonly SpanningCell[])[]): readonly (readonly ForeignCell[])[] | null {
  const laid: ForeignCell[][] = [];
  // For each column the rows that a cell above still covers, and how.
  const covered: { left: number; merged: 'down' | 'across' }[] = [];
  let count = 0;
  for (const row of rows) {
    const cells: ForeignCell[] = [];
    const put = (cell: ForeignCell): void => {
      cells.push(cell);
      count++;
    };
    const skipCovered = (): void => {
      for (let under = covered[cells.length]; under && under.left > 0; under = covered[cells.length]) {
        under.left--;
        put({ ...emptyCell, merged: under.merged });
      }
    };
    for (const { cell, columns, rows: height } of row) {
      skipCovered();
      const width = Math.max(1, Math.min(columns, limits.columns + 1));
      for (let each = 0; each < width; each++) {
        covered[cells.length] = { left: Math.max(0, height - 1), merged: each === 0 ? 'down' : 'across' };
        put(each === 0 ? cell : { ...emptyCell, merged: 'across' });
      }
      if (cells.length > limits.columns || count > limits.cells) return null;
    }
    skipCovered();
    laid.push(cells);
  }
  return laid;
}
