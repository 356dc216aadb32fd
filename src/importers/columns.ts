import { type ForeignCell, type ForeignRow, type ForeignTable } from './foreign.ts';
import { arePeriods, periodColumns } from './period-headings.ts';
import { ownKey, type Role, roleOf } from './headings.ts';

/** A column of the plan's table. */
export interface Column {
  /** From 0. */
  readonly index: number;
  readonly heading: string;
  readonly role: Role;
  /** Under which key its texts stand in the plan; null for the number. */
  readonly key: string | null;
  /** The quarter or month that it stands for (`Quý I`); null for any other column. */
  readonly period: string | null;
}

/** The head of a table: which rows it takes, and what the columns hold. */
export interface Head {
  /** The index of its first row, and of the first row below it. */
  readonly from: number;
  readonly to: number;
  readonly columns: readonly Column[];
  /** How sure it is that this is the table of a plan. */
  readonly score: number;
}

/** A role that the user gives to a heading. */
export interface ColumnChoice {
  readonly heading: string;
  readonly role: Role;
}

/** The text of a cell on one line. */
export function textOf(cell: ForeignCell | undefined): string {
  return cell?.lines.join(' ') ?? '';
}

const searched = 60;

/** The head of a table, in the first rows of it; null where none says what its columns hold. */
export function headOf({ rows }: ForeignTable, choices: readonly ColumnChoice[] = []): Head | null {
  let best: Head | null = null;
  for (let from = 0; from < Math.min(rows.length, searched); from++) {
    const head = headAt(rows, from, choices);
    if (head !== null && head.score > (best?.score ?? 0)) best = head;
    // The first row that names all that matters is the head; what looks like one below it repeats it.
    if (best !== null && best.score >= 5) break;
  }
  return best;
}

/** The head that begins at a row, of one tier or of two; null where the row is none. */
export function headAt(rows: readonly ForeignRow[], from: number, choices: readonly ColumnChoice[]): Head | null {
  const row = rows[from];
  if (!row) return null;
  const below = rows[from + 1];
  const two = below === undefined ? null : twoTiers(row, below, widthBelow(rows, from + 2));
  const tiers = two ?? row.cells.map((cell) => [textOf(cell)]);
  const columns = columnsOf(tiers, choices);
  const score = scoreOf(row, columns, choices.length > 0);
  return score === 0 ? null : { from, to: from + (two === null ? 1 : 2), columns, score };
}

/** How sure it is that a row is the head of a plan's table; 0 where it is none. */
function scoreOf(row: ForeignRow, columns: readonly Column[], chosen: boolean): number {
  const periods = columns.filter(({ period }) => period !== null);
  // The columns of quarters or months are one that tells the time.
  const named = [...columns.filter(({ role }) => role !== 'other'), ...periods.slice(0, 1)];
  const has = (role: Role): boolean =>
    named.some((column) => column.role === role) || (role === 'deadline' && periods.length > 0);
  const filled = row.cells
    .filter((cell) => cell.lines.length > 0)
    .slice(0, Math.max(2, columns.length - periods.length + 1));
  if (filled.length < 2 || named.length < 2 || !(has('content') || (has('lead') && has('deadline')))) return 0;
  // In a row of a task a word of these may stand as well, but not in most of its cells, and among long texts.
  if (named.length < Math.min(4, filled.length / 2) && !chosen) return 0;
  if (filled.some((cell) => textOf(cell).length > 120)) return 0;
  const telling = (['content', 'deadline', 'lead'] as const).filter(has).length;
  return named.length + telling - 0.5;
}

function widthBelow(rows: readonly ForeignRow[], from: number): number {
  return Math.max(0, ...rows.slice(from, from + 12).map(({ cells }) => cells.length));
}

/** The headings of each column from top to bottom, where a second row says more of some of them. */
function twoTiers(top: ForeignRow, bottom: ForeignRow, width: number): readonly (readonly string[])[] | null {
  const said = bottom.cells.filter((cell) => cell.lines.length > 0);
  const hasPeriods = top.cells.some((cell) => arePeriods(textOf(cell), said.map(textOf)));
  const fewer = said.length < top.cells.filter((cell) => cell.lines.length > 0).length;
  if (said.length === 0 || !(hasPeriods || (fewer && said.every((cell) => isSubHeading(textOf(cell)))))) return null;
  if (said.length === bottom.cells.length) {
    const spread = top.cells.length + said.length - 1;
    // Rows whose last months are empty are shorter.
    const isSpread = spread === width || (hasPeriods && top.cells.length < width && width < spread);
    if (isSpread) return spreadTiers(top, said);
    if (said.length > 1 && bottom.cells.length < top.cells.length) return null;
  }
  const parted = bottom.cells.length > top.cells.length ? partedTiers(top, bottom) : null;
  if (parted !== null) return parted;
  const count = Math.max(top.cells.length, bottom.cells.length);
  let spanning = '';
  return Array.from({ length: count }, (_, index) => {
    const [upper, lower] = [textOf(top.cells[index]), textOf(bottom.cells[index])];
    if (upper !== '') spanning = upper;
    const over = upper === '' && lower !== '' ? spanning : upper;
    return [over, lower].filter((text) => text !== '');
  });
}

/** Pasted as text, the spanning heading takes one cell, and those below it stand at the beginning of their line. */
function spreadTiers(top: ForeignRow, said: readonly ForeignCell[]): readonly (readonly string[])[] | null {
  const group = top.cells.findIndex((cell) => isGroup(textOf(cell)));
  if (group === -1) return null;
  const head = textOf(top.cells[group]);
  return [
    ...top.cells.slice(0, group).map((cell) => [textOf(cell)]),
    ...said.map((cell) => [head, textOf(cell)]),
    ...top.cells.slice(group + 1).map((cell) => [textOf(cell)]),
  ];
}

/**
 * Pasted as text, a heading over several columns takes one cell, and in the row below it an empty one stands under every
 * heading of one column. Null where the two rows do not add up.
 */
function partedTiers(top: ForeignRow, bottom: ForeignRow): readonly (readonly string[])[] | null {
  const lower = bottom.cells.map(textOf);
  const runs = lower.filter((text, index) => text !== '' && (lower[index - 1] ?? '') === '').length;
  const over = top.cells.length - lower.filter((text) => text === '').length;
  // Over one run of headings there may be several groups of as many; over several runs there is one each.
  if (runs === 0 || (runs > 1 && over !== runs)) return null;
  const heads = top.cells.map(textOf);
  const tiers: string[][] = [];
  for (let index = 0, at = 0; index < lower.length;) {
    if (lower[index] === '') {
      tiers.push([heads[at++] ?? '']);
      index++;
      continue;
    }
    const rest = lower.slice(index).findIndex((text) => text === '');
    const run = lower.slice(index, rest === -1 ? lower.length : index + rest);
    const groups = runs === 1 ? over : 1;
    if (groups < 1 || run.length % groups !== 0) return null;
    const first = at;
    for (const [place, text] of run.entries())
      tiers.push([heads[first + Math.floor(place / (run.length / groups))] ?? '', text]);
    at += groups;
    index += run.length;
  }
  return tiers;
}

function isSubHeading(text: string): boolean {
  return roleOf(text) !== null || /^(bắt đầu|kết thúc|hoàn thành|từ|đến|quý|tháng|năm)(?!\p{L})/iu.test(text);
}

function isGroup(text: string): boolean {
  return /thực hiện|cơ quan|đơn vị|thời gian|trách nhiệm|phân công/i.test(text) && !/chủ trì|phối hợp/i.test(text);
}

function columnsOf(tiers: readonly (readonly string[])[], choices: readonly ColumnChoice[]): readonly Column[] {
  const taken = new Set<string>();
  const periods = periodColumns(tiers);
  return tiers.map((texts, index): Column => {
    const heading = texts.join(' – ');
    const wanted = choices.find((choice) => sameHeading(choice.heading, texts, index))?.role;
    const period = wanted === undefined ? (periods.get(index) ?? null) : null;
    const found = wanted ?? (period === null ? roleOfTiers(texts) : 'other');
    // Of two columns that say the same, the first is believed; the other is kept beside it.
    const role = found === null || (found !== 'other' && taken.has(found)) ? 'other' : found;
    const own = ownKey(heading, index + 1);
    const key = role === 'number' ? null : role !== 'other' ? role : taken.has(own) ? `${own}-${index + 1}` : own;
    taken.add(key ?? 'number');
    return { index, heading, role, key, period };
  });
}

function roleOfTiers(texts: readonly string[]): Role | null {
  const [top = '', ...rest] = texts;
  const last = rest.at(-1);
  if (last === undefined) return roleOf(top);
  // "Bắt đầu" below "Thời gian thực hiện" is no deadline; "Kết thúc" is.
  if (/^(kết thúc|hoàn thành|đến)(?!\p{L})/iu.test(last) && roleOf(top) === 'deadline') return 'deadline';
  return roleOf(last) ?? (/^(bắt đầu|từ)(?!\p{L})/iu.test(last) ? 'other' : (roleOf(`${top} ${last}`) ?? roleOf(top)));
}

function sameHeading(wanted: string, texts: readonly string[], index: number): boolean {
  const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  return wanted === String(index + 1) || [...texts, texts.join(' – ')].some((text) => plain(text) === plain(wanted));
}
