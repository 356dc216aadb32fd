import { type Cell, type GridColumn, type GridRow, type Line, type PaperBlock } from '../../document/tree.ts';
import { type Attributes, element, type Node, onLines, plain, prose } from './nodes.ts';
import { cellSpans } from './spans.ts';

type Grid = Extract<PaperBlock, { readonly kind: 'grid' }>;

const FRAME: Attributes = {
  border: 1,
  cellPadding: 6,
  cellSpacing: 0,
  width: '100%',
  style: 'border-collapse:collapse',
};
/** Spaces and line breaks that a page would otherwise run together. */
const LAID_OUT = /\s{2}|[\t\n\r]/;

/** The tables of a paper for an editor that keeps neither style sheets nor classes. */
export function fragmentTables(blocks: readonly PaperBlock[]): readonly Node[] {
  return blocks.flatMap((block) => (block.kind === 'grid' ? [tableNode(block)] : []));
}

function tableNode({ caption, columns, rows }: Grid): Node {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const width = ({ share }: GridColumn): string => `${total > 0 ? Math.round((100 * share) / total) : 0}%`;
  const heads = columns.map((column) =>
    element('th', { scope: 'col', align: 'center', width: width(column) }, strong(bare(prose(column.title)))),
  );
  return element('table', { lang: 'vi', ...FRAME }, [
    ...onLines([
      ...(caption === null ? [] : [element('caption', {}, strong(bare(prose(caption))))]),
      element('thead', {}, [element('tr', {}, heads)]),
      element('tbody', {}, onLines(rows.map((row) => rowNode(row, columns)))),
    ]),
  ]);
}

function rowNode(row: GridRow, columns: readonly GridColumn[]): Node {
  const bold = row.kind !== 'task';
  const cells = cellSpans(row, columns).map(({ index, span, column }) => {
    const cell = row.cells[index] ?? { lines: [] };
    const laidOut = cell.lines.some(({ text }) => LAID_OUT.test(text));
    const properties: Attributes = {
      align: column.align,
      vAlign: 'top',
      ...(span > 1 ? { colSpan: span } : {}),
      ...(laidOut ? { style: 'white-space:pre-wrap' } : {}),
    };
    return element('td', properties, cellNodes(cell, bold));
  });
  return element('tr', {}, cells);
}

/** Lines stand below each other without a list, whose marks an editor would change; an item keeps its dash. */
function cellNodes({ lines }: Cell, bold: boolean): readonly Node[] {
  return lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [element('br', {})]),
    ...lineNodes(line, bold || line.tone === 'strong' || line.tone === 'danger'),
  ]);
}

function lineNodes({ text, item }: Line, bold: boolean): readonly Node[] {
  const nodes = [...(item ? [plain('- ')] : []), ...bare(prose(text))];
  return bold ? strong(nodes) : nodes;
}

function strong(nodes: readonly Node[]): readonly Node[] {
  return nodes.length === 0 ? [] : [element('strong', {}, nodes)];
}

/** Without the spans that only a style sheet would read. */
function bare(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [node];
    const children = bare(node.children.filter((child) => child.type === 'text' || child.type === 'element'));
    return node.tagName === 'span' ? children : [{ ...node, children: [...children] }];
  });
}
