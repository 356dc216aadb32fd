import { type toHtml } from 'hast-util-to-html';
import { letterWidth } from './wrap.ts';

/** A page, or a part of one. */
export type Tree = Parameters<typeof toHtml>[0];
/** What a page is made of: elements and text, never raw markup. */
export type Node = Element | Text;
/** The attributes of an element, by the names that the tree gives them (colSpan, className). */
export type Attributes = Readonly<Record<string, number | string | readonly string[]>>;

type Root = Extract<Tree, { readonly type: 'root' }>;
type Element = Extract<Root['children'][number], { readonly type: 'element' }>;
// The library names every attribute with a type of its own; a table of them cannot be seen to fit.
type Properties = Element['properties'];
type Text = Extract<Root['children'][number], { readonly type: 'text' }>;

/** Right-to-left letters, and the marks that turn the order of letters. */
const REORDERS =
  /[\p{Bidi_Control}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** A document number, a range, a date: 4884/QĐ-UBND is not to be broken at its slash or dash. */
const JOINED = /[^\s/–-][/–-][^\s/–-]/u;

/** How wide a number may be that stays in one piece where nothing else is said, in sizes of a letter. */
const ROOM = 13;

/** An element with its attributes and children. */
export function element(tagName: string, attributes: Attributes, children: readonly Node[] = []): Element {
  const properties = Object.entries(attributes).map(([name, value]) => [
    name,
    typeof value === 'object' ? [...value] : String(value),
  ]);
  return {
    type: 'element',
    tagName,
    properties: Object.fromEntries(properties) as Properties,
    children: [...children],
  };
}

/** A text that the file can carry: other control characters and halves of characters become U+FFFD. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]|\p{Cs}/gu, '\uFFFD');
}

/** A text by itself in its block; what could turn the order of letters is kept within it. */
export function prose(text: string, room = ROOM): Node[] {
  const nodes = unbroken(printable(text), room);
  return REORDERS.test(text) ? [element('bdi', {}, nodes)] : nodes;
}

/** A text beside others in one block: sealed off, so that no mark in it can reorder what stands beside it. */
export function proseBesideOthers(text: string): Node[] {
  return REORDERS.test(text)
    ? [element('bdi', { className: ['sealed'] }, unbroken(printable(text), ROOM))]
    : prose(text);
}

/** The plain text alone, for a place that takes no elements. */
export function plain(text: string): Text {
  return { type: 'text', value: printable(text) };
}

/** Nodes one below the other in the file, so that people can read it. */
export function onLines(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [plain('\n'), node]).concat(nodes.length === 0 ? [] : [plain('\n')]);
}

/** Numbers of documents in one piece; an address may be broken behind its slashes, where it reads on. */
function unbroken(text: string, room: number): Node[] {
  const nodes: Node[] = [];
  let run = '';
  const flush = (): void => {
    if (run !== '') nodes.push(plain(run));
    run = '';
  };
  for (const word of text.split(/(\s+)/)) {
    const address = word.includes('://');
    if (address || (JOINED.test(word) && letterWidth(word.slice(0, 64)) <= room)) {
      flush();
      nodes.push(...(address ? addressNodes(word) : [element('span', { className: ['nb'] }, [plain(word)])]));
    } else run += word;
  }
  flush();
  return nodes;
}

function addressNodes(address: string): readonly Node[] {
  const steps = address.match(/[^/]*\/+|[^/]+$/g) ?? [address];
  return steps.flatMap((step, index) => [...(index === 0 ? [] : [element('wbr', {})]), plain(step)]);
}
