import { type TimeFound } from './time.ts';
import { type Cue } from './vocabulary.ts';

/** Marks by what they do: part a list, announce, end a clause, join, open and close a parenthesis. */
export type MarkName = 'comma' | 'colon' | 'stop' | 'dash' | 'slash' | 'open' | 'close';

/** What a stretch of tokens says. */
export type Meaning =
  | ({ readonly kind: 'time' } & TimeFound)
  | { readonly kind: 'cue'; readonly cue: Cue }
  | { readonly kind: 'mark'; readonly mark: MarkName }
  /** An hour of the day: "17h00", "10 giờ sáng"; midnight is the first moment of its day. */
  | { readonly kind: 'hour'; readonly midnight: boolean }
  /** A length of time: "05 ngày làm việc", "3 tháng". */
  | { readonly kind: 'duration' }
  /** A document's number, with its date. */
  | { readonly kind: 'citation' }
  /** A number that is no date by itself. */
  | { readonly kind: 'number' }
  /** Numbers put together like a date, but not a date we can read. */
  | { readonly kind: 'fragment' }
  | { readonly kind: 'word' };

/** A stretch of tokens, from `first` up to, not including, `next`, and what it says. */
export interface Term {
  readonly meaning: Meaning;
  readonly first: number;
  readonly next: number;
}
