import { toHtml } from 'hast-util-to-html';
import { type Paper, type PaperBlock } from '../document/tree.ts';
import { blockNodes } from './html/blocks.ts';
import { fragmentTables } from './html/fragment.ts';
import { element, type Node, onLines, plain, printable, type Tree } from './html/nodes.ts';
import { pageRules, style } from './html/style.ts';

type SectionBlock = Extract<PaperBlock, { readonly kind: 'section' }>;

/** A stretch of a paper that has its own pages. */
interface Section {
  readonly orientation: SectionBlock['orientation'];
  readonly blocks: readonly PaperBlock[];
}

/**
 * A paper as one HTML file that needs nothing beside it: for a phone, for a screen, and for the official pages when
 * printed. As a fragment: its tables alone, with nothing that a portal's editor would strip.
 */
export function writeHtml(paper: Paper, options: { readonly fragment?: boolean } = {}): string {
  if (options.fragment === true) return serialised(onLines(fragmentTables(paper.blocks)).slice(1));
  const sections = sectionsOf(paper.blocks);
  const page = element('html', { lang: 'vi' }, [
    plain('\n'),
    element('head', {}, onLines(headNodes(paper, sections))),
    plain('\n'),
    element('body', {}, onLines([element('main', {}, onLines(sectionNodes(sections)))])),
    plain('\n'),
  ]);
  return serialised([{ type: 'doctype' }, plain('\n'), page, plain('\n')]);
}

function serialised(children: Extract<Tree, { readonly type: 'root' }>['children']): string {
  return toHtml({ type: 'root', children });
}

function headNodes({ properties }: Paper, sections: readonly Section[]): readonly Node[] {
  const meta = (name: string, content: string): Node => element('meta', { name, content: printable(content) });
  return [
    element('meta', { charSet: 'utf-8' }),
    meta('viewport', 'width=device-width, initial-scale=1'),
    meta('color-scheme', 'light dark'),
    element('title', {}, [plain(properties.title)]),
    meta('author', properties.author),
    ...(properties.date === null ? [] : [meta('dcterms.issued', properties.date)]),
    element('style', {}, [
      plain(style + sections.map(({ orientation }, index) => pageRules(index, orientation)).join('')),
    ]),
  ];
}

function sectionsOf(blocks: readonly PaperBlock[]): readonly Section[] {
  const starts = blocks.flatMap((block, index) => (block.kind === 'section' ? [index] : []));
  const bounds = starts[0] === 0 ? starts : [-1, ...starts];
  return bounds.map((start, at) => {
    const opening = blocks[start];
    return {
      orientation: opening?.kind === 'section' ? opening.orientation : 'portrait',
      blocks: blocks.slice(start + 1, bounds[at + 1]),
    };
  });
}

/** The first title of a paper is its h1; the titles of what is attached are h2, and headings stand one below. */
function sectionNodes(sections: readonly Section[]): readonly Node[] {
  const titled = sections.map(({ blocks }) => blocks.some(({ kind }) => kind === 'title'));
  const first = titled.indexOf(true);
  return sections.map(({ orientation, blocks }, index) =>
    element(
      'section',
      { className: ['sheet', orientation, `sheet-${index + 1}`] },
      onLines(
        blockNodes(blocks, {
          section: index + 1,
          orientation,
          titleLevel: first === -1 || index <= first ? 1 : 2,
          titled: first !== -1,
        }),
      ),
    ),
  );
}
