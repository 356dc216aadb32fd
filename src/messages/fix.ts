/** What `tthc check --fix` says. */
export interface FixWords {
  readonly fixed: (path: string, count: number) => string;
  readonly wouldFix: (path: string, count: number) => string;
  readonly nothingToFix: (path: string) => string;
  /** What has one safe answer, but stands where it cannot be changed by itself. */
  readonly left: (path: string, count: number) => string;
  /** The file cannot be changed at all: it has errors. */
  readonly broken: (path: string) => string;
  /** What was signed is not changed. */
  readonly issued: (path: string) => string;
  /** Beside the summary of findings: how many can be put right by themselves. */
  readonly fixable: (count: number) => string;
  /** Of a long list: how often each code was found. */
  readonly overview: (counts: readonly (readonly [string, number])[]) => string;
  readonly dryRunNeedsFix: string;
}
