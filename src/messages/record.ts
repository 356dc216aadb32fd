import { type FileFault, type WriteFault } from '../world.ts';
import { type CivilDate } from '../calendar/civil.ts';

/** What an entry of progress can say of the state of a task. */
export type EntryStatus = 'doing' | 'done' | 'paused' | 'cancelled' | 'reopened';

/** What makes a person look twice before something is recorded. Codes are stable and stand in JSON. */
export interface DoubtParams {
  /** `on` is later than the day it is recorded. */
  'in-future': { readonly on: CivilDate; readonly today: CivilDate };
  'before-plan-year': { readonly on: CivilDate; readonly year: number };
  'before-added': { readonly on: CivilDate; readonly addedOn: CivilDate };
  /** It is in that state already. */
  already: { readonly status: EntryStatus; readonly since: CivilDate | null };
  /** A later entry (`since`) will outweigh this one. */
  outweighed: { readonly status: EntryStatus; readonly since: CivilDate };
  /** It is settled (done, cancelled), and would be open again without a word. */
  settled: { readonly status: 'done' | 'cancelled'; readonly since: CivilDate | null };
  /** It is open, so there is nothing to take up again. */
  'not-settled': Readonly<Record<string, never>>;
  standing: Readonly<Record<string, never>>;
  'not-later': { readonly due: CivilDate; readonly before: CivilDate };
  'missing-file': { readonly file: string };
  'unknown-unit': { readonly unit: string; readonly nearest: string | null };
  'same-lead': { readonly lead: string };
  'numbered-already': { readonly number: string };
  'other-symbol': { readonly given: string; readonly symbol: string };
  'other-date': { readonly given: CivilDate; readonly planned: string };
  /** The words of a document that was issued. */
  'issued-text': { readonly field: string; readonly number: string };
  'repeated-ref': { readonly ref: string; readonly others: readonly string[] };
}

export type DoubtCode = keyof DoubtParams;

/** A doubt: `refused` ones keep the entry out unless --force is given. */
export type Doubt = {
  readonly [Code in DoubtCode]: {
    readonly code: Code;
    readonly refused: boolean;
    readonly params: DoubtParams[Code];
  };
}[DoubtCode];

/** An occurrence of a task, and how it stands. */
export interface OccurrenceFacts {
  readonly label: string;
  readonly due: CivilDate | null;
  readonly status: string;
}

/** What the commands that record say. */
export interface RecordWords {
  readonly doubts: { readonly [Code in DoubtCode]: (params: DoubtParams[Code]) => string };
  readonly useForce: string;
  /** Nothing was written; what stands above says why. */
  readonly nothingWritten: string;
  readonly dryRun: string;
  readonly howToUndo: (plan: string | null) => string;
  readonly recorded: (facts: { readonly plan: string; readonly ref: string; readonly content: string }) => string;
  readonly moved: (before: CivilDate | null, after: CivilDate | null) => string;
  readonly leadMoved: (before: string, after: string) => string;
  readonly issued: (facts: { readonly plan: string; readonly name: string; readonly on: CivilDate }) => string;
  readonly offerDone: (ref: string, content: string, command: string) => string;
  readonly fieldSet: (facts: {
    readonly plan: string;
    readonly target: string;
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }) => string;
  readonly fieldSame: (target: string, field: string) => string;
  readonly undone: (plan: string, command: string, when: string) => string;
  readonly wouldUndo: (plan: string, command: string, when: string) => string;
  readonly logTitle: (asOf: CivilDate, ref: string | null) => string;
  readonly logEmpty: (ref: string | null) => string;
  readonly logCount: (count: number) => string;
  /** The heading of the column of the log that tells what was recorded. */
  readonly logColumn: string;
  readonly dateColumn: string;
  readonly usage: {
    readonly onePlan: (plans: readonly string[]) => string;
    /** `candidates`: refs with their content. */
    readonly unknownRef: (ref: string, candidates: readonly string[]) => string;
    readonly notTracked: (ref: string, candidates: readonly string[]) => string;
    readonly whichOccurrence: (ref: string, occurrences: readonly OccurrenceFacts[]) => string;
    readonly unknownOccurrence: (label: string, occurrences: readonly OccurrenceFacts[]) => string;
    readonly noOccurrences: (ref: string) => string;
    readonly nothingToSay: string;
    readonly useDone: string;
    readonly needsBy: string;
    readonly needsOn: string;
    readonly blank: (what: string) => string;
    readonly controlCharacter: (what: string) => string;
    readonly badNumber: (value: string) => string;
    readonly unknownTarget: (target: string, targets: readonly string[]) => string;
    readonly unknownField: (target: string, field: string, nearest: string | null, fields: readonly string[]) => string;
    readonly oneValue: (field: string) => string;
    readonly writtenOut: (fields: readonly string[]) => string;
    /** The deadline of a plan that has been issued. */
    readonly deadlineIssued: (ref: string, number: string) => string;
  };
  readonly refusals: {
    readonly errors: (plan: string) => string;
    readonly shared: (path: string) => string;
    readonly missing: (path: string) => string;
    readonly 'wrong-kind': (path: string) => string;
    readonly comment: (path: string) => string;
    readonly 'only-one': (path: string) => string;
    readonly unverified: (path: string) => string;
    /** The plan would have errors that it does not have now; they follow. */
    readonly newErrors: (plan: string) => string;
  };
  readonly files: {
    readonly unreadable: (plan: string, fault: FileFault, reason: string) => string;
    readonly held: (
      plan: string,
      file: string,
      by: { readonly pid: number; readonly host: string; readonly since: string } | null,
    ) => string;
    readonly changed: (plan: string) => string;
    readonly notWritten: (file: string, fault: WriteFault, reason: string) => string;
    readonly nothingToUndo: (plan: string) => string;
    readonly changedSince: (plan: string, command: string, when: string) => string;
  };
}
