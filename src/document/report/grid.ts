import { type Cell, type GridColumn, type GridRow, type Line, type PaperBlock, type Span } from '../tree.ts';
import { type MarkdownBlock, type MarkdownPhrasing } from './markdown.ts';
import { spansOf, wordsOf } from './spans.ts';
import { type Written } from './written.ts';

type Table = Extract<MarkdownBlock, { readonly type: 'table' }>;

/** A table that a person or tthc wrote: columns as wide as what stands in them asks for, rows in bold kept so. */
export function gridOf(written: Written, { align, children }: Table): PaperBlock {
  const [head, ...rows] = children.map((row) =>
    // Cast: what stands in a cell stands in a line.
    row.children.map((cell) => spansOf(written, cell.children as readonly MarkdownPhrasing[])),
  );
  const width = Math.max(head?.length ?? 0, ...rows.map((row) => row.length));
  const texts = [head ?? [], ...rows];
  const columns = Array.from({ length: width }, (_, index): GridColumn => ({
    title: wordsOf(head?.[index] ?? []),
    share: shareOf(texts.map((row) => wordsOf(row[index] ?? []))),
    align: align?.[index] === 'center' ? 'center' : 'left',
  }));
  return {
    kind: 'grid',
    caption: null,
    columns,
    rows: rows.map((row) => ({
      kind: kindOf(row),
      cells: columns.map((_, index) => cellOf(row[index] ?? [])),
    })),
  };
}

/** The room that a column wants: that of its longest word, and more where there is much to read. */
function shareOf(texts: readonly string[]): number {
  const longestWord = Math.max(2, ...texts.flatMap((text) => text.split(/\s+/).map((word) => word.length)));
  const longestText = Math.max(0, ...texts.map((text) => text.length));
  return Math.min(40, Math.max(longestWord + 2, Math.round(Math.sqrt(longestText) * 3)));
}

/** A row of which every word is bold is a sum. */
function kindOf(row: readonly (readonly Span[])[]): GridRow['kind'] {
  const spans = row.flat().filter(({ text }) => text.trim() !== '');
  return spans.length > 0 && spans.every(({ bold }) => bold) ? 'total' : 'task';
}

function cellOf(spans: readonly Span[]): Cell {
  const lines = wordsOf(spans)
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  return {
    lines: lines.map((text): Line => ({
      text: text.replace(/^- /, ''),
      tone: 'plain',
      item: text.startsWith('- '),
    })),
  };
}
