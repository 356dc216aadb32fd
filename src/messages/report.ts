import { type CivilDate } from '../calendar/civil.ts';

/** What `tthc report` says. */
export interface ReportWords {
  readonly onePeriod: string;
  readonly noPlan: (year: number, known: readonly number[]) => string;
  readonly severalPlans: (year: number, plans: readonly string[]) => string;
  /** The regime asks for no such report: what it asks for, and that the house may have one all the same. */
  readonly notAsked: (period: string, regime: string, asked: readonly string[]) => string;
  /** A period by its label: `2024-Q1`. */
  readonly period: (label: string) => string;
  readonly unknownRegime: (name: string, known: readonly string[]) => string;
  readonly noRegimeFile: (folder: string) => string;
  readonly badPath: (path: string) => string;
  readonly provisional: (to: CivilDate, closes: CivilDate) => string;
  readonly notBegun: (from: CivilDate) => string;
  readonly missingPlan: (year: number) => string;
  readonly foundPlans: (plans: readonly string[]) => string;
  readonly filledIn: (path: string) => string;
  readonly updateNeedsFile: string;
  readonly updateNotMarkdown: string;
  readonly otherPeriod: (asked: string, written: string) => string;
  readonly refreshed: (path: string, blocks: readonly string[]) => string;
  readonly nothingNew: (path: string) => string;
  readonly wouldRefresh: (path: string, blocks: readonly string[]) => string;
  readonly touched: (block: string, line: number, isStale: boolean) => string;
  readonly gone: (blocks: readonly string[]) => string;
  readonly unknownBlocks: (blocks: readonly string[]) => string;
  /** Room that nobody has filled in, by the lines where it stands. */
  readonly unfilled: (count: number, lines: readonly number[]) => string;
  readonly noForms: (regime: string) => string;
  readonly dataUnused: (regime: string) => string;
  readonly previousNeedsData: string;
  readonly badDataFile: (path: string) => string;
}
