import { type Doubt, type DoubtCode, type DoubtParams, type Spot } from '../importers/doubts.ts';
import { type Refusal } from '../importers/foreign.ts';
import { type Role } from '../importers/headings.ts';
import { type Letter } from '../importers/letter.ts';
import { type Wording } from './messages.ts';

/** The words of every doubt: how it was taken, and what would be accepted instead. */
export type DoubtWords = { readonly [Code in DoubtCode]: (params: DoubtParams[Code]) => Wording };

/** What `tthc import` says. */
export interface ImportWords {
  readonly doubts: DoubtWords;
  readonly roles: Readonly<Record<Role, string>>;
  readonly refused: (file: string, refusal: Refusal, detail: string) => string;
  readonly cannotRead: (file: string, reason: 'missing' | 'folder' | 'too-large' | 'unreadable') => string;
  readonly noPlanTable: (file: string) => string;
  readonly place: (spot: Spot, unit: 'line' | 'row') => string;
  /** Beyond the places named. */
  readonly morePlaces: (count: number) => string;
  readonly heading: {
    readonly understood: (file: string) => string;
    readonly columns: string;
    readonly sections: string;
    readonly doubts: (count: number) => string;
    readonly unused: (count: number) => string;
  };
  readonly columns: {
    readonly column: string;
    readonly heading: string;
    readonly meaning: string;
    readonly section: string;
    readonly tasks: string;
    readonly place: string;
    readonly doubt: string;
    readonly text: string;
  };
  readonly years: (year: number | null, untilYear: number | null) => string;
  readonly issued: (letter: Letter) => string | null;
  readonly around: (letter: Letter) => string | null;
  readonly keptAs: (key: string) => string;
  readonly dueIn: (period: string) => string;
  readonly counts: (sections: number, tasks: number, cells: number, used: number) => string;
  readonly kinds: (kinds: readonly string[]) => string;
  readonly cleaned: (composed: number, spaces: number, invisible: number) => string | null;
  readonly outsideTable: string;
  readonly nothingUnused: string;
  readonly noDoubts: string;
  readonly notWritten: (file: string, target: string) => string;
  readonly written: (target: string) => string;
  readonly exists: (target: string) => string;
  readonly needsYear: (file: string) => string;
  readonly outputNeedsFile: string;
  readonly badColumn: (given: string, roles: readonly string[]) => string;
  readonly notSound: (target: string) => string;
  readonly draft: {
    readonly unknownIssuer: string;
    readonly noContent: string;
    readonly unknownTitle: (year: number) => string;
    /** Comments at the head of the new plan. */
    readonly head: (file: string) => readonly string[];
  };
}

/** The words of one doubt. */
export function doubtWording({ code, params }: Doubt, words: DoubtWords): Wording {
  // Cast: the table has for each code the function that takes its params, which TypeScript cannot follow.
  return (words[code] as (params: DoubtParams[DoubtCode]) => Wording)(params);
}
