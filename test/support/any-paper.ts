import fc from 'fast-check';
import { type GridRow, type Paper, type PaperBlock, type Tone } from '../../src/document/tree.ts';
import { anyText } from '../writers/arbitraries.ts';

const halves = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 });
const hostile = fc.constantFrom(
  ...[
    '<script>alert(1)</script>',
    '</style><img src=x onerror=alert(1)>',
    '<!--',
    '-->',
    ']]>',
    '&lt;b&gt;',
    '&amp',
    '&#0;',
  ],
  ...[
    '{{year}}',
    '::letterhead',
    '"><svg/onload=1>',
    "' onclick='x",
    '=1+1',
    '\u202eabc\u2066x',
    'א\u2069\u202eabc',
    '\ufeff',
    '\u0000\u000c\u0085',
  ],
);

/** A text that a plan could hold: words, marks of every markup, control characters, halves of characters. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: anyText },
  { weight: 2, arbitrary: hostile },
  { weight: 1, arbitrary: fc.tuple(anyText, hostile, anyText).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: halves.map((units) => String.fromCharCode(...units)) },
);

const texts = fc.array(hostileText, { maxLength: 3 });
const orNone = fc.option(hostileText, { nil: null });
const tone = fc.constantFrom<Tone>('plain', 'strong', 'muted', 'danger', 'warning', 'good');
const cell = fc.record({
  lines: fc.array(fc.record({ text: hostileText, tone, item: fc.boolean() }), { maxLength: 3 }),
});
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const grid: fc.Arbitrary<PaperBlock> = fc.integer({ min: 1, max: 9 }).chain((width) =>
  fc.record({
    kind: fc.constant('grid' as const),
    caption: orNone,
    columns: fc.array(
      fc.record({
        title: hostileText,
        share: fc.integer({ min: 0, max: 40 }),
        align: fc.constantFrom('left' as const, 'center' as const),
      }),
      { minLength: width, maxLength: width },
    ),
    rows: fc.array(
      fc.record<GridRow>({
        kind: fc.constantFrom('section', 'task', 'total'),
        cells: fc.array(cell, { minLength: width, maxLength: width }),
      }),
      { maxLength: 4 },
    ),
  }),
);

const block: fc.Arbitrary<PaperBlock> = fc.oneof(
  fc.record({
    kind: fc.constant('section' as const),
    orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
  }),
  fc.record({
    kind: fc.constant('letterhead' as const),
    parentBody: orNone,
    issuer: texts,
    number: orNone,
    motto: fc.tuple(hostileText, hostileText),
    placeAndDate: orNone,
    draft: orNone,
  }),
  fc.record({
    kind: fc.constant('title' as const),
    lines: fc.array(
      fc.record({
        text: hostileText,
        role: fc.constantFrom('type' as const, 'subject' as const, 'authority' as const),
      }),
      { maxLength: 4 },
    ),
  }),
  fc.record({ kind: fc.constant('addressees' as const), label: hostileText, names: texts }),
  fc.record({
    kind: fc.constant('text' as const),
    role: fc.constantFrom(
      'body' as const,
      'heading' as const,
      'basis' as const,
      'label' as const,
      'note' as const,
      'item' as const,
    ),
    spans: fc.array(fc.record({ text: hostileText, bold: fc.boolean(), italic: fc.boolean() }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('signature' as const),
    recipientsLabel: hostileText,
    recipients: texts,
    signatories: fc.array(fc.record({ lines: texts, name: orNone }), { maxLength: 2 }),
  }),
  grid,
  fc.record({
    kind: fc.constant('timeline' as const),
    caption: hostileText,
    from: day,
    to: day,
    today: day,
    todayLabel: hostileText,
    rows: fc.array(
      fc.record({
        label: hostileText,
        start: day,
        due: day,
        done: fc.option(day, { nil: null }),
        tone,
        status: hostileText,
      }),
      { maxLength: 3 },
    ),
  }),
);

/** Any paper that the contract allows, sound or not. */
export const anyPaper: fc.Arbitrary<Paper> = fc.record({
  properties: fc.record({ title: hostileText, author: hostileText, date: fc.option(day, { nil: null }) }),
  blocks: fc.array(block, { maxLength: 8 }),
});
