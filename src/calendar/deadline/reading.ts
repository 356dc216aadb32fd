import { type CivilDate } from '../civil.ts';

/** The kinds of a deadline (thời gian hoàn thành); what each means stands in docs/deadlines.md. */
export type DeadlineKind = 'by' | 'within' | 'recurring' | 'standing' | 'event' | 'none' | 'unreadable';

/** How wide a span the phrase promised: it decides when "soon" begins. A span of several periods has the grain of its end. */
export type Grain = 'date' | 'month' | 'quarter' | 'half' | 'year';

/** One milestone or occurrence of a deadline: a day by which something is owed. */
export interface Moment {
  /** `2024-03`, `2024-Q1`, `2024-H1`, `2024` for an occurrence, else the stated (or due) date; null when a deadline that does not recur has only this moment. */
  readonly label: string | null;
  /** First day of the period, where the phrase names one. */
  readonly start: CivilDate | null;
  /** The date as written, where the phrase names a day ("Trước ngày D" states D). */
  readonly stated: CivilDate | null;
  /** The last day still in time. */
  readonly due: CivilDate;
  readonly grain: Grain;
}

/** What was taken for granted in reading a phrase; the words stand in messages/. */
export interface Note {
  readonly code: NoteCode;
  readonly params: Readonly<Record<string, string>>;
}

export type NoteCode =
  /** The phrase names no year: the plan's year was taken. params: year */
  | 'year-assumed'
  /** "Trước ngày D" is due the day before D. params: stated, due */
  | 'before-exclusive'
  /** The work goes on after the date ("và các năm tiếp theo", "và vận hành thường xuyên"). params: rest */
  | 'goes-on'
  /** "Hằng năm" names no day: once a year, by its end. params: due (of the first occurrence) */
  | 'end-of-period'
  /** A further clause hangs on an event ("hoặc đột xuất khi có yêu cầu"). params: rest */
  | 'also-on-event'
  /** The phrase names days of month that this month lacks: its last day was taken. params: day, due */
  | 'last-day-of-month'
  /** A start is stated, an end is not. params: start */
  | 'open-ended'
  /** Words that carry no date were passed over. params: words */
  | 'words-skipped'
  /** "Hằng ngày", "hằng tuần": comes round too often for each time to be an obligation of its own. params: words */
  | 'too-frequent'
  /** "02 lần/năm": N times in a period, taken to be spread evenly over it. params: times, due (of the first) */
  | 'spread-evenly'
  /** "10/01/24": the year has two digits. params: year */
  | 'short-year'
  /** An hour stands before the day: until that hour the day itself is still in time. params: due */
  | 'time-of-day'
  /** "Đầu tháng 3", "giữa năm": the day that Bộ luật Dân sự 2015, Điều 146 gives the words (by analogy for quarters). params: words, due */
  | 'part-of-period'
  /** "Tuần đầu tháng 3": weeks of a month counted in sevens from its first day. params: words, due */
  | 'week-of-month'
  /** A whole date was passed over as part of an event or a paper ("khi Sở có văn bản 15/7/2025"). params: words */
  | 'date-passed-over';

/** Why a phrase could not be read. `from`/`to`: the part at fault, UTF-16 offsets in the phrase as given. */
export interface DeadlineFault {
  readonly code: 'deadline/unreadable' | 'deadline/impossible-date' | 'deadline/out-of-range' | 'deadline/reversed';
  readonly params: Readonly<Record<string, string>>;
  readonly from: number;
  readonly to: number;
}

/** A deadline phrase and what it means. */
export interface Reading {
  /** The phrase as written. */
  readonly text: string;
  readonly kind: DeadlineKind;
  /** What is owed and when, in order of date; empty unless the kind is by, within or recurring, or the event of an `event` has happened. */
  readonly moments: readonly Moment[];
  /** The stated start of what has no end ("Triển khai từ năm 2026"). */
  readonly start: CivilDate | null;
  readonly notes: readonly Note[];
  /** Set exactly when the kind is unreadable. */
  readonly fault: DeadlineFault | null;
}

/** What a phrase is read against: the plan's years and its settings. */
export interface ReadingContext {
  readonly year: number;
  readonly untilYear: number;
  /** Whether "Trước ngày D" means the day before D (the default) or D itself. */
  readonly before: 'exclusive' | 'inclusive';
}
