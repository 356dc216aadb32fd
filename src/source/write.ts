import { stringify } from 'yaml';

/** A value as YAML, blank where it is null, each text on one line. For files that tthc makes, never for those it edits. */
export function yamlText(value: unknown): string {
  return stringify(value, { lineWidth: 0, nullStr: '' });
}
