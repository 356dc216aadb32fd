import { type RecordHelpWords } from '../help-record.ts';

/** What --help says of the commands that record, in Vietnamese. */
export const recordHelpVi: RecordHelpWords = {
  plan: 'tệp kế hoạch (mặc định: kế hoạch duy nhất trong thư mục plans/ gần nhất)',
  dryRun: 'chỉ hiện phần sẽ sửa trong tệp, chưa ghi',
  format: 'dạng kết quả: text hoặc json',
  force: 'vẫn ghi dù có điều đáng ngờ',
  ref: 'số thứ tự như in trong kế hoạch (I.1, X) hoặc id',
  for: 'kỳ nào, với nhiệm vụ có nhiều kỳ: 2024-Q1, 2024-03 (viết Q1, 03 cũng được)',
  on: 'ngày xảy ra (mặc định: hôm nay)',
  note: 'ghi chú: kết quả, vướng mắc, lý do',
  evidence: 'minh chứng: văn bản, tệp, đường dẫn (dùng được nhiều lần)',
  by: 'văn bản cho phép: số, ngày, trích yếu',
  done: { summary: 'ghi một nhiệm vụ, hoặc một kỳ của nó, đã hoàn thành' },
  progress: {
    summary: 'ghi tiến độ: đang thực hiện, tạm dừng, dừng, thực hiện lại, hoặc chỉ một ghi chú',
    status: 'doing (đang thực hiện), paused (tạm dừng), cancelled (dừng), reopened (thực hiện lại)',
  },
  extend: {
    summary: 'ghi gia hạn theo văn bản; thời hạn đầu vẫn còn đó',
    phrase: 'thời hạn mới như ghi trong văn bản: "Trước ngày 15/8/2024"',
  },
  transfer: { summary: 'ghi chuyển đơn vị chủ trì theo văn bản', unit: 'đơn vị chủ trì mới' },
  issued: {
    summary: 'ghi số và ngày của văn bản ban hành kế hoạch',
    number: 'số văn bản: 05 hoặc 05/QĐ-UBND',
    on: 'ngày ban hành',
    done: 'ghi luôn nhiệm vụ ban hành kế hoạch là đã hoàn thành',
  },
  set: {
    summary: 'đặt lại một mục của nhiệm vụ hoặc của kế hoạch',
    target: 'số thứ tự, id, hoặc document, reporting, issuer, plan, deadlines',
    field: 'mục cần đặt: lead, coordinating, deadline, deadline.happenedOn, output, assignee, number …',
    value: 'giá trị mới; để trống ("") là bỏ; nhiều giá trị thành danh sách',
  },
  undo: { summary: 'bỏ lần ghi gần nhất của tthc, trả tệp về đúng từng byte' },
  log: {
    summary: 'tiến độ đã ghi, theo ngày',
    ref: 'chỉ nhiệm vụ này: số thứ tự hoặc id',
    plan: 'tệp hoặc thư mục kế hoạch (dùng được nhiều lần)',
    dryRun: 'không có tác dụng ở lệnh này: log chỉ đọc',
    format: 'dạng kết quả: table hoặc json',
  },
};
