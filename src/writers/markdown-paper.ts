import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { type Cell, type GridColumn, type GridRow, type Paper, type PaperBlock, type Span } from '../document/tree.ts';

/** A paper as Markdown (GitHub's flavour); what the data hold comes out as itself, never as markup. */
export function writeMarkdownPaper({ blocks }: Paper): string {
  return toMarkdown(
    { type: 'root', children: grouped(blocks).flatMap((group, index) => groupNodes(group, index === 0)) },
    {
      extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), githubOnly],
      bullet: '-',
      // Bold by stars and slanted by underscores: side by side, neither is taken for the other.
      emphasis: '_',
      rule: '-',
      // A list behind a list would else begin with another bullet, which is well; two paragraphs of items are one list.
      bulletOther: '*',
    },
  );
}

/** What GitHub takes for markup and CommonMark does not: strikethrough, formulas. */
const githubOnly: NonNullable<Parameters<typeof toMarkdown>[1]> = {
  unsafe: [
    { character: '~', inConstruct: 'phrasing' },
    { character: '$', inConstruct: 'phrasing' },
  ],
};

type Root = Extract<Parameters<typeof toMarkdown>[0], { readonly type: 'root' }>;
type Content = Root['children'][number];
type Phrasing = Extract<Content, { readonly type: 'paragraph' }>['children'][number];
type TextBlock = Extract<PaperBlock, { readonly kind: 'text' }>;

/** Items that follow each other are one list. */
type Group = PaperBlock | { readonly kind: 'items'; readonly items: readonly TextBlock[] };

function grouped(blocks: readonly PaperBlock[]): readonly Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind !== 'text' || block.role !== 'item') groups.push(block);
    else if (last?.kind === 'items') groups[groups.length - 1] = { kind: 'items', items: [...last.items, block] };
    else groups.push({ kind: 'items', items: [block] });
  }
  return groups;
}

function groupNodes(block: Group, isFirst: boolean): readonly Content[] {
  switch (block.kind) {
    case 'items':
      return [list(block.items.map(({ spans }) => spanNodes(spans)))];
    case 'section':
      return isFirst ? [] : [{ type: 'thematicBreak' }];
    case 'letterhead':
      return letterheadNodes(block);
    case 'title':
      return titleNodes(block);
    case 'addressees':
      return addresseesNodes(block);
    case 'text':
      return textNodes(block);
    case 'signature':
      return signatureNodes(block);
    case 'grid':
      return [
        ...(block.caption === null ? [] : [paragraph([strong(textNodesOf(block.caption))])]),
        table(block.columns, block.rows),
      ];
    case 'timeline':
      // Only a screen draws it; the table beside it says the same.
      return [];
  }
}

function letterheadNodes(block: Extract<PaperBlock, { readonly kind: 'letterhead' }>): readonly Content[] {
  const { parentBody, issuer, number, motto, placeAndDate, draft } = block;
  const left = [
    ...(parentBody === null ? [] : [textNodesOf(parentBody)]),
    ...issuer.map((text) => [strong(textNodesOf(text))]),
  ];
  const right = motto.map((text) => [strong(textNodesOf(text))]);
  const below = [
    joined(number === null ? [] : [textNodesOf(number)]),
    joined(placeAndDate === null ? [] : [[emphasis(textNodesOf(placeAndDate))]]),
  ];
  const hasBelow = number !== null || placeAndDate !== null;
  return [
    ...(draft === null ? [] : [paragraph([strong(textNodesOf(draft))])]),
    centeredTable([[joined(left), joined(right)], ...(hasBelow ? [below] : [])]),
  ];
}

function titleNodes({ lines }: Extract<PaperBlock, { readonly kind: 'title' }>): readonly Content[] {
  return lines.map(({ text, role }) =>
    role === 'type'
      ? { type: 'heading', depth: 1, children: textNodesOf(text, ' ') }
      : paragraph([strong(textNodesOf(text))]),
  );
}

function addresseesNodes({ label, names }: Extract<PaperBlock, { readonly kind: 'addressees' }>): readonly Content[] {
  const [only, second] = names;
  if (second === undefined) return [paragraph(textNodesOf(only === undefined ? label : `${label} ${only}`))];
  return [paragraph(textNodesOf(label)), list(names.map((name) => textNodesOf(name)))];
}

function textNodes({ role, spans }: TextBlock): readonly Content[] {
  const nodes = spanNodes(spans);
  switch (role) {
    case 'heading':
      return [{ type: 'heading', depth: 2, children: spanNodes(spans, ' ') }];
    case 'label':
      return [paragraph(spanNodes(spans.map((span) => ({ ...span, bold: true }))))];
    case 'basis':
    case 'note':
      return [paragraph(spanNodes(spans.map((span) => ({ ...span, italic: true }))))];
    case 'body':
    case 'item':
      return [paragraph(nodes)];
  }
}

function signatureNodes(block: Extract<PaperBlock, { readonly kind: 'signature' }>): readonly Content[] {
  const { recipientsLabel, recipients, signatories } = block;
  const left = [
    ...(recipientsLabel === '' ? [] : [[strong([emphasis(textNodesOf(recipientsLabel))])]]),
    ...recipients.map((name) => textNodesOf(`- ${name}`)),
  ];
  const cells = signatories.map(({ lines, name }) =>
    joined([
      ...lines.map((text) => [strong(textNodesOf(text))]),
      // Room to sign.
      ...(name === null ? [] : [[], [], [strong(textNodesOf(name))]]),
    ]),
  );
  const isLed = left.length > 0;
  const row = tableRow([...(isLed ? [joined(left)] : []), ...cells]);
  return [
    { type: 'table', align: row.children.map((_, index) => (isLed && index === 0 ? null : 'center')), children: [row] },
  ];
}

function table(columns: readonly GridColumn[], rows: readonly GridRow[]): Content {
  return {
    type: 'table',
    align: columns.map(({ align }) => (align === 'center' ? 'center' : null)),
    children: [
      tableRow(columns.map(({ title }) => textNodesOf(title))),
      ...rows.map(({ kind, cells }) => tableRow(cells.map((cell) => cellNodes(cell, kind !== 'task')))),
    ],
  };
}

/** A table that only sets things side by side; its first row must be its head, since GitHub knows no table without. */
function centeredTable(rows: readonly (readonly Phrasing[][])[]): Content {
  return { type: 'table', align: (rows[0] ?? []).map(() => 'center' as const), children: rows.map(tableRow) };
}

function tableRow(cells: readonly Phrasing[][]): Extract<Content, { readonly type: 'table' }>['children'][number] {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) };
}

function cellNodes({ lines }: Cell, isStrong: boolean): Phrasing[] {
  return joined(
    lines.map(({ text, item, tone }) => {
      const nodes = textNodesOf(item ? `- ${text}` : text);
      return isStrong || tone === 'strong' ? [strong(nodes)] : nodes;
    }),
  );
}

/** Lines within a cell of a table, which may hold no line break of Markdown's own. */
function joined(lines: readonly Phrasing[][]): Phrasing[] {
  return lines.flatMap((nodes, index) => (index === 0 ? nodes : [{ type: 'html', value: '<br>' }, ...nodes]));
}

function list(items: readonly Phrasing[][]): Content {
  return {
    type: 'list',
    spread: false,
    children: items.map((children) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children }],
    })),
  };
}

function spanNodes(spans: readonly Span[], lineBreak?: string): Phrasing[] {
  return merged(spans).flatMap(({ text, bold, italic }): Phrasing[] => {
    if (!bold && !italic) return textNodesOf(text, lineBreak);
    // Emphasis cannot begin or end with a blank; the blank goes beside it.
    const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
    const nodes = textNodesOf(inner, lineBreak);
    const slanted = italic ? [emphasis(nodes)] : nodes;
    const styled = bold ? [strong(slanted)] : slanted;
    return [
      ...(before === '' ? [] : [plain(' ')]),
      ...(inner === '' ? [] : styled),
      ...(after === '' ? [] : [plain(' ')]),
    ];
  });
}

/** Spans of one style side by side are one: two runs of bold would meet in four stars. */
function merged(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last?.bold === span.bold && last.italic === span.italic)
      all[all.length - 1] = { ...last, text: last.text + span.text };
    else if (span.text !== '') all.push(span);
  }
  return all;
}

/** A text; its line breaks are `<br>` as GitHub renders them anywhere, or what a place wants that can hold none. */
function textNodesOf(text: string, lineBreak?: string): Phrasing[] {
  const lines = clean(text).split('\n');
  if (lineBreak !== undefined) return [plain(lines.join(lineBreak))];
  return joined(lines.map((line) => [plain(line)]));
}

const plain = (value: string): Phrasing => ({ type: 'text', value });
const strong = (children: Phrasing[]): Phrasing => ({ type: 'strong', children });
const emphasis = (children: Phrasing[]): Phrasing => ({ type: 'emphasis', children });
const paragraph = (children: Phrasing[]): Content => ({ type: 'paragraph', children });

/** Without control characters, which no Markdown may carry to a page. */
function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\u2028\u2029]+/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, '\uFFFD');
}
