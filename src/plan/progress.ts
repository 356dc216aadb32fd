import { type CivilDate } from '../calendar/civil.ts';
import { readDeadline } from '../calendar/deadline/read.ts';
import { type Reading } from '../calendar/deadline/reading.ts';
import { diagnostic, type Diagnostic } from '../diagnostic.ts';
import { type Source, type SourcePath } from '../source/parse.ts';
import { cellOf } from './cells.ts';
import { type PlanContext, readingFault } from './deadlines.ts';
import { nearestOf } from './fold.ts';
import { type Deadline, type Evidence, type Progress } from './plan.ts';
import { type EvidenceFile, type ProgressFile } from './schema.ts';
import { dateOf, textOf } from './text.ts';

interface Recording {
  readonly source: Source;
  readonly context: PlanContext;
  readonly faults: Diagnostic[];
  readonly path: SourcePath;
  readonly ref: string;
  readonly deadline: Deadline;
}

/** What was recorded about a row, in file order; entries that cannot be placed in time or by occurrence are faults. */
export function progressOf(recording: Recording, files: readonly ProgressFile[] | undefined): readonly Progress[] {
  const entries = (files ?? []).flatMap((file, index) => {
    const entry = entryOf(recording, file, [...recording.path, index]);
    return entry ? [entry] : [];
  });
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1];
    if (before && entry.on < before.on)
      recording.faults.push(
        diagnostic('plan/progress-out-of-order', entry.at, { on: entry.on, before: before.on }, recording.ref),
      );
  }
  return entries;
}

function entryOf(recording: Recording, file: ProgressFile, path: SourcePath): Progress | null {
  const { source, faults, ref } = recording;
  const on = dateOf(file.on);
  if (on === null) return null;
  if (Object.keys(file).length === 1 || (Object.keys(file).length === 2 && file.for !== undefined))
    faults.push(diagnostic('plan/progress-says-nothing', source.placeOf(path), {}, ref));
  checkOccurrence(recording, file, path);
  return {
    on,
    status: file.status ?? null,
    extendedTo: extensionOf(recording, file, path),
    transferredTo: cellOf(file.transferredTo),
    note: textOf(file.note),
    evidence: evidenceOf(file.evidence),
    occurrence: textOf(file.for)?.toUpperCase() ?? null,
    at: source.placeOf([...path, 'on']),
  };
}

// "Done" on a task that recurs, without saying which time, would settle every occurrence or none: nobody could tell.
function checkOccurrence({ source, faults, ref, deadline }: Recording, file: ProgressFile, path: SourcePath): void {
  const labels = labelsOf(deadline.reading);
  if (file.for === undefined) {
    const settles = file.status === 'done' || file.status === 'reopened' || file.extendedTo !== undefined;
    if (settles && labels.length > 1)
      faults.push(diagnostic('plan/progress-without-occurrence', source.placeOf([...path, 'on']), { labels }, ref));
  } else if (!labels.includes(file.for.trim().toUpperCase())) {
    const label = file.for;
    const nearest = nearestOf(label, labels);
    faults.push(
      diagnostic('plan/progress-unknown-occurrence', source.placeOf([...path, 'for']), { label, labels, nearest }, ref),
    );
  }
}

/** The labels of a deadline's occurrences, in order of date. */
export function labelsOf(reading: Reading): readonly string[] {
  return reading.moments.flatMap(({ label }) => (label === null ? [] : [label]));
}

function extensionOf(
  { source, context, faults, ref, deadline }: Recording,
  file: ProgressFile,
  path: SourcePath,
): Reading | null {
  if (file.extendedTo === undefined) return null;
  const reading = readDeadline(file.extendedTo, yearsFrom(context, file.on));
  const textPath = [...path, 'extendedTo'];
  const fault = readingFault(reading, (from, to) => source.placeWithin(textPath, from, to), ref);
  if (fault) faults.push(fault);
  else if (reading.moments.length !== 1)
    faults.push(diagnostic('plan/extension-without-date', source.placeOf(textPath), { text: file.extendedTo }, ref));
  const [moment, second] = reading.moments;
  if (!moment || second) return null;
  const on = dateOf(file.on);
  if (on !== null && moment.due < on) {
    // Who grants more time does not grant a day that is past: a year is missing or wrong, and the first deadline stands.
    faults.push(diagnostic('deadline/extension-in-the-past', source.placeOf(textPath), { due: moment.due, on }, ref));
    return null;
  }
  const before = dueOf(deadline.reading, file.for);
  if (before !== null && moment.due < before)
    faults.push(diagnostic('deadline/extension-earlier', source.placeOf(textPath), { due: moment.due, before }, ref));
  return reading;
}

// An extension without a year speaks of the year in which it was granted, not of the plan's first.
function yearsFrom(context: PlanContext, on: string): PlanContext {
  const year = Number(dateOf(on)?.slice(0, 4) ?? context.year);
  return { ...context, year, untilYear: Math.max(year, context.untilYear) };
}

function dueOf({ moments }: Reading, occurrence: string | undefined): CivilDate | null {
  const label = occurrence?.trim().toUpperCase() ?? null;
  const moment = label === null && moments.length === 1 ? moments[0] : moments.find((each) => each.label === label);
  return moment?.due ?? null;
}

function evidenceOf(file: EvidenceFile | undefined): readonly Evidence[] {
  if (file === undefined) return [];
  if (Array.isArray(file)) return file.flatMap(evidenceOf);
  const none = { text: null, number: null, date: null, subject: null, link: null };
  if (typeof file === 'string') return [{ ...none, text: textOf(file) }];
  return [
    {
      ...none,
      number: textOf(file.number),
      date: dateOf(file.date),
      subject: textOf(file.subject),
      link: textOf(file.link),
    },
  ];
}
