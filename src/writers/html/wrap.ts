/** Letters with the marks that stand on them. */
const LETTER = /\P{M}\p{M}*|\p{M}+/gu;
const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}]/u;
const NARROW = /[Iijlt1.,:;'|!()\[\] -]/u;
const CAPITAL = /[\p{Lu}MWmw%@]/u;

/** About how wide a text is in a sans-serif font of size 1: enough to know where to break a line of a picture. */
export function letterWidth(text: string): number {
  let width = 0;
  for (const [letter] of text.matchAll(LETTER)) {
    if (WIDE.test(letter)) width += 1.05;
    else if (NARROW.test(letter)) width += 0.36;
    else width += CAPITAL.test(letter) ? 0.74 : 0.54;
  }
  return width;
}

/** The lines of a text in so much room. Joined again they are the text: the space at a break stays with its line. */
export function wrapped(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const word of text.match(/\S*\s*/g) ?? []) {
    for (const piece of piecesOf(word, room)) {
      const bare = letterWidth(piece.trimEnd());
      if (line !== '' && width + bare > room) {
        lines.push(line);
        line = '';
        width = 0;
      }
      line += piece;
      width += letterWidth(piece);
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** A word that is longer than a line has to be broken somewhere; any other stays whole. */
function piecesOf(word: string, room: number): readonly string[] {
  if (letterWidth(word.trimEnd()) <= room) return word === '' ? [] : [word];
  const pieces: string[] = [];
  let piece = '';
  for (const [letter] of word.matchAll(LETTER)) {
    if (piece !== '' && letterWidth(piece + letter) > room) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return piece === '' ? pieces : [...pieces, piece];
}
