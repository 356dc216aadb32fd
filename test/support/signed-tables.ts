import { type Paper } from '../../src/document/tree.ts';

/** Tables of so many rows with a signature right below: among them, some fill their page to the end. */
export const signedTables: readonly (readonly [rows: number, paper: Paper])[] = Array.from(
  { length: 14 },
  (_, index) => [16 + index, signedTable(16 + index)] as const,
);

function signedTable(rows: number): Paper {
  const cell = (text: string): { lines: { text: string; tone: 'plain'; item: boolean }[] } => ({
    lines: [{ text, tone: 'plain', item: false }],
  });
  return {
    properties: { title: 'Bảng theo dõi', author: 'UBND xã Hà Tân', date: null },
    blocks: [
      { kind: 'section', orientation: 'landscape' },
      {
        kind: 'grid',
        caption: null,
        columns: [
          { title: 'STT', share: 10, align: 'center' },
          { title: 'Nội dung nhiệm vụ', share: 90, align: 'left' },
        ],
        rows: Array.from({ length: rows }, (_, at) => ({
          kind: at === rows - 2 ? 'section' : 'task',
          cells: [cell(String(at + 1)), cell(`Nhiệm vụ thứ ${at + 1} của kế hoạch kiểm soát thủ tục hành chính`)],
        })),
      },
      {
        kind: 'signature',
        recipientsLabel: 'Nơi nhận:',
        recipients: ['UBND huyện (b/c);', 'Lưu: VT.'],
        signatories: [{ lines: ['CHỦ TỊCH'], name: 'Trương Văn Huấn' }],
      },
    ],
  };
}
