/** What --help says of the commands that record, loaded with them alone. */
export interface RecordHelpWords {
  readonly plan: string;
  readonly dryRun: string;
  readonly format: string;
  readonly force: string;
  readonly ref: string;
  readonly for: string;
  readonly on: string;
  readonly note: string;
  readonly evidence: string;
  readonly by: string;
  readonly done: { readonly summary: string };
  readonly progress: { readonly summary: string; readonly status: string };
  readonly extend: { readonly summary: string; readonly phrase: string };
  readonly transfer: { readonly summary: string; readonly unit: string };
  readonly issued: { readonly summary: string; readonly number: string; readonly on: string; readonly done: string };
  readonly set: { readonly summary: string; readonly target: string; readonly field: string; readonly value: string };
  readonly undo: { readonly summary: string };
  readonly log: {
    readonly summary: string;
    readonly ref: string;
    readonly plan: string;
    readonly dryRun: string;
    readonly format: string;
  };
}
