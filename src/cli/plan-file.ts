import { type Diagnostic } from '../diagnostic.ts';
import { decodeText, encodeText, maxBytes } from '../source/decode.ts';
import { sha256 } from '../source/sha256.ts';
import { type FileFault, type FileWritten, type World, type WriteFault } from '../world.ts';
import { type Journal, type JournalEntry, readJournal, stretchBetween, textBefore, writeJournal } from './journal.ts';
import { type LockOwner, takeLock } from './plan-lock.ts';

/** What is to become of a text: the new text, null where it stays; and whatever else the work found out. */
export interface Work<Result> {
  readonly after: string | null;
  readonly result: Result;
}

/** Why a plan was not written; then its file is as it was. */
export type PlanFileFault =
  /** It could not be read. */
  | { readonly kind: 'unreadable'; readonly fault: FileFault; readonly reason: string }
  /** It is no text that could be changed. */
  | { readonly kind: 'no-text'; readonly finding: Diagnostic }
  /** Another process was writing it for the whole time that this one waited. */
  | { readonly kind: 'held'; readonly file: string; readonly by: LockOwner | null }
  /** Somebody else, an editor perhaps, saved it while it was worked on. */
  | { readonly kind: 'changed' }
  /** A file beside it, or itself, could not be written. */
  | { readonly kind: 'not-written'; readonly file: string; readonly fault: WriteFault; readonly reason: string }
  /** There is nothing that could be undone. */
  | { readonly kind: 'nothing-to-undo' }
  /** It was changed by other means since tthc last wrote it. */
  | { readonly kind: 'changed-since'; readonly entry: JournalEntry };

/** What became of a file: the texts before and after, which are the same where nothing was to be written. */
export type Rewritten<Result> =
  | { readonly ok: true; readonly before: string; readonly after: string; readonly result: Result }
  | { readonly ok: false; readonly fault: PlanFileFault };

export interface RewriteOptions {
  /** The command as it may be typed, for the journal. */
  readonly command: string;
  /** Works everything out and writes nothing. */
  readonly dryRun: boolean;
}

type Outside = Pick<World, 'files' | 'now' | 'process' | 'sleep'>;

/**
 * Reads a file, lets `work` make another text of it, and puts that in its place: one writer at a time, nothing lost that
 * somebody else saved meanwhile, and at every moment the old file or the new one, whole. What was done is noted, so that
 * `tthc undo` can take it back.
 */
export async function rewritePlan<Result>(
  world: Outside,
  path: string,
  { command, dryRun }: RewriteOptions,
  work: (text: string) => Work<Result> | Promise<Work<Result>>,
): Promise<Rewritten<Result>> {
  const places = placesOf(world, path);
  return locked(world, places, dryRun, async () => {
    const opened = readText(world, path, places);
    if (!opened.ok) return opened;
    const { bytes, text } = opened;
    const { after, result } = await work(text);
    if (after === null || after === text || dryRun) return { ok: true, before: text, after: after ?? text, result };
    const written = encodeText(after, bytes);
    const entry: JournalEntry = {
      when: world.now(),
      command,
      before: await sha256(bytes),
      after: await sha256(written),
      ...stretchBetween(text, after),
    };
    const fault = exchange(world, places, { before: bytes, after: written }, () => {
      const journal = withoutVoid(readJournal(world, places.journal), entry.before);
      return writeJournal(world, places.journal, { ...journal, entries: [...journal.entries, entry] });
    });
    if (fault) return { ok: false, fault };
    keepIssued(world, places, { before: text, after, written });
    return { ok: true, before: text, after, result };
  });
}

/** Keeps a copy of the text whose fingerprint was just recorded: an editor may change the file behind tthc's back. */
function keepIssued(
  { files }: Outside,
  { issued }: Places,
  { before, after, written }: { readonly before: string; readonly after: string; readonly written: Uint8Array },
): void {
  const recorded = (text: string): string | undefined => /\bissuedFingerprint:\s*(\S+)/.exec(text)?.[1];
  // Where it cannot be written, diff asks for the text that was issued.
  if (recorded(after) !== undefined && recorded(after) !== recorded(before)) files.writeAtomic(issued, written);
}

/** Takes back what tthc wrote last, byte for byte; refuses where the file was changed by other means since. */
export async function undoLast(world: Outside, path: string, dryRun: boolean): Promise<Rewritten<JournalEntry>> {
  const places = placesOf(world, path);
  return locked(world, places, dryRun, async () => {
    const opened = readText(world, path, places);
    if (!opened.ok) return opened;
    const { bytes, text } = opened;
    const journal = withoutVoid(readJournal(world, places.journal), await sha256(bytes));
    const entry = journal.entries.at(-1);
    if (!entry) return { ok: false, fault: { kind: 'nothing-to-undo' } };
    const before = (await sha256(bytes)) === entry.after ? textBefore(entry, text) : null;
    const restored = before === null ? null : encodeText(before, bytes);
    if (before === null || restored === null || (await sha256(restored)) !== entry.before)
      return { ok: false, fault: { kind: 'changed-since', entry } };
    if (dryRun) return { ok: true, before: text, after: before, result: entry };
    const fault = exchange(world, places, { before: bytes, after: restored }, () => ({ ok: true }));
    if (fault) return { ok: false, fault };
    // Should this fail, the entry is void: the file is as it was before it.
    writeJournal(world, places.journal, { ...journal, entries: journal.entries.slice(0, -1) });
    return { ok: true, before: text, after: before, result: entry };
  });
}

/** The journal without the entries at its end that never came to be, or were taken back: the file is as before them. */
function withoutVoid(journal: Journal, now: string): Journal {
  const last = journal.entries.findLastIndex(({ before, after }) => before !== now || after === now);
  return { ...journal, entries: journal.entries.slice(0, last + 1) };
}

/** The files that belong to a plan, links followed: two ways to one plan share its lock. */
interface Places {
  readonly plan: string;
  readonly folder: string;
  readonly temporary: string;
  readonly memory: string;
  readonly lock: string;
  readonly journal: string;
  /** The text as it was when its fingerprint was recorded. */
  readonly issued: string;
}

function placesOf({ files }: Outside, path: string): Places {
  const plan = files.realPath(path);
  const cut = plan.lastIndexOf('/') + 1;
  const [folder, name] = [plan.slice(0, cut), plan.slice(cut)];
  const memory = `${folder}.tthc`;
  return {
    plan,
    folder,
    temporary: `${folder}.${name}.tthc-new`,
    memory,
    lock: `${memory}/${name}.lock`,
    journal: `${memory}/${name}.journal.json`,
    issued: `${memory}/${name}.issued`,
  };
}

async function locked<Result>(
  world: Outside,
  places: Places,
  dryRun: boolean,
  work: () => Promise<Rewritten<Result>>,
): Promise<Rewritten<Result>> {
  if (dryRun) return work();
  const kind = world.files.kindOf(places.plan);
  // Nothing is made beside a file that is not there.
  if (kind !== 'file') return work();
  const ready = makeMemory(world, places);
  if (ready) return { ok: false, fault: ready };
  const lock = await takeLock(world, places.lock);
  if (!lock.ok) {
    const { file } = lock;
    return lock.kind === 'held'
      ? { ok: false, fault: { kind: 'held', file, by: lock.by } }
      : { ok: false, fault: notWritten(file, lock.result) };
  }
  tidyUp(world, places);
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/** Takes away what processes left behind that died while they wrote here. */
function tidyUp({ files, process }: Outside, { memory }: Places): void {
  for (const { name } of files.list(memory) ?? []) {
    const pid = /\.(\d+)\.tmp$/.exec(name)?.[1];
    if (pid !== undefined && !process.isAlive(Number(pid))) files.remove(`${memory}/${name}`);
  }
}

/** Makes the folder of what tthc remembers; a link that leads elsewhere may have been planted and is not followed. */
function makeMemory({ files }: Outside, { memory, folder }: Places): PlanFileFault | null {
  const made = files.makeFolder(memory);
  if (!made.ok) return notWritten(memory, made);
  if (files.realPath(memory) !== files.realPath(folder).replace(/\/?$/, '/.tthc'))
    return { kind: 'not-written', file: memory, fault: 'link', reason: '' };
  const ignore = `${memory}/.gitignore`;
  if (files.kindOf(ignore) !== 'missing') return null;
  // What one clerk's machine noted is nothing to share.
  const written = files.writeAtomic(ignore, new TextEncoder().encode('*\n'));
  return written.ok || files.kindOf(ignore) !== 'missing' ? null : notWritten(ignore, written);
}

type Opened =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly text: string }
  | { readonly ok: false; readonly fault: PlanFileFault };

function readText({ files }: Outside, path: string, { plan }: Places): Opened {
  const read = files.read(plan, maxBytes);
  if (!read.ok) return { ok: false, fault: { kind: 'unreadable', fault: read.fault, reason: read.reason } };
  const decoded = decodeText(path, read.bytes);
  return decoded.ok
    ? { ok: true, bytes: read.bytes, text: decoded.text }
    : { ok: false, fault: { kind: 'no-text', finding: decoded.fault } };
}

/** Puts new bytes in the place of the old ones, unless somebody else was faster; `note` is called right before. */
function exchange(
  { files }: Outside,
  { plan, temporary, journal }: Places,
  { before, after }: { readonly before: Uint8Array; readonly after: Uint8Array },
  note: () => FileWritten,
): PlanFileFault | null {
  // Left by a process that died here; only who holds the lock comes this way.
  files.remove(temporary);
  const made = files.createNew(temporary, after, plan);
  if (!made.ok)
    return made.fault === 'exists'
      ? { kind: 'not-written', file: temporary, fault: 'denied', reason: made.reason }
      : { kind: 'not-written', file: plan, fault: made.fault, reason: made.reason };
  const noted = note();
  const fault = noted.ok ? replacedBy(files, { plan, temporary, before }) : notWritten(journal, noted);
  if (fault) files.remove(temporary);
  return fault;
}

function replacedBy(
  files: World['files'],
  { plan, temporary, before }: { readonly plan: string; readonly temporary: string; readonly before: Uint8Array },
): PlanFileFault | null {
  const now = files.read(plan, maxBytes);
  if (!now.ok || now.bytes.length !== before.length || now.bytes.some((byte, index) => byte !== before[index]))
    return { kind: 'changed' };
  const renamed = files.rename(temporary, plan);
  return renamed.ok ? null : notWritten(plan, renamed);
}

function notWritten(file: string, { fault, reason }: FileWritten & { readonly ok: false }): PlanFileFault {
  return { kind: 'not-written', file, fault, reason };
}
