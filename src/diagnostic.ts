import { type LintParams } from './diagnostic/lint.ts';

/** A spot in a text: 1-based line, and 1-based column counted in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of one file, from `start` up to, not including, `end`; a fault of the file as a whole has neither. */
export interface Place {
  readonly path: string;
  readonly start: Position | null;
  readonly end: Position | null;
}

export type Severity = 'error' | 'warning' | 'info';

/** What the schema expected at a place; the words stand in messages/. */
export type Expected =
  | 'text'
  | 'list'
  | 'map'
  | 'text-or-list'
  | 'date'
  | 'partial-date'
  | 'year'
  | 'whole-number'
  | 'day-of-month'
  | 'yes-or-no'
  | 'identifier'
  | 'deadline'
  | 'evidence';

/** What stood there instead. */
export type Found = 'text' | 'list' | 'map' | 'nothing';

/** Every code a diagnostic can have, and what its message needs to know. Codes name the fault and are never reused. */
export interface DiagnosticParams extends LintParams {
  'file/not-found': { readonly file: string };
  'file/unreadable': { readonly file: string; readonly reason: string };
  'file/too-large': { readonly file: string; readonly limit: 'bytes' | 'items' };
  'file/binary': { readonly file: string };
  'file/encoding': { readonly file: string; readonly encoding: 'utf-16' | 'other' };
  'file/empty': { readonly file: string };
  'file/not-a-plan': { readonly file: string };
  'file/outside': { readonly file: string };
  'files/no-plans-folder': { readonly from: string };
  'files/no-plan': { readonly where: string };
  'yaml/control-character': { readonly character: string; readonly moreLines: number };
  /** A character that looks like the one expected, where YAML wants the real one. */
  'yaml/look-alike': {
    readonly character: string;
    readonly expected: 'space' | 'colon' | 'nothing';
    readonly moreLines: number;
  };
  'yaml/tab': { readonly moreLines: number };
  'yaml/colon-in-text': { readonly text: string };
  'yaml/comment-in-text': { readonly kept: string; readonly lost: string };
  'yaml/dash-in-text': { readonly text: string };
  'yaml/dash-in-list': Readonly<Record<string, never>>;
  'yaml/dash-without-space': Readonly<Record<string, never>>;
  /** Where one item runs into the next: a key comes back that the item began with. */
  'yaml/missing-dash': { readonly key: string; readonly firstLine: number };
  /** A line of its own that YAML joins to the text above it, which begins on `firstLine`. */
  'yaml/item-in-text': { readonly firstLine: number };
  'yaml/key-in-text': { readonly key: string; readonly firstLine: number };
  'yaml/comma-in-text': { readonly key: string; readonly text: string };
  'yaml/extra-comma': Readonly<Record<string, never>>;
  'yaml/special-start': { readonly character: string; readonly text: string };
  'yaml/text-after-quote': { readonly text: string };
  'yaml/unclosed-quote': { readonly quote: string };
  'yaml/unclosed-bracket': { readonly bracket: string };
  'yaml/text-after-bracket': { readonly text: string };
  'yaml/missing-space': { readonly key: string };
  'yaml/missing-colon': { readonly key: string };
  'yaml/no-key': { readonly text: string };
  'yaml/indentation': Readonly<Record<string, never>>;
  'yaml/bad-escape': { readonly escape: string };
  'yaml/duplicate-key': { readonly key: string; readonly firstLine: number };
  'yaml/multiple-documents': Readonly<Record<string, never>>;
  'yaml/unknown-alias': { readonly alias: string };
  'yaml/alias-bomb': Readonly<Record<string, never>>;
  'yaml/too-deep': Readonly<Record<string, never>>;
  'yaml/syntax': { readonly detail: string };
  'plan/unsupported-version': { readonly version: string };
  'plan/unknown-key': { readonly key: string; readonly nearest: string | null; readonly allowed: readonly string[] };
  'plan/missing-key': { readonly key: string };
  'plan/wrong-type': { readonly key: string; readonly expected: Expected; readonly found: Found };
  'plan/bad-value': { readonly key: string; readonly value: string; readonly expected: Expected };
  'plan/not-allowed': {
    readonly key: string;
    readonly value: string;
    readonly allowed: readonly string[];
    readonly nearest: string | null;
  };
  'plan/years-reversed': { readonly year: number; readonly untilYear: number };
  'plan/sections-and-tasks': { readonly ref: string };
  'plan/repeated-ref': { readonly ref: string; readonly given: string; readonly firstLine: number };
  'plan/repeated-id': { readonly id: string; readonly firstLine: number };
  'plan/id-is-a-ref': { readonly id: string; readonly ref: string };
  'plan/repeated-unit': { readonly name: string; readonly firstLine: number };
  'plan/unknown-regime': { readonly regime: string; readonly nearest: string | null };
  /** Progress, or the mark of a report, on a row that nobody follows: a section or a parent without a deadline. */
  'plan/not-followed': { readonly key: string; readonly ref: string };
  'plan/progress-says-nothing': Readonly<Record<string, never>>;
  'plan/progress-out-of-order': { readonly on: string; readonly before: string };
  'plan/progress-without-occurrence': { readonly labels: readonly string[] };
  'plan/progress-unknown-occurrence': {
    readonly label: string;
    readonly labels: readonly string[];
    readonly nearest: string | null;
  };
  'plan/extension-without-date': { readonly text: string };
  /** The text is not the one that was signed (document.issuedFingerprint). */
  'plan/changed-since-issue': { readonly number: string | null };
  'deadline/unreadable': { readonly text: string; readonly part: string };
  'deadline/impossible-date': { readonly text: string; readonly part: string };
  'deadline/out-of-range': { readonly text: string; readonly part: string };
  'deadline/reversed': { readonly text: string; readonly part: string };
  'deadline/contradicts-text': { readonly text: string; readonly due: string; readonly read: readonly string[] };
  'deadline/every-needless': { readonly text: string; readonly every: string };
  'deadline/no-length': { readonly text: string };
  'deadline/not-an-event': { readonly text: string };
  'deadline/starts-after-due': { readonly start: string; readonly due: string };
  'deadline/extension-in-the-past': { readonly due: string; readonly on: string };
  'deadline/extension-earlier': { readonly due: string; readonly before: string };
  'plan/added-after-deadline': { readonly addedOn: string; readonly due: string };
  'days-off/other-year': { readonly date: string; readonly year: string };
  /** A character that no paper can carry; U+FFFD is printed in its place. */
  'document/unprintable-character': { readonly character: string };
  'template/no-front-matter': Readonly<Record<string, never>>;
  'template/unknown-key': {
    readonly key: string;
    readonly nearest: string | null;
    readonly allowed: readonly string[];
  };
  'template/wrong-type': { readonly key: string; readonly expected: 'text' | 'list' | 'map' };
  'template/missing-words': { readonly directive: string; readonly words: readonly string[] };
  'template/unknown-slot': {
    readonly slot: string;
    readonly nearest: string | null;
    readonly allowed: readonly string[];
  };
  'template/broken-slot': { readonly text: string };
  'template/unknown-directive': {
    readonly directive: string;
    readonly nearest: string | null;
    readonly allowed: readonly string[];
  };
  'template/broken-directive': { readonly text: string };
  'template/unknown-attribute': {
    readonly directive: string;
    readonly attribute: string;
    readonly nearest: string | null;
    readonly allowed: readonly string[];
  };
  'template/bad-attribute': {
    readonly directive: string;
    readonly attribute: string;
    readonly value: string;
    readonly nearest: string | null;
    readonly allowed: readonly string[];
  };
  'template/missing-attribute': {
    readonly directive: string;
    readonly attribute: string;
    readonly allowed: readonly string[];
  };
  'template/not-in-title': Readonly<Record<string, never>>;
  'template/unsupported': { readonly construct: string };
  /** The outline of a report lacks a block without which the report would keep silent about something. */
  'regime/missing-block': { readonly directive: string };
  /** A Markdown file that was to be made into a paper is no report that tthc began. */
  'report/not-a-report': Readonly<Record<string, never>>;
  /** The marks around a computed block of a report: one is missing, or one name comes twice. */
  'report/broken-block': { readonly block: string; readonly problem: 'not-closed' | 'not-opened' | 'repeated' };
  /** A comment that never ends, or that holds the beginning of another: what follows would not be printed. */
  'report/unclosed-comment': Readonly<Record<string, never>>;
  /** In a form's own file: a column's number, or its meaning, that another column has. */
  'form/repeated-definition': { readonly value: string; readonly firstLine: number };
  'form/wrong-kind': { readonly kind: 'text' | 'count'; readonly means: string };
  'form/no-field-column': Readonly<Record<string, never>>;
  'form/undefined-column': { readonly column: string };
  'form/unknown-slot': {
    readonly slot: string;
    readonly nearest: string | null;
    readonly allowed: readonly string[];
  };
  /** In the figures for a form; `cell` is a name like D7. */
  'form/no-table': { readonly code: string };
  'form/missing-columns': { readonly columns: readonly string[] };
  'form/repeated-column': { readonly column: string; readonly cell: string; readonly firstCell: string };
  'form/figure-outside': { readonly cell: string; readonly value: string };
  'form/bad-figure': { readonly cell: string; readonly column: string; readonly row: string; readonly value: string };
  'form/no-field': { readonly cell: string };
  'form/repeated-field': { readonly cell: string; readonly field: string; readonly firstCell: string };
  'form/repeated-total': { readonly cell: string; readonly firstCell: string };
  'form/below-total': { readonly cell: string; readonly field: string };
  'form/empty': { readonly code: string };
  'form/total-mismatch': {
    readonly cell: string;
    readonly column: string;
    readonly total: number;
    readonly rows: number;
  };
  'form/sum-mismatch': UnequalSum;
  'form/sum-needs-reason': UnequalSum;
  'form/carried-mismatch': UnequalCarry;
  'form/carried-needs-reason': UnequalCarry;
  /** A field of the period before had something to be carried on, and is not in this one. */
  'form/field-gone': {
    readonly field: string;
    readonly column: number;
    readonly from: number;
    readonly before: number;
  };
  'form/unclosed-quote': { readonly cell: string };
  'form/not-a-workbook': {
    readonly reason: 'damaged' | 'encrypted' | 'old' | 'too-large' | 'forbidden-xml' | 'too-many';
  };
  'form/uncomputed-formula': { readonly cell: string };
}

/** Columns of a number form that should add up; a figure is null where its cell is blank. */
interface UnequalSum {
  readonly cell: string;
  readonly row: string;
  readonly column: number;
  readonly given: number | null;
  readonly parts: readonly { readonly column: number; readonly figure: number | null }[];
  readonly sum: number;
}

/** What should have been carried over from the period before. */
interface UnequalCarry {
  readonly cell: string;
  readonly row: string;
  readonly column: number;
  readonly from: number;
  readonly here: number | null;
  readonly before: number | null;
  /** Whether the period before has no such row. */
  readonly isNew: boolean;
}

export type DiagnosticCode = keyof DiagnosticParams;

/** A fault or finding as a value: code, severity, place and parameters; its words live in messages/. */
export type Diagnostic<Code extends DiagnosticCode = DiagnosticCode> = {
  readonly [C in Code]: {
    readonly code: C;
    readonly severity: Severity;
    readonly at: Place;
    /** The task or section it is about, where there is one. */
    readonly ref: string | null;
    readonly params: DiagnosticParams[C];
    /** What puts it right, where there is one safe answer. */
    readonly repair?: Repair;
  };
}[Code];

/** A change to one text of a file: what stands between two UTF-16 offsets of the value is replaced. */
export interface Repair {
  /** The way to the value: keys of maps and indices of lists, from the top. */
  readonly path: readonly (string | number)[];
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A diagnostic that is not an error; every code not named here is one, save advice, whose rules say how severe it is. */
const milder: Readonly<Partial<Record<DiagnosticCode, Severity>>> = {
  'plan/repeated-ref': 'warning',
  'plan/progress-out-of-order': 'warning',
  'document/unprintable-character': 'warning',
  'deadline/contradicts-text': 'warning',
  'deadline/every-needless': 'warning',
  'deadline/not-an-event': 'warning',
  'deadline/extension-earlier': 'warning',
  'plan/added-after-deadline': 'warning',
  'form/sum-needs-reason': 'warning',
  'form/carried-needs-reason': 'warning',
  'form/field-gone': 'warning',
  'plan/changed-since-issue': 'warning',
};

/** Makes a diagnostic; its severity follows from its code. */
export function diagnostic<Code extends DiagnosticCode>(
  code: Code,
  at: Place,
  params: DiagnosticParams[Code],
  ref: string | null = null,
): Diagnostic<Code> {
  // Cast: TypeScript cannot see that an object built from one Code is a member of the union indexed by it.
  return { code, severity: milder[code] ?? 'error', at, ref, params } as unknown as Diagnostic<Code>;
}

/** How grave what a code reports is. */
export function severityOf(code: DiagnosticCode): Severity {
  return milder[code] ?? 'error';
}

/** The place of a file as a whole. */
export function wholeFile(path: string): Place {
  return { path, start: null, end: null };
}

/** Orders diagnostics as a reader meets them: by file, line, column. */
export function inFileOrder(left: Diagnostic, right: Diagnostic): number {
  if (left.at.path !== right.at.path) return left.at.path < right.at.path ? -1 : 1;
  const line = (left.at.start?.line ?? 0) - (right.at.start?.line ?? 0);
  return line !== 0 ? line : (left.at.start?.column ?? 0) - (right.at.start?.column ?? 0);
}
