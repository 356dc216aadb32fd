import { regimeNames } from '../calendar/regime.ts';
import { type Diagnostic } from '../diagnostic.ts';
import { type ReportWords } from '../messages/report.ts';
import { type LoadedPlans, loadPlans } from '../plan/load.ts';
import { reportFacts, type ReportFacts } from '../report/facts.ts';
import { reportPeriod, type ReportPeriod } from '../report/period.ts';
import { type ReportName, reportNameOf } from '../report/regime.ts';
import { say } from './deliver.ts';
import { diagnosticsText } from './diagnostics.ts';
import { type FiguresRead, readFigures } from './figures.ts';
import { type LoadedRegime, loadRegime } from './regimes.ts';
import { choosePlans, type ReportPlans, reportYear } from './report-plans.ts';
import { type CommonOptions, numberOption, type Session, usageError } from './session.ts';

export interface ReportOptions extends CommonOptions {
  readonly quarter?: string;
  readonly half?: string;
  readonly annual?: boolean;
  readonly year?: string;
  readonly format?: string;
  readonly output?: string;
  readonly regime?: string;
  readonly internal?: boolean;
  readonly data?: string;
  readonly previous?: string;
  readonly update?: boolean;
  readonly draft?: boolean;
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

/** Everything that a report is made from. */
export interface Prepared {
  readonly facts: ReportFacts;
  readonly plans: ReportPlans;
  readonly loaded: LoadedRegime;
  readonly regime: string;
  readonly figures: FiguresRead;
  readonly isInternal: boolean;
}

/** Reads and works out everything that a report is made from; null where something cannot be read, which was said. */
export async function prepareReport(
  session: Session,
  words: ReportWords,
  names: readonly string[],
  options: ReportOptions,
): Promise<Prepared | null> {
  checkPeriod(words, options);
  if (options.previous !== undefined && options.data === undefined) throw usageError(words.previousNeedsData);
  const all = loadPlans(session.world, names);
  sayFaults(
    session,
    all.faults.filter(({ severity }) => severity === 'error'),
    all.texts,
  );
  if (all.broken) return null;
  const plans = plansAsked(session, words, { all, named: names.length > 0, year: options.year });
  const regime = options.regime ?? plans.plan.reporting.regime ?? regimeNames[0] ?? '';
  const read = loadRegime(session.world, regime, words);
  sayFaults(session, read.faults, read.texts);
  if (!read.loaded) return null;
  const { loaded } = read;
  const period = periodAsked(session, loaded, plans.year, options);
  const isInternal = isOnlyInternal(words, loaded, period, options);
  if (options.data !== undefined && loaded.forms.length === 0) throw usageError(words.dataUnused(loaded.regime.title));
  const files = { data: options.data ?? null, previous: options.previous ?? null };
  const figures = await readFigures(session.world, words, loaded.forms, files);
  sayFaults(session, figures.faults, figures.texts);
  const { plan, earlier, later } = plans;
  const facts = reportFacts({ plan, earlier, later, period, asOf: session.asOf }, loaded.regime);
  return { facts, plans, loaded, regime, figures, isInternal };
}

function plansAsked(
  session: Session,
  words: ReportWords,
  {
    all,
    named,
    year: asked,
  }: { readonly all: LoadedPlans; readonly named: boolean; readonly year: string | undefined },
): ReportPlans & { readonly year: number } {
  const number = asked === undefined ? null : numberOption(session.messages, '--year', asked, [1900, 2200]);
  const year = reportYear(session, number, all.plans);
  const plans = choosePlans(session, words, all, { year, named });
  sayFaults(
    session,
    plans.errors.filter((error) => !all.faults.includes(error)),
    plans.texts,
  );
  return { ...plans, year };
}

/** Whether the regime asks for no such report and the house wants it all the same; where it does not, that is an error. */
function isOnlyInternal(
  words: ReportWords,
  { regime }: LoadedRegime,
  period: ReportPeriod,
  { internal }: ReportOptions,
): boolean {
  if (regime.reports.includes(reportNameOf(period))) return false;
  if (internal === true) return true;
  const asked = regime.reports.map((name) => words.period(labelOfName(name, period.year)));
  throw usageError(words.notAsked(words.period(period.label), regime.title, asked));
}

function checkPeriod(words: ReportWords, { quarter, half, annual }: ReportOptions): void {
  const given = [quarter !== undefined, half !== undefined, annual === true].filter(Boolean);
  if (given.length !== 1) throw usageError(words.onePeriod);
}

function periodAsked(session: Session, { regime }: LoadedRegime, year: number, options: ReportOptions): ReportPeriod {
  const { quarter, half } = options;
  const period =
    quarter !== undefined
      ? reportPeriod(regime, 'quarter', year, quarterNumber(session, quarter))
      : half !== undefined
        ? reportPeriod(regime, 'half', year, numberOption(session.messages, '--half', half, [1, 2]))
        : reportPeriod(regime, 'year', year);
  if (!period) throw usageError(session.messages.usage.badNumber('--year', `${year}`, 1900, 2200));
  return period;
}

/** A quarter as typed: 1 to 4, or I to IV. */
export function quarterNumber({ messages }: Session, value: string): number {
  const roman = ['I', 'II', 'III', 'IV'].indexOf(value.toUpperCase());
  return roman === -1 ? numberOption(messages, '--quarter', value, [1, 4]) : roman + 1;
}

const labelOfName = (name: ReportName, year: number): string => (name === 'year' ? `${year}` : `${year}-${name}`);

function sayFaults(session: Session, faults: readonly Diagnostic[], texts: ReadonlyMap<string, string>): void {
  if (faults.length > 0) say(session, diagnosticsText(session, faults, texts, session.color.err).trimEnd());
}
