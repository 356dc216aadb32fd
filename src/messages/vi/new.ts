import { type NewWords } from '../new.ts';

/** What `tthc new` says, in Vietnamese. */
export const newVi: NewWords = {
  title: (year, from) => `KẾ HOẠCH NĂM ${year}, lập từ ${from}`,
  changes: (count) => `CÁC CHỖ ĐỔI (${count})`,
  deadlines: (count) => `THỜI HẠN ĐỌC LẠI (${count})`,
  left: (count) => `ĐỂ NGUYÊN, CẦN XEM (${count})`,
  findings: 'SOÁT KẾ HOẠCH MỚI',
  columns: { where: 'Mục', key: 'Ô', before: 'Năm cũ', after: 'Năm mới', reason: 'Vì sao', words: 'Chữ' },
  keys: {
    title: 'tên',
    content: 'nội dung',
    lead: 'đơn vị chủ trì',
    coordinating: 'đơn vị phối hợp',
    deadline: 'thời hạn',
    text: 'thời hạn',
    due: 'ngày đến hạn',
    start: 'ngày bắt đầu',
    output: 'sản phẩm',
    year: 'năm',
    untilYear: 'năm cuối',
    subject: 'trích yếu',
    number: 'số',
    issuedOn: 'ngày ban hành',
    attachedNote: 'dòng kèm theo',
    articles: 'điều',
    closing: 'đoạn kết',
    progress: 'tiến độ',
    addedOn: 'ngày bổ sung',
    carriedFrom: 'chuyển từ năm trước',
    amendments: 'văn bản điều chỉnh',
    issuedFingerprint: 'dấu của bản đã ban hành',
    happenedOn: 'ngày sự kiện',
  },
  removed: '(bỏ)',
  reasons: {
    citation: 'thuộc văn bản được viện dẫn',
    range: 'thuộc một giai đoạn nhiều năm',
    'other-year': 'năm khác năm kế hoạch',
    impossible: 'ngày này không có trong năm mới',
    link: 'thuộc một địa chỉ',
  },
  legalBases: (count) => `${count} căn cứ giữ nguyên từng chữ; căn cứ hết hiệu lực do tthc check nêu`,
  citedYears: (count) => `${count} năm trong số, ngày của văn bản được viện dẫn giữ nguyên`,
  comment: (line) => `dòng ${line}`,
  commentStays: 'chú thích giữ nguyên',
  abolished: (name, until, replacedBy) =>
    `${name}: hết hoạt động từ ${until}${replacedBy === null ? '' : `, việc chuyển cho ${replacedBy}`}`,
  carried: (refs) =>
    refs.length === 0
      ? null
      : `${refs.length} nhiệm vụ chưa xong chuyển sang năm mới (carriedFrom): ${refs.join(', ')}`,
  unchanged: (count) => `${count} thời hạn không đổi (thường xuyên, hoặc chờ sự kiện)`,
  dryRun: (target) => `Chưa ghi gì. Ghi kế hoạch mới: chạy lại không có --dry-run (ghi ra ${target})`,
  written: (target) => `Đã ghi ${target}. Việc tiếp theo: sửa cho đúng việc của năm mới, rồi tthc check ${target}`,
  exists: (target) => `không ghi ${target}: đã có tệp này.\n  cách xử lý: nêu tên khác sau -o, hoặc đổi tên tệp cũ.`,
  sameYear: (year) => `--year phải sau năm của kế hoạch cũ (${year})`,
  refused: (plan, reason, path) =>
    `không lập được kế hoạch mới từ ${plan}: có chỗ không sửa tại chỗ được (${reason}${path === '' ? '' : `, ở ${path}`}).\n  cách xử lý: bỏ neo (&), bí danh (*) và khóa gộp (<<) trong tệp, rồi chạy lại.`,
  noStarter: 'bản cài đặt thiếu tệp kế hoạch mẫu (dist/assets/starter.yaml)',
};
