/** The offset at which the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset at which the line of an offset ends, before its line break. */
export function lineStop(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  if (feed === -1) return text.length;
  return feed > offset && text[feed - 1] === '\r' ? feed - 1 : feed;
}

/** The column of an offset in its line, from 0. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Whether nothing but blanks stands before an offset in its line. */
export function beginsLine(text: string, offset: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, offset), offset));
}

/** Whether a stretch of YAML between values holds a comment. */
export function holdsComment(between: string): boolean {
  return /(^|[\s,[\]{}])#/.test(between);
}

/**
 * Where a new line goes below what ends at an offset: at the end of its line, or of the comment lines right below that
 * are indented to at least `column` and so belong to it. A `column` of null is content with the line itself.
 */
export function placeBelow(text: string, end: number, column: number | null): number {
  let stop = lineStop(text, end);
  while (column !== null && stop < text.length) {
    const next = text.indexOf('\n', stop) + 1;
    const indent = /^( *)#/.exec(text.slice(next, next + 200))?.[1];
    if (next === 0 || indent === undefined || indent.length < column) break;
    stop = lineStop(text, next);
  }
  return stop;
}

/** Whether the next thing below a line is a comment indented to at least `column`: a block text would swallow it. */
export function deepCommentBelow(text: string, end: number, column: number): boolean {
  const below = /^(?:[ \t]*\r?\n)*( *)#/.exec(text.slice(lineStop(text, end)).replace(/^\r?\n/, ''));
  return (below?.[1]?.length ?? -1) >= column;
}
