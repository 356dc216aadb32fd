import { partsOf } from '../civil.ts';
import { type Entry } from './entry.ts';
import { faultAt, unreadable } from './faults.ts';
import { edgeDay, type Extent, extentOf, momentOf, type TimeFault } from './moments.ts';
import { nameOf, occurrencesOf } from './recurrences.ts';
import { type Moment, type Note, type Reading, type ReadingContext } from './reading.ts';
import { sliceOf, type Source } from './tokens.ts';
import { type DatedEntries } from './years.ts';

type Owed = { readonly moment: Moment; readonly order: number };

interface Worked {
  readonly owed: readonly Owed[];
  readonly notes: readonly Note[];
  readonly fault: TimeFault | 'unclear' | null;
}

/** The moments of a phrase that has times, with the notes on how they were reached. */
export function readDates(source: Source, dated: DatedEntries, context: ReadingContext, periodic: boolean): Reading {
  const { entries } = dated;
  const halves = entries.some(({ every }) => every === 'year') ? 'first' : 'both';
  const recurs = periodic || entries.some(({ every }) => every !== null);
  const worked = entries.map((entry) =>
    entry.every === null ? once(source, entry, context) : recurring(source, entry, context, halves),
  );
  for (const [index, { fault }] of worked.entries()) {
    if (fault === 'unclear') return unreadable(source, 'deadline/unreadable', entries[index]?.item ?? null);
    if (fault !== null) return faultAt(source, fault);
  }
  const owed = owedBy(entries, worked, recurs);
  const notes = [...dated.notes, ...worked.flatMap((each) => each.notes)];
  if (owed.length === 0) return unreadable(source, 'deadline/unreadable', null);
  const kept = recurs ? owed : withoutRepeats(owed);
  const moments = labelled(inOrder(kept), recurs);
  return {
    text: source.phrase,
    kind: recurs ? 'recurring' : kindOf(entries),
    moments,
    start: null,
    notes,
    fault: null,
  };
}

/** All that is owed, in the order of the phrase, each once. */
function owedBy(entries: readonly Entry[], worked: readonly Worked[], recurs: boolean): readonly Owed[] {
  const owed = new Map<string, Owed>();
  for (const [index, { owed: found }] of worked.entries()) {
    const entry = entries[index];
    for (const { moment } of found) {
      const label = recurs && entry?.every === null ? paperOf(entry, moment) : moment.label;
      const key = `${label ?? ''} ${moment.due}`;
      if (!owed.has(key)) owed.set(key, { moment: { ...moment, label }, order: owed.size });
    }
  }
  return [...owed.values()];
}

/** Among papers that recur, one with a date of its own goes by the period it is for. */
function paperOf(entry: Entry, { stated, due, label }: Moment): string | null {
  return nameOf(entry, partsOf(stated ?? due).year) ?? label;
}

function kindOf(entries: readonly Entry[]): 'by' | 'within' {
  return entries.some(({ time, operator }) => time?.what === 'day' || (operator === 'before' && time?.what !== 'range'))
    ? 'by'
    : 'within';
}

/** "Trong giai đoạn 2026 - 2030. Trong đó … 2027 - 2030": one end is one obligation. */
function withoutRepeats(owed: readonly Owed[]): readonly Owed[] {
  const dues = new Set<string>();
  return owed.filter(({ moment: { due } }) => {
    if (dues.has(due)) return false;
    dues.add(due);
    return true;
  });
}

function inOrder(owed: readonly Owed[]): readonly Moment[] {
  const sorted = [...owed].sort((left, right) => {
    if (left.moment.due !== right.moment.due) return left.moment.due < right.moment.due ? -1 : 1;
    return left.order - right.order;
  });
  return sorted.map(({ moment }) => moment);
}

/** Labels tell moments apart: where two would be the same, the dates written take their place. */
function labelled(moments: readonly Moment[], recurs: boolean): readonly Moment[] {
  if (!recurs && moments.length === 1) return moments.map((moment) => ({ ...moment, label: null }));
  const count = countOf(moments.map(({ label }) => label));
  const dated = moments.map((moment) =>
    (count.get(moment.label) ?? 0) > 1 ? { ...moment, label: moment.stated ?? moment.due } : moment,
  );
  const used = new Map<string | null, number>();
  return dated.map((moment) => {
    const times = (used.get(moment.label) ?? 0) + 1;
    used.set(moment.label, times);
    return times === 1 ? moment : { ...moment, label: `${moment.label ?? moment.due}~${times}` };
  });
}

function countOf(labels: readonly (string | null)[]): ReadonlyMap<string | null, number> {
  const count = new Map<string | null, number>();
  for (const label of labels) count.set(label, (count.get(label) ?? 0) + 1);
  return count;
}

function once(source: Source, entry: Entry, context: ReadingContext): Worked {
  const { time } = entry;
  if (time === null || time.what === 'day-of-unit') return unclear;
  if (time.what === 'day' && time.month === null) return unclear;
  const extent = extentOf(time);
  if ('fault' in extent) return { owed: [], notes: [], fault: extent.fault };
  const moment = momentOf(extent.value, entry, context.before);
  return { owed: [{ moment, order: 0 }], notes: notesOn(source, entry, extent.value, moment), fault: null };
}

const unclear: Worked = { owed: [], notes: [], fault: 'unclear' };

function recurring(source: Source, entry: Entry, context: ReadingContext, halves: 'first' | 'both'): Worked {
  if (isUnclear(entry)) return unclear;
  const found = occurrencesOf(entry, context, halves);
  if ('fault' in found) return { owed: [], notes: [], fault: found.fault };
  const [first] = found.value;
  if (!first) return unclear;
  const owed = found.value.map((occurrence) => {
    const moment = momentOf(occurrence, entry, context.before);
    return { moment: { ...moment, label: occurrence.label }, order: 0 };
  });
  const notes = [...notesOn(source, entry, first, momentOf(first, entry, context.before))];
  const loose = entry.time?.what === 'day-of-unit' && entry.time.day === 'last';
  if (entry.time === null || loose) notes.push({ code: 'end-of-period', params: { due: first.due } });
  const short = found.value.find(({ missingDay }) => missingDay !== null);
  if (short) notes.push({ code: 'last-day-of-month', params: { day: String(short.missingDay), due: short.due } });
  return { owed, notes, fault: null };
}

function isUnclear({ item, time, every, unclear: missing, operator }: Entry): boolean {
  if (missing || every === 'day' || every === 'week') return true;
  // "Trong quý", "trong tháng": of which one is not said.
  if (time === null && item.time.what === 'unit' && !item.time.each && operator === 'in') return true;
  // "hằng quý, trước ngày 20": of which month, nobody can say.
  return time?.what === 'day' && time.month === null && every !== 'month';
}

/** Notes on one entry: what "trước" did, an hour, a short year, the part of a period that the law fixes. */
function notesOn(source: Source, entry: Entry, extent: Extent, moment: Moment): readonly Note[] {
  const notes: Note[] = [];
  const { due } = moment;
  if (entry.hour) notes.push({ code: 'time-of-day', params: { due } });
  else if (entry.operator === 'before' && moment.due !== moment.stated) {
    notes.push({ code: 'before-exclusive', params: { stated: moment.stated ?? edgeDay(extent, entry), due } });
  }
  const words = sliceOf(source, entry.item.first, entry.item.next);
  const part = entry.time?.what === 'span' ? entry.time.part : null;
  if (part?.kind === 'edge' && part.edge !== 'end') notes.push({ code: 'part-of-period', params: { words, due } });
  for (const remark of entry.remarks) {
    if (remark.code === 'short-year') notes.push({ code: 'short-year', params: { year: String(remark.year) } });
    if (remark.code === 'week-of-month') notes.push({ code: 'week-of-month', params: { words, due } });
    if (remark.code === 'spread-evenly')
      notes.push({ code: 'spread-evenly', params: { times: String(remark.times), due } });
  }
  return notes;
}
