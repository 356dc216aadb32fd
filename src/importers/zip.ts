import { Inflate } from 'fflate';
import { limits } from './foreign.ts';

/** One file in a ZIP archive, still packed. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  /** As the archive states it; what comes out is measured all the same. */
  readonly statedSize: number;
  readonly packed: Uint8Array;
}

export type Unpacked =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: 'too-large' | 'damaged' };

const u16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) + u16(bytes, at + 2) * 65_536;

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const maxEntries = 5_000;

/** The files of a ZIP archive by its central directory; null where it is none, or one that no office program writes. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const end = endOfDirectory(bytes);
  if (end === null) return null;
  const count = u16(bytes, end + 10);
  let at = u32(bytes, end + 16);
  if (count > maxEntries) return null;
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (u32(bytes, at) !== centralSignature) return null;
    const packedSize = u32(bytes, at + 20);
    const nameLength = u16(bytes, at + 28);
    const local = u32(bytes, at + 42);
    const data = local + 30 + u16(bytes, local + 26) + u16(bytes, local + 28);
    if (data + packedSize > bytes.length) return null;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: u16(bytes, at + 10),
      encrypted: (u16(bytes, at + 8) & 1) === 1,
      statedSize: u32(bytes, at + 24),
      packed: bytes.subarray(data, data + packedSize),
    });
    at += 46 + nameLength + u16(bytes, at + 30) + u16(bytes, at + 32);
  }
  return entries;
}

function endOfDirectory(bytes: Uint8Array): number | null {
  const first = Math.max(0, bytes.length - 22 - 65_535);
  for (let at = bytes.length - 22; at >= first; at--) if (u32(bytes, at) === endSignature) return at;
  return null;
}

/** Unpacks a file, and stops as soon as more comes out than the limit: what the archive says of its size is not believed. */
export function unpack({ method, packed, statedSize }: ZipEntry, limit: number): Unpacked {
  if (statedSize > limit) return { ok: false, reason: 'too-large' };
  if (method === 0)
    return packed.length > limit ? { ok: false, reason: 'too-large' } : { ok: true, bytes: packed.slice() };
  if (method !== 8) return { ok: false, reason: 'damaged' };
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  });
  // A thousandfold is the most that deflate can do: small steps keep what one of them brings small.
  const step = 16 * 1024;
  try {
    for (let at = 0; at < packed.length; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
      if (size > limit) return { ok: false, reason: 'too-large' };
    }
  } catch {
    return { ok: false, reason: 'damaged' };
  }
  return { ok: true, bytes: joined(chunks, size) };
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The parts of an Office file that are asked for, unpacked; all of them together stay below the limit. */
export function partsOf(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
):
  | { readonly ok: true; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly refusal: 'damaged' | 'encrypted' | 'too-large'; readonly detail: string } {
  const entries = zipEntries(bytes);
  if (entries === null) return { ok: false, refusal: 'damaged', detail: 'ZIP' };
  const parts = new Map<string, Uint8Array>();
  let room: number = limits.part;
  for (const entry of entries) {
    const { name } = entry;
    if (!wanted(name)) continue;
    if (entry.encrypted) return { ok: false, refusal: 'encrypted', detail: name };
    if (parts.has(name)) return { ok: false, refusal: 'damaged', detail: name };
    const unpacked = unpack(entry, room);
    if (!unpacked.ok) return { ok: false, refusal: unpacked.reason, detail: name };
    room -= unpacked.bytes.length;
    parts.set(name, unpacked.bytes);
  }
  return { ok: true, parts };
}
