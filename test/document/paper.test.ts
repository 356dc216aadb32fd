import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agendaOf } from '../../src/agenda/agenda.ts';
import { parseCivilDate } from '../../src/calendar/civil.ts';
import { paperOf } from '../../src/document/paper.ts';
import { parseTemplate } from '../../src/document/template.ts';
import { type Paper, type PaperBlock } from '../../src/document/tree.ts';
import { makePaper } from '../support/make-paper.ts';
import { planOf, planWith } from '../support/plans.ts';

const blocksOf = <Kind extends PaperBlock['kind']>(
  { blocks }: Paper,
  kind: Kind,
): readonly Extract<PaperBlock, { readonly kind: Kind }>[] =>
  // Cast: the filter leaves only blocks of that kind.
  blocks.filter((block) => block.kind === kind) as unknown as readonly Extract<PaperBlock, { readonly kind: Kind }>[];

const rowsOf = (paper: Paper): readonly (readonly string[])[] =>
  (blocksOf(paper, 'grid')[0]?.rows ?? []).map(({ cells }) =>
    cells.map(({ lines }) => lines.map(({ text }) => text).join(' / ')),
  );

describe('slots', () => {
  const hostile = "'{{year}} ::letterhead <!-- **x** `y` {{{{plan.title}}}}'";
  const plan = planOf(
    `tthc: 1\nyear: 2024\nissuer: { name: Ủy ban nhân dân xã A, place: ${hostile} }\ndocument: { subject: ${hostile} }\nplan:\n  title: ${hostile}\n  sections: [{ title: Mục, tasks: [{ content: ${hostile} }] }]\n`,
  );
  const asOf = parseCivilDate('2024-03-01');

  it('put in what the plan says, whatever it looks like', () => {
    const paper = makePaper(plan, { template: 'decision' });
    const text = hostile.slice(1, -1);
    expect(paper.properties.title).toBe(text);
    expect(blocksOf(paper, 'title')[0]?.lines[1]?.text).toBe(text);
    expect(blocksOf(paper, 'letterhead')[0]?.placeAndDate).toContain(`${text}, ngày`);
    expect(rowsOf(paper)[1]?.[1]).toBe(text);
  });

  it('leave out a line of which nothing remains', () => {
    const { template } = parseTemplate('x', '---\ntitle: x\n---\n{{document.proposer}}\n\nNăm {{year}}\n');
    if (!template || !asOf) expect.fail();
    const paper = paperOf(template, { plan, agenda: agendaOf([plan], asOf), draft: false, isPublic: false });
    expect(paper.blocks).toEqual([
      { kind: 'text', role: 'body', spans: [{ text: 'Năm 2024', bold: false, italic: false }] },
    ]);
  });
});

describe('a decision', () => {
  it('has room to write what is not known yet', () => {
    const [letterhead] = blocksOf(makePaper('plans/2024.yaml', { template: 'decision' }), 'letterhead');
    expect(letterhead?.number).toMatch(/^Số: \u00a0{10}\/QĐ-UBND$/);
    expect(letterhead?.placeAndDate).toMatch(/^Hà Tân, ngày \u00a0{6} tháng 01 năm 2024$/);
  });

  it.each([
    ['2024-03-05', 'ngày 05 tháng 3 năm 2024'],
    ['2024-02-15', 'ngày 15 tháng 02 năm 2024'],
    ['2024-12-31', 'ngày 31 tháng 12 năm 2024'],
  ])('pads days under 10 and the months 1 and 2: %s', (day, expected) => {
    const plan = planWith(['content: x'], `document: { issuedOn: ${day}, number: 05, symbol: QĐ-UBND }`);
    const [letterhead] = blocksOf(makePaper(plan, { template: 'decision' }), 'letterhead');
    expect(letterhead?.placeAndDate).toContain(expected);
    expect(letterhead?.number).toBe('Số: 05/QĐ-UBND');
  });

  it('is marked as a draft on both heads where that is asked', () => {
    const paper = makePaper('plans/2024.yaml', { template: 'decision', draft: true });
    expect(blocksOf(paper, 'letterhead').map(({ draft }) => draft)).toEqual(['DỰ THẢO', 'DỰ THẢO']);
  });

  it('names the amendments of the plan', () => {
    const paper = makePaper('test/fixtures/plans/multi-year.yaml', { template: 'decision' });
    const notes = blocksOf(paper, 'text').filter(({ role }) => role === 'note');
    expect(notes.map(({ spans }) => spans[0]?.text)).toEqual([
      expect.stringContaining('118/QĐ-STP'),
      expect.stringContaining('402/QĐ-STP ngày 21 tháng 9 năm 2026'),
      expect.stringContaining('57/QĐ-STP ngày 17 tháng 01 năm 2028'),
    ]);
  });
});

describe('the follow-up sheet', () => {
  const titlesOf = (paper: Paper): readonly string[] =>
    blocksOf(paper, 'grid')[0]?.columns.map(({ title }) => title) ?? [];
  const progress = 'test/fixtures/plans/progress.yaml';

  it('leaves out the columns in which nothing stands', () => {
    expect(titlesOf(makePaper('plans/2024.yaml', { template: 'follow-up', asOf: '2024-01-05' }))).toEqual([
      'STT',
      'Nội dung nhiệm vụ',
      'Đơn vị chủ trì',
      'Đơn vị phối hợp',
      'Sản phẩm',
      'Thời hạn theo kế hoạch',
      'Tình trạng',
    ]);
  });

  it('tells the public neither persons nor days late nor reasons', () => {
    const [inner, open] = [false, true].map((isPublic) =>
      makePaper(progress, { template: 'follow-up', asOf: '2025-10-20', isPublic }),
    );
    if (!inner || !open) expect.fail();
    const hidden = ['Người phụ trách', 'Lãnh đạo phụ trách', 'Số ngày quá hạn', 'Nguyên nhân, vướng mắc; ghi chú'];
    expect(titlesOf(inner)).toEqual(expect.arrayContaining(hidden));
    expect(titlesOf(open)).toEqual(titlesOf(inner).filter((title) => !hidden.includes(title)));
    const said = JSON.stringify(open.blocks);
    for (const secret of ['Trần Thị Mai', 'Nguyễn Văn Minh', 'Chờ sắp xếp đơn vị hành chính', 'lỗi hệ thống'])
      expect(said).not.toContain(secret);
  });

  it('counts every obligation once by status', () => {
    const [, byStatus, byUnit] = blocksOf(
      makePaper(progress, { template: 'follow-up', asOf: '2025-10-20' }),
      'grid',
    ).map(({ rows }) => rows.map(({ cells }) => cells.map(({ lines }) => lines[0]?.text ?? '')));
    const counts = byStatus?.map(([, count]) => Number(count)) ?? [];
    expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(counts.at(-1));
    expect(byUnit?.at(-1)?.[1]).toBe(byStatus?.at(-1)?.[1]);
  });

  it('has a row below the task for each occurrence, with its own date', () => {
    const paper = makePaper('plans/2024.yaml', { template: 'follow-up', asOf: '2024-04-01' });
    const at = rowsOf(paper).findIndex(([number]) => number === 'X');
    expect(rowsOf(paper).slice(at, at + 5)).toEqual([
      expect.arrayContaining(['X', 'Định kỳ quý I, quý II, quý III và báo cáo năm 2024']),
      expect.arrayContaining(['', 'Quý I/2024', expect.stringContaining('31/3/2024')]),
      expect.arrayContaining(['Quý II/2024']),
      expect.arrayContaining(['Quý III/2024']),
      expect.arrayContaining(['Năm 2024']),
    ]);
  });

  it('says of one status alone where the template asks for it, with the sections that hold it', () => {
    const plan = planWith(['content: Còn lâu\ndeadline: Năm 2024', 'content: Trễ\ndeadline: Trước 10/01/2024']);
    const text = readFileSync('templates/follow-up.md', 'utf8').replace('::tasks', '::tasks{status=overdue}');
    const { template } = parseTemplate('x', text);
    const asOf = parseCivilDate('2024-04-01');
    if (!template || !asOf) expect.fail();
    const paper = paperOf(template, { plan, agenda: agendaOf([plan], asOf), draft: false, isPublic: false });
    expect(rowsOf(paper).map(([number, content]) => [number, content])).toEqual([
      ['I', 'Mục một'],
      ['2', 'Trễ'],
    ]);
  });
});
