import { type CivilDate } from '../../calendar/civil.ts';
import { type EntryStatus, type OccurrenceFacts, type RecordWords } from '../record.ts';
import { isoParts, quoted } from '../text.ts';

const pad = (value: number): string => String(value).padStart(2, '0');
function date(day: CivilDate): string {
  const { year, month, dayOfMonth } = isoParts(day);
  return `${pad(dayOfMonth)}/${month <= 2 ? pad(month) : month}/${year}`;
}

const states: Readonly<Record<EntryStatus, string>> = {
  doing: 'đang thực hiện',
  done: 'hoàn thành',
  paused: 'tạm dừng',
  cancelled: 'dừng thực hiện',
  reopened: 'thực hiện lại',
};

const since = (day: CivilDate | null): string => (day === null ? '' : ` từ ngày ${date(day)}`);
const list = (lines: readonly string[]): string => lines.map((line) => `\n  ${line}`).join('');
const occurrences = (all: readonly OccurrenceFacts[]): string =>
  list(
    all.map(({ label, due, status }) => `--for ${label}${due === null ? '' : ` (hạn cuối ${date(due)})`}: ${status}`),
  );

/** What the commands that record say, in Vietnamese. */
export const recordVi: RecordWords = {
  doubts: {
    'in-future': ({ on, today }) => `ngày ${date(on)} chưa tới (hôm nay là ${date(today)})`,
    'before-plan-year': ({ on, year }) => `ngày ${date(on)} đứng trước năm của kế hoạch (${year})`,
    'before-added': ({ on, addedOn }) =>
      `ngày ${date(on)} đứng trước ngày bổ sung nhiệm vụ vào kế hoạch (${date(addedOn)})`,
    already: ({ status, since: day }) => `nhiệm vụ đã ghi ${states[status]}${day === null ? '' : ` ngày ${date(day)}`}`,
    outweighed: ({ status, since: day }) =>
      `đã có ghi nhận muộn hơn: ${states[status]} ngày ${date(day)}; ghi nhận này không đổi tình trạng hiện nay`,
    settled: ({ status, since: day }) =>
      `nhiệm vụ đã ${states[status]}${since(day)}; muốn thực hiện lại thì ghi: tthc progress … --status reopened`,
    'not-settled': () => 'nhiệm vụ chưa hoàn thành, cũng chưa dừng, nên không có gì để thực hiện lại',
    standing: () =>
      'việc thường xuyên không có lúc hoàn thành và không có thời hạn; ghi kết quả từng đợt bằng: tthc progress … --note',
    'not-later': ({ due, before }) => `hạn mới ${date(due)} không muộn hơn hạn đang có (${date(before)})`,
    'missing-file': ({ file }) => `không có tệp minh chứng ${quoted(file)}`,
    'unknown-unit': ({ unit, nearest }) =>
      `trong kế hoạch chưa có đơn vị ${quoted(unit)}${nearest === null ? '' : `; gần nhất: ${quoted(nearest)}`}`,
    'same-lead': ({ lead }) => `đơn vị chủ trì đang là ${quoted(lead)}`,
    'numbered-already': ({ number }) => `văn bản đã ghi số ${number}`,
    'other-symbol': ({ given, symbol }) => `ký hiệu ${quoted(given)} khác ký hiệu trong kế hoạch (${quoted(symbol)})`,
    'other-date': ({ given, planned }) => `ngày ${date(given)} khác thời gian đã ghi trong kế hoạch (${planned})`,
    'issued-text': ({ field, number }) =>
      `${field} là chữ của văn bản đã ban hành (số ${number}); sửa ở đây thì kế hoạch khác bản đã ký`,
    'repeated-ref': ({ ref, others }) => `số ${ref} có ở nhiều dòng; đây là dòng đầu, còn có: ${others.join(', ')}`,
  },
  useForce: 'nếu đúng là như vậy, chạy lại với --force',
  nothingWritten: 'Chưa ghi gì.',
  dryRun: 'Chạy thử (--dry-run): chưa ghi gì.',
  howToUndo: (plan) => `Muốn bỏ: tthc undo${plan === null ? '' : ` -p ${plan}`}`,
  recorded: ({ plan, ref, content }) => `Đã ghi vào ${plan}: ${ref}. ${content}`,
  moved: (before, after) =>
    `Hạn cuối: ${before === null ? 'không có' : date(before)} → ${after === null ? 'không có' : date(after)}`,
  leadMoved: (before, after) => `Đơn vị chủ trì: ${before === '' ? 'chưa ghi' : before} → ${after}`,
  issued: ({ plan, name, on }) => `Đã ghi vào ${plan}: ${name} ngày ${date(on)}`,
  offerDone: (ref, content, command) => `Sản phẩm của ${ref} (${content}) đã có; ghi hoàn thành:\n  ${command}`,
  fieldSet: ({ plan, target, field, before, after }) =>
    `Đã ghi vào ${plan}: ${target}, ${field}: ${before === null ? 'trống' : quoted(before)} → ${after === null ? 'trống' : quoted(after)}`,
  fieldSame: (target, field) => `${target}, ${field}: đã đúng như vậy, để nguyên.`,
  undone: (plan, command, when) => `Đã bỏ khỏi ${plan} lần ghi lúc ${when}: tthc ${command}`,
  wouldUndo: (plan, command, when) => `Sẽ bỏ khỏi ${plan} lần ghi lúc ${when}: tthc ${command}`,
  logTitle: (asOf, ref) => `TIẾN ĐỘ ĐÃ GHI${ref === null ? '' : ` CỦA ${ref}`}, đến ngày ${date(asOf)}`,
  logEmpty: (ref) => (ref === null ? 'Chưa ghi tiến độ nào.' : `${ref}: chưa ghi tiến độ nào.`),
  logCount: (count) => `${pad(count)} lần ghi`,
  logColumn: 'Ghi nhận',
  dateColumn: 'Ngày',
  usage: {
    onePlan: (plans) => `cần đúng một kế hoạch để ghi, ở đây có ${plans.length}: ${plans.join(', ')}; chọn một bằng -p`,
    unknownRef: (ref, candidates) =>
      `không có nhiệm vụ ${quoted(ref)}${candidates.length === 0 ? '' : `; có phải là:${list(candidates)}`}`,
    notTracked: (ref, candidates) =>
      `${ref} không có thời hạn riêng nên không theo dõi; ghi vào nhiệm vụ bên dưới:${list(candidates)}`,
    whichOccurrence: (ref, all) => `${ref} có nhiều kỳ, cho biết kỳ nào bằng --for:${occurrences(all)}`,
    unknownOccurrence: (label, all) => `không có kỳ ${quoted(label)}; các kỳ là:${occurrences(all)}`,
    noOccurrences: (ref) => `${ref} chỉ có một thời hạn, không dùng --for`,
    nothingToSay: 'cần ít nhất một trong --status, --note, --evidence',
    useDone: 'hoàn thành thì dùng lệnh: tthc done',
    needsBy: 'thiếu --by: văn bản cho phép việc này (số, ngày, trích yếu)',
    needsOn: 'thiếu --on: ngày ban hành văn bản',
    blank: (what) => `${what} để trống`,
    controlCharacter: (what) => `${what} có ký tự điều khiển, không ghi được`,
    badNumber: (value) => `${quoted(value)} không phải số văn bản; viết 05 hoặc 05/QĐ-UBND`,
    unknownTarget: (target, targets) =>
      `không có ${quoted(target)}; nêu số thứ tự, id của nhiệm vụ, hoặc ${targets.join(', ')}`,
    unknownField: (target, field, nearest, fields) =>
      `${target} không có mục ${quoted(field)}${nearest === null ? '.' : `; có phải ý là ${quoted(nearest)}?`} Đặt được: ${fields.join(', ')}`,
    oneValue: (field) => `${field} chỉ nhận một giá trị`,
    writtenOut: (fields) => `thời hạn này ghi thành nhiều phần; đặt từng phần: ${fields.join(', ')}`,
    deadlineIssued: (ref, number) =>
      `văn bản đã ban hành (số ${number}), không sửa thời hạn đã ký.\n  cách xử lý: gia hạn bằng văn bản thì ghi: tthc extend ${ref} "THỜI HẠN MỚI" --by "VĂN BẢN"; thời hạn đầu vẫn còn đó.`,
  },
  refusals: {
    errors: (plan) => `${plan} có lỗi phải sửa trước (tthc check); không ghi vào tệp có lỗi`,
    shared: (path) =>
      `${path} dùng chung bằng & và * với chỗ khác trong tệp, sửa một nơi là đổi cả nơi kia; hãy sửa tay`,
    missing: (path) => `không tìm thấy chỗ ghi ${path}`,
    'wrong-kind': (path) => `${path} không ghi theo dạng quen thuộc nên không sửa tự động; hãy sửa tay`,
    comment: (path) => `trong ${path} có chú thích (#) sẽ bị mất; hãy sửa tay`,
    'only-one': (path) => `${path} là phần duy nhất còn lại, không bỏ được`,
    unverified: (path) => `không ghi được ${path} mà giữ nguyên mọi chỗ khác; hãy sửa tay`,
    newErrors: (plan) => `ghi như vậy thì ${plan} sẽ có lỗi:`,
  },
  files: {
    unreadable: (plan, fault, reason) =>
      fault === 'missing' ? `không có tệp ${plan}` : `không đọc được ${plan} (${reason})`,
    held: (plan, file, by) =>
      `${plan} đang được ghi bởi một lệnh tthc khác${by === null ? '' : ` (tiến trình ${by.pid} trên máy ${by.host}, từ ${by.since})`}; đã chờ 10 giây.\n  cách xử lý: chạy lại sau; nếu chắc chắn không còn lệnh nào đang chạy thì xóa tệp ${file}.`,
    changed: (plan) =>
      `${plan} vừa có người lưu trong lúc đang ghi; tệp của người ấy còn nguyên.\n  cách xử lý: chạy lại lệnh.`,
    notWritten: (file, fault, reason) => {
      const why: Readonly<Record<WriteFaultName, string>> = {
        'no-folder': `không còn thư mục chứa tệp (${reason})`,
        folder: 'đây là một thư mục',
        link: 'đây là liên kết dẫn đi nơi khác',
        special: 'đây không phải tệp thường',
        denied: `không được phép ghi ở đây (${reason}).\n  cách xử lý: đóng tệp nếu đang mở ở chương trình khác; kiểm tra quyền ghi của tệp và của thư mục`,
        full: `đĩa đã đầy (${reason}).\n  cách xử lý: dọn bớt đĩa rồi chạy lại`,
        failed: `ghi không thành (${reason})`,
      };
      return `không ghi được ${file}: ${why[fault]}. Kế hoạch còn nguyên như cũ.`;
    },
    nothingToUndo: (plan) => `${plan}: không có lần ghi nào của tthc để bỏ`,
    changedSince: (plan, command, when) =>
      `${plan} đã bị sửa sau lần ghi lúc ${when} (tthc ${command}); không bỏ được mà giữ nguyên phần sửa sau.\n  cách xử lý: sửa tay, hoặc dùng git.`,
  },
};

type WriteFaultName = Parameters<RecordWords['files']['notWritten']>[1];
