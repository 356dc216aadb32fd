import { putKey, type SourceValue } from '../source/values.ts';
import { checkPlanFile, type PlanFile } from './schema.ts';
import { type IssuePath, type SchemaIssue } from './schema/issues.ts';

type Mutable = null | string | Mutable[] | { [key: string]: Mutable };

const maxRounds = 6;
const maxIssues = 5_000;

/**
 * What remains of a faulty file once each fault is cut out or filled with a blank, so that the rules across fields can
 * still be checked in the same run; null where too little remains. Indices of lists stay what they were.
 */
export function patchedFile(value: SourceValue, issues: readonly SchemaIssue[]): PlanFile | null {
  const copy = copyOf(value);
  let open = issues;
  if (issues.length > maxIssues) return null;
  for (let round = 0; round < maxRounds; round++) {
    for (const issue of open) if (!patch(copy, issue)) return null;
    const checked = checkPlanFile(copy);
    if (checked.ok) return checked.file;
    open = checked.issues;
  }
  return null;
}

function patch(root: Mutable, issue: SchemaIssue): boolean {
  const inProgress = issue.path.indexOf('progress');
  // A history with a hole in it tells nothing sure: it goes as a whole.
  if (inProgress !== -1) return remove(root, issue.path.slice(0, inProgress + 1));
  switch (issue.kind) {
    case 'unknown-key':
      return remove(root, [...issue.path, issue.key]);
    case 'missing-key':
      return fill(root, issue);
    case 'wrong-type':
      return typeof issue.path.at(-1) === 'number' ? fill(root, issue) : remove(root, issue.path);
    case 'bad-value':
    case 'not-allowed':
      return remove(root, issue.path);
  }
}

function remove(root: Mutable, path: IssuePath): boolean {
  const holder = at(root, path.slice(0, -1));
  const last = path.at(-1);
  if (holder === null || typeof holder === 'string' || Array.isArray(holder) || typeof last !== 'string') return false;
  // Null-prototype maps hold their keys as data, so any name may be deleted; setting undefined would leave the key.
  return Reflect.deleteProperty(holder, last);
}

function fill(root: Mutable, issue: SchemaIssue & { readonly kind: 'missing-key' | 'wrong-type' }): boolean {
  const holder = at(root, issue.path.slice(0, -1));
  const last = issue.path.at(-1);
  const blank = blankFor(issue);
  if (holder === null || typeof holder === 'string' || last === undefined || blank === undefined) return false;
  if (Array.isArray(holder)) holder[Number(last)] = blank;
  else holder[String(last)] = blank;
  return true;
}

function blankFor({
  path,
  expected,
}: SchemaIssue & { readonly kind: 'missing-key' | 'wrong-type' }): Mutable | undefined {
  if (path.length === 1 && path[0] === 'tthc') return '1';
  if (expected === 'list') return [];
  if (expected === 'map') return {};
  return expected === 'text' || expected === 'text-or-list' || expected === 'evidence' ? '' : undefined;
}

function at(root: Mutable, path: IssuePath): Mutable {
  let value: Mutable | undefined = root;
  for (const step of path) {
    if (value === null || value === undefined || typeof value === 'string') return null;
    value = Array.isArray(value) ? value[Number(step)] : value[String(step)];
  }
  return value ?? null;
}

function copyOf(value: SourceValue): Mutable {
  if (value === null || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(copyOf);
  const copy: Record<string, Mutable> = {};
  for (const [key, inner] of Object.entries(value)) putKey(copy, key, copyOf(inner));
  return copy;
}
