import { type Status } from '../agenda/agenda.ts';
import { type CountedGroup, type ItemisedGroup } from '../agenda/working-view.ts';
import { type Totals, type Window } from '../agenda/window.ts';
import { type CivilDate } from '../calendar/civil.ts';
import { type DayOff } from '../calendar/days-off.ts';
import { type DeadlineKind, type Note } from '../calendar/deadline/reading.ts';
import { type DiagnosticCode, type DiagnosticParams, type Severity } from '../diagnostic.ts';
import { type LintCode, type LintParams } from '../diagnostic/lint.ts';
import { type RenderWords } from './render.ts';

/** A finding in words: what is wrong, and what would be right. */
export interface Wording {
  readonly message: string;
  readonly fix: string | null;
}

/** The words of every diagnostic but advice, which only commands that lint load. */
export type DiagnosticWords = {
  readonly [Code in Exclude<DiagnosticCode, LintCode>]: (params: DiagnosticParams[Code]) => Wording;
};

/** The words of advice (`lint/…`). */
export type LintWords = {
  readonly [Code in LintCode]: (params: LintParams[Code]) => Wording;
};

/** The words of advice that tells several slips, one for each, of what is written there. */
export type WordsOfSlips<Code extends Extract<LintCode, 'lint/punctuation-spacing' | 'lint/stray-dash'>> = Readonly<
  Record<LintParams[Code]['slip'], (written: string) => Wording>
>;

/** The words of diagnostics whose codes begin alike, where they stand in a file of their own. */
export type WordsOf<Prefix extends string> = Pick<
  DiagnosticWords,
  Extract<keyof DiagnosticWords, `${Prefix}/${string}`>
>;

/** What a verdict is explained from. */
export interface VerdictFacts {
  readonly status: Status;
  readonly paused: boolean;
  readonly due: CivilDate | null;
  /** The phrase that set the due date; empty where it need not be told. */
  readonly text: string;
  /** Whether that phrase is an extension, not the plan's own. */
  readonly extended: boolean;
  readonly asOf: CivilDate;
  readonly daysLeft: number | null;
  readonly completedOn: CivilDate | null;
}

/** What is told beside a due date. */
export interface DueFacts {
  readonly due: CivilDate;
  readonly dayOff: DayOff | null;
  readonly lastWorkday: CivilDate;
  readonly sendingDayUnknown: boolean;
  readonly closes: CivilDate | null;
}

/** A task that counts as several obligations. */
export interface SeveralTimes {
  readonly ref: string;
  readonly count: number;
  readonly report: boolean;
}

/** What a line of plain text tells of an obligation. */
export interface PlainFacts {
  /** The plan, where several are asked about. */
  readonly plan: string | null;
  readonly ref: string;
  readonly content: string;
  readonly lead: string | null;
  readonly occurrence: string | null;
  readonly text: string;
  /** The phrase of an extension, where one is in force. */
  readonly extendedTo: string | null;
  readonly due: string | null;
  readonly status: string;
  readonly verdict: string;
  /** What else must be known: closing days, checks without a result. */
  readonly remarks: readonly string[];
}

export interface FooterFacts {
  readonly totals: Totals;
  readonly several: readonly SeveralTimes[];
  readonly window: Window;
}

/** Everything that tthc says, in one language. Papers never use it: their words stand in templates/. */
export interface Messages {
  readonly diagnostics: DiagnosticWords;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly howToFix: string;
  readonly findingsSummary: (errors: number, warnings: number, infos: number, files: number) => string;
  readonly noFindings: (files: number) => string;
  readonly date: (date: CivilDate) => string;
  readonly shortDate: (date: CivilDate) => string;
  readonly count: (value: number) => string;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly kinds: Readonly<Record<DeadlineKind, string>>;
  readonly note: (note: Note) => string;
  readonly occurrence: (label: string) => string;
  readonly verdict: (facts: VerdictFacts) => string;
  /** The verdict in a few words, for a table cell; empty where the status says all. */
  readonly shortVerdict: (facts: VerdictFacts) => string;
  readonly due: (facts: DueFacts) => string;
  readonly closesIn: (days: number, closes: CivilDate) => string;
  readonly dayOff: (dayOff: DayOff) => string;
  readonly columns: {
    readonly plan: string;
    readonly ref: string;
    readonly content: string;
    readonly lead: string;
    readonly coordinating: string;
    readonly output: string;
    readonly deadline: string;
    readonly due: string;
    readonly status: string;
    readonly phrase: string;
    readonly kind: string;
    readonly notes: string;
    readonly section: string;
    readonly occurrence: string;
    readonly progress: string;
    readonly source: string;
    readonly assignee: string;
    readonly leader: string;
    readonly topic: string;
    readonly assigned: string;
    readonly id: string;
    readonly file: string;
    readonly daysLeft: string;
    readonly extended: string;
    readonly originalDue: string;
    readonly completed: string;
  };
  readonly windowTitle: (window: Window, asOf: CivilDate) => string;
  readonly listTitle: (asOf: CivilDate) => string;
  readonly workingTitle: (asOf: CivilDate) => string;
  readonly groups: Readonly<Record<ItemisedGroup, (asOf: CivilDate) => string>>;
  readonly counts: Readonly<Record<CountedGroup, string>>;
  readonly total: (totals: Totals, several: readonly SeveralTimes[]) => string;
  readonly footer: (facts: FooterFacts) => string;
  readonly listFooter: (totals: Totals, several: readonly SeveralTimes[]) => string;
  readonly nothingListed: string;
  /** Tasks that owe nothing yet, since they were added to the plan later. */
  readonly addedLater: (refs: readonly string[]) => string;
  readonly noLead: string;
  /** Beside a progress entry that is later than the day asked about. */
  readonly afterAsOf: string;
  /** A name was taken for one unit, though others have it in theirs. */
  readonly unitsLikeIt: (name: string, others: readonly string[]) => string;
  /** One obligation on one line, to be pasted into a message. */
  readonly plainItem: (facts: PlainFacts) => string;
  /** Above a listing that lacks something: unreadable tasks, and errors in all. */
  readonly incomplete: (unreadable: number, errors: number) => string;
  readonly unreadableTask: (ref: string, text: string) => string;
  readonly originalDeadline: string;
  readonly adjustedDeadline: string;
  readonly noDate: string;
  readonly checksUnrecorded: (labels: readonly string[]) => string;
  readonly progressEntry: (entry: {
    readonly status: 'doing' | 'done' | 'paused' | 'cancelled' | 'reopened' | null;
    readonly extendedTo: string | null;
    readonly transferredTo: string | null;
    readonly occurrence: string | null;
    readonly note: string | null;
    readonly evidence: readonly string[];
  }) => string;
  readonly computedDaysOff: (years: readonly number[]) => string;
  /** A file that the installation should have. */
  readonly missingAsset: (name: string) => string;
  readonly usage: UsageWords;
  readonly render: RenderWords;
}

/** The faults of a command line. */
export interface UsageWords {
  readonly oneWindow: (options: readonly string[]) => string;
  readonly badNumber: (option: string, value: string, from: number, to: number) => string;
  readonly badDate: (option: string, value: string) => string;
  readonly badSpan: (value: string) => string;
  readonly reversedWindow: (from: CivilDate, to: CivilDate) => string;
  readonly fromWithoutTo: string;
  readonly badChoice: (option: string, value: string, allowed: readonly string[], nearest: string | null) => string;
  readonly unknownRef: (ref: string, nearest: readonly string[]) => string;
  readonly ambiguousRef: (ref: string, plans: readonly string[]) => string;
  readonly yearNeedless: (option: string) => string;
  readonly stdinTooLarge: string;
  readonly unknownName: (kind: 'unit' | 'section', name: string, nearest: string | null) => string;
  readonly needsFormat: (option: string, format: string) => string;
  readonly tooMany: (operands: readonly string[]) => string;
}
