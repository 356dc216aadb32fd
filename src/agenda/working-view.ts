import { type CivilDate } from '../calendar/civil.ts';
import { periodContaining } from '../calendar/period.ts';
import { type Agenda, type AgendaItem } from './agenda.ts';
import { type Bucket, type Filter, type Listing, listingOf, undatedBucket } from './window.ts';

/** The groups of the working view that are listed one by one, in the order in which they are shown. */
export const itemisedGroups = ['overdue', 'this-month', 'soon', 'unrecorded-checks'] as const;
/** The groups that are only counted. */
export const countedGroups = [
  'filtered',
  'unreadable',
  'standing-unrecorded',
  'standing-recorded',
  'year-without-progress',
  'later',
  'settled',
  'waiting',
  'none',
] as const;

export type ItemisedGroup = (typeof itemisedGroups)[number];
export type CountedGroup = (typeof countedGroups)[number];

/** What an official needs to know today: what to act on, one by one, and how much of everything else there is. */
export interface WorkingView {
  readonly groups: readonly { readonly group: ItemisedGroup; readonly items: readonly AgendaItem[] }[];
  readonly counts: readonly { readonly group: CountedGroup; readonly count: number }[];
  readonly listing: Listing;
}

/** Sorts every obligation into the first group that fits; listed and counted together are all. */
export function workingViewOf(agenda: Agenda, passes: Filter): WorkingView {
  const groupOf = new Map(agenda.items.map((item) => [item, groupIn(item, agenda.asOf, passes)]));
  const listing = listingOf(agenda, (item) => bucketOf(groupOf.get(item) ?? 'later', item));
  return {
    groups: itemisedGroups.map((group) => ({
      group,
      items: byNextDate(
        listing.items.filter((item) => groupOf.get(item) === group),
        agenda.asOf,
      ),
    })),
    counts: countedGroups.map((group) => ({
      group,
      count: agenda.items.filter((item) => groupOf.get(item) === group).length,
    })),
    listing,
  };
}

function groupIn(item: AgendaItem, asOf: CivilDate, passes: Filter): ItemisedGroup | CountedGroup {
  if (!passes(item)) return 'filtered';
  switch (item.status) {
    case 'overdue':
      return 'overdue';
    case 'done':
    case 'done-late':
    case 'cancelled':
      return 'settled';
    case 'standing':
      return standingGroup(item, asOf);
    case 'waiting':
    case 'none':
    case 'unreadable':
      return item.status;
    case 'due-today':
    case 'due-soon':
    case 'doing':
    case 'upcoming':
      return aheadGroup(item, asOf);
  }
}

/** Where something goes whose day is still ahead. */
function aheadGroup(item: AgendaItem, asOf: CivilDate): ItemisedGroup | CountedGroup {
  const { due, closes, status, state, extension, moment } = item;
  const month = periodContaining(asOf, 'month');
  const inMonth = (date: CivilDate | null): boolean => date !== null && date >= asOf && date <= month.end;
  if (inMonth(due) || inMonth(closes)) return 'this-month';
  if (status === 'due-soon') return 'soon';
  const yearLong = moment?.grain === 'year' && extension === null && closes === null;
  return yearLong && state === 'none' ? 'year-without-progress' : 'later';
}

function standingGroup(item: AgendaItem, asOf: CivilDate): ItemisedGroup | CountedGroup {
  if (item.checks.some(({ recorded }) => !recorded)) return 'unrecorded-checks';
  return recordedIn(item, asOf) ? 'standing-recorded' : 'standing-unrecorded';
}

/** By the next day that matters: the closing of a report's data, while it is ahead, else the due date. */
function byNextDate(items: readonly AgendaItem[], asOf: CivilDate): readonly AgendaItem[] {
  const next = ({ closes, due }: AgendaItem): string => (closes !== null && closes >= asOf ? closes : (due ?? ''));
  return items.toSorted((left, right) => (next(left) < next(right) ? -1 : next(left) > next(right) ? 1 : 0));
}

/** Whether anything was recorded about standing work in the quarter of a day, or in the check that is running. */
export function recordedIn(item: AgendaItem, asOf: CivilDate): boolean {
  const running = item.checks.at(-1);
  if (running) return running.recorded;
  const quarter = periodContaining(asOf, 'quarter');
  return item.task.progress.some(({ on }) => on >= quarter.start && on <= asOf);
}

function bucketOf(group: ItemisedGroup | CountedGroup, item: AgendaItem): Bucket {
  switch (group) {
    case 'overdue':
    case 'this-month':
    case 'soon':
    case 'unrecorded-checks':
      return 'listed';
    case 'filtered':
    case 'settled':
      return group;
    case 'standing-unrecorded':
    case 'standing-recorded':
    case 'unreadable':
    case 'waiting':
    case 'none':
      return undatedBucket(item);
    case 'year-without-progress':
    case 'later':
      return 'after';
  }
}
