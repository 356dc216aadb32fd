import * as z from 'zod';
import { type Expected } from '../../diagnostic.ts';

/** The way to a value: keys of maps and indices of lists, from the top. */
export type IssuePath = readonly (string | number)[];

/** One way in which a file departs from the schema, told without the words of any library. */
export type SchemaIssue =
  | {
      readonly kind: 'unknown-key';
      readonly path: IssuePath;
      readonly key: string;
      readonly allowed: readonly string[];
    }
  | { readonly kind: 'missing-key'; readonly path: IssuePath; readonly expected: Expected }
  | { readonly kind: 'wrong-type'; readonly path: IssuePath; readonly expected: Expected; readonly value: unknown }
  | { readonly kind: 'bad-value'; readonly path: IssuePath; readonly expected: Expected; readonly value: string }
  | {
      readonly kind: 'not-allowed';
      readonly path: IssuePath;
      readonly allowed: readonly string[];
      readonly value: string;
    };

/** Checks a value against a schema: the typed value, or everything that is wrong with it. */
export function checkValue<Value>(
  schema: z.ZodType<Value>,
  value: unknown,
): { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly issues: readonly SchemaIssue[] } {
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  const checking: Checking = { schema, root: value };
  return { ok: false, issues: result.error.issues.flatMap((issue) => issuesOf(checking, issue, [])) };
}

interface Checking {
  readonly schema: z.ZodType;
  readonly root: unknown;
}

type ZodIssue = z.core.$ZodIssue;

function issuesOf(checking: Checking, issue: ZodIssue, above: IssuePath): readonly SchemaIssue[] {
  const { schema, root } = checking;
  const path: IssuePath = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const value = valueAt(root, path);
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysIn(schema, path);
    return issue.keys.map((key) => ({ kind: 'unknown-key', path, key, allowed }));
  }
  if (issue.code === 'invalid_union') {
    // The branch meant is the one that takes a value of this shape; where none does, the value itself is of the wrong type.
    const branch = issue.errors.find(
      (issues) => !issues.some((inner) => inner.path.length === 0 && inner.code !== 'unrecognized_keys'),
    );
    if (branch) return branch.flatMap((inner) => issuesOf(checking, inner, path));
  }
  if (value === undefined) return [{ kind: 'missing-key', path, expected: expectedAt(schema, path) }];
  if (issue.code === 'invalid_value' && typeof value === 'string')
    return [{ kind: 'not-allowed', path, allowed: issue.values.map(String), value }];
  const expected = expectedAt(schema, path);
  if (issue.code === 'custom' && typeof value === 'string') return [{ kind: 'bad-value', path, expected, value }];
  return [{ kind: 'wrong-type', path, expected, value }];
}

function valueAt(root: unknown, path: IssuePath): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    // Cast: any object can be asked for any key; what is not there is undefined.
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** The keys that a schema knows at a path. */
export function keysIn(root: z.ZodType, path: IssuePath): readonly string[] {
  return schemasAt(root, path).flatMap((schema) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []));
}

/** Every key that a schema knows, wherever it stands. */
export function keysBelow(
  schema: z.ZodType,
  keys: Set<string> = new Set<string>(),
  seen: Set<z.ZodType> = new Set<z.ZodType>(),
): Set<string> {
  if (seen.has(schema)) return keys;
  seen.add(schema);
  for (const inner of unwrapped(schema)) {
    // Casts: zod types what its containers hold by its core, of which every schema here is a full one.
    if (inner instanceof z.ZodArray) keysBelow(inner.element as z.ZodType, keys, seen);
    if (inner instanceof z.ZodObject)
      for (const [key, value] of Object.entries(inner.shape)) keysBelow(value as z.ZodType, keys.add(key), seen);
  }
  return keys;
}

function expectedAt(root: z.ZodType, path: IssuePath): Expected {
  for (const schema of schemasAt(root, path)) {
    // Cast: every leaf schema above carries `expected`, and nothing else writes that key.
    const expected = schema.meta()?.['expected'] as Expected | undefined;
    if (expected) return expected;
    if (schema instanceof z.ZodArray) return 'list';
    if (schema instanceof z.ZodObject) return 'map';
  }
  return 'text';
}

/** The schemas that may stand at a path; a union counts as itself and as each of its branches. */
function schemasAt(root: z.ZodType, path: IssuePath): readonly z.ZodType[] {
  let here: readonly z.ZodType[] = [root];
  for (const step of path) here = here.flatMap((schema) => stepInto(schema, step)).flatMap(unwrapped);
  return here;
}

function stepInto(schema: z.ZodType, step: string | number): readonly z.ZodType[] {
  // Casts: zod types what its containers hold by its core, of which every schema here is a full one.
  if (schema instanceof z.ZodObject) {
    const inner = schema.shape[step] as z.ZodType | undefined;
    return inner ? [inner] : [];
  }
  return schema instanceof z.ZodArray ? [schema.element as z.ZodType] : [];
}

function unwrapped(schema: z.ZodType): readonly z.ZodType[] {
  if (schema instanceof z.ZodOptional) return unwrapped(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion)
    return [schema, ...schema.options.flatMap((option) => unwrapped(option as z.ZodType))];
  return [schema];
}
