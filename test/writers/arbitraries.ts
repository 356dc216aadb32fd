import fc from 'fast-check';
import {
  type Block,
  type Cell,
  type Column,
  type DocumentTree,
  type Line,
  type Tone,
} from '../../src/document/tree.ts';

const words = [
  ...['Ủy', 'ban', 'nhân', 'dân', 'xã', 'quý', 'I,', '–', '-', '100', '%', '05', '31/3/2024', '4884/QĐ-UBND'],
  ...['https://phanhoi.thanhhoa.gov.vn/a?b=c&d_e', 'nghiêng'.normalize('NFD'), 'nghiêngngảnghiêngngảnghiêng'],
  ...[
    '中文',
    '한국',
    '👨‍👩‍👧',
    '🇻🇳',
    '✅',
    '⚠\ufe0f',
    '\u00a0',
    '\u200b',
    '\t',
    '\n',
    '\r\n',
    '',
    '  ',
    '\u001b[31m',
    '\u202e',
    '\u0301',
  ],
];

/** Texts of a plan, and what nobody should write into one. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...words), { maxLength: 25 }).map((each) => each.join(' ')) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((each) => each.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);

const tone = fc.constantFrom<Tone>('plain', 'strong', 'muted', 'danger', 'warning', 'good');
const line: fc.Arbitrary<Line> = fc.record({ text: anyText, tone, item: fc.boolean() });
const cell: fc.Arbitrary<Cell> = fc.record({ lines: fc.array(line, { maxLength: 3 }) });

const column: fc.Arbitrary<Column> = fc.record({
  title: fc.oneof(fc.constantFrom('', 'Mục', 'Nội dung', 'Đơn vị phối hợp'), anyText),
  minWidth: fc.integer({ min: 0, max: 50 }),
  grow: fc.integer({ min: 0, max: 4 }),
  foldOrder: fc.integer({ min: 0, max: 5 }),
  foldInto: fc.integer({ min: -1, max: 8 }),
});

const table: fc.Arbitrary<Block> = fc.array(column, { maxLength: 8 }).chain((columns) =>
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.constant(columns),
    rows: fc.array(fc.record({ cells: fc.array(cell, { minLength: columns.length, maxLength: columns.length }) }), {
      maxLength: 4,
    }),
  }),
);

export const anyDocument: fc.Arbitrary<DocumentTree> = fc.record({
  blocks: fc.array(
    fc.oneof(
      { weight: 3, arbitrary: table },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('heading' as const), text: anyText, tone }) },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('paragraph' as const), lines: fc.array(line, { maxLength: 3 }) }),
      },
    ),
    { maxLength: 3 },
  ),
});
