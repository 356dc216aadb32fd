import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { type Block, type Cell, type DocumentTree, type Line } from '../document/tree.ts';

/** A document as Markdown (GitHub's flavour); what the data hold comes out as itself, never as markup. */
export function writeMarkdown(document: DocumentTree): string {
  return toMarkdown(
    { type: 'root', children: document.blocks.flatMap(nodesOf) },
    { extensions: [gfmTableToMarkdown({ tablePipeAlign: false })], bullet: '-' },
  );
}

type Root = Parameters<typeof toMarkdown>[0] & { readonly type: 'root' };
type Content = Root['children'][number];
type Phrasing = Extract<Content, { readonly type: 'paragraph' }>['children'][number];

function nodesOf(block: Block): readonly Content[] {
  switch (block.kind) {
    case 'heading':
      return [{ type: 'heading', depth: 2, children: [{ type: 'text', value: clean(block.text) }] }];
    case 'paragraph':
      return paragraphNodes(block.lines);
    case 'table':
      return [
        {
          type: 'table',
          children: [
            rowNode(block.columns.map(({ title }) => [{ type: 'text', value: clean(title) }])),
            ...block.rows.map(({ cells }) => rowNode(cells.map(cellNodes))),
          ],
        },
      ];
  }
}

function paragraphNodes(lines: readonly Line[]): readonly Content[] {
  const items = lines.filter(({ item }) => item);
  const plain = lines.filter(({ item }) => !item);
  return [
    ...(plain.length === 0 ? [] : [{ type: 'paragraph' as const, children: joined(plain, { type: 'break' }) }]),
    ...(items.length === 0
      ? []
      : [
          {
            type: 'list' as const,
            spread: false,
            children: items.map((line) => ({
              type: 'listItem' as const,
              spread: false,
              children: [{ type: 'paragraph' as const, children: [inline(line)] }],
            })),
          },
        ]),
  ];
}

function rowNode(cells: readonly Phrasing[][]): {
  type: 'tableRow';
  children: { type: 'tableCell'; children: Phrasing[] }[];
} {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) };
}

function cellNodes({ lines }: Cell): Phrasing[] {
  const dashed = lines.map((line) => (line.item ? { ...line, text: `- ${line.text}` } : line));
  return joined(dashed, { type: 'html', value: '<br>' });
}

function joined(lines: readonly Line[], between: Phrasing): Phrasing[] {
  return lines.flatMap((line, index) => (index === 0 ? [inline(line)] : [between, inline(line)]));
}

function inline({ text, tone }: Line): Phrasing {
  const value: Phrasing = { type: 'text', value: clean(text) };
  return tone === 'strong' || tone === 'danger' ? { type: 'strong', children: [value] } : value;
}

/** Without control characters, which no Markdown may carry to a terminal or a page. */
function clean(text: string): string {
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(/[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]/gu, '\uFFFD');
}
