import { diagnostic, type Diagnostic, type Place, type Repair, type Severity } from '../diagnostic.ts';
import { type LintCode, type LintParams } from '../diagnostic/lint.ts';
import { type Linting } from './linting.ts';
import { type LintText, type TextWords } from './texts.ts';

/** A rule: the code it reports, and how it finds the fault in a plan that is sound. */
export interface Rule {
  readonly code: LintCode;
  readonly severity: Severity;
  /** Looks at the plan as a whole. */
  readonly check: (linting: Linting) => readonly Diagnostic[];
  /** Looks at one text after the other, so that what is made of a text (its words) need not be kept for the next rule. */
  readonly texts: ((linting: Linting) => TextLook) | null;
}

/** How a rule looks at single texts. */
export interface TextLook {
  /** Whether the words alone decide; else it matters where they stand. */
  readonly byWords: boolean;
  readonly find: (text: LintText) => readonly FoundInText[];
}

/** What a rule found in a text, to be told of every place where the text stands. */
export interface FoundInText {
  readonly tell: (text: LintText) => Diagnostic;
}

/** What a rule found: where, what its message needs, the row it is about, and the change that puts it right. */
export interface Found<Code extends LintCode> {
  readonly at: Place;
  readonly params: LintParams[Code];
  readonly ref?: string | null;
  readonly repair?: Repair | null;
}

// Who wrote the same slip forty times in one cell knows it by then; a file made to hurt would fill the page.
const mostInText = 40;

/**
 * Makes a rule about single texts, which judges by their words: once for each plan it gets ready, then it looks at each text
 * by itself, at one that stands in many places once.
 */
export function defineTextRule<Code extends LintCode>(
  code: Code,
  severity: Severity,
  prepare: (linting: Linting) => (text: TextWords) => readonly TextFound<Code>[],
): Rule {
  return textRule(code, severity, { byWords: true, prepare });
}

/** Makes a rule about single texts for which it matters in which row or list they stand. */
export function definePlacedTextRule<Code extends LintCode>(
  code: Code,
  severity: Severity,
  prepare: (linting: Linting) => (text: LintText) => readonly TextFound<Code>[],
): Rule {
  return textRule(code, severity, { byWords: false, prepare });
}

function textRule<Code extends LintCode>(
  code: Code,
  severity: Severity,
  {
    byWords,
    prepare,
  }: {
    readonly byWords: boolean;
    readonly prepare: (linting: Linting) => (text: LintText) => readonly TextFound<Code>[];
  },
): Rule {
  const tell = (text: LintText, { from, to, params, right }: TextFound<Code>): Diagnostic =>
    findingOf(code, severity, {
      at: text.at(from, to),
      ref: text.row?.entry.ref ?? null,
      params,
      repair: right === undefined ? null : text.repair(right.from ?? from, right.to ?? to, right.text),
    });
  return {
    code,
    severity,
    check: () => [],
    texts: (linting) => {
      const look = prepare(linting);
      const find = (text: LintText): readonly FoundInText[] =>
        look(text)
          .slice(0, mostInText)
          .map((found) => ({ tell: (where) => tell(where, found) }));
      return { byWords, find };
    },
  };
}

/** What a rule found in a text: offsets, what its message needs, and what would be right there (or in another stretch). */
export interface TextFound<Code extends LintCode> {
  readonly from: number;
  readonly to: number;
  readonly params: LintParams[Code];
  readonly right?: { readonly text: string; readonly from?: number; readonly to?: number } | undefined;
}

/** Makes a rule of its code, its severity and what it finds. */
export function defineRule<Code extends LintCode>(
  code: Code,
  severity: Severity,
  check: (linting: Linting) => readonly Found<Code>[],
): Rule {
  return {
    code,
    severity,
    check: (linting) => check(linting).map((found) => findingOf(code, severity, found)),
    texts: null,
  };
}

function findingOf<Code extends LintCode>(
  code: Code,
  severity: Severity,
  { at, params, ref = null, repair = null }: Found<Code>,
): Diagnostic {
  // Casts: TypeScript cannot see that what is built from one Code is a member of the union indexed by it.
  const found = diagnostic(code, at, params as never, ref) as Diagnostic;
  return { ...found, severity, ...(repair === null ? {} : { repair }) };
}
