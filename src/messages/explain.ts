import { type DiagnosticCode } from '../diagnostic.ts';

/** What a code means, and what comes of it where nobody mends it. */
export interface Explanation {
  /** What the fault is, as a heading. */
  readonly what: string;
  readonly why: string;
}

/** What tthc says of its codes: `tthc explain`, docs/diagnostics.md and the rules of SARIF. */
export interface ExplainWords {
  readonly codes: Readonly<Partial<Record<DiagnosticCode, Explanation>>>;
  readonly severities: Readonly<Record<'error' | 'warning' | 'info', string>>;
  readonly titles: {
    readonly why: string;
    readonly wrong: string;
    readonly right: string;
    readonly says: string;
    readonly noExample: string;
  };
  readonly unknownCode: (code: string, nearest: readonly string[]) => string;
  readonly listHead: string;
}
