/** What a generated plan is to be like; the same options give the same text, byte for byte, on every machine. */
export interface MakePlanOptions {
  /** Number of tasks: rows of the table, and the periodic report that its last section carries itself. */
  readonly tasks: number;
  readonly year: number;
  readonly seed: number;
}

/** The YAML text of a realistic plan: about as long, as wordy and as mixed as the plan that a commune signs. */
export function makePlan({ tasks, year, seed }: MakePlanOptions): string {
  const random = randomOf(seed);
  const sizes = sectionSizes(tasks, random);
  const sections = sizes.flatMap((size, index) =>
    index === sizes.length - 1 && size > 1 ? reportSection(size, year, random) : section(size, year, random),
  );
  return [...headOf(year, tasks === 0), ...sections, ''].join('\n');
}

/** A stream of numbers from 0 up to, not including, 1, that depends on nothing but its seed (mulberry32). */
export type Random = () => number;

/** The stream of random numbers that belongs to a seed. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Some = readonly [string, ...string[]];

/** A deadline phrase, and its occurrences where it comes back. */
interface Phrase {
  readonly text: string;
  readonly occurrences: readonly Occurrence[];
}

interface Occurrence {
  readonly label: string;
  readonly month: number;
}

const below = (random: Random, end: number): number => Math.floor(random() * end);
const pick = (random: Random, items: Some): string => items[below(random, items.length)] ?? items[0];
const chance = (random: Random, share: number): boolean => random() < share;

function sectionSizes(tasks: number, random: Random): readonly number[] {
  const sizes: number[] = [];
  for (let left = tasks; left > 0; left -= sizes.at(-1) ?? left) sizes.push(Math.min(left, 8 + below(random, 5)));
  return sizes;
}

function headOf(year: number, empty: boolean): readonly string[] {
  return [
    '# yaml-language-server: $schema=../schema/plan.schema.json',
    'tthc: 1',
    `year: ${year}`,
    'issuer: { name: Ủy ban nhân dân xã Tân Phú, shortName: UBND xã Tân Phú, place: Tân Phú, level: commune }',
    'units:',
    '  - name: Bộ phận Tiếp nhận và Trả kết quả xã',
    '    aliases: [Bộ phận Một cửa xã]',
    '  - name: Văn phòng HĐND và UBND xã',
    '    aliases: [Văn phòng UBND xã]',
    'document:',
    '  form: decision',
    '  number: 05',
    '  symbol: QĐ-UBND',
    `  issuedOn: ${year}-01-04`,
    `  subject: Về việc ban hành Kế hoạch kiểm soát thủ tục hành chính năm ${year}`,
    '  legalBases:',
    '    - Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
    '    - Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ về kiểm soát thủ tục hành chính;',
    '  proposer: Theo đề nghị của Công chức Văn phòng - Thống kê xã Tân Phú.',
    '  articles:',
    `    - Ban hành kèm theo Quyết định này Kế hoạch kiểm soát thủ tục hành chính năm ${year}.`,
    '    - Quyết định này có hiệu lực thi hành kể từ ngày ký.',
    '  closing:',
    '    - Công chức Văn phòng - Thống kê và các bộ phận có liên quan chịu trách nhiệm thi hành Quyết định này./.',
    '  recipients:',
    '    - Như Điều 2;',
    "    - 'Lưu: VT, VP.'",
    '  signatories:',
    '    - { lines: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH], name: Nguyễn Văn Minh }',
    'amendments: []',
    'reporting: { regime: nd-09-2019, sendingDay: 16 }',
    'plan:',
    `  title: Kế hoạch kiểm soát thủ tục hành chính năm ${year}`,
    `  attachedNote: (Kèm theo Quyết định số 05/QĐ-UBND ngày 04 tháng 01 năm ${year} của UBND xã Tân Phú)`,
    '  before: []',
    ...(empty ? ['  sections: []'] : ['  sections:']),
  ];
}

function section(size: number, year: number, random: Random): readonly string[] {
  return [
    `    - title: ${pick(random, areas)} ${pick(random, scopes)}`,
    '      tasks:',
    ...Array.from({ length: size }, () => task(year, random)).flat(),
  ];
}

/** The last section of a plan, which carries the periodic report itself, as the signed plans do. */
function reportSection(size: number, year: number, random: Random): readonly string[] {
  const quarters = `Định kỳ quý I, quý II, quý III và báo cáo năm ${year}`;
  const rows = Array.from({ length: size - 1 }, (_, index) => task(year, random, [`number: ${index + 2}`]));
  return [
    '    - title: Công tác báo cáo',
    ...indented(6, [
      ...cell('lead', ['Văn phòng HĐND và UBND xã', 'Các công chức chuyên môn']),
      'coordinating: Các đơn vị có liên quan',
      `deadline: ${quarters}`,
      'output: Báo cáo công tác kiểm soát TTHC được thực hiện đầy đủ trên hệ thống http://baocao.chinhphu.gov.vn',
      'report: true',
      ...progress({ text: quarters, occurrences: quartersOf(year) }, year, random),
      'tasks:',
    ]),
    ...rows.flat(),
  ];
}

function task(year: number, random: Random, number: readonly string[] = []): readonly string[] {
  const phrase = deadline(year, random);
  const [first = '', ...rest] = [
    ...number,
    ...content(year, random),
    ...cell('lead', someOf(leads, random)),
    ...(chance(random, 0.9) ? cell('coordinating', someOf(helpers, random)) : []),
    `deadline: ${phrase.text}`,
    ...output(random),
    ...(chance(random, 0.2) ? [`assignee: ${pick(random, people)}`] : []),
    ...(chance(random, 0.3) ? progress(phrase, year, random) : []),
  ];
  return [`        - ${first}`, ...indented(10, rest)];
}

function content(year: number, random: Random): readonly string[] {
  const text = `${pick(random, verbs)} ${pick(random, objects)}`;
  const order = `Kế hoạch số ${1 + below(random, 9999)}/KH-UBND`;
  const source = chance(random, 0.1) ? `${order} ngày ${dateIn(year - 1, random)} của UBND tỉnh` : order;
  const purpose = chance(random, 0.2) ? pick(random, purposes) : '';
  if (!chance(random, 0.06)) return [`content: ${text} theo ${source}${purpose}`];
  const items = [
    `- ${pick(random, verbs)} ${pick(random, objects)};`,
    `- ${pick(random, verbs)} ${pick(random, objects)}.`,
  ];
  return ['content: |-', ...indented(2, [`${text} theo ${source}:`, ...items])];
}

function output(random: Random): readonly string[] {
  if (chance(random, 0.15)) return cell('output', [pick(random, outputs), pick(random, outputs)]);
  if (chance(random, 0.05)) return ["output: 'Các nội dung được triển khai: văn bản, hội nghị, tin bài'"];
  return [`output: ${pick(random, outputs)}`];
}

function someOf(units: Some, random: Random): readonly string[] {
  const first = pick(random, units);
  const second = pick(random, units);
  return chance(random, 0.3) && second !== first ? [first, second] : [first];
}

/** One unit stands as text, several as a list. */
function cell(key: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 1) return [`${key}: ${lines.join('')}`];
  return [`${key}:`, ...lines.map((line) => `  - ${line}`)];
}

function deadline(year: number, random: Random): Phrase {
  const month = 1 + below(random, 12);
  const once = (text: string): Phrase => ({ text, occurrences: [] });
  const kind = random();
  if (kind < 0.1) return once(`${pick(random, ['Trước ngày', 'Trước', 'Chậm nhất ngày'])} ${dateIn(year, random)}`);
  if (kind < 0.25) return once(`${pick(random, ['Tháng', 'Trong tháng'])} ${printedMonth(month)}/${year}`);
  if (kind < 0.33)
    return once(`${pick(random, ['Quý', 'Trong quý'])} ${pick(random, ['I', 'II', 'III', 'IV'])}/${year}`);
  if (kind < 0.35) return once(`6 tháng đầu năm ${year}`);
  if (kind < 0.63) return once(`${pick(random, ['Năm', 'Trong năm'])} ${year}`);
  if (kind < 0.93) return once(pick(random, ['Thường xuyên', `Liên tục, thường xuyên trong năm ${year}`]));
  if (kind < 0.96) return { text: 'Hằng quý', occurrences: quartersOf(year).slice(0, 3) };
  const months = [1, 2, 3, 4, 5, 6].map((at) => ({ label: `${year}-${padded(at)}`, month: at }));
  return { text: 'Hằng tháng', occurrences: months };
}

const quartersOf = (year: number): readonly Occurrence[] => [
  { label: `${year}-Q1`, month: 3 },
  { label: `${year}-Q2`, month: 6 },
  { label: `${year}-Q3`, month: 9 },
  { label: String(year), month: 12 },
];

function progress(phrase: Phrase, year: number, random: Random): readonly string[] {
  const [early, late] = [isoIn(year, 1, random), isoIn(year, 7, random)];
  const done = phrase.occurrences.slice(0, 1 + below(random, phrase.occurrences.length));
  const entries = done.map(
    ({ label, month }) => `  - { on: ${year}-${padded(month)}-${10 + below(random, 18)}, status: done, for: ${label} }`,
  );
  if (entries.length > 0) return ['progress:', ...entries];
  const evidence = `{ number: ${1 + below(random, 400)}/BC-UBND, date: ${late}, subject: Báo cáo kết quả thực hiện }`;
  const start = `  - { on: ${early}, status: doing, note: Đã phân công công chức thực hiện }`;
  const ends: Some = [
    `  - { on: ${late}, status: done, evidence: ${evidence} }`,
    `  - { on: ${late}, status: done }`,
    `  - { on: ${late}, note: 'Vướng mắc: chờ hướng dẫn của cấp trên' }`,
    `  - { on: ${late}, extendedTo: Trước ngày 20/12/${year + 1}, evidence: Công văn số 12/UBND-VP }`,
    `  - { on: ${late}, transferredTo: Văn phòng HĐND và UBND xã }`,
    `  - { on: ${late}, status: paused, note: Chờ kinh phí }`,
    `  - { on: ${late}, status: cancelled, evidence: Thông báo số 31/TB-UBND }`,
  ];
  const end = chance(random, 0.5) ? ends[0] : pick(random, ends);
  const [starts, ended] = [chance(random, 0.5), chance(random, 0.8)];
  return ['progress:', ...(starts || !ended ? [start] : []), ...(ended ? [end] : [])];
}

/** A day in the half year that begins with `fromMonth`, in ISO order. */
function isoIn(year: number, fromMonth: number, random: Random): string {
  return `${year}-${padded(fromMonth + below(random, 6))}-${padded(1 + below(random, 28))}`;
}

/** A day as papers print it: days under 10 and months 1 and 2 are padded. */
function dateIn(year: number, random: Random): string {
  const day = 1 + below(random, 28);
  return `${padded(day)}/${printedMonth(1 + below(random, 12))}/${year}`;
}

const padded = (number: number): string => String(number).padStart(2, '0');
const printedMonth = (month: number): string => (month < 3 ? `0${month}` : String(month));

const indented = (columns: number, lines: readonly string[]): readonly string[] =>
  lines.map((line) => ' '.repeat(columns) + line);

const areas: Some = [
  'Công tác chỉ đạo, điều hành',
  'Công bố, công khai thủ tục hành chính',
  'Cải cách thủ tục hành chính',
  'Thực hiện cơ chế một cửa, một cửa liên thông',
  'Tiếp nhận, xử lý phản ánh, kiến nghị',
  'Rà soát, đơn giản hóa thủ tục hành chính',
  'Kiểm tra công tác kiểm soát thủ tục hành chính',
  'Công tác truyền thông',
  'Thực hiện thủ tục hành chính trên môi trường điện tử',
];

const scopes: Some = [
  'trên địa bàn xã',
  'tại các đơn vị',
  'tại Bộ phận Tiếp nhận và Trả kết quả xã',
  'thuộc thẩm quyền giải quyết của UBND cấp xã',
  'trong lĩnh vực đất đai, hộ tịch, chứng thực',
];

const verbs: Some = [
  'Xây dựng, ban hành',
  'Tổ chức thực hiện nghiêm',
  'Rà soát, đề xuất phương án',
  'Kiểm tra, đôn đốc',
  'Công khai, niêm yết đầy đủ',
  'Đẩy mạnh tuyên truyền về',
  'Triển khai có hiệu quả',
  'Kịp thời cập nhật',
  'Số hóa, lưu trữ',
  'Tổng hợp, đánh giá',
];

const objects: Some = [
  'việc tiếp nhận, giải quyết thủ tục hành chính và trả kết quả cho người dân, doanh nghiệp',
  'danh mục thủ tục hành chính mới ban hành, được sửa đổi, bổ sung hoặc bị bãi bỏ',
  'quy trình nội bộ, quy trình điện tử giải quyết thủ tục hành chính',
  'dịch vụ công trực tuyến, thanh toán trực tuyến và chứng thực bản sao điện tử',
  'hồ sơ, kết quả giải quyết thủ tục hành chính còn hiệu lực',
  'các phản ánh, kiến nghị của cá nhân, tổ chức về quy định hành chính',
  'phương án cắt giảm thời gian và chi phí tuân thủ thủ tục hành chính',
  'việc công khai xin lỗi khi hồ sơ giải quyết chậm, muộn',
  'cơ sở vật chất, trang thiết bị phục vụ tiếp nhận và số hóa hồ sơ',
  'Bộ chỉ số phục vụ người dân, doanh nghiệp theo thời gian thực',
];

const purposes: Some = [
  ', bảo đảm đúng quy định và đúng thời hạn',
  '; kiên quyết xử lý cán bộ, công chức có hành vi nhũng nhiễu, tiêu cực hoặc để hồ sơ chậm, muộn nhiều lần',
  ', đồng bộ đầy đủ với Cổng Dịch vụ công quốc gia để người dân, doanh nghiệp giám sát, đánh giá',
  '; gắn với thi đua, khen thưởng và trách nhiệm của người đứng đầu',
];

const leads: Some = [
  'Văn phòng HĐND và UBND xã',
  'Văn phòng UBND xã',
  'Bộ phận Một cửa xã',
  'Bộ phận tiếp nhận và trả kết quả xã.',
  'Công chức Tư pháp - Hộ tịch',
  'Công chức Địa chính - Xây dựng',
  'Công chức Văn hóa - Xã hội',
  'Công chức Tài chính - Kế toán',
];

const helpers: Some = [
  'Công chức chuyên môn UBND xã',
  'Đoàn Thanh niên xã',
  'Bưu điện xã',
  'Các thôn',
  'Các đơn vị có liên quan',
];

const outputs: Some = [
  'Văn bản chỉ đạo của UBND xã',
  'Kế hoạch của UBND xã',
  '100% thủ tục hành chính được công khai đầy đủ, đúng hạn',
  'Báo cáo kết quả thực hiện',
  'Các tin, bài tuyên truyền trên Trang thông tin điện tử, loa truyền thanh',
  'Hội nghị, lớp tập huấn được tổ chức',
  'Hồ sơ được số hóa, có thể tái sử dụng',
  'Biên bản, thông báo kết quả kiểm tra',
];

const people: Some = ['Lê Thị Hà', 'Phạm Văn Bình', 'Trần Thị Mai', 'Đỗ Quang Huy', 'Hoàng Thị Yến'];
