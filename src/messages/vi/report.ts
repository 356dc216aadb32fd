import { type ReportWords } from '../report.ts';
import { isoParts, labelParts, someOf } from '../text.ts';

const two = (value: number): string => String(value).padStart(2, '0');

function date(day: string): string {
  const { year, month, dayOfMonth } = isoParts(day);
  return `${two(dayOfMonth)}/${month <= 2 ? two(month) : month}/${year}`;
}

function period(label: string): string {
  const parts = labelParts(label);
  switch (parts.kind) {
    case 'quarter':
      return `quý ${['I', 'II', 'III', 'IV'][parts.index - 1] ?? parts.index} năm ${parts.year}`;
    case 'half':
      return `6 tháng ${parts.index === 1 ? 'đầu' : 'cuối'} năm ${parts.year}`;
    case 'year':
      return `năm ${parts.year}`;
    case 'month':
    case 'date':
    case 'other':
      return label;
  }
}

/** What `tthc report` says, in Vietnamese. */
export const reportVi: ReportWords = {
  onePeriod: 'cần đúng một kỳ báo cáo: --quarter N, --half N hoặc --annual',
  noPlan: (year, known) =>
    `không có kế hoạch năm ${year}${known.length === 0 ? '' : `; đang có kế hoạch năm ${known.join(', ')}`}`,
  severalPlans: (year, plans) => `có ${plans.length} kế hoạch năm ${year}: ${plans.join(', ')}; nêu tên một tệp`,
  notAsked: (asked, regime, known) =>
    `chế độ báo cáo “${regime}” không có báo cáo riêng ${asked}; có: ${known.join(', ')}.\nMuốn báo cáo sơ kết lưu hành nội bộ thì thêm --internal.`,
  period,
  unknownRegime: (name, known) =>
    `không có chế độ báo cáo “${name}”; có sẵn: ${known.join(', ')}, hoặc nêu thư mục chế độ báo cáo của đơn vị`,
  noRegimeFile: (folder) => `thư mục “${folder}” không có regime.json hay regime.yaml`,
  badPath: (path) => `“${path}”: tệp của chế độ báo cáo phải nằm trong chính thư mục đó`,
  provisional: (to, closes) =>
    `lưu ý: số liệu tạm tính đến hết ngày ${date(to)}; kỳ báo cáo chốt số liệu ngày ${date(closes)}.`,
  notBegun: (from) => `lưu ý: kỳ báo cáo chưa bắt đầu (số liệu tính từ ngày ${date(from)}).`,
  missingPlan: (year) =>
    `lưu ý: kỳ báo cáo tính cả cuối năm ${year} nhưng không có kế hoạch năm ${year}; báo cáo ghi rõ điều này.`,
  foundPlans: (plans) => `Dùng thêm kế hoạch cùng thư mục: ${plans.join(', ')}.`,
  filledIn: (path) =>
    `không ghi đè ${path}: báo cáo này có thể đã có người viết.\n  cách xử lý: thêm --update để làm mới phần tthc tính, giữ nguyên phần đã viết; hoặc ghi ra tệp khác.`,
  updateNeedsFile: '--update cần tệp báo cáo đã có: nêu sau -o',
  updateNotMarkdown: '--update chỉ làm mới tệp báo cáo Markdown (.md)',
  otherPeriod: (asked, written) => `tệp này là báo cáo ${written}, không phải ${asked}`,
  refreshed: (path, blocks) => `Đã làm mới ${path}: ${blocks.length} khối (${blocks.join(', ')}).`,
  nothingNew: (path) => `${path}: không có gì mới, để nguyên.`,
  wouldRefresh: (path, blocks) => `Sẽ làm mới ${path}: ${blocks.length} khối (${blocks.join(', ')}); chưa ghi gì.`,
  touched: (block, line, isStale) =>
    isStale
      ? `giữ nguyên khối “${block}” (dòng ${line}): đã có người sửa, và số liệu của khối này đã khác.\n  cách xử lý: đối chiếu và sửa tay, hoặc xóa cả khối rồi lập lại báo cáo ra tệp khác để chép sang.`
      : `giữ nguyên khối “${block}” (dòng ${line}): đã có người sửa; số liệu không đổi.`,
  gone: (blocks) => `lưu ý: tệp không còn các khối ${blocks.join(', ')}; không thêm lại.`,
  unknownBlocks: (blocks) => `lưu ý: đề cương không có các khối ${blocks.join(', ')}; để nguyên.`,
  unfilled: (count, lines) =>
    `lưu ý: còn ${two(count)} chỗ […] chưa điền, ở dòng ${someOf(lines.map((line) => `${line}`))}.`,
  noForms: (regime) => `chế độ báo cáo “${regime}” không có biểu số liệu nào`,
  dataUnused: (regime) => `--data cần biểu số liệu, mà chế độ báo cáo “${regime}” không có biểu nào`,
  previousNeedsData: '--previous đi với --data',
  badDataFile: (path) => `không rõ dạng của “${path}”: số liệu nhận tệp .xlsx, .csv, .tsv, .txt, .yaml`,
};
