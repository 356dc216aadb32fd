/** Why a file could not be read: `outside` is a link that leads out of the folder it was found in. */
export type FileFault = 'missing' | 'denied' | 'folder' | 'too-large' | 'failed';

export type FileRead =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly fault: FileFault; readonly reason: string };

/** One name in a folder; a link is told by where it leads. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
  /** Whether following it leaves the folder that holds it. */
  readonly leadsOutside: boolean;
}

/**
 * Why a file was not written; `link`: a link stands there, and what it leads to is not ours to replace; `special`: a
 * device or the like.
 */
export type WriteFault = 'no-folder' | 'folder' | 'link' | 'special' | 'denied' | 'full' | 'failed';

export type FileWritten =
  { readonly ok: true } | { readonly ok: false; readonly fault: WriteFault; readonly reason: string };

/** Whether a file that must not be there yet was made; `exists`: it is there already. */
export type FileCreated = FileWritten | { readonly ok: false; readonly fault: 'exists'; readonly reason: string };

/** What the file system tells: paths are given and returned with `/`, relative to the working folder or absolute. */
export interface Files {
  readonly read: (path: string, limit: number) => FileRead;
  readonly kindOf: (path: string) => 'file' | 'folder' | 'missing' | 'other';
  /** The names in a folder, sorted by code unit; null where it cannot be listed. */
  readonly list: (path: string) => readonly FolderEntry[] | null;
  /** The working folder and the folders above it, nearest first, each as a path usable with the other functions. */
  readonly foldersUpwards: () => readonly string[];
  /** Writes a file as a whole or not at all; nobody ever meets half of it. The folder must exist. */
  readonly writeAtomic: (path: string, bytes: Uint8Array) => FileWritten;
  /**
   * Makes a file for a while, safe on the disk, with the mode of another: it must not be there yet, and goes when the process
   * is interrupted before it is renamed or removed.
   */
  readonly createNew: (path: string, bytes: Uint8Array, like: string) => FileCreated;
  /** Makes a file in one step, its content with it, unless it is there; it goes when the process is interrupted. */
  readonly claim: (path: string, bytes: Uint8Array) => FileCreated;
  /** Gives a file another name, in one step, in place of a file that has it. */
  readonly rename: (from: string, to: string) => FileWritten;
  /** Takes a file away; one that is not there is no fault. */
  readonly remove: (path: string) => FileWritten;
  /** Makes a folder, and those above it; one that exists is left alone. */
  readonly makeFolder: (path: string) => FileWritten;
  /** The path of a file with every link on the way followed: two ways to one file give one path. */
  readonly realPath: (path: string) => string;
  /** A path as seen from a folder, links on the way followed: by it a file is known wherever the command is run. */
  readonly pathFrom: (folder: string, path: string) => string;
}

/** A stream of text as the terminal or the pipe takes it. */
export interface TextStream {
  readonly write: (data: string | Uint8Array) => void;
  readonly isTerminal: boolean;
  /** The width of the terminal in columns; null where there is none. */
  readonly columns: number | null;
}

/** Everything outside the program, as handed in: clock, files, streams, environment. */
export interface World {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly files: Files;
  /** A file that tthc brings along (templates, fonts); null where the installation lacks it. */
  readonly asset: (name: string) => Uint8Array | null;
  readonly out: TextStream;
  readonly err: TextStream;
  /** This process among those of the machine. */
  readonly process: {
    readonly pid: number;
    readonly host: string;
    /** Whether a process of this machine is running. */
    readonly isAlive: (pid: number) => boolean;
  };
  /** Waits, in milliseconds. */
  readonly sleep: (duration: number) => Promise<void>;
  /** Gives back the memory of what is no longer needed; worth its time only after a large file. */
  readonly releaseMemory: () => void;
  /** All of standard input as text; read only by commands that were asked to. */
  readonly readStdin: () => Promise<string>;
}

/** 0 nothing found · 1 findings · 2 usage · 3 not answered in full · 70 internal error · 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 3 | 70 | 130;
