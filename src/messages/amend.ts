/** What `tthc diff` and `tthc amend` say. */
export interface AmendWords {
  readonly keys: Readonly<Record<string, string>>;
  readonly columns: { readonly where: string; readonly key: string; readonly before: string; readonly after: string };
  readonly title: (before: string, after: string) => string;
  readonly sinceIssue: (plan: string, paper: string | null) => string;
  readonly added: string;
  readonly removed: string;
  readonly nothing: string;
  /** No cell differs, but rows stand elsewhere. */
  readonly onlyOrder: string;
  readonly unchangedSinceIssue: (plan: string) => string;
  readonly count: (changed: number, added: number, removed: number, paper: number) => string;
  readonly neverIssued: (plan: string) => string;
  readonly issuedTextUnknown: (plan: string) => string;
  readonly notTheIssued: (file: string) => string;
  readonly twoFiles: string;
  readonly cannotRead: (file: string) => string;
  readonly needsNumber: string;
  readonly inFuture: (on: string) => string;
  /** `issuedOn` as the plan has it: a day, a month or a year. */
  readonly beforeIssue: (on: string, issuedOn: string) => string;
  readonly repeated: (paper: string) => string;
  readonly amended: (plan: string, paper: string) => string;
  readonly wouldAmend: (plan: string, paper: string) => string;
  readonly textUnchanged: (plan: string) => string;
  readonly notWritten: (plan: string, fault: string, reason: string) => string;
}
