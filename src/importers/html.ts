import { fromHtml } from 'hast-util-from-html';
import {
  cleaner,
  type Cleaner,
  type ForeignBlock,
  type ForeignNote,
  type ForeignRead,
  laidOut,
  limits,
  type SpanningCell,
  textCell,
} from './foreign.ts';

type Root = ReturnType<typeof fromHtml>;
type Node = Root | Root['children'][number];
type Element = Extract<Node, { readonly type: 'element' }>;

interface Reading {
  readonly texts: Cleaner;
  readonly notes: Set<ForeignNote>;
  readonly blocks: ForeignBlock[];
  readonly counts: { tables: number; rows: number };
  fault: 'too-many' | null;
}

/** Reads a web page: its paragraphs and tables; nothing in it runs, nothing is fetched. */
export function readHtml(text: string): ForeignRead {
  if (tooDeep(text)) return { ok: false, refusal: 'too-large', detail: '' };
  const reading: Reading = {
    texts: cleaner(),
    notes: new Set(),
    blocks: [],
    counts: { tables: 0, rows: 0 },
    fault: null,
  };
  readBlocks(reading, fromHtml(text));
  if (reading.fault !== null) return { ok: false, refusal: reading.fault, detail: '' };
  const { blocks, texts, notes } = reading;
  return {
    ok: true,
    document: { blocks, flattened: false, unit: 'row', cleaned: texts.cleaned(), notes: [...notes] },
  };
}

// The tree is walked by calls that nest as the page does.
function tooDeep(text: string): boolean {
  let depth = 0;
  for (const [, close, name = '', self] of text.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/gi)) {
    if (self === '/' || alone.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (close === '/' ? -1 : 1));
    // Paragraphs and list items need not be closed, so that a flat page may seem deep.
    if (depth > 4 * limits.depth) return true;
  }
  return false;
}

const alone = new Set([
  'br',
  'hr',
  'img',
  'input',
  'meta',
  'link',
  'col',
  'wbr',
  'source',
  'area',
  'base',
  'embed',
  'p',
  'li',
  'td',
  'th',
  'tr',
  'option',
]);
const unseen = new Set(['script', 'style', 'template', 'head', 'title', 'noscript', 'svg', 'math', 'iframe', 'object']);
const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'data',
  'dfn',
  'del',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'o:p',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strong',
  'strike',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
  'br',
  'img',
]);

function readBlocks(reading: Reading, node: Node): void {
  let run: Node[] = [];
  const flush = (): void => {
    const lines = reading.texts.clean(run.map((each) => textOf(each)).join(''));
    if (lines.length > 0) reading.blocks.push({ kind: 'paragraph', lines, bold: false });
    run = [];
  };
  for (const child of 'children' in node ? node.children : []) {
    if (child.type === 'text' || (child.type === 'element' && inline.has(child.tagName))) {
      run.push(child);
      continue;
    }
    if (child.type !== 'element' || unseen.has(child.tagName)) continue;
    flush();
    if (child.tagName === 'table') readTable(reading, child);
    else if (hasBlocks(child)) readBlocks(reading, child);
    else {
      const lines = reading.texts.clean(textOf(child));
      if (lines.length > 0)
        reading.blocks.push({
          kind: 'paragraph',
          lines: child.tagName === 'li' ? item(lines) : lines,
          bold: /^h\d$/.test(child.tagName) || isBold(child),
        });
    }
  }
  flush();
}

const item = (lines: readonly string[]): readonly string[] =>
  lines.map((line, index) => (index === 0 && !/^[-–—•] /.test(line) ? `- ${line}` : line));

function hasBlocks(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'element' && !inline.has(child.tagName) && !unseen.has(child.tagName),
  );
}

function readTable(reading: Reading, table: Element): void {
  const rows = rowsOf(table);
  reading.counts.rows += rows.length;
  const laid = reading.counts.rows > limits.rows ? null : laidOut(rows.map((row) => cellsOf(reading, row)));
  if (laid === null) {
    reading.fault = 'too-many';
    return;
  }
  reading.counts.tables++;
  reading.blocks.push({
    kind: 'table',
    number: reading.counts.tables,
    rows: laid.map((cells, index) => ({ table: reading.counts.tables, sheet: null, at: index + 1, cells })),
  });
}

function rowsOf(table: Element): readonly Element[] {
  return table.children.flatMap((child): readonly Element[] => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : [];
  });
}

function cellsOf(reading: Reading, row: Element): readonly SpanningCell[] {
  return row.children.flatMap((child): readonly SpanningCell[] => {
    if (child.type !== 'element' || (child.tagName !== 'td' && child.tagName !== 'th')) return [];
    if (holds(child, 'table')) reading.notes.add('nested-table');
    return [
      {
        cell: textCell(reading.texts.clean(textOf(child)), isBold(child)),
        columns: spanOf(child, 'colSpan'),
        rows: spanOf(child, 'rowSpan'),
      },
    ];
  });
}

function spanOf(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const value = Number(cell.properties[name] ?? 1);
  return Number.isInteger(value) && value >= 1 ? Math.min(value, limits.rows) : 1;
}

function holds(node: Element, tagName: string): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (child.tagName === tagName || holds(child, tagName)),
  );
}

/** The text of a node as it is shown: blocks and `<br>` break the line, other white space is a blank. */
function textOf(node: Node): string {
  if (node.type === 'text') return node.value.replace(/[ \t\r\n\f]+/g, ' ');
  if (node.type !== 'element' || unseen.has(node.tagName)) return '';
  if (node.tagName === 'br') return '\n';
  // In a title, elements side by side are lines of their own, which only a style sheet tells.
  const apart = /^h\d$/.test(node.tagName) && node.children.every(({ type }) => type === 'element') ? '\n' : '';
  const within = node.children.map((child) => textOf(child)).join(apart);
  if (inline.has(node.tagName) || node.tagName === 'td' || node.tagName === 'th') return within;
  return `\n${node.tagName === 'li' && !/^\s*[-–—•] /.test(within) ? '- ' : ''}${within.trim()}\n`;
}

/** Whether everything that a cell says is bold; headings of columns are by nature. */
function isBold(node: Element): boolean {
  const heavy = (element: Element): boolean => ['b', 'strong', 'th'].includes(element.tagName);
  const plain = (each: Node): boolean => {
    if (each.type === 'text') return each.value.trim() !== '';
    return each.type === 'element' && !heavy(each) && each.children.some(plain);
  };
  return !plain(node);
}
