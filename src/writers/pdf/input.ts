import { type Line, type Paper } from '../../document/tree.ts';
import { cleanText } from '../page/clean.ts';
import { type SetRow, setGrid } from '../page/grid.ts';
import { isBold } from '../page/line.ts';
import { setLetterhead } from '../page/letterhead.ts';
import { type PageBlock, sectionsOf, textAreaWidth } from '../page/sections.ts';
import { signatureColumns } from '../page/signature.ts';
import { setTitle } from '../page/title.ts';

type Grid = Extract<PageBlock, { readonly kind: 'grid' }>;
type Signature = Extract<PageBlock, { readonly kind: 'signature' }>;

/** A paper as the layout file reads it: JSON with every measure in points. */
export function layoutInput(paper: Paper): string {
  const { title, author, date } = paper.properties;
  const input = {
    title,
    author,
    date: date === null ? null : date.split('-').map(Number),
    sections: sectionsOf(paper).map(({ landscape, blocks }) => ({
      landscape,
      blocks: blocks.flatMap((block, at) =>
        blockInput(block, textAreaWidth(landscape), blocks[at - 1], blocks[at + 1]),
      ),
    })),
  };
  return JSON.stringify(input, (_, value: unknown) => (typeof value === 'string' ? printable(value) : value));
}

/** A tab has no width in Typst. */
function printable(text: string): string {
  return cleanText(text).replaceAll('\t', '    ');
}

function blockInput(
  block: PageBlock,
  width: number,
  before: PageBlock | undefined,
  after: PageBlock | undefined,
): readonly object[] {
  switch (block.kind) {
    case 'letterhead':
      return [{ ...block, ...setLetterhead(block, width) }];
    case 'title':
      return [{ ...block, lines: setTitle(block.lines, width) }];
    case 'addressees':
      return [block];
    case 'text':
      return [{ ...block, kept: after?.kind === 'signature' }];
    case 'signature':
      // Behind a table it comes with the table, whose last row may have to go with it.
      return before?.kind === 'grid' ? [] : [signatureInput(block, width)];
    case 'grid':
      return [gridInput(block, width, after?.kind === 'signature' ? signatureInput(after, width) : null)];
    case 'timeline':
      return [];
  }
}

function signatureInput(block: Signature, width: number): object {
  return { ...block, columns: signatureColumns(block, width) };
}

function gridInput(block: Grid, width: number, signature: object | null): object {
  const { rows, ...table } = setGrid(block, width);
  const { kind, caption, columns } = block;
  return { kind, caption, head: columns.map(({ title }) => title), ...table, rows: rows.map(rowInput), signature };
}

function rowInput({ cells, section, bold, mayBreak }: SetRow): object {
  const lineInput = (line: Line): object => ({ text: line.text, item: line.item, bold: bold || isBold(line) });
  return { section, mayBreak, cells: cells.map((cell) => ({ ...cell, lines: cell.lines.map(lineInput) })) };
}
