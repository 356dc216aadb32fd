/** What --help and usage faults say, loaded with the command line itself and therefore kept apart from the rest. */
export interface HelpWords {
  readonly description: string;
  readonly titles: {
    readonly usage: string;
    readonly arguments: string;
    readonly options: string;
    readonly globalOptions: string;
    readonly commands: string;
  };
  readonly optionsWord: string;
  readonly commandWord: string;
  readonly help: string;
  readonly helpCommand: string;
  readonly version: string;
  readonly examples: string;
  readonly plans: string;
  readonly lang: string;
  readonly color: string;
  readonly asOf: string;
  readonly soon: string;
  readonly debug: string;
  readonly due: {
    readonly summary: string;
    readonly quarter: string;
    readonly month: string;
    readonly year: string;
    readonly from: string;
    readonly to: string;
    readonly next: string;
    readonly failOn: string;
    readonly format: string;
  };
  readonly filters: {
    readonly overdue: string;
    readonly status: string;
    readonly unit: string;
    readonly lead: string;
    readonly section: string;
    readonly kind: string;
    readonly search: string;
  };
  readonly formats: {
    readonly format: string;
    readonly by: string;
    readonly bom: string;
    readonly tableOrJson: string;
  };
  readonly list: { readonly summary: string };
  readonly show: { readonly summary: string; readonly ref: string; readonly plan: string };
  readonly check: {
    readonly summary: string;
    readonly failOn: string;
    readonly format: string;
    readonly disable: string;
    readonly fix: string;
    readonly dryRun: string;
  };
  readonly report: {
    readonly summary: string;
    readonly quarter: string;
    readonly half: string;
    readonly annual: string;
    readonly year: string;
    readonly format: string;
    readonly output: string;
    readonly regime: string;
    readonly internal: string;
    readonly data: string;
    readonly previous: string;
    readonly update: string;
    readonly draft: string;
    readonly force: string;
    readonly dryRun: string;
  };
  readonly render: {
    readonly summary: string;
    readonly paper: string;
    readonly plan: string;
    readonly format: string;
    readonly output: string;
    readonly template: string;
    readonly printTemplate: string;
    readonly draft: string;
    readonly public: string;
    readonly fragment: string;
    readonly force: string;
    readonly dryRun: string;
  };
  readonly deadline: {
    readonly summary: string;
    readonly phrase: string;
    readonly year: string;
    readonly untilYear: string;
    readonly before: string;
    readonly format: string;
  };
  readonly explain: { readonly summary: string; readonly code: string };
  readonly schema: { readonly summary: string; readonly name: string };
  readonly completion: { readonly summary: string; readonly shell: string };
  readonly import: {
    readonly summary: string;
    readonly file: string;
    readonly output: string;
    readonly year: string;
    readonly untilYear: string;
    readonly table: string;
    readonly column: string;
    readonly format: string;
  };
  readonly new: {
    readonly summary: string;
    readonly year: string;
    readonly from: string;
    readonly output: string;
    readonly dryRun: string;
  };
  readonly diff: {
    readonly summary: string;
    readonly files: string;
    readonly sinceIssue: string;
    readonly issued: string;
    readonly format: string;
  };
  readonly amend: {
    readonly summary: string;
    readonly number: string;
    readonly on: string;
    readonly subject: string;
    readonly dryRun: string;
  };
  readonly faults: {
    readonly prefix: string;
    readonly unknownOption: (option: string) => string;
    readonly unknownCommand: (command: string) => string;
    readonly missingArgument: (argument: string) => string;
    readonly missingValue: (option: string) => string;
    readonly tooManyArguments: string;
    readonly badChoice: (option: string, value: string, allowed: string) => string;
    readonly other: string;
    readonly didYouMean: (word: string) => string;
    readonly tryHelp: (command: string) => string;
    readonly internal: (message: string) => string;
    readonly system: (message: string) => string;
    readonly debugHint: string;
  };
}
