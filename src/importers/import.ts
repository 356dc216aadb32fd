import { readDeadline } from '../calendar/deadline/read.ts';
import { type DeadlineKind, type Reading } from '../calendar/deadline/reading.ts';
import { type Column, type ColumnChoice, textOf } from './columns.ts';
import { doubt, type Doubt, type Spot } from './doubts.ts';
import { type DraftEntry, draftOf, everyRow } from './draft.ts';
import { type ForeignDocument, type ForeignTable } from './foreign.ts';
import { type Letter, type LetterLine, readLetter } from './letter.ts';
import { type Role } from './headings.ts';
import { linesAround } from './around.ts';
import { planText } from './plan-text.ts';
import { filledIn, gather, isUsed, type LogicalRow, type Scan, spotOf } from './scan.ts';
import { takePeriods } from './periods.ts';
import { splitItems } from './split.ts';
import { chosenTables } from './tables.ts';
import { yearsOf } from './years.ts';

/** What the user says about a file that it does not say itself. */
export interface ImportOptions {
  readonly year: number | null;
  readonly untilYear: number | null;
  /** The table of the plan, by its place in the file. */
  readonly table: number | null;
  readonly choices: readonly ColumnChoice[];
  /** Words for what the file lacks, and the comments at the head of the plan. */
  readonly words: {
    readonly unknownIssuer: string;
    readonly noContent: string;
    readonly unknownTitle: (year: number) => string;
    readonly head: readonly string[];
  };
}

/** A cell, or a line outside the table, that the draft makes no use of. */
export interface Unused {
  readonly spot: Spot | null;
  readonly text: string;
}

/** What was understood of a file. */
export interface Imported {
  readonly text: string;
  readonly year: number | null;
  readonly untilYear: number | null;
  readonly title: string;
  readonly letter: Letter;
  readonly columns: readonly Column[];
  readonly tables: readonly ForeignTable[];
  readonly sections: readonly DraftEntry[];
  readonly counts: {
    readonly sections: number;
    readonly tasks: number;
    /** Rows of the table, those of headings included. */
    readonly rows: number;
    readonly cells: number;
    readonly used: number;
  };
  readonly kinds: ReadonlyMap<DeadlineKind, number>;
  readonly doubts: readonly Doubt[];
  readonly unused: readonly Unused[];
}

/** Makes a draft plan of a file; null where no table in it is that of a plan. */
export function importPlan(document: ForeignDocument, options: ImportOptions): Imported | null {
  const chosen = chosenTables(document, options);
  if (chosen === null) return null;
  const { scan, tables } = chosen;
  const doubts = scan.doubts;
  for (const note of document.notes) doubts.unshift(doubt('file-note', [], { note }));
  doubts.push(...chosen.leftOut);
  const around = linesAround(document, chosen);
  const letter = readLetter(around);
  const years = yearsOf({ letter, around, scan, asked: options });
  if (years.doubt) doubts.unshift(years.doubt);
  const first = years.year ?? years.guess;
  const title = letter.title ?? options.words.unknownTitle(first);
  takePeriods(scan);
  tidyFields(scan, document.flattened);
  const sections = draftOf(scan, title);
  columnDoubts(scan);
  const kinds = readDeadlines(scan, sections, { year: first, untilYear: years.untilYear ?? first });
  emptyCells(scan, sections);
  possibleReports(scan, sections);
  if (letter.issuer === null) doubts.unshift(doubt('issuer-unknown', [], { name: options.words.unknownIssuer }));
  if (letter.title === null) doubts.unshift(doubt('title-unknown', [], { title }));
  const draft = { year: first, untilYear: years.untilYear ?? first, title, letter, sections, ...options.words };
  const rows = everyRow(sections).filter(({ row }) => row !== null);
  const unused = [...unusedLines(around, false), ...unusedCells(scan, chosen), ...unusedLines(around, true)];
  const cells = scan.table.rows.slice(chosen.from).flatMap(filledIn).length;
  return {
    text: planText(draft),
    year: years.year,
    untilYear: years.untilYear,
    title,
    letter,
    columns: scan.columns,
    tables,
    sections,
    counts: {
      ...countsOf(rows),
      rows: rows.length,
      cells,
      used: cells - unused.filter(({ spot }) => spot !== null).length,
    },
    kinds,
    doubts: inOrder(doubts),
    unused,
  };
}

function countsOf(rows: readonly DraftEntry[]): { readonly sections: number; readonly tasks: number } {
  const isTask = ({ kind, children, fields }: DraftEntry): boolean =>
    fields.has('deadline') || (kind === 'task' && children.length === 0);
  return {
    sections: rows.filter((row) => !isTask(row) || row.kind === 'section').length,
    tasks: rows.filter(isTask).length,
  };
}

/** Parts what a plain text ran together, and tells of dates that a spreadsheet stored. */
function tidyFields(scan: Scan, flattened: boolean): void {
  if (flattened) for (const row of scan.rows) splitFields(scan, row);
  for (const row of scan.table.rows) {
    if (row.rejoined) gather(scan.doubts, 'row-rejoined', spotOf(scan, row));
    for (const index of filledIn(row)) {
      const stored = row.cells[index]?.stored;
      if (stored === 'day') gather(scan.doubts, 'day-stored', spotOf(scan, row, index));
      if (stored === 'month') gather(scan.doubts, 'month-stored', spotOf(scan, row, index));
    }
  }
}

function splitFields(scan: Scan, row: LogicalRow): void {
  if (row.heading) return;
  for (const [key, lines] of row.fields) {
    const [only = '', second] = lines;
    const items = second === undefined && key !== 'deadline' ? splitItems(only) : null;
    if (items === null) continue;
    row.fields.set(key, [...items]);
    if (items.length > 1) gather(scan.doubts, 'cells-split', row.spots.get(key) ?? row.at);
  }
}

function columnDoubts(scan: Scan): void {
  const [head] = scan.table.rows;
  for (const { role, heading, key, index } of scan.columns)
    if (role === 'other' && key !== null && scan.rows.some(({ fields }) => fields.has(key)))
      scan.doubts.push(
        doubt('column-own-key', head ? [{ ...spotOf(scan, head, index), row: 0 }] : [], { heading, key }),
      );
  for (const role of ['content', 'lead', 'deadline'] as const)
    if (!columnFor(scan, role)) scan.doubts.push(doubt('column-missing', [], { role }));
}

/** The column of a role; the first of those of quarters or months tells deadlines as well. */
function columnFor({ columns }: Scan, role: Role): Column | undefined {
  const isOne = (column: Column): boolean => column.role === role || (role === 'deadline' && column.period !== null);
  return columns.find(isOne);
}

function readDeadlines(
  scan: Scan,
  sections: readonly DraftEntry[],
  years: { readonly year: number; readonly untilYear: number },
): ReadonlyMap<DeadlineKind, number> {
  const kinds = new Map<DeadlineKind, number>();
  const readings = new Map<string, Reading>();
  const count = (kind: DeadlineKind): void => {
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  };
  for (const { row, fields, kind: rowKind, children } of everyRow(sections)) {
    const lines = fields.get('deadline');
    if (lines === undefined) {
      if (rowKind === 'task' && children.length === 0) count('none');
      continue;
    }
    const phrase = lines.join('\n');
    const reading = readings.get(phrase) ?? readDeadline(phrase, { ...years, before: 'exclusive' });
    readings.set(phrase, reading);
    count(reading.kind);
    const { fault, text } = reading;
    if (fault && row)
      scan.doubts.push(
        doubt('deadline-unreadable', [row.spots.get('deadline') ?? row.at], {
          text,
          part: text.slice(fault.from, fault.to),
        }),
      );
  }
  return kinds;
}

// Only a person knows whether a report is the periodic one of the law, which has closing days of its own.
function possibleReports(scan: Scan, sections: readonly DraftEntry[]): void {
  for (const { row, fields, content } of everyRow(sections)) {
    const phrase = (fields.get('deadline') ?? []).join(' ');
    if (row && /báo cáo/i.test(`${content.join(' ')} ${phrase}`) && /định kỳ|quý|hằng|hàng/i.test(phrase))
      scan.doubts.push(doubt('report-possible', [row.at], { text: content.join(' ') }));
  }
}

// A blank may be what is left of a cell that was merged with the one above it.
function emptyCells(scan: Scan, sections: readonly DraftEntry[]): void {
  const above = new Map<string, string>();
  for (const { kind, children, fields, row } of everyRow(sections)) {
    if (kind === 'section' || children.length > 0) {
      above.clear();
      continue;
    }
    for (const role of ['lead', 'deadline'] as const) {
      const column = columnFor(scan, role);
      const lines = fields.get(role) ?? [];
      if (lines.length > 0) above.set(role, lines.join(' '));
      else if (column && row)
        scan.doubts.push(
          doubt('cell-empty', [{ ...row.at, column: column.index + 1, heading: column.heading }], {
            role,
            above: above.get(role) ?? null,
          }),
        );
    }
  }
}

function unusedLines(around: readonly LetterLine[], wantsBelow: boolean): readonly Unused[] {
  return around.flatMap(({ used, below, text }) => (used || below !== wantsBelow ? [] : [{ spot: null, text }]));
}

// Rows above the head, and those below the last task, are read as part of the paper around the table.
function unusedCells(scan: Scan, { from, to }: { readonly from: number; readonly to: number }): readonly Unused[] {
  return scan.table.rows.slice(from, to).flatMap((row) =>
    filledIn(row)
      .filter((index) => !isUsed(scan, row, index))
      .map((index) => ({ spot: spotOf(scan, row, index), text: textOf(row.cells[index]) })),
  );
}

/** What concerns the file as a whole first, the rest in the order of the table. */
function inOrder(doubts: readonly Doubt[]): readonly Doubt[] {
  const placeOf = ({ spots: [spot] }: Doubt): number => (spot ? 1_000 * spot.row + (spot.column ?? 0) : -1);
  return doubts.toSorted((left, right) => placeOf(left) - placeOf(right));
}
