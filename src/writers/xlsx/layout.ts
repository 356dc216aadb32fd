import { type Cell, type GridRow, type Paper, type PaperBlock } from '../../document/tree.ts';
import { textWidth } from '../page/text-width.ts';
import { type CellStyle, type Sheet, type SheetCell, type SheetRow } from './sheet.ts';

type Grid = Extract<PaperBlock, { readonly kind: 'grid' }>;

/** What stands on one worksheet: one table at most, so that it can be filtered and its head kept in sight. */
interface Draft {
  readonly landscape: boolean;
  readonly before: PaperBlock[];
  grid: Grid | null;
  readonly after: PaperBlock[];
}

/** The worksheets of a paper: each table has one of its own, long texts stand on others, all in the paper's order. */
export function sheetsOf({ blocks }: Paper): readonly Sheet[] {
  const names = new Set<string>();
  return draftsOf(blocks).map((draft) => sheetOf(draft, names));
}

function draftsOf(blocks: readonly PaperBlock[]): readonly Draft[] {
  const drafts: Draft[] = [];
  let landscape = false;
  const begin = (): Draft => {
    const draft: Draft = { landscape, before: [], grid: null, after: [] };
    drafts.push(draft);
    return draft;
  };
  let current: Draft | null = null;
  for (const block of blocks) {
    if (block.kind === 'section') {
      landscape = block.orientation === 'landscape';
      current = null;
    } else if (block.kind === 'grid') {
      // Frozen above the table, a long text would fill the screen.
      if (current?.grid !== null || current.before.some(isLong)) current = begin();
      current.grid = block;
    } else if (block.kind !== 'timeline') {
      current ??= begin();
      (current.grid === null ? current.before : current.after).push(block);
    }
  }
  return drafts.length === 0 ? [begin()] : drafts;
}

const isLong = (block: PaperBlock): boolean =>
  block.kind === 'addressees' || (block.kind === 'text' && block.role !== 'note' && block.role !== 'label');

const fontSize = 12;
const pageWidth = 150;
const textColumns = 6;

function sheetOf({ landscape, before, grid, after }: Draft, names: Set<string>): Sheet {
  const widths = grid === null ? Array.from({ length: textColumns }, () => 100 / textColumns) : widthsOf(grid);
  const rowsFor = (blocks: readonly PaperBlock[]): readonly SheetRow[] =>
    blocks.flatMap((block) => blockRows(block, widths));
  const caption = grid?.caption ?? null;
  const captionStyle: CellStyle = { ...centered, bold: true };
  // Under a title the table needs no name of its own, unless it has one.
  const above = [...rowsFor(before), ...(caption === null ? [] : [textRow([caption], widths, captionStyle)])];
  const table = grid === null ? null : tableOf(grid, widths);
  const head = above.length + 1;
  return {
    name: sheetName(caption ?? titleOf(before) ?? '', names),
    landscape,
    widths,
    rows: [...above, ...(table === null ? [] : [table.head, ...table.filtered, ...table.rest]), ...rowsFor(after)],
    table: table === null ? null : { head, last: head + table.filtered.length },
  };
}

/** The rows of a table: those of its end that total the others stay when it is filtered. */
function tableOf(
  grid: Grid,
  widths: readonly number[],
): { readonly head: SheetRow; readonly filtered: readonly SheetRow[]; readonly rest: readonly SheetRow[] } {
  const end = grid.rows.findLastIndex(({ kind }) => kind !== 'total') + 1;
  const rowsFor = (rows: readonly GridRow[]): readonly SheetRow[] => rows.flatMap((row) => gridRows(row, grid, widths));
  return {
    head: headRow(grid, widths),
    filtered: rowsFor(grid.rows.slice(0, end)),
    rest: rowsFor(grid.rows.slice(end)),
  };
}

function widthsOf({ columns }: Grid): readonly number[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const width = Math.min(Math.max(pageWidth, 16 * columns.length), 40 * columns.length);
  return columns.map(({ share }) => Math.max(5, Math.round((share / all) * width * 10) / 10));
}

function titleOf(blocks: readonly PaperBlock[]): string | null {
  const lines = blocks.flatMap((block) => (block.kind === 'title' ? block.lines : []));
  return lines.length === 0 ? null : lines.map(({ text }) => text).join(' ');
}

/** A name that a worksheet may have: short, without certain signs, and its own. */
function sheetName(wanted: string, names: Set<string>): string {
  const plainName = wanted
    .replace(/[[\]:*?/\\\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');
  const short = shortened(plainName === '' ? '1' : plainName, 26);
  let name = short;
  for (let count = 2; names.has(name.toLowerCase()); count++) name = `${short} (${count})`;
  names.add(name.toLowerCase());
  return name;
}

function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit + 1);
  const word = cut.lastIndexOf(' ');
  return (word > limit / 2 ? cut.slice(0, word) : Array.from(cut).slice(0, -1).join('')).replace(
    /[\uD800-\uDBFF]$/,
    '',
  );
}

const plain: CellStyle = { bold: false, italic: false, align: 'left', table: 'none' };
const centered: CellStyle = { ...plain, align: 'center' };

function blockRows(block: PaperBlock, widths: readonly number[]): readonly SheetRow[] {
  switch (block.kind) {
    case 'letterhead': {
      const { parentBody, issuer, number, motto, placeAndDate, draft } = block;
      const left = [...(parentBody === null ? [] : [parentBody]), ...issuer];
      return [
        ...(draft === null ? [] : [textRow([draft], widths, { ...plain, bold: true })]),
        textRow([left.join('\n'), motto.join('\n')], widths, { ...centered, bold: true }),
        ...(number === null && placeAndDate === null
          ? []
          : [textRow([number ?? '', placeAndDate ?? ''], widths, { ...centered, italic: true })]),
      ];
    }
    case 'title':
      return block.lines.map(({ text }) => textRow([text], widths, { ...centered, bold: true }));
    case 'addressees':
      return [block.label, ...block.names].map((text) => textRow([text], widths, plain));
    case 'text': {
      const text = block.spans.map((span) => span.text).join('');
      return chunks(block.role === 'item' ? `- ${text}` : text).map((part) => textRow([part], widths, styleOf(block)));
    }
    case 'signature': {
      const { recipientsLabel, recipients, signatories } = block;
      const left = [recipientsLabel, ...recipients.map((name) => `- ${name}`)].filter((text) => text !== '');
      const signed = signatories.map(({ lines, name }) =>
        [...lines, ...(name === null ? [] : ['', '', '', name])].join('\n'),
      );
      const parts = [left.join('\n'), ...signed];
      return [textRow(parts, widths, plain, (index) => (index === 0 ? plain : { ...centered, bold: true }))];
    }
    case 'section':
    case 'grid':
    case 'timeline':
      return [];
  }
}

function styleOf({ role, spans }: Extract<PaperBlock, { readonly kind: 'text' }>): CellStyle {
  switch (role) {
    case 'heading':
      return { ...plain, bold: true };
    case 'basis':
      return { ...plain, italic: true };
    case 'label':
      return { ...centered, bold: true };
    case 'note':
      return { ...centered, italic: true };
    case 'body':
    case 'item':
      return { ...plain, bold: spans.every(({ bold }) => bold), italic: spans.every(({ italic }) => italic) };
  }
}

/** A row of texts side by side that share the width of the sheet; merged cells need their height told. */
function textRow(
  texts: readonly string[],
  widths: readonly number[],
  style: CellStyle,
  styleAt: (index: number) => CellStyle = () => style,
): SheetRow {
  const parts = texts.length > widths.length ? [texts.join('\n')] : texts;
  const start = (index: number): number => Math.floor((index * widths.length) / parts.length);
  const cells = parts.map((text, index): SheetCell => {
    const column = start(index);
    return { column, span: start(index + 1) - column, text, date: null, number: null, style: styleAt(index) };
  });
  return { cells, height: heightOf(cells, widths), isMerged: true };
}

// The programs that open the file set rows to one line each, unless they are told how high they are.
function heightOf(cells: readonly SheetCell[], widths: readonly number[]): number {
  const lines = cells.map(({ column, span, text, style }) => {
    const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    // Columns are measured in digits, which are half as wide as letters are high; a little is left free at the sides.
    const room = (width * fontSize) / 2 - 6;
    return text.split('\n').reduce((sum, line) => sum + linesIn(line, room, style.bold), 0);
  });
  return Math.min(409, 15.75 * Math.max(1, ...lines) + 1.5);
}

/** How many lines a text takes, broken between words, and within a word that is longer than a line. */
function linesIn(text: string, width: number, isBold: boolean): number {
  const blank = textWidth(' ', fontSize, isBold);
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const length = textWidth(word, fontSize, isBold);
    const needed = used === 0 ? length : used + blank + length;
    if (needed <= width) used = needed;
    else {
      lines += (used === 0 ? 0 : 1) + Math.floor(length / width);
      used = length % width;
    }
  }
  return lines;
}

function headRow({ columns }: Grid, widths: readonly number[]): SheetRow {
  const style: CellStyle = { ...centered, bold: true, table: 'head' };
  const cells = columns.map(({ title }, column) => ({ column, span: 1, text: title, date: null, number: null, style }));
  return { cells, height: heightOf(cells, widths), isMerged: false };
}

/** A row of the table; a text longer than a cell may be goes on in further rows. */
function gridRows({ kind, cells }: GridRow, { columns }: Grid, widths: readonly number[]): readonly SheetRow[] {
  const texts = cells.map((cell) => chunks(textOf(cell)));
  const style: CellStyle = { ...plain, bold: kind !== 'task', table: 'cell' };
  return Array.from({ length: Math.max(1, ...texts.map(({ length }) => length)) }, (_, part) => {
    const all = cells.map(({ date, number }, column): SheetCell => ({
      column,
      span: 1,
      text: texts[column]?.[part] ?? '',
      date: date ?? null,
      number: number ?? null,
      style: { ...style, align: columns[column]?.align ?? 'left' },
    }));
    return { cells: all, height: heightOf(all, widths), isMerged: false };
  });
}

function textOf({ lines }: Cell): string {
  return lines.map(({ text, item }) => (item ? `- ${text}` : text)).join('\n');
}

const longestText = 32_000;

/** What one cell may hold at a time, no character torn in two. */
function chunks(text: string): readonly string[] {
  if (text.length <= longestText) return [text];
  const end = /[\uD800-\uDBFF]/.test(text[longestText - 1] ?? '') ? longestText - 1 : longestText;
  return [text.slice(0, end), ...chunks(text.slice(end))];
}
