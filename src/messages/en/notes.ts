import { type Note, type NoteCode } from '../../calendar/deadline/reading.ts';
import { quoted } from '../text.ts';

const words: Readonly<Record<NoteCode, (params: Note['params']) => string>> = {
  'year-assumed': (params) => `no year written, taken as ${params['year'] ?? ''}`,
  'before-exclusive': (params) => `“before ${params['stated'] ?? ''}” lasts until the end of ${params['due'] ?? ''}`,
  'goes-on': (params) => `the work goes on after that: ${quoted(params['rest'] ?? '')}`,
  'end-of-period': (params) =>
    `taken as the last day of the period${params['due'] === undefined ? '' : ` (${params['due']})`}`,
  'also-on-event': (params) => `besides, it hangs on an event: ${quoted(params['rest'] ?? '')}`,
  'last-day-of-month': (params) => `this month has no day ${params['day'] ?? ''}; its last is ${params['due'] ?? ''}`,
  'open-ended': (params) => `begins ${params['start'] ?? ''}, no end written`,
  'words-skipped': (params) => `passed over, as no part of a deadline: ${quoted(params['words'] ?? '')}`,
  'too-frequent': (params) => `${quoted(params['words'] ?? '')}: too frequent to count each time, taken as standing`,
  'spread-evenly': (params) => `${params['times'] ?? ''} times spread evenly, the first by ${params['due'] ?? ''}`,
  'short-year': (params) => `the year has two digits, taken as ${params['year'] ?? ''}`,
  'time-of-day': (params) => `an hour is written: until then ${params['due'] ?? ''} itself is in time`,
  'part-of-period': (params) => `${quoted(params['words'] ?? '')} is taken as ${params['due'] ?? ''}`,
  'week-of-month': (params) =>
    `${quoted(params['words'] ?? '')} counted in sevens from the 1st, until ${params['due'] ?? ''}`,
  'date-passed-over': (params) =>
    `${quoted(params['words'] ?? '')} is taken as a date of the event, not as the deadline`,
};

/** What was taken for granted in reading a deadline, in English. */
export function notesEn(note: Note): string {
  return words[note.code](note.params);
}
