/** What a code means, and what comes of it where nobody mends it. */
export interface Explanation {
  /** What the fault is, as a heading. */
  readonly what: string;
  readonly why: string;
}

/** What tthc says of its codes: `tthc explain`, docs/diagnostics.md and the rules of SARIF. */
export interface ExplainWords {
  /** By code; a test demands that every code of a diagnostic is here, and what `due` tells CI services. */
  readonly codes: Readonly<Record<string, Explanation>>;
  readonly severities: Readonly<Record<'error' | 'warning' | 'info', string>>;
  readonly titles: {
    readonly why: string;
    readonly wrong: string;
    readonly right: string;
    readonly says: (command: string) => string;
  };
  readonly unknownCode: (code: string, nearest: readonly string[]) => string;
  /** Above and below the list of all codes. */
  readonly listHead: string;
  readonly listFoot: string;
}
