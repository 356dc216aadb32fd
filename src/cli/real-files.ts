import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { type FileWritten, type WriteFault } from '../world.ts';

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
      fill(descriptor, bytes, before?.mode);
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

function fill(descriptor: number, bytes: Uint8Array, mode: number | undefined): void {
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
    if (mode !== undefined) fchmodSync(descriptor, mode & 0o7777);
    // Else a loss of power could leave the name with nothing behind it.
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
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
