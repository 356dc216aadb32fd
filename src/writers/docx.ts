import {
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { type Paper } from '../document/tree.ts';
import { blockChildren } from './docx/blocks.ts';
import { stablePackage } from './docx/stable.ts';
import { styles, twips } from './docx/styles.ts';
import { cleanText } from './page/clean.ts';
import { type PageSection, sectionsOf, textAreaWidth } from './page/sections.ts';

/** A paper as a Word document, laid out by Nghị định 30/2020/NĐ-CP; the same paper gives the same bytes. */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const { title, author, date } = paper.properties;
  const sections = sectionsOf(paper);
  const document = new Document({
    title: cleanText(title),
    creator: cleanText(author),
    lastModifiedBy: cleanText(author),
    description: '',
    compatibility: { version: 15 },
    styles,
    sections: sections.map(sectionOf),
  });
  return stablePackage(await Packer.pack(document, 'uint8array'), `${date ?? '1980-01-01'}T00:00:00Z`);
}

const millimetres = (count: number): number => Math.round(count * twips.perMillimetre);
const UPRIGHT = { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 };
/** The same page turned: what was bound on the left is bound above. */
const TURNED = { top: 30, bottom: 15, left: 20, right: 20, header: 15, footer: 10 };

function sectionOf({ landscape, blocks }: PageSection): ISectionOptions {
  const { top, bottom, left, right, header, footer } = landscape ? TURNED : UPRIGHT;
  const width = textAreaWidth(landscape);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        // The library itself turns the numbers of a page that lies on its side.
        size: { width: 11906, height: 16838, ...(landscape ? { orientation: PageOrientation.LANDSCAPE } : {}) },
        margin: {
          top: millimetres(top),
          bottom: millimetres(bottom),
          left: millimetres(left),
          right: millimetres(right),
          header: millimetres(header),
          footer: millimetres(footer),
          gutter: 0,
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({ style: 'Header' })] }) },
    children: blocks.flatMap((block, at) => blockChildren(block, width, blocks[at + 1]?.kind === 'signature')),
  };
}

function pageNumber(): Header {
  return new Header({
    children: [new Paragraph({ style: 'Header', children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
  });
}
