import { type Paper, type PaperBlock } from '../../document/tree.ts';

/** A block that stands on a page. */
export type PageBlock = Exclude<PaperBlock, { readonly kind: 'section' }>;

/** Pages of one orientation, with page numbers of their own. */
export interface PageSection {
  readonly landscape: boolean;
  readonly blocks: readonly PageBlock[];
}

/** The width of the text of a page, in points: A4 less 30 mm and 15 mm, or, turned, less 20 mm and 20 mm. */
export function textAreaWidth(landscape: boolean): number {
  return ((landscape ? 257 : 165) * 72) / 25.4;
}

/** The sections of a paper; blocks before the first section mark stand upright, and sections without a block are none. */
export function sectionsOf({ blocks }: Paper): readonly PageSection[] {
  const sections: { landscape: boolean; blocks: PageBlock[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'section') sections.push({ landscape: block.orientation === 'landscape', blocks: [] });
    else {
      if (sections.length === 0) sections.push({ landscape: false, blocks: [] });
      sections.at(-1)?.blocks.push(block);
    }
  }
  return sections.filter((section) => section.blocks.length > 0);
}
