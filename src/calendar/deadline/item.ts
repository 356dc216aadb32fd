import { type Term } from './meaning.ts';
import { type Stretch, type Time, type TimeRemark } from './time.ts';
import { type Source } from './tokens.ts';
import { type Cue } from './vocabulary.ts';

/** What stands before a time and says which side of it counts. */
export type Operator = 'before' | 'by' | 'until' | 'from' | 'after' | 'in';

/** What parts a time from the one before it; the strongest wins. */
export type Link = 'none' | 'comma' | 'colon' | 'and' | 'or' | 'stop';

/** A time of the phrase with what stands around it. */
export interface Item {
  readonly time: Time;
  readonly remarks: readonly TimeRemark[];
  readonly operator: Operator | null;
  /** An hour of the day stands before it, so that the day itself is still in time until then. */
  readonly hour: boolean;
  /** How many parentheses it stands in. */
  readonly depth: number;
  readonly link: Link;
  /** Words that we do not know stand between it and the time before it. */
  readonly gap: boolean;
  /** Such words, or a paper's name, stand there outside of any parenthesis. */
  readonly outerGap: boolean;
  /** Whether "hoàn thành" or the like stands there. */
  readonly finish: boolean;
  /** Whether "trừ" leaves it out, or "riêng" sets it apart. */
  readonly exception: 'except' | 'apart' | null;
  /** "trong đó" or a paper's name ("báo cáo") stands between it and the time before it. */
  readonly inside: boolean;
  readonly report: boolean;
  /** Its tokens. */
  readonly first: number;
  readonly next: number;
}

/** A cue that bears on the whole phrase: where it stands, how far what hangs on it reaches, how many times came before. */
export interface Aside {
  readonly cue: Cue | 'duration' | 'citation';
  readonly first: number;
  readonly next: number;
  readonly itemsBefore: number;
}

/** A phrase as times and asides. */
export interface Parts {
  readonly items: readonly Item[];
  readonly asides: readonly Aside[];
  /** Stretches of tokens that carry no date we know. */
  readonly skipped: readonly Stretch[];
  /** Stretches that look like dates and could not be read. */
  readonly fragments: readonly Stretch[];
  /** Whole dates that were passed over as part of what is absorbed. */
  readonly passed: readonly Stretch[];
}

/** What is being passed over as part of an event, a paper or a length of time, and where that began. */
export type Absorbing = { readonly cue: Aside['cue']; readonly first: number; readonly depth: number } | null;

/** A phrase half weighed: what has been found, and what stands between the last time and the next. */
export interface State {
  readonly source: Source;
  readonly terms: readonly Term[];
  readonly items: Item[];
  readonly asides: Aside[];
  readonly skipped: Stretch[];
  readonly fragments: Stretch[];
  readonly passed: Stretch[];
  /** The operators that stand before the parentheses that are open. */
  readonly outer: (Operator | null)[];
  operator: Operator | null;
  link: Link;
  depth: number;
  gap: boolean;
  outerGap: boolean;
  finish: boolean;
  exception: Item['exception'];
  /** Whether "không" stands before the operator. */
  negated: boolean;
  hour: 'midnight' | 'later' | null;
  inside: boolean;
  report: boolean;
  absorbing: Absorbing;
}
