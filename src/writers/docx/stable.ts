import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const CORE = 'docProps/core.xml';
const FIRST = '[Content_Types].xml';

/** The same package with fixed times in it, its parts in a fixed order: the same document is the same bytes. */
export function stablePackage(bytes: Uint8Array, moment: string): Uint8Array {
  const parts = unzipSync(bytes);
  const core = parts[CORE];
  if (core) {
    const dated = strFromU8(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`);
    parts[CORE] = strToU8(dated);
  }
  const rest = Object.keys(parts).filter((name) => name !== FIRST);
  const ordered = [FIRST, ...rest.sort()].map((name) => [name, parts[name] ?? new Uint8Array()] as const);
  // A zip holds local time without a zone, and this is the first day it can hold.
  return zipSync(Object.fromEntries(ordered), { mtime: new Date(1980, 0, 1), level: 6 });
}
