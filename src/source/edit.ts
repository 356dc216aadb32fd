import { type Edit, withEdits } from './edits.ts';
import { type Change, changedValue, type Refusal, type RefusalReason, sameData } from './edit/change.ts';
import { splicesOf } from './edit/splices.ts';
import { treeOf } from './edit/tree.ts';
import { parseSource, type SourcePath } from './parse.ts';
import { type SourceValue } from './values.ts';

export { type Change, type NewValue, type Refusal, type RefusalReason } from './edit/change.ts';

/** A text with changes made, or why it is left as it is. */
export type Edited = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly refusal: Refusal };

/**
 * Changes what a YAML text says, and nothing else of it: every byte outside of the values, keys and items that the
 * changes name stays as it is. The changed text is read again and must say the old data with exactly these changes;
 * else it is refused. `keys` are those that a plan may have, as for `parseSource`.
 */
export function editText(text: string, changes: readonly Change[], keys: ReadonlySet<string> = new Set()): Edited {
  const first = readWithoutFaults(text, keys);
  if (first === null) return refused('errors', changes[0]?.path ?? []);
  let state: State = { text, value: first.value };
  // What is taken out moves what stands below it, so that goes last, and from the bottom up.
  const kept = changes.filter(({ kind }) => kind !== 'remove');
  const removals = changes
    .filter(({ kind }) => kind === 'remove')
    .sort((left, right) => lowestFirst(left.path, right.path));
  for (const phase of [kept, removals]) {
    let pending: readonly Change[] = phase;
    while (pending.length > 0) {
      const round = oneRound(state, pending, keys);
      if ('refusal' in round) return { ok: false, refusal: round.refusal };
      state = round.state;
      pending = round.left;
    }
  }
  return { ok: true, text: state.text };
}

interface State {
  readonly text: string;
  readonly value: SourceValue;
}

type Round = { readonly state: State; readonly left: readonly Change[] } | { readonly refusal: Refusal };

/** Makes as many changes as do not touch each other, reading the text anew once for all of them. */
function oneRound({ text, value }: State, pending: readonly Change[], keys: ReadonlySet<string>): Round {
  const tree = treeOf(text, keys);
  const taken: Change[] = [];
  const left: Change[] = [];
  let edits: readonly Edit[] = [];
  for (const change of pending) {
    const own = splicesOf(tree, change);
    if (typeof own === 'string') return { refusal: { reason: own, path: change.path } };
    if (left.length > 0 || own.some((edit) => edits.some((other) => touches(edit, other)))) left.push(change);
    else {
      taken.push(change);
      edits = [...edits, ...own];
    }
  }
  const changed = withEdits(
    text,
    edits.toSorted((one, other) => one.at - other.at),
  );
  const wanted = taken.reduce(changedValue, value);
  const read = readWithoutFaults(changed, keys);
  if (read && sameData(read.value, wanted)) return { state: { text: changed, value: wanted }, left };
  const [alone, ...others] = taken;
  if (!alone || others.length === 0) return { refusal: { reason: 'unverified', path: alone?.path ?? [] } };
  // One of several is at fault: made by itself, it will say so.
  const single = oneRound({ text, value }, [alone], keys);
  return 'refusal' in single ? single : { state: single.state, left: [...others, ...left] };
}

function touches(one: Edit, other: Edit): boolean {
  return one.at <= other.at + other.removed && other.at <= one.at + one.removed;
}

function readWithoutFaults(text: string, keys: ReadonlySet<string>): { readonly value: SourceValue } | null {
  const { source, faults } = parseSource('', text, keys);
  return source && faults.length === 0 ? { value: source.value } : null;
}

function refused(reason: RefusalReason, path: SourcePath): Edited {
  return { ok: false, refusal: { reason, path } };
}

/** Orders paths so that of two in one list the later comes first, and what is inside before what holds it. */
function lowestFirst(left: SourcePath, right: SourcePath): number {
  for (const [index, step] of left.entries()) {
    const other = right[index];
    if (other === undefined) return -1;
    if (step === other) continue;
    if (typeof step === 'number' && typeof other === 'number') return other - step;
    return String(step) < String(other) ? -1 : 1;
  }
  return left.length === right.length ? 0 : 1;
}
