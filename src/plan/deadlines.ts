import { readDeadline } from '../calendar/deadline/read.ts';
import { type CivilDate } from '../calendar/civil.ts';
import { type DaysOffCalendar } from '../calendar/days-off.ts';
import { endOf, offsetIn } from '../calendar/deadline/offset.ts';
import { type Moment, type Reading, type ReadingContext } from '../calendar/deadline/reading.ts';
import { diagnostic, type Diagnostic, type Place } from '../diagnostic.ts';
import { type Source, type SourcePath } from '../source/parse.ts';
import { type Deadline } from './plan.ts';
import { type DeadlineFile } from './schema.ts';
import { dateOf } from './text.ts';

/** What the deadlines of a plan are read against. */
export interface PlanContext extends ReadingContext {
  readonly daysOff: DaysOffCalendar;
}

/** A deadline that the file writes as a map. */
type WrittenOut = Exclude<DeadlineFile, string>;

interface Understood {
  readonly reading: Reading;
  readonly faults: readonly Diagnostic[];
}

/** A deadline as written in the file, read; a phrase that cannot be read is a fault at its place. */
export function deadlineOf(
  source: Source,
  context: PlanContext,
  file: DeadlineFile | undefined,
  { path, ref }: { readonly path: SourcePath; readonly ref: string },
): { readonly deadline: Deadline; readonly faults: readonly Diagnostic[] } {
  if (typeof file !== 'object') {
    const reading = readOnce(file ?? '', context);
    const fault = readingFault(reading, (from, to) => source.placeWithin(path, from, to), ref);
    return { deadline: { reading, every: null, givenDue: null }, faults: fault ? [fault] : [] };
  }
  const read = readOnce(file.text, context);
  const at = (key: keyof WrittenOut): Place => source.placeOf([...path, key]);
  const { reading, faults } =
    givenDue(read, file, { at, ref }) ??
    afterEvent(read, file, { at, ref, daysOff: context.daysOff }) ??
    asRead(read, file, { at, ref, source, path });
  const needless = file.every !== undefined && reading.kind !== 'standing';
  return {
    deadline: { reading, every: file.every ?? null, givenDue: read.kind === 'unreadable' ? dateOf(file.due) : null },
    faults: needless
      ? [
          ...faults,
          diagnostic('deadline/every-needless', at('every'), { text: read.text, every: file.every ?? '' }, ref),
        ]
      : faults,
  };
}

interface Spot {
  readonly at: (key: keyof WrittenOut) => Place;
  readonly ref: string;
}

/** The reading that the file gives itself, for what no grammar should guess; the words keep their say where they differ. */
function givenDue(read: Reading, file: WrittenOut, { at, ref }: Spot): Understood | null {
  const due = dateOf(file.due);
  if (due === null) return null;
  const start = dateOf(file.start);
  const moment: Moment = { label: null, start, stated: due, due, grain: 'date' };
  const kind = read.kind === 'event' ? 'event' : 'by';
  const dues = [...new Set(read.moments.map((each) => each.due))];
  const differs = read.kind === 'standing' || (dues.length > 0 && (dues.length > 1 || dues[0] !== due));
  return {
    reading: { text: read.text, kind, moments: [moment], start: null, notes: [], fault: null },
    faults: [
      ...(differs
        ? [diagnostic('deadline/contradicts-text', at('due'), { text: read.text, due, read: dues }, ref)]
        : []),
      ...startFaults(start, due, { at, ref }),
    ],
  };
}

/** What hung on an event that has happened: its end is counted from that day. */
function afterEvent(
  read: Reading,
  file: WrittenOut,
  { at, ref, daysOff }: Spot & { readonly daysOff: DaysOffCalendar },
): Understood | null {
  const happenedOn = dateOf(file.happenedOn);
  if (happenedOn === null) return null;
  const { text } = read;
  if (read.kind !== 'event')
    return { reading: read, faults: [diagnostic('deadline/not-an-event', at('happenedOn'), { text }, ref)] };
  const offset = offsetIn(text);
  // How long there is cannot be guessed, and now that the event has happened the deadline must not stay open for ever.
  if (!offset) return { reading: read, faults: [diagnostic('deadline/no-length', at('happenedOn'), { text }, ref)] };
  const due = endOf(offset, happenedOn, daysOff);
  const moment: Moment = { label: null, start: happenedOn, stated: null, due, grain: 'date' };
  return { reading: { ...read, moments: [moment] }, faults: [] };
}

function asRead(
  read: Reading,
  file: WrittenOut,
  { at, ref, source, path }: Spot & { readonly source: Source; readonly path: SourcePath },
): Understood {
  const fault = readingFault(read, (from, to) => source.placeWithin([...path, 'text'], from, to), ref);
  const start = dateOf(file.start);
  const [only, second] = read.moments;
  const reading =
    start === null || second ? read : only ? { ...read, moments: [{ ...only, start }] } : { ...read, start };
  return { reading, faults: [...(fault ? [fault] : []), ...(only ? startFaults(start, only.due, { at, ref }) : [])] };
}

function startFaults(start: CivilDate | null, due: CivilDate, { at, ref }: Spot): readonly Diagnostic[] {
  if (start === null || start <= due) return [];
  return [diagnostic('deadline/starts-after-due', at('start'), { start, due }, ref)];
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
