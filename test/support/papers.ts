import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  type Cell,
  type GridColumn,
  type GridRow,
  type Paper,
  type PaperBlock,
  type Span,
  type TextRole,
  type TimelineRow,
  type TitleLine,
  type Tone,
} from '../../src/document/tree.ts';

type Texts = string | readonly string[];

interface TaskText {
  readonly number?: number;
  readonly content: string;
  readonly lead: Texts;
  readonly coordinating: Texts;
  readonly deadline: string;
  readonly output: Texts;
}

interface SectionText {
  readonly title: string;
  readonly output?: string;
  readonly lead?: Texts;
  readonly coordinating?: Texts;
  readonly deadline?: string;
  readonly tasks: readonly TaskText[];
}

interface PlanText {
  readonly document: {
    readonly legalBases: readonly string[];
    readonly proposer: string;
    readonly articles: readonly string[];
    readonly closing: readonly string[];
    readonly recipients: readonly string[];
    readonly signatories: readonly { readonly lines: readonly string[]; readonly name: string }[];
  };
  readonly plan: { readonly title: string; readonly sections: readonly SectionText[] };
}

const planText = (): PlanText =>
  parse(readFileSync(new URL('../../plans/2024.yaml', import.meta.url), 'utf8')) as PlanText;

const properties = (title: string): Paper['properties'] => ({ title, author: 'UBND xã Hà Tân', date: null });

/** The decision of 2024 with its plan behind it, as the office signs it. */
export function sampleDecision(): Paper {
  const { document, plan } = planText();
  return {
    properties: properties('Quyết định ban hành Kế hoạch kiểm soát thủ tục hành chính năm 2024'),
    blocks: [
      { kind: 'section', orientation: 'portrait' },
      letterhead('Số:          /QĐ-UBND', 'Hà Tân, ngày      tháng 01 năm 2024'),
      {
        kind: 'title',
        lines: [
          { text: 'QUYẾT ĐỊNH', role: 'type' },
          { text: 'Về việc ban hành Kế hoạch kiểm soát thủ tục hành chính năm 2024', role: 'subject' },
          { text: 'ỦY BAN NHÂN DÂN XÃ HÀ TÂN', role: 'authority' },
        ],
      },
      ...document.legalBases.map((text) => paragraph('basis', text)),
      paragraph('basis', document.proposer),
      paragraph('label', 'QUYẾT ĐỊNH:'),
      ...[...document.articles, ...document.closing].flatMap((text, index) => article(`Điều ${index + 1}.`, text)),
      signature(document),
      { kind: 'section', orientation: 'landscape' },
      ...planBlocks(plan),
    ],
  };
}

/** The plan of 2024 by itself, with text before and after its table. */
export function samplePlan(): Paper {
  const { document, plan } = planText();
  const [, ...blocks] = planBlocks(plan);
  return {
    properties: properties(plan.title),
    blocks: [
      { kind: 'section', orientation: 'landscape' },
      letterhead('Số:          /KH-UBND', 'Hà Tân, ngày      tháng 01 năm 2024'),
      ...blocks.filter((block) => block.kind !== 'text'),
      paragraph('heading', 'II. TỔ CHỨC THỰC HIỆN'),
      paragraph('item', 'Các bộ phận chuyên môn căn cứ Kế hoạch này tổ chức thực hiện nhiệm vụ được giao.'),
      paragraph('item', 'Văn phòng – Thống kê theo dõi, đôn đốc, tổng hợp báo cáo UBND xã.'),
      paragraph(
        'body',
        'Trên đây là Kế hoạch kiểm soát thủ tục hành chính năm 2024 của UBND xã Hà Tân, yêu cầu các bộ phận nghiêm túc triển khai thực hiện./.',
      ),
      signature({
        ...document,
        signatories: [{ lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: null }],
      }),
    ],
  };
}

/** The follow-up sheet of 2024 as of a day in June. */
export function sampleFollowUp(): Paper {
  const { plan } = planText();
  const states: readonly (readonly [Tone, string])[] = [
    ['good', 'Hoàn thành đúng hạn'],
    ['danger', 'Quá hạn chưa hoàn thành'],
    ['warning', 'Sắp đến hạn'],
    ['plain', 'Đang thực hiện (trong hạn)'],
    ['muted', 'Chưa đến hạn'],
  ];
  const stateOf = (index: number): readonly [Tone, string] => states[index % states.length] ?? ['plain', ''];
  const tasks = plan.sections.flatMap(({ tasks }) => tasks);
  return {
    properties: properties('Bảng theo dõi tiến độ thực hiện Kế hoạch kiểm soát thủ tục hành chính năm 2024'),
    blocks: [
      { kind: 'section', orientation: 'landscape' },
      letterhead(null, null),
      {
        kind: 'title',
        lines: [
          { text: 'BẢNG THEO DÕI TIẾN ĐỘ', role: 'type' },
          { text: 'Thực hiện Kế hoạch kiểm soát thủ tục hành chính năm 2024', role: 'subject' },
        ],
      },
      paragraph('note', '(Tính đến ngày 15/6/2024)'),
      summary(
        'Tổng hợp theo tình trạng',
        'Tình trạng',
        states.map(([, text]) => text),
      ),
      timeline(tasks.map(({ content }, index) => bar(content, index, stateOf(index)))),
      {
        kind: 'grid',
        caption: 'Chi tiết từng nhiệm vụ',
        columns: columnsOf([
          'STT:5',
          'Nội dung nhiệm vụ:32',
          'Đơn vị chủ trì:18',
          'Thời hạn theo kế hoạch:14',
          'Tình trạng:16',
          'Số ngày quá hạn:9',
        ]),
        rows: plan.sections.flatMap((section, at) => [
          row('section', [String(at + 1), section.title, '', '', '', '']),
          ...section.tasks.map((task, index) => {
            const [tone, text] = stateOf(tasks.indexOf(task));
            return row('task', [
              String(task.number ?? index + 1),
              task.content,
              task.lead,
              task.deadline,
              { lines: [{ text, tone, item: false }] },
              tone === 'danger' ? '12' : '',
            ]);
          }),
        ]),
      },
      summary('Tổng hợp theo đơn vị chủ trì', 'Đơn vị', ['Văn phòng – Thống kê', 'Bộ phận Một cửa xã', 'UBND cấp xã']),
      {
        kind: 'signature',
        recipientsLabel: '',
        recipients: [],
        signatories: [
          { lines: ['NGƯỜI LẬP BIỂU'], name: null },
          { lines: ['CHỦ TỊCH'], name: 'Trương Văn Huấn' },
        ],
      },
    ],
  };
}

function letterhead(number: string | null, placeAndDate: string | null): PaperBlock {
  return {
    kind: 'letterhead',
    parentBody: null,
    issuer: ['ỦY BAN NHÂN DÂN', 'XÃ HÀ TÂN'],
    number,
    motto: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    placeAndDate,
    draft: null,
  };
}

const span = (text: string, bold = false): Span => ({ text, bold, italic: false });
const paragraph = (role: TextRole, text: string): PaperBlock => ({ kind: 'text', role, spans: [span(text)] });

function article(label: string, text: string): readonly PaperBlock[] {
  const [first = '', ...rest] = text.split('\n');
  return [
    { kind: 'text', role: 'body', spans: [span(label, true), span(` ${first}`)] },
    ...rest.map((line) => paragraph('body', line)),
  ];
}

function signature({
  recipients,
  signatories,
}: Pick<PlanText['document'], 'recipients'> & {
  readonly signatories: readonly { readonly lines: readonly string[]; readonly name: string | null }[];
}): PaperBlock {
  return { kind: 'signature', recipientsLabel: 'Nơi nhận:', recipients, signatories };
}

function planBlocks(plan: PlanText['plan']): readonly PaperBlock[] {
  const title: readonly TitleLine[] = [
    { text: 'KẾ HOẠCH', role: 'type' },
    { text: 'Kiểm soát thủ tục hành chính năm 2024', role: 'subject' },
  ];
  return [
    letterhead(null, null),
    { kind: 'title', lines: title },
    paragraph(
      'note',
      '(Kèm theo Quyết định số          /QĐ-UBND ngày      tháng 01 năm 2024 của Ủy ban nhân dân xã Hà Tân)',
    ),
    {
      kind: 'grid',
      caption: null,
      columns: columnsOf([
        'TT:5',
        'Nội dung:35',
        'Đơn vị chủ trì:15',
        'Đơn vị phối hợp:15',
        'Thời gian hoàn thành:12',
        'Sản phẩm dự kiến:25',
      ]),
      rows: plan.sections.flatMap((section, at) => [
        row('section', [
          String(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][at]),
          section.title,
          section.lead ?? '',
          section.coordinating ?? '',
          section.deadline ?? '',
          section.output ?? '',
        ]),
        ...section.tasks.map((task, index) =>
          row('task', [
            String(task.number ?? index + 1),
            task.content,
            task.lead,
            task.coordinating,
            task.deadline,
            task.output,
          ]),
        ),
      ]),
    },
  ];
}

/** Columns from "title:share"; the first is centred. */
function columnsOf(heads: readonly string[]): readonly GridColumn[] {
  return heads.map((head, index) => {
    const [title = '', share = '1'] = head.split(':');
    return { title, share: Number(share), align: index === 0 ? 'center' : 'left' };
  });
}

function row(kind: GridRow['kind'], cells: readonly (Texts | Cell)[]): GridRow {
  return { kind, cells: cells.map((cell) => (typeof cell === 'object' && 'lines' in cell ? cell : cellOf(cell))) };
}

function cellOf(texts: Texts): Cell {
  const lines = typeof texts === 'string' ? texts.split('\n').filter((text) => text !== '') : texts;
  const listed = typeof texts !== 'string' && texts.length > 1;
  return {
    lines: lines.map((text) => ({
      text: text.replace(/^- /, ''),
      tone: 'plain',
      item: listed || text.startsWith('- '),
    })),
  };
}

function summary(caption: string, head: string, names: readonly string[]): PaperBlock {
  return {
    kind: 'grid',
    caption,
    columns: columnsOf([`${head}:60`, 'Số nhiệm vụ:20', 'Tỷ lệ:20']).map((column, index) => ({
      ...column,
      align: index === 0 ? 'left' : 'center',
    })),
    rows: [
      ...names.map((name, index) => row('task', [name, String(index + 2), `${(index + 2) * 5}%`])),
      row('total', ['Tổng số', '23', '100%']),
    ],
  };
}

function bar(content: string, index: number, [tone, status]: readonly [Tone, string]): TimelineRow {
  const month = (1 + ((index * 2) % 11)).toString().padStart(2, '0');
  return {
    label: `${index + 1}. ${content.split('\n')[0] ?? ''}`,
    start: index % 3 === 0 ? '2024-01-01' : `2024-${month}-01`,
    due: index % 3 === 0 ? '2024-12-31' : `2024-${month}-28`,
    done: tone === 'good' ? `2024-${month}-20` : null,
    tone,
    status,
  };
}

function timeline(rows: readonly TimelineRow[]): PaperBlock {
  return {
    kind: 'timeline',
    caption: 'Tiến độ trong năm 2024',
    from: '2024-01-01',
    to: '2024-12-31',
    today: '2024-06-15',
    todayLabel: 'Hôm nay 15/6/2024',
    rows,
  };
}
