import { type GridColumn, type GridRow, type PaperBlock, type Line } from '../../document/tree.ts';
import { type Attributes, element, type Node, onLines, printable, prose } from './nodes.ts';
import { fitted, LETTERS_PER_SIZE, lettersOf } from './fit.ts';
import { cellSpans, type CellSpan, headingColumn, isNumbered } from './spans.ts';

type Grid = Extract<PaperBlock, { readonly kind: 'grid' }>;

/** A row of more printed lines than this may be torn; keeping it whole would leave a gap in the page. */
const WHOLE_LINES = 10;
/** A table of no more rows than this stands on one page. */
const SHORT_TABLE = 12;

/**
 * A table of a paper. Its headings name rows and columns; on a narrow screen every row becomes a card, in which each
 * cell carries its column's title.
 */
export function gridNode({ caption, columns: given, rows }: Grid, orientation: 'portrait' | 'landscape'): Node {
  const fit = fitted(given, rows, orientation);
  const { columns } = fit;
  const lettersIn = columns.map((column) => lettersOf(column, fit, orientation));
  const size = columns.length <= 3 ? 'compact' : columns.length <= 7 ? 'wide' : 'widest';
  const short = rows.length <= SHORT_TABLE ? ['short'] : [];
  const numbered = isNumbered(columns) ? ['numbered'] : [];
  const width = ({ share }: GridColumn): string => `width:${(100 * share).toFixed(2)}%`;
  const titles = columns.map(({ title, align }) =>
    element('th', { scope: 'col', ...role('columnheader'), ...centred(align) }, prose(title, 4)),
  );
  return element('table', { className: ['grid', size, `print-${fit.size}`, ...short, ...numbered], ...role('table') }, [
    ...onLines([
      ...(caption === null ? [] : [element('caption', {}, prose(caption))]),
      element(
        'colgroup',
        {},
        columns.map((column) => element('col', { style: width(column) })),
      ),
      element('thead', role('rowgroup'), [element('tr', role('row'), titles)]),
      ...groupsOf(rows).map((group) =>
        element('tbody', role('rowgroup'), onLines(group.map((row) => rowNode(row, columns, lettersIn)))),
      ),
    ]),
  ]);
}

/** A card is no table to a screen reader unless the roles are said. */
const role = (name: string): Attributes => ({ role: name });
const centred = (align: GridColumn['align']): Attributes => (align === 'center' ? { className: ['c'] } : {});

/** A section row opens a group of its own. */
function groupsOf(rows: readonly GridRow[]): readonly (readonly GridRow[])[] {
  const groups: GridRow[][] = [];
  for (const row of rows) {
    const open = groups.at(-1);
    if (open === undefined || row.kind === 'section') groups.push([row]);
    else open.push(row);
  }
  return groups;
}

function rowNode(row: GridRow, columns: readonly GridColumn[], lettersIn: readonly number[]): Node {
  const heading = headingColumn(row, columns);
  const long = printedLines(row, lettersIn) > WHOLE_LINES ? ['long'] : [];
  // A row to be filled in by hand: there is a place for it on paper, and none on a small screen.
  const blank = row.cells.every(({ lines }) => lines.length === 0) ? ['blank'] : [];
  return element(
    'tr',
    { className: [row.kind, ...long, ...blank], ...role('row') },
    cellSpans(row, columns).map((span) => cellNode(row, span, heading, lettersIn)),
  );
}

function cellNode(
  { kind, cells }: GridRow,
  { index, span, column }: CellSpan,
  heading: number,
  lettersIn: readonly number[],
): Node {
  const shape = { ...centred(column.align), ...(span > 1 ? { colSpan: span } : {}) };
  const nodes = linesNodes(cells[index]?.lines ?? [], (lettersIn[index] ?? 0) / LETTERS_PER_SIZE);
  if (index === heading && nodes.length > 0) {
    const scope = kind === 'section' ? 'rowgroup' : 'row';
    return element('th', { scope, ...role('rowheader'), ...shape }, nodes);
  }
  return element('td', { ...role('cell'), dataLabel: printable(column.title), ...shape }, nodes);
}

/** Items of a cell stay items; a line by itself needs no element around it. */
function linesNodes(lines: readonly Line[], room: number): readonly Node[] {
  const [only] = lines;
  if (lines.length === 1 && only?.item === false) return toned(only, room);
  return lines.flatMap((line, index) => {
    if (!line.item) return [element('p', {}, toned(line, room))];
    if (lines[index - 1]?.item === true) return [];
    const end = lines.findIndex((other, at) => at > index && !other.item);
    const items = lines.slice(index, end === -1 ? undefined : end);
    return [
      element(
        'ul',
        {},
        items.map((item) => element('li', {}, toned(item, room))),
      ),
    ];
  });
}

function toned({ text, tone }: Line, room: number): readonly Node[] {
  const nodes = prose(text, room);
  if (tone === 'plain' || nodes.length === 0) return nodes;
  return [tone === 'strong' ? element('strong', {}, nodes) : element('span', { className: [tone] }, nodes)];
}

/** About how many lines a row takes when printed. */
function printedLines({ cells }: GridRow, lettersIn: readonly number[]): number {
  const heights = cells.map(({ lines }, index) => {
    const letters = Math.max(1, lettersIn[index] ?? 1);
    return lines.reduce((sum, { text }) => sum + Math.max(1, Math.ceil(text.length / letters)), 0);
  });
  return Math.max(0, ...heights);
}
