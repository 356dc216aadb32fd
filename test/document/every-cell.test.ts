import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Paper } from '../../src/document/tree.ts';
import { makePaper } from '../support/make-paper.ts';

// Another reader of the same file: nothing of ours but the paper itself.
type Yaml = null | string | number | boolean | readonly Yaml[] | { readonly [key: string]: Yaml };

const printed = ['title', 'content', 'lead', 'coordinating', 'output', 'text', 'heading', 'subject', 'proposer'];
const lists = ['legalBases', 'articles', 'closing', 'recipients', 'addressees', 'lines'];

interface Row {
  readonly title?: string;
  readonly content?: string;
  readonly sections?: readonly Row[];
  readonly tasks?: readonly Row[];
}

function textsIn(value: Yaml, key = ''): readonly string[] {
  if (Array.isArray(value)) return (value as readonly Yaml[]).flatMap((each) => textsIn(each, key));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, inner]) =>
      name === 'progress' || name === 'amendments' ? [] : textsIn(inner, name),
    );
  if (value === null || !(printed.includes(key) || lists.includes(key) || key === 'deadline')) return [];
  return String(value)
    .split('\n')
    .map((line) => line.trim().replace(/^[-–] /, ''));
}

function textOf({ blocks }: Paper): string {
  const strings: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') strings.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(blocks);
  return strings.join('\n').toLocaleLowerCase('vi');
}

const plans = {
  'plans/2024.yaml': 'decision',
  'test/fixtures/plans/2024-progress.yaml': 'decision',
  'test/fixtures/plans/multi-year.yaml': 'decision',
  'test/fixtures/plans/nested.yaml': 'plan',
} as const;

describe.each(Object.entries(plans))('%s', (path, template) => {
  const yaml = parse(readFileSync(path, 'utf8')) as Readonly<Record<string, Yaml>>;

  it('has every text of the plan on its paper, letter for letter', () => {
    const paper = textOf(makePaper(path, { template }));
    const texts = [...textsIn(yaml['document'] ?? null), ...textsIn(yaml['plan'] ?? null)];
    expect(texts.length).toBeGreaterThan(40);
    const missing = texts.filter((text) => !paper.includes(text.toLocaleLowerCase('vi')));
    expect(missing).toEqual([]);
  });

  it('has a row for each section and task, in the order of the plan', () => {
    const paper = makePaper(path, { template });
    const [grid] = paper.blocks.flatMap((block) => (block.kind === 'grid' ? [block] : []));
    const contents = grid?.rows.map(({ cells }) => cells[1]?.lines[0]?.text) ?? [];
    const rowsIn = (rows: readonly Row[] = []): readonly string[] =>
      rows.flatMap(({ title, content = '', sections, tasks }) => [
        (title ?? content).split('\n')[0] ?? '',
        ...rowsIn(sections),
        ...rowsIn(tasks),
      ]);
    expect(contents).toEqual(rowsIn((yaml['plan'] as unknown as Row).sections));
  });
});
