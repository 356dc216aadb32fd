import { type ReportWords } from '../../messages/report.ts';
import { reportVi } from '../../messages/vi/report.ts';
import { reportStub } from '../../document/report/stub.ts';
import { type ReportFacts } from '../../report/facts.ts';
import { type ExitCode } from '../../world.ts';
import { type FormatName, formatNames, formats } from '../../writers/index.ts';
import { choiceOption } from '../choices.ts';
import { deliver, fail, folderOf, type Rendered, say } from '../deliver.ts';
import { type ReportPlans } from '../report-plans.ts';
import { type Prepared, prepareReport, quarterNumber, type ReportOptions } from '../report-prepare.ts';
import { renderReport } from '../report-render.ts';
import { readReport, updateReport } from '../report-update.ts';
import { type Session, usageError } from '../session.ts';

/** `tthc report`: a periodic report that is almost written. */
export async function report(session: Session, names: readonly string[], options: ReportOptions): Promise<ExitCode> {
  const words = session.language === 'en' ? (await import('../../messages/en/report.ts')).reportEn : reportVi;
  const format = formatOf(session, options);
  if (options.update === true) return updateWritten(session, words, names, { ...options, format });
  const prepared = await prepareReport(session, words, names, options);
  if (!prepared || !isWhole(session, words, prepared)) return 3;
  const stub = await stubOf(session, prepared, options);
  const rendered = await renderReport(session, words, { ...prepared, stub, format, draft: options.draft ?? false });
  if (!rendered) return 3;
  const isDelivered = await deliverReport(session, words, rendered, { ...options, format, plans: prepared.plans });
  return isDelivered && prepared.plans.errors.length === 0 ? 0 : 3;
}

function sayNotes(
  session: Session,
  words: ReportWords,
  { days, asOf, isProvisional, missingYear, period }: ReportFacts,
): void {
  if (asOf < days.from) say(session, words.notBegun(days.from));
  else if (isProvisional) say(session, words.provisional(days.to, period.closes));
  if (missingYear !== null) say(session, words.missingPlan(missingYear));
}

type Chosen = ReportOptions & { readonly format: FormatName };

/** `tthc report --update`: what tthc computed in a report is made new, what somebody wrote in it is kept. */
async function updateWritten(
  session: Session,
  words: ReportWords,
  names: readonly string[],
  options: Chosen,
): Promise<ExitCode> {
  const written = writtenReport(session, words, options);
  if (!written) return 3;
  const asked = mergedOptions(session, words, options, written.asked);
  const prepared = await prepareReport(session, words, names.length === 0 ? written.plans : names, asked);
  if (!prepared || !isWhole(session, words, prepared)) return 3;
  const isUpdated = await updateReport(session, words, {
    written: written.report,
    stub: await stubOf(session, prepared, asked),
    dryRun: options.dryRun ?? false,
    head: headLines(session, options.output ?? '.', asked),
  });
  return isUpdated && prepared.plans.errors.length === 0 ? 0 : 3;
}

/** Says what must be known of a report's figures; whether they may be used. */
function isWhole(session: Session, words: ReportWords, { facts, figures }: Prepared): boolean {
  sayNotes(session, words, facts);
  return !figures.faults.some(({ severity }) => severity === 'error');
}

async function stubOf(session: Session, prepared: Prepared, options: ReportOptions): Promise<string> {
  const { facts, loaded, regime, figures, isInternal, plans } = prepared;
  const target = options.output ?? '.';
  return reportStub(loaded.outline, {
    facts,
    regime: loaded.folder === null ? regime : session.world.files.pathFrom(folderOf(target), loaded.folder),
    recipient: loaded.regime.recipient,
    isInternal,
    forms: figures.forms,
    files: filesFrom(session, target, plans, options),
  });
}

function formatOf({ messages }: Session, { format, output }: ReportOptions): FormatName {
  if (format !== undefined) return choiceOption(messages, '--format', format, formatNames);
  const extension = /\.([^./\\]+)$/.exec(output ?? '')?.[1]?.toLowerCase();
  if (extension === undefined) return 'markdown';
  const found = formatNames.find((name) => formats[name].extension === extension || name === extension);
  if (found === undefined) throw usageError(messages.render.unknownExtension(output ?? '', formatNames));
  return found;
}

/** The report that --update is about, as far as its head tells what to compute. */
function writtenReport(
  session: Session,
  words: ReportWords,
  { output, format }: Chosen,
): ReturnType<typeof readReport> {
  if (output === undefined || output === '-') throw usageError(words.updateNeedsFile);
  if (format !== 'markdown') throw usageError(words.updateNotMarkdown);
  return readReport(session, output);
}

/** What the file says it is, unless the command line says otherwise; another period is another report. */
function mergedOptions(
  session: Session,
  words: ReportWords,
  options: ReportOptions,
  written: Pick<ReportOptions, 'quarter' | 'half' | 'annual' | 'year' | 'regime' | 'internal' | 'data' | 'previous'>,
): ReportOptions {
  const label = ({ quarter, half, annual, year }: ReportOptions): string =>
    annual === true ? (year ?? '') : `${year ?? ''}-${quarter === undefined ? `H${half ?? ''}` : `Q${quarter}`}`;
  if (options.quarter !== undefined || options.half !== undefined || options.annual === true) {
    const { quarter, ...rest } = options;
    const digits = quarter === undefined ? {} : { quarter: `${quarterNumber(session, quarter)}` };
    const asked = label({ year: written.year ?? '', ...rest, ...digits });
    if (asked !== label(written))
      throw usageError(words.otherPeriod(words.period(asked), words.period(label(written))));
  }
  return {
    ...options,
    ...written,
    ...(options.data === undefined ? {} : { data: options.data }),
    ...(options.previous === undefined ? {} : { previous: options.previous }),
    ...(options.regime === undefined ? {} : { regime: options.regime }),
  };
}

/** The files that a report was made from, as seen from its folder: there they are found again. */
function filesFrom(
  { world }: Session,
  target: string,
  { plan, earlier, later }: ReportPlans,
  { data, previous }: ReportOptions,
): { readonly plans: readonly string[]; readonly data: string | null; readonly previous: string | null } {
  const from = (path: string): string => world.files.pathFrom(folderOf(target), path);
  return {
    plans: [plan, ...earlier, ...later].map(({ path }) => from(path)),
    data: data === undefined ? null : from(data),
    previous: previous === undefined ? null : from(previous),
  };
}

function headLines(
  { world, asOf }: Session,
  target: string,
  { data, previous }: ReportOptions,
): Readonly<Record<string, string | null>> {
  const from = (path: string | undefined): string | null =>
    path === undefined ? null : JSON.stringify(world.files.pathFrom(folderOf(target), path));
  return { asOf, previous: from(previous), data: from(data) };
}

async function deliverReport(
  session: Session,
  words: ReportWords,
  rendered: Rendered,
  options: ReportOptions & { readonly format: FormatName; readonly plans: ReportPlans },
): Promise<boolean> {
  const { format, output, plans, force = false, dryRun = false } = options;
  const { plan, earlier, later } = plans;
  const sources = [plan, ...earlier, ...later].map(({ path }) => path);
  const isStub = format === 'markdown';
  // A report that exists is somebody's work; not even tthc's own untouched one is worth the risk.
  if (isStub && output !== undefined && output !== '-' && session.world.files.kindOf(output) === 'file') {
    if (
      sources.some((source) => session.world.files.pathFrom('.', source) === session.world.files.pathFrom('.', output))
    )
      throw usageError(session.messages.render.overSource(output));
    fail(session, words.filledIn(output));
    return false;
  }
  return deliver(session, [rendered], {
    format,
    all: false,
    force: force && !isStub,
    dryRun,
    plansFolder: folderOf(plan.path),
    sources: [...sources, ...[options.data, options.previous].filter((path) => path !== undefined)],
    ...(output === undefined ? {} : { output }),
  });
}
