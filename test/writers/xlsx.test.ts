import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Paper, type PaperBlock } from '../../src/document/tree.ts';
import { writeXlsx } from '../../src/writers/xlsx.ts';
import { anyPaper } from '../support/any-paper.ts';
import { papers } from '../support/golden-papers.ts';
import { textsOf } from '../support/paper-texts.ts';
import { elementsOf, parseXml, type XmlElement } from './xml.ts';

interface ReadCell {
  readonly at: string;
  readonly text: string | null;
  readonly number: string | null;
}

interface ReadSheet {
  readonly name: string;
  readonly xml: XmlElement;
  readonly cells: readonly ReadCell[];
}

/** The sheets of a workbook as a program that knows the format reads them. */
function sheetsIn(bytes: Uint8Array): readonly ReadSheet[] {
  const parts = unzipSync(bytes);
  const part = (name: string): XmlElement => parseXml(new TextDecoder().decode(parts[name]));
  for (const name of Object.keys(parts)) part(name);
  return elementsOf(part('xl/workbook.xml'), 'sheet').map(({ attributes }, index) => {
    const xml = part(`xl/worksheets/sheet${index + 1}.xml`);
    const cells = elementsOf(xml, 'c').map((cell) => ({
      at: cell.attributes['r'] ?? '',
      text: cell.attributes['t'] === 'inlineStr' ? unescaped(textIn(cell)) : null,
      number: cell.attributes['t'] === undefined ? textIn(cell) : null,
    }));
    return { name: attributes['name'] ?? '', xml, cells };
  });
}

const textIn = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
const unescaped = (text: string): string =>
  text.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
const squeezed = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/\s+/g, ' ')
    .trim();

function checkEverything(paper: Paper): void {
  const sheets = sheetsIn(writeXlsx(paper));
  const texts = sheets.flatMap(({ cells }) => cells.map(({ text }) => text ?? '')).join(' ');
  const all = squeezed(texts);
  const dates = paper.blocks.flatMap(datesIn);
  for (const text of textsOf(paper, { timelines: false }).map(squeezed))
    if (!dates.includes(text)) expect(all).toContain(text);
}

const datesIn = (block: PaperBlock): readonly string[] =>
  block.kind === 'grid'
    ? block.rows.flatMap(({ cells }) =>
        cells.flatMap(({ date, lines }) => (date === undefined ? [] : [lines[0]?.text ?? ''])),
      )
    : [];

const gridOf = (texts: readonly string[], date?: string): Paper => ({
  properties: { title: 'Giấy', author: 'UBND xã', date: null },
  blocks: [
    {
      kind: 'grid',
      caption: null,
      columns: texts.map((title) => ({ title, share: 10, align: 'left' })),
      rows: [
        {
          kind: 'task',
          cells: texts.map((text) => ({
            lines: [{ text, tone: 'plain', item: false }],
            ...(date === undefined ? {} : { date }),
          })),
        },
      ],
    },
  ],
});

describe('a paper in Excel', () => {
  it.each(papers)('has every text, each table on a sheet of its own: %s', (_, paper) => {
    checkEverything(paper);
    const grids = paper.blocks.filter(({ kind }) => kind === 'grid').length;
    const sheets = sheetsIn(writeXlsx(paper));
    expect(sheets.filter(({ xml }) => elementsOf(xml, 'autoFilter').length === 1)).toHaveLength(grids);
    expect(sheets.filter(({ xml }) => elementsOf(xml, 'pane').length === 1)).toHaveLength(grids);
    expect(new Set(sheets.map(({ name }) => name.toLowerCase())).size).toBe(sheets.length);
    for (const { name } of sheets) expect(name.length).toBeLessThanOrEqual(31);
  });

  it('filters the rows of the table, not those that total them, and keeps its head in sight', () => {
    const [, paper] = papers.find(([name]) => name.startsWith('follow-up')) ?? [];
    if (!paper) expect.fail();
    for (const { xml, cells } of sheetsIn(writeXlsx(paper))) {
      const [from = '', to = ''] = (elementsOf(xml, 'autoFilter')[0]?.attributes['ref'] ?? '').split(':');
      const [pane] = elementsOf(xml, 'pane');
      expect(pane?.attributes['ySplit']).toBe(from.slice(1));
      expect(pane?.attributes['state']).toBe('frozen');
      const total = cells.find(({ text }) => text === 'Tổng cộng');
      if (total) expect(Number(total.at.slice(1))).toBe(Number(to.replace(/\D/g, '')) + 1);
    }
  });

  it('has dates that are dates', () => {
    const [sheet] = sheetsIn(writeXlsx(gridOf(['29/02/2024'], '2024-02-29')));
    // Excel's day 1 is 1 January 1900, and it believes that 1900 had a 29 February.
    expect(sheet?.cells.at(-1)).toEqual({ at: 'A2', text: null, number: '45351' });
  });

  it('has figures that are numbers, which Excel adds up and groups as its language does', () => {
    const [column] = gridOf(['1.234']).blocks;
    if (column?.kind !== 'grid') expect.fail();
    const cell = { lines: [{ text: '1.234', tone: 'plain' as const, item: false }], number: 1234 };
    const paper = { ...gridOf([]), blocks: [{ ...column, rows: [{ kind: 'task' as const, cells: [cell] }] }] };
    expect(sheetsIn(writeXlsx(paper))[0]?.cells.at(-1)).toEqual({ at: 'A2', text: null, number: '1234' });
    const blank = { ...cell, lines: [] };
    const empty = { ...paper, blocks: [{ ...column, rows: [{ kind: 'task' as const, cells: [blank] }] }] };
    expect(sheetsIn(writeXlsx(empty))[0]?.cells.at(-1)?.number).toBe('');
  });

  it.each(['=1+1', '+84 24', '-5', '- Văn phòng', '@SUM(A1)', '05', '2024-01-01', 'TRUE', '_x0041_', '1E5', ' x '])(
    'keeps a text a text: %s',
    (text) => {
      const [sheet] = sheetsIn(writeXlsx(gridOf([text])));
      expect(sheet?.cells.at(-1)).toEqual({ at: 'A2', text, number: null });
      expect(elementsOf(sheet?.xml ?? parseXml('<x/>'), 'f')).toEqual([]);
    },
  );

  it('loses nothing of a text that is longer than a cell may be', () => {
    const text = `${'ă'.repeat(31_999)}👍${'b'.repeat(40_000)}`;
    const cells = sheetsIn(writeXlsx(gridOf([text])))[0]?.cells.slice(1) ?? [];
    expect(cells.map(({ text: part }) => part ?? '').join('')).toBe(text);
    for (const { text: part } of cells) expect(part?.length).toBeLessThanOrEqual(32_767);
  });

  it('is the same, byte for byte, for the same paper', () => {
    for (const [, paper] of papers) expect(writeXlsx(paper)).toEqual(writeXlsx(paper));
  });

  it('says what the data say, whatever they look like', () => {
    fc.assert(fc.property(anyPaper, checkEverything), { numRuns: 200 });
  });
});
