import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { planJsonSchema } from '../support/plan-schema.ts';

const file = 'schema/plan.schema.json';
const plans = [
  'plans/2024.yaml',
  'test/fixtures/plans/2024-progress.yaml',
  'test/fixtures/plans/nested.yaml',
  'test/fixtures/plans/progress.yaml',
  'test/fixtures/plans/multi-year.yaml',
];

describe('schema/plan.schema.json', () => {
  it('is what the schema of plan files generates', () => {
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, planJsonSchema());
    expect(readFileSync(file, 'utf8')).toBe(planJsonSchema());
  });

  const validate = new Ajv2020({ allowUnionTypes: true, keywords: ['enumDescriptions'] }).compile(
    JSON.parse(planJsonSchema()) as object,
  );

  it.each(plans)('takes %s as an editor sees it', (path) => {
    validate(parse(readFileSync(path, 'utf8')));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each([
    [{ tthc: 2 }, 'const'],
    [{ tthc: 1, year: 'hai nghìn' }, 'type'],
    [{ tthc: 1, yaer: 2024 }, 'additionalProperties'],
  ])('refuses %j', (extra, keyword) => {
    const sound = parse(readFileSync('plans/2024.yaml', 'utf8')) as object;
    validate({ ...sound, ...extra });
    expect(validate.errors?.map((error) => error.keyword)).toContain(keyword);
  });
});
