import { directiveFromMarkdown, directiveToMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';

/** The tree of a Markdown text. */
export type MarkdownTree = ReturnType<typeof fromMarkdown>;
/** A block of it. */
export type MarkdownBlock = MarkdownTree['children'][number];
/** What stands in a line of it. */
export type MarkdownPhrasing = Extract<MarkdownBlock, { readonly type: 'paragraph' }>['children'][number];
/** A directive on a line of its own. */
export type MarkdownDirective = Extract<MarkdownBlock, { readonly type: 'leafDirective' | 'containerDirective' }>;

/** Reads Markdown with tables and directives. Text directives are off: they would eat the time of day in "8:30". */
export function markdownTree(text: string): MarkdownTree {
  const { flow = {} } = directive();
  return fromMarkdown(text, {
    extensions: [{ flow }, gfmTable()],
    mdastExtensions: [directiveFromMarkdown(), gfmTableFromMarkdown()],
  });
}

/** Writes Markdown as people write it; the room for what a person is to fill in, `[…`, stays free of backslashes. */
export function markdownText(children: readonly MarkdownBlock[]): string {
  const text = toMarkdown(
    { type: 'root', children: [...children] },
    {
      extensions: [directiveToMarkdown({ quoteSmart: true }), gfmTableToMarkdown({ tablePipeAlign: false })],
      bullet: '-',
      bulletOther: '*',
      emphasis: '_',
      rule: '-',
    },
  );
  return text.replaceAll('\\[…', '[…');
}

/** A text as a node; line breaks and control characters in data are blanks. */
export function textNode(value: string): MarkdownPhrasing {
  return { type: 'text', value: value.replace(/[\s\p{Cc}]+/gu, ' ').trim() };
}

/** A paragraph of one text. */
export function paragraphNode(text: string, isStrong = false): MarkdownBlock {
  const node = textNode(text);
  return { type: 'paragraph', children: isStrong ? [{ type: 'strong', children: [node] }] : [node] };
}

/** A list, an item for each text; nothing where there is none. */
export function listNodes(texts: readonly string[]): readonly MarkdownBlock[] {
  if (texts.length === 0) return [];
  const children = texts.map((text) => ({
    type: 'listItem' as const,
    spread: false,
    children: [{ type: 'paragraph' as const, children: [textNode(text)] }],
  }));
  return [{ type: 'list', spread: false, children }];
}

/** A table: its head, its rows, and which rows are set in bold. */
export function tableNode(
  head: readonly { readonly title: string; readonly isCentred: boolean }[],
  rows: readonly { readonly cells: readonly string[]; readonly isStrong: boolean }[],
): MarkdownBlock {
  const rowOf = (cells: readonly string[], isStrong: boolean): TableRow => ({
    type: 'tableRow',
    children: cells.map((text) => ({
      type: 'tableCell',
      children: text === '' ? [] : isStrong ? [{ type: 'strong', children: [textNode(text)] }] : [textNode(text)],
    })),
  });
  return {
    type: 'table',
    align: head.map(({ isCentred }) => (isCentred ? 'center' : null)),
    children: [
      rowOf(
        head.map(({ title }) => title),
        false,
      ),
      ...rows.map(({ cells, isStrong }) => rowOf(cells, isStrong)),
    ],
  };
}

type TableRow = Extract<MarkdownBlock, { readonly type: 'table' }>['children'][number];
