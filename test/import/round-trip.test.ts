import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyEntry } from '../../src/document/plan-table.ts';
import { type CellText, type Plan } from '../../src/plan/plan.ts';
import { type Written, writeYaml } from '../../src/source/write.ts';
import { formats } from '../../src/writers/index.ts';
import { imported } from '../support/import-file.ts';
import { makePaper } from '../support/make-paper.ts';
import { makePlan } from '../support/make-plan.ts';
import { planOf } from '../support/plans.ts';

const words = [
  'Ban hành',
  'kế hoạch',
  'rà soát',
  'TTHC',
  'Nghị định số 61/2018/NĐ-CP',
  'năm 2025',
  '100%',
  '(b/c)',
  'Văn hóa - Xã hội',
  'a|b',
  '*sao*',
  '_gạch_',
  '<b>',
  '&amp;',
  '`mã`',
  '[liên kết](x)',
  '\\',
  '8:30',
  '“trích”',
  '#1',
  '{{year}}',
  'http://a.vn',
];
const phrase = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
  .map((parts) => `Việc ${parts.join(' ')}`);
const cell = fc.oneof(
  { weight: 3, arbitrary: phrase.map((text): Written => text) },
  { weight: 1, arbitrary: fc.array(phrase, { minLength: 1, maxLength: 3 }).map((items): Written => items) },
  {
    weight: 1,
    arbitrary: fc.array(phrase, { minLength: 2, maxLength: 3 }).map((lines): Written => lines.join('\n- ')),
  },
);
const deadline = fc.constantFrom(
  'Trước 10/01/2025',
  'Tháng 3/2025',
  'Quý I/2025',
  'Năm 2025',
  'Thường xuyên',
  'Hằng quý',
  'Định kỳ quý I, quý II, quý III và báo cáo năm 2025',
);

type Pairs = readonly (readonly [string, Written])[];
const rowFields = fc
  .record({ lead: cell, coordinating: cell, deadline, output: cell }, { requiredKeys: [] })
  .map((fields): Pairs => Object.entries(fields));

const task = fc
  .tuple(cell, rowFields)
  .map(([content, fields]): Written => ({ pairs: [['content', content], ...fields] }));
const tasks = fc.array(task, { minLength: 1, maxLength: 4 });
const inner = fc.tuple(phrase, tasks).map(([title, below]): Written => ({
  pairs: [
    ['title', title],
    ['tasks', below],
  ],
}));
const section = fc
  .tuple(
    phrase,
    rowFields,
    fc.oneof(
      tasks.map((below) => ['tasks', below] as const),
      fc.array(inner, { minLength: 1, maxLength: 3 }).map((below) => ['sections', below] as const),
    ),
  )
  .map(([title, fields, below]): Written => ({
    pairs: [['title', title], ...(below[0] === 'tasks' ? fields : []), below],
  }));
const planText = fc.array(section, { minLength: 1, maxLength: 4 }).map((sections): string =>
  writeYaml({
    pairs: [
      ['tthc', '1'],
      ['year', '2025'],
      ['issuer', { pairs: [['name', 'Ủy ban nhân dân xã Hà Tân']] }],
      [
        'document',
        {
          pairs: [
            ['form', 'decision'],
            ['subject', 'Về việc ban hành Kế hoạch năm 2025'],
          ],
        },
      ],
      [
        'plan',
        {
          pairs: [
            ['title', 'Kế hoạch kiểm soát thủ tục hành chính năm 2025'],
            ['sections', sections],
          ],
        },
      ],
    ],
  }),
);

const printed = (text: CellText): string =>
  text.map(({ text: line, item }) => (item ? `- ${line}` : line).replace(/\s+/g, ' ')).join('\n');

/** The rows of a plan as its table prints them. */
function rowsOf({ sections }: Plan): readonly unknown[] {
  return everyEntry(sections).map(({ ref, content, lead, coordinating, output, deadline: { reading }, depth }) => [
    depth,
    ref,
    printed(content),
    printed(lead),
    printed(coordinating),
    reading.text,
    printed(output),
  ]);
}

const files = { docx: 'docx', html: 'html', markdown: 'md', xlsx: 'xlsx' } as const;

async function roundTrip(from: Plan, format: keyof typeof files): Promise<Plan> {
  const paper = makePaper(from, { template: 'decision' });
  const written = await formats[format].write(paper, { fragment: false, asset: () => null });
  if (!written.ok) throw new Error(written.detail);
  const found = await imported(`paper.${files[format]}`, written.content);
  return planOf(found.text);
}

describe.each(['docx', 'html', 'markdown', 'xlsx'] as const)('a paper as %s, imported', (format) => {
  it('gives the rows that the plan had, whatever their texts', async () => {
    await fc.assert(
      fc.asyncProperty(planText, async (text) => {
        const from = planOf(text);
        expect(rowsOf(await roundTrip(from, format))).toEqual(rowsOf(from));
      }),
      { numRuns: format === 'docx' ? 20 : 40 },
    );
  });

  it('keeps the title of a plan whose decision has no signatory, or none with a name', async () => {
    const text = makePlan({ tasks: 3, year: 2025, seed: 8 });
    const signed = /  signatories:\n    - \{ lines: \[TM\. .*\n/;
    expect(text).toMatch(signed);
    for (const signatories of ['', '  signatories:\n    - lines: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH]\n']) {
      const from = planOf(text.replace(signed, signatories));
      const back = await roundTrip(from, format);
      expect([back.title, back.document.signatories]).toEqual([from.title, from.document.signatories]);
    }
  });

  it('gives the rows of a plan as long as those that communes sign', async () => {
    const from = planOf(makePlan({ tasks: 60, year: 2025, seed: 8 }));
    const back = await roundTrip(from, format);
    expect(rowsOf(back)).toEqual(rowsOf(from));
    expect(back.document.legalBases).toEqual(from.document.legalBases);
    expect(back.document.articles).toEqual(from.document.articles);
    expect(back.document.recipients).toEqual(from.document.recipients);
    expect(back.document.signatories).toEqual(from.document.signatories);
    expect([back.document.number, back.document.symbol, back.document.issuedOn]).toEqual([
      '05',
      'QĐ-UBND',
      '2025-01-04',
    ]);
    expect([back.title, back.attachedNote, back.issuer.name]).toEqual([
      from.title,
      from.attachedNote,
      from.issuer.name,
    ]);
  });
});
