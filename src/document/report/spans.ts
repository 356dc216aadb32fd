import { type Span } from '../tree.ts';
import { type MarkdownPhrasing } from './markdown.ts';
import { commentsOf, withoutComments, type Written, writtenAs } from './written.ts';

interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
}

/** What stands in a line, as stretches of one weight and slant; every word is kept, whatever Markdown takes it for. */
export function spansOf(
  written: Written,
  nodes: readonly MarkdownPhrasing[],
  style: Style = { bold: false, italic: false },
): readonly Span[] {
  return nodes.flatMap((node): readonly Span[] => {
    switch (node.type) {
      case 'text':
        return [{ text: node.value.replace(/\s*\n\s*/g, ' '), ...style }];
      case 'break':
        return [{ text: '\n', ...style }];
      case 'strong':
        return spansOf(written, node.children, { ...style, bold: true });
      case 'emphasis':
        return spansOf(written, node.children, { ...style, italic: true });
      case 'inlineCode':
        return [{ text: node.value, ...style }];
      case 'html':
        return htmlSpans(written, node, style);
      case 'link':
        return linkSpans(written, node, style);
      default:
        // A picture, a reference and the like: what was written is printed as it was written.
        return [{ text: writtenAs(written, node).replace(/\s*\n\s*/g, ' '), ...style }];
    }
  });
}

function htmlSpans(
  written: Written,
  node: Extract<MarkdownPhrasing, { readonly type: 'html' }>,
  style: Style,
): readonly Span[] {
  if (!commentsOf(written, node)) return [];
  if (/^<br\s*\/?>$/i.test(node.value)) return [{ text: '\n', ...style }];
  const text = withoutComments(node.value).replace(/\s*\n\s*/g, ' ');
  return text === '' ? [] : [{ text, ...style }];
}

/** A link, with its address where that says more than its words. */
function linkSpans(
  written: Written,
  node: Extract<MarkdownPhrasing, { readonly type: 'link' }>,
  style: Style,
): readonly Span[] {
  const spans = spansOf(written, node.children, style);
  const words = wordsOf(spans);
  const rest = [
    ...(words === node.url || words === node.url.replace(/^mailto:/, '') ? [] : [node.url]),
    node.title ?? '',
  ];
  const added = rest.filter((text) => text !== '').join(', ');
  return added === '' ? spans : [...spans, { text: ` (${added})`, ...style }];
}

/** The words of some spans. */
export function wordsOf(spans: readonly Span[]): string {
  return spans
    .map(({ text }) => text)
    .join('')
    .trim();
}
