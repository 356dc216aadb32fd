import { type Parsed, type Source, wordAt } from './tokens.ts';

/** What a word or a few words do in a deadline phrase. */
export type Cue =
  /** trước: the time that follows is no longer in time */
  | 'before'
  /** chậm nhất, không quá, hạn cuối: the time that follows is the last */
  | 'by'
  /** đến, đến hết, hết: the last, and the second half of a range */
  | 'until'
  /** từ, kể từ, bắt đầu từ */
  | 'from'
  /** từ nay, từ ngày ký: a start that states no day */
  | 'from-now'
  /** sau: not before the time that follows */
  | 'after'
  /** trong, vào */
  | 'in'
  /** hoàn thành, xong: what follows is a completion */
  | 'finish'
  /** báo cáo, tổng kết: a paper is owed */
  | 'report'
  /** định kỳ */
  | 'periodic'
  /** thường xuyên, liên tục */
  | 'standing'
  /** các năm tiếp theo, tầm nhìn, định hướng: what runs on after the deadline */
  | 'goes-on'
  /** sau khi, khi có, kể từ ngày ký: hangs on what happens; what stands behind describes the event */
  | 'event'
  /** theo, căn cứ: hangs on another paper or person */
  | 'follows'
  /** đột xuất, phát sinh, gần nhất: an event by itself */
  | 'occasional'
  /** nghị quyết, quyết định, kế hoạch: a number behind it is the document's */
  | 'document'
  /** số: a number behind it is a document's or a form's */
  | 'numbered'
  /** kỳ họp, phiên họp */
  | 'session'
  /** thứ, lần, đợt, khóa: a number behind it counts, and is no date */
  | 'ordinal'
  /** trong đó: details of what stands before */
  | 'inside'
  /** âm lịch, năm học, vụ, mùa: another calendar than ours */
  | 'foreign-calendar'
  /** chưa xác định: says that there is no deadline */
  | 'undecided'
  /** trừ, không kể: the period that follows is left out */
  | 'except'
  /** riêng: the period that follows goes its own way */
  | 'apart'
  /** trở đi: the time before it is only a start */
  | 'onwards'
  | 'and'
  | 'or'
  /** words that carry no date and need no remark */
  | 'filler';

const cues: Readonly<Record<Cue, string>> = {
  before: 'trước | trước thời điểm | trước thời hạn | trước mốc',
  by: `không sau | không để sau | không kéo dài sau | không kéo dài quá | không được sau | không chậm sau | không được chậm sau | không để quá | không được quá | không để chậm quá |
    không được để quá | không chậm quá | không muộn quá | không trễ quá | không vượt quá | không được vượt quá |
    không được muộn hơn | không được chậm hơn | không được trễ hơn | chậm nhất không quá | muộn nhất không quá |
    trước hoặc trong | trước hoặc vào | trước hoặc đúng | trước hoặc bằng | vào hoặc trước | trong hoặc trước |
    đúng hoặc trước | chậm nhất | chậm nhất là | chậm nhất vào | muộn nhất | muộn nhất là | trễ nhất | không quá | không muộn hơn |
    không chậm hơn | không trễ hơn | hạn cuối | hạn chót | hạn cuối cùng | thời hạn cuối cùng | thời hạn | hạn |
    thời hạn hoàn thành | hạn hoàn thành | thời hạn gửi | hạn gửi | hạn nộp`,
  until: 'đến | đến hết | tới | tới hết | cho đến | cho đến hết | cho tới | hết | đến thời điểm',
  from: `không sớm hơn | không trước | không sớm hơn ngày | từ | kể từ | tính từ | bắt đầu từ | bắt đầu | ngay từ | khởi động từ | kể từ đầu | áp dụng từ`,
  'from-now': `từ nay | từ nay cho | kể từ nay | từ bây giờ | từ ngày ban hành kế hoạch | từ khi ban hành kế hoạch |
    từ ngày ban hành`,
  after: 'sau',
  in: `trong | vào | tại | trong suốt | ngay trong | trong vòng | trong khoảng | trong khoảng thời gian |
    trong thời gian | trong giai đoạn | trong thời hạn`,
  finish: 'hoàn thành | xong | hoàn tất | kết thúc | hoàn thiện',
  report: 'báo cáo | tổng kết | sơ kết | gửi báo cáo',
  periodic: 'định kỳ | định kì | thường kỳ | theo định kỳ | theo định kì',
  standing: `trong suốt quá trình | suốt quá trình | xuyên suốt quá trình | trong suốt thời gian | thường xuyên | liên tục | xuyên suốt | suốt năm | quanh năm | lâu dài | theo định hướng lâu dài |
    không thời hạn | không xác định thời hạn | thường trực | hàng giờ`,
  'goes-on': `các năm tiếp theo | những năm tiếp theo | các năm sau | những năm sau | các năm tiếp sau | năm tiếp theo |
    các năm kế tiếp | những năm kế tiếp | các năm tới | những năm tới | giai đoạn tiếp theo | các giai đoạn tiếp theo |
    thời gian tiếp theo | duy trì | tầm nhìn | tầm nhìn đến | định hướng | định hướng đến | có định hướng đến |
    tiếp tục | những năm tiếp sau | các năm về sau | về sau | các kỳ tiếp theo | các tháng tiếp theo | các quý tiếp theo`,
  event: `sau khi | ngay sau | ngay sau khi | ngay khi | khi có | khi | từ khi | kể từ khi | trước khi | kể từ ngày ký |
    từ ngày ký | kể từ ngày ban hành | kể từ ngày nhận | từ ngày nhận | kể từ ngày có | từ ngày có | kể từ ngày được |
    từ ngày được | trước và sau | trước hoặc sau | sau hoặc trước | sau và trước | cùng thời điểm | đồng thời với | đồng thời | song song với | chờ | sau hội nghị |
    sau ngày có | cùng với | kể từ thời điểm | tính từ khi | trên cơ sở | kể từ thời gian | trong quá trình | đến khi |
    trước, trong và sau | trước thềm | dịp | nhân dịp | kể từ ngày quyết định | kể từ ngày kết thúc | sau ngày ban hành |
    từ ngày kết thúc | từ ngày quyết định | sau ngày ký | tết | trước tết | sau tết | dịp tết | kể từ lúc | từ thời điểm | ngay`,
  follows: `theo | căn cứ | căn cứ vào | tùy | tùy theo | tùy thuộc | tuỳ | tuỳ theo | tuỳ thuộc | phụ thuộc | phù hợp với |
    bám sát`,
  occasional: `đột xuất | phát sinh | nếu có | gần nhất | theo yêu cầu | nếu cần | ngày làm việc tiếp theo |
    ngày làm việc kế tiếp | ngày làm việc liền kề | ngày hôm sau | kịp thời`,
  document: `nghị quyết | nghị định | quyết định | kế hoạch | thông báo | công văn | chỉ thị | thông tư | luật | bộ luật |
    kết luận | đề án | chương trình | văn bản | tờ trình | hướng dẫn | công điện | giấy mời | quy định | pháp lệnh |
    quy chế | dự án | chiến lược | báo cáo số | phiếu giao việc | thông tư liên tịch | hiến pháp | quy hoạch |
    chương trình hành động | nq | qđ | kh | cv | tb | ct | nđ | ttr | chương trình công tác | kế hoạch công tác | kế hoạch hành động`,
  numbered: 'số | mẫu số | biểu số | biểu mẫu số',
  session: 'kỳ họp | kì họp | phiên họp | cuộc họp | hội nghị | đại hội',
  ordinal: `thứ | lần | lần thứ | đợt | khóa | khoá | bước | điều | khoản | điểm | mục | phần | biểu | mẫu | phụ lục | nhóm |
    vòng | cấp độ | mức độ | mức | hạng | loại | bảng | chương | gói | giai đoạn | kỳ | kì | phase | nhiệm kỳ | tiêu chí |
    nội dung | nhiệm vụ | khu vực | vùng | tổ | cụm | ban | quyển | tập | điều lệ | đề mục | câu`,
  inside: 'trong đó | cụ thể | cụ thể là | cụ thể như sau',
  'foreign-calendar': `âm lịch | âl | giêng | chạp | tháng giêng | tháng chạp | năm học | học kỳ | học kì | niên khóa | niên khoá |
    niên vụ | vụ đông | vụ xuân | vụ hè | vụ thu | vụ mùa | vụ sản xuất | mùa vụ |
    mùa mưa | mùa khô | mùa hè | mùa bão | rằm | tháng nhuận | năm ngân sách | ngày làm việc cuối | ngày làm việc cuối cùng | ngày làm việc đầu | ngày làm việc đầu tiên |
    tuần lễ thứ | năm tài chính`,
  undecided: `chưa xác định | không có | không | chưa có | không quy định | không xác định | chưa quy định | không yêu cầu |
    không quy định thời hạn | chưa xác định thời gian | không có thời hạn`,
  except: 'trừ | ngoại trừ | loại trừ | không kể | không tính | không bao gồm | không gồm',
  apart: 'riêng | riêng đối với',
  onwards: 'trở đi | trở về sau | trở lại đây',
  and: 'và | cùng | sau đó | tiếp đó',
  or: 'hoặc | hay | hoặc là',
  filler: `ngày | thời gian | thời gian thực hiện | thời gian hoàn thành | thời hạn thực hiện | thời điểm | thực hiện |
    triển khai | triển khai thực hiện | tổ chức | tổ chức thực hiện | là | của | ở | thì | dự kiến | các | những | được | phải |
    cần | đã | sẽ | nhiệm vụ | gửi | nộp | trình | ban hành | phê duyệt | xây dựng | thời kỳ | thời kì | giai đoạn | cả | đúng |
    kỳ | cuối | cùng | tối đa | mới | toàn bộ | tất cả | mốc | đợt | có | cho | về | để | bảo đảm | đảm bảo |
    dương lịch | hành chính | thuộc | đối với | việc | vào lúc | lúc | nay | cập nhật | vận hành | bắt buộc | yêu cầu |
    phấn đấu | ít nhất | tối thiểu | với | khoảng thời gian | nêu trên | như sau | đến | tiến độ | kế hoạch năm nay`,
};

interface Entry {
  readonly words: readonly string[];
  readonly cue: Cue;
}

/** The cues by their first word, the longest first. */
const byFirstWord: ReadonlyMap<string, readonly Entry[]> = indexed();

function indexed(): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  const seen = new Set<string>();
  // Cast: Object.entries widens the keys of a record that is written out above.
  for (const [cue, phrases] of Object.entries(cues) as [Cue, string][]) {
    for (const phrase of phrases.split('|')) {
      const words = phrase.trim().split(/\s+/);
      const key = words.join(' ');
      if (seen.has(key)) continue;
      seen.add(key);
      const first = words[0] ?? '';
      const entries = index.get(first) ?? [];
      entries.push({ words, cue });
      index.set(first, entries);
    }
  }
  for (const entries of index.values()) entries.sort((left, right) => right.words.length - left.words.length);
  return index;
}

/** The longest cue that begins at an index. */
export function cueAt(source: Source, index: number): Parsed<Cue> | null {
  for (const { words, cue } of byFirstWord.get(wordAt(source, index)) ?? []) {
    let length = 1;
    while (length < words.length && wordAt(source, index + length) === words[length]) length += 1;
    if (length === words.length) return { value: cue, next: index + length };
  }
  return null;
}
