import { type LintText } from '../texts.ts';
import { definePlacedTextRule, type TextFound } from '../rule.ts';

/** A dash begins an item once, joins two things with blanks on both sides or on neither, and ends nothing. */
export const strayDash = definePlacedTextRule(
  'lint/stray-dash',
  'info',
  () => (text) =>
    text.role === 'deadline' || text.role === 'attached-note' || !text.folded.includes('-')
      ? []
      : [...doubled(text), ...atEnd(text), ...lopsided(text)],
);

type Findings = readonly TextFound<'lint/stray-dash'>[];

function doubled(text: LintText): Findings {
  const inList = typeof text.path.at(-1) === 'number' && text.role !== 'recipient' && text.role !== 'legal-basis';
  // An item of a list gets its dash in print; what it says must not begin with another one.
  const pattern = inList ? /^\s*(?:-\s+)+-?|(?<=\n)\s*-\s*-/g : /(?:^|(?<=\n))\s*-\s*-\s*/g;
  return matchesOf(text, pattern, 'doubled');
}

function atEnd(text: LintText): Findings {
  return matchesOf(text, /(?<=[a-z])\s*-(?=\s*(?:\r?\n|$))/g, 'at-end');
}

function lopsided(text: LintText): Findings {
  return matchesOf(text, /(?<=[a-z])(?: -(?=[a-z])|- (?=[a-z]))/g, 'lopsided');
}

function matchesOf(text: LintText, pattern: RegExp, slip: 'doubled' | 'at-end' | 'lopsided'): Findings {
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
