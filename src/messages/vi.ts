import { type Status } from '../agenda/agenda.ts';
import { type CivilDate } from '../calendar/civil.ts';
import { type Messages, type SeveralTimes, type VerdictFacts } from './messages.ts';
import { beside, isoParts, labelParts, periodOfWindow, quoted } from './text.ts';
import { diagnosticsVi } from './vi/diagnostics.ts';
import { notesVi } from './vi/notes.ts';
import { renderVi } from './vi/render.ts';

const romanQuarters = ['I', 'II', 'III', 'IV'] as const;

const statuses: Readonly<Record<Status, string>> = {
  done: 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành quá hạn',
  overdue: 'Quá hạn chưa hoàn thành',
  'due-today': 'Đến hạn hôm nay',
  'due-soon': 'Sắp đến hạn',
  doing: 'Đang thực hiện (trong hạn)',
  upcoming: 'Chưa đến hạn',
  standing: 'Thực hiện thường xuyên',
  waiting: 'Chưa xác định thời hạn',
  none: 'Không ghi thời hạn',
  unreadable: 'Không đọc được thời hạn',
  cancelled: 'Dừng thực hiện',
};

/** Two digits, as official papers write numbers below ten. */
const count = (value: number): string => String(value).padStart(2, '0');

/** Days below 10 and the months 1 and 2 take a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I): 31/3/2024, 09/01/2024. */
function date(day: CivilDate): string {
  return `${shortDate(day)}/${isoParts(day).year}`;
}

function shortDate(day: CivilDate): string {
  const { month, dayOfMonth } = isoParts(day);
  return `${count(dayOfMonth)}/${month <= 2 ? count(month) : month}`;
}

function shortVerdict({ status, daysLeft, completedOn, paused, due }: VerdictFacts): string {
  const pause = paused ? 'tạm dừng' : '';
  const join = (text: string): string => [text, pause].filter((part) => part !== '').join('; ');
  switch (status) {
    case 'overdue':
      return join(`quá hạn ${-(daysLeft ?? 0)} ngày`);
    case 'due-today':
      return pause;
    case 'due-soon':
    case 'doing':
    case 'upcoming':
      return join(`còn ${daysLeft ?? 0} ngày`);
    case 'done':
      return completedOn === null ? '' : `ngày ${date(completedOn)}`;
    case 'done-late':
      return completedOn === null || due === null ? '' : `ngày ${date(completedOn)}`;
    case 'standing':
    case 'waiting':
    case 'none':
    case 'unreadable':
    case 'cancelled':
      return pause;
  }
}

function verdict(facts: VerdictFacts): string {
  const { status, due, text, extended, asOf } = facts;
  const plan = text === '' ? '' : `${extended ? 'gia hạn ghi' : 'kế hoạch ghi'} "${text}"`;
  const limit = due === null ? [] : [`hạn cuối ${date(due)}`];
  const short = shortVerdict(facts);
  const because = [[...limit, ...(plan === '' ? [] : [plan])].join(', '), `tính đến ngày ${date(asOf)}`]
    .filter((part) => part !== '')
    .join('; ');
  return `${status === 'overdue' ? short : [statuses[status], short].filter((part) => part !== '').join(', ')} (${because})`;
}

function occurrence(label: string): string {
  const parts = labelParts(label);
  switch (parts.kind) {
    case 'quarter':
      return `quý ${romanQuarters[parts.index - 1] ?? ''}/${parts.year}`;
    case 'half':
      return `6 tháng ${parts.index === 1 ? 'đầu' : 'cuối'} năm ${parts.year}`;
    case 'month':
      return `tháng ${parts.index <= 2 ? count(parts.index) : parts.index}/${parts.year}`;
    case 'year':
      return `năm ${parts.year}`;
    case 'date':
      return `mốc ${date(parts.date)}`;
    case 'other':
      return label;
  }
}

function windowName(window: { readonly from: CivilDate; readonly to: CivilDate }): string | null {
  const label = periodOfWindow(window.from, window.to);
  return label === null ? null : occurrence(label);
}

function several(tasks: readonly SeveralTimes[]): string {
  if (tasks.length === 0) return '';
  if (tasks.length > 3) return ` (${count(tasks.length)} nhiệm vụ có nhiều kỳ)`;
  const each = tasks.map(
    ({ ref, count: times, report }) => `${ref} tính ${count(times)} ${report ? 'kỳ báo cáo' : 'kỳ'}`,
  );
  return ` (${each.join(', ')})`;
}

/** What tthc says, in Vietnamese. */
export const vi: Messages = {
  diagnostics: diagnosticsVi,
  severities: { error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý' },
  howToFix: 'cách sửa',
  findingsSummary: (errors, warnings, infos, files) =>
    `${[
      ...(errors > 0 ? [`${count(errors)} lỗi`] : []),
      ...(warnings > 0 ? [`${count(warnings)} cảnh báo`] : []),
      ...(infos > 0 ? [`${count(infos)} lưu ý`] : []),
    ].join(', ')}${files === 0 ? '' : ` trong ${count(files)} tệp`}`,
  noFindings: (files) => `Không có lỗi nào trong ${count(files)} tệp.`,
  date,
  shortDate,
  count,
  statuses,
  kinds: {
    by: 'đến một ngày',
    within: 'trong một khoảng thời gian',
    recurring: 'định kỳ',
    standing: 'thường xuyên',
    event: 'khi có sự kiện',
    none: 'không ghi thời hạn',
    unreadable: 'không đọc được',
  },
  note: notesVi(date),
  occurrence,
  verdict,
  shortVerdict,
  due: ({ due, dayOff, lastWorkday, sendingDayUnknown, closes }) => {
    const beside = [
      ...(dayOff ? [`${dayOffName(dayOff)}, ngày làm việc cuối ${shortDate(lastWorkday)}`] : []),
      ...(sendingDayUnknown ? ['chưa khai báo ngày gửi'] : []),
      ...(closes ? [`số liệu chốt ${shortDate(closes)}`] : []),
    ];
    return beside.length === 0 ? date(due) : `${date(due)} (${beside.join('; ')})`;
  },
  closesIn: (days, closes) =>
    days > 0
      ? `còn ${days} ngày đến ngày chốt số liệu ${shortDate(closes)}`
      : days === 0
        ? 'chốt số liệu hôm nay'
        : `số liệu đã chốt ${shortDate(closes)}`,
  dayOff: dayOffName,
  columns: {
    plan: 'Kế hoạch',
    ref: 'STT',
    content: 'Nội dung',
    lead: 'Chủ trì',
    coordinating: 'Phối hợp',
    output: 'Sản phẩm',
    deadline: 'Thời hạn',
    due: 'Hạn cuối',
    status: 'Tình trạng',
    phrase: 'Cụm từ',
    kind: 'Loại',
    notes: 'Cách hiểu',
    section: 'Mục',
    occurrence: 'Kỳ',
    progress: 'Tiến độ',
    source: 'Văn bản giao',
    assignee: 'Người phụ trách',
    leader: 'Lãnh đạo phụ trách',
    topic: 'Đề mục báo cáo',
    assigned: 'Bổ sung ngày',
    id: 'id',
    file: 'Tệp',
    daysLeft: 'Số ngày còn lại',
    extended: 'Thời hạn điều chỉnh',
    originalDue: 'Hạn cuối theo kế hoạch',
    completed: 'Ngày hoàn thành',
  },
  windowTitle: (window, asOf) => {
    const name = windowName(window);
    const span = `từ ${date(window.from)} đến hết ${date(window.to)}`;
    return `ĐẾN HẠN ${name === null ? span.toUpperCase() : `TRONG ${name.toUpperCase()} (${span})`}, tính đến ngày ${date(asOf)}`;
  },
  listTitle: (asOf) => `MỌI MỤC THEO DÕI, tính đến ngày ${date(asOf)}`,
  workingTitle: (asOf) => `VIỆC CẦN LÀM, tính đến ngày ${date(asOf)}`,
  groups: {
    overdue: () => 'QUÁ HẠN CHƯA HOÀN THÀNH',
    'this-month': (asOf) => `TRONG ${occurrence(asOf.slice(0, 7)).toUpperCase()}`,
    soon: () => 'SẮP ĐẾN HẠN',
    'unrecorded-checks': () => 'VIỆC ĐỊNH KỲ CHƯA GHI KẾT QUẢ',
  },
  counts: {
    filtered: 'KHÔNG KHỚP BỘ LỌC',
    unreadable: 'KHÔNG ĐỌC ĐƯỢC THỜI HẠN',
    'standing-unrecorded': 'THƯỜNG XUYÊN CHƯA CẬP NHẬT',
    'standing-recorded': 'THƯỜNG XUYÊN ĐÃ CẬP NHẬT',
    'year-without-progress': 'CẢ NĂM CHƯA CÓ TIẾN ĐỘ',
    later: 'CHƯA ĐẾN HẠN',
    settled: 'ĐÃ HOÀN THÀNH, DỪNG',
    waiting: 'CHƯA XÁC ĐỊNH THỜI HẠN',
    none: 'KHÔNG GHI THỜI HẠN',
  },
  total: (totals, tasks) =>
    `${count(totals.tasks)} nhiệm vụ, ${count(totals.obligations)} mục theo dõi${several(tasks)}`,
  footer: ({ totals, several: tasks, window }) => {
    const { notListed } = totals;
    const name = windowName(window);
    const inside = name === null ? 'trong khoảng này' : `trong ${name.replace(/\/\d+$/, '')}`;
    const outside = name === null ? 'ngoài khoảng này' : `ngoài ${name.replace(/\/\d+$/, '')}`;
    const parts: readonly (readonly [number, string])[] = [
      [totals.overdueBefore, `quá hạn từ trước ngày ${date(window.from)}`],
      [notListed.filtered, 'không khớp bộ lọc'],
      [notListed.unreadable, 'không đọc được thời hạn'],
      [notListed.before + notListed.after, `đến hạn ${outside}`],
      [notListed.standing, 'thường xuyên'],
      [notListed.waiting, 'chưa xác định thời hạn'],
      [notListed.none, 'không ghi thời hạn'],
      [notListed.settled, 'đã hoàn thành, dừng'],
    ];
    const rest = parts.filter(([value]) => value > 0).map(([value, words]) => `${count(value)} ${words}`);
    const shown = `${count(totals.listed)} đến hạn ${inside}`;
    return `${vi.total(totals, tasks)}: ${[shown, ...rest].join('; ')}`;
  },
  listFooter: (totals, tasks) =>
    totals.notListed.filtered === 0
      ? vi.total(totals, tasks)
      : `${vi.total(totals, tasks)}: ${count(totals.listed)} được liệt kê; ${count(totals.notListed.filtered)} không khớp bộ lọc`,
  nothingListed: 'Không có mục nào.',
  afterAsOf: 'sau ngày tính, chưa kể đến',
  unitsLikeIt: (name, others) =>
    `lưu ý: chỉ lấy đơn vị có tên đúng là “${name}”; còn có: ${others.map((other) => `“${other}”`).join(', ')}`,
  noLead: '(chưa ghi đơn vị chủ trì)',
  plainItem: ({
    plan,
    ref,
    content,
    lead,
    occurrence: which,
    text,
    extendedTo,
    due,
    status,
    verdict: said,
    remarks,
  }) => {
    const written = `kế hoạch ghi: ${text}${extendedTo === null ? '' : `; gia hạn: ${extendedTo}`}`;
    return [
      `${ref}${plan === null ? '' : ` (${plan})`}${which === null ? '' : ` [${which}]`}. ${content}`,
      ...(lead === null ? [] : [`Chủ trì: ${lead}`]),
      due === null ? `Thời hạn: ${text === '' ? 'không ghi' : text}` : `Hạn: ${beside(due, written)}`,
      [status, said, ...remarks].filter((part) => part !== '').join(', '),
    ].join('. ');
  },
  addedLater: (refs) => `Chưa kể ${count(refs.length)} nhiệm vụ bổ sung vào kế hoạch sau ngày này: ${refs.join(', ')}`,
  incomplete: (unreadable, errors) =>
    unreadable > 0
      ? `CHƯA ĐẦY ĐỦ: ${count(unreadable)} nhiệm vụ không đọc được thời hạn`
      : `CHƯA ĐẦY ĐỦ: ${count(errors)} lỗi phải sửa`,
  unreadableTask: (ref, text) => `${ref}: ${quoted(text)}`,
  originalDeadline: 'Thời hạn theo kế hoạch',
  adjustedDeadline: 'Thời hạn điều chỉnh',
  noDate: 'không có ngày',
  checksUnrecorded: (labels) =>
    labels.length > 3
      ? `chưa ghi kết quả ${count(labels.length)} kỳ, gần nhất ${occurrence(labels.at(-1) ?? '')}`
      : `chưa ghi kết quả ${labels.map(occurrence).join(', ')}`,
  progressEntry: (entry) =>
    [
      ...(entry.occurrence === null ? [] : [occurrence(entry.occurrence)]),
      ...(entry.status === null ? [] : [progressWords[entry.status]]),
      ...(entry.extendedTo === null ? [] : [`gia hạn: ${entry.extendedTo}`]),
      ...(entry.transferredTo === null ? [] : [`chuyển chủ trì: ${entry.transferredTo}`]),
      ...(entry.note === null ? [] : [entry.note]),
      ...entry.evidence,
    ].join('; '),
  computedDaysOff: (years) =>
    `Ngày nghỉ lễ năm ${years.join(', ')} tính theo quy tắc và âm lịch, chưa theo lịch nghỉ chính thức; ghi lịch chính thức vào plans/days-off/${years[0] ?? ''}.yaml.`,
  missingAsset: (name) => `lỗi: bản cài đặt thiếu tệp ${name}; cài lại tthc.`,
  render: renderVi,
  usage: {
    oneWindow: (options) => `chỉ dùng một khoảng thời gian, không dùng chung ${options.join(', ')}`,
    badNumber: (option, value, from, to) => `${option} nhận số từ ${from} đến ${to}, không phải “${value}”`,
    badDate: (option, value) => `${option}: “${value}” không phải một ngày; viết 2024-03-31 hoặc 31/3/2024`,
    badSpan: (value) => `--next: “${value}” không phải một khoảng thời gian; viết 14d (14 ngày) hoặc 2w (2 tuần)`,
    reversedWindow: (from, to) => `ngày cuối ${date(to)} đứng trước ngày đầu ${date(from)}`,
    fromWithoutTo: '--from và --to phải đi với nhau',
    badChoice: (option, value, allowed, nearest) =>
      `${option} không nhận “${value}”${nearest === null ? '.' : `; có phải ý là “${nearest}”?`} Chỉ nhận: ${allowed.join(', ')}`,
    unknownRef: (ref, nearest) =>
      `không có nhiệm vụ “${ref}”${nearest.length === 0 ? '' : `; gần nhất: ${nearest.join(', ')}`}`,
    ambiguousRef: (ref, plans) => `“${ref}” có trong nhiều kế hoạch: ${plans.join(', ')}; chọn một bằng -p`,
    yearNeedless: (option) => `--year không đi với ${option}`,
    unknownName: (kind, name, nearest) =>
      `không có ${kind === 'unit' ? 'đơn vị' : 'mục'} “${name}” trong kế hoạch${nearest === null ? '' : `; gần nhất: “${nearest}”`}`,
    needsFormat: (option, format) => `${option} chỉ đi với --format ${format}`,
    stdinTooLarge: 'đầu vào chuẩn lớn hơn 16 MiB',
    tooMany: (operands) => `thừa tham số: ${operands.join(' ')}`,
  },
};

const progressWords = {
  doing: 'đang thực hiện',
  done: 'hoàn thành',
  paused: 'tạm dừng',
  cancelled: 'dừng thực hiện',
  reopened: 'thực hiện lại',
} as const;

function dayOffName(dayOff: Parameters<Messages['dayOff']>[0]): string {
  const name = dayOffReason(dayOff);
  return dayOff.confidence === 'recalled' ? `${name} [chưa đối chiếu văn bản]` : name;
}

function dayOffReason({ reason, name }: Parameters<Messages['dayOff']>[0]): string {
  switch (reason) {
    case 'sunday':
      return name ?? 'Chủ nhật';
    case 'saturday':
      return name ?? 'Thứ bảy';
    case 'holiday':
      return name === null ? 'ngày nghỉ' : /^nghỉ/i.test(name) ? name : `nghỉ ${name}`;
    case 'compensation':
      return name ?? 'nghỉ bù';
  }
}
