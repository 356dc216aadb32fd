import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { imported } from '../support/import-file.ts';

const read = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n');

type Value = string | null | Value[] | { [key: string]: Value };
// Cast: the failsafe schema makes texts, lists and maps only; a blank is an empty text.
const valueOf = (text: string): Record<string, Value> => parse(text, { schema: 'failsafe' }) as Record<string, Value>;

const shown = (value: Value | undefined): string => (value === undefined ? 'nothing' : JSON.stringify(value));

/** Every difference of two values: the path, and what stands on either side. */
function differences(left: Value | undefined, right: Value | undefined, path = ''): readonly string[] {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null)
    return left === right ? [] : [`${path}: ${shown(left)} → ${shown(right)}`];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  const at = (value: object, key: string): Value | undefined =>
    new Map(Object.entries(value as Record<string, Value>)).get(key);
  return [...keys].flatMap((key) => differences(at(left, key), at(right, key), path === '' ? key : `${path}.${key}`));
}

it('the text as it was signed gives the plan of 2024, but for what a person decides', async () => {
  const { text } = await imported('seed.txt', read('test/seed/signed.txt'));
  expect(differences(valueOf(text), valueOf(read('plans/2024.yaml'))).toSorted()).toEqual([
    // A list without items need not be written.
    'plan.before: nothing → []',
    // Whether a row is the periodic report of the law, only a person knows; the import asks.
    'plan.sections.9.report: nothing → "true"',
    // Under which rules the office reports, and on which day, stands in no plan.
    'reporting: nothing → {"regime":"nd-09-2019","sendingDay":""}',
  ]);
});

it('asks about what a person decides', async () => {
  const { doubts, unused } = await imported('seed.txt', read('test/seed/signed.txt'));
  expect(doubts.map(({ code }) => code)).toEqual([
    'cells-split',
    'row-torn',
    'row-torn',
    'row-torn',
    'report-possible',
    'number-order',
  ]);
  expect(unused).toEqual([]);
});
