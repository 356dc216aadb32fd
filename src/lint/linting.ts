import { type CivilDate, parseCivilDate } from '../calendar/civil.ts';
import { type DaysOffCalendar } from '../calendar/days-off.ts';
import { parsePeriod } from '../calendar/period.ts';
import { type Plan } from '../plan/plan.ts';
import { type Source } from '../source/parse.ts';
import { type Citation, citationsIn } from './citations.ts';
import { type Register } from './register.ts';
import { type LintText, type Row, rowsOf, textsOf } from './texts.ts';

/** A plan as rules look at it. */
export interface Linting {
  readonly plan: Plan;
  readonly source: Source;
  readonly register: Register;
  readonly daysOff: DaysOffCalendar;
  /** Every row, in file order. */
  readonly rows: readonly Row[];
  readonly texts: readonly LintText[];
  readonly citations: readonly Citation[];
  /** Every code that can be switched off. */
  readonly codes: ReadonlySet<string>;
  /** What is switched off on the command line. */
  readonly alsoDisabled: readonly string[];
  /** The first and the last day on which the plan may have been issued, as far as it says. */
  readonly issued: { readonly from: CivilDate; readonly to: CivilDate; readonly exact: boolean };
}

/** What rules lean on beside the plan. */
export interface LintContext {
  readonly register: Register;
  readonly daysOff: DaysOffCalendar;
  readonly codes: ReadonlySet<string>;
  readonly alsoDisabled: readonly string[];
}

/** Opens a plan for the rules. */
export function lintingOf(plan: Plan, source: Source, context: LintContext): Linting {
  const rows = rowsOf(plan, source);
  const texts = textsOf(source, rows);
  return { ...context, plan, source, rows, texts, citations: citationsIn(texts), issued: issuedOf(plan) };
}

function issuedOf({ document, year }: Plan): Linting['issued'] {
  const day = parseCivilDate(document.issuedOn ?? '');
  if (day !== null) return { from: day, to: day, exact: true };
  const period = parsePeriod(document.issuedOn ?? '') ?? parsePeriod(String(year));
  return { from: period?.start ?? firstDay, to: period?.end ?? firstDay, exact: false };
}

// Cast: a date that exists. It is never needed, since years of plans lie within 1900 and 2199.
const firstDay = '1900-01-01' as CivilDate;
