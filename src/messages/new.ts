import { type LeftReason } from '../renewal/years.ts';

/** What `tthc new` says. */
export interface NewWords {
  readonly title: (year: number, from: string) => string;
  readonly changes: (count: number) => string;
  readonly deadlines: (count: number) => string;
  readonly left: (count: number) => string;
  readonly findings: string;
  readonly columns: {
    readonly where: string;
    readonly key: string;
    readonly before: string;
    readonly after: string;
    readonly reason: string;
    readonly words: string;
  };
  readonly keys: Readonly<Record<string, string>>;
  readonly removed: string;
  readonly reasons: Readonly<Record<LeftReason, string>>;
  readonly legalBases: (count: number) => string;
  readonly citedYears: (count: number) => string;
  readonly comment: (line: number) => string;
  readonly commentStays: string;
  readonly abolished: (name: string, until: string, replacedBy: string | null) => string;
  readonly carried: (refs: readonly string[]) => string | null;
  readonly same: string;
  readonly unchanged: (count: number) => string;
  readonly dryRun: (target: string) => string;
  readonly written: (target: string) => string;
  readonly onStdout: string;
  readonly exists: (target: string) => string;
  readonly sameYear: (year: number) => string;
  /** Why a place of the file cannot be changed, by the reason of the refusal. */
  readonly reasonsToRefuse: Readonly<Record<string, string>>;
  readonly refused: (plan: string, reason: string, path: string) => string;
  readonly noStarter: string;
}
