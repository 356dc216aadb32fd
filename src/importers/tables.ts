import { type ColumnChoice, type Head, headOf } from './columns.ts';
import { doubt, type Doubt, type Spot } from './doubts.ts';
import { type ForeignBlock, type ForeignDocument, type ForeignRow, type ForeignTable, textCell } from './foreign.ts';
import { leadingNumber } from './numbers.ts';
import { scanTable } from './rows.ts';
import { filledIn, type Scan } from './scan.ts';

/** The table of the plan, found among the tables of a file and read. */
export interface ChosenTables {
  readonly scan: Scan;
  /** The tables that hold it: one, or several that go on with each other. */
  readonly tables: readonly ForeignTable[];
  /** Which of its rows belong to the table: those above are a title, those below a signature. */
  readonly from: number;
  readonly to: number;
  /** Paragraphs that became headings of sections. */
  readonly paragraphs: ReadonlySet<ForeignBlock>;
  readonly leftOut: readonly Doubt[];
}

interface Candidate {
  readonly table: ForeignTable;
  readonly head: Head;
}

/** Chooses the table whose headings are those of a plan: letterhead and signature are tables, too. */
export function chosenTables(
  { blocks, flattened }: ForeignDocument,
  { table: wanted, choices }: { readonly table: number | null; readonly choices: readonly ColumnChoice[] },
): ChosenTables | null {
  const tables = blocks.filter((block) => block.kind === 'table');
  const candidates = tables.flatMap((table): readonly Candidate[] => {
    const head = headOf(table, choices);
    return head === null || (wanted !== null && table.number !== wanted) ? [] : [{ table, head }];
  });
  const best = candidates.reduce<Candidate | null>(
    (left, right) => (left && worth(left) >= worth(right) ? left : right),
    null,
  );
  if (best === null) return null;
  const joined = joinedTables(blocks, best, candidates, wanted !== null);
  const { scan, end } = scanTable({ ...best.table, rows: joined.rows }, best.head, { flattened, choices });
  scan.doubts.push(...joined.doubts);
  const leftOut = candidates
    .filter(({ table }) => !joined.tables.includes(table))
    .map(({ table, head }) => {
      const headings = head.columns.map(({ heading }) => heading).filter((text) => text !== '');
      return doubt('table-left-out', [spotAt(table, head.from)], { headings, rows: table.rows.length - head.to });
    });
  return { scan, tables: joined.tables, from: best.head.from, to: end, paragraphs: joined.paragraphs, leftOut };
}

const worth = ({ head, table }: Candidate): number => head.score + Math.min(2, (table.rows.length - head.to) / 20);

interface Joined {
  readonly tables: readonly ForeignTable[];
  readonly rows: readonly ForeignRow[];
  readonly paragraphs: ReadonlySet<ForeignBlock>;
  readonly doubts: readonly Doubt[];
}

/**
 * The tables that go on with the chosen one: those with the same columns, and those without a head that follow at once,
 * as wide. What stands between two of them may head a section.
 */
function joinedTables(
  blocks: readonly ForeignBlock[],
  best: Candidate,
  candidates: readonly Candidate[],
  alone: boolean,
): Joined {
  const tables: ForeignTable[] = [best.table];
  const rows: ForeignRow[] = [...best.table.rows];
  const paragraphs = new Set<ForeignBlock>();
  const doubts: Doubt[] = [];
  const width = best.head.columns.length;
  let between: ForeignBlock[] = [];
  const after = alone ? [] : blocks.slice(blocks.indexOf(best.table) + 1);
  for (const block of after) {
    if (block.kind === 'paragraph') {
      between.push(block);
      continue;
    }
    const candidate = candidates.find(({ table }) => table === block);
    const headed = candidate !== undefined && sameColumns(candidate.head, best.head);
    const goesOn = candidate === undefined && between.length === 0 && isAsWide(block, width);
    if (!headed && !goesOn) break;
    const heading = between.at(-1);
    if (headed && heading?.kind === 'paragraph' && isHeading(heading.lines)) {
      rows.push({ table: block.number, sheet: sheetOf(block), at: 0, cells: [textCell(heading.lines)] });
      paragraphs.add(heading);
    }
    rows.push(...block.rows);
    tables.push(block);
    doubts.push(doubt('table-joined', [spotAt(block, 0)], { headed }));
    between = [];
  }
  headFirst(blocks, best, { rows, paragraphs });
  return { tables, rows, paragraphs, doubts };
}

// Where the tables behind it stand under headings, the first one does, too.
function headFirst(
  blocks: readonly ForeignBlock[],
  { table, head }: Candidate,
  { rows, paragraphs }: { readonly rows: ForeignRow[]; readonly paragraphs: Set<ForeignBlock> },
): void {
  const above = blocks[blocks.indexOf(table) - 1];
  if (paragraphs.size === 0 || above?.kind !== 'paragraph' || !isHeading(above.lines)) return;
  rows.splice(head.to, 0, { table: table.number, sheet: sheetOf(table), at: 0, cells: [textCell(above.lines)] });
  paragraphs.add(above);
}

const sheetOf = ({ rows }: ForeignTable): string | null => rows[0]?.sheet ?? null;

function spotAt(table: ForeignTable, index: number): Spot {
  const row = table.rows[index]?.at ?? 1;
  return { table: table.number, sheet: sheetOf(table), row, column: null, heading: null };
}

function sameColumns(left: Head, right: Head): boolean {
  const keys = ({ columns }: Head): string =>
    columns
      .map(({ role, key }) => key ?? role)
      .toSorted()
      .join();
  return keys(left) === keys(right);
}

function isAsWide({ rows }: ForeignTable, width: number): boolean {
  return (
    rows.length > 0 &&
    rows.every(({ cells }) => cells.length === width) &&
    rows.some((row) => filledIn(row).length >= width - 2)
  );
}

function isHeading(lines: readonly string[]): boolean {
  const text = lines.join(' ');
  return text.length < 250 && (leadingNumber(text) !== null || text === text.toUpperCase());
}
