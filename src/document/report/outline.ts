import { diagnostic, type Diagnostic, inFileOrder, wholeFile } from '../../diagnostic.ts';
import { nearestOf } from '../../plan/fold.ts';
import { linesOf } from '../../source/lines.ts';
import { type Source, type SourcePath } from '../../source/parse.ts';
import { isSourceMap, type SourceValue } from '../../source/values.ts';
import { type SlottedText, slottedText } from '../slots.ts';
import { frontMatterIn, readFrontMatter } from '../template.ts';
import { slotFaults } from '../template-body.ts';
import { type MarkdownBlock, type MarkdownDirective, type MarkdownPhrasing, markdownTree } from './markdown.ts';
import { type Topic } from './topics.ts';
import {
  computedBlocks,
  layoutDirectives,
  type LayoutDirective,
  outlineSlots,
  reportWords,
  requiredBlocks,
} from './words.ts';

/** The outline of a report (đề cương): its words, what belongs under which heading, and its body. */
export interface Outline {
  readonly title: SlottedText;
  readonly words: ReadonlyMap<string, SlottedText>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly topics: readonly Topic[];
  /** The forms (biểu số liệu) that it puts in, by their codes. */
  readonly forms: readonly string[];
  readonly body: readonly MarkdownBlock[];
}

interface Reading {
  readonly path: string;
  readonly place: (node: Positioned) => Diagnostic['at'];
  readonly topics: readonly Topic[];
  readonly faults: Diagnostic[];
}

interface Positioned {
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined };
        readonly end: { readonly offset?: number | undefined };
      }
    | undefined;
}

/** Reads an outline: every fault in it, whatever the plan. */
export function parseOutline(
  path: string,
  given: string,
): { readonly outline: Outline | null; readonly faults: readonly Diagnostic[] } {
  const text = given.replaceAll('\r\n', '\n');
  const front = frontMatterIn(text);
  if (front === null) return { outline: null, faults: [diagnostic('template/no-front-matter', wholeFile(path), {})] };
  const head = readFrontMatter(path, front, { specs: reportWords, slots: outlineSlots, others: ['topics'] });
  const faults: Diagnostic[] = [...head.faults];
  const topics = head.source ? topicsIn(head.source, faults) : [];
  if (head.sound) faults.push(...missingWords(path, head.words, head.lists));
  const lines = linesOf(text);
  const place = ({ position }: Positioned): Diagnostic['at'] => {
    const from = position?.start.offset ?? 0;
    return lines.placeOf(path, from, position?.end.offset ?? from);
  };
  const { children: body } = markdownTree(front.replace(/[^\n]/g, ' ') + text.slice(front.length));
  const reading: Reading = { path, place, topics, faults };
  for (const node of body) checkBlock(reading, node);
  const directives = body.filter((node) => node.type === 'leafDirective');
  for (const name of requiredBlocks)
    if (!directives.some((node) => node.name === name))
      faults.push(diagnostic('regime/missing-block', wholeFile(path), { directive: name }));
  const forms = directives.flatMap(({ name, attributes }) => (name === 'form' ? [attributes?.['code'] ?? ''] : []));
  const { title, words, lists } = head;
  return {
    outline: faults.length > 0 ? null : { title, words, lists, topics, forms, body },
    faults: faults.toSorted(inFileOrder),
  };
}

function missingWords(
  path: string,
  words: ReadonlyMap<string, SlottedText>,
  lists: ReadonlyMap<string, readonly string[]>,
): readonly Diagnostic[] {
  const missing = [...reportWords.keys()].filter((name) => !words.has(name) && !lists.has(name));
  return missing.length === 0
    ? []
    : [diagnostic('template/missing-words', wholeFile(path), { directive: 'report', words: missing })];
}

const topicKeys = ['id', 'names', 'content', 'sections'];

function topicsIn(source: Source, faults: Diagnostic[]): readonly Topic[] {
  const { value } = source;
  const given = isSourceMap(value) ? (value['topics'] ?? []) : [];
  const wrong = (path: SourcePath, expected: 'text' | 'list' | 'map'): readonly never[] => {
    faults.push(diagnostic('template/wrong-type', source.placeOf(path), { key: path.join('.'), expected }));
    return [];
  };
  if (!Array.isArray(given)) return wrong(['topics'], 'list');
  return given.flatMap((topic: SourceValue, index): readonly Topic[] => {
    const path = ['topics', index];
    if (!isSourceMap(topic)) return wrong(path, 'map');
    for (const key of Object.keys(topic))
      if (!topicKeys.includes(key))
        faults.push(
          diagnostic('template/unknown-key', source.placeOfKey([...path, key]), {
            key,
            nearest: nearestOf(key, topicKeys),
            allowed: topicKeys,
          }),
        );
    const texts = (key: string): readonly string[] => {
      const list = topic[key] ?? [];
      if (Array.isArray(list) && list.every((each) => typeof each === 'string')) return list;
      return wrong([...path, key], 'list');
    };
    const { id } = topic;
    if (typeof id !== 'string') return wrong([...path, 'id'], 'text');
    return [{ id, names: texts('names'), content: texts('content'), sections: texts('sections') }];
  });
}

function checkBlock(reading: Reading, node: MarkdownBlock): void {
  switch (node.type) {
    case 'leafDirective':
      checkDirective(reading, node);
      break;
    case 'containerDirective':
      if (node.name !== 'title') unknownDirective(reading, node);
      for (const child of node.children) checkBlock(reading, child);
      break;
    case 'paragraph':
    case 'heading':
      checkPhrasing(reading, node.children);
      break;
    case 'list':
      for (const item of node.children) for (const child of item.children) checkBlock(reading, child);
      break;
    case 'table':
      for (const row of node.children) for (const cell of row.children) checkPhrasing(reading, cell.children);
      break;
    case 'html':
      break;
    default:
      reading.faults.push(diagnostic('template/unsupported', reading.place(node), { construct: node.type }));
  }
}

function checkDirective(reading: Reading, node: MarkdownDirective): void {
  const { name } = node;
  const isKnown = computedBlocks.some((known) => known === name) || layoutDirectives.some((known) => known === name);
  if (!isKnown) unknownDirective(reading, node);
  const [attribute, allowed] = attributeOf(reading, name) ?? [];
  if (attribute === undefined || allowed === undefined) return;
  const value = node.attributes?.[attribute] ?? '';
  if (value === '')
    reading.faults.push(
      diagnostic('template/missing-attribute', reading.place(node), { directive: name, attribute, allowed }),
    );
  else if (allowed.length > 0 && !allowed.includes(value))
    reading.faults.push(
      diagnostic('template/bad-attribute', reading.place(node), {
        directive: name,
        attribute,
        value,
        nearest: nearestOf(value, allowed),
        allowed,
      }),
    );
}

/** The attribute that a directive must have, and what it may be; anything where that is empty. */
function attributeOf({ topics }: Reading, name: string): readonly [string, readonly string[]] | null {
  if (name === 'work') return ['topic', topics.map(({ id }) => id)];
  if (name === 'form') return ['code', []];
  return name === 'section' ? ['orientation', ['portrait', 'landscape']] : null;
}

function unknownDirective({ faults, place }: Reading, node: MarkdownDirective): void {
  const allowed = [...computedBlocks, ...layoutDirectives, 'title'];
  faults.push(
    diagnostic('template/unknown-directive', place(node), {
      directive: node.name,
      nearest: nearestOf(node.name, allowed),
      allowed,
    }),
  );
}

function checkPhrasing(reading: Reading, nodes: readonly MarkdownPhrasing[]): void {
  for (const node of nodes) {
    if (node.type === 'text') {
      const { faults } = slottedText(node.value, outlineSlots);
      reading.faults.push(...slotFaults(faults, outlineSlots, () => reading.place(node)));
    } else if ('children' in node) checkPhrasing(reading, node.children);
  }
}

/** Whether a directive stands for a part of the layout. */
export function isLayoutDirective(name: string): name is LayoutDirective {
  return layoutDirectives.some((known) => known === name);
}
