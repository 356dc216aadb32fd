import data from '../../../data/lint/abbreviations.json' with { type: 'json' };
import { type Citation } from '../citations.ts';
import { grouped } from '../grouped.ts';
import { remembered } from '../remembered.ts';
import { defineRule, type Found } from '../rule.ts';
import { type LintText, type Role } from '../texts.ts';
import { hasCapital, letters } from '../letters.ts';

/**
 * An abbreviation is written out where it is first used, unless every official reader knows it (Nghị định 30/2020/NĐ-CP,
 * Phụ lục I: viết tắt phải được giải thích ở lần dùng đầu tiên).
 */
export const undefinedAbbreviation = defineRule('lint/undefined-abbreviation', 'info', ({ texts, citations }) => {
  const cited = grouped(citations, ({ text }) => text);
  const looked = texts.filter(({ role }) => roles.has(role));
  const defined = definitionsIn(looked);
  const told = new Set<string>();
  return looked.flatMap((text, order) =>
    abbreviationsIn(text, cited.get(text) ?? []).flatMap(
      ({ from, word }): readonly Found<'lint/undefined-abbreviation'>[] => {
        const definition = defined.get(word);
        const isBefore =
          definition && (definition.order > order || (definition.order === order && definition.from > from));
        if (told.has(word) || common.has(word) || (definition && !isBefore)) return [];
        told.add(word);
        return [
          {
            at: text.at(from, from + word.length),
            ref: text.row?.entry.ref ?? null,
            params: {
              abbreviation: word,
              definedLine: definition
                ? (definition.text.at(definition.from, definition.from + 1).start?.line ?? null)
                : null,
              meaning: meanings.get(word) ?? null,
            },
          },
        ];
      },
    ),
  );
});

const roles: ReadonlySet<Role> = new Set([
  'subject',
  'legal-basis',
  'article',
  'closing',
  'plan-title',
  'heading',
  'paragraph',
  'section-title',
  'content',
  'lead',
  'coordinating',
  'output',
]);
const common: ReadonlySet<string> = new Set(data.common);
const meanings: ReadonlyMap<string, string> = new Map(Object.entries(data.meanings));

interface Definition {
  readonly text: LintText;
  readonly order: number;
  readonly from: number;
}

const abbreviation = new RegExp(
  `(?<![${letters}0-9/&-])[A-Z\\u0110]{2,}(?:&[A-Z\\u0110]+)*(?![${letters}0-9/&-])`,
  'g',
);
const definition = /\((?:[^()]{0,40}?(?:l\u00e0|:)\s*)?["\u201c]?([A-Z\u0110]{2,}(?:&[A-Z\u0110]+)*)["\u201d]?\)/gu;

function definitionsIn(texts: readonly LintText[]): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  for (const [order, text] of texts.entries())
    if (text.text.includes('('))
      for (const { index, 1: word = '' } of text.text.matchAll(definition))
        if (!found.has(word)) found.set(word, { text, order, from: index });
  for (const [order, text] of texts.entries())
    if (text.text.includes('('))
      for (const { index, 1: word = '', 2: meaning = '' } of text.text.matchAll(reversed))
        if (!found.has(word) && initialsOf(meaning) === word) found.set(word, { text, order, from: index });
  return found;
}

// The other way round: "TTHC (thủ tục hành chính)".
const reversed = /([A-Z\u0110]{2,}) \(([^()]{3,80})\)/gu;

const initialsOf = (words: string): string =>
  words
    .split(/[\s,-]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

function abbreviationsIn(
  { text }: LintText,
  citations: readonly Citation[],
): readonly { readonly from: number; readonly word: string }[] {
  return shortWordsIn(text).filter(
    ({ from }) => !citations.some((citation) => citation.from <= from && from < citation.to),
  );
}

const shortWordsIn = remembered((text) =>
  !/[A-Z\u0110]{2}/.test(text) || text === text.toUpperCase()
    ? []
    : [...text.matchAll(abbreviation)]
        .map(({ index, 0: word }) => ({ from: index, word }))
        .filter(({ from, word }) => !isRoman(word) && !amongCapitals(text, from, word.length)),
);

const isRoman = (word: string): boolean => /^(?=[IVXLC])X{0,3}(?:IX|IV|V?I{0,3})$/.test(word);

/** Words in capitals for show ("QUYẾT ĐỊNH BAN HÀNH") stand beside others in capitals. */
function amongCapitals(text: string, from: number, length: number): boolean {
  const before = /(\S+)\s$/.exec(text.slice(Math.max(0, from - 20), from))?.[1] ?? '';
  const after = /^\s(\S+)/.exec(text.slice(from + length, from + length + 20))?.[1] ?? '';
  return [before, after].some(
    (word) =>
      /^[^a-z\d]{2,}$/.test(word) && word === word.toUpperCase() && hasCapital(word) && !/^[A-Z\u0110]+$/.test(word),
  );
}
