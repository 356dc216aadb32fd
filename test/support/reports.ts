import { readFileSync } from 'node:fs';
import { type CivilDate } from '../../src/calendar/civil.ts';
import { type Outline, parseOutline } from '../../src/document/report/outline.ts';
import { reportStub } from '../../src/document/report/stub.ts';
import { type Plan } from '../../src/plan/plan.ts';
import { type ReportFacts, reportFacts } from '../../src/report/facts.ts';
import { type ReportGrain, reportPeriod } from '../../src/report/period.ts';
import { parseForm } from '../../src/report/form.ts';

const folder = 'data/regimes/nd-09-2019';

/** The outline that comes with tthc. */
export function builtInOutline(): Outline {
  const path = `${folder}/outline.md`;
  const { outline, faults } = parseOutline(path, readFileSync(path, 'utf8'));
  if (!outline) throw new Error(`not a sound outline: ${JSON.stringify(faults)}`);
  return outline;
}

export interface ReportAsked {
  readonly plan: Plan;
  readonly earlier?: readonly Plan[];
  readonly later?: readonly Plan[];
  readonly grain: ReportGrain;
  readonly index?: number;
  readonly year?: number;
  readonly asOf?: string;
}

/** What the plans know about a period, by the built-in regime; seen from long after it where no day is given. */
export function factsOf({
  plan,
  earlier = [],
  later = [],
  grain,
  index = 1,
  year = plan.year,
  asOf,
}: ReportAsked): ReportFacts {
  const regime = { closingDay: 14 };
  const period = reportPeriod(regime, grain, year, index);
  if (!period) throw new Error('no such period');
  // Cast: tests write dates that are dates.
  return reportFacts({ plan, earlier, later, period, asOf: (asOf ?? '2030-01-01') as CivilDate }, regime);
}

/** The report's file as tthc begins it. */
export async function stubOf(asked: ReportAsked, isInternal = false): Promise<string> {
  const facts = factsOf(asked);
  const path = `${folder}/forms/II.06.json`;
  const { form } = parseForm(path, readFileSync(path, 'utf8'));
  return reportStub(builtInOutline(), {
    facts,
    regime: 'nd-09-2019',
    recipient: null,
    isInternal,
    forms: form ? [{ form, data: null }] : [],
    files: {
      plans: [asked.plan, ...(asked.earlier ?? []), ...(asked.later ?? [])].map(({ path: name }) => name),
      data: null,
      previous: null,
    },
  });
}
