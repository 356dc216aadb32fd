import { type Line, type Paper } from '../../document/tree.ts';
import { cleanText } from '../page/clean.ts';
import { isBold, type SetGrid, type SetRow, setGrid } from '../page/grid.ts';
import { setLetterhead } from '../page/letterhead.ts';
import { type PageBlock, sectionsOf, textAreaWidth } from '../page/sections.ts';
import { signatureColumns } from '../page/signature.ts';
import { setTitle } from '../page/title.ts';

/** A paper as the layout file reads it: JSON with every measure in points. */
export function layoutInput(paper: Paper): string {
  const { title, author, date } = paper.properties;
  const input = {
    title,
    author,
    date: date === null ? null : date.split('-').map(Number),
    sections: sectionsOf(paper).map(({ landscape, blocks }) => ({
      landscape,
      blocks: blocks.flatMap((block, at) => {
        const kept = blocks[at + 1]?.kind === 'signature';
        return blockInput(block, textAreaWidth(landscape), kept);
      }),
    })),
  };
  return JSON.stringify(input, (_, value: unknown) => (typeof value === 'string' ? printable(value) : value));
}

/** A tab has no width in Typst. */
function printable(text: string): string {
  return cleanText(text).replaceAll('\t', '    ');
}

function blockInput(block: PageBlock, width: number, kept: boolean): readonly object[] {
  switch (block.kind) {
    case 'letterhead':
      return [{ ...block, ...setLetterhead(block, width) }];
    case 'title':
      return [{ ...block, lines: setTitle(block.lines, width) }];
    case 'addressees':
      return [block];
    case 'text':
      return [{ ...block, kept }];
    case 'signature':
      return [{ ...block, columns: signatureColumns(block, width) }];
    case 'grid':
      return [
        {
          kind: block.kind,
          caption: block.caption,
          head: block.columns.map(({ title }) => title),
          ...gridInput(setGrid(block, width)),
        },
      ];
    case 'timeline':
      return [];
  }
}

function gridInput({ widths, rows, whole }: SetGrid): object {
  return { widths, whole, rows: rows.map(rowInput) };
}

function rowInput({ cells, section, bold, mayBreak }: SetRow): object {
  const lineInput = (line: Line): object => ({ text: line.text, item: line.item, bold: bold || isBold(line) });
  return { section, mayBreak, cells: cells.map((cell) => ({ ...cell, lines: cell.lines.map(lineInput) })) };
}
