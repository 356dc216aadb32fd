import { type DaysOffCalendar } from '../calendar/days-off.ts';
import { regimeNames, regimeOf } from '../calendar/regime.ts';
import { diagnostic, type Diagnostic } from '../diagnostic.ts';
import { type Source } from '../source/parse.ts';
import { cellOf } from './cells.ts';
import { type PlanContext } from './deadlines.ts';
import { buildSections } from './entries.ts';
import { nearestOf } from './fold.ts';
import { type Amendment, type Entry, type HeadedText, type IssuingDocument, type Plan, type Unit } from './plan.ts';
import { type PlanFile } from './schema.ts';
import { dateOf, isoPartialDate, textOf } from './text.ts';
import { namesOf, unitKey } from './units.ts';

/** A file that fits the schema, as a plan; and what the rules across fields find. */
export function buildPlan(
  source: Source,
  file: PlanFile,
  daysOff: DaysOffCalendar,
): { readonly plan: Plan; readonly faults: readonly Diagnostic[] } {
  const faults: Diagnostic[] = [];
  const year = Number(file.year);
  const untilYear = Number(file.untilYear ?? file.year);
  if (untilYear < year)
    faults.push(diagnostic('plan/years-reversed', source.placeOf(['untilYear']), { year, untilYear }));
  const context: PlanContext = {
    year,
    untilYear: Math.max(year, untilYear),
    before: file.deadlines?.before ?? 'exclusive',
    daysOff,
  };
  const sections = buildSections(source, context, file.plan.sections, faults);
  const units = unitsOf(source, file, faults);
  const plan: Plan = {
    path: source.path,
    year,
    untilYear: context.untilYear,
    issuer: issuerOf(file),
    units,
    document: documentOf(file),
    issuedFingerprintAt: source.placeOf(['document', 'issuedFingerprint']),
    amendments: (file.amendments ?? []).map(amendmentOf),
    beforeCounts: context.before,
    reporting: reportingOf(source, file, faults),
    sendingDayAt: source.placeOfKey(['reporting', 'sendingDay']),
    disabled: file.lint?.disable ?? [],
    title: textOf(file.plan.title) ?? '',
    attachedNote: textOf(file.plan.attachedNote),
    before: headedTextsOf(file.plan.before),
    after: headedTextsOf(file.plan.after),
    sections,
    tasks: trackedIn(sections),
  };
  return { plan, faults };
}

function textsOf(values: readonly string[] | undefined): readonly string[] {
  return (values ?? []).map((value) => textOf(value) ?? '');
}

function trackedIn(entries: readonly Entry[]): readonly Entry[] {
  return entries.flatMap((entry) => [...(entry.tracked ? [entry] : []), ...trackedIn(entry.children)]);
}

function issuerOf({ issuer }: PlanFile): Plan['issuer'] {
  return {
    name: textOf(issuer.name) ?? '',
    shortName: textOf(issuer.shortName),
    place: textOf(issuer.place),
    level: issuer.level ?? null,
    parentBody: textOf(issuer.parent),
  };
}

function unitsOf(source: Source, file: PlanFile, faults: Diagnostic[]): readonly Unit[] {
  const seen = new Map<string, number>();
  return (file.units ?? []).map((unit, index) => {
    const built: Unit = {
      name: textOf(unit.name) ?? '',
      aliases: textsOf(unit.aliases),
      level: unit.level ?? null,
      until: dateOf(unit.until),
      replacedBy: textOf(unit.replacedBy),
    };
    for (const [position, name] of namesOf(built).entries()) {
      const key = unitKey(name);
      const path = position === 0 ? ['units', index, 'name'] : ['units', index, 'aliases', position - 1];
      const at = source.placeOf(path);
      const first = seen.get(key);
      if (first !== undefined) faults.push(diagnostic('plan/repeated-unit', at, { name, firstLine: first }));
      else seen.set(key, at.start?.line ?? 0);
    }
    return built;
  });
}

function documentOf({ document = {} }: PlanFile): IssuingDocument {
  return {
    form: document.form ?? 'decision',
    ...amendmentOf(document),
    authority: textOf(document.authority),
    legalBases: textsOf(document.legalBases),
    proposer: textOf(document.proposer),
    articles: (document.articles ?? []).map(cellOf),
    closing: textsOf(document.closing),
    recipients: textsOf(document.recipients),
    addressees: textsOf(document.addressees),
    signatories: (document.signatories ?? []).map(({ lines, name }) => ({ lines: textsOf(lines), name: textOf(name) })),
    issuedFingerprint: textOf(document.issuedFingerprint),
  };
}

function amendmentOf(issued: {
  readonly number?: string | undefined;
  readonly symbol?: string | undefined;
  readonly issuedOn?: string | undefined;
  readonly subject?: string | undefined;
}): Amendment {
  return {
    number: textOf(issued.number),
    symbol: textOf(issued.symbol),
    issuedOn: isoPartialDate(issued.issuedOn),
    subject: textOf(issued.subject),
  };
}

function reportingOf(source: Source, file: PlanFile, faults: Diagnostic[]): Plan['reporting'] {
  const regime = textOf(file.reporting?.regime);
  if (regime !== null && !regimeOf(regime))
    faults.push(
      diagnostic('plan/unknown-regime', source.placeOf(['reporting', 'regime']), {
        regime,
        nearest: nearestOf(regime, regimeNames) ?? regimeNames[0] ?? null,
      }),
    );
  const day = file.reporting?.sendingDay;
  return { regime, sendingDay: day === undefined ? null : Number(day) };
}

function headedTextsOf(texts: PlanFile['plan']['before']): readonly HeadedText[] {
  return (texts ?? []).map(({ heading, text }) => ({ heading: textOf(heading), text: cellOf(text) }));
}
