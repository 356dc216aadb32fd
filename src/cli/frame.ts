import { type Place } from '../diagnostic.ts';
import { type Lines } from '../source/lines.ts';
import { sanitize } from '../writers/terminal/sanitize.ts';
import { displayWidth, graphemesOf } from '../writers/terminal/width.ts';

/**
 * The line at fault and, below it, carets under the stretch at fault; they stand right whatever the line holds (tabs,
 * combining marks, wide characters), since they count columns of the terminal. A long line is cut visibly, with `…`.
 */
export function frameOf(lines: Lines, { start, end }: Place, width: number): readonly string[] {
  if (!start || !end) return [];
  const line = lines.lineAt(start.line);
  const from = start.column - 1;
  const to = Math.min(end.line === start.line ? end.column - 1 : line.length, line.length);
  const gutter = `  ${start.line} | `;
  const room = Math.max(20, width - gutter.length);
  const shown = excerpt(line, from, Math.max(to, from), room);
  const below = `${' '.repeat(gutter.length - 2)}| `;
  return [
    `${gutter}${shown.before}${shown.marked}${shown.after}`.trimEnd(),
    `${below}${' '.repeat(displayWidth(shown.before))}${'^'.repeat(Math.max(1, displayWidth(shown.marked)))}`,
  ];
}

interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

function excerpt(line: string, from: number, to: number, room: number): Excerpt {
  // A line may be megabytes long; only what is near the fault can be shown.
  const near = room * 4;
  const before = oneLine(line.slice(Math.max(0, from - near), from));
  const marked = oneLine(line.slice(from, Math.min(to, from + near)));
  const after = oneLine(line.slice(to, to + near));
  if (displayWidth(before + marked + after) <= room) return { before, marked, after };
  const markedPart = headOf(marked, Math.max(10, Math.floor(room * 0.6)));
  const left = tailOf(before, Math.floor((room - displayWidth(markedPart)) / 2));
  return {
    before: left,
    marked: markedPart,
    after: headOf(after, Math.max(0, room - displayWidth(left + markedPart))),
  };
}

const oneLine = (text: string): string => sanitize(text).replaceAll('\n', ' ');

function headOf(text: string, room: number): string {
  if (displayWidth(text) <= room) return text;
  let kept = '';
  for (const grapheme of graphemesOf(text)) {
    if (displayWidth(kept + grapheme) > room - 1) break;
    kept += grapheme;
  }
  return room > 0 ? `${kept}…` : '';
}

function tailOf(text: string, room: number): string {
  if (displayWidth(text) <= room) return text;
  let kept = '';
  for (const grapheme of graphemesOf(text).toReversed()) {
    if (displayWidth(kept + grapheme) > room - 1) break;
    kept = grapheme + kept;
  }
  return `…${kept}`;
}
