import { type WordsOf } from '../messages.ts';
import { quoted, someOf } from '../text.ts';

/** 1234 as papers write it: 1.234. */
const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');
const is = (value: number | null): string => (value === null ? 'để trống' : `là ${count(value)}`);
const before = (from: number, value: number | null, isNew: boolean): string =>
  isNew ? 'kỳ trước không có dòng này' : `cột (${from}) của kỳ trước ${is(value)}`;
const place = (cell: string): string => (cell === '' ? '' : `ô ${cell}: `);
const inRow = (row: string): string => (row === '' ? '' : ` của dòng ${quoted(row)}`);
const adding = (parts: readonly { readonly column: number }[]): string =>
  parts.map(({ column }) => `(${column})`).join(' + ');
const added = (parts: readonly { readonly figure: number | null }[]): string =>
  parts.map(({ figure: value }) => (value === null ? 'trống' : count(value))).join(' + ');

/** The words of the faults of number forms and of their figures, in Vietnamese. */
export const formDiagnosticsVi: WordsOf<'form'> = {
  'form/repeated-definition': ({ value, firstLine }) => ({
    message: `“${value}” đã dùng cho cột ở dòng ${firstLine} của tệp`,
    fix: 'Mỗi cột có một số và một ý nghĩa riêng: sửa hoặc bỏ một trong hai.',
  }),
  'form/wrong-kind': ({ kind, means }) => ({
    message: `cột có ý nghĩa “${means}” không thể là ${kind === 'text' ? 'cột chữ' : 'cột số'}`,
    fix: kind === 'text' ? 'Ghi "kind": "count".' : 'Ghi "kind": "text".',
  }),
  'form/no-field-column': () => ({
    message: 'biểu không có cột ghi tên lĩnh vực',
    fix: 'Ghi "means": "field" ở cột đó.',
  }),
  'form/undefined-column': ({ column }) => ({
    message: `biểu không có cột số nào là (${column})`,
    fix: 'Chỉ đối chiếu các cột có trong columns và có "kind": "count".',
  }),
  'form/unknown-slot': ({ slot, nearest, allowed }) => ({
    message: slot === '' ? 'dấu ngoặc của chỗ điền không đủ' : `không có chỗ điền “{{${slot}}}”`,
    fix: nearest === null ? `Chỉ dùng: ${someOf(allowed)}.` : `Có phải ý là “{{${nearest}}}”?`,
  }),
  'form/no-table': ({ code }) => ({
    message: `không thấy bảng số liệu của biểu ${code}`,
    fix: 'Giữ nguyên dòng số thứ tự cột (1), (2), (3)… hoặc dòng tiêu đề cột như trong biểu mẫu.',
  }),
  'form/missing-columns': ({ columns }) => ({
    message: `bảng thiếu cột: ${someOf(columns)}`,
    fix: 'Thêm đủ các cột của biểu; cột không có số liệu thì để trống các ô.',
  }),
  'form/repeated-column': ({ column, cell, firstCell }) => ({
    message: `${place(cell)}cột ${column} đã có ở ô ${firstCell}`,
    fix: 'Bỏ một trong hai cột, hoặc sửa lại số của cột.',
  }),
  'form/figure-outside': ({ cell, value }) => ({
    message: `${place(cell)}số ${quoted(value)} nằm ngoài các cột của biểu nên không được tính vào đâu`,
    fix: 'Chuyển số vào đúng cột, hoặc xóa đi.',
  }),
  'form/bad-figure': ({ cell, column, row, value }) => ({
    message: `${place(cell)}cột ${column}${inRow(row)} ghi ${quoted(value)}, không phải một số đếm`,
    fix: 'Ghi số nguyên không âm, như 0, 12 hoặc 1.234; không có số liệu thì để trống.',
  }),
  'form/no-field': ({ cell }) => ({
    message: `${place(cell)}dòng có số liệu nhưng không ghi lĩnh vực`,
    fix: 'Ghi tên lĩnh vực; nếu là dòng tổng thì ghi “Tổng cộng”.',
  }),
  'form/repeated-field': ({ cell, field, firstCell }) => ({
    message: `${place(cell)}lĩnh vực ${quoted(field)} đã có ở ô ${firstCell}`,
    fix: 'Gộp hai dòng làm một, hoặc ghi rõ cho khác nhau.',
  }),
  'form/repeated-total': ({ cell, firstCell }) => ({
    message: `${place(cell)}dòng tổng đã có ở ô ${firstCell}`,
    fix: 'Chỉ giữ một dòng tổng cho cả bảng.',
  }),
  'form/below-total': ({ cell, field }) => ({
    message: `${place(cell)}dòng ${quoted(field)} có số liệu nhưng đứng dưới dòng tổng`,
    fix: 'Đưa dòng này lên trên dòng tổng rồi cộng lại.',
  }),
  'form/empty': ({ code }) => ({
    message: `biểu ${code} chưa điền số nào`,
    fix: 'Điền số liệu vào biểu; lĩnh vực không phát sinh hồ sơ thì ghi 0.',
  }),
  'form/total-mismatch': ({ cell, column, total, rows }) => ({
    message: `${place(cell)}cột ${column} ghi tổng là ${count(total)}, nhưng các dòng cộng lại là ${count(rows)}`,
    fix: 'Sửa dòng tổng hoặc dòng ghi sai.',
  }),
  'form/sum-mismatch': ({ cell, row, column, given, parts, sum }) => ({
    message: `${place(cell)}cột (${column})${inRow(row)} ${is(given)}, nhưng ${adding(parts)} = ${added(parts)} = ${count(sum)}`,
    fix: `Sửa lại để (${column}) = ${adding(parts)}.`,
  }),
  'form/sum-needs-reason': ({ cell, row, column, given, parts, sum }) => ({
    message: `${place(cell)}cột (${column})${inRow(row)} ${is(given)}, còn ${adding(parts)} = ${added(parts)} = ${count(sum)}`,
    fix: 'Kiểm tra lại; nếu số đúng thì nêu lý do chênh lệch trong báo cáo (chẳng hạn hồ sơ rút, hồ sơ trả lại).',
  }),
  'form/carried-mismatch': ({ cell, row, column, from, here, before: last, isNew }) => ({
    message: `${place(cell)}cột (${column})${inRow(row)} ${is(here)}, nhưng ${before(from, last, isNew)}`,
    fix: 'Sửa lại: số hồ sơ từ kỳ trước là số đang giải quyết cuối kỳ trước.',
  }),
  'form/carried-needs-reason': ({ cell, row, column, from, here, before: last, isNew }) => ({
    message: `${place(cell)}cột (${column})${inRow(row)} ${is(here)}, còn ${before(from, last, isNew)}`,
    fix: 'Kiểm tra lại; nếu số đúng thì nêu lý do chênh lệch trong báo cáo.',
  }),
  'form/field-gone': ({ field, column, from, before: left }) => ({
    message: `kỳ trước ${quoted(field)} còn ${count(left)} hồ sơ ở cột (${from}), kỳ này không có dòng đó`,
    fix: `Thêm dòng này và ghi số chuyển sang vào cột (${column}); nếu đã đổi tên lĩnh vực thì nêu lý do trong báo cáo.`,
  }),
  'form/unclosed-quote': ({ cell }) => ({
    message: `${place(cell)}mở dấu nháy kép nhưng không đóng`,
    fix: 'Đóng dấu nháy ", hoặc bỏ dấu nháy mở.',
  }),
  'form/not-a-workbook': ({ reason }) => ({
    message: {
      damaged: 'tệp không phải sổ tính .xlsx, hoặc đã hỏng',
      encrypted: 'tệp có mật khẩu nên không đọc được',
      old: 'tệp là sổ tính Excel kiểu cũ (.xls), hoặc có mật khẩu',
      'too-large': 'tệp giải nén ra quá lớn',
      'forbidden-xml': 'tệp có khai báo XML không được phép trong sổ tính',
      'too-many': 'sổ tính có quá nhiều ô để là một biểu số liệu',
    }[reason],
    fix:
      reason === 'encrypted'
        ? 'Bỏ mật khẩu trong Excel rồi lưu lại.'
        : 'Mở tệp bằng Excel, lưu lại thành “Excel Workbook (.xlsx)” hoặc “CSV UTF-8”.',
  }),
  'form/uncomputed-formula': ({ cell }) => ({
    message: `${place(cell)}có công thức nhưng chưa có kết quả`,
    fix: 'Mở tệp bằng Excel cho tính lại rồi lưu; hoặc ghi thẳng số vào ô.',
  }),
};
