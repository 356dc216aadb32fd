import { diagnostic, type Diagnostic, type Found, type Place } from '../diagnostic.ts';
import { type Source } from '../source/parse.ts';
import { foldText, nearestOf } from './fold.ts';
import { allKeys } from './schema.ts';
import { type IssuePath, type SchemaIssue } from './schema/issues.ts';

// Guessing what a key was meant to be takes time; a file with this many unknown keys is no plan.
const maxGuesses = 2_000;

/**
 * The diagnostics of a file that departs from the schema, one per slip: a key that is missing only because it was misspelt
 * is not reported again as missing.
 */
export function schemaFaults(source: Source, issues: readonly SchemaIssue[]): readonly Diagnostic[] {
  const misspelt = new Set(
    issues
      .slice(0, maxGuesses)
      .flatMap((issue) =>
        issue.kind === 'unknown-key' ? [String([...issue.path, nearestKey(issue.key, issue.allowed)])] : [],
      ),
  );
  return issues
    .filter((issue) => issue.kind !== 'missing-key' || !misspelt.has(String(issue.path)))
    .map((issue, index) => faultOf(source, issue, index < maxGuesses));
}

function faultOf(source: Source, issue: SchemaIssue, guess: boolean): Diagnostic {
  const { path } = issue;
  const key = keyName(path);
  switch (issue.kind) {
    case 'unknown-key': {
      const nearest = guess ? nearestKey(issue.key, issue.allowed) : null;
      const at = source.placeOfKey([...path, issue.key]);
      return diagnostic('plan/unknown-key', at, { key: issue.key, nearest, allowed: issue.allowed });
    }
    case 'missing-key':
      return diagnostic('plan/missing-key', source.placeOf(path), { key });
    case 'wrong-type':
      return wrongType(source, issue);
    case 'bad-value':
      return diagnostic('plan/bad-value', source.placeOf(path), {
        key,
        value: issue.value,
        expected: issue.expected,
      });
    case 'not-allowed': {
      const { value, allowed } = issue;
      if (String(path) === 'tthc')
        return diagnostic('plan/unsupported-version', source.placeOf(path), { version: value });
      const nearest = nearestOf(value, allowed);
      return diagnostic('plan/not-allowed', source.placeOf(path), { key, value, allowed, nearest });
    }
  }
}

function wrongType(source: Source, issue: SchemaIssue & { readonly kind: 'wrong-type' }): Diagnostic {
  const { path, value, expected } = issue;
  const at = source.placeOf(path);
  const written = writtenAsOneKey(value);
  // "- Về việc: ban hành" is a map to YAML; the writer meant a text with a colon in it.
  if (written !== null && (expected === 'text' || expected === 'text-or-list' || expected === 'deadline'))
    return diagnostic('yaml/colon-in-text', colonPlace(at, written), { text: written });
  return diagnostic('plan/wrong-type', at, { key: keyName(path), expected, found: foundIn(value) });
}

function writtenAsOneKey(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  const [only] = entries;
  if (entries.length !== 1 || !only) return null;
  const [key, inner] = only;
  return !allKeys.has(key) && (typeof inner === 'string' || inner === null) ? `${key}: ${inner ?? ''}`.trim() : null;
}

/** The place of the colon in a text that YAML took for a key and its value. */
function colonPlace(at: Place, written: string): Place {
  if (!at.start) return at;
  const column = at.start.column + written.indexOf(':');
  return { ...at, start: { ...at.start, column }, end: { ...at.start, column: column + 1 } };
}

function foundIn(value: unknown): Found {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' ? 'map' : 'text';
}

/** The name of the key that a path ends in; for an element of a list, the key of the list. */
export function keyName(path: IssuePath): string {
  return path.findLast((step) => typeof step === 'string') ?? '';
}

/** What people who think in Vietnamese call the keys. */
const vietnameseNames: Readonly<Record<string, string>> = {
  'don vi chu tri': 'lead',
  'chu tri': 'lead',
  'co quan chu tri': 'lead',
  'don vi phoi hop': 'coordinating',
  'phoi hop': 'coordinating',
  'noi dung': 'content',
  'nhiem vu': 'tasks',
  'thoi han': 'deadline',
  'thoi gian': 'deadline',
  'thoi gian hoan thanh': 'deadline',
  han: 'deadline',
  'san pham': 'output',
  'ket qua': 'output',
  'tien do': 'progress',
  muc: 'sections',
  'tieu de': 'title',
  nam: 'year',
  so: 'number',
  ngay: 'on',
  'ghi chu': 'note',
  'tai lieu': 'evidence',
  'minh chung': 'evidence',
  'nguoi phu trach': 'assignee',
};

function nearestKey(key: string, allowed: readonly string[]): string | null {
  const translated = vietnameseNames[foldText(key).replace(/[_-]/g, ' ')];
  if (translated !== undefined && allowed.includes(translated)) return translated;
  return nearestOf(key.replace(/^-/, ''), allowed);
}
