import { type TextWords, type Role } from '../texts.ts';

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

/** Whether the spelling of a text is looked at: not names of people, not deadlines (which are read word by word anyway). */
export function isSpelled({ role }: TextWords): boolean {
  return spelled.has(role);
}

/** A replacement in the case of what it replaces: all capitals, a capital first, or as it is. */
export function inCaseOf(word: string, replacement: string): string {
  if (word.length > 1 && word === word.toUpperCase()) return replacement.toUpperCase();
  const first = word.charAt(0);
  return first === first.toUpperCase() && first !== first.toLowerCase()
    ? replacement.charAt(0).toUpperCase() + replacement.slice(1)
    : replacement;
}
