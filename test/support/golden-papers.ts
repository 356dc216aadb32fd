import { readdirSync, readFileSync } from 'node:fs';
import { type Paper } from '../../src/document/tree.ts';
import { sampleDecision, sampleFollowUp, samplePlan } from './papers.ts';

const folder = new URL('../document/golden/', import.meta.url);

/** Papers by name: the samples, and those that the document layer makes of the fixtures. */
export const papers: readonly (readonly [name: string, paper: Paper])[] = [
  ['sample-decision', sampleDecision()],
  ['sample-plan', samplePlan()],
  ['sample-follow-up', sampleFollowUp()],
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map(
      (name) => [name.replace('.json', ''), JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Paper] as const,
    ),
];
