import { type Place, type Severity } from '../diagnostic.ts';

/** One thing that a CI service is to show at its line: a finding of `check`, or a deadline that was missed. */
export interface Problem {
  /** The code of the finding, or `due/…` with the status of a deadline. */
  readonly rule: string;
  readonly severity: Severity;
  /** Where it stands; the path is seen from the root of the repository, with `/`. */
  readonly at: Place;
  /** One line without characters that command anything. */
  readonly message: string;
  /** What would be right, also on one line. */
  readonly remedy: string | null;
  /** What stays the same when lines above it come and go; what is found at two places may share it. */
  readonly identity: string;
}

/** A text on one line, without characters that could command a terminal or turn its text about. */
export function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, '\uFFFD')
    .trim();
}

/** The message and the remedy as one text. */
export function told({ message, remedy }: Problem, separator: string): string {
  return remedy === null ? message : `${message}${separator}${remedy}`;
}

/** A fingerprint for each problem, no two alike: by what it is, and of those that are the same by their order. */
export function fingerprintsOf(
  problems: readonly Problem[],
): readonly { readonly hash: string; readonly nth: number }[] {
  const seen = new Map<string, number>();
  return problems.map(({ rule, at, identity }) => {
    const hash = fnv1a(`${rule}\n${at.path}\n${identity}`);
    const nth = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, nth);
    return { hash, nth };
  });
}

/** FNV-1a, 64 bits, as 16 hexadecimal digits: it tells findings apart and guards nothing. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
