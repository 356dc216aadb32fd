import { grouped } from '../grouped.ts';
import { defineRule } from '../rule.ts';
import {
  isGeneric,
  type NamedUnit,
  listedUnit,
  nameCore,
  unitIdentity,
  unitKeyOf,
  unitsNamedIn,
} from '../unit-names.ts';

/** One unit goes by one name; its other names are listed in `units`, or whoever asks for it finds only part of its work. */
export const unitWithSeveralNames = defineRule('lint/unit-with-several-names', 'warning', ({ plan, texts }) => {
  const first = new Map<string, NamedUnit>();
  for (const text of texts)
    if (text.role === 'lead' || text.role === 'coordinating')
      for (const named of unitsNamedIn(text)) {
        const key = unitKeyOf(named.name);
        if (!first.has(key) && !isGeneric(named.name)) first.set(key, named);
      }
  const groups = grouped(first.values(), ({ name }) => unitIdentity(plan, name));
  return [...mergedByOneWord(groups).values()]
    .filter((group) => new Set(group.map(({ name }) => canonicalKey(name))).size > 1)
    .filter((group) => group.some(({ name }) => !listed(name)))
    .map((group) => {
      const [, second = group[0]] = group;
      return {
        at: second.text.at(second.from, second.to),
        ref: second.text.row?.entry.ref ?? null,
        params: {
          names: group.map(({ name, text, from, to }) => ({ name, line: text.at(from, to).start?.line ?? 0 })),
        },
      };
    });

  function listed(name: string): boolean {
    return listedUnit(plan, name) !== null;
  }
  function canonicalKey(name: string): string {
    return listed(name) ? unitIdentity(plan, name) : unitKeyOf(name);
  }
});

// A word that tells a level tells another unit.
const levelWords: ReadonlySet<string> = new Set(['xa', 'phuong', 'huyen', 'quan', 'tinh', 'thanh', 'pho', 'thon']);

type Groups = ReadonlyMap<string, readonly [NamedUnit, ...NamedUnit[]]>;

/** Joins groups whose names differ in one word that one of them has more, inside the name: a slip, not another unit. */
function mergedByOneWord(groups: Groups): Groups {
  const merged = new Map(groups);
  const shorter = new Map<string, string>();
  for (const key of groups.keys()) {
    const words = key.split(' ');
    if (words.length < 4) continue;
    for (let at = 1; at < words.length; at++) {
      if (levelWords.has(words[at] ?? '')) continue;
      const without = [...words.slice(0, at), ...words.slice(at + 1)].join(' ');
      if (groups.has(without)) shorter.set(key, without);
    }
  }
  for (const [longer, other] of shorter) {
    const [left, right] = [merged.get(other), merged.get(longer)];
    // A list of units ("các trường: đại học, cao đẳng") may well be longer than another.
    if (left && right && /[,:]/.test(left[0].name + right[0].name)) continue;
    if (!left || !right || /\d/.test(nameCore(left[0].name) + nameCore(right[0].name))) continue;
    merged.set(other, [...left, ...right]);
    merged.delete(longer);
  }
  return merged;
}
