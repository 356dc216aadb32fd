import { isSourceMap, putKey, type SourceMap, type SourceValue } from '../values.ts';
import { type SourcePath } from '../parse.ts';

/** What is to stand in the file: a text, a list, a map. Blank texts are not written; remove the key instead. */
export type NewValue = string | readonly NewValue[] | { readonly [key: string]: NewValue };

/**
 * One change of what a YAML text says. Paths are those of the text as given, whatever other changes are made with it.
 * `order`: the keys of the map in the order in which people write them; a new key goes behind those named before it.
 */
export type Change =
  /** Gives a key or an item this value; a key that is not there yet is added. */
  | { readonly kind: 'set'; readonly path: SourcePath; readonly value: NewValue; readonly order?: readonly string[] }
  /**
   * Adds an item to a list: behind the one at an index (-1: before all), else at the end; a list that is not there yet, or
   * blank, begins with it.
   */
  | {
      readonly kind: 'append';
      readonly path: SourcePath;
      readonly value: NewValue;
      readonly order?: readonly string[];
      readonly behind?: number;
    }
  /** Takes a key or an item out; with `keepComments`, comments on a key's lines stay, each on a line of its own. */
  | { readonly kind: 'remove'; readonly path: SourcePath; readonly keepComments?: boolean };

/** Why a text was left as it is. */
export type RefusalReason =
  /** The text has slips of YAML, or is no single document. */
  | 'errors'
  /** The value is shared by an anchor and an alias, or merged in by `<<`: changing it here would change it elsewhere. */
  | 'shared'
  /** There is nothing at the path that could be changed. */
  | 'missing'
  /** Something else stands there than the change is about: a text where a list should be, and so on. */
  | 'wrong-kind'
  /** A comment would be lost. */
  | 'comment'
  /** The last thing in a map or list, which would be left without any. */
  | 'only-one'
  /** Read again, the changed text would not say the old data with exactly this change. */
  | 'unverified';

/** A change that is not made, and why. */
export interface Refusal {
  readonly reason: RefusalReason;
  readonly path: SourcePath;
}

/** The data after a change: what the changed text must say. */
export function changedValue(value: SourceValue, change: Change): SourceValue {
  return changedAt(value, change.path, change);
}

function changedAt(value: SourceValue, [step, ...rest]: SourcePath, change: Change): SourceValue {
  if (step === undefined) return changedHere(value, change);
  if (isList(value)) {
    const items = [...value];
    if (typeof step !== 'number') return value;
    if (rest.length === 0 && change.kind === 'remove') items.splice(step, 1);
    else items[step] = changedAt(items[step] ?? null, rest, change);
    return items;
  }
  const map: Record<string, SourceValue> = {};
  for (const [key, inner] of Object.entries(isSourceMap(value) ? value : {})) putKey(map, key, inner);
  if (rest.length === 0 && change.kind === 'remove') return without(map, String(step));
  putKey(map, String(step), changedAt(map[step] ?? null, rest, change));
  return map;
}

function changedHere(value: SourceValue, change: Change): SourceValue {
  switch (change.kind) {
    case 'set':
      return change.value;
    case 'append':
      return listIn(value).toSpliced((change.behind ?? Infinity) + 1, 0, change.value);
    case 'remove':
      return null;
  }
}

function isList(value: SourceValue): value is readonly SourceValue[] {
  return Array.isArray(value);
}

function listIn(value: SourceValue): readonly SourceValue[] {
  return isList(value) ? value : [];
}

function without(map: SourceMap, key: string): SourceMap {
  return Object.fromEntries(Object.entries(map).filter(([each]) => each !== key));
}

/** Whether two values are the same data; the order of keys is none. */
export function sameData(left: SourceValue, right: SourceValue): boolean {
  if (isList(left) && isList(right))
    return left.length === right.length && left.every((value, index) => sameData(value, right[index] ?? null));
  if (!isSourceMap(left) || !isSourceMap(right)) return left === right;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && sameData(left[key] ?? null, right[key] ?? null))
  );
}
