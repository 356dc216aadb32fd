import { type AmendWords } from '../amend.ts';

/** What `tthc diff` and `tthc amend` say, in Vietnamese. */
export const amendVi: AmendWords = {
  keys: {
    number: 'số thứ tự',
    content: 'nội dung',
    lead: 'đơn vị chủ trì',
    coordinating: 'đơn vị phối hợp',
    deadline: 'thời hạn',
    output: 'sản phẩm',
    year: 'năm',
    issuer: 'cơ quan ban hành',
    shortName: 'tên viết gọn',
    place: 'địa danh',
    form: 'hình thức văn bản',
    symbol: 'ký hiệu',
    'deadlines.before': 'cách tính “trước ngày”',
    subject: 'trích yếu',
    authority: 'thẩm quyền ban hành',
    legalBases: 'căn cứ',
    proposer: 'theo đề nghị',
    articles: 'các điều',
    closing: 'đoạn kết',
    addressees: 'kính gửi',
    recipients: 'nơi nhận',
    signatories: 'người ký',
    title: 'tên kế hoạch',
    before: 'phần trước bảng',
    after: 'phần sau bảng',
  },
  columns: { where: 'Mục', key: 'Ô', before: 'Trước', after: 'Nay' },
  title: (before, after) => `KHÁC NHAU GIỮA ${before} VÀ ${after}`,
  sinceIssue: (plan, paper) => `${plan} KHÁC BẢN ĐÃ BAN HÀNH${paper === null ? '' : ` (số ${paper})`}`,
  added: '(thêm)',
  removed: '(bỏ)',
  onlyOrder: 'Từng ô không khác; các dòng đứng theo thứ tự khác.',
  nothing: 'Không có gì khác nhau.',
  unchangedSinceIssue: (plan) => `${plan} đúng như bản đã ban hành.`,
  count: (changed, added, removed, paper) =>
    `${changed} dòng đổi, ${added} dòng thêm, ${removed} dòng bỏ; ${paper} chỗ đổi ngoài bảng`,
  neverIssued: (plan) =>
    `${plan} chưa có dấu của bản đã ban hành (document.issuedFingerprint).\n  cách xử lý: khi đã ký, ghi số và ngày bằng tthc issued; muốn so với một tệp: tthc diff TỆP-CŨ ${plan}`,
  issuedTextUnknown: (plan) =>
    `${plan} khác bản đã ban hành, nhưng tthc không còn giữ bản đó để chỉ ra khác ở đâu.\n  cách xử lý: nêu bản đã ban hành bằng --issued (tệp kế hoạch cũ, hoặc quyết định đã ký dạng .docx).`,
  notTheIssued: (file) => `${file} không phải đúng bản đã ban hành (dấu không khớp); vẫn so với tệp này`,
  twoFiles: 'nêu hai tệp: tthc diff CŨ MỚI; hoặc --since-issue với một kế hoạch',
  cannotRead: (file) => `không đọc được ${file} thành kế hoạch`,
  needsNumber: 'cần --number (số của văn bản điều chỉnh) và --on (ngày ban hành)',
  inFuture: (on) => `--on: ngày ${on} chưa tới; văn bản ký rồi mới ghi`,
  beforeIssue: (on, issuedOn) => `--on: ngày ${on} trước ngày ban hành kế hoạch (document.issuedOn: ${issuedOn})`,
  repeated: (paper) => `văn bản ${paper} đã có trong amendments`,
  amended: (plan, paper) =>
    `Đã ghi văn bản điều chỉnh ${paper} vào ${plan}; giấy tờ in từ nay có nêu văn bản này. Bản hiện nay được coi là bản đã ban hành.`,
  wouldAmend: (plan, paper) => `Sẽ ghi văn bản điều chỉnh ${paper} vào ${plan}; chưa ghi gì.`,
  textUnchanged: (plan) =>
    `lưu ý: ${plan} chưa có gì khác bản đã ban hành; sửa kế hoạch theo văn bản điều chỉnh rồi ghi lại sau cũng được`,
  notWritten: (plan, fault, reason) =>
    `không ghi được ${plan} (${fault}${reason === '' ? '' : `: ${reason}`}).\n  cách xử lý: đóng tệp ở chương trình khác, xem quyền ghi, rồi chạy lại; tệp còn nguyên.`,
};
