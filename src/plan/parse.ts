import { type DaysOffCalendar, daysOffCalendar } from '../calendar/days-off.ts';
import { diagnostic, inFileOrder, wholeFile, type Diagnostic } from '../diagnostic.ts';
import { decodeText } from '../source/decode.ts';
import { parseSource, type Source } from '../source/parse.ts';
import { isSourceMap, type SourceValue } from '../source/values.ts';
import { withoutBlanks } from './blanks.ts';
import { buildPlan } from './build.ts';
import { schemaFaults } from './faults.ts';
import { patchedFile } from './patch.ts';
import { type Plan } from './plan.ts';
import { allKeys, checkPlanFile } from './schema.ts';

/** What a plan file says, and everything that is wrong with it. */
export interface ParsedPlan {
  readonly path: string;
  /** The text, for excerpts; null where the bytes are no text. */
  readonly text: string | null;
  /** Null where YAML or schema is broken: then nothing in the file may be trusted. Deadlines that cannot be read stay in it. */
  readonly plan: Plan | null;
  /** In file order. */
  readonly faults: readonly Diagnostic[];
  /** The file as values with their places, where it was asked for: it takes far more memory than the plan. */
  readonly source: Source | null;
}

/** Texts beyond this (some 2,000 tasks) leave enough behind to be worth collecting before the next step. */
export const largeText = 1_000_000;

/** What reading a plan may lean on. */
export interface ParseOptions {
  /** The days off by which working days are counted. */
  readonly daysOff?: DaysOffCalendar;
  readonly releaseMemory?: () => void;
  readonly keepSource?: boolean;
}

/** Reads the bytes of a plan file: every fault is collected, none is thrown. */
export function parsePlanBytes(path: string, bytes: Uint8Array, options: ParseOptions = {}): ParsedPlan {
  const decoded = decodeText(path, bytes);
  if (!decoded.ok) return { path, text: null, plan: null, faults: [decoded.fault], source: null };
  return parsePlan(path, decoded.text, options);
}

/** Reads the text of a plan file: slips of YAML, the schema, then the rules across fields, all in one run. */
export function parsePlan(path: string, text: string, options: ParseOptions = {}): ParsedPlan {
  const { daysOff, releaseMemory, keepSource = false } = options;
  const { source, faults } = parseSource(path, text, allKeys);
  if (!source) return { path, text, plan: null, faults, source: null };
  if (text.length > largeText) releaseMemory?.();
  const unusable = notAPlan(path, text, source.value);
  // A file of which nothing is left but slips is told by its slips.
  const nothingLeft = source.value === null && faults.length > 0;
  if (unusable) return { path, text, plan: null, faults: nothingLeft ? faults : [...faults, unusable], source: null };
  const { plan, faults: found } = planOf(source, faults, daysOff ?? daysOffCalendar());
  return { path, text, plan, faults: found, source: keepSource ? source : null };
}

function planOf(
  source: Source,
  faults: readonly Diagnostic[],
  daysOff: DaysOffCalendar,
): { readonly plan: Plan | null; readonly faults: readonly Diagnostic[] } {
  const value = withoutBlanks(source.value);
  const checked = checkPlanFile(value);
  const departures = checked.ok ? [] : uncovered(schemaFaults(source, checked.issues), faults);
  const file = checked.ok ? checked.file : patchedFile(value, checked.issues);
  const built = file && buildPlan(source, file, daysOff);
  const found = [...faults, ...departures, ...(built?.faults ?? [])].sort(inFileOrder);
  const sound = checked.ok && !found.some(breaksThePlan);
  return { plan: sound && built ? built.plan : null, faults: found };
}

// What the schema finds in a stretch that YAML did not read as it was meant says nothing new.
function uncovered(found: readonly Diagnostic[], slips: readonly Diagnostic[]): readonly Diagnostic[] {
  const byLine = new Map<number | undefined, Diagnostic[]>();
  for (const slip of slips) {
    const line = slip.at.start?.line;
    const sameLine = byLine.get(line) ?? [];
    sameLine.push(slip);
    byLine.set(line, sameLine);
  }
  return found.filter((fault) => !byLine.get(fault.at.start?.line)?.some((slip) => covers(slip, fault)));
}

function covers(slip: Diagnostic, { at: { start } }: Diagnostic): boolean {
  const { start: from, end } = slip.at;
  if (!start || from?.line !== start.line || end?.line !== start.line) return false;
  return from.column <= start.column && start.column < end.column;
}

/** Whether a fault makes the whole file untrustworthy; an unreadable deadline is a fault of one task only. */
function breaksThePlan({ severity, code }: Diagnostic): boolean {
  return severity === 'error' && !code.startsWith('deadline/');
}

function notAPlan(path: string, text: string, value: SourceValue): Diagnostic | null {
  const at = wholeFile(path);
  const blank = (line: string): boolean => /^\s*(#|$|---\s*$|\.\.\.\s*$)/.test(line);
  if (value === null && text.slice(0, 100_000).split('\n').every(blank))
    return diagnostic('file/empty', at, { file: path });
  if (isSourceMap(value) && ('tthc' in value || 'plan' in value)) return null;
  return diagnostic('file/not-a-plan', at, { file: path });
}
