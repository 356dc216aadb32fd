import { type RenderWords } from '../render.ts';

/** What `tthc render` says, in Vietnamese. */
export const renderVi: RenderWords = {
  written: (path) => `Đã ghi ${path}.`,
  unchanged: (path) => `${path} đã đúng như sẽ ghi, để nguyên.`,
  wouldWrite: (path, replaces) => `Sẽ ghi ${path}${replaces ? ', thay bản tthc đã ghi trước' : ''}; chưa ghi gì.`,
  refused: (path, reason) =>
    reason === 'edited'
      ? `không ghi đè ${path}: tệp này tthc đã ghi nhưng sau đó có người sửa.\n  cách xử lý: đổi tên hoặc chuyển tệp đi, ghi ra tệp khác bằng -o, hoặc thêm --force để bỏ phần đã sửa.`
      : `không ghi đè ${path}: đã có tệp này và không phải do tthc ghi.\n  cách xử lý: ghi ra tệp khác bằng -o, hoặc thêm --force nếu không cần tệp cũ.`,
  notWritten: (path, fault, reason) => {
    const why = {
      'no-folder': 'chưa có thư mục chứa tệp.\n  cách xử lý: tạo thư mục trước, hoặc sửa đường dẫn sau -o.',
      folder: 'đây là một thư mục.\n  cách xử lý: nêu tên tệp sau -o.',
      link: 'đây là liên kết đến tệp khác.\n  cách xử lý: nêu thẳng tệp mà liên kết dẫn đến, hoặc xóa liên kết.',
      special: 'đây không phải tệp thường.\n  cách xử lý: nêu tên tệp khác sau -o, hoặc -o - để in ra.',
      denied: `không được phép ghi ở đây (${reason}).\n  cách xử lý: đóng tệp nếu đang mở trong Word, Excel; kiểm tra quyền ghi của thư mục và của tệp.`,
      full: `đĩa đã đầy (${reason}).\n  cách xử lý: dọn bớt đĩa rồi chạy lại; tệp cũ còn nguyên.`,
      failed: `ghi không thành (${reason}).\n  cách xử lý: thử lại; tệp cũ còn nguyên.`,
    }[fault];
    return `không ghi được ${path}: ${why}`;
  },
  notRemembered: (folder, reason) =>
    `không ghi nhớ được vào ${folder} (${reason}); lần sau muốn ghi đè phải thêm --force.`,
  noCompiler:
    'chưa có trình tạo PDF (Typst).\n  cách xử lý: cài bằng lệnh “npm install -g @myriaddreamin/typst-ts-node-compiler” cùng chỗ với tthc, hoặc dùng --format docx rồi lưu thành PDF từ Word.',
  writerFailed: (format, detail) => `không tạo được bản ${format}: ${detail}`,
  badTemplateFile: (path, reason) =>
    ({
      missing: `không có tệp mẫu “${path}”`,
      folder: `“${path}” là thư mục, không phải tệp mẫu`,
      'too-large': `tệp mẫu “${path}” lớn hơn 1 MiB`,
      unreadable: `không đọc được tệp mẫu “${path}”`,
    })[reason],
  noDecision: (plan) => `${plan} là kế hoạch đứng riêng (form: plan), không có quyết định; dùng: tthc render plan`,
  onePlan: (plans) => `cần đúng một kế hoạch, ở đây có ${plans.length}: ${plans.join(', ')}; nêu tên một tệp`,
  overSource: (path) => `${path} là tệp kế hoạch hoặc tệp mẫu đang dùng, không thể ghi giấy tờ lên đó`,
  bytesToTerminal: (format) =>
    `bản ${format} không in ra màn hình được; nêu tên tệp sau -o, hoặc chuyển tiếp: -o - | …`,
  notWithAll: (option) => `${option} không đi với “all”; nêu từng loại giấy tờ`,
  onlyFor: (option, paper) => `${option} chỉ đi với ${paper}`,
  unknownExtension: (path, formats) => `không rõ dạng của “${path}”; thêm --format: ${formats.join(', ')}`,
};
