import { type GridColumn, type GridRow, type PaperBlock, type Line } from '../../document/tree.ts';
import { type Attributes, element, type Node, onLines, printable, prose } from './nodes.ts';
import { letterWidth } from './wrap.ts';
import { cellSpans, type CellSpan, headingColumn, isNumbered } from './spans.ts';

type Grid = Extract<PaperBlock, { readonly kind: 'grid' }>;

/** The width of a page's text, in sizes of the letters in a table. */
const PAGE_WIDTH = { portrait: 36, landscape: 55 };
/** How many letters stand side by side in one such size. */
const LETTERS_PER_SIZE = 2.3;
/** A row of more printed lines than this may be torn; keeping it whole would leave a gap in the page. */
const WHOLE_LINES = 10;

/**
 * A table of a paper. Its headings name rows and columns; on a narrow screen every row becomes a card, in which each
 * cell carries its column's title.
 */
export function gridNode({ caption, columns: given, rows }: Grid, orientation: keyof typeof PAGE_WIDTH): Node {
  const pageWidth = PAGE_WIDTH[orientation];
  const columns = roomForNumbers(given, rows, pageWidth);
  const size = columns.length <= 3 ? 'compact' : columns.length <= 7 ? 'wide' : 'widest';
  const numbered = isNumbered(columns) ? ['numbered'] : [];
  const width = ({ share }: GridColumn): string => `width:${(100 * share).toFixed(2)}%`;
  const titles = columns.map(({ title, align }) =>
    element('th', { scope: 'col', ...role('columnheader'), ...centred(align) }, prose(title, 14)),
  );
  return element('table', { className: ['grid', size, ...numbered], ...role('table') }, [
    ...onLines([
      ...(caption === null ? [] : [element('caption', {}, prose(caption))]),
      element(
        'colgroup',
        {},
        columns.map((column) => element('col', { style: width(column) })),
      ),
      element('thead', role('rowgroup'), [element('tr', role('row'), titles)]),
      ...groupsOf(rows).map((group) =>
        element('tbody', role('rowgroup'), onLines(group.map((row) => rowNode(row, columns, pageWidth)))),
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

function rowNode(row: GridRow, columns: readonly GridColumn[], pageWidth: number): Node {
  const heading = headingColumn(row, columns);
  const long = printedLines(row, columns, pageWidth) > WHOLE_LINES ? ['long'] : [];
  return element(
    'tr',
    { className: [row.kind, ...long], ...role('row') },
    cellSpans(row, columns).map((span) => cellNode(row, span, heading, pageWidth)),
  );
}

function cellNode(
  { kind, cells }: GridRow,
  { index, span, column }: CellSpan,
  heading: number,
  pageWidth: number,
): Node {
  const shape = { ...centred(column.align), ...(span > 1 ? { colSpan: span } : {}) };
  const nodes = linesNodes(cells[index]?.lines ?? [], Math.max(8, lettersOf(column, pageWidth) - 2));
  if (index === heading) {
    const scope = kind === 'section' ? 'rowgroup' : 'row';
    return element('th', { scope, ...role('rowheader'), ...shape }, nodes);
  }
  return element('td', { ...role('cell'), dataLabel: printable(column.title), ...shape }, nodes);
}

/** Items of a cell stay items; a line by itself needs no element around it. */
function linesNodes(lines: readonly Line[], longestJoined: number): readonly Node[] {
  const [only] = lines;
  if (lines.length === 1 && only?.item === false) return toned(only, longestJoined);
  return lines.flatMap((line, index) => {
    if (!line.item) return [element('p', {}, toned(line, longestJoined))];
    if (lines[index - 1]?.item === true) return [];
    const end = lines.findIndex((other, at) => at > index && !other.item);
    const items = lines.slice(index, end === -1 ? undefined : end);
    return [
      element(
        'ul',
        {},
        items.map((item) => element('li', {}, toned(item, longestJoined))),
      ),
    ];
  });
}

function toned({ text, tone }: Line, longestJoined: number): readonly Node[] {
  const nodes = prose(text, longestJoined);
  if (tone === 'plain' || nodes.length === 0) return nodes;
  return [tone === 'strong' ? element('strong', {}, nodes) : element('span', { className: [tone] }, nodes)];
}

/** About how many lines a row takes when printed. */
function printedLines({ cells }: GridRow, columns: readonly GridColumn[], pageWidth: number): number {
  const heights = cells.map(({ lines }, index) => {
    const column = columns[index];
    const letters = Math.max(1, column === undefined ? 1 : lettersOf(column, pageWidth));
    return lines.reduce((sum, { text }) => sum + Math.max(1, Math.ceil(text.length / letters)), 0);
  });
  return Math.max(0, ...heights);
}

/** How many letters a line of a column holds. */
function lettersOf({ share }: GridColumn, pageWidth: number): number {
  return Math.floor(Math.max(0, share * pageWidth - 0.7) * LETTERS_PER_SIZE);
}

/** The columns with their shares of 1, the first wide enough for its longest number: "XVIII" is not to be broken. */
function roomForNumbers(
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
  pageWidth: number,
): readonly GridColumn[] {
  const total = columns.reduce((sum, { share }) => sum + share, 0) || 1;
  const shares = columns.map((column) => ({ ...column, share: column.share / total }));
  const [first, ...rest] = shares;
  if (first === undefined || !isNumbered(columns)) return shares;
  const words = rows.flatMap(({ cells }) => cells[0]?.lines ?? []).flatMap(({ text }) => text.split(/\s+/));
  const longest = words.reduce((most, word) => Math.max(most, letterWidth(word.slice(0, 9))), 0);
  const needed = Math.max(first.share, (longest + 0.6) / pageWidth);
  const left = (1 - needed) / (1 - first.share);
  return [{ ...first, share: needed }, ...rest.map((column) => ({ ...column, share: column.share * left }))];
}
