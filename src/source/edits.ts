/** One change to a text: at an offset, so many units out, so many in. */
export interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** A text with changes made, which are given in order and do not overlap. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let changed = '';
  let from = 0;
  for (const { at, removed, inserted } of edits) {
    changed += text.slice(from, at) + inserted;
    from = at + removed;
  }
  return changed + text.slice(from);
}

/** Where an offset of a changed text stood before; what was put in stood where it was put. */
export function originOf(offset: number, edits: readonly Edit[]): number {
  let shift = 0;
  for (const { at, removed, inserted } of edits) {
    const from = at + shift;
    if (offset < from) break;
    if (offset < from + inserted.length) return at + Math.min(offset - from, removed);
    shift += inserted.length - removed;
  }
  return offset - shift;
}

/** The changes that put a stretch of a text in single quotes. */
export function quotingEdits(text: string, from: number, to: number): readonly Edit[] {
  const edits: Edit[] = [{ at: from, removed: 0, inserted: "'" }];
  for (let at = text.indexOf("'", from); at !== -1 && at < to; at = text.indexOf("'", at + 1))
    edits.push({ at, removed: 0, inserted: "'" });
  return [...edits, { at: to, removed: 0, inserted: "'" }];
}
