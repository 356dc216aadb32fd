import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import {
  cleaner,
  type Cleaner,
  type ForeignBlock,
  type ForeignCell,
  type ForeignNote,
  type ForeignRead,
  emptyCell,
  laidOut,
  limits,
  type SpanningCell,
  textCell,
} from './foreign.ts';
import { walkXml } from './xml.ts';
import { partsOf } from './zip.ts';

/** A node of mammoth's tree, as far as it concerns us. */
interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly isBold?: boolean;
  readonly isStrikethrough?: boolean;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly numbering?: { readonly isOrdered: boolean } | null;
  readonly styleName?: string | null;
}

// What mammoth needs for texts and tables: no picture, no macro, no other file.
const textParts =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(_rels\/[\w.]+\.rels|(document|styles|numbering)\d*\.xml))$/;

/** Reads a Word document: its paragraphs and tables, changes under review as if they were accepted. */
export async function readDocx(bytes: Uint8Array): Promise<ForeignRead> {
  const unpacked = partsOf(bytes, (name) => textParts.test(name));
  if (!unpacked.ok) return unpacked;
  const { parts } = unpacked;
  const notes = new Set<ForeignNote>();
  for (const [name, part] of parts) {
    const fault = walkXml(part, {
      open: (element) => {
        noteElement(element, notes);
      },
    });
    if (fault !== null) return { ok: false, refusal: fault, detail: name };
  }
  if (![...parts.keys()].some((name) => /^word\/document\d*\.xml$/.test(name)))
    return { ok: false, refusal: 'damaged', detail: 'word/document.xml' };
  const tree = await treeOf(parts);
  if (tree === null) return { ok: false, refusal: 'damaged', detail: 'word/document.xml' };
  return read(tree, notes);
}

function noteElement(name: string, notes: Set<ForeignNote>): void {
  if (name === 'ins' || name === 'del' || name === 'moveFrom') notes.add('tracked-changes');
  if (name === 'footnoteReference' || name === 'endnoteReference') notes.add('footnotes');
}

async function treeOf(parts: ReadonlyMap<string, Uint8Array>): Promise<Node | null> {
  const found: { tree: Node | null } = { tree: null };
  const plain = zipSync(Object.fromEntries(parts), { level: 0 });
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(plain) },
      {
        externalFileAccess: false,
        // Cast: mammoth declares its tree as `any`; the fields read are those of its documents.js.
        transformDocument: (document: Node) => {
          found.tree = document;
          // Nobody wants the HTML.
          return { ...document, children: [] };
        },
      },
    );
  } catch {
    return null;
  }
  return found.tree;
}

interface Reading {
  readonly texts: Cleaner;
  readonly notes: Set<ForeignNote>;
  readonly blocks: ForeignBlock[];
  readonly counts: { tables: number; rows: number };
}

function read(tree: Node, notes: Set<ForeignNote>): ForeignRead {
  const reading: Reading = { texts: cleaner(), notes, blocks: [], counts: { tables: 0, rows: 0 } };
  for (const node of tree.children ?? []) {
    if (node.type === 'table') {
      if (!readTable(reading, node)) return { ok: false, refusal: 'too-many', detail: '' };
    } else {
      const lines = reading.texts.clean(textOf(reading, node));
      if (lines.length > 0) reading.blocks.push({ kind: 'paragraph', lines: asItems(node, lines), bold: isBold(node) });
    }
  }
  const { blocks, texts } = reading;
  const document = { blocks, flattened: false, unit: 'row' as const, cleaned: texts.cleaned(), notes: [...notes] };
  return { ok: true, document };
}

// A bullet that Word draws is not in the text; papers print it as a dash.
function asItems({ numbering }: Node, lines: readonly string[]): readonly string[] {
  if (!numbering || numbering.isOrdered) return lines;
  return lines.map((line, index) => (index === 0 && !/^[-–—•+*] /.test(line) ? `- ${line}` : line));
}

function readTable(reading: Reading, table: Node): boolean {
  const rows = (table.children ?? []).filter(({ type }) => type === 'tableRow');
  reading.counts.rows += rows.length;
  if (reading.counts.rows > limits.rows) return false;
  const laid = laidOut(rows.map((row) => (row.children ?? []).map((cell) => spanningCell(reading, cell))));
  if (laid === null) return false;
  reading.counts.tables++;
  reading.blocks.push({
    kind: 'table',
    number: reading.counts.tables,
    rows: laid.map((cells, index) => ({ table: reading.counts.tables, sheet: null, at: index + 1, cells })),
  });
  return true;
}

function spanningCell(reading: Reading, cell: Node): SpanningCell {
  const children = cell.children ?? [];
  const lines: string[] = [];
  for (const child of children) {
    if (child.type === 'table') reading.notes.add('nested-table');
    lines.push(...asItems(child, reading.texts.clean(textOf(reading, child))));
  }
  const numbered = lines.length === 0 && children.some(({ numbering }) => numbering?.isOrdered === true);
  const content: ForeignCell = lines.length === 0 ? { ...emptyCell, numbered } : textCell(lines, isBold(cell));
  return { cell: content, columns: cell.colSpan ?? 1, rows: cell.rowSpan ?? 1 };
}

function textOf(reading: Reading, node: Node): string {
  switch (node.type) {
    case 'text':
      return node.value ?? '';
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'tableRow':
    case 'tableCell':
      return `${(node.children ?? []).map((child) => textOf(reading, child)).join('\n')}\n`;
    default:
      if (node.isStrikethrough === true && (node.children ?? []).length > 0) reading.notes.add('struck-out');
      return (node.children ?? []).map((child) => textOf(reading, child)).join('');
  }
}

/** Whether everything that a cell says is bold. */
function isBold(cell: Node): boolean {
  const runs: Node[] = [];
  const collect = (node: Node): void => {
    if (node.type === 'run') runs.push(node);
    else for (const child of node.children ?? []) collect(child);
  };
  collect(cell);
  const said = runs.filter((run) => (run.children ?? []).some(({ value }) => (value ?? '').trim() !== ''));
  return said.length > 0 && said.every((run) => run.isBold === true);
}
