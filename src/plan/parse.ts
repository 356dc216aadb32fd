import { diagnostic, inFileOrder, wholeFile, type Diagnostic } from '../diagnostic.ts';
import { decodeText } from '../source/decode.ts';
import { parseSource } from '../source/parse.ts';
import { putKey, type SourceMap, type SourceValue } from '../source/values.ts';
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
}

/** Texts beyond this (some 2,000 tasks) leave enough behind to be worth collecting before the next step. */
export const largeText = 1_000_000;

/** Reads the bytes of a plan file: every fault is collected, none is thrown. */
export function parsePlanBytes(path: string, bytes: Uint8Array, releaseMemory?: () => void): ParsedPlan {
  const decoded = decodeText(path, bytes);
  if (!decoded.ok) return { path, text: null, plan: null, faults: [decoded.fault] };
  return parsePlan(path, decoded.text, decoded.text.length > largeText ? releaseMemory : undefined);
}

/** Reads the text of a plan file: slips of YAML, the schema, then the rules across fields, all in one run. */
export function parsePlan(path: string, text: string, releaseMemory?: () => void): ParsedPlan {
  const { source, faults } = parseSource(path, text, allKeys);
  if (!source) return { path, text, plan: null, faults };
  releaseMemory?.();
  const unusable = notAPlan(path, text, source.value);
  if (unusable)
    return {
      path,
      text,
      plan: null,
      faults: source.value === null && faults.length > 0 ? faults : [...faults, unusable],
    };
  const value = withoutBlanks(source.value);
  const checked = checkPlanFile(value);
  const departures = checked.ok ? [] : uncovered(schemaFaults(source, checked.issues), faults);
  const file = checked.ok ? checked.file : patchedFile(value, checked.issues);
  const built = file && buildPlan(source, file);
  const found = [...faults, ...departures, ...(built?.faults ?? [])].sort(inFileOrder);
  const sound = checked.ok && !found.some(breaksThePlan);
  return { path, text, plan: sound && built ? built.plan : null, faults: found };
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
  if (isMap(value) && ('tthc' in value || 'plan' in value)) return null;
  return diagnostic('file/not-a-plan', at, { file: path });
}

function isMap(value: SourceValue): value is SourceMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value without blank keys (not filled in yet) and without the user's own `x-` keys. */
function withoutBlanks(value: SourceValue): SourceValue {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (!isMap(value)) return value;
  const kept: Record<string, SourceValue> = {};
  for (const [key, inner] of Object.entries(value))
    if (inner !== null && !key.startsWith('x-')) putKey(kept, key, withoutBlanks(inner));
  return kept;
}
