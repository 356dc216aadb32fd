import { isSourceMap, putKey, type SourceValue } from '../source/values.ts';

/** The value without blank keys (not filled in yet) and without the user's own `x-` keys. */
export function withoutBlanks(value: SourceValue): SourceValue {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (!isSourceMap(value)) return value;
  const kept: Record<string, SourceValue> = {};
  for (const [key, inner] of Object.entries(value))
    if (inner !== null && !key.startsWith('x-')) putKey(kept, key, withoutBlanks(inner));
  return kept;
}
