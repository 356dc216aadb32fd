import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { everyRow } from '../../src/importers/draft.ts';
import { foldText } from '../../src/plan/fold.ts';
import { planOf } from '../support/plans.ts';
import { doubtsOf, imported } from '../support/import-file.ts';

/*
 * Tables of published plans (whose numbers stand in the first line of each file), counted by hand: sections and tasks
 * as a careful person counts them, cells by a tool of its own; the doubts are those that such a person would have.
 */
const folder = new URL('fixtures/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n');
const counts = read('counts.tsv')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

const aboutTheFile = /^(year-unknown|title-unknown|issuer-unknown)/;

describe.each(counts)('%s', (file = '', year = '', sections = '', tasks = '', cells = '', doubts = '') => {
  it('has the sections and tasks that a careful person counts, and the doubts that such a person has', async () => {
    const found = await imported(file, read(file), { year: Number(year) });
    const { counts: counted } = found;
    expect([counted.sections, counted.tasks, counted.cells].map(String)).toEqual([sections, tasks, cells]);
    expect(doubtsOf(found).filter((code) => !aboutTheFile.test(code))).toEqual(
      doubts.split('; ').filter((code) => code !== ''),
    );
  });

  it('is read whole: every cell is used', async () => {
    const found = await imported(file, read(file), { year: Number(year) });
    expect(found.unused.filter(({ spot }) => spot !== null)).toEqual([]);
    expect(found.counts.used).toBe(found.counts.cells);
  });

  it('has every word of its cells in the draft, but for those that a doubt says were left out', async () => {
    const found = await imported(file, read(file), { year: Number(year) });
    const drafted = everyRow(found.sections).flatMap(({ content, fields }) =>
      [content, ...fields.values()].map((lines) => lines.join(' ')),
    );
    const leftOut = found.doubts.flatMap((doubt) => (doubt.code === 'row-repeated' ? [doubt.params.text] : []));
    const words = (text: string): readonly string[] =>
      foldText(text)
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => /\p{L}/u.test(word));
    const kept = new Map<string, number>();
    for (const word of words([...drafted, ...leftOut].join(' '))) kept.set(word, (kept.get(word) ?? 0) + 1);
    const heads = new Set(found.columns.map(({ heading }) => heading));
    const rows = read(file)
      .split('\n')
      .filter((line) => !line.startsWith('#') && !/^\|[-|]+\|$/.test(line))
      .map((line) =>
        line
          .replace(/^\||\|$/g, '')
          .split(/[\t|]/)
          .map((cell) => cell.replaceAll('**', '').trim()),
      );
    // Headings of columns, and what numbers the rows, are no words of the plan.
    const cellsOfRows = rows.filter((row) => !row.some((cell) => heads.has(cell) && !/^(I|V|X)+$/.test(cell)));
    const isRepeatedHead = (row: readonly string[]): boolean => row[0] === 'Nội dung' && row.length === 5;
    const lost: string[] = [];
    for (const row of cellsOfRows.filter((each) => !isRepeatedHead(each)))
      for (const [index, cell] of row.entries()) {
        if (index === 0 && row.length > 1) continue;
        for (const word of words(index === 0 ? cell.replace(/^[IVX]+\. /, '') : cell)) {
          const left = kept.get(word) ?? 0;
          if (left === 0) lost.push(word);
          kept.set(word, left - 1);
        }
      }
    expect(lost).toEqual([]);
  });

  it('makes a plan that tthc reads', async () => {
    const found = await imported(file, read(file), { year: Number(year) });
    const plan = planOf(found.text);
    expect(plan.tasks).toHaveLength(found.counts.tasks);
    expect(plan.tasks.filter(({ deadline }) => deadline.reading.kind === 'unreadable')).toEqual([]);
  });
});
