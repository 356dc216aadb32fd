import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { directive } from 'micromark-extension-directive';
import { diagnostic, type Diagnostic, type Place } from '../diagnostic.ts';
import { nearestOf } from '../plan/fold.ts';
import { type Lines } from '../source/lines.ts';
import { type SlotFault, type SlottedText, slottedText } from './slots.ts';
import { type TextRole, type TitleLine } from './tree.ts';
import { type DirectiveName, type DirectiveSpec, directiveSpecs, isDirective } from './words.ts';

/** A stretch of a template's text of one weight and slant. */
export interface TemplateSpan {
  readonly parts: SlottedText;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A block of a template: a text of its own, a title, or the place of something computed. */
export type TemplateBlock =
  | { readonly kind: 'text'; readonly role: TextRole; readonly spans: readonly TemplateSpan[] }
  | {
      readonly kind: 'title';
      readonly lines: readonly { readonly role: TitleLine['role']; readonly parts: SlottedText }[];
    }
  | {
      readonly kind: 'directive';
      readonly name: DirectiveName;
      readonly attributes: Readonly<Record<string, string>>;
      readonly label: readonly TemplateSpan[];
    };

/** The body of a template, and what it is read against. */
interface Setting {
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
  readonly slots: readonly string[];
  readonly knows: (word: string) => boolean;
  readonly checksWords: boolean;
}

interface Reading extends Setting {
  readonly faults: Diagnostic[];
}

type Tree = ReturnType<typeof fromMarkdown>;
type Node = Tree['children'][number];
type DirectiveNode = Extract<Node, { readonly type: 'leafDirective' | 'containerDirective' }>;
type Phrasing = Extract<Node, { readonly type: 'paragraph' }>['children'][number];

/** The blocks of a template's Markdown, and every fault in it. */
export function templateBody(setting: Setting): {
  readonly blocks: readonly TemplateBlock[];
  readonly faults: readonly Diagnostic[];
} {
  const reading: Reading = { ...setting, faults: [] };
  // Text directives stay off: they would eat the time of day in "8:30".
  const { flow = {} } = directive();
  const { children } = fromMarkdown(setting.text, {
    extensions: [{ flow }],
    mdastExtensions: [directiveFromMarkdown()],
  });
  const blocks = children.flatMap((node) => blocksOf(reading, node));
  return { blocks, faults: reading.faults };
}

function blocksOf(reading: Reading, node: Node): readonly TemplateBlock[] {
  switch (node.type) {
    case 'paragraph':
      return isBrokenDirective(reading, node)
        ? []
        : [{ kind: 'text', role: 'body', spans: spansOf(reading, node.children) }];
    case 'heading':
      return [{ kind: 'text', role: 'heading', spans: spansOf(reading, node.children) }];
    case 'list':
      return node.children.flatMap((item, index) => {
        const number = node.ordered === true ? `${(node.start ?? 1) + index}. ` : null;
        return item.children.flatMap((child) => itemBlocks(reading, child, number));
      });
    case 'leafDirective':
      return directiveBlocks(reading, node);
    case 'containerDirective':
      return node.name === 'title' ? titleBlocks(reading, node) : directiveBlocks(reading, node);
    case 'html':
      return isComment(node.value) ? [] : unsupported(reading, node);
    default:
      return unsupported(reading, node);
  }
}

/** An item; a numbered one is a paragraph that begins with its number. */
function itemBlocks(reading: Reading, node: Node, number: string | null): readonly TemplateBlock[] {
  if (node.type !== 'paragraph') return unsupported(reading, node);
  const spans = spansOf(reading, node.children);
  if (number === null) return [{ kind: 'text', role: 'item', spans }];
  return [{ kind: 'text', role: 'body', spans: [{ parts: [{ text: number }], bold: false, italic: false }, ...spans] }];
}

const isComment = (html: string): boolean => /^<!--[\s\S]*-->\s*$/.test(html);

const titleRoles = ['type', 'subject', 'authority'] as const satisfies readonly TitleLine['role'][];

function titleBlocks(reading: Reading, node: DirectiveNode): readonly TemplateBlock[] {
  const lines = node.children.flatMap((child) => {
    if (child.type === 'html' && isComment(child.value)) return [];
    const role = child.type === 'heading' ? titleRoles[child.depth - 1] : undefined;
    if (child.type !== 'heading' || role === undefined) {
      reading.faults.push(diagnostic('template/not-in-title', placeOf(reading, child), {}));
      return [];
    }
    return [{ role, parts: spansOf(reading, child.children).flatMap(({ parts }) => parts) }];
  });
  checkAttributes(reading, node, 'title', {});
  return [{ kind: 'title', lines }];
}

function directiveBlocks(reading: Reading, node: DirectiveNode): readonly TemplateBlock[] {
  const { name } = node;
  const at = headPlace(reading, node);
  const allowed = [...Object.keys(directiveSpecs), 'title'];
  if (node.type === 'containerDirective' || !isDirective(name)) {
    const known = isDirective(name) || name === 'title';
    reading.faults.push(
      known
        ? diagnostic('template/broken-directive', at, { text: firstLine(reading, node) })
        : diagnostic('template/unknown-directive', at, { directive: name, nearest: nearestOf(name, allowed), allowed }),
    );
    return [];
  }
  const spec: DirectiveSpec = directiveSpecs[name];
  const attributes = checkAttributes(reading, node, name, spec.attributes);
  checkWords(reading, name, spec, { at, attributes });
  const label = spansOf(reading, node.children);
  if (label.length > 0 !== spec.label)
    reading.faults.push(diagnostic('template/broken-directive', at, { text: firstLine(reading, node) }));
  return [{ kind: 'directive', name, attributes, label }];
}

function checkAttributes(
  reading: Reading,
  node: DirectiveNode,
  directiveName: string,
  specs: DirectiveSpec['attributes'],
): Readonly<Record<string, string>> {
  const at = headPlace(reading, node);
  const given = Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? ''] as const);
  for (const [attribute, value] of given) {
    const allowed = Object.keys(specs);
    const spec = specs[attribute];
    if (!Object.hasOwn(specs, attribute) || !spec)
      reading.faults.push(
        diagnostic('template/unknown-attribute', within(reading, node, attribute, at), {
          directive: directiveName,
          attribute,
          nearest: nearestOf(attribute, allowed),
          allowed,
        }),
      );
    else if (!spec.values.includes(value))
      reading.faults.push(
        diagnostic('template/bad-attribute', within(reading, node, value === '' ? attribute : value, at), {
          directive: directiveName,
          attribute,
          value,
          nearest: nearestOf(value, spec.values),
          allowed: spec.values,
        }),
      );
  }
  const names = given.map(([attribute]) => attribute);
  for (const [attribute, { required, values }] of Object.entries(specs))
    if (required && !names.includes(attribute))
      reading.faults.push(
        diagnostic('template/missing-attribute', at, { directive: directiveName, attribute, allowed: values }),
      );
  return Object.fromEntries(given);
}

function checkWords(
  { faults, knows, checksWords }: Reading,
  directiveName: string,
  { words, wordsUnless }: DirectiveSpec,
  { at, attributes }: { readonly at: Place; readonly attributes: Readonly<Record<string, string>> },
): void {
  if (!checksWords) return;
  const needed = [...words, ...wordsUnless.flatMap(([name, word]) => (attributes[name] === 'no' ? [] : [word]))];
  const missing = [...new Set(needed)].filter((word) => !knows(word));
  if (missing.length > 0)
    faults.push(diagnostic('template/missing-words', at, { directive: directiveName, words: missing }));
}

/** The stretches of a text, with emphasis told apart from the words. */
function spansOf(
  reading: Reading,
  nodes: readonly Phrasing[],
  style: { readonly bold: boolean; readonly italic: boolean } = { bold: false, italic: false },
): readonly TemplateSpan[] {
  return nodes.flatMap((node): readonly TemplateSpan[] => {
    switch (node.type) {
      case 'text':
        return [{ parts: textParts(reading, node), ...style }];
      case 'break':
        return [{ parts: [{ text: '\n' }], ...style }];
      case 'strong':
        return spansOf(reading, node.children, { ...style, bold: true });
      case 'emphasis':
        return spansOf(reading, node.children, { ...style, italic: true });
      case 'html':
        return isComment(node.value) ? [] : unsupported(reading, node);
      default:
        return unsupported(reading, node);
    }
  });
}

function textParts(reading: Reading, node: Extract<Phrasing, { readonly type: 'text' }>): SlottedText {
  // Within a paragraph a line break is a space; slots are found in what was written, where escapes change offsets.
  const value = node.value.normalize('NFC').replace(/\s*\n\s*/g, ' ');
  const { parts, faults } = slottedText(value, reading.slots);
  const start = node.position?.start.offset ?? 0;
  const written = reading.text.slice(start, node.position?.end.offset ?? start);
  const place = (from: number, to: number): Place => {
    const part = value.slice(from, to);
    const before = value.slice(0, from).split(part).length - 1;
    let at = written.indexOf(part);
    for (let skipped = 0; skipped < before && at !== -1; skipped++) at = written.indexOf(part, at + part.length);
    return at === -1
      ? placeOf(reading, node)
      : reading.lines.placeOf(reading.path, start + at, start + at + part.length);
  };
  reading.faults.push(...slotFaults(faults, reading.slots, place));
  return parts;
}

/** The faults of slots as diagnostics at their places. */
export function slotFaults(
  faults: readonly SlotFault[],
  allowed: readonly string[],
  placeWithin: (from: number, to: number) => Place,
): readonly Diagnostic[] {
  return faults.map(({ slot, text, from, to }) =>
    slot === null
      ? diagnostic('template/broken-slot', placeWithin(from, to), { text })
      : diagnostic('template/unknown-slot', placeWithin(from, to), {
          slot,
          nearest: nearestOf(slot, allowed),
          allowed,
        }),
  );
}

// What begins like a directive and was not read as one would be printed as words on the paper.
function isBrokenDirective(reading: Reading, node: Node): boolean {
  const text = firstLine(reading, node);
  if (!/^:+\s*[a-zA-Z]/.test(text)) return false;
  reading.faults.push(diagnostic('template/broken-directive', headPlace(reading, node), { text }));
  return true;
}

interface Positioned {
  readonly type: string;
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined };
        readonly end: { readonly offset?: number | undefined };
      }
    | undefined;
}

function unsupported(reading: Reading, node: Positioned): readonly never[] {
  reading.faults.push(diagnostic('template/unsupported', placeOf(reading, node), { construct: node.type }));
  return [];
}

function placeOf({ path, lines }: Reading, { position }: Positioned): Place {
  const from = position?.start.offset ?? 0;
  return lines.placeOf(path, from, position?.end.offset ?? from);
}

function headPlace(reading: Reading, node: Positioned): Place {
  const from = node.position?.start.offset ?? 0;
  return reading.lines.placeOf(reading.path, from, from + firstLine(reading, node).length);
}

function firstLine({ text }: Reading, { position }: Positioned): string {
  return text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0).split('\n')[0] ?? '';
}

function within(reading: Reading, node: Positioned, part: string, otherwise: Place): Place {
  const from = node.position?.start.offset ?? 0;
  const line = firstLine(reading, node);
  const at = line.indexOf(part, line.indexOf('{'));
  return at === -1 ? otherwise : reading.lines.placeOf(reading.path, from + at, from + at + part.length);
}
