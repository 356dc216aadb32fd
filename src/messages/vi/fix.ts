import { type FixWords } from '../fix.ts';

const count = (value: number): string => String(value).padStart(2, '0');

/** What `tthc check --fix` says, in Vietnamese. */
export const fixVi: FixWords = {
  fixed: (path, fixed) => `${path}: đã sửa ${count(fixed)} chỗ; muốn trả lại như cũ: tthc undo ${path}`,
  wouldFix: (path, fixed) => `${path}: sẽ sửa ${count(fixed)} chỗ (chưa ghi gì)`,
  nothingToFix: (path) => `${path}: không có chỗ nào tự sửa được`,
  left: (path, left) =>
    `${path}: ${count(left)} chỗ phải sửa bằng tay, vì đoạn chữ dùng chung ở nhiều nơi hoặc có ghi chú đi kèm`,
  broken: (path) => `${path}: không tự sửa, vì kế hoạch còn lỗi; sửa lỗi trước đã`,
  issued: (path) => `${path}: không tự sửa, vì kế hoạch đã ban hành; chữ đã ký thì giữ nguyên`,
  fixable: (fixable) => `${count(fixable)} chỗ tự sửa được: thêm --fix (xem trước: --fix --dry-run)`,
  overview: (counts) => `Theo mã: ${counts.map(([code, times]) => `${code} ${count(times)}`).join(', ')}`,
  dryRunNeedsFix: '--dry-run chỉ đi cùng --fix',
};
