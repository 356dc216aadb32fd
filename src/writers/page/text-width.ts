// Advance widths of Times New Roman (and of Tinos and Liberation Serif, which share them), in thousandths of the
// size, from U+0020 to U+007E. A letter with marks is as wide as without them, but for the four below.
// prettier-ignore
const REGULAR = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
  556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500,
  500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];
// prettier-ignore
const BOLD = [
  250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778,
  611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556, 444, 333, 500,
  556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
];
/** The horn, which alone among the marks of Vietnamese makes a letter wider: o, O, u, U. */
const HORN: Readonly<Record<string, readonly [regular: number, bold: number]>> = {
  o: [529, 554],
  O: [722, 778],
  u: [542, 600],
  U: [776, 796],
};
const MARK = /^\p{M}$/u;
const ELSEWHERE = 600;

/** How wide a text is in one line of Times New Roman of a size, in the unit of the size. */
export function textWidth(text: string, size: number, bold: boolean): number {
  let thousandths = 0;
  let before = 0;
  let letter = '';
  for (const sign of text.normalize('NFD')) {
    const horned = sign === '\u031b' ? HORN[letter] : undefined;
    if (horned) {
      thousandths += horned[bold ? 1 : 0] - before;
    } else if (!MARK.test(sign)) {
      letter = sign;
      before = widthOf(sign, bold);
      thousandths += before;
    }
  }
  return (thousandths * size) / 1000;
}

/** How many lines a text fills in a column: words go down whole, as Word and Typst set them, or break where too long. */
export function linesIn(text: string, width: number, size: number, bold: boolean): number {
  return text.split('\n').reduce((lines, paragraph) => lines + linesOf(paragraph, width, size, bold), 0);
}

function linesOf(paragraph: string, width: number, size: number, bold: boolean): number {
  const space = textWidth(' ', size, bold);
  let lines = 1;
  let at = 0;
  for (const word of paragraph.split(/\s+/u)) {
    const wide = textWidth(word, size, bold);
    if (at > 0 && at + space + wide > width) {
      lines += 1;
      at = 0;
    }
    at += wide + (at > 0 ? space : 0);
    while (at > width && width > 0) {
      lines += 1;
      at -= width;
    }
  }
  return lines;
}

function widthOf(sign: string, bold: boolean): number {
  // The letters with a bar, which no mark makes out of d and D, are as wide as those.
  const code = sign.charCodeAt(0);
  const plain = code === 0x111 ? 0x64 : code === 0x110 ? 0x44 : code;
  return (bold ? BOLD : REGULAR)[plain - 32] ?? ELSEWHERE;
}
