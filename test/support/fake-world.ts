import path from 'node:path';
import { type FileFault, type FileRead, type Files, type FolderEntry, type World } from '../../src/world.ts';

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
}

/** A world in memory, and what was written to it. */
export interface FakeWorld extends World {
  readonly outText: () => string;
  readonly errText: () => string;
}

/** A world without disk, clock or terminal: files in memory, a fixed time, streams that remember. */
export function fakeWorld(options: FakeWorldOptions = {}): FakeWorld {
  const { now = '2024-04-01T03:00:00Z', environment = {}, columns = null, stdin = '' } = options;
  const isTerminal = options.isTerminal ?? columns !== null;
  const [out, err] = [[] as string[], [] as string[]];
  const stream = (written: string[]): World['out'] => ({
    write: (text) => {
      written.push(text);
    },
    isTerminal,
    columns,
  });
  return {
    now: () => (typeof now === 'number' ? now : Date.parse(now)),
    environment,
    files: fakeFiles(options.files ?? {}, options.workingFolder ?? '/home/van-phong/ke-hoach'),
    out: stream(out),
    err: stream(err),
    releaseMemory: () => undefined,
    readStdin: () => Promise.resolve(stdin),
    outText: () => out.join(''),
    errText: () => err.join(''),
  };
}

function fakeFiles(given: Readonly<Record<string, FakeFile>>, workingFolder: string): Files {
  const absolute = (name: string): string => path.posix.resolve(workingFolder, name);
  const nodes = new Map<string, FakeFile>([['/', { folder: true }]]);
  const addFolders = (folder: string): void => {
    for (let above = folder; !nodes.has(above); above = path.posix.dirname(above)) nodes.set(above, { folder: true });
  };
  addFolders(workingFolder);
  for (const [name, file] of Object.entries(given)) {
    addFolders(path.posix.dirname(absolute(name)));
    nodes.set(absolute(name), file);
  }
  const real = (name: string): string => realPath(nodes, name);
  const nodeAt = (name: string): FakeFile | undefined => nodes.get(real(absolute(name)));
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
    foldersUpwards: () =>
      workingFolder.split('/').map((_, index) => (index === 0 ? '.' : Array(index).fill('..').join('/'))),
  };
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
