import fc from 'fast-check';
import { type Line, type Paper, type PaperBlock, type TextRole, type Tone } from '../../src/document/tree.ts';

const pieces = [
  ...['#import "x.typ"', '#panic()', '*b*', '_i_', '$x$', '@ref', '\\', '`code`', '```', '// c', '/* c', '*/', '= h'],
  ...[
    '<script>alert(1)</script>',
    '</w:t>',
    '&amp;',
    '&',
    '<!--',
    ']]>',
    '<![CDATA[',
    '{{year}}',
    '::letterhead',
    '%s',
  ],
  ...['\u0000', '\u001b[31m', '\u0085', '\ufffe', '\ud800', '\udc00x', '\t', '\n', '  ', '\u00a0', '\u200b', '\u202e'],
  ...[
    'Ủy',
    'ban',
    'nghiêng'.normalize('NFD'),
    '4884/QĐ-UBND',
    '31/3/2024',
    '=1+1',
    "'",
    '"',
    '""',
    '–',
    '…',
    '~',
    '---',
  ],
];

/** What nobody should write into a plan: markup of every format, controls, halves of letters. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((each) => each.join(' ')) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((each) => each.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

const maybe = fc.option(hostileText);
const texts = fc.array(hostileText, { maxLength: 3 });
const tone = fc.constantFrom<Tone>('plain', 'strong', 'muted', 'danger', 'warning', 'good');
const line: fc.Arbitrary<Line> = fc.record({ text: hostileText, tone, item: fc.boolean() });
const span = fc.record({ text: hostileText, bold: fc.boolean(), italic: fc.boolean() });
const role = fc.constantFrom<TextRole>('body', 'heading', 'basis', 'label', 'note', 'item');
const of = <const Kind extends string>(kind: Kind): fc.Arbitrary<Kind> => fc.constant(kind);

const grid: fc.Arbitrary<PaperBlock> = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.record({
    kind: of('grid'),
    caption: maybe,
    columns: fc.array(
      fc.record({
        title: hostileText,
        share: fc.integer({ min: 0, max: 40 }),
        align: fc.constantFrom('left', 'center'),
      }),
      { minLength: width, maxLength: width },
    ),
    rows: fc.array(
      fc.record({
        kind: fc.constantFrom('section', 'task', 'total'),
        cells: fc.array(fc.record({ lines: fc.array(line, { maxLength: 2 }) }), { minLength: width, maxLength: width }),
      }),
      { maxLength: 4 },
    ),
  }),
);

const block: fc.Arbitrary<PaperBlock> = fc.oneof(
  fc.record({ kind: of('section'), orientation: fc.constantFrom('portrait', 'landscape') }),
  fc.record({
    kind: of('letterhead'),
    parentBody: maybe,
    issuer: texts,
    number: maybe,
    motto: fc.tuple(hostileText, hostileText),
    placeAndDate: maybe,
    draft: maybe,
  }),
  fc.record({
    kind: of('title'),
    lines: fc.array(fc.record({ text: hostileText, role: fc.constantFrom('type', 'subject', 'authority') }), {
      maxLength: 3,
    }),
  }),
  fc.record({ kind: of('addressees'), label: hostileText, names: texts }),
  fc.record({ kind: of('text'), role, spans: fc.array(span, { maxLength: 3 }) }),
  fc.record({
    kind: of('signature'),
    recipientsLabel: hostileText,
    recipients: texts,
    signatories: fc.array(fc.record({ lines: texts, name: maybe }), { maxLength: 2 }),
  }),
  grid,
);

/** A paper of any blocks in any order, full of hostile texts. */
export const hostilePaper: fc.Arbitrary<Paper> = fc.record({
  properties: fc.record({
    title: hostileText,
    author: hostileText,
    date: fc.constantFrom(null, '2024-01-05', '2026-12-31'),
  }),
  blocks: fc.array(block, { maxLength: 6 }),
});
