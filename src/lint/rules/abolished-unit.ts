import data from '../../../data/lint/units.json' with { type: 'json' };
import { foldText } from '../../plan/fold.ts';
import { type Citation } from '../citations.ts';
import { type Linting } from '../linting.ts';
import { defineRule, type Found } from '../rule.ts';
import { type LintText, type Role } from '../texts.ts';
import { listedUnit, unitsNamedIn } from '../unit-names.ts';
import { dashes } from '../letters.ts';

/** A unit that no longer exists on the plan's own date does no work; cited documents and recipients are left alone. */
export const abolishedUnit = defineRule('lint/abolished-unit', 'warning', (linting) => [
  ...unitsPastTheirDay(linting),
  ...wordsPastTheirDay(linting),
]);

type Findings = readonly Found<'lint/abolished-unit'>[];

function unitsPastTheirDay({ plan, texts, issued }: Linting): Findings {
  return texts
    .filter(({ role }) => role === 'lead' || role === 'coordinating')
    .flatMap(unitsNamedIn)
    .flatMap(({ text, from, to, name }) => {
      const unit = listedUnit(plan, name);
      if (unit?.until == null || unit.until >= issued.from) return [];
      return [
        {
          at: text.at(from, to),
          ref: text.row?.entry.ref ?? null,
          params: { unit: name, since: unit.until, replacedBy: unit.replacedBy, source: null },
        },
      ];
    });
}

const looked: ReadonlySet<Role> = new Set([
  'lead',
  'coordinating',
  'content',
  'output',
  'section-title',
  'proposer',
  'closing',
  'article',
  'paragraph',
]);

function wordsPastTheirDay({ texts, citations, issued }: Linting): Findings {
  const gone = data.abolished.filter(({ since }) => since <= issued.from);
  if (gone.length === 0) return [];
  const cited = new Map<LintText, Citation[]>();
  for (const citation of citations) cited.set(citation.text, [...(cited.get(citation.text) ?? []), citation]);
  return texts
    .filter(({ role }) => looked.has(role))
    .flatMap((text) =>
      gone.flatMap(({ words, since, replacedBy, source }) => {
        const found = longestOf(text, words, cited.get(text) ?? []);
        if (!found) return [];
        const { from, to } = found;
        return [
          {
            at: text.at(from, to),
            ref: text.row?.entry.ref ?? null,
            params: { unit: text.text.slice(from, to), since, replacedBy, source },
          },
        ];
      }),
    );
}

const anyDash = new RegExp(`[${dashes}]`, 'g');

/** The first place where some of the words stand that is no part of a citation; the words are given longest first. */
function longestOf(
  text: LintText,
  words: readonly string[],
  citations: readonly Citation[],
): { readonly from: number; readonly to: number } | null {
  for (const phrase of words) {
    const folded = foldText(phrase);
    for (let at = text.folded.indexOf(folded); at !== -1; at = text.folded.indexOf(folded, at + 1)) {
      const to = at + folded.length;
      const written = text.text.slice(at, to).toLowerCase().replace(anyDash, '-');
      const alone = !/[a-z]/.test((text.folded[at - 1] ?? ' ') + (text.folded[to] ?? ' '));
      if (written === phrase && alone && !citations.some(({ from, end }) => from <= at && at < end))
        return { from: at, to };
    }
  }
  return null;
}
