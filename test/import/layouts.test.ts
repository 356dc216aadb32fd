import { describe, expect, it } from 'vitest';
import { doubtsOf, imported, outlineOf } from '../support/import-file.ts';

const head = 'STT\tNội dung\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian\tSản phẩm';

/** A table as text, the outline of what it says, and the doubts that it leaves beside those about year, title and issuer. */
interface Layout {
  readonly text: readonly string[];
  readonly outline: readonly string[];
  readonly doubts?: readonly string[];
}

const layouts: Readonly<Record<string, Layout>> = {
  'Roman sections with numbered tasks': {
    text: [
      head,
      'I\tChỉ đạo',
      '1\tBan hành kế hoạch\tVăn phòng\tCác đơn vị\tTháng 3/2025\tVăn bản',
      'II\tRà soát',
      '1\tRà soát\tTư pháp\t\tQuý I/2025',
    ],
    outline: [
      '#I Chỉ đạo',
      '  1 Ban hành kế hoạch | Văn phòng | Các đơn vị | Tháng 3/2025 | Văn bản',
      '#II Rà soát',
      '  1 Rà soát | Tư pháp |  | Quý I/2025',
    ],
  },
  'columns in another order, and no coordinating column': {
    text: [
      'Hạn hoàn thành\tCơ quan thực hiện\tCông việc\tTT',
      'Tháng 5/2025\tVăn phòng\tMột\t1',
      'Tháng 6/2025\tVăn phòng\tHai\t2',
    ],
    outline: ['#I Kế hoạch năm 2025', '  1 Một | Văn phòng |  | Tháng 5/2025', '  2 Hai | Văn phòng |  | Tháng 6/2025'],
    doubts: ['heading-added 2'],
  },
  'agency first, as a heading over its tasks': {
    text: [
      'TT\tCơ quan chủ trì\tNhiệm vụ\tThời hạn',
      'I\tSở Tài chính',
      '1\tSở Tài chính\tBáo giá\t2025',
      'II\tSở Nội vụ',
      '1\tSở Nội vụ\tBiên chế\t2025',
    ],
    outline: [
      '#I Sở Tài chính',
      '  1 Báo giá | Sở Tài chính |  | 2025',
      '#II Sở Nội vụ',
      '  1 Biên chế | Sở Nội vụ |  | 2025',
    ],
    doubts: ['title-misplaced 2', 'title-misplaced 4'],
  },
  'letters above Roman numbers above dotted ones': {
    text: [
      head,
      'A\tNền móng',
      'I\tThể chế',
      '1.1\tMột\tX\t\t2025',
      '1.2\tHai\tX\t\t2025',
      'II\tHạ tầng',
      '2.1\tBa\tX\t\t2025',
      'B\tNgành',
      'I\tY tế',
      '1.1\tBốn\tX\t\t2025',
      'C\tGiải pháp',
      'I\tBộ máy',
      '1.1\tNăm\tX\t\t2025',
    ],
    outline: [
      '#A Nền móng',
      '  #I Thể chế',
      '    1.1 Một | X |  | 2025',
      '    1.2 Hai | X |  | 2025',
      '  #II Hạ tầng',
      '    2.1 Ba | X |  | 2025',
      '#B Ngành',
      '  #I Y tế',
      '    1.1 Bốn | X |  | 2025',
      '#C Giải pháp',
      '  #I Bộ máy',
      '    1.1 Năm | X |  | 2025',
    ],
  },
  'numbers that repeat those above them': {
    text: [
      head,
      'III\tMột cửa',
      'III.1\tTiếp nhận',
      'III.1.1\tMột\tX\t\t2025',
      'III.1.2\tHai\tX\t\t2025',
      'III.2\tTrả kết quả\tY\t\t2025',
    ],
    outline: [
      '#III Một cửa',
      '  III.1 Tiếp nhận',
      '    III.1.1 Một | X |  | 2025',
      '    III.1.2 Hai | X |  | 2025',
      '  III.2 Trả kết quả | Y |  | 2025',
    ],
    doubts: ['number-order 2'],
  },
  'tasks with sub-tasks a), b) and dashes': {
    text: [
      head,
      'I\tMục',
      '1\tViệc lớn\tX\t\t2025',
      'a)\tPhần một\tX\t\tQuý I/2025',
      'b)\tPhần hai\tX\t\tQuý II/2025',
      '2\tViệc khác\tX\t\t2025',
      '-\tÝ một\tX\t\t2025',
      '-\tÝ hai\tX\t\t2025',
    ],
    outline: [
      '#I Mục',
      '  1 Việc lớn | X |  | 2025',
      '    a Phần một | X |  | Quý I/2025',
      '    b Phần hai | X |  | Quý II/2025',
      '  2 Việc khác | X |  | 2025',
      '    1 Ý một | X |  | 2025',
      '    2 Ý hai | X |  | 2025',
    ],
    doubts: ['number-dash 7 8'],
  },
  'one-cell headings, and numbers that run on': {
    text: [head, 'I. NHẬN THỨC', '1\tMột\tX\t\t2025', '2\tHai\tX\t\t2025', 'II. THỂ CHẾ', '3\tBa\tX\t\t2025'],
    outline: ['#I NHẬN THỨC', '  1 Một | X |  | 2025', '  2 Hai | X |  | 2025', '#II THỂ CHẾ', '  3 Ba | X |  | 2025'],
  },
  'headings without a number': {
    text: [head, 'Công tác chỉ đạo', '1\tMột\tX\t\t2025', 'Công tác rà soát', '2\tHai\tX\t\t2025'],
    outline: ['#I Công tác chỉ đạo', '  1 Một | X |  | 2025', '#II Công tác rà soát', '  2 Hai | X |  | 2025'],
    doubts: ['row-as-heading 2', 'row-as-heading 4'],
  },
  'a head that is repeated on the next page, column numbers below it': {
    text: [
      head,
      '(1)\t(2)\t(3)\t(4)\t(5)\t(6)',
      'I\tMục',
      '1\tMột\tX\t\t2025',
      head,
      '(1)\t(2)\t(3)\t(4)\t(5)\t(6)',
      '2\tHai\tX\t\t2025',
    ],
    outline: ['#I Mục', '  1 Một | X |  | 2025', '  2 Hai | X |  | 2025'],
  },
  'a head of two tiers': {
    text: ['STT\tNội dung\tCơ quan thực hiện\t\tThời gian', '\t\tChủ trì\tPhối hợp\t', 'I\tMục', '1\tMột\tX\tY\t2025'],
    outline: ['#I Mục', '  1 Một | X | Y | 2025'],
  },
  'a head of two tiers, pasted without its empty cells': {
    text: ['STT\tNội dung\tCơ quan thực hiện\tThời gian', 'Chủ trì\tPhối hợp', 'I\tMục', '1\tMột\tX\tY\t2025'],
    outline: ['#I Mục', '  1 Một | X | Y | 2025'],
  },
  'a start and an end below the time': {
    text: [
      'STT\tNội dung\tChủ trì\tThời gian thực hiện\t',
      '\t\t\tBắt đầu\tKết thúc',
      '1\tMột\tX\tTháng 1/2025\tTháng 3/2025',
    ],
    outline: ['#I Kế hoạch năm 2025', '  1 Một | X |  | Tháng 3/2025 |  | x-thoi-gian-thuc-hien-bat-dau=Tháng 1/2025'],
    doubts: ['column-own-key 0', 'heading-added 3'],
  },
  'further columns under keys of their own': {
    text: [`${head}\tGhi chú\tNgười phụ trách`, '1\tMột\tX\tY\t2025\tVăn bản\tGấp\tLê Thị Hà'],
    outline: ['#I Kế hoạch năm 2025', '  1 Một | X | Y | 2025 | Văn bản | assignee=Lê Thị Hà | x-ghi-chu=Gấp'],
    doubts: ['column-own-key 0', 'heading-added 2'],
  },
  'a row torn by a page break, cell by cell': {
    text: [
      head,
      'I\tMục',
      '1\tĐề xuất phương án giao cho doanh nghiệp\tVăn phòng HĐND\tCác thôn\t\tPhương án',
      '',
      '\tbưu chính công ích\tvà UBND xã\t\tNăm 2025\tđược duyệt',
      '2\tHai\tX\t\t2025',
    ],
    outline: [
      '#I Mục',
      '  1 Đề xuất phương án giao cho doanh nghiệp bưu chính công ích | Văn phòng HĐND và UBND xã | Các thôn | Năm 2025 | Phương án được duyệt',
      '  2 Hai | X |  | 2025',
    ],
    doubts: ['row-torn 5'],
  },
  'a torn row that repeats what stands above': {
    text: [
      head,
      'I\tMục',
      '1\tXây dựng công cụ đánh giá trực tuyến và công bố\tX\t\t2025',
      '\ttrực tuyến và công bố',
      '2\tHai\tX\t\t2025',
    ],
    outline: ['#I Mục', '  1 Xây dựng công cụ đánh giá trực tuyến và công bố | X |  | 2025', '  2 Hai | X |  | 2025'],
    doubts: ['row-repeated 4', 'row-torn 4'],
  },
  'a task without a number, where the numbers leave room for one': {
    text: [head, 'I\tMục', '1\tMột\tX\t\t2025', '\tHai\tY\t\tTháng 3/2025', '3\tBa\tX\t\t2025'],
    outline: ['#I Mục', '  1 Một | X |  | 2025', '  2 Hai | Y |  | Tháng 3/2025', '  3 Ba | X |  | 2025'],
    doubts: ['row-unnumbered 4', 'number-order 5'],
  },
  'a task among sections, under its own number': {
    text: [head, '1\tThể chế', '1.1\tMột\tX\t\t2025', '2\tChuyển đổi số\tY\t\tNăm 2025'],
    outline: ['#1 Thể chế', '  1.1 Một | X |  | 2025', '#2 Chuyển đổi số | Y |  | Năm 2025'],
  },
  'groups marked by a star': {
    text: [head, 'I/\tChuyên môn', '*\tĐất đai', '1/\tMột\tX\t\t2025', '*\tHộ tịch', '2/\tHai\tY\t\t2025'],
    outline: ['#I Chuyên môn', '  #1 Đất đai', '    1 Một | X |  | 2025', '  #2 Hộ tịch', '    2 Hai | Y |  | 2025'],
    doubts: ['row-as-heading 3', 'row-as-heading 5'],
  },
  'a table without a number column': {
    text: ['Nhiệm vụ\tChủ trì\tThời hạn', 'Một\tX\t2025', 'Hai\tY\tTháng 6/2025'],
    outline: ['#I Kế hoạch năm 2025', '  1 Một | X |  | 2025', '  2 Hai | Y |  | Tháng 6/2025'],
    doubts: ['heading-added 2'],
  },
  'numbers within the texts': {
    text: [
      'Nhiệm vụ\tChủ trì\tThời hạn',
      'I. Chỉ đạo\t\t',
      '1. Một\tX\t2025',
      '2. Hai\tY\tTháng 6/2025',
      'II. Rà soát\t\t',
      '1. Ba\tX\t2025',
    ],
    outline: [
      '#I Chỉ đạo',
      '  1 Một | X |  | 2025',
      '  2 Hai | Y |  | Tháng 6/2025',
      '#II Rà soát',
      '  1 Ba | X |  | 2025',
    ],
  },
  'a heading that is a task itself, and a number that skips one': {
    text: [head, 'I\tBáo cáo\tVăn phòng\t\tHằng quý\tBáo cáo', '2\tTập huấn\tX\t\t2025'],
    outline: ['#I Báo cáo | Văn phòng |  | Hằng quý | Báo cáo', '  2 Tập huấn | X |  | 2025'],
    doubts: ['report-possible 2', 'number-order 3'],
  },
  'lists that a plain text runs together': {
    text: [
      head,
      'I\tMục',
      '1\tMột\t- Văn phòng - Thống kê - Tư pháp - Hộ tịch\tCC Văn hóa - Xã hội\t2025\tCác nội dung: - Số hóa; - Niêm yết',
    ],
    outline: [
      '#I Mục',
      '  1 Một | - Văn phòng - Thống kê / - Tư pháp - Hộ tịch | CC Văn hóa - Xã hội | 2025 | Các nội dung: / - Số hóa; / - Niêm yết',
    ],
    doubts: ['cells-split 3 3'],
  },
  'decomposed letters, hard spaces and soft hyphens': {
    text: [
      head.normalize('NFD'),
      'I\tMục',
      `1\t${'Rà soát thủ tục'.normalize('NFD')}\tVăn\u00a0phòng\tĐơn\u00ad vị\tTháng\u00a03/2025`,
    ],
    outline: ['#I Mục', '  1 Rà soát thủ tục | Văn phòng | Đơn vị | Tháng 3/2025'],
  },
  'pipes, with a pipe that is text': {
    text: ['TT | Nhiệm vụ | Chủ trì | Thời hạn', '1 | Một \\| nửa | X | 2025'],
    outline: ['#I Kế hoạch năm 2025', '  1 Một | nửa | X |  | 2025'],
    doubts: ['heading-added 2'],
  },
  'a cell with line breaks in quotes, as Excel copies it': {
    text: [head, 'I\tMục', '1\t"Một', 'hai ""ba"""\tX\t\t2025\tVăn bản'],
    outline: ['#I Mục', '  1 Một / hai "ba" | X |  | 2025 | Văn bản'],
  },
  'a blank lead and a blank deadline': {
    text: [head, 'I\tMục', '1\tMột\tSở Tài chính\t\t2025', '2\tHai\t\t\t'],
    outline: ['#I Mục', '  1 Một | Sở Tài chính |  | 2025', '  2 Hai'],
    doubts: ['cell-empty 4', 'cell-empty 4'],
  },
  'a deadline that cannot be read, kept as it is': {
    text: [head, 'I\tMục', '1\tMột\tX\t\t31/11/2025'],
    outline: ['#I Mục', '  1 Một | X |  | 31/11/2025'],
    doubts: ['deadline-unreadable 3'],
  },
  'a row pasted without the cell of its number': {
    text: [head, 'I\tMục', '1\tMột\tX\tY\t2025\tVăn bản', 'Ban hành văn bản hướng dẫn\tX\tY\t2025\tVăn bản'],
    outline: ['#I Mục', '  1 Một | X | Y | 2025 | Văn bản', '  2 Ban hành văn bản hướng dẫn | X | Y | 2025 | Văn bản'],
    doubts: ['cells-shifted 4', 'row-unnumbered 4'],
  },
  'quarters in columns of their own, marked': {
    text: [
      'STT\tNội dung\tĐơn vị chủ trì\tQuý I\tQuý II\tQuý III\tQuý IV\tSản phẩm',
      'I\tMục',
      '1\tMột\tVP\tx\t\t\t\tVăn bản',
      '2\tHai\tVP\t\tX\t✓\t\tVăn bản',
      '3\tBa\tVP\tx\tx\tx\tx\tVăn bản',
      '4\tBốn\tVP\t\t\t\t\tVăn bản',
    ],
    outline: [
      '#I Mục',
      '  1 Một | VP |  | Quý I | Văn bản',
      '  2 Hai | VP |  | Quý II, quý III | Văn bản',
      '  3 Ba | VP |  | Hằng quý | Văn bản',
      '  4 Bốn | VP |  |  | Văn bản',
    ],
    doubts: ['deadline-from-marks 3 4 5', 'cell-empty 6'],
  },
  'months below one heading, marked or with a day': {
    text: [
      'TT\tNội dung\tChủ trì\tThời gian thực hiện (tháng)\tGhi chú',
      '1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12',
      'I\tMục',
      '1\tMột\tVP\t\t\tx\tx',
      '2\tHai\tVP\t\t\t15/3\t\t\t\t\t\t\t\t\t15/12\tgấp',
      '3\tBa\tVP\t\t\t2 lần',
    ],
    outline: [
      '#I Mục',
      '  1 Một | VP |  | Tháng 3, tháng 4',
      '  2 Hai | VP |  | 15/3, 15/12 |  | x-ghi-chu=gấp',
      '  3 Ba | VP |  | Tháng 3 |  | x-thoi-gian-thuc-hien-3=2 lần',
    ],
    doubts: ['column-own-key 0', 'column-own-key 0', 'deadline-from-marks 4 5 6'],
  },
  'a column of the deadline beside marked months': {
    text: ['TT\tNội dung\tChủ trì\tThời hạn\tTháng 1\tTháng 2', 'I\tMục', '1\tMột\tVP\tQuý I/2025\t\tx'],
    outline: ['#I Mục', '  1 Một | VP |  | Quý I/2025 |  | x-thang-2=x'],
    doubts: ['column-own-key 0'],
  },
  'rows broken over lines by the paragraphs of their cells': {
    text: [
      head,
      'I\tMục',
      '1\tRà soát các thủ tục',
      'hành chính\tVăn phòng',
      'Tư pháp\tCông an\tTháng 3/2025\tBáo cáo',
      'II\tĐầu bảng in lại, không có STT',
      'Nội dung\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian\tSản phẩm',
      '2\tHọp\tVăn phòng\tCông an\tTháng 4/2025\tBiên bản',
      '3\tNgắn\tVăn phòng',
      'III\tMục khác',
      '1\tCuối\tVăn phòng\t\tTháng 5/2025\tBiên bản',
    ],
    outline: [
      '#I Mục',
      '  1 Rà soát các thủ tục / hành chính | Văn phòng / Tư pháp | Công an | Tháng 3/2025 | Báo cáo',
      '#II Đầu bảng in lại, không có STT',
      '  2 Họp | Văn phòng | Công an | Tháng 4/2025 | Biên bản',
      '  3 Ngắn | Văn phòng',
      '#III Mục khác',
      '  1 Cuối | Văn phòng |  | Tháng 5/2025 | Biên bản',
    ],
    doubts: ['row-rejoined 3', 'number-order 8', 'cell-empty 9'],
  },
  'headings of two tiers pasted as text, two of them over two columns': {
    text: [
      'TT\tNội dung\tCơ quan thực hiện\tSản phẩm\tThời gian thực hiện',
      '\t\tChủ trì\tPhối hợp\t\tBắt đầu\tKết thúc',
      'I\tMục',
      '1\tMột\tVP\tCác ban\tKế hoạch\tTháng 1/2025\tTháng 3/2025',
    ],
    outline: [
      '#I Mục',
      '  1 Một | VP | Các ban | Tháng 3/2025 | Kế hoạch | x-thoi-gian-thuc-hien-bat-dau=Tháng 1/2025',
    ],
    doubts: ['column-own-key 0'],
  },
  'headings of two tiers pasted as text, two of them side by side': {
    text: [
      'TT\tNội dung\tCơ quan thực hiện\tThời gian thực hiện\tSản phẩm',
      '\t\tChủ trì\tPhối hợp\tBắt đầu\tKết thúc\t',
      'I\tMục',
      '1\tMột\tVP\tCác ban\tTháng 1/2025\tTháng 3/2025\tKế hoạch',
    ],
    outline: [
      '#I Mục',
      '  1 Một | VP | Các ban | Tháng 3/2025 | Kế hoạch | x-thoi-gian-thuc-hien-bat-dau=Tháng 1/2025',
    ],
    doubts: ['column-own-key 0'],
  },
  'amounts below quarters, and no deadline': {
    text: [
      'STT\tNội dung\tĐơn vị chủ trì\tKinh phí (triệu đồng)\tSản phẩm',
      '\t\t\tQuý I\tQuý II\t',
      'I\tMục',
      '1\tMột\tVP\t2025\t\tVăn bản',
    ],
    outline: ['#I Mục', '  1 Một | VP |  |  | Văn bản | x-kinh-phi-quy-i=2025'],
    doubts: ['column-own-key 0', 'column-missing'],
  },
  'quarters with numbers in them, which may be how often': {
    text: ['STT\tNội dung\tĐơn vị chủ trì\tQuý I\tQuý II\tSản phẩm', 'I\tMục', '1\tMột\tVP\t2025\t2\tVăn bản'],
    outline: ['#I Mục', '  1 Một | VP |  | Quý I, quý II | Văn bản | x-quy-i=2025 | x-quy-ii=2'],
    doubts: ['column-own-key 0', 'column-own-key 0', 'deadline-from-marks 3'],
  },
  'an empty cell of deadlines beside marked months': {
    text: ['TT\tNội dung\tChủ trì\tThời hạn\tTháng 1\tTháng 2', 'I\tMục', '1\tMột\tVP\t\t\tx'],
    outline: ['#I Mục', '  1 Một | VP |  |  |  | x-thang-2=x'],
    doubts: ['cell-empty 3', 'column-own-key 0'],
  },
};

const common = /^(year-unknown|title-unknown|issuer-unknown)/;

describe.each(Object.entries(layouts))('a table with %s', (_, { text, outline, doubts = [] }) => {
  it('is read as a person reads it, and every doubt is told', async () => {
    const found = await imported('bang.txt', text.join('\n'));
    expect(outlineOf(found)).toEqual(outline);
    expect(
      doubtsOf(found)
        .filter((code) => !common.test(code))
        .toSorted(),
    ).toEqual([...doubts].toSorted());
    expect(found.unused).toEqual([]);
  });
});
