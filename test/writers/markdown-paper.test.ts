import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Paper } from '../../src/document/tree.ts';
import { writeMarkdownPaper } from '../../src/writers/markdown-paper.ts';
import { anyPaper } from '../support/any-paper.ts';
import { papers } from '../support/golden-papers.ts';
import { textsOf } from '../support/paper-texts.ts';

type Tree = ReturnType<typeof fromMarkdown>;
type Node = Tree | Tree['children'][number];

const parse = (markdown: string): Tree =>
  fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });

/** What a reader of the rendered page sees; and every piece of HTML in it. */
function seen(node: Node, html: string[] = []): string {
  if (node.type === 'html') {
    html.push(node.value);
    return ' ';
  }
  if ('value' in node) return node.value;
  if (!('children' in node)) return ' ';
  const inner = node.children.map((child) => seen(child, html)).join('');
  return ['root', 'paragraph', 'heading', 'tableCell', 'listItem'].includes(node.type) ? ` ${inner} ` : inner;
}

const squeezed = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}]/gu, '\uFFFD')
    .replace(/[\s\ufeff]+/g, ' ')
    .trim();

function checkEverything(paper: Paper): void {
  const html: string[] = [];
  const page = squeezed(seen(parse(writeMarkdownPaper(paper)), html));
  expect(html.filter((each) => each !== '<br>')).toEqual([]);
  let at = 0;
  for (const text of textsOf(ordered(paper), { timelines: false }).map(squeezed)) {
    const found = page.indexOf(text, at);
    expect(found, `${JSON.stringify(text)} behind ${at} in ${JSON.stringify(page)}`).toBeGreaterThanOrEqual(at);
    at = found;
  }
}

/** The draft mark stands above the letterhead; elsewhere the texts come as in the tree. */
function ordered({ properties, blocks }: Paper): Paper {
  return {
    properties,
    blocks: blocks.map((block) =>
      block.kind === 'letterhead'
        ? {
            kind: 'title',
            lines: [
              ...(block.draft === null ? [] : [block.draft]),
              ...(block.parentBody === null ? [] : [block.parentBody]),
              ...block.issuer,
              ...block.motto,
              block.number ?? '',
              block.placeAndDate ?? '',
            ].map((text) => ({ role: 'type', text })),
          }
        : block,
    ),
  };
}

describe('a paper in Markdown', () => {
  it.each(papers)('has every text, in order: %s', (_, paper) => {
    checkEverything(paper);
  });

  it.each(papers)('is the page that was read and found right: %s', (name, paper) => {
    const golden = `test/writers/golden/papers/${name}.md`;
    const page = writeMarkdownPaper(paper);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, page);
    expect(page).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : '');
  });

  it('says what the data say, whatever they look like', () => {
    fc.assert(fc.property(anyPaper, checkEverything), { numRuns: 300 });
  });
});
