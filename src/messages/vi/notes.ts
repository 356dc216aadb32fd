import { type CivilDate } from '../../calendar/civil.ts';
import { type Note, type NoteCode } from '../../calendar/deadline/reading.ts';
import { quoted } from '../text.ts';

/** What was taken for granted in reading a deadline, in Vietnamese. */
export function notesVi(date: (date: CivilDate) => string): (note: Note) => string {
  // Cast: a parameter that holds a date was written by the calendar itself.
  const day = (text: string | undefined): string => date((text ?? '') as CivilDate);
  const words: Readonly<Record<NoteCode, (params: Note['params']) => string>> = {
    'year-assumed': (params) => `không ghi năm, hiểu là năm ${params['year'] ?? ''}`,
    'before-exclusive': (params) => `“trước ${day(params['stated'])}” là đến hết ${day(params['due'])}`,
    'goes-on': (params) => `việc còn tiếp tục sau đó: ${quoted(params['rest'] ?? '')}`,
    'end-of-period': (params) =>
      `hiểu là chậm nhất ngày cuối kỳ${params['due'] === undefined ? '' : ` (${day(params['due'])})`}`,
    'also-on-event': (params) => `ngoài ra còn tùy sự kiện: ${quoted(params['rest'] ?? '')}`,
    'last-day-of-month': (params) =>
      `tháng này không có ngày ${params['day'] ?? ''}, lấy ngày cuối tháng ${day(params['due'])}`,
    'open-ended': (params) => `bắt đầu ${day(params['start'])}, không ghi ngày kết thúc`,
    'words-skipped': (params) => `bỏ qua phần không phải thời hạn: ${quoted(params['words'] ?? '')}`,
    'too-frequent': (params) =>
      `${quoted(params['words'] ?? '')}: lặp lại quá dày để tính từng lần, coi là thường xuyên`,
    'spread-evenly': (params) => `${params['times'] ?? ''} lần chia đều, lần đầu chậm nhất ${day(params['due'])}`,
    'short-year': (params) => `năm viết hai chữ số, hiểu là ${params['year'] ?? ''}`,
    'time-of-day': (params) => `có ghi giờ: trong ngày ${day(params['due'])} vẫn còn hạn đến giờ đó`,
    'part-of-period': (params) => `${quoted(params['words'] ?? '')} lấy là ${day(params['due'])}`,
    'week-of-month': (params) =>
      `${quoted(params['words'] ?? '')} tính từng bảy ngày từ mùng 1, đến ${day(params['due'])}`,
    'date-passed-over': (params) =>
      `ngày ${quoted(params['words'] ?? '')} được coi là của sự việc, không phải thời hạn`,
  };
  return (note) => words[note.code](note.params);
}
