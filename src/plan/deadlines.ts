import { readDeadline } from '../calendar/deadline/read.ts';
import { type Moment, type Reading, type ReadingContext } from '../calendar/deadline/reading.ts';
import { diagnostic, type Diagnostic, type Place } from '../diagnostic.ts';
import { type Source, type SourcePath } from '../source/parse.ts';
import { type Deadline } from './plan.ts';
import { type DeadlineFile } from './schema.ts';
import { dateOf } from './text.ts';

/** A deadline as written in the file, read; a phrase that cannot be read is a fault at its place. */
export function deadlineOf(
  source: Source,
  context: ReadingContext,
  file: DeadlineFile | undefined,
  { path, ref }: { readonly path: SourcePath; readonly ref: string },
): { readonly deadline: Deadline; readonly faults: readonly Diagnostic[] } {
  const written = typeof file === 'object' ? file : { text: file ?? '' };
  const due = dateOf(written.due);
  const read = readOnce(written.text, context);
  if (due !== null) {
    const start = dateOf(written.start);
    const moment: Moment = { label: null, start, stated: due, due, grain: 'date' };
    const reading: Reading = { text: read.text, kind: 'by', moments: [moment], start: null, notes: [], fault: null };
    return { deadline: { reading, every: written.every ?? null }, faults: [] };
  }
  const textPath = typeof file === 'object' ? [...path, 'text'] : path;
  const fault = readingFault(read, (from, to) => source.placeWithin(textPath, from, to), ref);
  return { deadline: { reading: read, every: written.every ?? null }, faults: fault ? [fault] : [] };
}

/** The diagnostic of a phrase that could not be read; null where it could. */
export function readingFault(
  reading: Reading,
  placeWithin: (from: number, to: number) => Place,
  ref: string | null,
): Diagnostic | null {
  const { fault, text } = reading;
  if (!fault) return null;
  const part = text.slice(fault.from, fault.to);
  return diagnostic(fault.code, placeWithin(fault.from, fault.to), { text, part }, ref);
}

const known = new WeakMap<ReadingContext, Map<string, Reading>>();

/** Reads a phrase; a plan says "Thường xuyên" a hundred times, and reading is a pure function of phrase and context. */
export function readOnce(phrase: string, context: ReadingContext): Reading {
  const readings = known.get(context) ?? new Map<string, Reading>();
  known.set(context, readings);
  const reading = readings.get(phrase) ?? readDeadline(phrase, context);
  readings.set(phrase, reading);
  return reading;
}
