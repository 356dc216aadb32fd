/** A phrase made even for matching, each unit of it knowing the place in the phrase that it came from. */
export interface FoldedText {
  readonly text: string;
  /** For every UTF-16 unit of `text`, where the character it belongs to begins in the phrase; one more for the end. */
  readonly origins: readonly number[];
}

/** Folds case, Unicode composition, spaces, dashes, slashes and look-alike letters, and drops what cannot be seen. */
export function foldText(phrase: string): FoldedText {
  let text = '';
  const origins: number[] = [];
  for (const cluster of phrase.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const folded = foldCluster(cluster[0]);
    text += folded;
    origins.push(...new Array<number>(folded.length).fill(cluster.index));
  }
  origins.push(phrase.length);
  return { text, origins };
}

// Word processors, scanners and old fonts write these for what stands beside them: "Ð" is the Icelandic eth, which
// conversions from TCVN3 leave in place of "Đ".
const lookAlikes: Readonly<Record<string, string>> = {
  ð: 'đ',
  Ⅰ: 'i',
  Ⅱ: 'ii',
  Ⅲ: 'iii',
  Ⅳ: 'iv',
  ⅰ: 'i',
  ⅱ: 'ii',
  ⅲ: 'iii',
  ⅳ: 'iv',
  '\u2215': '/',
  '\u2044': '/',
  '\uFF0F': '/',
  '\u2012': '-',
  '\u2212': '-',
};

function foldCluster(cluster: string): string {
  const letter = cluster.normalize('NFC').toLowerCase();
  const known = lookAlikes[letter];
  if (known !== undefined) return known;
  if (/^\p{Pd}$/u.test(letter)) return '-';
  if (/^\s/u.test(letter)) return ' ';
  return letter.replace(/\p{Cf}/gu, '');
}
