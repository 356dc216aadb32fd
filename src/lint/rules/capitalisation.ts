import data from '../../../data/spelling/names.json' with { type: 'json' };
import { type Plan } from '../../plan/plan.ts';
import { foldedUnits } from '../folded.ts';
import { remembered } from '../remembered.ts';
import { defineTextRule } from '../rule.ts';
import { normalSyllable } from '../spelling/syllable.ts';
import { isSpelled } from '../spelling/words.ts';
import { type LintText, type TextWords, wordsOf } from '../texts.ts';
import { unitKeyOf, unitsNamedIn } from '../unit-names.ts';
import { grouped } from '../grouped.ts';
import { dashes, isLetter } from '../letters.ts';

/** A name has its capitals wherever it stands (Nghị định 30/2020/NĐ-CP, Phụ lục II). In small letters throughout it may be no name. */
export const capitalisation = defineTextRule('lint/capitalisation', 'info', ({ plan, texts }) => {
  const names = namesByFirst(plan, usualNames(texts));
  return (text) => {
    if (!isSpelled(text) || text.text === text.text.toUpperCase()) return [];
    return wordsOf(text).words.flatMap(({ normal, from }, at) => {
      const name = names.get(normal)?.find((each) => isWrittenAt(text, from, each));
      if (!name) return [];
      const to = from + name.name.length;
      const written = text.text.slice(from, to);
      if (!isMiswritten(written, name.name) || (at === 0 && mayBeSentence(text, written, name))) return [];
      return [{ from, to, params: { written, right: name.name, fromPlan: name.fromPlan } }];
    });
  };
});

interface Name {
  readonly name: string;
  /** Without case and diacritics, for a first look. */
  readonly folded: string;
  readonly fromPlan: boolean;
  readonly isCommon: boolean;
}

/** Names by their first syllable, longer ones first. */
function namesByFirst({ issuer, units, title }: Plan, usual: readonly string[]): ReadonlyMap<string, readonly Name[]> {
  const own = [
    issuer.place ?? '',
    title.replace(/ \S+ \d{4}.*$/u, ''),
    ...units.flatMap(({ name, aliases }) => [name, ...aliases]),
  ].filter((name) => /\S \S/.test(name));
  const all = [
    ...own.map((name) => ({ name, folded: foldedUnits(name), fromPlan: true, isCommon: false })),
    ...[...data.places, ...data.bodies, ...usual].map((name) => ({
      name,
      folded: foldedUnits(name),
      fromPlan: false,
      isCommon: data.common.includes(name),
    })),
  ].sort((left, right) => right.name.length - left.name.length);
  const byFirst = new Map<string, Name[]>();
  for (const each of all) {
    const first = normalSyllable(each.name.split(' ', 1)[0] ?? '');
    byFirst.set(first, [...(byFirst.get(first) ?? []), each]);
  }
  return byFirst;
}

/** Units that cells write with other capitals here and there, as most cells write them: "Phòng Kinh tế" beside "Phòng Kinh Tế". */
function usualNames(texts: readonly LintText[]): readonly string[] {
  const named = texts.flatMap((text) =>
    text.role === 'lead' || text.role === 'coordinating' ? unitsNamedIn(text) : [],
  );
  return [...grouped(named, ({ name }) => unitKeyOf(name)).values()].flatMap((group) => {
    const counts = new Map<string, number>();
    // The first letter may be large for the sake of the cell.
    for (const { name } of group) {
      const rest = name.slice(1).normalize('NFC');
      counts.set(rest, (counts.get(rest) ?? 0) + 1);
    }
    const [first, second] = [...counts].sort(([, left], [, right]) => right - left);
    if (!first || !second || first[1] === second[1] || !/\S \S/.test(first[0])) return [];
    return [group[0].name.charAt(0).toUpperCase() + first[0]];
  });
}

function isWrittenAt({ text, folded: letters }: TextWords, from: number, { name, folded }: Name): boolean {
  if (!letters.startsWith(folded, from)) return false;
  const written = text.slice(from, from + name.length);
  if (written !== name && normalName(written) !== normalName(name)) return false;
  return !/\d/.test(text[from + name.length] ?? ' ') && !isLetter(text[from + name.length] ?? ' ');
}

const anyDash = new RegExp(`[${dashes}]`, 'g');
const normalName = remembered((text: string): string =>
  text.replace(anyDash, '-').split(' ').map(normalSyllable).join(' '),
);

/** Whether the capitals are neither those of the name, nor all, nor none. */
function isMiswritten(written: string, name: string): boolean {
  const capitals = (text: string): string =>
    Array.from(text, (unit) => (unit === unit.toLowerCase() ? '.' : 'A')).join('');
  return capitals(written) !== capitals(name) && written !== written.toLowerCase() && written !== written.toUpperCase();
}

/** At the beginning of a text a capital says nothing; but a cell of units holds names. */
function mayBeSentence({ role }: TextWords, written: string, { isCommon }: Name): boolean {
  const isUnit = role === 'lead' || role === 'coordinating';
  return (isCommon || !isUnit) && written.slice(1) === written.slice(1).toLowerCase();
}
