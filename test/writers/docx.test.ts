import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Paper, type PaperBlock } from '../../src/document/tree.ts';
import { writeDocx } from '../../src/writers/docx.ts';
import { cleanText } from '../../src/writers/page/clean.ts';
import { papers } from '../support/golden-papers.ts';
import { hostilePaper } from '../support/hostile-paper.ts';
import { missingText } from '../support/printed-texts.ts';
import { sampleDecision, sampleFollowUp } from '../support/papers.ts';
import { orderFaults } from './docx-schema.ts';
import { elementsOf, ownText, parseXml, type XmlElement } from './xml.ts';

interface Package {
  readonly parts: Readonly<Record<string, XmlElement>>;
  readonly body: XmlElement;
}

async function read(paper: Paper): Promise<Package> {
  const files = Object.entries(unzipSync(await writeDocx(paper)));
  const parts = Object.fromEntries(files.map(([name, bytes]) => [name, parseXml(strFromU8(bytes))]));
  return { parts, body: part({ parts }, 'word/document.xml') };
}

function part({ parts }: Pick<Package, 'parts'>, name: string): XmlElement {
  return parts[name] ?? { name: '', attributes: {}, children: [] };
}

/** The text of a document, each paragraph on a line of its own. */
function textOf(element: XmlElement): string {
  if (element.name === 'w:br') return '\n';
  if (element.name === 'w:tab') return '\t';
  const inside = element.children.map((child) => {
    if (typeof child !== 'string') return textOf(child);
    return element.name === 'w:t' ? child : '';
  });
  return inside.join('') + (element.name === 'w:p' ? '\n' : '');
}

const cleaned = (paper: Paper): Paper =>
  JSON.parse(JSON.stringify(paper), (_, value: unknown) =>
    typeof value === 'string' ? cleanText(value) : value,
  ) as Paper;
const attribute = (element: XmlElement | undefined, name: string): string | undefined => element?.attributes[name];
const paperOf = (...blocks: readonly PaperBlock[]): Paper => ({
  properties: { title: 'T', author: 'A', date: '2024-01-05' },
  blocks,
});

test.each(papers)('%s: every part is well-formed, its elements in the order of the schema', async (_, paper) => {
  const { parts } = await read(paper);
  for (const [name, root] of Object.entries(parts)) expect(orderFaults(root), name).toEqual([]);
});

test.each(papers)('%s: every text stands in the document, in order', async (_, paper) => {
  expect(missingText(paper, textOf((await read(paper)).body))).toBeNull();
});

test.each(papers)('%s: the same paper is the same bytes', async (_, paper) => {
  expect(await writeDocx(paper)).toEqual(await writeDocx(paper));
});

test('hostile texts come out as themselves, in well-formed XML', async () => {
  await fc.assert(
    fc.asyncProperty(hostilePaper, async (paper) => {
      const { parts, body } = await read(paper);
      expect(Object.values(parts).flatMap(orderFaults)).toEqual([]);
      expect(missingText(cleaned(paper), textOf(body))).toBeNull();
    }),
    { numRuns: 60 },
  );
});

test('the pages are A4 by Nghị định 30, the second section lying on its side, each with page numbers from 1', async () => {
  const { body } = await read(sampleDecision());
  const sections = elementsOf(body, 'w:sectPr');
  const size = (at: number): unknown => elementsOf(sections[at] ?? body, 'w:pgSz')[0]?.attributes;
  const margin = (at: number): Record<string, number> => {
    const found = elementsOf(sections[at] ?? body, 'w:pgMar')[0]?.attributes ?? {};
    return Object.fromEntries(Object.entries(found).map(([name, twips]) => [name, Math.round(Number(twips) / 56.7)]));
  };
  expect(sections).toHaveLength(2);
  expect(size(0)).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
  expect(size(1)).toMatchObject({ 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' });
  expect(margin(0)).toMatchObject({ 'w:top': 20, 'w:bottom': 20, 'w:left': 30, 'w:right': 15 });
  expect(margin(1)).toMatchObject({ 'w:top': 30, 'w:bottom': 15, 'w:left': 20, 'w:right': 20 });
  for (const section of sections) {
    expect(attribute(elementsOf(section, 'w:pgNumType')[0], 'w:start')).toBe('1');
    expect(elementsOf(section, 'w:titlePg')).toHaveLength(1);
  }
});

test('the page number is a field in the head of all pages but the first', async () => {
  const { parts, body } = await read(sampleDecision());
  const relations = elementsOf(part({ parts }, 'word/_rels/document.xml.rels'), 'Relationship');
  for (const reference of elementsOf(body, 'w:headerReference')) {
    const target = relations.find(({ attributes }) => attributes['Id'] === reference.attributes['r:id']);
    const header = part({ parts }, `word/${target?.attributes['Target'] ?? ''}`);
    const fields = elementsOf(header, 'w:instrText').map((field) => ownText(field).trim());
    expect(fields).toEqual(reference.attributes['w:type'] === 'first' ? [] : ['PAGE']);
  }
});

test('the head of a table repeats, and only long rows may be torn', async () => {
  const { body } = await read(sampleDecision());
  const table = elementsOf(body, 'w:tbl').find((each) => elementsOf(each, 'w:tblHeader').length > 0) ?? body;
  const rows = elementsOf(table, 'w:tr');
  expect(rows.map((row) => elementsOf(row, 'w:tblHeader').length)).toEqual(rows.map((_, at) => (at === 0 ? 1 : 0)));
  expect(rows.filter((row) => elementsOf(row, 'w:cantSplit').length === 0)).toHaveLength(1);
});

test('a section row is bold and its title spans what is empty behind it', async () => {
  const { body } = await read(sampleDecision());
  const row = elementsOf(body, 'w:tr').find((each) => textOf(each).startsWith('VI\n')) ?? body;
  expect(elementsOf(row, 'w:gridSpan').map((span) => attribute(span, 'w:val'))).toEqual(['4']);
  expect(elementsOf(row, 'w:tc')).toHaveLength(3);
  expect(elementsOf(row, 'w:r').every((run) => elementsOf(run, 'w:b').length === 1)).toBe(true);
});

test('the signature cannot be torn, and keeps the text before it', async () => {
  const { body } = await read(sampleDecision());
  const blocks = (elementsOf(body, 'w:body')[0]?.children ?? []).filter((child) => typeof child !== 'string');
  const at = blocks.findIndex((block) => block.name === 'w:tbl' && textOf(block).includes('Nơi nhận'));
  expect(elementsOf(blocks[at] ?? body, 'w:cantSplit')).toHaveLength(1);
  expect(elementsOf(blocks[at - 1] ?? body, 'w:keepNext')).toHaveLength(1);
});

test('the language is Vietnamese, the letters are Times New Roman, the headings are Word’s own', async () => {
  const { parts, body } = await read(sampleFollowUp());
  const defaults = elementsOf(part({ parts }, 'word/styles.xml'), 'w:docDefaults')[0] ?? body;
  expect(attribute(elementsOf(defaults, 'w:lang')[0], 'w:val')).toBe('vi-VN');
  expect(attribute(elementsOf(defaults, 'w:rFonts')[0], 'w:ascii')).toBe('Times New Roman');
  const known = elementsOf(part({ parts }, 'word/styles.xml'), 'w:style').map((style) => attribute(style, 'w:styleId'));
  const used = new Set(elementsOf(body, 'w:pStyle').map((style) => attribute(style, 'w:val')));
  expect([...used].filter((style) => !known.includes(style))).toEqual([]);
  expect(used).toContain('Heading1');
});

test('the properties of the file carry title, author and the day of issue', async () => {
  const { parts } = await read(paperOf());
  const core = part({ parts }, 'docProps/core.xml');
  const value = (name: string): string => ownText(elementsOf(core, name)[0]);
  expect([value('dc:title'), value('dc:creator'), value('dcterms:created'), value('dcterms:modified')]).toEqual([
    ...['T', 'A', '2024-01-05T00:00:00Z', '2024-01-05T00:00:00Z'],
  ]);
});

test('a paper without blocks, and a table without rows, are documents', async () => {
  const columns = [{ title: 'STT', share: 1, align: 'center' as const }];
  for (const paper of [paperOf(), paperOf({ kind: 'grid', caption: null, columns, rows: [] })])
    expect(orderFaults((await read(paper)).body)).toEqual([]);
});
