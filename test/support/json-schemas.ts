import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect } from 'vitest';

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
// Cast: the package's types say namespace where its CommonJS module is a function.
(formats as unknown as (target: Ajv2020) => void)(ajv);

/** Reads JSON that fits a published schema (schema/NAME.schema.json); what does not fit fails the test. */
export function expectValid(
  name: 'listing' | 'check' | 'deadline' | 'record' | 'log' | 'import' | 'diff',
  json: string,
): unknown {
  const value: unknown = JSON.parse(json);
  const file = `${name}.schema.json`;
  if (!ajv.getSchema(file)) ajv.addSchema(JSON.parse(readFileSync(`schema/${file}`, 'utf8')) as object, file);
  const validate = ajv.getSchema(file);
  void validate?.(value);
  expect(validate).toBeDefined();
  expect(validate?.errors ?? null).toBeNull();
  return value;
}
