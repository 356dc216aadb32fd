import { type LintText, type Role } from '../texts.ts';

/** A word of a text: letters and digits that stand together. */
export interface Word {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

/** Words that no mark parts: a stretch of a text within which words belong together. */
export type Stretch = readonly Word[];

const spelled: ReadonlySet<Role> = new Set([
  'issuer',
  'unit-name',
  'subject',
  'legal-basis',
  'proposer',
  'article',
  'closing',
  'recipient',
  'addressee',
  'plan-title',
  'attached-note',
  'heading',
  'paragraph',
  'section-title',
  'content',
  'lead',
  'coordinating',
  'output',
  'source',
  'note',
]);

/** The texts whose spelling is looked at: not names of people, not deadlines (which are read word by word anyway). */
export function spelledTexts(texts: readonly LintText[]): readonly LintText[] {
  return texts.filter(({ role }) => spelled.has(role));
}

const stretchesOfText = new WeakMap<LintText, readonly Stretch[]>();

/** The words of a text, parted where marks stand; addresses, codes and document numbers are left out. */
export function stretchesIn(text: LintText): readonly Stretch[] {
  const known = stretchesOfText.get(text);
  if (known) return known;
  const found = readStretches(text.text);
  stretchesOfText.set(text, found);
  return found;
}

const token =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+|[\p{L}\p{M}\p{N}]+(?:[/&_+][\p{L}\p{N}]*)+(?:-[\p{L}\p{N}]+)*|[\p{L}\p{M}\p{N}]+|[^\p{L}\p{N}\s]+|\s*\n\s*/gu;

function readStretches(text: string): readonly Stretch[] {
  const stretches: Word[][] = [];
  let open: Word[] = [];
  const close = (): void => {
    if (open.length > 0) stretches.push(open);
    open = [];
  };
  for (const { index, 0: word } of text.matchAll(token)) {
    if (/^\p{L}[\p{L}\p{M}]*$/u.test(word) || /^\p{L}[\p{L}\p{N}]*$/u.test(word))
      open.push({ from: index, to: index + word.length, word });
    else close();
  }
  close();
  return stretches;
}

/** Every word of a text. */
export function wordsIn(text: LintText): readonly Word[] {
  return stretchesIn(text).flat();
}

/** A replacement in the case of what it replaces: all capitals, a capital first, or as it is. */
export function inCaseOf(word: string, replacement: string): string {
  if (word.length > 1 && word === word.toUpperCase()) return replacement.toUpperCase();
  const first = word.charAt(0);
  return first === first.toUpperCase() && first !== first.toLowerCase()
    ? replacement.charAt(0).toUpperCase() + replacement.slice(1)
    : replacement;
}
