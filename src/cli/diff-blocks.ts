import { type Reading } from '../calendar/deadline/reading.ts';
import { type Block, type Line, type Row } from '../document/tree.ts';
import { type AmendWords } from '../messages/amend.ts';
import { type CellChange, type PlanDiff, type RowChange } from '../renewal/diff.ts';
import { cell, fixedColumn, line } from './blocks.ts';
import { type Session } from './session.ts';

/** Every difference as a table: where, which cell, what stood there, what stands there now. */
export function diffBlocks(
  session: Session,
  words: AmendWords,
  title: string,
  { paper, rows }: PlanDiff,
): readonly Block[] {
  const { columns, keys } = words;
  const of = (kind: RowChange['kind']): number => rows.filter((row) => row.kind === kind).length;
  return [
    { kind: 'heading', text: title, tone: 'strong' },
    {
      kind: 'table',
      columns: [
        fixedColumn(columns.where, 6, 0),
        fixedColumn(columns.key, 10, 0),
        fixedColumn(columns.before, 24, 1),
        fixedColumn(columns.after, 24, 1),
      ],
      rows: [
        ...paper.map(({ key, before, after }) => ({
          cells: [
            cell(line('–')),
            cell(line(keys[key] ?? key)),
            cell(...changedLines(before, after)),
            cell(...changedLines(after, before)),
          ],
        })),
        ...rows.flatMap((row) => rowRows(session, words, row)),
      ],
    },
    { kind: 'paragraph', lines: [line(words.count(of('changed'), of('added'), of('removed'), paper.length))] },
  ];
}

function rowRows(session: Session, words: AmendWords, { kind, ref, content, cells }: RowChange): readonly Row[] {
  const name = words.keys['content'] ?? 'content';
  if (kind === 'added')
    return [
      { cells: [cell(line(ref, 'strong')), cell(line(name)), cell(line(words.added, 'muted')), cell(line(content))] },
    ];
  if (kind === 'removed')
    return [
      {
        cells: [cell(line(ref, 'strong')), cell(line(name)), cell(line(content)), cell(line(words.removed, 'warning'))],
      },
    ];
  return cells.map((change) => ({
    cells: [
      cell(line(ref, 'strong')),
      cell(line(words.keys[change.key] ?? change.key)),
      cell(...sideLines(session, change, 'before')),
      cell(...sideLines(session, change, 'after')),
    ],
  }));
}

function sideLines(session: Session, change: CellChange, side: 'before' | 'after'): readonly Line[] {
  const lines = change[side].split('\n').map((text) => line(text));
  return change.readings === null ? lines : [...lines, readingLine(session, change.readings[side])];
}

function readingLine({ messages }: Session, { kind, moments }: Reading): Line {
  const dues = moments.map(({ due }) => messages.date(due)).join(', ');
  return line(dues === '' ? messages.kinds[kind] : `→ ${dues}`, kind === 'unreadable' ? 'danger' : 'strong');
}

/** Of a text of many lines, those that the other side has not. */
function changedLines(text: string, other: string): readonly Line[] {
  const there = new Set(other.split('\n'));
  return text
    .split('\n')
    .filter((each) => !there.has(each))
    .map((each) => line(each));
}
