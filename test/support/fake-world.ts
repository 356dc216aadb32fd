import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type FileFault,
  type FileRead,
  type FileCreated,
  type Files,
  type FileWritten,
  type FolderEntry,
  type World,
  type WriteFault,
} from '../../src/world.ts';
import { examplesOf } from './examples.ts';
import assets from '../../scripts/assets.json' with { type: 'json' };

/** What stands at a path: a file's text or bytes, a folder, a link and where it leads, or a fault on reading. */
export type FakeFile =
  string | Uint8Array | { readonly folder: true } | { readonly link: string } | { readonly fault: FileFault };

/** What a fake world is like; all of it may be left out. */
export interface FakeWorldOptions {
  /** Paths relative to the working folder, or absolute; the folders that hold them exist by themselves. */
  readonly files?: Readonly<Record<string, FakeFile>>;
  /** Milliseconds, or a moment such as `2024-04-01T03:00:00Z`. */
  readonly now?: number | string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** The width of the terminal; left out, there is no terminal (and tthc writes 100 columns). */
  readonly columns?: number | null;
  /** Whether the streams are terminals; by itself they are where `columns` is given. */
  readonly isTerminal?: boolean;
  readonly stdin?: string;
  readonly workingFolder?: string;
  /** Folders in which nothing can be written. */
  readonly readOnly?: readonly string[];
  /** This process, and those that are running beside it. */
  readonly process?: { readonly pid?: number; readonly host?: string; readonly alive?: readonly number[] };
  /** What a call of the file system meets; null where it succeeds. */
  readonly mishap?: (call: FileCall) => Mishap | null;
  /** What happens while the program waits. */
  readonly onSleep?: (world: FakeWorld) => void;
  /** The files of another world, to go on from; `files` is not looked at then. */
  readonly disk?: FakeDisk;
}

/** A call of the file system, the first is number 1. */
export interface FileCall {
  readonly number: number;
  readonly name: keyof Files;
  readonly path: string;
}

/** `dies`: the process ends in the middle of the call, and nothing is done any more; else why the call fails. */
export type Mishap = 'dies' | WriteFault;

/** The files of a world, as they outlive a process. */
export type FakeDisk = Map<string, FakeFile>;

/** A world in memory, and what was written to it. */
export interface FakeWorld extends World {
  readonly outText: () => string;
  readonly errText: () => string;
  /** What was written to stdout, byte by byte. */
  readonly outBytes: () => Uint8Array;
  /** The files as they are now, by absolute path. */
  readonly fileAt: (path: string) => Uint8Array | null;
  readonly disk: FakeDisk;
}

/** A world without disk, clock or terminal: files in memory, a fixed time, streams that remember. */
export function fakeWorld(options: FakeWorldOptions = {}): FakeWorld {
  const { now = '2024-04-01T03:00:00Z', environment = {}, columns = null, stdin = '' } = options;
  const isTerminal = options.isTerminal ?? columns !== null;
  const [out, err] = [[] as Uint8Array[], [] as Uint8Array[]];
  const stream = (written: Uint8Array[]): World['out'] => ({
    write: (data) => {
      written.push(typeof data === 'string' ? new TextEncoder().encode(data) : data);
    },
    isTerminal,
    columns,
  });
  const disk = options.disk ?? diskOf(options);
  const files = fakeFiles(disk, options);
  const clock = { passed: 0 };
  const { pid = 4242, host = 'may-van-phong', alive = [] } = options.process ?? {};
  const world: FakeWorld = {
    now: () => (typeof now === 'number' ? now : Date.parse(now)) + clock.passed,
    environment,
    files: options.mishap ? troubled(files, options.mishap) : files,
    asset: (name) => {
      // Made by the build out of the gallery.
      if (name === 'examples.json') return new TextEncoder().encode(JSON.stringify(examplesOf('.')));
      const source = new Map(Object.entries(assets)).get(name);
      return source !== undefined && existsSync(source) ? readFileSync(source) : null;
    },
    out: stream(out),
    err: stream(err),
    process: { pid, host, isAlive: (other) => other === pid || alive.includes(other) },
    sleep: (duration) => {
      clock.passed += duration;
      options.onSleep?.(world);
      return Promise.resolve();
    },
    releaseMemory: () => undefined,
    readStdin: () => Promise.resolve(stdin),
    outText: () => Buffer.concat(out).toString('utf8'),
    errText: () => Buffer.concat(err).toString('utf8'),
    outBytes: () => Buffer.concat(out),
    fileAt: (name) => {
      const found = files.read(name, Infinity);
      return found.ok ? found.bytes : null;
    },
    disk,
  };
  return world;
}

/** The death of a process: what it was about to do is not done. */
export interface Death extends Error {
  readonly death: true;
}

/** Files whose calls go wrong as `mishap` says. */
function troubled(files: Files, mishap: (call: FileCall) => Mishap | null): Files {
  let count = 0;
  let dead = false;
  const die = (): never => {
    dead = true;
    throw Object.assign(new Error('the process died'), { death: true as const });
  };
  const before = (name: keyof Files, path: string): Mishap | null => {
    if (dead) die();
    count++;
    return mishap({ number: count, name, path });
  };
  const reading =
    <Args extends readonly [string?, ...unknown[]], Result>(name: keyof Files, call: (...args: Args) => Result) =>
    (...args: Args): Result =>
      before(name, args[0] ?? '') === 'dies' ? die() : call(...args);
  const writing =
    <Args extends readonly [string, ...unknown[]], Result extends FileCreated>(
      name: keyof Files,
      call: (...args: Args) => Result,
    ) =>
    (...args: Args): Result => {
      const fault = before(name, args[0]);
      if (fault === 'dies') {
        // What dies while it writes leaves a part of it.
        const [path, bytes] = args;
        if ((name === 'createNew' || name === 'claim') && bytes instanceof Uint8Array)
          files.claim(path, bytes.slice(0, bytes.length / 2));
        return die();
      }
      // Cast: a write fault is among the results of every call that writes.
      return fault === null ? call(...args) : ({ ok: false, fault, reason: reasons[fault] } as Result);
    };
  return {
    read: reading('read', files.read),
    kindOf: reading('kindOf', files.kindOf),
    list: reading('list', files.list),
    foldersUpwards: reading('foldersUpwards', files.foldersUpwards),
    writeAtomic: writing('writeAtomic', files.writeAtomic),
    createNew: writing('createNew', files.createNew),
    claim: writing('claim', files.claim),
    rename: writing('rename', files.rename),
    remove: writing('remove', files.remove),
    makeFolder: writing('makeFolder', files.makeFolder),
    realPath: reading('realPath', files.realPath),
    pathFrom: reading('pathFrom', files.pathFrom),
  };
}

const reasons: Readonly<Record<WriteFault, string>> = {
  'no-folder': 'ENOENT',
  folder: 'EISDIR',
  link: '',
  special: '',
  denied: 'EACCES',
  full: 'ENOSPC',
  failed: 'EIO',
};

const ownFolder = '/home/van-phong/ke-hoach';

function diskOf({ files: given = {}, workingFolder = ownFolder }: FakeWorldOptions): FakeDisk {
  const nodes: FakeDisk = new Map([['/', { folder: true }]]);
  addFolders(nodes, workingFolder);
  for (const [name, file] of Object.entries(given)) {
    const absolute = path.posix.resolve(workingFolder, name);
    addFolders(nodes, path.posix.dirname(absolute));
    nodes.set(absolute, file);
  }
  return nodes;
}

function addFolders(nodes: FakeDisk, folder: string): void {
  for (let above = folder; !nodes.has(above); above = path.posix.dirname(above)) nodes.set(above, { folder: true });
}

function fakeFiles(nodes: FakeDisk, { workingFolder = ownFolder, readOnly = [] }: FakeWorldOptions): Files {
  const absolute = (name: string): string => path.posix.resolve(workingFolder, name);
  const real = (name: string): string => realPath(nodes, name);
  const nodeAt = (name: string): FakeFile | undefined => nodes.get(real(absolute(name)));
  const create = (name: string, bytes: Uint8Array): FileCreated => {
    const file = path.posix.join(real(path.posix.dirname(absolute(name))), path.posix.basename(name));
    if (nodes.has(file)) return { ok: false, fault: 'exists', reason: 'EEXIST' };
    const fault = writeFault(nodes, file, readOnly.map(absolute));
    if (fault.ok) nodes.set(file, bytes);
    return fault;
  };
  return {
    read: (name, limit) => readFrom(nodeAt(name), limit),
    kindOf: (name) => kindOf(nodeAt(name)),
    list: (name) => {
      const folder = real(absolute(name));
      if (kindOf(nodes.get(folder)) !== 'folder') return null;
      const inside = [...nodes.keys()].filter((key) => key !== '/' && path.posix.dirname(key) === folder);
      return inside.sort().map((key): FolderEntry => {
        const kind = kindOf(nodes.get(real(key)));
        const leadsOutside = !real(key).startsWith(folder === '/' ? '/' : `${folder}/`);
        return { name: path.posix.basename(key), kind: kind === 'missing' ? 'other' : kind, leadsOutside };
      });
    },
    writeAtomic: (name, bytes) => {
      const file = path.posix.join(real(path.posix.dirname(absolute(name))), path.posix.basename(name));
      const fault = writeFault(nodes, file, readOnly.map(absolute));
      if (fault.ok) nodes.set(file, bytes);
      return fault;
    },
    createNew: (name, bytes, like) =>
      kindOf(nodeAt(like)) === 'missing' ? { ok: false, fault: 'no-folder', reason: 'ENOENT' } : create(name, bytes),
    claim: (name, bytes) => create(name, bytes),
    rename: (from, to) => {
      const [old, now] = [absolute(from), absolute(to)];
      const node = nodes.get(old);
      if (node === undefined) return { ok: false, fault: 'no-folder', reason: 'ENOENT' };
      const fault = writeFault(nodes, now, readOnly.map(absolute));
      if (!fault.ok) return fault;
      nodes.delete(old);
      nodes.set(now, node);
      return { ok: true };
    },
    remove: (name) => {
      const file = absolute(name);
      if (nodes.has(file) && readOnly.map(absolute).includes(path.posix.dirname(file))) return denied;
      nodes.delete(file);
      return { ok: true };
    },
    makeFolder: (name) => {
      const folder = real(absolute(name));
      if (kindOf(nodes.get(folder)) === 'folder') return { ok: true };
      if (readOnly.map(absolute).some((each) => `${folder}/`.startsWith(`${each}/`))) return denied;
      addFolders(nodes, folder);
      return { ok: true };
    },
    realPath: (name) => real(absolute(name)),
    pathFrom: (folder, name) =>
      path.posix.relative(
        real(absolute(folder)),
        path.posix.join(real(path.posix.dirname(absolute(name))), path.posix.basename(name)),
      ),
    foldersUpwards: () =>
      workingFolder.split('/').map((_, index) => (index === 0 ? '.' : Array(index).fill('..').join('/'))),
  };
}

const denied: FileWritten = { ok: false, fault: 'denied', reason: 'EACCES' };

function writeFault(nodes: ReadonlyMap<string, FakeFile>, file: string, readOnly: readonly string[]): FileWritten {
  const node = nodes.get(file);
  const folder = path.posix.dirname(file);
  if (typeof node === 'object' && 'link' in node) return { ok: false, fault: 'link', reason: '' };
  if (typeof node === 'object' && 'folder' in node) return { ok: false, fault: 'folder', reason: 'EISDIR' };
  if (kindOf(nodes.get(folder)) !== 'folder') return { ok: false, fault: 'no-folder', reason: 'ENOENT' };
  return readOnly.includes(folder) ? denied : { ok: true };
}

/** A path with the links on its way followed; a link that leads round in circles stands for itself. */
function realPath(nodes: ReadonlyMap<string, FakeFile>, name: string): string {
  let followed = '/';
  let rest = name.split('/').filter((step) => step !== '');
  for (let hops = 0; rest.length > 0;) {
    const [step = '', ...more] = rest;
    const here = path.posix.join(followed, step);
    const node = nodes.get(here);
    if (typeof node === 'object' && 'link' in node && hops < 20) {
      hops++;
      rest = [...path.posix.resolve(followed, node.link).split('/').filter(Boolean), ...more];
      followed = '/';
    } else {
      followed = here;
      rest = more;
    }
  }
  return followed;
}

function kindOf(node: FakeFile | undefined): 'file' | 'folder' | 'missing' | 'other' {
  if (node === undefined) return 'missing';
  if (typeof node === 'string' || node instanceof Uint8Array) return 'file';
  if ('link' in node) return 'missing';
  return 'folder' in node ? 'folder' : 'file';
}

function readFrom(node: FakeFile | undefined, limit: number): FileRead {
  if (typeof node === 'object' && 'folder' in node) return { ok: false, fault: 'folder', reason: 'EISDIR' };
  if (typeof node === 'object' && 'fault' in node) {
    const reason = { missing: 'ENOENT', denied: 'EACCES', folder: 'EISDIR', 'too-large': 'EFBIG', failed: 'EIO' };
    return { ok: false, fault: node.fault, reason: reason[node.fault] };
  }
  if (node === undefined || (typeof node === 'object' && 'link' in node))
    return { ok: false, fault: 'missing', reason: 'ENOENT' };
  const bytes = typeof node === 'string' ? new TextEncoder().encode(node) : node;
  if (bytes.length > limit) return { ok: false, fault: 'too-large', reason: `${bytes.length} > ${limit}` };
  return { ok: true, bytes };
}
