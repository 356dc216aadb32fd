import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { type Paper, type PaperBlock } from '../../src/document/tree.ts';
import { writeHtml } from '../../src/writers/html.ts';
import { anyPaper, hostileText } from '../support/any-paper.ts';
import { textsOf } from '../support/paper-texts.ts';
import { sampleDecision, sampleFollowUp, samplePlan } from '../support/papers.ts';

type Parsed = ReturnType<typeof fromHtml>;
type Child = Parsed['children'][number];
type Element = Extract<Child, { readonly type: 'element' }>;

const elements = new Set(
  [
    'html head meta title style body main section header footer div p h1 h2 h3 ul li span strong em bdi wbr br',
    'table caption colgroup col thead tbody tr th td figure figcaption svg desc line rect path text',
  ].flatMap((names) => names.split(' ')),
);

/** Every attribute that a file may hold, with what it may say; where the data may speak, anything. */
const attributes: Readonly<Record<string, RegExp>> = {
  ...{
    lang: /^vi$/,
    charSet: /^utf-8$/,
    name: /^[a-z.-]+$/,
    content: /^/u,
    id: /^[a-z0-9-]+$/,
    className: /^[a-z0-9 -]+$/,
  },
  ...{ role: /^[a-z]+$/, scope: /^(row|col|rowgroup)$/, colSpan: /^\d+$/, dataLabel: /^/u, tabIndex: /^0$/ },
  ...{ ariaLabelledBy: /^[a-z0-9-]+$/, ariaDescribedBy: /^[a-z0-9-]+$/, viewBox: /^[\d. ]+$/ },
  ...{ style: /^(width:[\d.]+%|border-collapse:collapse|white-space:pre-wrap)$/, textAnchor: /^end$/ },
  ...{
    border: /^1$/,
    cellPadding: /^6$/,
    cellSpacing: /^0$/,
    width: /^[\d.]+%?$/,
    align: /^(left|center)$/,
    vAlign: /^top$/,
  },
  ...{ x: /^\d+$/, y: /^\d+$/, x1: /^\d+$/, x2: /^\d+$/, y1: /^\d+$/, y2: /^\d+$/, rx: /^3$/, height: /^\d+$/ },
  d: /^[Ml\d -]+z$/,
  xmlns: /^http:\/\/www\.w3\.org\/2000\/svg$/,
};

function elementsOf(node: Parsed | Child): readonly Element[] {
  if (node.type === 'element') return [node, ...node.children.flatMap(elementsOf)];
  return node.type === 'root' ? node.children.flatMap(elementsOf) : [];
}

function textOf(node: Parsed | Child): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  if (node.type === 'element' && (node.tagName === 'style' || node.tagName === 'head')) return '';
  return node.children.map(textOf).join('');
}

const wholeText = (node: Element): string => node.children.map((child) => textOf(child)).join('');

/** What a text is in a file: as it is, but for what no file can carry. */
const carried = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[\p{Cc}\p{Cs}]/gu, (letter) => ('\t\n'.includes(letter) ? letter : '\uFFFD'));

/** The texts that do not stand in a page in their order, each beginning behind the one before it. */
function missing(page: string, texts: readonly string[]): readonly string[] {
  let from = 0;
  return texts.filter((text) => {
    const found = page.indexOf(carried(text), from);
    if (found !== -1) from = found + carried(text).length;
    return found === -1;
  });
}

const parsed = (html: string, fragment = false): Parsed => fromHtml(html, { fragment });
const paperOf = (...blocks: readonly PaperBlock[]): Paper => ({
  properties: { title: 'Văn bản', author: 'UBND xã', date: null },
  blocks,
});
const named = (html: string, tagName: string): readonly Element[] =>
  elementsOf(parsed(html)).filter((element) => element.tagName === tagName);
const spoken = (nodes: readonly Element[]): readonly string[] => nodes.map((node) => textOf(node));

describe('whatever the data say', () => {
  it('every text of a paper stands in the file as it is, in its order', () => {
    fc.assert(
      fc.property(anyPaper, (paper) => {
        expect(missing(textOf(parsed(writeHtml(paper))), textsOf(paper, { timelines: true }))).toEqual([]);
      }),
    );
  });

  it('every text of a table stands in the fragment as it is', () => {
    fc.assert(
      fc.property(anyPaper, ({ properties, blocks }) => {
        const tables = { properties, blocks: blocks.filter(({ kind }) => kind === 'grid') };
        const page = textOf(parsed(writeHtml({ properties, blocks }, { fragment: true }), true));
        expect(missing(page, textsOf(tables, { timelines: true }))).toEqual([]);
      }),
    );
  });

  it('no element and no attribute comes from the data', () => {
    fc.assert(
      fc.property(anyPaper, fc.boolean(), (paper, fragment) => {
        for (const { tagName, properties } of elementsOf(parsed(writeHtml(paper, { fragment }), fragment))) {
          expect(elements).toContain(tagName);
          for (const [name, value] of Object.entries(properties)) {
            const said = Array.isArray(value) ? value.join(' ') : String(value);
            expect(`${name}="${attributes[name]?.test(said) === true ? '' : said}"`).toBe(`${name}=""`);
          }
        }
      }),
    );
  });

  it('the style sheet and the head say the same for every text', () => {
    const style = (paper: Paper): readonly string[] => named(writeHtml(paper), 'style').map(wholeText);
    fc.assert(
      fc.property(anyPaper, (paper) => {
        const sections = paper.blocks.filter(({ kind }) => kind === 'section');
        const opens = paper.blocks[0]?.kind === 'section' || paper.blocks.length === 0;
        const first: PaperBlock = { kind: 'section', orientation: 'portrait' };
        expect(style(paper)).toEqual(style(paperOf(...(opens ? [] : [first]), ...sections)));
      }),
    );
  });

  it('the same paper gives the same bytes', () => {
    fc.assert(
      fc.property(anyPaper, (paper) => {
        expect(writeHtml(structuredClone(paper))).toBe(writeHtml(paper));
      }),
    );
  });

  it('a mark that turns letters around reaches no text beside it', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const span = { bold: false, italic: false };
        const html = writeHtml(
          paperOf({
            kind: 'text',
            role: 'body',
            spans: [
              { ...span, text: 'a' },
              { ...span, text },
            ],
          }),
        );
        const sealed = named(html, 'bdi').some(({ properties }) => String(properties.className) === 'sealed');
        expect(sealed).toBe(
          /[\p{Bidi_Control}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
            text,
          ),
        );
      }),
    );
  });

  it('a cell of 20,000 letters without a space is written whole', () => {
    const long = 'ả/'.repeat(10_000);
    const line = { text: long, tone: 'plain' as const, item: false };
    const columns = [{ title: long, share: 1, align: 'left' as const }];
    const html = writeHtml(
      paperOf(
        { kind: 'grid', caption: long, columns, rows: [{ kind: 'task', cells: [{ lines: [line] }] }] },
        {
          ...{
            kind: 'timeline',
            caption: '',
            from: '2024-01-01',
            to: '2024-12-31',
            today: '2024-06-15',
            todayLabel: '',
          },
          rows: [{ label: long, start: '2024-01-01', due: '2024-12-31', done: null, tone: 'plain', status: '' }],
        },
      ),
    );
    expect(missing(textOf(parsed(html)), [long, long, long, long])).toEqual([]);
  });
});

describe('what a page is made of', () => {
  it('needs no script and nothing beside it', () => {
    for (const paper of [sampleDecision(), samplePlan(), sampleFollowUp()]) {
      expect(writeHtml(paper)).not.toMatch(/<script|<link|<img|@import|url\(/);
    }
  });

  it('has one h1, and the title of what is attached is an h2', () => {
    const html = writeHtml(sampleDecision());
    expect(spoken(named(html, 'h1'))).toEqual([expect.stringMatching(/^QUYẾT ĐỊNH/)]);
    expect(spoken(named(html, 'h2'))).toEqual([expect.stringMatching(/^KẾ HOẠCH/)]);
  });

  it('says which column and which row a cell belongs to', () => {
    const html = writeHtml(samplePlan());
    const scoped = (scope: string): readonly string[] =>
      spoken(named(html, 'th').filter(({ properties }) => String(properties.scope) === scope));
    expect(scoped('col')).toEqual([
      'TT',
      'Nội dung',
      'Đơn vị chủ trì',
      'Đơn vị phối hợp',
      'Thời gian hoàn thành',
      'Sản phẩm dự kiến',
    ]);
    expect(scoped('rowgroup')).toHaveLength(10);
    expect(scoped('row')).toHaveLength(22);
  });

  it('lets the text of a section reach over what the section leaves empty', () => {
    const sections = named(writeHtml(samplePlan()), 'th').filter(({ properties }) => properties.scope === 'rowgroup');
    const reach = Object.fromEntries(sections.map((node) => [textOf(node), node.properties.colSpan ?? 1]));
    expect(reach).toMatchObject({
      'Công tác chỉ đạo, điều hành': 5,
      'Rà soát, đơn giản hóa các thủ tục hành chính': 4,
      'Công tác báo cáo': 1,
    });
  });

  it('gives every section pages that count for themselves', () => {
    const html = writeHtml(sampleDecision());
    expect(html).toMatch(/@page sheet-1 \{\s+size: A4 portrait;\s+margin: 20mm 15mm 20mm 30mm;/);
    expect(html).toMatch(/@page sheet-2 \{\s+size: A4 landscape;/);
    expect(html).toContain('content: counter(sheet-2, from-second)');
  });

  it('keeps the number of a document in one piece, and the whole of its text', () => {
    const html = writeHtml(sampleDecision());
    expect(html).toContain('<span class="nb">4884/QĐ-UBND</span>');
  });

  it('gives the fragment without classes, elements of layout or a page around it', () => {
    const html = writeHtml(sampleFollowUp(), { fragment: true });
    expect(html.match(/<table/g)).toHaveLength(3);
    expect(html).not.toMatch(/class=|<style|<html|<svg|<div|<span/);
    expect(html).toMatch(/^<table lang="vi" border="1" cellpadding="6" cellspacing="0" width="100%"/);
  });

  it('draws a timeline for a desk and for a phone, each with a name', () => {
    const pictures = named(writeHtml(sampleFollowUp()), 'svg');
    expect(pictures.map(({ properties }) => properties.className)).toEqual([['broad'], ['narrow']]);
    for (const picture of pictures) {
      const [title, description] = picture.children.filter((child) => child.type === 'element');
      expect([title?.tagName, description?.tagName]).toEqual(['title', 'desc']);
    }
  });
});

describe('colours', () => {
  const style = named(writeHtml(sampleFollowUp()), 'style').map(wholeText).join('');
  const palettes: readonly Readonly<Record<string, string>>[] = [...style.matchAll(/:root \{([^}]*--ink[^}]*)\}/g)].map(
    ([, body = '']) =>
      Object.fromEntries(
        [...body.matchAll(/--([a-z]+): (#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
      ),
  );
  const brightness = (color = ''): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = parseInt(color.slice(at, at + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  it('of words stand out from what is behind them, in the light and in the dark, in a picture too', () => {
    expect(palettes).toHaveLength(2);
    const weak = palettes.flatMap((palette) =>
      ['ink', 'soft', 'good', 'danger', 'warning', 'muted'].flatMap((word) =>
        ['sheet', 'band', 'head']
          .filter((ground) => {
            const [dark = 0, light = 0] = [brightness(palette[word]), brightness(palette[ground])].sort(
              (a, b) => a - b,
            );
            return (light + 0.05) / (dark + 0.05) < 4.5;
          })
          .map((ground) => `${word} on ${ground}: ${palette[word]} on ${palette[ground]}`),
      ),
    );
    expect(weak).toEqual([]);
  });
});
