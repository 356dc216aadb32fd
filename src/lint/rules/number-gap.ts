import { roman } from '../../plan/refs.ts';
import { type Counted, countedAs, numberAfter, printed } from '../counting.ts';
import { defineRule, type Found } from '../rule.ts';
import { type Linting } from '../linting.ts';
import { type Row, valueAt } from '../texts.ts';

/** Printed numbers run on without gaps, those of sections and those of tasks, in each section anew or through the whole plan. */
export const numberGap = defineRule('lint/number-gap', 'warning', (linting) =>
  (['section', 'task'] as const).flatMap((kind) => {
    const bySection = gapsIn(linting, kind, true);
    const throughout = gapsIn(linting, kind, false);
    return throughout.breaks < bySection.breaks ? throughout.found : bySection.found;
  }),
);

interface Gaps {
  readonly found: readonly Found<'lint/number-gap'>[];
  /** How many numbers do not follow the one before, written out or not. */
  readonly breaks: number;
}

function gapsIn({ rows, source }: Linting, kind: Row['entry']['kind'], anew: boolean): Gaps {
  const last = new Map<string, Counted>();
  const repeated = new Set<string>();
  const found: Found<'lint/number-gap'>[] = [];
  let breaks = 0;
  for (const row of rows.filter(({ entry }) => entry.kind === kind)) {
    const series = seriesOf(row, anew);
    const before = last.get(series) ?? null;
    const number = countedAs(row.entry.number, before);
    if (number === null) continue;
    last.set(series, number);
    const expected = numberAfter(before, number.way)?.value ?? number.value;
    // The one after a number that is repeated follows what the repeated one should have been.
    const isRecovered = repeated.delete(series) && number.value === expected + 1;
    if (number.value === expected || isRecovered) continue;
    breaks++;
    // A repeated number is a repeated ref, which is told already.
    if (number.value === before?.value) repeated.add(series);
    else if (isGiven(row, source) && !isNumberOfSection(row, number.value))
      found.push(gap(row, printed({ ...number, value: expected }), source));
  }
  return { found, breaks };
}

const seriesOf = (row: Row, anew: boolean): string =>
  anew || row.parent?.entry.kind === 'task' ? parentKey(row) : `depth ${row.entry.depth}`;

function gap({ entry, path }: Row, expected: string, source: Linting['source']): Found<'lint/number-gap'> {
  return { at: source.placeOf([...path, 'number']), ref: entry.ref, params: { number: entry.number, expected } };
}

/** The only row of a section may carry the section's own number: 3 below III, beside 2.1 and 2.2 below II. */
const isNumberOfSection = ({ parent }: Row, number: number): boolean =>
  parent?.entry.children.length === 1 && roman(number) === parent.entry.number;

const parentKey = ({ parent }: Row): string => parent?.path.join('/') ?? '';

function isGiven({ path }: Row, { value }: Linting['source']): boolean {
  return valueAt(value, [...path, 'number']) !== null;
}
