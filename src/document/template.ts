import { diagnostic, type Diagnostic, inFileOrder, wholeFile } from '../diagnostic.ts';
import { nearestOf } from '../plan/fold.ts';
import { linesOf } from '../source/lines.ts';
import { parseSource, type Source, type SourcePath } from '../source/parse.ts';
import { isSourceMap, type SourceValue } from '../source/values.ts';
import { slotFaults, templateBody, type TemplateBlock } from './template-body.ts';
import { type SlottedText, slottedText } from './slots.ts';
import { type WordSpec, wordSpecs } from './words.ts';

/** A template: what the office says, and where the plan speaks. */
export interface Template {
  readonly title: SlottedText;
  readonly words: ReadonlyMap<string, SlottedText>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly blocks: readonly TemplateBlock[];
}

/** The slots that any text of a template may hold. */
export const slotNames = [
  'year',
  'asOf',
  'issuer.name',
  'issuer.shortName',
  'issuer.place',
  'issuer.parentBody',
  'document.number',
  'document.symbol',
  'document.subject',
  'document.authority',
  'document.proposer',
  'plan.title',
  'plan.attachedNote',
] as const;

/** Reads a template: every fault in it, whatever the plan. */
export function parseTemplate(
  path: string,
  given: string,
): { readonly template: Template | null; readonly faults: readonly Diagnostic[] } {
  const text = given.replaceAll('\r\n', '\n');
  const front = frontMatterIn(text);
  if (front === null) return { template: null, faults: [diagnostic('template/no-front-matter', wholeFile(path), {})] };
  const head = readFrontMatter(path, front, { specs: wordSpecs, slots: slotNames, others: [] });
  const body = templateBody({
    path,
    // Blanks in place of the front matter keep every place in the body what it is in the file.
    text: front.replace(/[^\n]/g, ' ') + text.slice(front.length),
    lines: linesOf(text),
    slots: slotNames,
    knows: (word) => head.words.has(word) || head.lists.has(word),
    // Where the front matter is broken, the words it would have held are not missing.
    checksWords: head.sound,
  });
  const faults = [...head.faults, ...body.faults].toSorted(inFileOrder);
  const { title, words, lists } = head;
  return { template: faults.length > 0 ? null : { title, words, lists, blocks: body.blocks }, faults };
}

/** The front matter of a Markdown file, both its lines of dashes included; null where it has none. */
export function frontMatterIn(text: string): string | null {
  return /^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text)?.[0] ?? null;
}

/** Front matter as YAML that stands at the same places: its lines of dashes are blank. */
export function frontMatterYaml(front: string): string {
  return front.replace(/^---/, '   ').replace(/---([ \t]*\n?)$/, '   $1');
}

/** What a kind of template may hold in its front matter. */
interface FrontMatterKind {
  readonly specs: ReadonlyMap<string, WordSpec>;
  /** The slots of its title. */
  readonly slots: readonly string[];
  /** Keys beside `title` and `words` that the caller reads himself. */
  readonly others: readonly string[];
}

/** The front matter of a template as read. */
export interface FrontMatter {
  readonly source: Source | null;
  readonly title: SlottedText;
  readonly words: Map<string, SlottedText>;
  readonly lists: Map<string, readonly string[]>;
  readonly faults: Diagnostic[];
  sound: boolean;
}

/** Reads the front matter of a template: its title, its words, and every fault in them. */
export function readFrontMatter(path: string, front: string, kind: FrontMatterKind): FrontMatter {
  const { source, faults } = parseSource(path, frontMatterYaml(front));
  const found: FrontMatter = {
    source,
    title: [],
    words: new Map(),
    lists: new Map(),
    faults: [...faults],
    sound: source !== null && faults.length === 0,
  };
  if (!source) return found;
  const { value } = source;
  if (!isSourceMap(value)) {
    found.faults.push(diagnostic('template/no-front-matter', wholeFile(path), {}));
    return { ...found, sound: false };
  }
  const known = ['title', 'words', ...kind.others];
  for (const key of Object.keys(value)) if (!known.includes(key)) found.faults.push(unknownKey(source, [key], known));
  const title = value['title'] ?? null;
  if (typeof title !== 'string') found.faults.push(wrongType(source, ['title'], 'text'));
  readWords({ source, path: ['words'], found, specs: kind.specs }, value['words'] ?? {});
  return {
    ...found,
    title: typeof title === 'string' ? textOf({ source, path: ['title'], found }, title, kind.slots) : [],
  };
}

interface WordSpot extends Spot {
  readonly specs: ReadonlyMap<string, WordSpec>;
}

function readWords(spot: WordSpot, value: SourceValue): void {
  const { source, path, found, specs } = spot;
  const name = path.slice(1).join('.');
  const spec = specs.get(name);
  if (spec) readWord(spot, spec, value);
  else if (!isSourceMap(value)) found.faults.push(wrongType(source, path, 'map'));
  else {
    const known = keysBelow(specs, name);
    for (const [key, inner] of Object.entries(value)) {
      if (known.includes(key)) readWords({ ...spot, path: [...path, key] }, inner);
      else found.faults.push(unknownKey(source, [...path, key], known));
    }
  }
}

function readWord({ source, path, found }: WordSpot, { slots, list }: WordSpec, value: SourceValue): void {
  const name = path.slice(1).join('.');
  const texts: readonly SourceValue[] = Array.isArray(value) ? value : [value];
  const isTexts = texts.every((each) => typeof each === 'string');
  if (list && isTexts) found.lists.set(name, texts);
  else if (!list && typeof value === 'string') found.words.set(name, textOf({ source, path, found }, value, slots));
  // Left blank, a word is one that says nothing.
  else if (!list && value === null) found.words.set(name, []);
  else found.faults.push(wrongType(source, path, list ? 'list' : 'text'));
}

interface Spot {
  readonly source: Source;
  readonly path: SourcePath;
  readonly found: FrontMatter;
}

function textOf({ source, path, found }: Spot, value: string, slots: readonly string[]): SlottedText {
  const { parts, faults } = slottedText(value.normalize('NFC'), slots);
  found.faults.push(...slotFaults(faults, slots, (from, to) => source.placeWithin(path, from, to)));
  return parts;
}

function keysBelow(specs: ReadonlyMap<string, WordSpec>, name: string): readonly string[] {
  const prefix = name === '' ? '' : `${name}.`;
  const below = [...specs.keys()].filter((word) => word.startsWith(prefix));
  return [...new Set(below.map((word) => word.slice(prefix.length).split('.')[0] ?? ''))];
}

function unknownKey(source: Source, path: SourcePath, allowed: readonly string[]): Diagnostic {
  const key = String(path.at(-1) ?? '');
  return diagnostic('template/unknown-key', source.placeOfKey(path), {
    key,
    nearest: nearestOf(key, allowed),
    allowed,
  });
}

function wrongType(source: Source, path: SourcePath, expected: 'text' | 'list' | 'map'): Diagnostic {
  return diagnostic('template/wrong-type', source.placeOf(path), { key: path.join('.'), expected });
}
