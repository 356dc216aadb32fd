import { closeSync, fstatSync, openSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FileFault, type FileRead, type FolderEntry, type TextStream, type World } from '../world.ts';
import { claim, createNew, makeFolder, pathFrom, realPath, remove, rename, writeAtomic } from './real-files.ts';

/** The world as it is: the clock, the file system, the standard streams, the environment. */
export function realWorld(): World {
  return {
    now: Date.now,
    environment: process.env,
    files: {
      read,
      kindOf,
      list,
      foldersUpwards,
      writeAtomic,
      createNew,
      claim,
      rename,
      remove,
      makeFolder,
      pathFrom,
      realPath,
    },
    asset,
    out: textStream(process.stdout),
    err: textStream(process.stderr),
    process: {
      pid: process.pid,
      get host() {
        // Asked only by commands that write.
        return process.getBuiltinModule('node:os').hostname();
      },
      isAlive,
    },
    sleep: (duration) => new Promise((resolve) => setTimeout(resolve, duration)),
    releaseMemory,
    readStdin,
  };
}

// Beyond this many bytes of plans the run is long after all, and V8 is given back its own budget (see bin/load.cjs).
const shortRun = 200_000;
let bytesRead = 0;

function countBytes(bytes: number): void {
  const isLong = bytesRead < shortRun && bytesRead + bytes >= shortRun;
  bytesRead += bytes;
  if (isLong && process.versions.v8.startsWith('11.'))
    process.getBuiltinModule('node:v8').setFlagsFromString(`--interrupt-budget=${132 * 1024}`);
}

/** Ends the process when it is interrupted, and quietly when nobody reads its output any longer. */
export function handleSignals(): void {
  process.on('SIGINT', () => process.exit(130));
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // `tthc … | head -1`: the reader has had enough, and that is no fault of ours.
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
      throw error;
    });
}

/** The command line as typed. */
export function commandLine(): readonly string[] {
  return process.argv.slice(2);
}

/** Lets the process end with a code once its output is written. */
export function endWith(code: number): void {
  process.exitCode = code;
}

function textStream(stream: NodeJS.WriteStream): TextStream {
  return {
    write: (data) => {
      stream.write(data);
    },
    isTerminal: stream.isTTY,
    columns: stream.isTTY ? stream.columns : null,
  };
}

function read(file: string, limit: number): FileRead {
  let descriptor;
  try {
    // Opening a pipe that nobody writes to would wait for ever.
    const kind = kindOf(file);
    if (kind === 'other') return { ok: false, fault: 'failed', reason: 'ENOTSUP' };
    descriptor = openSync(file, 'r');
    const { size } = fstatSync(descriptor);
    if (size > limit) return { ok: false, fault: 'too-large', reason: `${size} > ${limit}` };
    const bytes = readFileSync(descriptor);
    countBytes(bytes.length);
    return bytes.length > limit ? { ok: false, fault: 'too-large', reason: `> ${limit}` } : { ok: true, bytes };
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return { ok: false, fault: faults[code] ?? 'failed', reason: code === '' ? message : code };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

const faults: Readonly<Record<string, FileFault>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  EISDIR: 'folder',
};

function kindOf(file: string): 'file' | 'folder' | 'missing' | 'other' {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return 'missing';
  if (stats.isDirectory()) return 'folder';
  return stats.isFile() ? 'file' : 'other';
}

function list(folder: string): readonly FolderEntry[] | null {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return null;
  }
  return entries
    .map((entry) => {
      const full = path.join(folder, entry.name);
      return entry.isSymbolicLink()
        ? { name: entry.name, kind: linkKind(full), leadsOutside: leadsOutside(folder, full) }
        : { name: entry.name, kind: kindOfEntry(entry), leadsOutside: false };
    })
    .sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0));
}

function kindOfEntry(entry: { isDirectory: () => boolean; isFile: () => boolean }): FolderEntry['kind'] {
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}

function linkKind(link: string): FolderEntry['kind'] {
  const kind = kindOf(link);
  return kind === 'missing' ? 'other' : kind;
}

function leadsOutside(folder: string, link: string): boolean {
  try {
    const relative = path.relative(realpathSync(folder), realpathSync(link));
    return relative.startsWith('..') || path.isAbsolute(relative);
  } catch {
    return true;
  }
}

function foldersUpwards(): readonly string[] {
  const folders = ['.'];
  let above = '..';
  let current = process.cwd();
  while (path.dirname(current) !== current) {
    folders.push(above);
    above += '/..';
    current = path.dirname(current);
  }
  return folders;
}

// The bundle lies in dist/ or below it, the assets in dist/assets/; run from its sources, tthc uses those of the last build.
function asset(name: string): Uint8Array | null {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (path.dirname(folder) !== folder) {
    const file = path.join(folder, 'dist', 'assets', name);
    if (kindOf(file) === 'file') return readFileSync(file);
    folder = path.dirname(folder);
  }
  return null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be signalled, and is alive.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function releaseMemory(): void {
  // Node collects late where memory is plentiful, and a clerk's machine may not be; the collector is not in sight otherwise.
  process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc');
  process.getBuiltinModule('node:vm').runInNewContext('gc()');
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}
