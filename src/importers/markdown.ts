import { fromMarkdown } from 'mdast-util-from-markdown';

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root | Root['children'][number];

/** Whether a text pasted from somewhere is written in Markdown, or with the tags of bold text that some tools leave. */
export function isMarkdown(text: string): boolean {
  return /\*\*[^*\n]+\*\*|^\s*\|?(\s*:?-{3,}:?\s*\|)+|<\/?(b|strong|br|a)\b[^>]*>/m.test(text);
}

/** The text of one cell or line of Markdown, its markup taken off; `<br>` breaks the line. */
export function inlineText(source: string): { readonly text: string; readonly bold: boolean } {
  const trimmed = source.trim();
  if (!/[\\*_`<&[\]~!:.]/.test(trimmed)) return { text: trimmed, bold: false };
  // Behind a word, no sign at its beginning can make a list or a heading of it.
  const root = fromMarkdown(`x ${trimmed.replace(/\n/g, '<br>')}`);
  return { text: textOf(root).replace(/^x /, ''), bold: isBold(trimmed) };
}

function isBold(cell: string): boolean {
  const spans = cell.split(/<br\s*\/?>/i).filter((part) => part.trim() !== '');
  return spans.length > 0 && spans.every((part) => /^\s*(\*\*.*\*\*|<(b|strong)>.*<\/(b|strong)>)\s*$/i.test(part));
}

/** A paragraph of Markdown. */
export interface MarkdownParagraph {
  readonly text: string;
  readonly bold: boolean;
}

/** The paragraphs of a piece of Markdown, each with its line breaks; the items of a list begin with a dash. */
export function paragraphsIn(source: string): readonly MarkdownParagraph[] {
  return fromMarkdown(source).children.flatMap((node) => blockTexts(node));
}

function blockTexts(node: Node): readonly MarkdownParagraph[] {
  switch (node.type) {
    case 'list':
      return node.children.flatMap((item, index) => {
        const lead = node.ordered === true ? `${(node.start ?? 1) + index}. ` : '- ';
        const [first, ...rest] = item.children.flatMap((child) => blockTexts(child));
        return first ? [{ ...first, text: `${lead}${first.text}` }, ...rest] : rest;
      });
    case 'blockquote':
      return node.children.flatMap((child) => blockTexts(child));
    case 'thematicBreak':
      return [];
    case 'heading':
      return [{ text: textOf(node), bold: true }];
    default:
      return [{ text: textOf(node), bold: 'children' in node && node.children.every(({ type }) => type === 'strong') }];
  }
}

/** The text of a node; soft line breaks are blanks, hard ones line breaks. */
function textOf(node: Node): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return /^<br\s*\/?>$/i.test(node.value) ? '\n' : blockHtml(node.value);
  if (node.type === 'text') return node.value.replace(/\n/g, ' ');
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

// Tags go, the words between them stay; what was a comment was never printed.
function blockHtml(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '');
}
