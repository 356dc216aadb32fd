import { type FileRead, type FileWritten, type World } from '../world.ts';

/** What the file of a lock says: whose it is, and since when (milliseconds since 1970-01-01T00:00Z). */
export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  readonly since: number;
}

/** A lock that was taken, or why it was not: somebody else holds it, or its file could not be made. */
export type Taken =
  | { readonly ok: true; readonly release: () => void }
  | { readonly ok: false; readonly kind: 'held'; readonly file: string; readonly by: LockOwner | null }
  | {
      readonly ok: false;
      readonly kind: 'failed';
      readonly file: string;
      readonly result: FileWritten & { ok: false };
    };

type Outside = Pick<World, 'files' | 'now' | 'process' | 'sleep'>;

/** How long a writer waits for another one, in milliseconds. */
export const longestWait = 10_000;
const pause = 50;
// A lock names its owner as soon as it is made; one that names nobody for this long was left by a process that died in between.
const namelessFor = 3_000;
const maxLock = 10_000;

/**
 * Takes the lock that a file stands for, waiting up to 10 seconds for it. A lock left behind is taken over only when its
 * process ran on this machine and is dead.
 */
export async function takeLock(world: Outside, file: string): Promise<Taken> {
  const { files } = world;
  const { pid, host } = world.process;
  const mine = new TextEncoder().encode(`${JSON.stringify({ pid, host, since: world.now() })}\n`);
  const began = world.now();
  const nameless = { lock: 0, guard: 0 };
  let waited = 0;
  for (;;) {
    const made = files.claim(file, mine);
    if (made.ok) {
      dropGuard(world, file);
      return {
        ok: true,
        release: () => {
          release(world, file, mine);
        },
      };
    }
    if (made.fault !== 'exists') return { ok: false, kind: 'failed', file, result: made };
    const there = files.read(file, maxLock);
    if (isLeft(world, there, nameless, 'lock') && takeAway(world, file, { left: there, mine, nameless })) continue;
    if (waited >= longestWait || world.now() - began >= longestWait)
      return { ok: false, kind: 'held', file, by: ownerIn(there) };
    await world.sleep(pause);
    waited += pause;
  }
}

/** How long a lock, and the guard of its being taken away, were seen without a name, in milliseconds. */
type Nameless = Record<'lock' | 'guard', number>;

function isLeft(world: Outside, read: FileRead, nameless: Nameless, which: keyof Nameless): boolean {
  const owner = ownerIn(read);
  nameless[which] = owner === null && read.ok ? nameless[which] + pause : 0;
  return owner ? isDead(world, owner) : nameless[which] > namelessFor;
}

/** Who died right after taking a lock away left the guard there. */
function dropGuard(world: Outside, file: string): void {
  const guard = `${file}.takeover`;
  const owner = ownerIn(world.files.read(guard, maxLock));
  if (owner && isDead(world, owner)) world.files.remove(guard);
}

function release({ files }: Outside, file: string, mine: Uint8Array): void {
  // Whoever finds a lock of this process here in our place has a right to it.
  if (isSame(files.read(file, maxLock), mine)) files.remove(file);
}

/** Takes a lock away that was left behind; a second lock sees to it that two who find it do not take each other's away. */
function takeAway(
  world: Outside,
  file: string,
  { left, mine, nameless }: { readonly left: FileRead; readonly mine: Uint8Array; readonly nameless: Nameless },
): boolean {
  const { files } = world;
  const guard = `${file}.takeover`;
  if (!files.claim(guard, mine).ok) {
    if (isLeft(world, files.read(guard, maxLock), nameless, 'guard')) files.remove(guard);
    return false;
  }
  const isStill = left.ok && isSame(files.read(file, maxLock), left.bytes);
  const removed = isStill && files.remove(file).ok;
  files.remove(guard);
  return removed;
}

function isDead({ process }: Outside, owner: LockOwner): boolean {
  return owner.host === process.host && !process.isAlive(owner.pid);
}

function ownerIn(read: FileRead): LockOwner | null {
  if (!read.ok) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(read.bytes));
    return isOwner(value) ? value : null;
  } catch {
    return null;
  }
}

function isOwner(value: unknown): value is LockOwner {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, host, since } = value as Readonly<Record<string, unknown>>;
  return Number.isInteger(pid) && Number(pid) > 0 && typeof host === 'string' && typeof since === 'number';
}

function isSame(read: FileRead, bytes: Uint8Array): boolean {
  return read.ok && read.bytes.length === bytes.length && read.bytes.every((byte, index) => byte === bytes[index]);
}
