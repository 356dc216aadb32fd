import { partsOf } from '../calendar/civil.ts';
import { type Diagnostic } from '../diagnostic.ts';
import { type ReportWords } from '../messages/report.ts';
import { type LoadedPlans, loadPlans } from '../plan/load.ts';
import { type Plan } from '../plan/plan.ts';
import { ofSameOffice } from '../report/facts.ts';
import { folderOf, say } from './deliver.ts';
import { type Session, usageError } from './session.ts';

/** The plans that a report is about, the year's own first. */
export interface ReportPlans {
  readonly plan: Plan;
  readonly earlier: readonly Plan[];
  readonly later: readonly Plan[];
  readonly errors: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/** The year reported on: the one asked for; else that of the day, where a plan has it; else the last of any plan. */
export function reportYear(session: Session, asked: number | null, plans: readonly Plan[]): number {
  if (asked !== null) return asked;
  const { year } = partsOf(session.asOf);
  if (plans.length === 0 || plans.some((plan) => covers(plan, year))) return year;
  return Math.max(...plans.map(({ untilYear }) => untilYear));
}

/** The year's plan among those loaded, and the same office's plans of other years: those named, else those beside it. */
export function choosePlans(
  session: Session,
  words: ReportWords,
  loaded: LoadedPlans,
  { year, named }: { readonly year: number; readonly named: boolean },
): ReportPlans {
  const own = loaded.plans.filter((plan) => covers(plan, year));
  const [plan, second] = own;
  if (!plan) throw usageError(words.noPlan(year, [...new Set(loaded.plans.map((each) => each.year))]));
  if (second)
    throw usageError(
      words.severalPlans(
        year,
        own.map(({ path }) => path),
      ),
    );
  const beside = named ? plansBeside(session, loaded, plan) : null;
  const all = ofSameOffice(plan, [...loaded.plans, ...(beside?.plans ?? [])]).filter((each) => each !== plan);
  const relevant = all.filter((each) => !covers(each, year));
  const found = relevant.filter((each) => beside?.plans.includes(each));
  if (found.length > 0) say(session, words.foundPlans(found.map(({ path }) => path)));
  const faults = [...loaded.faults, ...(beside?.faults ?? [])];
  return {
    plan,
    earlier: relevant.filter(({ untilYear }) => untilYear < year),
    later: relevant.filter((each) => each.year > year),
    errors: faults.filter(({ severity }) => severity === 'error'),
    texts: new Map([...loaded.texts, ...(beside?.texts ?? [])]),
  };
}

const covers = (plan: Plan, year: number): boolean => plan.year <= year && year <= plan.untilYear;

/** The plans in the folder of the one that was named, those named already left out. */
function plansBeside({ world }: Session, loaded: LoadedPlans, { path }: Plan): LoadedPlans {
  const beside = loadPlans(world, [folderOf(path)]);
  const known = new Set(loaded.plans.map((plan) => world.files.realPath(plan.path)));
  const isNew = (each: string): boolean => !known.has(world.files.realPath(each));
  return {
    ...beside,
    plans: beside.plans.filter((plan) => isNew(plan.path)),
    faults: beside.faults.filter(({ at }) => isNew(at.path)),
  };
}
