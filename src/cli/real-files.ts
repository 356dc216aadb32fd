import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { type FileCreated, type FileWritten, type WriteFault } from '../world.ts';

/** Writes a file beside its place and then moves it there, so that it is whole at every moment. */
export function writeAtomic(file: string, bytes: Uint8Array): FileWritten {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    const before = lstatSync(file, { throwIfNoEntry: false });
    if (before?.isSymbolicLink()) return { ok: false, fault: 'link', reason: '' };
    if (before?.isDirectory()) return { ok: false, fault: 'folder', reason: 'EISDIR' };
    if (before && !before.isFile()) return { ok: false, fault: 'special', reason: '' };
    // A file that was made read-only is not to be replaced, though its folder would allow it.
    if (before && (before.mode & 0o222) === 0) return { ok: false, fault: 'denied', reason: 'EACCES' };
    const descriptor = openSync(temporary, 'wx');
    try {
      fill(descriptor, bytes, before);
      renameSync(temporary, file);
    } catch (error) {
      rmSync(temporary, { force: true });
      return failed(error);
    }
    return { ok: true };
  } catch (error) {
    return failed(error);
  }
}

function fill(descriptor: number, bytes: Uint8Array, like: Stats | undefined): void {
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
    if (like) fchmodSync(descriptor, like.mode & 0o7777);
    // Else a loss of power could leave the name with nothing behind it.
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The files made for a while: none of them outlives the process. */
const unfinished = new Set<string>();

/** Makes a file that must not be there yet, with the mode and the owner of another. */
export function createNew(file: string, bytes: Uint8Array, like: string): FileCreated {
  cleanUpAtExit();
  try {
    const model = statSync(like);
    // As in writeAtomic: what was made read-only is not to be replaced.
    if ((model.mode & 0o222) === 0) return { ok: false, fault: 'denied', reason: 'EACCES' };
    const descriptor = openSync(file, 'wx');
    unfinished.add(file);
    try {
      keepOwner(descriptor, model);
      fill(descriptor, bytes, model);
    } catch (error) {
      remove(file);
      return failed(error);
    }
    return { ok: true };
  } catch (error) {
    return notCreated(error);
  }
}

function notCreated(error: unknown): FileCreated {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EEXIST' ? { ok: false, fault: 'exists', reason: code } : failed(error);
}

/** Makes a file in one step, its content with it: whoever finds it can read whose it is. */
export function claim(file: string, bytes: Uint8Array): FileCreated {
  cleanUpAtExit();
  const whole = `${file}.${process.pid}.tmp`;
  try {
    unfinished.add(whole);
    writeFileSync(whole, bytes);
    try {
      linkSync(whole, file);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') return notCreated(error);
      // Where the file system knows no links, it is made in two steps after all.
      writeFileSync(file, bytes, { flag: 'wx' });
    }
    unfinished.add(file);
    return { ok: true };
  } catch (error) {
    return notCreated(error);
  } finally {
    remove(whole);
  }
}

function keepOwner(descriptor: number, { uid, gid }: Stats): void {
  try {
    fchownSync(descriptor, uid, gid);
  } catch {
    // Only the superuser can, and for others it is theirs already.
  }
}

/** Gives a file another name; the folder is told to remember it. */
export function rename(from: string, to: string): FileWritten {
  try {
    renameSync(from, to);
    unfinished.delete(from);
  } catch (error) {
    return failed(error);
  }
  syncFolder(path.dirname(to));
  return { ok: true };
}

function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Windows knows no such thing, and the file is whole under its old or its new name.
  }
}

/** Takes a file away. */
export function remove(file: string): FileWritten {
  try {
    rmSync(file, { force: true });
    unfinished.delete(file);
    return { ok: true };
  } catch (error) {
    return failed(error);
  }
}

let cleansUp = false;

function cleanUpAtExit(): void {
  if (cleansUp) return;
  cleansUp = true;
  process.once('exit', () => {
    for (const file of unfinished) rmSync(file, { force: true });
  });
  process.once('SIGTERM', () => process.exit(143));
  process.once('SIGHUP', () => process.exit(129));
}

/** Makes a folder and those above it. */
export function makeFolder(folder: string): FileWritten {
  try {
    mkdirSync(folder, { recursive: true });
    return { ok: true };
  } catch (error) {
    return failed(error);
  }
}

/** A path as seen from a folder, with `/`; what does not exist yet is taken as it is written. */
export function pathFrom(folder: string, file: string): string {
  const there = path.join(real(path.dirname(file)), path.basename(file));
  return path.relative(real(folder), there).replaceAll('\\', '/');
}

/** The path of a file with every link on the way followed; what does not exist is taken as it is written. */
export function realPath(file: string): string {
  return real(file).replaceAll('\\', '/');
}

function real(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return path.resolve(folder);
  }
}

const faults: Readonly<Record<string, WriteFault>> = {
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  EISDIR: 'folder',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  EBUSY: 'denied',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
};

function failed(error: unknown): FileWritten {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return { ok: false, fault: faults[code] ?? 'failed', reason: code === '' ? message : code };
}
