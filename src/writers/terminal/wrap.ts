import { displayWidth, graphemesOf } from './width.ts';

/** Where a line may end: every space but those that hold two words together. */
const SPACES = /[ \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+/gu;
const NO_BREAK_SPACES = /[\u00a0\u2007\u202f]/gu;
const LONE_DASH = /^[-\u2010-\u2015]$/u;
const NUMBER = /^\p{Nd}[\p{Nd}.,]*$/u;
const UNIT_SIGN = /^[%\u2030\u00b0\p{Sc}]/u;
const ROMAN = /^[IVXLC]+\p{Po}*$/u;
/** The parts of a URL or a document number, each with the signs that end it. */
const PARTS = /[^/.\-_?&=]*[/.\-_?&=]+|[^/.\-_?&=]+/gu;

/** A word and the blank in front of it, which is dropped where a line breaks. */
interface Word {
  readonly blank: string;
  readonly text: string;
  readonly width: number;
}

function holdsTogether(left: string, right: string): boolean {
  // A dash that begins a line would look like an item, and a Roman numeral tells nothing without the word before it.
  return LONE_DASH.test(right) || ROMAN.test(right) || (NUMBER.test(left) && UNIT_SIGN.test(right));
}

function wordsOf(text: string, width: number): readonly Word[] {
  const words: Word[] = [];
  let from = 0;
  const push = (blank: string, word: string): void => {
    const before = words.at(-1);
    if (before !== undefined && holdsTogether(before.text, word)) {
      const together = before.text + blank + word;
      const size = displayWidth(together);
      if (size <= width) {
        words[words.length - 1] = { blank: before.blank, text: together, width: size };
        return;
      }
    }
    words.push({ blank, text: word, width: displayWidth(word) });
  };
  let blank = '';
  for (const match of text.matchAll(SPACES)) {
    if (match.index > from) push(blank, text.slice(from, match.index));
    blank = match[0];
    from = match.index + blank.length;
  }
  if (from < text.length) push(blank, text.slice(from));
  return words;
}

/** Packs pieces that stand without blanks between them into as few lines as possible. */
function pack(pieces: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces) {
    const size = displayWidth(piece);
    if (used > 0 && used + size > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += piece;
    used += size;
  }
  lines.push(line);
  return lines;
}

/**
 * Breaks a word that no line can hold: at its no-break spaces, else behind `/ . - _ ? & =`, and where even that is too
 * long, between letters.
 */
function breakWord(word: string, width: number): string[] {
  const loose = word.replace(NO_BREAK_SPACES, ' ');
  if (loose !== word) return wrapLine(loose, width);
  const fits = (piece: string): boolean => displayWidth(piece) <= width;
  const letters = (part: string): string[] =>
    graphemesOf(part).flatMap((each) => (fits(each) ? [each] : Array.from(each)));
  const parts = word.match(PARTS) ?? [word];
  return pack(
    parts.flatMap((part) => (fits(part) ? [part] : pack(letters(part), width))),
    width,
  );
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const [index, word] of wordsOf(text, width).entries()) {
    const gap = index === 0 && displayWidth(word.blank) + word.width > width ? '' : word.blank;
    const size = displayWidth(gap) + word.width;
    if (used + size <= width) {
      line += gap + word.text;
      used += size;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = word.width <= width ? [word.text] : breakWord(word.text, width);
    line = pieces.pop() ?? '';
    for (const piece of pieces) lines.push(piece);
    used = displayWidth(line);
  }
  lines.push(line);
  return lines;
}

/**
 * The lines of a text no wider than `width` columns (at least 2): broken at spaces, within a word only where the word
 * alone is too long, no letter lost. A no-break space never breaks, and is printed as a plain one.
 */
export function wrapText(text: string, width: number): readonly string[] {
  const room = Math.max(width, 2);
  return text.split('\n').flatMap((line) => {
    const lines = displayWidth(line) <= room ? [line] : wrapLine(line, room);
    return lines.map((each) => each.replace(NO_BREAK_SPACES, ' ').trimEnd());
  });
}

/** The width of the longest word that should stay in one piece. */
export function longestWord(text: string, limit: number): number {
  let longest = 0;
  for (const line of text.split('\n')) {
    for (const { width } of wordsOf(line, limit)) if (width <= limit && width > longest) longest = width;
  }
  return longest;
}
