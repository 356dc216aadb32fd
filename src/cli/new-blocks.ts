import { type Reading } from '../calendar/deadline/reading.ts';
import { type Block, type Line } from '../document/tree.ts';
import { type NewWords } from '../messages/new.ts';
import { type Plan } from '../plan/plan.ts';
import { type MovedDeadline, type Renewed } from '../renewal/renew.ts';
import { cell, fixedColumn, line } from './blocks.ts';
import { type Session } from './session.ts';

/** What a new plan is told by: the old plan, the new one, and what lies between them. */
interface Told {
  readonly from: Plan;
  readonly year: number;
  readonly renewed: Renewed;
}

/** Each change of a new plan, each deadline as it is read now and then, and what was left alone. */
export function newBlocks(session: Session, words: NewWords, told: Told): readonly Block[] {
  const { from, year, renewed } = told;
  const carried = words.carried(renewed.carried.map(({ ref }) => ref));
  return [
    { kind: 'heading', text: words.title(year, from.path), tone: 'strong' },
    ...(carried === null ? [] : [{ kind: 'paragraph', lines: [line(carried)] } as const]),
    ...changesTable(words, renewed),
    ...deadlinesTable(session, words, renewed.deadlines),
    ...leftTable(session, words, told),
  ];
}

function changesTable(words: NewWords, { moved }: Renewed): readonly Block[] {
  const { columns, keys } = words;
  return [
    { kind: 'heading', text: words.changes(moved.length), tone: 'strong' },
    {
      kind: 'table',
      columns: [
        fixedColumn(columns.where, 6, 0),
        fixedColumn(columns.key, 10, 0),
        fixedColumn(columns.before, 24, 1),
        fixedColumn(columns.after, 24, 1),
      ],
      rows: moved.map(({ where, key, before, after }) => ({
        cells: [
          cell(line(where)),
          cell(line(keys[key] ?? key)),
          cell(...textLines(before)),
          cell(...(after === null ? [line(words.removed, 'muted')] : textLines(after))),
        ],
      })),
    },
  ];
}

const textLines = (text: string): readonly Line[] => text.split('\n').map((each) => line(each));

function deadlinesTable(session: Session, words: NewWords, deadlines: readonly MovedDeadline[]): readonly Block[] {
  const { columns } = words;
  // A day that did not move is shown as well: it may be last year's.
  const dated = deadlines.filter(
    ({ before, after }) =>
      readingKey(before) !== readingKey(after) || after.moments.length > 0 || after.kind === 'unreadable',
  );
  const open = deadlines.filter((each) => !dated.includes(each) && each.after.kind !== 'none').length;
  return [
    { kind: 'heading', text: words.deadlines(dated.length), tone: 'strong' },
    {
      kind: 'table',
      columns: [
        fixedColumn(columns.where, 6, 0),
        fixedColumn(columns.before, 28, 1),
        fixedColumn(columns.after, 28, 1),
      ],
      rows: dated.map(({ ref, before, after }) => ({
        cells: [
          cell(line(ref)),
          cell(...readingLines(session, before)),
          cell(
            ...readingLines(session, after),
            ...(readingKey(before) === readingKey(after) ? [line(words.same, 'warning')] : []),
          ),
        ],
      })),
    },
    ...(open === 0 ? [] : [{ kind: 'paragraph', lines: [line(words.unchanged(open))] } as const]),
  ];
}

const readingKey = ({ text, kind, moments }: Reading): string =>
  JSON.stringify([text, kind, moments.map(({ due }) => due)]);

function readingLines({ messages }: Session, { text, kind, moments }: Reading): readonly Line[] {
  const dues = moments.map(({ due }) => messages.date(due)).join(', ');
  return [
    line(text),
    line(dues === '' ? messages.kinds[kind] : `→ ${dues}`, kind === 'unreadable' ? 'danger' : 'strong'),
  ];
}

// Both years of a span are told by the same words.
function isFirst(left: Renewed['left'], each: Renewed['left'][number], index: number): boolean {
  const key = ({ where, key: cellKey, words }: Renewed['left'][number]): string => [where, cellKey, words].join('\n');
  return left.findIndex((other) => key(other) === key(each)) === index;
}

function leftTable({ messages }: Session, words: NewWords, { from, renewed }: Told): readonly Block[] {
  const { columns, keys } = words;
  // A paper of another year cannot be meant; one of this year may have a successor.
  const isOld = ({ reason, year }: Renewed['left'][number]): boolean =>
    reason === 'citation' && (year < from.year || year > from.untilYear);
  const old = renewed.left.filter(isOld).length;
  const rows: readonly (readonly [where: string, what: string, why: string])[] = [
    ...renewed.left
      .filter((each, index) => !isOld(each) && isFirst(renewed.left, each, index))
      .map(
        ({ where, key, words: text, reason }) => [`${where} ${keys[key] ?? key}`, text, words.reasons[reason]] as const,
      ),
    ...renewed.abolished.map(
      ({ name, until, replacedBy }) => ['units', words.abolished(name, messages.date(until), replacedBy), ''] as const,
    ),
    ...renewed.comments.map(({ line: at, text }) => [words.comment(at), text, words.commentStays] as const),
  ];
  const bases = from.document.legalBases.length;
  const remarks = [...(bases === 0 ? [] : [words.legalBases(bases)]), ...(old === 0 ? [] : [words.citedYears(old)])];
  const basesLine: readonly Block[] = [{ kind: 'paragraph', lines: remarks.map((text) => line(text)) }];
  if (rows.length === 0) return basesLine;
  return [
    { kind: 'heading', text: words.left(rows.length), tone: 'warning' },
    {
      kind: 'table',
      columns: [
        fixedColumn(columns.where, 12, 1),
        fixedColumn(columns.words, 30, 3),
        fixedColumn(columns.reason, 16, 1),
      ],
      rows: rows.map((cells) => ({ cells: cells.map((text) => cell(line(text))) })),
    },
    ...basesLine,
  ];
}
