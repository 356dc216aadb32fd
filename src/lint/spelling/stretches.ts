import { normalSyllable } from './syllable.ts';

/** A word of a text: letters and digits that stand together. */
export interface Word {
  readonly from: number;
  readonly to: number;
  readonly word: string;
  /** As it is compared: in lower case, its tone where the newer convention puts it. */
  readonly normal: string;
}

/** Words that no mark parts: a stretch of a text within which words belong together. */
export type Stretch = readonly Word[];

const token =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+|[\p{L}\p{M}\p{N}]+(?:[/&_+][\p{L}\p{N}]*)+(?:-[\p{L}\p{N}]+)*|[\p{L}\p{M}\p{N}]+|[^\p{L}\p{N}\s]+|\n/gu;

/** The words of a text, parted where marks stand; addresses, codes and document numbers are left out. */
export function readStretches(text: string): readonly Stretch[] {
  const stretches: Word[][] = [];
  let open: Word[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [word] = match;
    if (isWord(word))
      open.push({ from: match.index, to: match.index + word.length, word, normal: normalSyllable(word) });
    else if (open.length > 0) {
      stretches.push(open);
      open = [];
    }
  }
  if (open.length > 0) stretches.push(open);
  return stretches;
}

// A number, an address or a mark is none.
function isWord(word: string): boolean {
  return /^\p{L}[\p{L}\p{M}\p{N}]*$/u.test(word);
}
