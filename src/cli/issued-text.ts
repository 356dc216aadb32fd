import { maxBytes } from '../source/decode.ts';
import { type World } from '../world.ts';
import { readJournal, textBefore } from './journal.ts';

/** The texts that a plan file had before each of the changes that tthc made, the latest first. */
export function* issuedTextIn(world: Pick<World, 'files'>, path: string): Generator<string> {
  const real = world.files.realPath(path);
  const cut = real.lastIndexOf('/') + 1;
  const read = world.files.read(path, maxBytes);
  if (!read.ok) return;
  let text: string | null = new TextDecoder().decode(read.bytes);
  const { entries } = readJournal(world, `${real.slice(0, cut)}.tthc/${real.slice(cut)}.journal.json`);
  for (const entry of entries.toReversed()) {
    text = textBefore(entry, text);
    if (text === null) return;
    yield text;
  }
}
