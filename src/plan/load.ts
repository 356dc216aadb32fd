import { type DaysOffCalendar, daysOffCalendar } from '../calendar/days-off.ts';
import { diagnostic, inFileOrder, wholeFile, type Diagnostic } from '../diagnostic.ts';
import { maxBytes } from '../source/decode.ts';
import { type Source } from '../source/parse.ts';
import { type World } from '../world.ts';
import { loadDaysOff } from './days-off.ts';
import { discoverPlans } from './discover.ts';
import { largeText, type ParsedPlan, type ParseOptions, parsePlanBytes } from './parse.ts';
import { type Plan } from './plan.ts';

/** Every plan that a command is about, and every fault met on the way. */
export interface LoadedPlans {
  readonly plans: readonly Plan[];
  /** In the order of files as named, within a file in file order. */
  readonly faults: readonly Diagnostic[];
  /** Whether a file could not be read as a plan at all: then no listing can be complete. */
  readonly broken: boolean;
  /** The plan files found. */
  readonly paths: readonly string[];
  /** How many they are. */
  readonly files: number;
  /** Days off, those that the office keeps beside its plans included. */
  readonly daysOff: DaysOffCalendar;
  /** The texts of the files, for excerpts. */
  readonly texts: ReadonlyMap<string, string>;
  /** The files as values with their places, of sound plans, where that was asked for. */
  readonly sources: ReadonlyMap<string, Source>;
}

/** What of the files is kept beside the plans. */
export interface LoadOptions {
  readonly keepSources?: boolean;
}

/** Finds and reads the plans that the arguments name. */
export function loadPlans(
  world: Pick<World, 'files' | 'releaseMemory'>,
  names: readonly string[],
  { keepSources = false }: LoadOptions = {},
): LoadedPlans {
  const found = discoverPlans(world.files, names);
  const own = foldersOf(found.paths).map((folder) => loadDaysOff(world.files, folder));
  const daysOff = daysOffCalendar(own.flatMap(({ overrides }) => overrides));
  const parsed = found.paths.map((path) => readPlan(world, path, { daysOff, keepSource: keepSources }));
  if (parsed.some(({ text }) => (text?.length ?? 0) > largeText)) world.releaseMemory();
  const faults = [
    ...found.faults,
    ...parsed.flatMap((file) => [...file.faults].sort(inFileOrder)),
    ...own.flatMap((file) => file.faults),
  ];
  return {
    plans: parsed.flatMap(({ plan }) => (plan ? [plan] : [])),
    faults,
    broken: found.faults.length > 0 || parsed.some(({ plan }) => plan === null),
    paths: found.paths,
    files: found.paths.length,
    daysOff,
    texts: new Map([
      ...parsed.flatMap(({ path, text }) => (text === null ? [] : [[path, text] as const])),
      ...own.flatMap(({ texts }) => texts),
    ]),
    sources: new Map(parsed.flatMap(({ path, plan, source }) => (plan && source ? [[path, source] as const] : []))),
  };
}

/** The folders that files stand in, each once; empty for the working folder. */
export function foldersOf(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/')))))];
}

function readPlan(world: Pick<World, 'files' | 'releaseMemory'>, path: string, options: ParseOptions): ParsedPlan {
  const read = world.files.read(path, maxBytes);
  if (read.ok) return parsePlanBytes(path, read.bytes, { ...options, releaseMemory: world.releaseMemory });
  const at = wholeFile(path);
  const fault =
    read.fault === 'missing'
      ? diagnostic('file/not-found', at, { file: path })
      : read.fault === 'too-large'
        ? diagnostic('file/too-large', at, { file: path, limit: 'bytes' })
        : diagnostic('file/unreadable', at, { file: path, reason: read.reason });
  return { path, text: null, plan: null, faults: [fault], source: null };
}
