import { roman } from '../../plan/refs.ts';
import { defineRule, type Found } from '../rule.ts';
import { type Linting } from '../linting.ts';
import { type Row, valueAt } from '../texts.ts';

/** Printed numbers run on without gaps, in each section anew or through the whole plan. */
export const numberGap = defineRule('lint/number-gap', 'warning', (linting) => {
  const bySection = gapsIn(linting, true);
  const throughout = gapsIn(linting, false);
  return throughout.breaks < bySection.breaks ? throughout.found : bySection.found;
});

interface Gaps {
  readonly found: readonly Found<'lint/number-gap'>[];
  /** How many numbers do not follow the one before, written out or not. */
  readonly breaks: number;
}

function gapsIn({ rows, source }: Linting, anew: boolean): Gaps {
  const last = new Map<string, number>();
  const found: Found<'lint/number-gap'>[] = [];
  let breaks = 0;
  for (const row of rows) {
    if (row.entry.kind !== 'task') continue;
    const series = anew || row.parent?.entry.kind === 'task' ? parentKey(row) : `depth ${row.entry.depth}`;
    const number = lastPart(row.entry.number);
    const before = last.get(series) ?? 0;
    if (number === null) continue;
    last.set(series, number);
    if (number === before + 1) continue;
    breaks++;
    // A repeated number is a repeated ref, which is told already.
    if (!isGiven(row, source) || number === before || isNumberOfSection(row, number)) continue;
    found.push({
      at: source.placeOf([...row.path, 'number']),
      ref: row.entry.ref,
      params: { number: row.entry.number, expected: String(before + 1) },
    });
  }
  return { found, breaks };
}

/** The only row of a section may carry the section's own number: 3 below III, beside 2.1 and 2.2 below II. */
const isNumberOfSection = ({ parent }: Row, number: number): boolean =>
  parent?.entry.children.length === 1 && roman(number) === parent.entry.number;

const parentKey = ({ parent }: Row): string => parent?.path.join('/') ?? '';

/** The last step of a printed number: 3 of `1.3` and of `3)`. */
function lastPart(number: string): number | null {
  const match = /^(?:\d+\.)*(\d+)[.)]?$/.exec(number);
  return match ? Number(match[1]) : null;
}

function isGiven({ path }: Row, { value }: Linting['source']): boolean {
  return valueAt(value, [...path, 'number']) !== null;
}
