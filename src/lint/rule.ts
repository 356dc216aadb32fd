import { diagnostic, type Diagnostic, type Place, type Repair, type Severity } from '../diagnostic.ts';
import { type LintCode, type LintParams } from '../diagnostic/lint.ts';
import { type Linting } from './linting.ts';

/** A rule: the code it reports, and how it finds the fault in a plan that is sound. */
export interface Rule {
  readonly code: LintCode;
  readonly severity: Severity;
  readonly check: (linting: Linting) => readonly Diagnostic[];
}

/** What a rule found: where, what its message needs, the row it is about, and the change that puts it right. */
export interface Found<Code extends LintCode> {
  readonly at: Place;
  readonly params: LintParams[Code];
  readonly ref?: string | null;
  readonly repair?: Repair | null;
}

/** Makes a rule of its code, its severity and what it finds. */
export function defineRule<Code extends LintCode>(
  code: Code,
  severity: Severity,
  check: (linting: Linting) => readonly Found<Code>[],
): Rule {
  return { code, severity, check: (linting) => check(linting).map((found) => findingOf(code, severity, found)) };
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
