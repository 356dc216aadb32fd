import { spelledRight } from './spelling.ts';
import { foldText } from './text.ts';
import { type Token } from './token.ts';

/** The tokens being read, and the counter that every look at one of them goes through. */
export interface Source {
  readonly phrase: string;
  readonly tokens: readonly Token[];
  readonly onStep: () => void;
}

/** Something read at a token, and the index of the token after it. */
export interface Parsed<Value> {
  readonly value: Value;
  readonly next: number;
}

/** Splits a phrase into words, numbers and marks; numbers and letters part even where they touch (`T3`, `17h00`). */
export function tokenize(phrase: string, onStep: () => void): Source {
  const { text, origins } = foldText(phrase);
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(/\d+|\p{L}[\p{L}\p{M}]*|\.{2,}|\S/gu)) {
    onStep();
    const first = match[0].charAt(0);
    const kind = first >= '0' && first <= '9' ? 'number' : /^\p{L}/u.test(first) ? 'word' : 'mark';
    const after = match.index + match[0].length;
    tokens.push({
      kind,
      text: match[0],
      from: origins[match.index] ?? 0,
      to: origins[after] ?? phrase.length,
      spaced: match.index === 0 || match.index > end,
    });
    end = after;
  }
  return { phrase, tokens: spelledRight(trimmed(phrase, tokens)), onStep };
}

/** The word at an index, or an empty string. */
export function wordAt(source: Source, index: number): string {
  return textAt(source, index, 'word');
}

/** The mark at an index, or an empty string. */
export function markAt(source: Source, index: number): string {
  return textAt(source, index, 'mark');
}

/** The digits at an index, or an empty string. */
export function digitsAt(source: Source, index: number): string {
  return textAt(source, index, 'number');
}

/** Whether no space stands before the token at an index. */
export function isGlued(source: Source, index: number): boolean {
  return source.tokens[index]?.spaced === false;
}

/** The index after `words`, where they stand at `index` one after another; null where they do not. */
export function afterWords(source: Source, index: number, ...words: readonly string[]): number | null {
  for (const [offset, word] of words.entries()) {
    if (wordAt(source, index + offset) !== word) return null;
  }
  return index + words.length;
}

/** The index after a word of `words`, where one stands at `index`; else `index` itself. */
export function skipWord(source: Source, index: number, words: readonly string[]): number {
  return words.includes(wordAt(source, index)) ? index + 1 : index;
}

/** The stretch of the phrase that the tokens from `first` up to, not including, `next` cover. */
export function sliceOf(source: Source, first: number, next: number): string {
  const from = source.tokens[first]?.from ?? 0;
  const to = source.tokens[next - 1]?.to ?? from;
  return source.phrase.slice(from, to);
}

function textAt(source: Source, index: number, kind: Token['kind']): string {
  source.onStep();
  const token = source.tokens[index];
  return token?.kind === kind ? token.text : '';
}

// The folded text maps a token's end to the start of what follows, which may be a space or something invisible.
function trimmed(phrase: string, tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token) => {
    const written = phrase.slice(token.from, token.to);
    return { ...token, to: token.from + written.trimEnd().length };
  });
}
