import { type World, type WriteFault } from '../world.ts';
import { type Refusal } from '../messages/render.ts';
import { sha256 } from '../source/sha256.ts';

/** A file that is to be written. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What is to happen to a file, or why nothing may. */
export type Verdict =
  | { readonly kind: 'write'; readonly file: OutputFile; readonly replaces: boolean }
  | { readonly kind: 'unchanged'; readonly file: OutputFile }
  | { readonly kind: 'refused'; readonly file: OutputFile; readonly reason: Refusal }
  | { readonly kind: 'failed'; readonly file: OutputFile; readonly fault: WriteFault; readonly reason: string };

/** What tthc wrote before: the sha256 of each file, by its path as seen from the folder of the plans. */
interface Memory {
  readonly version: 1;
  readonly files: Readonly<Record<string, string>>;
}

type Outside = Pick<World, 'files'>;

const maxMemory = 4_000_000;
const maxOutput = 500_000_000;

/**
 * Whether a file may be written: one that is new, or that tthc wrote and nobody has edited since; any other only where
 * the user says so.
 */
export async function verdictOn(
  { files }: Outside,
  plansFolder: string,
  file: OutputFile,
  force: boolean,
): Promise<Verdict> {
  const { path, bytes } = file;
  const kind = files.kindOf(path);
  if (kind === 'folder') return { kind: 'failed', file, fault: 'folder', reason: 'EISDIR' };
  if (kind === 'other') return { kind: 'failed', file, fault: 'special', reason: '' };
  if (kind === 'missing') {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    if (folder !== '' && files.kindOf(folder) !== 'folder')
      return { kind: 'failed', file, fault: 'no-folder', reason: 'ENOENT' };
    return { kind: 'write', file, replaces: false };
  }
  const there = files.read(path, maxOutput);
  if (there.ok && sameBytes(there.bytes, bytes)) return { kind: 'unchanged', file };
  if (force) return { kind: 'write', file, replaces: true };
  const known = memoryIn(files, plansFolder).files[files.pathFrom(plansFolder, path)];
  if (known === undefined) return { kind: 'refused', file, reason: 'unknown' };
  const isOurs = there.ok && (await sha256(there.bytes)) === known;
  return isOurs ? { kind: 'write', file, replaces: true } : { kind: 'refused', file, reason: 'edited' };
}

/** Writes down that these files are tthc's; the reason where that could not be done. */
export async function remember(
  { files }: Outside,
  plansFolder: string,
  written: readonly OutputFile[],
): Promise<{ readonly ok: true } | { readonly ok: false; readonly folder: string; readonly reason: string }> {
  const folder = memoryFolder(plansFolder);
  const before = memoryIn(files, plansFolder);
  const sums = await Promise.all(
    written.map(async ({ path, bytes }) => [files.pathFrom(plansFolder, path), await sha256(bytes)] as const),
  );
  const known = { ...before.files, ...Object.fromEntries(sums) };
  const after: Memory = {
    version: 1,
    files: Object.fromEntries(Object.entries(known).sort(([left], [right]) => (left < right ? -1 : 1))),
  };
  if (JSON.stringify(after) === JSON.stringify(before)) return { ok: true };
  const ignore = `${folder}/.gitignore`;
  const steps = [
    () => files.makeFolder(folder),
    // What one clerk's machine wrote is nothing to share.
    () => (files.kindOf(ignore) === 'missing' ? files.writeAtomic(ignore, utf8('*\n')) : { ok: true as const }),
    () => files.writeAtomic(memoryFile(plansFolder), utf8(`${JSON.stringify(after, null, 2)}\n`)),
  ];
  for (const step of steps) {
    const result = step();
    if (!result.ok) return { ok: false, folder, reason: result.reason };
  }
  return { ok: true };
}

const memoryFolder = (plansFolder: string): string => `${plansFolder}/.tthc`;
const memoryFile = (plansFolder: string): string => `${memoryFolder(plansFolder)}/written.json`;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What is remembered; a memory that cannot be read knows nothing, so that nothing is overwritten because of it. */
function memoryIn(files: World['files'], plansFolder: string): Memory {
  const read = files.read(memoryFile(plansFolder), maxMemory);
  const nothing: Memory = { version: 1, files: {} };
  if (!read.ok) return nothing;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(read.bytes));
    return isMemory(value) ? value : nothing;
  } catch {
    return nothing;
  }
}

function isMemory(value: unknown): value is Memory {
  if (typeof value !== 'object' || value === null || !('files' in value)) return false;
  const { files } = value;
  return (
    typeof files === 'object' && files !== null && Object.values(files).every((sum: unknown) => typeof sum === 'string')
  );
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
