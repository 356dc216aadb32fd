import { diagnostic, type Diagnostic, type Place, wholeFile } from '../diagnostic.ts';
import { type Entry, type Plan } from '../plan/plan.ts';
import { unprintableIn } from './clean.ts';
import { everyEntry } from './plan-table.ts';

/** A warning for each row, and for the rest of the plan, that has a character which papers print as U+FFFD. */
export function unprintableCharacters(plan: Plan): readonly Diagnostic[] {
  const { path, issuer, document, amendments, title, attachedNote, before, after } = plan;
  const head = [issuer, document, amendments, title, attachedNote, before, after];
  return [
    ...warningFor(head, wholeFile(path), null),
    ...everyEntry(plan.sections).flatMap((entry) => warningFor(textsOf(entry), entry.at, entry.ref)),
  ];
}

function textsOf(entry: Entry): readonly unknown[] {
  const { number, content, lead, coordinating, output, deadline, assignee, leader, source, progress } = entry;
  return [number, content, lead, coordinating, output, deadline.reading.text, assignee, leader, source, progress];
}

function warningFor(texts: readonly unknown[], at: Place, ref: string | null): readonly Diagnostic[] {
  const [character] = charactersIn(texts);
  return character === undefined ? [] : [diagnostic('document/unprintable-character', at, { character }, ref)];
}

function charactersIn(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    const found = unprintableIn(value);
    return found === null ? [] : [found];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(charactersIn);
}
