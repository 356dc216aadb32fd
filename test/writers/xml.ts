/** An element of an XML document, or a stretch of its text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const TOKEN =
  /<\?[^>]*\?>|<(?<close>\/)?(?<name>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+="[^"<]*")*)\s*(?<empty>\/)?>|(?<text>[^<]+)/gy;
const NO_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

/** Reads the XML that office packages are made of; an error where it is not well-formed. */
export function parseXml(xml: string): XmlElement {
  if (NO_CHARACTER.test(xml)) throw new Error('a character that XML does not know');
  const root: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] } = {
    name: '',
    attributes: {},
    children: [],
  };
  const open = [root];
  TOKEN.lastIndex = 0;
  let at = 0;
  for (let match = TOKEN.exec(xml); match !== null; match = TOKEN.exec(xml)) {
    at = TOKEN.lastIndex;
    const { close, name, attributes = '', empty, text } = match.groups ?? {};
    const parent = open.at(-1);
    if (parent === undefined) throw new Error(`text behind the end, at ${at}`);
    if (text !== undefined) parent.children.push(decoded(text));
    else if (close !== undefined) {
      if (open.pop()?.name !== name) throw new Error(`</${name ?? ''}> closes another, at ${at}`);
    } else if (name !== undefined) {
      const element = { name, attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (empty === undefined) open.push(element);
    }
  }
  if (at !== xml.length) throw new Error(`no XML at ${at}: ${xml.slice(at, at + 80)}`);
  if (open.length !== 1) throw new Error(`${open.at(-1)?.name ?? ''} is not closed`);
  const [only, ...others] = root.children.filter((child) => typeof child !== 'string');
  if (only === undefined || others.length > 0) throw new Error('not one root');
  return only;
}

/** All elements of a name below an element, in order. */
export function elementsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === name ? [child, ...elementsOf(child, name)] : elementsOf(child, name);
  });
}

/** The text that stands in an element itself. */
export function ownText(element: XmlElement | undefined): string {
  return (element?.children ?? []).filter((child) => typeof child === 'string').join('');
}

function attributesOf(text: string): Record<string, string> {
  const found = [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decoded(value)]);
  return Object.fromEntries(found) as Record<string, string>;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text)) throw new Error(`a bare & in ${text.slice(0, 80)}`);
  return text.replace(/&(#x?)?([\da-z]+);/gi, (_, numeric: string | undefined, name: string) =>
    numeric === undefined
      ? (ENTITIES[name] ?? '')
      : String.fromCodePoint(Number.parseInt(name, numeric === '#x' ? 16 : 10)),
  );
}
