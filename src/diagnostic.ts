/** A spot in a text: 1-based line, and 1-based column counted in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of one file, from `start` up to, not including, `end`. A file that has no text is a place without a stretch. */
export interface Place {
  readonly path: string;
  readonly start: Position | null;
  readonly end: Position | null;
}
