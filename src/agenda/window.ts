import { type CivilDate } from '../calendar/civil.ts';
import { type Agenda, type AgendaItem, byUrgency } from './agenda.ts';

/** A stretch of days that a listing asks about, both ends included. */
export interface Window {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Where every obligation went that is not listed; each is counted once, in the first place that fits, in this order. */
export interface NotListed {
  readonly filtered: number;
  readonly unreadable: number;
  readonly none: number;
  readonly standing: number;
  readonly waiting: number;
  /** Done or cancelled; used where no window was asked for. */
  readonly settled: number;
  readonly before: number;
  readonly after: number;
}

/** Counts that add up: listed, overdue from before the window, and what is not listed, make all obligations. */
export interface Totals {
  readonly tasks: number;
  readonly obligations: number;
  readonly listed: number;
  readonly overdueBefore: number;
  readonly notListed: NotListed;
}

/** What a question about deadlines is answered with. */
export interface Listing {
  readonly items: readonly AgendaItem[];
  readonly totals: Totals;
}

/** Where an obligation goes in a listing. */
export type Bucket = 'listed' | 'overdueBefore' | keyof NotListed;
/** Whether an obligation was asked for. */
export type Filter = (item: AgendaItem) => boolean;

/** Lists what is due in a window and passes a filter, the settled last; everything else is counted. */
export function listWindow(agenda: Agenda, window: Window, passes: Filter): Listing {
  return listingOf(agenda, (item) => bucketIn(item, window, passes));
}

/** Lists everything that passes a filter, whatever its date. */
export function listAll(agenda: Agenda, passes: Filter): Listing {
  return listingOf(agenda, (item) => (passes(item) ? 'listed' : 'filtered'));
}

/** Puts every obligation into one bucket and counts. */
export function listingOf(agenda: Agenda, bucketOf: (item: AgendaItem) => Bucket): Listing {
  const counts = new Map<Bucket, number>();
  const items: AgendaItem[] = [];
  for (const item of agenda.items) {
    const bucket = bucketOf(item);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
    if (bucket === 'listed') items.push(item);
  }
  const count = (bucket: Bucket): number => counts.get(bucket) ?? 0;
  return {
    items: byUrgency(items),
    totals: {
      tasks: new Set(agenda.items.map(({ task }) => task)).size,
      obligations: agenda.items.length,
      listed: items.length,
      overdueBefore: count('overdueBefore'),
      notListed: {
        filtered: count('filtered'),
        unreadable: count('unreadable'),
        none: count('none'),
        standing: count('standing'),
        waiting: count('waiting'),
        settled: count('settled'),
        before: count('before'),
        after: count('after'),
      },
    },
  };
}

function bucketIn(item: AgendaItem, window: Window, passes: Filter): Bucket {
  const { due, status } = item;
  const inside = due !== null && due >= window.from && due <= window.to;
  if (inside && passes(item)) return 'listed';
  // What was missed before the window is told whatever was asked for.
  if (status === 'overdue' && due !== null && due < window.from) return 'overdueBefore';
  if (!passes(item)) return 'filtered';
  if (due === null) return undatedBucket(item);
  return due < window.from ? 'before' : 'after';
}

/** The bucket of what has no date. */
export function undatedBucket({ task }: AgendaItem): 'unreadable' | 'none' | 'standing' | 'waiting' {
  const { kind } = task.deadline.reading;
  return kind === 'unreadable' || kind === 'none' || kind === 'standing' ? kind : 'waiting';
}
