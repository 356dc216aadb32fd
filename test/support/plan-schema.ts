import * as z from 'zod';
import planKeys from '../../data/plan-keys.json' with { type: 'json' };
import { planSchema } from '../../src/plan/schema.ts';

type Json = Record<string, unknown>;

/**
 * The JSON Schema of plan files, for editors. Ours takes every scalar as its source text; an editor sees numbers, booleans
 * and blanks where YAML does, so those are let through wherever they cannot change what is meant.
 */
export function planJsonSchema(): string {
  const schema = z.toJSONSchema(planSchema, {
    io: 'input',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      // Cast: the override hands over the core of a schema, of which ours are all full ones.
      adapt((zodSchema as unknown as z.ZodType).meta() ?? {}, jsonSchema);
    },
  });
  const titled = {
    $schema: schema.$schema,
    title: 'Kế hoạch của tthc',
    description: 'Kế hoạch kiểm soát thủ tục hành chính của một cơ quan, trong một tệp.',
    ...schema,
  };
  // Cast: what zod hands over is plain JSON.
  const plain = withRowNames(withoutOurs(titled) as Json);
  const used = new Set<string>();
  for (const [name, definition] of Object.entries((plain['$defs'] ?? {}) as Record<string, Json>))
    describeObject(definition, name, used);
  describeObject(plain, 'file', used);
  const unused = Object.entries(words).flatMap(([name, keys]) =>
    Object.keys(keys).flatMap((key) => (used.has(`${name}.${key}`) ? [] : [`${name}.${key}`])),
  );
  if (unused.length > 0) throw new Error(`data/plan-keys.json describes what no plan has: ${unused.join(', ')}`);
  return `${JSON.stringify(plain, null, 2)}\n`;
}

interface KeyWords {
  readonly description: string;
  readonly examples?: readonly unknown[];
  readonly enum?: Readonly<Record<string, string>>;
}

// Cast: the shape of our own file, of which every entry is used below.
const words = planKeys as Readonly<Record<string, Readonly<Record<string, KeyWords>>>>;
/** What is described under another name than that of the key that holds it. */
const sharedNames: Readonly<Record<string, string>> = { before: 'headedText', after: 'headedText' };

/** The two definitions that hold themselves are named after what they are. */
function withRowNames(schema: Json): Json {
  const definitions = Object.entries((schema['$defs'] ?? {}) as Record<string, Json>);
  const names = definitions.map(([old, { properties }]) => {
    const row = Object.hasOwn(properties as Json, 'title') ? 'section' : 'task';
    return [old, row] as const;
  });
  const text = names.reduce((json, [old, row]) => json.replaceAll(`"${old}"`, `"${row}"`), JSON.stringify(schema));
  const renamed = names.reduce((json, [old, row]) => json.replaceAll(`#/$defs/${old}"`, `#/$defs/${row}"`), text);
  return JSON.parse(renamed) as Json;
}

/** Puts the words for editors on every key of an object, and of the objects below it. */
function describeObject(schema: Json, name: string, used: Set<string>): void {
  for (const [key, property] of Object.entries((schema['properties'] ?? {}) as Record<string, Json>)) {
    const own = [`${name}.${key}`, `row.${key}`].find((path) => wordsAt(path) !== undefined);
    const told = own === undefined ? undefined : wordsAt(own);
    if (own === undefined || told === undefined)
      throw new Error(`data/plan-keys.json does not describe ${name}.${key}`);
    used.add(own);
    Object.assign(property, { description: told.description }, told.examples ? { examples: told.examples } : {});
    for (const branch of branchesOf(property)) {
      if (branch['properties']) describeObject(branch, sharedNames[key] ?? key, used);
      if (branch['enum']) describeEnum(branch, `${name}.${key}`, told.enum ?? {});
    }
  }
}

function wordsAt(path: string): KeyWords | undefined {
  const [name = '', key = ''] = path.split('.');
  return words[name]?.[key];
}

function describeEnum(schema: Json, path: string, told: Readonly<Record<string, string>>): void {
  const values = schema['enum'] as readonly string[];
  if (values.join() !== Object.keys(told).join()) throw new Error(`data/plan-keys.json has other values for ${path}`);
  schema['enumDescriptions'] = values.map((value) => told[value]);
}

/** The schemas that a value of a key may fit: itself, its alternatives, its items. */
function branchesOf(schema: Json): readonly Json[] {
  const alternatives = (schema['anyOf'] ?? []) as readonly Json[];
  const items = schema['items'] ? [schema['items'] as Json] : [];
  return [schema, ...[...alternatives, ...items].flatMap(branchesOf)];
}

function adapt(meta: Json, schema: Json): void {
  if (schema['type'] === 'object') {
    schema['patternProperties'] = { '^x-': {} };
    const required = (schema['required'] ?? []) as readonly string[];
    const properties = (schema['properties'] ?? {}) as Record<string, Json>;
    // A key that is left blank is one that is not filled in yet.
    for (const [key, value] of Object.entries(properties))
      if (!required.includes(key)) properties[key] = { anyOf: [value, { type: 'null' }] };
    return;
  }
  if (schema['type'] !== 'string' || schema['enum']) return;
  if (schema['const'] === '1') Object.assign(schema, { type: 'integer', const: 1 });
  else if (meta['type'] === 'integer') schema['type'] = 'integer';
  else if (meta['type'] === 'boolean') schema['type'] = 'boolean';
  else if (meta['expected'] === 'text' || meta['expected'] === 'partial-date')
    schema['type'] = ['string', 'number', 'boolean'];
}

/** Without the keys that only our own messages need. */
function withoutOurs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOurs);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => key !== 'expected' || typeof inner !== 'string')
      .map(([key, inner]) => [key, withoutOurs(inner)]),
  );
}
