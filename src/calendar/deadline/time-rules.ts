import { contains, hasOwnYear, isYear, withYearOf } from './compare.ts';
import { type Dated, type Entry } from './entry.ts';
import { type Item } from './item.ts';

/** Two times that meet: the entry so far with its time, and the item behind it with its own. */
interface Meeting {
  readonly last: Entry;
  readonly before: Dated;
  readonly item: Item;
  readonly time: Dated;
  /** Whether these two are all the times of the phrase, and none of them is called periodic. */
  readonly alone: boolean;
}

type TimeRule = (meeting: Meeting) => Entry | null;

/** "Quý I của năm 2025", "quý I, II (năm 2024)", "quý I, năm 2024": the year is that of the time before it. */
const yearBehind: TimeRule = ({ last, before, item, time, alone }) => {
  if (!isYear(time) || time.part !== null || time.year === null || hasOwnYear(before) || setsLimit(item)) return null;
  const follows = item.link === 'none' || isInside(last, item) || (alone && item.link === 'comma' && !item.report);
  return follows ? { ...last, time: withYearOf(before, time.year) } : null;
};

/** "Năm 2025: quý II", "trong năm 2025, trước ngày 30/6": the year is that of the time behind it. */
const yearBefore: TimeRule = ({ last, before, item, time }) => {
  if (
    !isYear(before) ||
    before.part !== null ||
    setsLimit(last) ||
    hasOwnYear(time) ||
    ['and', 'or', 'stop'].includes(item.link)
  )
    return null;
  return replaced(last, item, withYearOf(time, before.year));
};

/** "trước ngày 15/4 đối với báo cáo quý I": the period names the paper. */
const periodNamesPaper: TimeRule = ({ last, before, item, time }) => {
  const names = item.report && item.link === 'none' && item.operator === null;
  if (!names || before.what !== 'day' || time.what !== 'span') return null;
  return { ...last, time: withYearOf(before, time.year), name: time };
};

/** "Trong quý I/2024 (trước ngày 15/3)": a parenthesis that narrows decides; one that widens adds nothing. */
const parenthesis: TimeRule = ({ last, before, item, time }) => {
  if (!isInside(last, item)) return null;
  // "trước ngày 15/4 (quý I)": the paper's own period.
  const paper = item.link === 'none' && !item.gap && item.operator === null;
  if (paper && before.what === 'day' && time.what === 'span' && time.months < 12) return { ...last, name: time };
  if (contains(before, time)) return replaced(last, item, withYear(time, before));
  if (!contains(time, before)) return null;
  return before.what === 'day' && time.what === 'span' ? { ...last, name: time } : last;
};

/** "Báo cáo quý I trước ngày 10/4", "quý I/2025, trước ngày 15/3/2025": the date decides over the period. */
const dateOverPeriod: TimeRule = ({ last, before, item, time }) => {
  if (setsLimit(last) || before.what === 'day' || !(setsLimit(item) || time.what === 'day')) return null;
  return meets(last, before, item, contains(before, time)) ? replaced(last, item, withYear(time, before)) : null;
};

/** "Quý I/2025; hoàn thành trước ngày 31/3/2025" */
function finishes(before: Dated, { finish, gap }: Item): boolean {
  return finish && !gap && before.what === 'span' && before.months < 12;
}

function meets(last: Entry, before: Dated, item: Item, narrows: boolean): boolean {
  if (item.link === 'stop') return narrows && finishes(before, item);
  if (item.link === 'none') return !item.gap || narrows || last.item.report;
  const whole = before.what === 'range' || (before.what === 'span' && before.part === null);
  return (item.link === 'comma' || item.link === 'colon') && narrows && whole && !item.gap;
}

/** "Tổng kết năm 2025: tháng 12/2025": what a colon announces is the smaller time. */
const announced: TimeRule = ({ last, before, item, time }) => {
  if (item.link !== 'colon' || item.gap || setsLimit(last) || !contains(before, time)) return null;
  return replaced(last, item, withYear(time, before));
};

/** "Tháng 6 (trước ngày 20)": the day is of that month. */
const dayOfMonth: TimeRule = ({ last, before, item, time, alone }) => {
  if (!alone || time.what !== 'day' || time.month !== null || before.what !== 'span' || before.months !== 1)
    return null;
  return replaced(last, item, { ...time, month: before.firstMonth, year: before.year });
};

const timeRules: readonly TimeRule[] = [
  dayOfMonth,
  announced,
  yearBehind,
  yearBefore,
  periodNamesPaper,
  parenthesis,
  dateOverPeriod,
];

/** How a time completes the time before it, the first rule that applies; null where they are two. */
export function timeBehindTime(meeting: Meeting): Entry | null {
  if (meeting.item.inside) return null;
  for (const rule of timeRules) {
    const joined = rule(meeting);
    if (joined) return joined;
  }
  return null;
}

function isInside(last: Entry, item: Item): boolean {
  return item.depth > last.item.depth;
}

/** Whether an operator makes its time a limit, which "trong" does not. */
function setsLimit({ operator }: { readonly operator: Item['operator'] }): boolean {
  return operator !== null && operator !== 'in';
}

function withYear(time: Dated, before: Dated): Dated {
  return hasOwnYear(time) || before.what === 'range' ? time : withYearOf(time, before.year);
}

function replaced(last: Entry, item: Item, time: Dated): Entry {
  const { operator, hour, remarks } = item;
  const name = time.what === 'day' && last.time?.what === 'span' && !isYear(last.time) ? last.time : last.name;
  // "Giai đoạn 2026 - 2030, trước ngày 15/12 hằng năm": should the time recur, it does so within the one before it.
  const wide = last.time?.what === 'span' || last.time?.what === 'range' ? last.time : null;
  const bound = wide && hasOwnYear(wide) && !hasOwnYear(item.time) ? wide : last.bound;
  return { ...last, time, name, bound, operator, hour, remarks: [...last.remarks, ...remarks], item };
}
