import { type Block, type DocumentTree } from '../document/tree.ts';
import { harmless, type Paint, paintOf, printLine } from './terminal/lines.ts';
import { drawTable, type Table } from './terminal/table.ts';

/** The screen to print on; without `unicode` borders are ASCII. */
export interface Page {
  readonly width: number;
  readonly color: boolean;
  readonly unicode?: boolean;
}

/** Below this there is no room for a hanging indent and a word. */
const LEAST_WIDTH = 16;

interface Printing {
  readonly width: number;
  readonly unicode: boolean;
  readonly paint: Paint;
  readonly tables: readonly Table[];
}

function printBlock(block: Block, { width, unicode, paint, tables }: Printing): readonly string[] {
  switch (block.kind) {
    case 'heading': {
      const line = harmless({ text: block.text, tone: block.tone, item: false });
      return printLine(line, width).map(({ text, tone }) =>
        paint(tone === 'strong' ? text : paint(text, tone), 'strong'),
      );
    }
    case 'paragraph':
      return block.lines.flatMap((line) => printLine(harmless(line), width)).map(({ text, tone }) => paint(text, tone));
    case 'table':
      return drawTable(
        block,
        tables.filter((other) => sameColumns(other, block)),
        { width, unicode },
        paint,
      );
  }
}

// Tables of one kind, one below the other, are easier to read with their columns in line.
function sameColumns(one: Table, other: Table): boolean {
  return (
    one.columns.length === other.columns.length &&
    one.columns.every(({ title }, index) => title === other.columns[index]?.title)
  );
}

/** The document as text for a screen: no line wider than the page, nothing cut, ending in a line break. */
export function writeTerminal(document: DocumentTree, page: Page): string {
  const paint = paintOf(page.color);
  const printing: Printing = {
    width: Math.max(page.width, LEAST_WIDTH),
    unicode: page.unicode ?? true,
    paint,
    tables: document.blocks.filter((block) => block.kind === 'table'),
  };
  const lines: string[] = [];
  let close = true;
  for (const block of document.blocks) {
    const printed = printBlock(block, printing);
    if (printed.length === 0) continue;
    // A heading stands close to what it heads, but a heading of headings stands apart.
    if (lines.length > 0 && (!close || block.kind === 'heading')) lines.push('');
    for (const line of printed) lines.push(line);
    close = block.kind === 'heading';
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
