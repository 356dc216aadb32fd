import data from '../../data/lint/units.json' with { type: 'json' };
import { foldText } from '../plan/fold.ts';
import { type Plan, type Unit } from '../plan/plan.ts';
import { namesOf, unitKey } from '../plan/units.ts';
import { expandedWords } from './expand.ts';
import { foldedUnits } from './folded.ts';
import { remembered } from './remembered.ts';
import { type LintText } from './texts.ts';
import { dashes, isCapital, letters } from './letters.ts';

/** The name of a unit in a cell, and where it stands. */
export interface NamedUnit {
  readonly text: LintText;
  readonly from: number;
  readonly to: number;
  /** As written, without dash and final marks. */
  readonly name: string;
}

/** The level of a unit (cấp). */
export type Level = 'ministry' | 'province' | 'district' | 'commune' | 'other';

const heads = data.heads.map((head) => foldText(head)).sort((left, right) => right.length - left.length);
const headPattern = new RegExp(`^(?:${heads.join('|')})(?![a-z])`);

const lineLead = new RegExp(`^\\s*(?:[${dashes}] )?\\s*`);
const oneDash = new RegExp(`[${dashes}]`);
const noLetters = new RegExp(`[^${letters}0-9]+`, 'g');

interface Part {
  readonly from: number;
  readonly to: number;
}

/** The units named in a cell of units: one per line, and several on a line where marks or dashes part them. */
export function unitsNamedIn(text: LintText): readonly NamedUnit[] {
  return namesIn(text.text).map((part) => ({ text, ...part }));
}

const namesIn = remembered((text: string): readonly (Part & { readonly name: string })[] =>
  linesIn(text).flatMap((line) => partsOfLine(text, line)),
);

/** The lines of a cell, each without its dash. */
export function linesOfCell({ text }: LintText): readonly Part[] {
  return linesIn(text);
}

const linesIn = remembered((text: string): readonly Part[] =>
  [...text.matchAll(/[^\r\n]+/g)].flatMap(({ index, 0: line }) => {
    const lead = lineLead.exec(line)?.[0].length ?? 0;
    const end = line.trimEnd().length;
    return end > lead ? [{ from: index + lead, to: index + end }] : [];
  }),
);

function partsOfLine(text: string, { from, to }: Part): readonly (Part & { readonly name: string })[] {
  const bounds = [from];
  const line = foldedUnits(text.slice(from, to));
  for (const { index, 0: mark } of line.matchAll(/[;,.] | - /g)) {
    const next = index + mark.length;
    const begins = mark === '; ' || (headPattern.test(line.slice(next)) && isCapital(text[from + next] ?? ''));
    if (begins) bounds.push(from + next);
  }
  return bounds.flatMap((start, index) => {
    const written = text.slice(start, bounds[index + 1] ?? to);
    const name = written.slice(0, endOfName(written));
    // What is longer than any name is none, and not worth the time of those who compare names.
    return name === '' || name.length > longestName ? [] : [{ from: start, to: start + name.length, name }];
  });
}

const longestName = 300;

/** Where a name ends: before the marks, blanks and dashes that follow it. */
function endOfName(written: string): number {
  let end = written.length;
  while (end > 0 && (nameEnd.test(written[end - 1] ?? '') || isLooseDash(written, end))) end--;
  return end;
}

const nameEnd = /[\s.,;:]/;

/** A dash that ends a text is loose where a blank stands before it. */
function isLooseDash(written: string, end: number): boolean {
  return oneDash.test(written[end - 1] ?? '') && /\s/.test(written[end - 2] ?? '');
}

const same = data.same.map((names) => names.map((name) => expandedWords(name).join(' ')));
const synonyms = same
  .flatMap(([first = '', ...others]) => [first, ...others].map((other) => [other, first] as const))
  .sort(([left], [right]) => right.length - left.length);

/**
 * What is left of a unit's name when all is taken away in which the names of one unit differ: abbreviations, "các", "cấp",
 * "của", the ways to name a one-stop unit, and the commune it is of.
 */
export const nameCore = remembered((name: string): string => {
  let words = ` ${expandedWords(name).join(' ')} `.replace(/^ (?:cac|nhung|toan the) /, ' ');
  for (const [other, first] of synonyms)
    if (words.startsWith(` ${other} `)) {
      words = ` ${first}${words.slice(other.length + 1)}`;
      break;
    }
  const plain = words.replace(/ (?:cap|thuoc|cua|va)(?= )/g, '').trim();
  const bare = plain.replace(/ (?:uy ban nhan dan )?(?:xa|phuong)(?: .*)?$/, '');
  return bare === '' || bare === 'uy ban nhan dan' || bare === 'hoi dong nhan dan' ? plain : bare;
});

const genericWords = data.generic.map((words) => foldText(words));

/** Whether a name stands for whoever is concerned. */
export const isGeneric = remembered((name: string): boolean => {
  const folded = foldText(name);
  return genericWords.some((words) => folded === words || (words !== 'thon' && folded.includes(words)));
});

/** A unit's name as the plan's own list is searched for it. */
export const unitKeyOf = remembered(unitKey);

/** The unit of the plan's `units` that goes by a name; null where it is not listed. */
export function listedUnit(plan: Plan, name: string): Unit | null {
  const byKey = unitsByKey.get(plan) ?? listUnits(plan);
  return byKey.get(unitKeyOf(name)) ?? null;
}

const unitsByKey = new WeakMap<Plan, ReadonlyMap<string, Unit>>();

function listUnits(plan: Plan): ReadonlyMap<string, Unit> {
  const byKey = new Map<string, Unit>();
  for (const unit of plan.units.toReversed()) for (const name of namesOf(unit)) byKey.set(unitKeyOf(name), unit);
  unitsByKey.set(plan, byKey);
  return byKey;
}

/** The name by which two mentions of a unit are compared: through the plan's `units`, then by the core of the name. */
export function unitIdentity(plan: Plan, name: string): string {
  return nameCore(listedUnit(plan, name)?.name ?? name);
}

const levels: readonly Level[] = ['ministry', 'province', 'district', 'commune'];
const levelWords: readonly (readonly [string, Level])[] = levels.flatMap((level) =>
  level === 'other' ? [] : data.levels[level].map((words) => [words, level] as const),
);
const notLevels = data.notLevels.map((words) => words.toLowerCase());

/** The level that the words of a name tell; the last one that they name. Null where they name none. */
export const levelOfName = remembered((name: string): Level | null => {
  let text = ` ${name.toLowerCase().replace(noLetters, ' ')} `;
  for (const words of notLevels) text = text.replaceAll(` ${words} `, ' · ');
  let found: Level | null = null;
  let last = -1;
  for (const [words, level] of levelWords) {
    const at = text.lastIndexOf(` ${words} `);
    if (at > last) [last, found] = [at, level];
  }
  return found;
});

/** The level of the plan's issuer: as declared, else as its name tells. */
export function issuerLevel({ issuer }: Plan): Level | null {
  return issuer.level ?? levelOfName(issuer.name);
}

/** How high a level stands: the ministry highest. */
export function heightOf(level: Level): number | null {
  const at = levels.indexOf(level);
  return at === -1 ? null : levels.length - at;
}
