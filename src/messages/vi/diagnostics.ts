import { type Expected, type Found } from '../../diagnostic.ts';
import { type DiagnosticWords } from '../messages.ts';
import { formDiagnosticsVi } from './form-diagnostics.ts';
import { isoParts, quoted, someOf } from '../text.ts';

const expectedWords: Readonly<Record<Expected, string>> = {
  text: 'một đoạn chữ',
  list: 'một danh sách (mỗi dòng một gạch đầu dòng)',
  map: 'các cặp “khóa: giá trị” thụt vào bên dưới',
  'text-or-list': 'một đoạn chữ hoặc một danh sách',
  date: 'một ngày có trên lịch, viết 2024-01-31 hoặc 31/01/2024',
  'partial-date': 'ngày, tháng hoặc năm: 2024-01-31, 2024-01 hoặc 2024',
  year: 'một năm gồm bốn chữ số, từ 1900 đến 2199',
  'whole-number': 'một số nguyên',
  'day-of-month': 'một ngày trong tháng, từ 1 đến 31',
  'yes-or-no': 'true hoặc false',
  identifier: 'chữ thường không dấu, chữ số và gạch nối, có ít nhất ba chữ cái: ban-hanh-ke-hoach',
  deadline: 'một cụm từ chỉ thời hạn, hoặc { text: …, due: … }',
  evidence: 'một đoạn chữ, { number, date, subject, link }, hoặc một danh sách những thứ đó',
};

const foundWords: Readonly<Record<Found, string>> = {
  text: 'một đoạn chữ',
  list: 'một danh sách',
  map: 'các cặp “khóa: giá trị”',
  nothing: 'để trống',
};

/** A date as papers write it: 09/01/2024, 31/3/2024. */
function day(iso: string): string {
  const { year, month, dayOfMonth } = isoParts(iso);
  return `${String(dayOfMonth).padStart(2, '0')}/${month <= 2 ? `0${month}` : month}/${year}`;
}

const examples: Readonly<Partial<Record<Expected, string>>> = {
  text: 'Viết liền thành một đoạn chữ, không dùng [ ], { } hay gạch đầu dòng.',
  map: 'Xuống dòng, thụt vào rồi viết từng cặp “khóa: giá trị”.',
  list: 'Viết mỗi phần tử một dòng, bắt đầu bằng “- ”.',
  date: 'Viết ngày như 2024-01-31 hoặc 31/01/2024.',
};

const nearestFix = (nearest: string | null, allowed: readonly string[]): string =>
  nearest === null ? `Chỉ dùng: ${someOf(allowed)}.` : `Có phải ý là “${nearest}”?`;

/** The words of every diagnostic, in Vietnamese. */
export const diagnosticsVi: DiagnosticWords = {
  'file/not-found': ({ file }) => ({
    message: `không có tệp hoặc thư mục “${file}”`,
    fix: 'Kiểm tra lại đường dẫn và thư mục đang đứng.',
  }),
  'file/unreadable': ({ file, reason }) => ({
    message: `không đọc được tệp “${file}” (${reason})`,
    fix: 'Kiểm tra quyền đọc của tệp.',
  }),
  'file/too-large': ({ limit }) => ({
    message:
      limit === 'bytes' ? 'tệp lớn hơn 16 MiB' : 'tệp có quá nhiều dòng, dấu phẩy hoặc dấu ngoặc để là một kế hoạch',
    fix: 'Tệp kế hoạch thường chỉ vài chục kB; kiểm tra xem có nhầm tệp không.',
  }),
  'file/binary': () => ({
    message: 'đây không phải tệp văn bản',
    fix: 'Kế hoạch là tệp văn bản YAML; tệp Word, Excel, PDF không dùng trực tiếp được.',
  }),
  'file/encoding': ({ encoding }) => ({
    message: encoding === 'utf-16' ? 'tệp ghi theo bảng mã UTF-16' : 'tệp không ghi theo bảng mã UTF-8',
    fix: 'Mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8.',
  }),
  'file/empty': () => ({
    message: 'tệp trống',
    fix: 'Chép plans/2024.yaml làm mẫu rồi sửa.',
  }),
  'file/not-a-plan': () => ({
    message: 'tệp này không phải kế hoạch của tthc (không có dòng “tthc: 1”)',
    fix: 'Đưa tệp không phải kế hoạch ra khỏi thư mục plans/, hoặc thêm “tthc: 1” ở đầu tệp kế hoạch.',
  }),
  'file/outside': () => ({
    message: 'liên kết dẫn ra ngoài thư mục kế hoạch nên không được đọc',
    fix: 'Chép hẳn tệp vào thư mục, hoặc nêu đích danh tệp khi gọi lệnh.',
  }),
  'files/no-plans-folder': ({ from }) => ({
    message: `không thấy thư mục plans/ ở ${from === '.' ? 'thư mục này' : quoted(from)} và các thư mục bên trên`,
    fix: 'Chuyển vào thư mục có plans/, hoặc nêu tệp kế hoạch: tthc due duong-dan/ke-hoach.yaml',
  }),
  'files/no-plan': ({ where }) => ({
    message: `không có tệp kế hoạch nào (.yaml, .yml) ở ${quoted(where)}`,
    fix: 'Chép plans/2024.yaml làm mẫu, hoặc kiểm tra lại tên thư mục.',
  }),
  'yaml/control-character': ({ character, moreLines }) => ({
    message: `có ký tự điều khiển ${character} không nhìn thấy${andMore(moreLines)}`,
    fix: 'Xóa ký tự ở chỗ dấu ^; nó thường lẫn vào khi chép từ Word hoặc từ trang web.',
  }),
  'yaml/look-alike': ({ character, expected, moreLines }) => ({
    message: {
      space: `ký tự ${character} trông giống dấu cách nhưng không phải${andMore(moreLines)}`,
      colon: `dấu hai chấm này là ký tự ${character}, không phải dấu “:” thường${andMore(moreLines)}`,
      nothing: `có ký tự ${character} không nhìn thấy${andMore(moreLines)}`,
    }[expected],
    fix: {
      space: 'Xóa rồi gõ lại bằng phím cách.',
      colon: 'Gõ lại dấu “:” rồi một dấu cách.',
      nothing: 'Xóa ký tự ở chỗ dấu ^.',
    }[expected],
  }),
  'yaml/tab': ({ moreLines }) => ({
    message: `thụt lề bằng phím Tab${andMore(moreLines)}`,
    fix: 'Thay mỗi Tab đầu dòng bằng dấu cách: YAML chỉ nhận dấu cách.',
  }),
  'yaml/colon-in-text': ({ text }) => ({
    message: 'dấu hai chấm trong đoạn chữ làm YAML hiểu nhầm thành khóa mới',
    fix: quotesFix(text),
  }),
  'yaml/comment-in-text': ({ kept, lost }) => ({
    message:
      kept === ''
        ? `YAML coi ${quoted(lost)} là ghi chú, nên ở đây thành để trống`
        : `từ dấu # trở đi bị YAML coi là ghi chú: chỉ còn ${quoted(kept)}, mất ${quoted(lost)}`,
    fix: 'Nếu # thuộc về đoạn chữ, đặt cả đoạn trong dấu nháy đơn; nếu là ghi chú, viết một dấu cách sau #.',
  }),
  'yaml/dash-in-text': ({ text }) => ({
    message: 'gạch đầu dòng đứng cùng dòng với khóa',
    fix: `Xuống dòng, thụt vào rồi viết “${shortened(text)}”; hoặc bỏ dấu gạch nếu chỉ có một mục.`,
  }),
  'yaml/dash-without-space': () => ({
    message: 'thiếu dấu cách sau gạch đầu dòng',
    fix: 'Viết “- ” rồi mới đến nội dung.',
  }),
  'yaml/missing-dash': ({ key, firstLine }) => ({
    message: `“${key}” đã có ở dòng ${firstLine}: mục mới bắt đầu ở đây thiếu gạch đầu dòng`,
    fix: `Viết “- ${key}: …”, dấu gạch thẳng cột với dấu gạch ở dòng ${firstLine}; nếu không phải mục mới, bỏ bớt một dòng “${key}”.`,
  }),
  'yaml/item-in-text': ({ firstLine }) => ({
    message: `gạch đầu dòng này bị nối vào đoạn chữ ở dòng ${firstLine}, không thành một mục riêng`,
    fix: 'Cho mọi mục thẳng một cột, kể cả mục đầu, mỗi mục bắt đầu bằng “- ”; muốn giữ nguyên các dòng thì viết |- sau khóa rồi xuống dòng.',
  }),
  'yaml/key-in-text': ({ key, firstLine }) => ({
    message: `dòng này bị nối vào đoạn chữ ở dòng ${firstLine}, không thành khóa “${key}”`,
    fix: `Viết “${key}: …” thẳng cột với khóa ở dòng ${firstLine}.`,
  }),
  'yaml/comma-in-text': ({ key, text }) => ({
    message:
      key === ''
        ? 'trong { } dấu phẩy tách các cặp “khóa: giá trị”, nhưng phần này không có khóa'
        : `trong { } dấu phẩy đã cắt đôi “${key}”: phần này không có khóa`,
    fix: key === '' ? quotesFix(text) : `Nếu cả đoạn thuộc về “${key}”: ${quotesFix(text)}`,
  }),
  'yaml/extra-comma': () => ({
    message: 'thừa một dấu phẩy',
    fix: 'Bỏ dấu phẩy này, hoặc viết mục còn thiếu trước nó.',
  }),
  'yaml/dash-in-list': () => ({
    message: 'trong [ ] các phần tử cách nhau bằng dấu phẩy, không có gạch đầu dòng',
    fix: 'Bỏ dấu gạch trong [ ], hoặc bỏ [ ] và viết mỗi mục một dòng.',
  }),
  'yaml/special-start': ({ character, text }) => ({
    message: `đoạn chữ bắt đầu bằng “${character}”, ký tự có nghĩa riêng trong YAML`,
    fix: quotesFix(text),
  }),
  'yaml/text-after-quote': ({ text }) => ({
    message: 'còn chữ sau dấu nháy đóng',
    fix: text.startsWith("'") ? quotesFix(text.slice(1).replace("'", '')) : quotesFix(text),
  }),
  'yaml/text-after-bracket': ({ text }) => ({
    message: `còn dư “${text}” sau dấu đóng ngoặc`,
    fix: 'Bỏ phần này.',
  }),
  'yaml/unclosed-quote': ({ quote }) => ({
    message: `dấu nháy ${quote} mở ở đây không được đóng`,
    fix: `Thêm ${quote} vào cuối đoạn chữ.`,
  }),
  'yaml/unclosed-bracket': ({ bracket }) => ({
    message: `dấu ${bracket} mở ở đây không được đóng`,
    fix: `Thêm ${bracket === '[' ? ']' : '}'} vào cuối.`,
  }),
  'yaml/missing-space': ({ key }) => ({
    message: `thiếu dấu cách sau “${key}:”`,
    fix: `Viết “${key}: …”, có một dấu cách sau dấu hai chấm.`,
  }),
  'yaml/missing-colon': ({ key }) => ({
    message: `thiếu dấu hai chấm sau “${key}”`,
    fix: `Viết “${key}: …”.`,
  }),
  'yaml/no-key': ({ text }) => ({
    message: `dòng này không có dạng “khóa: giá trị”: ${quoted(text)}`,
    fix: 'Thêm khóa ở đầu dòng; nếu là phần tiếp của dòng trên, thụt vào sâu hơn dòng trên.',
  }),
  'yaml/indentation': () => ({
    message: 'dòng này thụt lề không khớp với các dòng cùng cấp',
    fix: 'Cho các khóa cùng cấp thẳng một cột, phần bên trong thụt thêm hai dấu cách.',
  }),
  'yaml/bad-escape': ({ escape }) => ({
    message: `trong dấu nháy kép, YAML không đọc “${escape}” đúng như viết`,
    fix: 'Dùng dấu nháy đơn thay cho nháy kép, hoặc viết \\\\ cho mỗi dấu gạch chéo ngược.',
  }),
  'yaml/duplicate-key': ({ key, firstLine }) => ({
    message: `khóa “${key}” đã có ở dòng ${firstLine}`,
    fix: 'Mỗi khóa chỉ viết một lần: gộp nội dung hai chỗ rồi bỏ bớt một; YAML chỉ giữ chỗ sau, chỗ trước mất.',
  }),
  'yaml/multiple-documents': () => ({
    message: 'một tệp chỉ được có một kế hoạch, không dùng dòng --- hay ...',
    fix: 'Tách thành hai tệp, hoặc bỏ dòng này.',
  }),
  'yaml/unknown-alias': ({ alias }) => ({
    message: `“*${alias}” là cách viết tham chiếu của YAML, nhưng không có gì tên là “${alias}”`,
    fix: 'Nếu dấu * thuộc về đoạn chữ, đặt cả đoạn trong dấu nháy đơn.',
  }),
  'yaml/alias-bomb': () => ({
    message: 'các tham chiếu (* và &) trong tệp phình ra quá lớn',
    fix: 'Viết thẳng nội dung thay cho tham chiếu.',
  }),
  'yaml/too-deep': () => ({
    message: 'các cấp lồng nhau quá sâu',
    fix: 'Kiểm tra các dấu [ { và thụt lề ở chỗ này.',
  }),
  'yaml/syntax': ({ detail }) => ({
    message: `sai cú pháp YAML (${detail})`,
    fix: 'So với plans/2024.yaml; nếu là đoạn chữ, đặt cả đoạn trong dấu nháy đơn.',
  }),
  'plan/unsupported-version': ({ version }) => ({
    message: `bản tthc này không đọc được định dạng “tthc: ${version}”`,
    fix: 'Viết “tthc: 1”, hoặc dùng bản tthc mới hơn.',
  }),
  'plan/unknown-key': ({ key, nearest, allowed }) => ({
    message: `không có khóa “${key}” ở đây`,
    fix: `${nearestFix(nearest, allowed)} Khóa riêng của đơn vị thì đặt tên bắt đầu bằng x-.`,
  }),
  'plan/missing-key': ({ key }) => ({
    message: `thiếu “${key}”`,
    fix: `Thêm “${key}: …”.`,
  }),
  'plan/wrong-type': ({ key, expected, found }) => ({
    message:
      key === ''
        ? `tệp phải là ${expectedWords[expected]}, nhưng là ${foundWords[found]}`
        : `“${key}” phải là ${expectedWords[expected]}, nhưng ở đây là ${foundWords[found]}`,
    fix: examples[expected] ?? null,
  }),
  'plan/bad-value': ({ key, value, expected }) => ({
    message: `“${key}” không thể là ${quoted(value)}`,
    fix: `Cần ${expectedWords[expected]}.`,
  }),
  'plan/not-allowed': ({ key, value, allowed, nearest }) => ({
    message: `“${key}” không nhận ${quoted(value)}`,
    fix: `${nearest === null ? '' : `Có phải ý là “${nearest}”? `}Chỉ nhận: ${allowed.join(', ')}.`,
  }),
  'plan/years-reversed': ({ year, untilYear }) => ({
    message: `năm cuối ${untilYear} đứng trước năm đầu ${year}`,
    fix: 'Đổi lại year và untilYear.',
  }),
  'plan/sections-and-tasks': ({ ref }) => ({
    message: `mục ${ref} vừa có sections vừa có tasks`,
    fix: 'Đưa các nhiệm vụ vào một mục con.',
  }),
  'plan/repeated-ref': ({ ref, given, firstLine }) => ({
    message: `số thứ tự ${ref} đã có ở dòng ${firstLine}; dòng này tạm gọi là ${given}`,
    fix: 'Sửa number của một trong hai.',
  }),
  'plan/repeated-id': ({ id, firstLine }) => ({
    message: `id “${id}” đã có ở dòng ${firstLine}`,
    fix: 'Mỗi id chỉ đặt cho một nhiệm vụ.',
  }),
  'plan/id-is-a-ref': ({ id, ref }) => ({
    message: `id “${id}” trùng với số thứ tự ${ref} của một dòng khác`,
    fix: 'Đặt id khác, chẳng hạn ban-hanh-ke-hoach.',
  }),
  'plan/repeated-unit': ({ name, firstLine }) => ({
    message: `tên đơn vị ${quoted(name)} đã có ở dòng ${firstLine}`,
    fix: 'Mỗi tên chỉ thuộc một đơn vị.',
  }),
  'plan/unknown-regime': ({ regime, nearest }) => ({
    message: `không có chế độ báo cáo “${regime}”`,
    fix: nearest === null ? null : `Có phải ý là “${nearest}”?`,
  }),
  'plan/not-followed': ({ key, ref }) => ({
    message: `“${key}” ở ${ref} sẽ không được theo dõi: mục này không có thời hạn riêng`,
    fix: `Thụt “${key}” vào đúng nhiệm vụ bên dưới, hoặc thêm “deadline: …” cho ${ref}.`,
  }),
  'plan/progress-says-nothing': () => ({
    message: 'dòng tiến độ này không ghi điều gì',
    fix: 'Thêm status, note, evidence, extendedTo hoặc transferredTo.',
  }),
  'plan/progress-out-of-order': ({ on, before }) => ({
    message: `dòng tiến độ ngày ${day(on)} đứng sau dòng ngày ${day(before)}`,
    fix: 'Xếp lại theo ngày; kết quả vẫn được tính theo ngày ghi.',
  }),
  'plan/progress-without-occurrence': ({ labels }) => ({
    message: 'nhiệm vụ có nhiều kỳ, dòng tiến độ này không nói kỳ nào',
    fix: `Thêm “for: ${labels[0] ?? ''}”; các kỳ: ${someOf(labels)}.`,
  }),
  'plan/progress-unknown-occurrence': ({ label, labels, nearest }) => ({
    message: `nhiệm vụ này không có kỳ “${label}”`,
    fix:
      labels.length === 0
        ? 'Bỏ “for”: nhiệm vụ này chỉ làm một lần.'
        : `${nearest === null ? '' : `Có phải ý là “${nearest}”? `}Các kỳ: ${someOf(labels)}.`,
  }),
  'plan/changed-since-issue': ({ number }) => ({
    message: `kế hoạch không còn đúng như bản đã ban hành${number === null ? '' : ` (số ${number})`}`,
    fix: 'Xem khác ở đâu: tthc diff --since-issue. Nếu đã có văn bản điều chỉnh: ghi bằng tthc amend; nếu sửa nhầm: trả lại như bản đã ký.',
  }),
  'plan/extension-without-date': ({ text }) => ({
    message: `gia hạn ${quoted(text)} không nêu đúng một thời hạn`,
    fix: 'Ghi một thời hạn có ngày, tháng, quý hoặc năm, chẳng hạn “Trước 30/6/2024”.',
  }),
  'deadline/unreadable': ({ text, part }) => ({
    message:
      part === text || part === ''
        ? `không đọc được thời hạn ${quoted(text)}`
        : `không đọc được ${quoted(part)} trong thời hạn ${quoted(text)}`,
    fix: 'Viết như “Trước 10/01/2024”, “Tháng 3/2024”, “Quý I/2024”, “Năm 2024”, “Thường xuyên”; hoặc { text: …, due: 2024-01-09 }.',
  }),
  'deadline/impossible-date': ({ text, part }) => ({
    message: `trên lịch không có ${quoted(part)}${part === text ? '' : ` (trong thời hạn ${quoted(text)})`}`,
    fix: 'Sửa lại ngày, tháng; tthc không tự đổi sang ngày khác.',
  }),
  'deadline/out-of-range': ({ text, part }) => ({
    message: `${quoted(part)} ngoài khoảng 1900–2200${part === text ? '' : ` (trong thời hạn ${quoted(text)})`}`,
    fix: 'Sửa lại năm.',
  }),
  'deadline/reversed': ({ text, part }) => ({
    message: `${quoted(part)} kết thúc trước khi bắt đầu${part === text ? '' : ` (trong thời hạn ${quoted(text)})`}`,
    fix: 'Đổi lại thứ tự hai mốc.',
  }),
  'deadline/contradicts-text': ({ text, due, read }) => ({
    message: `due ${day(due)} khác với thời hạn ghi bằng chữ: ${quoted(text)}${read.length === 0 ? '' : ` (đọc là ${someOf(read.map(day))})`}`,
    fix: 'Sửa một trong hai. Nếu hạn được gia hạn sau khi ban hành, giữ thời hạn cũ và ghi extendedTo trong progress.',
  }),
  'deadline/every-needless': ({ text, every }) => ({
    message: `every: ${every} chỉ dùng cho việc thường xuyên, không dùng với thời hạn ${quoted(text)}`,
    fix: 'Bỏ every, hoặc ghi thời hạn là “Thường xuyên”.',
  }),
  'deadline/no-length': ({ text }) => ({
    message: `sự kiện đã xảy ra, nhưng ${quoted(text)} không nói làm trong bao lâu`,
    fix: 'Ghi thẳng ngày hết hạn: due: 2024-05-15.',
  }),
  'deadline/not-an-event': ({ text }) => ({
    message: `happenedOn không có tác dụng: thời hạn ${quoted(text)} không phụ thuộc sự kiện`,
    fix: 'Bỏ happenedOn.',
  }),
  'deadline/starts-after-due': ({ start, due }) => ({
    message: `bắt đầu ${day(start)} sau hạn cuối ${day(due)}`,
    fix: 'Sửa lại start hoặc thời hạn.',
  }),
  'deadline/extension-in-the-past': ({ due, on }) => ({
    message: `gia hạn đến ${day(due)}, trước cả ngày cho gia hạn (${day(on)}); tạm giữ thời hạn cũ`,
    fix: 'Ghi rõ năm của thời hạn mới.',
  }),
  'deadline/extension-earlier': ({ due, before }) => ({
    message: `thời hạn mới ${day(due)} sớm hơn thời hạn theo kế hoạch ${day(before)}`,
    fix: 'Kiểm tra lại thời hạn mới; nếu đúng là rút ngắn thì để nguyên.',
  }),
  'plan/added-after-deadline': ({ addedOn, due }) => ({
    message: `bổ sung ngày ${day(addedOn)}, sau cả thời hạn ${day(due)}`,
    fix: 'Sửa addedOn hoặc thời hạn: trước ngày bổ sung, nhiệm vụ không được liệt kê.',
  }),
  'days-off/other-year': ({ date, year }) => ({
    message: `ngày ${date} không thuộc năm ${year} của tệp`,
    fix: 'Chuyển sang tệp của năm đó, hoặc sửa lại ngày.',
  }),
  'document/unprintable-character': ({ character }) => ({
    message: `có ký tự ${character} không in được; trên giấy là dấu \uFFFD`,
    fix: 'Xóa rồi gõ lại chỗ này; ký tự thường lẫn vào khi chép từ Word hoặc từ trang web.',
  }),
  'template/no-front-matter': () => ({
    message: 'mẫu không có phần đầu giữa hai dòng ---',
    fix: 'Lấy mẫu có sẵn rồi sửa chữ: tthc render decision --print-template > mau.md',
  }),
  'template/unknown-key': ({ key, nearest, allowed }) => ({
    message: `phần đầu của mẫu không có khóa “${key}” ở đây`,
    fix: nearestFix(nearest, allowed),
  }),
  'template/wrong-type': ({ key, expected }) => ({
    message: `“${key}” trong mẫu phải là ${expectedWords[expected]}`,
    fix: examples[expected] ?? null,
  }),
  'template/missing-words': ({ directive, words }) => ({
    message: `::${directive} cần những chữ mà phần đầu của mẫu chưa có: ${someOf(words)}`,
    fix: 'Thêm vào dưới words: như trong mẫu có sẵn; không muốn in chữ nào thì để trống sau dấu hai chấm.',
  }),
  'template/unknown-slot': ({ slot, nearest, allowed }) => ({
    message: `không có chỗ điền “{{${slot}}}”`,
    fix: nearestFix(nearest, allowed),
  }),
  'template/broken-slot': ({ text }) => ({
    message: `dấu ngoặc của chỗ điền không đủ: ${quoted(text)}`,
    fix: 'Viết chỗ điền như {{year}}: hai ngoặc mở, tên, hai ngoặc đóng, trên một dòng.',
  }),
  'template/unknown-directive': ({ directive, nearest, allowed }) => ({
    message: `không có lệnh “::${directive}”`,
    fix: nearestFix(nearest, allowed),
  }),
  'template/broken-directive': ({ text }) => ({
    message: `lệnh viết không đúng: ${quoted(text)}`,
    fix: 'Viết như ::letterhead, ::label[QUYẾT ĐỊNH:] hoặc ::totals{by=status}, một mình một dòng; :::title thì đóng bằng :::.',
  }),
  'template/unknown-attribute': ({ directive, attribute, nearest, allowed }) => ({
    message: `::${directive} không có thuộc tính “${attribute}”`,
    fix: allowed.length === 0 ? 'Bỏ phần trong { }.' : nearestFix(nearest, allowed),
  }),
  'template/bad-attribute': ({ directive, attribute, value, nearest, allowed }) => ({
    message: `“${attribute}” của ::${directive} không nhận ${quoted(value)}`,
    fix: `${nearest === null ? '' : `Có phải ý là “${nearest}”? `}Chỉ nhận: ${allowed.join(', ')}.`,
  }),
  'template/missing-attribute': ({ directive, attribute, allowed }) => ({
    message: `::${directive} thiếu thuộc tính “${attribute}”`,
    fix: `Viết ::${directive}{${attribute}=${allowed[0] ?? ''}}; các giá trị: ${allowed.join(', ')}.`,
  }),
  'template/not-in-title': () => ({
    message: 'trong :::title chỉ có các dòng #, ## và ###',
    fix: 'Viết # tên loại văn bản, ## trích yếu, ### thẩm quyền; đóng bằng dòng ::: trước phần tiếp theo.',
  }),
  'template/unsupported': ({ construct }) => ({
    message: `mẫu không dùng được cách viết này của Markdown (${construct})`,
    fix: 'Chỉ dùng đoạn văn, tiêu đề, danh sách, **đậm**, *nghiêng*, lệnh :: và ghi chú <!-- -->.',
  }),
  'regime/missing-block': ({ directive }) => ({
    message: `đề cương báo cáo thiếu khối “::${directive}”`,
    fix: `thêm một dòng “::${directive}” vào chỗ muốn in; thiếu nó thì báo cáo bỏ sót điều kế hoạch biết`,
  }),
  'report/not-a-report': () => ({
    message: 'tệp này không phải báo cáo do tthc lập (thiếu phần đầu có “report: 1” giữa hai dòng ---)',
    fix: 'lập báo cáo bằng “tthc report --quarter N -o TỆP.md” rồi viết tiếp vào tệp đó',
  }),
  'report/broken-block': ({ block, problem }) => ({
    message: {
      'not-closed': `khối “${block}” mở mà không đóng: thiếu dòng <!-- tthc:end -->`,
      'not-opened': 'dòng <!-- tthc:end --> không đóng khối nào: thiếu dòng <!-- tthc:begin … --> phía trên',
      repeated: `khối “${block}” có hai lần trong tệp`,
    }[problem],
    fix:
      problem === 'repeated'
        ? 'xóa bớt một khối, cả hai dòng đánh dấu của nó'
        : 'thêm lại dòng đánh dấu bị mất, hoặc xóa cả hai dòng đánh dấu để giữ phần chữ làm của mình',
  }),
  'report/unclosed-comment': () => ({
    message: 'ghi chú mở bằng <!-- mà không đóng, hoặc lồng trong ghi chú khác: phần chữ phía sau sẽ không được in',
    fix: 'thêm --> vào cuối ghi chú, hoặc xóa <!--',
  }),
  ...formDiagnosticsVi,
};

const andMore = (lines: number): string => (lines === 0 ? '' : ` (và ${lines} dòng tiếp theo)`);

/** How to quote a text: the quoted text itself, or for a long one where the quotes go, so that no “…” is copied. */
function quotesFix(text: string): string {
  const inner = text.replace(/\s+/g, ' ');
  if (inner.length <= 80) return `Đặt cả đoạn trong dấu nháy đơn: '${inner.replaceAll("'", "''")}'`;
  const doubled = inner.includes("'") ? ' và viết mỗi dấu nháy đơn bên trong thành hai' : '';
  return `Thêm dấu nháy đơn ' trước “${inner.slice(0, 20)}…” và sau “…${inner.slice(-20)}”${doubled}.`;
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
