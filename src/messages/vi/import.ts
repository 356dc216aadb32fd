import { type ForeignNote, type Refusal } from '../../importers/foreign.ts';
import { type Role } from '../../importers/headings.ts';
import { type ImportWords } from '../import.ts';

const roles: Readonly<Record<Role, string>> = {
  number: 'số thứ tự',
  content: 'nội dung nhiệm vụ',
  lead: 'đơn vị chủ trì',
  coordinating: 'đơn vị phối hợp',
  deadline: 'thời hạn',
  output: 'sản phẩm',
  assignee: 'người phụ trách',
  leader: 'lãnh đạo phụ trách',
  source: 'văn bản giao',
  other: 'cột riêng',
};

const notes: Readonly<Record<ForeignNote, string>> = {
  'tracked-changes': 'tệp còn theo dõi thay đổi (Track Changes): chữ thêm được lấy, chữ xóa bị bỏ',
  footnotes: 'tệp có chú thích cuối trang; chữ của chú thích không được lấy',
  'struck-out': 'có chữ gạch ngang; chữ đó vẫn được lấy',
  'nested-table': 'có bảng nằm trong một ô; chữ của bảng đó được lấy thành từng dòng của ô',
  'hidden-cells': 'có dòng, cột hoặc trang tính bị ẩn; các ô đó vẫn được lấy',
  formulas: 'có ô là công thức; kết quả mà Excel đã lưu được lấy',
  'many-columns': 'bảng rộng hơn 200 cột; phần còn lại không được đọc',
};

const refusals: Readonly<Record<Refusal, (detail: string) => string>> = {
  'unknown-format': (detail) =>
    `không đọc được loại tệp này${detail === '' ? '' : ` (.${detail})`}.\n  cách xử lý: lưu thành .docx, .xlsx, .html, .md, hoặc chép bảng ra tệp .txt.`,
  'not-text': () =>
    'tệp không phải chữ Unicode.\n  cách xử lý: mở tệp và lưu lại với mã UTF-8 (phông TCVN3, VNI phải chuyển sang Unicode trước).',
  damaged: (detail) =>
    `tệp hỏng hoặc không đúng loại như đuôi tên${detail === '' ? '' : ` (${detail})`}.\n  cách xử lý: mở bằng Word hoặc Excel rồi lưu lại.`,
  encrypted: () => 'tệp có mật khẩu.\n  cách xử lý: bỏ mật khẩu rồi lưu lại.',
  'old-office': () =>
    'đây là tệp Word, Excel kiểu cũ (.doc, .xls) hoặc có mật khẩu.\n  cách xử lý: mở ra và lưu thành .docx hoặc .xlsx, không mật khẩu.',
  'too-large': (detail) =>
    `tệp quá lớn${detail === '' ? '' : ` (${detail})`}: vượt mức mà một kế hoạch có thể cần.\n  cách xử lý: chép riêng bảng kế hoạch sang tệp mới.`,
  'too-many': () =>
    'bảng quá lớn: nhiều hơn 20.000 dòng, 1.000.000 ô hoặc 200 cột.\n  cách xử lý: chép riêng bảng kế hoạch sang tệp mới.',
  'forbidden-xml': (detail) =>
    `tệp có khai báo mà Word, Excel không bao giờ ghi (${detail}); tệp này không an toàn nên không được đọc.`,
  'no-table': () => 'không có bảng nào.',
};

const quoted = (text: string): string => `“${text.length > 160 ? `${text.slice(0, 157)}…` : text}”`;

/** What `tthc import` says, in Vietnamese. */
export const importVi: ImportWords = {
  roles,
  doubts: {
    'file-note': ({ note }) => ({ message: notes[note], fix: null }),
    'year-unknown': ({ guess }) => ({
      message: `không thấy năm của kế hoạch trong tên kế hoạch${guess === null ? '' : `; tạm đếm thời hạn theo năm ${guess}, năm sớm nhất nêu trong các thời hạn`}`,
      fix: `thêm --year, ví dụ --year ${guess ?? '2025'}; kế hoạch nhiều năm thêm cả --until-year`,
    }),
    'issuer-unknown': ({ name }) => ({
      message: `không thấy tên cơ quan ban hành; tệp kế hoạch sẽ ghi ${quoted(name)}`,
      fix: 'sửa mục issuer trong tệp kế hoạch',
    }),
    'title-unknown': ({ title }) => ({
      message: `không thấy tên kế hoạch; tệp kế hoạch sẽ ghi ${quoted(title)}`,
      fix: 'sửa plan.title trong tệp kế hoạch',
    }),
    'table-left-out': ({ headings, rows }) => ({
      message: `còn một bảng giống kế hoạch, ${rows} dòng, không được lấy: ${headings.join(' · ')}`,
      fix: 'muốn lấy bảng này thì thêm --table với số thứ tự của bảng',
    }),
    'table-joined': ({ headed }) => ({
      message: headed
        ? 'bảng này cùng các cột với bảng trên, được nối vào'
        : 'bảng này không có dòng tiêu đề, được coi là phần tiếp của bảng trên',
      fix: 'muốn chỉ lấy một bảng thì thêm --table',
    }),
    'column-own-key': ({ heading, key }) => ({
      message:
        heading === ''
          ? `cột không có tiêu đề, được giữ ở khóa ${key}`
          : `cột ${quoted(heading)} không phải cột tthc theo dõi, được giữ ở khóa ${key}`,
      fix: `nếu đúng là một trong các cột đã biết: --column ${JSON.stringify(heading === '' ? '7' : heading)}=deadline (hoặc lead, coordinating, output, assignee, leader, source)`,
    }),
    'column-missing': ({ role }) => ({
      message: `bảng không có cột ${roles[role]}`,
      fix: `nếu có mà tthc không nhận ra: --column "TIÊU ĐỀ"=${role}`,
    }),
    'columns-changed': ({ headings }) => ({
      message: `từ đây bảng đổi cột: ${headings.join(' · ')}`,
      fix: null,
    }),
    'row-torn': ({ text, number }) => ({
      message: `dòng không có số thứ tự được nối vào ${number === null ? 'dòng trên' : `dòng số ${number} ở trên`}: ${quoted(text)}`,
      fix: 'nếu đây là nhiệm vụ riêng: ghi số thứ tự cho dòng này trong tệp gốc rồi đọc lại',
    }),
    'row-repeated': ({ text }) => ({
      message: `chữ này lặp lại phần cuối của dòng trên (do ngắt trang), không lấy lần nữa: ${quoted(text)}`,
      fix: null,
    }),
    'row-unnumbered': ({ text }) => ({
      message: `dòng không có số thứ tự được coi là một nhiệm vụ riêng: ${quoted(text)}`,
      fix: 'nếu là phần tiếp của dòng trên: nhập hai dòng làm một trong tệp gốc rồi đọc lại',
    }),
    'row-as-heading': ({ title }) => ({
      message: `dòng một ô, không có số, được coi là đề mục: ${quoted(title)}`,
      fix: 'nếu không phải đề mục: xóa hoặc nhập vào dòng khác trong tệp gốc',
    }),
    'row-without-content': ({ number }) => ({
      message: `dòng ${number === null ? '' : `số ${number} `}không ghi nội dung`,
      fix: 'ghi nội dung vào tệp gốc hoặc vào tệp kế hoạch',
    }),
    'cells-shifted': ({ text }) => ({
      message: `dòng thiếu ô số thứ tự, được đọc lệch sang phải một cột: ${quoted(text)}`,
      fix: 'nếu không đúng: thêm ô trống ở đầu dòng trong tệp gốc',
    }),
    'title-misplaced': ({ title }) => ({
      message: `tên đề mục nằm lệch cột: ${quoted(title)}`,
      fix: null,
    }),
    'number-strange': ({ text }) => ({
      message: `ô số thứ tự ghi ${quoted(text)}, được giữ nguyên làm số của dòng`,
      fix: 'các cách đánh số đọc được: I, A, 1, 1.1, III.1.2, a)',
    }),
    'number-automatic': ({ count }) => ({
      message: `${count} dòng được Word tự đánh số nên không đọc được số; số được đặt theo thứ tự`,
      fix: 'nếu số in trên giấy khác: ghi number cho nhiệm vụ trong tệp kế hoạch',
    }),
    'number-order': ({ number, before }) => ({
      message: before === '' ? `số ${number} đứng đầu dãy` : `số ${number} đứng sau số ${before}`,
      fix: 'số được giữ như in; xem có thiếu dòng hay in nhầm số',
    }),
    'number-dash': ({ count }) => ({
      message: `${count} dòng đánh dấu bằng gạch đầu dòng, được coi là việc con của dòng trên, không có số riêng`,
      fix: null,
    }),
    'heading-empty': ({ title }) => ({
      message: `đề mục không có nhiệm vụ nào và không ghi thời hạn, nên không được theo dõi: ${quoted(title)}`,
      fix: 'nếu là nhiệm vụ: ghi deadline cho nó trong tệp kế hoạch',
    }),
    'heading-added': ({ title }) => ({
      message: `các nhiệm vụ này không thuộc đề mục nào; tthc đặt chúng dưới đề mục ${quoted(title)}`,
      fix: 'sửa title của đề mục trong tệp kế hoạch',
    }),
    'merged-down': ({ text, rows }) => ({
      message: `ô gộp dọc: ${quoted(text)} được ghi cho cả ${rows} dòng bên dưới`,
      fix: null,
    }),
    'merged-across': ({ text }) => ({
      message: `ô gộp ngang qua nhiều cột, chỉ ghi vào cột đầu: ${quoted(text)}`,
      fix: 'nếu đúng cho cả các cột sau: chép thêm trong tệp kế hoạch',
    }),
    'cell-empty': ({ role, above }) => ({
      message: `không ghi ${roles[role]}${above === null ? '' : `; dòng trên ghi ${quoted(above)}`}`,
      fix: above === null ? null : 'nếu trong bản gốc ô này gộp với dòng trên: chép vào tệp kế hoạch',
    }),
    'row-rejoined': ({ count }) => ({
      message: `${count} dòng của bảng bị ngắt thành nhiều dòng trong tệp, được nối lại theo số cột của bảng`,
      fix: null,
    }),
    'cells-split': ({ count }) => ({
      message: `${count} ô có nhiều gạch đầu dòng viết liền một dòng, được tách thành từng dòng`,
      fix: 'gạch nối trong tên (Văn hóa - Xã hội) không tách; soát lại các ô này',
    }),
    'day-stored': ({ count }) => ({
      message: `${count} ô là ngày của Excel, đọc theo ngày/tháng/năm`,
      fix: 'nếu máy nhập theo tháng/ngày thì ngày đã bị đảo từ trong Excel: soát lại',
    }),
    'month-stored': ({ count }) => ({
      message: `${count} ô được Excel lưu thành ngày nhưng chỉ hiện tháng và năm, đọc là cả tháng`,
      fix: null,
    }),
    'deadline-from-marks': ({ count }) => ({
      message: `thời hạn của ${count} dòng lấy theo cột quý, tháng được đánh dấu, mỗi cột được đánh dấu là một kỳ phải làm`,
      fix: 'nếu là một việc kéo dài qua nhiều kỳ: ghi một thời hạn, ví dụ “Từ tháng 3 đến tháng 5”',
    }),
    'deadline-unreadable': ({ text, part }) => ({
      message: `không đọc được thời hạn ${quoted(text)}${part === text ? '' : `, chỗ ${quoted(part)}`}`,
      fix: 'thời hạn được giữ như in; đọc được: Trước 10/3/2025 · Tháng 3/2025 · Quý I/2025 · Năm 2025 · Hằng quý · Thường xuyên',
    }),
    'report-possible': ({ text }) => ({
      message: `có thể là báo cáo định kỳ: ${quoted(text)}`,
      fix: 'nếu đúng: ghi report: true cho mục này và reporting (chế độ báo cáo, ngày gửi) trong tệp kế hoạch',
    }),
  },
  refused: (file, refusal, detail) => `không đọc ${file}: ${refusals[refusal](detail)}`,
  cannotRead: (file, reason) =>
    ({
      missing: `không có tệp “${file}”`,
      folder: `“${file}” là thư mục; nêu tên một tệp`,
      'too-large': `tệp “${file}” lớn hơn 16 MiB`,
      unreadable: `không đọc được tệp “${file}”`,
    })[reason],
  noPlanTable: (file) =>
    `không thấy bảng kế hoạch trong ${file}.\n  cách xử lý: bảng cần có dòng tiêu đề với ít nhất cột nội dung (Nội dung, Nhiệm vụ) và một trong các cột chủ trì, phối hợp, thời gian, sản phẩm; tiêu đề viết khác thì nêu bằng --column "TIÊU ĐỀ"=content.`,
  place: ({ table, sheet, row, column, heading }, unit) => {
    const where = sheet === null ? (unit === 'line' ? '' : `bảng ${table}, `) : `trang “${sheet}”, `;
    const line = row === 0 ? '' : `${unit === 'line' ? 'dòng' : 'hàng'} ${row}`;
    const at =
      column === null ? '' : `${line === '' ? '' : ', '}cột ${column}${heading === null ? '' : ` (${heading})`}`;
    return `${where}${line}${at}`.replace(/, $/, '');
  },
  morePlaces: (count) => `và ${count} chỗ nữa`,
  heading: {
    understood: (file) => `ĐỌC ${file}`,
    columns: 'CÁC CỘT',
    sections: 'ĐỀ MỤC',
    doubts: (count) => `CẦN XEM LẠI (${count})`,
    unused: (count) => `KHÔNG DÙNG ĐẾN (${count})`,
  },
  columns: {
    column: 'Cột',
    heading: 'Tiêu đề trong tệp',
    meaning: 'Được hiểu là',
    section: 'Đề mục',
    tasks: 'Nhiệm vụ',
    place: 'Vị trí',
    doubt: 'Cách hiểu',
    text: 'Chữ',
  },
  years: (year, untilYear) =>
    year === null
      ? 'chưa rõ năm'
      : untilYear === null || untilYear === year
        ? `năm ${year}`
        : `giai đoạn ${year}–${untilYear}`,
  issued: ({ form, number, symbol, issuedOn, issuer, signatories }) => {
    if (form === null && symbol === null) return null;
    const names = signatories.flatMap(({ name }) => (name === null ? [] : [name]));
    return [
      issuer?.name,
      `${form === 'plan' ? 'Kế hoạch' : 'Quyết định'} số ${number ?? '(chưa có số)'}${symbol === null ? '' : `/${symbol}`}`,
      issuedOn === null ? null : `ban hành ${issuedOn.split('-').reverse().join('/')}`,
      names.length === 0 ? null : `người ký ${names.join(', ')}`,
    ]
      .filter((part) => part != null)
      .join('; ');
  },
  around: ({ legalBases, articles, recipients, before, after }) => {
    const parts = [
      [legalBases.length, 'căn cứ'],
      [articles.length, 'điều'],
      [recipients.length, 'nơi nhận'],
      [before.length + after.length, 'phần lời ngoài bảng'],
    ] as const;
    const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
    return said.length === 0 ? null : said.join(', ');
  },
  keptAs: (key) => `giữ ở khóa ${key}`,
  dueIn: (period) => `thời hạn ${quoted(period)} ở dòng có đánh dấu`,
  counts: (sections, tasks, cells, used) =>
    `${sections} đề mục, ${tasks} nhiệm vụ; dùng ${used} trong ${cells} ô có chữ của bảng`,
  kinds: (kinds) => `Thời hạn: ${kinds.join(' · ')}`,
  cleaned: (composed, spaces, invisible) => {
    const parts = [
      [composed, 'đoạn chữ tổ hợp (NFD) thành dựng sẵn'],
      [spaces, 'khoảng trắng đặc biệt thành khoảng trắng thường'],
      [invisible, 'ký tự ẩn bị bỏ (gạch nối mềm, ký tự điều khiển)'],
    ] as const;
    const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
    return said.length === 0 ? null : `Đã làm sạch: ${said.join('; ')}`;
  },
  outsideTable: 'ngoài bảng',
  nothingUnused: 'Mọi ô và mọi dòng chữ đều được dùng.',
  noDoubts: 'Không có chỗ nào phải xem lại.',
  notWritten: (file, target) => `Chưa ghi gì. Để ghi kế hoạch: tthc import ${file} -o ${target}`,
  written: (target) => `Đã ghi ${target}. Việc tiếp theo: xem lại các chỗ nêu trên, rồi tthc check ${target}`,
  exists: (target) => `không ghi ${target}: đã có tệp này.\n  cách xử lý: nêu tên khác sau -o, hoặc đổi tên tệp cũ.`,
  needsYear: (file) => `không ghi: chưa rõ năm của kế hoạch trong ${file}.\n  cách xử lý: thêm --year.`,
  outputNeedsFile: '-o cần tên tệp: kế hoạch không in ra cùng với những chỗ phải xem lại',
  badColumn: (given, allowed) =>
    `--column không nhận “${given}”; viết TIÊU ĐỀ=LOẠI, loại là một trong: ${allowed.join(', ')}`,
  notSound: (target) => `không ghi ${target}: kế hoạch đọc được chưa hợp lệ (xem các lỗi trên)`,
  draft: {
    unknownIssuer: '(chưa ghi cơ quan ban hành)',
    noContent: '(không ghi nội dung)',
    unknownTitle: (year) => `Kế hoạch năm ${year}`,
    head: (file) => [
      '',
      `Đọc từ ${file} bằng tthc import; chữ giữ như trong tệp đó, kể cả lỗi chính tả. Soát lại trước khi dùng: tthc check.`,
    ],
  },
};
