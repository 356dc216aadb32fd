import { textWidth } from './text-width.ts';

const LONG = 400;

/** A line of a heading, broken into lines of about the same length where it is too wide for its column. */
export function balanced(text: string, width: number, size: number, bold: boolean): string {
  if (text.length > LONG || text.includes('\n') || textWidth(text, size, bold) <= width) return text;
  const words = text.split(' ');
  let best = filled(words, width, size, bold);
  const count = best.length;
  for (let narrower = width; narrower > 0; narrower -= size / 2) {
    const lines = filled(words, narrower, size, bold);
    if (lines.length > count) break;
    best = lines;
  }
  return best.join('\n');
}

function filled(words: readonly string[], width: number, size: number, bold: boolean): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || textWidth(longer, size, bold) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
