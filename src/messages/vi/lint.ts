import { type Confidence, type LintParams } from '../../diagnostic/lint.ts';
import { type LintWords, type WordsOfSlips } from '../messages.ts';
import { isoParts, quoted } from '../text.ts';

/** A date as papers write it: 09/01/2024, 31/3/2024; what is not a whole date stays as it is. */
function day(iso: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso;
  const { year, month, dayOfMonth } = isoParts(iso);
  return `${String(dayOfMonth).padStart(2, '0')}/${month <= 2 ? `0${month}` : month}/${year}`;
}

const confidences: Readonly<Record<Confidence, string>> = {
  V: 'đã đọc trong văn bản',
  V2: 'theo nguồn thứ cấp',
  I: 'suy ra từ văn bản khác, nên kiểm tra lại',
  R: 'theo trí nhớ, cần kiểm tra lại',
  user: 'theo danh mục của đơn vị',
};

const levels = {
  ministry: 'trung ương',
  province: 'cấp tỉnh',
  district: 'cấp huyện',
  commune: 'cấp xã',
  other: 'khác',
} as const;

const letterhead: Readonly<
  Record<
    LintParams['lint/letterhead-form']['slip'],
    (params: LintParams['lint/letterhead-form']) => {
      readonly message: string;
      readonly fix: string;
    }
  >
> = {
  'parent-of-committee': ({ text }) => ({
    message: `Ủy ban nhân dân không ghi cơ quan chủ quản (${quoted(text)}) phía trên tên mình`,
    fix: 'Bỏ issuer.parent: tên Ủy ban nhân dân đứng một mình ở đầu văn bản (Nghị định 30/2020/NĐ-CP, Phụ lục I).',
  }),
  'no-place': () => ({
    message: 'chưa khai báo địa danh để ghi trước ngày ban hành',
    fix: 'Ghi issuer.place, chẳng hạn: place: Hà Tân',
  }),
  'symbol-of-other-form': ({ text, right }) => ({
    message: `ký hiệu ${quoted(text)} không phải của loại văn bản đã khai báo`,
    fix:
      right === 'QD'
        ? 'Quyết định có ký hiệu bắt đầu bằng QĐ. Kế hoạch tự đứng một mình thì khai form: plan.'
        : 'Kế hoạch có ký hiệu bắt đầu bằng KH. Nếu ban hành bằng quyết định thì khai form: decision.',
  }),
};

const recipients: Readonly<
  Record<
    LintParams['lint/recipients-form']['slip'],
    (params: LintParams['lint/recipients-form']) => {
      readonly message: string;
      readonly fix: string;
    }
  >
> = {
  'no-archive': () => ({
    message: 'nơi nhận chưa có dòng “Lưu”',
    fix: "Thêm dòng cuối: 'Lưu: VT, <đơn vị soạn thảo>.' (có dấu hai chấm nên để trong dấu nháy).",
  }),
  'archive-not-last': ({ text }) => ({
    message: `dòng ${quoted(text)} chưa phải là dòng cuối của nơi nhận`,
    fix: 'Đưa dòng “Lưu” xuống cuối nơi nhận.',
  }),
  'archive-form': ({ text, right }) => ({
    message: `nơi nhận ghi ${quoted(text)}; sau chữ “Lưu” có dấu hai chấm, rồi đến “VT” (văn thư)`,
    fix: `Viết: '${right}' (có dấu hai chấm nên để trong dấu nháy).`,
  }),
  ttr: ({ text }) => ({
    message: `${quoted(text)} là ký hiệu của Tờ trình, không phải Thường trực`,
    fix: 'Viết đủ “Thường trực”, hoặc viết tắt là TT.',
  }),
  'article-case': ({ text, right }) => ({
    message: `nơi nhận ghi ${quoted(text)}; viện dẫn điều của chính văn bản thì viết hoa`,
    fix: `Viết: Như ${right}.`,
  }),
  'no-such-article': ({ text, right }) => ({
    message: `nơi nhận nêu ${quoted(text)} nhưng quyết định không có điều ấy`,
    fix: `Sửa lại số điều; quyết định có ${right} điều.`,
  }),
};

const spacing: WordsOfSlips<'lint/punctuation-spacing'> = {
  'space-before': (mark) => ({
    message: `thừa dấu cách trước dấu ${mark}`,
    fix: 'Viết dấu liền với từ đứng trước.',
  }),
  'space-after': (mark) => ({ message: `thừa dấu cách sau dấu ${mark}`, fix: 'Viết dấu liền với từ đứng sau.' }),
  'no-space-after': (mark) => ({ message: `thiếu dấu cách sau dấu ${mark}`, fix: 'Thêm một dấu cách.' }),
};

const strayDash: WordsOfSlips<'lint/stray-dash'> = {
  doubled: () => ({ message: 'hai gạch đầu dòng liền nhau', fix: 'Bỏ gạch ngang thừa.' }),
  glued: (text) => ({
    message: `gạch đầu dòng viết liền với chữ: ${quoted(text)}`,
    fix: 'Để dấu cách sau gạch; trong danh sách thì bỏ gạch, khi in đã có.',
  }),
  'at-end': (text) => ({ message: `gạch ngang thừa ở cuối ${quoted(text)}`, fix: 'Bỏ gạch ngang thừa.' }),
  lopsided: (text) => ({
    message: `gạch ngang chỉ có dấu cách ở một bên: ${quoted(text)}`,
    fix: 'Nối hai phần thì để dấu cách cả hai bên; tên viết liền thì không để bên nào.',
  }),
};

/** The words of advice, in Vietnamese. */
export const lintVi: LintWords = {
  'lint/doubtful-deadline': ({ text, words }) => ({
    message: `trong thời hạn ${quoted(text)}, phần ${quoted(words)} không được hiểu là thời hạn`,
    fix: 'Xem cách hiểu bằng “tthc deadline”. Nếu sót một mốc, tách thành nhiệm vụ riêng hoặc ghi { text: …, due: … }.',
  }),
  'lint/first-year-assumed': ({ text, year }) => ({
    message: `kế hoạch nhiều năm, thời hạn ${quoted(text)} không ghi năm nên hiểu là năm ${year}`,
    fix: 'Ghi rõ năm; nếu năm nào cũng làm thì ghi “hằng năm”.',
  }),
  'lint/report-without-sending-day': ({ ref }) => ({
    message: `chưa khai báo ngày gửi báo cáo định kỳ (${ref}); tạm lấy ngày cuối kỳ làm hạn`,
    fix: 'Ghi reporting.sendingDay: ngày của tháng cuối kỳ phải gửi, theo văn bản của cấp trên (chẳng hạn 16).',
  }),
  'lint/unknown-code': ({ code, nearest, isFault, isOption }) => ({
    message: isFault
      ? `${quoted(code)} là lỗi, không tắt được; chỉ tắt được lời khuyên (lint/…)`
      : `không có lời khuyên nào mang mã ${quoted(code)}${isOption ? ' (ở --disable)' : ''}`,
    fix: isFault
      ? 'Sửa chỗ có lỗi thay vì tắt.'
      : nearest === null
        ? 'Xem mã trong ngoặc vuông mà tthc check in ra.'
        : `Có phải ý là ${quoted(nearest)}?`,
  }),
  'lint/inconsistent-citation-date': ({ document, date, otherDate, otherLine, official }) => ({
    message: `${document} ghi ngày ${day(date)}, nhưng ở dòng ${otherLine} ghi ngày ${day(otherDate)}`,
    fix:
      official === otherDate
        ? `Theo danh mục văn bản, ngày đúng là ${day(official)}; sửa ở đây.`
        : official === date
          ? `Theo danh mục văn bản, ngày đúng là ${day(official)}; sửa ở dòng ${otherLine}.`
          : 'Tra lại văn bản rồi ghi một ngày ở mọi chỗ.',
  }),
  'lint/inconsistent-citation-title': ({ document, title, other, otherLine }) => ({
    message: `trích yếu của ${document} ghi ở đây là ${quoted(title)}, ${otherLine === null ? 'theo danh mục văn bản' : `ở dòng ${otherLine}`} là ${quoted(other)}`,
    fix: 'Ghi đúng trích yếu của văn bản; viện dẫn lại thì chỉ cần tên loại, số và ký hiệu.',
  }),
  'lint/wrong-citation-date': ({ document, date, official, confidence }) => ({
    message: `${document} ghi ngày ${day(date)}, theo danh mục văn bản là ngày ${day(official)}`,
    fix: `Tra lại văn bản (danh mục: ${confidences[confidence]}). Nếu danh mục sai, ghi văn bản vào plans/legal-documents/.`,
  }),
  'lint/citation-after-plan': ({ document, date, issuedOn }) => ({
    message: `${document} ghi ngày ${day(date)}, sau khi kế hoạch được ban hành (${day(issuedOn)})`,
    fix: 'Kiểm tra lại ngày của văn bản được viện dẫn, hoặc document.issuedOn.',
  }),
  'lint/citation-not-in-bases': ({ document }) => ({
    message: `${document} được viện dẫn trong nhiệm vụ nhưng không có trong căn cứ`,
    fix: 'Nếu là căn cứ của kế hoạch thì thêm vào legalBases.',
  }),
  'lint/citation-date-form': ({ written, right }) => ({
    message: `ngày của văn bản ghi ${quoted(written)}; ngày dưới 10 và tháng 1, 2 có số 0 ở trước, tháng khác thì không`,
    fix: `Viết: ${right}`,
  }),
  'lint/expired-legal-basis': ({ document, since, replacedBy, source, confidence }) => ({
    message: `${document} hết hiệu lực từ ${day(since)}${replacedBy.length === 0 ? '' : `, được thay bằng ${replacedBy.join(', ')}`}`,
    fix: `Viện dẫn văn bản đang có hiệu lực. Nguồn: ${source} (${confidences[confidence]}).`,
  }),
  'lint/unknown-unit': ({ unit, nearest }) => ({
    message: `đơn vị ${quoted(unit)} không có trong danh sách units`,
    fix:
      nearest === null
        ? 'Thêm vào units, hoặc ghi thành tên khác (aliases) của đơn vị đã có.'
        : `Có phải là ${quoted(nearest)}? Nếu phải, thêm tên này vào aliases; nếu không, thêm một đơn vị vào units.`,
  }),
  'lint/unit-with-several-names': ({ names }) => ({
    message: `có thể là một đơn vị mang ${names.length} tên: ${names.map(({ name, line }) => `${quoted(name)} (dòng ${line})`).join(', ')}`,
    fix: 'Dùng một tên ở mọi chỗ, hoặc khai các tên ấy ở units: { name: …, aliases: […] } để lọc theo đơn vị được đủ việc.',
  }),
  'lint/lead-also-coordinates': ({ lead, coordinating }) => ({
    message:
      lead === coordinating
        ? `${quoted(lead)} vừa chủ trì vừa phối hợp cùng một nhiệm vụ`
        : `${quoted(coordinating)} phối hợp, mà ${quoted(lead)}, cũng đơn vị ấy, đã chủ trì nhiệm vụ này`,
    fix: 'Bỏ đơn vị ở một trong hai cột.',
  }),
  'lint/lead-above-issuer': ({ unit, level, issuerLevel }) => ({
    message: `${quoted(unit)} là đơn vị ${levels[level]}, ở trên cơ quan ban hành (${levels[issuerLevel]}) nên không giao chủ trì được`,
    fix: 'Giao đơn vị của mình chủ trì; đơn vị cấp trên chỉ phối hợp. Nếu tên gọi gây nhầm, khai level ở units.',
  }),
  'lint/abolished-unit': ({ unit, since, replacedBy, source }) => ({
    message: `${quoted(unit)} không còn từ ${day(since)}${source === null ? '' : ` (${source})`}`,
    fix: replacedBy === null ? 'Ghi đơn vị hiện nay làm việc này.' : `Ghi đơn vị thay thế: ${replacedBy}.`,
  }),
  'lint/joined-units': ({ text, units }) => ({
    message: `${quoted(text)} gồm ${units.length} đơn vị trên một dòng`,
    fix: `Mỗi đơn vị một dòng, bắt đầu bằng “- ”: ${units.map(quoted).join(', ')}.`,
  }),
  'lint/near-duplicate-task': ({ other, otherLine, same }) => ({
    message: same
      ? `nhiệm vụ này giống hệt nhiệm vụ ${other} (dòng ${otherLine})`
      : `nhiệm vụ này gần như trùng với nhiệm vụ ${other} (dòng ${otherLine})`,
    fix: 'Bỏ một trong hai, hoặc viết rõ hai việc khác nhau ở chỗ nào.',
  }),
  'lint/missing-lead': ({ ref }) => ({
    message: `nhiệm vụ ${ref} chưa có đơn vị chủ trì`,
    fix: 'Ghi lead: đơn vị chịu trách nhiệm chính.',
  }),
  'lint/missing-deadline': ({ ref }) => ({
    message: `nhiệm vụ ${ref} chưa ghi thời gian hoàn thành`,
    fix: 'Ghi deadline; việc làm quanh năm thì ghi “Thường xuyên”.',
  }),
  'lint/missing-output': ({ ref }) => ({
    message: `nhiệm vụ ${ref} chưa ghi sản phẩm, trong khi các nhiệm vụ khác đều có`,
    fix: 'Ghi output: văn bản, kết quả phải có khi xong việc.',
  }),
  'lint/output-recurs': ({ words, text, every }) => ({
    message: `sản phẩm ghi ${quoted(words)} nhưng thời hạn là ${quoted(text)}, nên không kỳ nào bị nhắc`,
    fix: `Ghi thời hạn theo kỳ (như “Hằng tháng”), hoặc: deadline: { text: ${text}, every: ${every} }`,
  }),
  'lint/deadline-outside-year': ({ due, year, untilYear }) => ({
    message: `hạn cuối ${day(due)} nằm ngoài ${year === untilYear ? `năm kế hoạch ${year}` : `thời gian của kế hoạch ${year}–${untilYear}`}`,
    fix: 'Sửa lại năm của thời hạn; kế hoạch nhiều năm thì khai untilYear.',
  }),
  'lint/deadline-before-document': ({ due, issuedOn }) => ({
    message: `hạn cuối ${day(due)} đến trước khi văn bản được ban hành (${day(issuedOn)})`,
    fix: 'Sửa lại thời hạn, hoặc document.issuedOn.',
  }),
  'lint/deadline-on-day-off': ({ due, reason, name, lastWorkday }) => ({
    message: `hạn cuối ${day(due)} là ${name ?? (reason === 'saturday' ? 'thứ Bảy' : reason === 'sunday' ? 'Chủ nhật' : 'ngày nghỉ')}`,
    fix: `Hạn vẫn giữ nguyên; ngày làm việc cuối cùng trước đó là ${day(lastWorkday)}.`,
  }),
  'lint/heading-with-task': ({ ref, keys, followed }) => ({
    message: followed
      ? `đề mục ${ref} tự nó là một nhiệm vụ (có ${keys.join(', ')}) dù bên dưới còn nhiệm vụ khác`
      : `đề mục ${ref} có ${keys.join(', ')} nhưng không phải là nhiệm vụ nên không được theo dõi`,
    fix: 'Đưa những ô này xuống một nhiệm vụ riêng bên dưới đề mục.',
  }),
  'lint/number-gap': ({ number, expected }) => ({
    message: `số thứ tự ${number} đứng ở chỗ của số ${expected}`,
    fix: `Ghi number: ${expected}, hoặc bỏ number để tthc tự đánh số. Nếu thiếu một dòng thì bổ sung.`,
  }),
  'lint/unbalanced-marks': ({ mark, missing }) => ({
    message: `dấu ${mark} không có dấu ${missing} đi cùng`,
    fix: `Thêm dấu ${missing} cho đủ cặp, hoặc bỏ dấu ${mark}.`,
  }),
  'lint/double-word': ({ word }) => ({
    message: `lặp từ: ${quoted(word)}`,
    fix: 'Bỏ một từ.',
  }),
  'lint/double-space': () => ({ message: 'thừa dấu cách giữa hai từ', fix: 'Chỉ để một dấu cách.' }),
  'lint/punctuation-spacing': ({ mark, slip }) => spacing[slip](quoted(mark)),
  'lint/repeated-punctuation': ({ marks, right }) => ({
    message: `dấu câu lặp: ${quoted(marks)}`,
    fix: `Chỉ để một dấu, chẳng hạn ${quoted(right)}.`,
  }),
  'lint/trailing-dots': ({ dots }) => ({
    message: `câu kết thúc bằng ${quoted(dots)}, như còn bỏ dở`,
    fix: 'Viết nốt, hoặc bỏ dấu chấm thừa; “và những việc khác” thì ghi “v.v.” hoặc ba chấm liền với chữ.',
  }),
  'lint/stray-dash': ({ text, slip }) => strayDash[slip](text),
  'lint/stray-punctuation': ({ mark, where }) => ({
    message:
      where === 'start' ? `câu bắt đầu bằng dấu ${quoted(mark)}` : `tên đơn vị kết thúc bằng dấu ${quoted(mark)}`,
    fix: 'Bỏ dấu này.',
  }),
  'lint/blank-in-text': ({ text, what }) => ({
    message: `${quoted(text)} còn để trống ${what === 'number' ? 'số văn bản' : what === 'date' ? 'ngày tháng' : 'chỗ phải điền'}`,
    fix: 'Điền khi văn bản đã có số, có ngày.',
  }),
  'lint/undefined-abbreviation': ({ abbreviation, definedLine, meaning }) => ({
    message:
      definedLine === null
        ? `chữ viết tắt ${quoted(abbreviation)} không được giải thích ở đâu`
        : `chữ viết tắt ${quoted(abbreviation)} dùng ở đây, đến dòng ${definedLine} mới được giải thích`,
    fix: `Lần đầu viết đủ, chữ viết tắt để trong ngoặc${meaning === null ? '' : `: ${meaning} (${abbreviation})`}.`,
  }),
  'lint/document-not-issued': ({ missing }) => ({
    message: `văn bản chưa có ${missing.map((each) => ({ number: 'số', symbol: 'ký hiệu', day: 'ngày ban hành' })[each]).join(', ')}`,
    fix: 'Khi đã ban hành, ghi document.number, document.symbol và document.issuedOn (đủ ngày, tháng, năm).',
  }),
  'lint/letterhead-form': (params) => letterhead[params.slip](params),
  'lint/signature-form': ({ slip, right }) => ({
    message:
      slip === 'committee-without-tm'
        ? 'Ủy ban nhân dân ban hành thì người ký thay mặt (TM.) Ủy ban, ở đây không ghi'
        : slip === 'head-with-tm'
          ? 'Chủ tịch ban hành thì ký trực tiếp, không ghi TM.'
          : 'cấp phó ký thì phải ghi KT. (ký thay) chức vụ của cấp trưởng',
    fix: `Ghi lines theo thứ tự từ trên xuống: ${right}`,
  }),
  'lint/recipients-form': (params) => recipients[params.slip](params),
  'lint/attached-note-form': ({ slip, right }) => ({
    message:
      slip === 'colon'
        ? 'sau “số” trong dòng kèm theo không có dấu hai chấm'
        : 'văn bản kèm theo ghi “Kèm theo”, không ghi “Ban hành kèm theo”',
    fix: `Theo Nghị định 30/2020/NĐ-CP, Phụ lục I, ghi: ${right}`,
  }),
  'lint/end-punctuation': ({ list, mark, right }) => ({
    message: `${list === 'legalBases' ? 'căn cứ' : 'nơi nhận'} này ${mark === '' ? 'không có dấu ở cuối' : `kết thúc bằng ${quoted(mark)}`}`,
    fix: right === ';' ? 'Cuối dòng là dấu chấm phẩy.' : 'Cuối dòng cuối cùng là dấu chấm.',
  }),
  'lint/impossible-syllable': ({ syllable, nearest }) => ({
    message: `tiếng Việt không có âm tiết ${quoted(syllable)}`,
    fix: nearest === null ? 'Kiểm tra lại chính tả.' : `Có phải là ${quoted(nearest)}?`,
  }),
  'lint/typing-leftover': ({ word, right, method }) => ({
    message: `${quoted(word)} là phím gõ ${method === 'telex' ? 'Telex' : 'VNI'} chưa thành chữ`,
    fix: `Viết: ${right}`,
  }),
  'lint/look-alike-letter': ({ letter, right, word }) => ({
    message: `chữ ${quoted(letter)} trong ${quoted(word)} là chữ của bảng chữ cái khác, chỉ trông giống ${quoted(right)}`,
    fix: `Gõ lại chữ ${right}; để nguyên thì tìm kiếm không ra.`,
  }),
  'lint/tone-placement': ({ word, right, usual }) => ({
    message: `${quoted(word)} đặt dấu khác với ${usual} chỗ khác trong kế hoạch`,
    fix: `Cả hai cách đều đúng, nhưng nên dùng một cách: ${right}`,
  }),
  'lint/capitalisation': ({ written, right, fromPlan }) => ({
    message: `${quoted(written)} viết hoa chưa đúng${fromPlan ? ' như tên đã khai báo' : ''}`,
    fix: `Viết: ${right}`,
  }),
  'lint/confused-word': ({ written, right }) => ({
    message: `${quoted(written)} có lẽ viết nhầm`,
    fix: `Có phải là ${quoted(right)}?`,
  }),
};
