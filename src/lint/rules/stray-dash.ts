import { type LintText } from '../texts.ts';
import { definePlacedTextRule, type TextFound } from '../rule.ts';

/** A dash begins an item once and with a blank after it, joins two things with blanks on both sides or on neither, and ends nothing. */
export const strayDash = definePlacedTextRule('lint/stray-dash', 'info', () => (text) => {
  if (text.role === 'deadline' || text.role === 'attached-note' || !text.folded.includes('-')) return [];
  return [
    ...doubled(text),
    ...glued(text),
    ...matchesOf(text, /(?<=[a-z])\s*-(?=\s*(?:\r?\n|$))/g, 'at-end'),
    ...matchesOf(text, /(?<=[a-z])(?: -(?=[a-z])|- (?=[a-z]))/g, 'lopsided'),
  ];
});

type Finding = TextFound<'lint/stray-dash'>;

/** Whether a text is an item of a list that gets its dash in print: what it says must not begin with another one. */
function getsItsDash({ path, role }: LintText): boolean {
  return typeof path.at(-1) === 'number' && role !== 'recipient' && role !== 'legal-basis';
}

function doubled(text: LintText): readonly Finding[] {
  const pattern = getsItsDash(text) ? /^\s*(?:-\s+)+-?|(?<=\n)\s*-\s*-/g : /(?:^|(?<=\n))\s*-\s*-\s*/g;
  return matchesOf(text, pattern, 'doubled');
}

/** "-Kiểm tra": printed as it stands, the dash looks like a part of the word. */
function glued(text: LintText): readonly Finding[] {
  return matchesOf(text, /(?<=(?:^|\n)\s*)-(?=[a-z])/g, 'glued').map((found) => ({
    ...found,
    right: { text: getsItsDash(text) && text.text.slice(0, found.from).trim() === '' ? '' : '- ' },
  }));
}

function matchesOf(text: LintText, pattern: RegExp, slip: Finding['params']['slip']): readonly Finding[] {
  return [...text.folded.matchAll(pattern)].map(({ index, 0: all }) => ({
    from: index,
    to: index + all.length,
    params: { text: around(text.text, index, index + all.length), slip },
  }));
}

/** The words on both sides, so that a reader sees which dash is meant. */
function around(text: string, from: number, to: number): string {
  const before = /\S*$/.exec(text.slice(Math.max(0, from - 30), from))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(to, to + 30))?.[0] ?? '';
  return before + text.slice(from, to) + after;
}
