import { type LintText } from '../texts.ts';
import { defineRule, type Found } from '../rule.ts';

/** A dash begins an item once, joins two things with blanks on both sides or on neither, and ends nothing. */
export const strayDash = defineRule('lint/stray-dash', 'info', ({ texts }) =>
  texts
    .filter(({ role }) => role !== 'deadline' && role !== 'attached-note')
    .flatMap((text) => [...doubled(text), ...atEnd(text), ...lopsided(text)]),
);

type Findings = readonly Found<'lint/stray-dash'>[];

function doubled(text: LintText): Findings {
  const inList = typeof text.path.at(-1) === 'number' && text.role !== 'recipient' && text.role !== 'legal-basis';
  // An item of a list gets its dash in print; what it says must not begin with another one.
  const pattern = inList
    ? /^\s*(?:\p{Pd}\s+)+\p{Pd}?|(?<=\n)\s*\p{Pd}\s*\p{Pd}/gu
    : /(?:^|(?<=\n))\s*\p{Pd}\s*\p{Pd}\s*/gu;
  return matchesOf(text, pattern, 'doubled');
}

function atEnd(text: LintText): Findings {
  return matchesOf(text, /(?<=\p{L})\s*\p{Pd}(?=\s*(?:\r?\n|$))/gu, 'at-end');
}

function lopsided(text: LintText): Findings {
  return matchesOf(text, /(?<=\p{L})(?: \p{Pd}(?=\p{L})|\p{Pd} (?=\p{L}))/gu, 'lopsided');
}

function matchesOf(text: LintText, pattern: RegExp, slip: 'doubled' | 'at-end' | 'lopsided'): Findings {
  return [...text.text.matchAll(pattern)].map(({ index, 0: all }) => ({
    at: text.at(index, index + all.length),
    ref: text.row?.entry.ref ?? null,
    params: { text: around(text.text, index, index + all.length), slip },
  }));
}

/** The words on both sides, so that a reader sees which dash is meant. */
function around(text: string, from: number, to: number): string {
  const before = /\S*$/.exec(text.slice(Math.max(0, from - 30), from))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(to, to + 30))?.[0] ?? '';
  return before + text.slice(from, to) + after;
}
