import { type Paper, type PaperBlock } from '../../src/document/tree.ts';
import { textsOf } from '../support/paper-texts.ts';
import { type PrintedPage } from './html-browser.ts';

/** What is wrong with printed pages, in words; nothing where they say what the paper says, in its order. */
export function faultsOf(paper: Paper, pages: readonly PrintedPage[]): readonly string[] {
  const heads = paper.blocks.map(headOf).filter((head) => head !== '');
  const sheets = pages.map((page) => sheetOf(page, heads));
  const faults: string[] = [];
  let current = 0;
  const blocks = paper.blocks.filter(({ kind }) => kind !== 'timeline');
  for (const block of blocks) {
    if (block.kind === 'section') {
      const next = sheets.findIndex((sheet, at) => at >= current && sheet.used.length === 0);
      current = Math.max(current, next);
    }
    const touched = new Set<number>();
    for (const group of groupsOf(block)) {
      const before = current;
      const opens = group.kind === 'grid' && group.rows.length === 0;
      for (const sheet of sheets) if (sheet.used.length === 0) sheet.from = opens ? sheet.number : sheet.start;
      for (const text of textsOf({ ...paper, blocks: [group] }, { timelines: false }).map(squeezed)) {
        const found = find(text, sheets, before);
        if (!found) faults.push(`not printed, or not in its place: ${text}`);
        for (const { sheet, from, to } of found ?? []) {
          sheets[sheet]?.used.push([from, to]);
          if (sheets[sheet] !== undefined) sheets[sheet].from = to;
          touched.add(sheet);
          current = Math.max(current, sheet);
        }
      }
    }
    faults.push(...blockFaults(block, touched, sheets));
  }
  return [...faults, ...sheets.flatMap(rest)];
}

type Range = readonly [from: number, to: number];

interface Sheet {
  readonly text: string;
  /** Where its number ends, and where the header row ends that it repeats. */
  readonly number: number;
  readonly start: number;
  from: number;
  readonly used: Range[];
}

/** A page, to be read from behind its number and the header row that it may repeat. */
function sheetOf({ text: printed, firstLine }: PrintedPage, heads: readonly string[]): Sheet {
  const text = squeezed(printed);
  const number = /^\d+$/.test(firstLine) ? firstLine : '';
  const head = heads.find((each) => text.startsWith(number + each)) ?? '';
  const start = number.length + head.length;
  return { text, number: number.length, from: start, start, used: [] };
}

interface Found {
  readonly sheet: number;
  readonly from: number;
  readonly to: number;
}

/** What is printed side by side, so that a part of it may go on to the next page while another still stands on this. */
function groupsOf(block: PaperBlock): readonly PaperBlock[] {
  if (block.kind !== 'grid') return [block];
  const rows = block.rows.map((row) => ({ ...block, caption: null, columns: [], rows: [row] }));
  return [{ ...block, rows: [] }, ...rows];
}

/** Without spaces: where a line is broken inside a word or an address, the letters still follow each other. */
const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');

/**
 * Where a text stands: on the page where its row begins, on one of the next two, or, in a torn row, partly on one and
 * partly on the next. Of several such places it is the one that leaves the least unread before it.
 */
function find(text: string, sheets: readonly Sheet[], sheet: number, pages = 3): readonly Found[] | undefined {
  const here = sheets[sheet];
  if (text === '') return [];
  if (here === undefined || pages === 0) return undefined;
  const from = here.text.indexOf(text, here.from);
  if (from !== -1 && from - unreadFrom(here) <= 3) return [{ sheet, from, to: from + text.length }];
  const places = [find(text, sheets, sheet + 1, pages - 1)];
  if (from !== -1) places.push([{ sheet, from, to: from + text.length }]);
  const longest = longestStart(text, here.text.slice(here.from));
  // What follows the first part on its page may begin with the same letters as the second part.
  for (let length = Math.min(longest, text.length - 1); length > Math.max(0, longest - 12); length--) {
    const start = here.text.indexOf(text.slice(0, length), here.from);
    const next = find(text.slice(length), sheets, sheet + 1, pages - 1);
    places.push(next && [{ sheet, from: start, to: start + length }, ...next]);
  }
  const unread = (place: readonly Found[]): number =>
    place.reduce((sum, each) => sum + Math.max(0, each.from - unreadFrom(sheets[each.sheet])), place.length);
  return places.filter((place) => place !== undefined).sort((a, b) => unread(a) - unread(b))[0];
}

/** Where a page is to be read on; its number and a header row that it repeats do not count. */
const unreadFrom = (sheet: Sheet | undefined): number => Math.max(sheet?.from ?? 0, sheet?.start ?? 0);

/** How many of the first letters of one text follow each other in another. */
function longestStart(text: string, page: string): number {
  let [known, limit] = [0, text.length];
  while (known < limit) {
    const tried = Math.ceil((known + limit) / 2);
    if (page.includes(text.slice(0, tried))) known = tried;
    else limit = tried - 1;
  }
  return known;
}

function blockFaults(block: PaperBlock, touched: ReadonlySet<number>, sheets: readonly Sheet[]): readonly string[] {
  if (block.kind === 'signature' && touched.size > 1) return ['the signature is torn apart'];
  if (block.kind !== 'grid') return [];
  const head = headOf(block);
  return [...touched]
    .filter((sheet) => sheets[sheet]?.text.includes(head) !== true)
    .map((sheet) => `page ${sheet + 1} does not repeat the header row`);
}

const headOf = (block: PaperBlock): string =>
  block.kind === 'grid' ? squeezed(block.columns.map(({ title }) => title).join('')) : '';

/** What a page says beyond the paper: nothing but the dashes of items. */
function rest({ text, start, used }: Sheet, at: number): readonly string[] {
  const read = new Set(used.flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => from + index)));
  const letters = Array.from({ length: text.length }, (_, index) => text.charAt(index));
  const left = letters.filter((letter, index) => index >= start && !read.has(index) && letter !== '-').join('');
  return left === '' ? [] : [`page ${at + 1} says what the paper does not say: ${left}`];
}
