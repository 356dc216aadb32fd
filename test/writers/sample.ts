import { type Cell, type Column, type DocumentTree, type Line, type Tone } from '../../src/document/tree.ts';

export function line(text: string, tone: Tone = 'plain'): Line {
  return { text, tone, item: false };
}

export function item(text: string): Line {
  return { text, tone: 'plain', item: true };
}

export function column(title: string, minWidth: number, grow: number, foldOrder = 0, foldInto = 0): Column {
  return { title, minWidth, grow, foldOrder, foldInto };
}

export function cell(...lines: readonly (string | Line)[]): Cell {
  return { lines: lines.map((each) => (typeof each === 'string' ? line(each) : each)) };
}

const columns = [
  column('Mục', 4, 0),
  column('Nội dung', 24, 3),
  column('Đơn vị chủ trì', 14, 1, 2, 1),
  column('Đơn vị phối hợp', 14, 1, 4, 1),
  column('Hạn', 12, 1),
  column('Sản phẩm', 16, 2, 3, 1),
  column('Trạng thái', 10, 0, 1, 4),
];

const rows = [
  [
    cell('I.1'),
    cell('Ban hành Kế hoạch kiểm soát thủ tục hành chính năm 2024'),
    cell('Văn phòng – Thống kê'),
    cell('Công chức có liên quan'),
    cell('09/01/2024', line('Trước 10/01/2024', 'muted')),
    cell('Kế hoạch kiểm soát TTHC năm 2024'),
    cell(line('Quá hạn 13 ngày', 'danger')),
  ],
  [
    cell('V.1'),
    cell(
      'Thực hiện có chất lượng việc tiếp nhận, xử lý phản ánh kiến nghị trên hệ thống Phản hồi Thanh hóa; hệ thống phản ánh kiến nghị của Chính phủ',
    ),
    cell(item('Các CC chuyên môn UBND xã.'), item('Bộ phận Một cửa xã')),
    cell('Văn phòng HĐND và UBND xã'),
    cell('31/12/2024', line('Năm 2024', 'muted')),
    cell(
      'Các nội dung trả lời đúng hạn, đúng nội dung trên hệ thống điện tử https://phanhoi.thanhhoa.gov.vn theo Quyết định số 4884/QĐ-UBND ngày 21/12/2023',
    ),
    cell('Chưa đến hạn'),
  ],
  [
    cell('X'),
    cell('Công tác báo cáo'),
    cell(item('Văn phòng UBND xã.'), item('Các CC chuyên môn')),
    cell('Các đơn vị có liên quan'),
    cell(
      '31/3/2024 (chưa khai báo ngày gửi; số liệu chốt 14/3)',
      line('Định kỳ quý I, quý II, quý III và báo cáo năm 2024', 'muted'),
    ),
    cell(),
    cell(line('Sắp đến hạn', 'warning')),
  ],
];

/** A listing as `tthc due` makes it, with rows of the plan of 2024. */
export const listing: DocumentTree = {
  blocks: [
    { kind: 'heading', text: 'QUÁ HẠN CHƯA HOÀN THÀNH', tone: 'danger' },
    { kind: 'table', columns, rows: rows.map((cells) => ({ cells })) },
    {
      kind: 'paragraph',
      lines: [
        line('23 nhiệm vụ, 26 mục theo dõi (X tính 04 kỳ báo cáo): 05 đến hạn trong quý I; 13 đến hạn ngoài quý I.'),
        item('Mục X chưa khai báo ngày gửi báo cáo, nên tạm tính hạn là ngày cuối của quý I năm 2024.'),
      ],
    },
  ],
};

/** The same document with every text changed. */
export function mapTexts(document: DocumentTree, change: (text: string) => string): DocumentTree {
  const changed = (each: Line): Line => ({ ...each, text: change(each.text) });
  return {
    blocks: document.blocks.map((block) => {
      switch (block.kind) {
        case 'heading':
          return { ...block, text: change(block.text) };
        case 'paragraph':
          return { ...block, lines: block.lines.map(changed) };
        case 'table':
          return {
            ...block,
            columns: block.columns.map((each) => ({ ...each, title: change(each.title) })),
            rows: block.rows.map(({ cells }) => ({ cells: cells.map(({ lines }) => ({ lines: lines.map(changed) })) })),
          };
      }
    }),
  };
}
