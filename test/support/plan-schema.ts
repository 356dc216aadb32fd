import * as z from 'zod';
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
  const titled = { $schema: schema.$schema, title: 'Kế hoạch của tthc', ...schema };
  return `${JSON.stringify(withoutOurs(titled), null, 2)}\n`;
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
