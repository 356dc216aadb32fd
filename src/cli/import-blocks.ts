import { type Block, type Column } from '../document/tree.ts';
import { type Column as ImportedColumn } from '../importers/columns.ts';
import { type Doubt } from '../importers/doubts.ts';
import { type ForeignDocument } from '../importers/foreign.ts';
import { type Imported } from '../importers/import.ts';
import { doubtWording, type ImportWords } from '../messages/import.ts';
import { roman } from '../plan/refs.ts';
import { cell, fixedColumn, line, paragraph } from './blocks.ts';
import { type Session } from './session.ts';

/** A file that was read, and what was understood of it. */
export interface Told {
  readonly file: string;
  readonly document: ForeignDocument;
  readonly imported: Imported;
  readonly words: ImportWords;
}

/** What was understood of a file, what is to be looked over, what was not used. */
export function importBlocks(session: Session, told: Told): readonly Block[] {
  return [
    ...summary(session, told),
    ...columnsTable(told),
    ...sectionsTable(told),
    ...doubtsTable(told),
    ...unusedTable(told),
  ];
}

function summary({ messages }: Session, { file, document, imported, words }: Told): readonly Block[] {
  const { title, year, untilYear, letter, counts, kinds } = imported;
  const { composed, spaces, invisible } = document.cleaned;
  const lines = [
    year !== null && title.includes(String(untilYear ?? year)) ? title : `${title} (${words.years(year, untilYear)})`,
    words.issued(letter),
    words.around(letter),
    words.counts(counts.sections, counts.tasks, counts.cells, counts.used),
    words.kinds([...kinds].map(([kind, count]) => `${count} ${messages.kinds[kind]}`)),
    words.cleaned(composed, spaces, invisible),
  ].filter((text) => text !== null);
  return [
    { kind: 'heading', text: words.heading.understood(file), tone: 'strong' },
    { kind: 'paragraph', lines: lines.map((text) => line(text)) },
  ];
}

function columnsTable({ imported, words }: Told): readonly Block[] {
  const { columns: titles } = words;
  return [
    { kind: 'heading', text: words.heading.columns, tone: 'strong' },
    {
      kind: 'table',
      columns: [
        fixedColumn(titles.column, 3, 0),
        fixedColumn(titles.heading, 16, 2),
        fixedColumn(titles.meaning, 16, 1),
      ],
      rows: imported.columns.map(({ index, heading, role, key, period }) => ({
        cells: [
          cell(line(String(index + 1))),
          cell(line(heading)),
          cell(line(meaningOf({ role, key, period }, words))),
        ],
      })),
    },
  ];
}

function meaningOf({ role, key, period }: Omit<ImportedColumn, 'index' | 'heading'>, words: ImportWords): string {
  if (period !== null) return words.dueIn(period);
  return role === 'other' && key !== null ? words.keptAs(key) : words.roles[role];
}

function sectionsTable({ imported, words }: Told): readonly Block[] {
  const { columns: titles } = words;
  const tasksBelow = (entry: Imported['sections'][number]): number =>
    entry.children.length === 0
      ? Number(entry.kind === 'task' || entry.fields.has('deadline'))
      : entry.children.reduce((sum, child) => sum + tasksBelow(child), Number(entry.fields.has('deadline')));
  return [
    { kind: 'heading', text: words.heading.sections, tone: 'strong' },
    {
      kind: 'table',
      columns: [fixedColumn('', 3, 0), fixedColumn(titles.section, 24, 1), fixedColumn(titles.tasks, 8, 0)],
      rows: imported.sections.map((section, index) => ({
        cells: [
          cell(line(section.number ?? roman(index + 1))),
          cell(line(section.content.join(' '))),
          cell(line(String(tasksBelow(section)))),
        ],
      })),
    },
  ];
}

const placeColumns = (words: ImportWords, text: string): readonly Column[] => [
  fixedColumn(words.columns.place, 18, 1),
  fixedColumn(text, 30, 3),
];

function doubtsTable({ imported, document, words }: Told): readonly Block[] {
  const { doubts } = imported;
  if (doubts.length === 0) return [paragraph(words.noDoubts, 'good')];
  return [
    { kind: 'heading', text: words.heading.doubts(doubts.length), tone: 'warning' },
    {
      kind: 'table',
      columns: placeColumns(words, words.columns.doubt),
      rows: doubts.map((doubt) => {
        const { message, fix } = doubtWording(doubt, words.doubts);
        return {
          cells: [
            cell(...placesOf(doubt, document.unit, words).map((text) => line(text))),
            cell(line(message), ...(fix === null ? [] : [line(`→ ${fix}`, 'muted')])),
          ],
        };
      }),
    },
  ];
}

const mostPlaces = 12;

/** Where a doubt arises; of many places the first. */
function placesOf({ spots }: Doubt, unit: ForeignDocument['unit'], words: ImportWords): readonly string[] {
  const named = spots.slice(0, mostPlaces).map((spot) => words.place(spot, unit));
  return spots.length > mostPlaces ? [...named, words.morePlaces(spots.length - mostPlaces)] : named;
}

function unusedTable({ imported, document, words }: Told): readonly Block[] {
  const { unused } = imported;
  if (unused.length === 0) return [paragraph(words.nothingUnused)];
  return [
    { kind: 'heading', text: words.heading.unused(unused.length), tone: 'strong' },
    {
      kind: 'table',
      columns: placeColumns(words, words.columns.text),
      rows: unused.map(({ spot, text }) => ({
        cells: [cell(line(spot === null ? words.outsideTable : words.place(spot, document.unit))), cell(line(text))],
      })),
    },
  ];
}
