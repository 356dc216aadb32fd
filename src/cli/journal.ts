import { type FileWritten, type World } from '../world.ts';

/** One writing of a plan: by which command, and the one stretch of text that it put in the place of another. */
export interface JournalEntry {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly when: number;
  /** The command, as it may be typed: `done I.1 --on 2024-01-08`. */
  readonly command: string;
  /** The SHA-256 of the file before and after. */
  readonly before: string;
  readonly after: string;
  /** Where the texts begin to differ (UTF-16 units, a byte order mark not counted), and what stood and stands there. */
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
}

/** What tthc wrote into one plan, the latest last; kept beside the plans so that it can be undone. */
export interface Journal {
  readonly version: 1;
  readonly entries: readonly JournalEntry[];
}

const maxBytes = 20_000_000;
const maxEntries = 200;
const nothing: Journal = { version: 1, entries: [] };

/** The journal in a file; one that cannot be read knows nothing. */
export function readJournal({ files }: Pick<World, 'files'>, file: string): Journal {
  const read = files.read(file, maxBytes);
  if (!read.ok) return nothing;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(read.bytes));
    return isJournal(value) ? value : nothing;
  } catch {
    return nothing;
  }
}

/** Writes a journal; its oldest entries go where there are very many. */
export function writeJournal({ files }: Pick<World, 'files'>, file: string, { entries }: Journal): FileWritten {
  const kept: Journal = { version: 1, entries: entries.slice(-maxEntries) };
  return files.writeAtomic(file, new TextEncoder().encode(`${JSON.stringify(kept, null, 1)}\n`));
}

/** The one stretch in which two texts differ. */
export function stretchBetween(before: string, after: string): Pick<JournalEntry, 'at' | 'removed' | 'inserted'> {
  const most = Math.min(before.length, after.length);
  let at = 0;
  while (at < most && before[at] === after[at]) at++;
  let back = 0;
  while (back < most - at && before[before.length - 1 - back] === after[after.length - 1 - back]) back++;
  return { at, removed: before.slice(at, before.length - back), inserted: after.slice(at, after.length - back) };
}

/** The text before an entry was made, from the text after it; null where it cannot have been made to this text. */
export function textBefore({ at, removed, inserted }: JournalEntry, after: string): string | null {
  if (!after.startsWith(inserted, at)) return null;
  return after.slice(0, at) + removed + after.slice(at + inserted.length);
}

function isJournal(value: unknown): value is Journal {
  if (typeof value !== 'object' || value === null || !('entries' in value) || !Array.isArray(value.entries))
    return false;
  return value.entries.every(isEntry);
}

function isEntry(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Readonly<Record<string, unknown>>;
  const texts = ['command', 'before', 'after', 'removed', 'inserted'];
  return (
    Number.isInteger(entry['at']) &&
    Number.isFinite(entry['when']) &&
    texts.every((key) => typeof entry[key] === 'string')
  );
}
