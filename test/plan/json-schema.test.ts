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

  it.each(keysIn(JSON.parse(planJsonSchema()) as Schema))(
    'tells of %s, with examples that it takes',
    (_key, property, root) => {
      expect(property.description).toMatch(/\p{L}/u);
      const ajv = new Ajv2020({ strict: false });
      const valid = ajv.compile({ ...property, $defs: root.$defs });
      for (const example of property.examples ?? []) expect(valid(example), JSON.stringify(valid.errors)).toBe(true);
    },
  );

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

interface Schema {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** Every key of a schema with what is said of it. */
function keysIn(schema: Schema, root = schema, above = ''): (readonly [string, Schema, Schema])[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const name = above === '' ? key : `${above}.${key}`;
    return [[name, property, root] as const, ...keysIn(property, root, name)];
  });
  const inside = [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])];
  const definitions = Object.entries(schema.$defs ?? {});
  return [
    ...own,
    ...inside.flatMap((each) => keysIn(each, root, above)),
    ...definitions.flatMap(([name, each]) => keysIn(each, root, `#${name}`)),
  ];
}
