import { decodeText, maxBytes } from '../source/decode.ts';
import { type World } from '../world.ts';
import { readJournal, textBefore } from './journal.ts';

/** The texts that may be the one that was issued: the copy, then those before each change that tthc made, the latest first. */
export function* issuedTextIn(world: Pick<World, 'files'>, path: string): Generator<string> {
  const real = world.files.realPath(path);
  const cut = real.lastIndexOf('/') + 1;
  const memory = `${real.slice(0, cut)}.tthc/${real.slice(cut)}`;
  const copy = textAt(world, `${memory}.issued`);
  if (copy !== null) yield copy;
  let text = textAt(world, path);
  const { entries } = readJournal(world, `${memory}.journal.json`);
  for (const entry of entries.toReversed()) {
    text = text === null ? null : textBefore(entry, text);
    if (text === null) break;
    yield text;
  }
}

function textAt({ files }: Pick<World, 'files'>, path: string): string | null {
  const read = files.read(path, maxBytes);
  if (!read.ok) return null;
  const decoded = decodeText(path, read.bytes);
  return decoded.ok ? decoded.text : null;
}
