import { describe, expect, it } from 'vitest';
import { type Reading, type ReadingContext } from '../../src/calendar/deadline/reading.ts';
import { readDeadline } from '../../src/calendar/deadline/read.ts';
import { startOf, summaryOf } from './summary.ts';

const plan2024: ReadingContext = { year: 2024, untilYear: 2024, before: 'exclusive' };
const read = (phrase: string, context: Partial<ReadingContext> = {}): Reading =>
  readDeadline(phrase, { ...plan2024, ...context });
const labels = (phrase: string, context: Partial<ReadingContext> = {}): readonly (string | null)[] =>
  read(phrase, context).moments.map(({ label }) => label);
const codes = (phrase: string): readonly string[] => read(phrase).notes.map(({ code }) => code);

describe('the day that "trước" names', () => {
  it('is kept as stated, and the day before it is due, with a note', () => {
    expect(read('Trước 10/01/2024')).toEqual({
      text: 'Trước 10/01/2024',
      kind: 'by',
      moments: [{ label: null, start: null, stated: '2024-01-10', due: '2024-01-09', grain: 'date' }],
      start: null,
      notes: [{ code: 'before-exclusive', params: { stated: '2024-01-10', due: '2024-01-09' } }],
      fault: null,
    });
  });

  it('is itself due where the plan says so', () => {
    const reading = read('Trước 10/01/2024', { before: 'inclusive' });
    expect(reading.moments[0]?.due).toBe('2024-01-10');
    expect(reading.notes).toEqual([]);
  });

  it('is still in time until the hour that stands before it', () => {
    const reading = read('trước 17h00 ngày 10/01/2024');
    expect(reading.moments[0]?.due).toBe('2024-01-10');
    expect(reading.notes).toEqual([{ code: 'time-of-day', params: { due: '2024-01-10' } }]);
  });

  it('is never a day of the month that "trước tháng 6" names, whatever the plan says', () => {
    const reading = read('Trước tháng 6/2024', { before: 'inclusive' });
    expect(reading.moments).toEqual([{ label: null, start: null, stated: null, due: '2024-05-31', grain: 'month' }]);
  });
});

describe('a period', () => {
  it.each([
    ['Tháng 3/2024', '2024-03-01', '2024-03-31', 'month'],
    ['Quý II/2024', '2024-04-01', '2024-06-30', 'quarter'],
    ['6 tháng cuối năm 2024', '2024-07-01', '2024-12-31', 'half'],
    ['Năm 2024', '2024-01-01', '2024-12-31', 'year'],
    ['Quý IV/2025 - Quý II/2026', '2025-10-01', '2026-06-30', 'quarter'],
    ['Từ 15/3 đến 30/6/2024', '2024-03-15', '2024-06-30', 'date'],
    ['Từ tháng 10/2025 đến hết tháng 3/2026', '2025-10-01', '2026-03-31', 'month'],
    ['Giai đoạn 2026 - 2030', '2026-01-01', '2030-12-31', 'year'],
  ])('%s starts and ends with its days', (phrase, start, due, grain) => {
    expect(read(phrase).moments).toEqual([{ label: null, start, stated: null, due, grain }]);
    expect(startOf(read(phrase))).toBe(start);
  });

  it('has no start where only its end counts', () => {
    expect(startOf(read('Đến hết quý II/2024'))).toBeNull();
  });

  it('takes the day that Bộ luật Dân sự gives its parts, and says so', () => {
    expect(read('Giữa tháng 6/2024').notes).toEqual([
      { code: 'part-of-period', params: { words: 'Giữa tháng 6/2024', due: '2024-06-15' } },
    ]);
    expect(codes('Cuối tháng 6/2024')).toEqual([]);
  });
});

describe('occurrences', () => {
  it('are labelled by their periods', () => {
    expect(labels('Định kỳ quý I, quý II, quý III và báo cáo năm 2024')).toEqual([
      '2024-Q1',
      '2024-Q2',
      '2024-Q3',
      '2024',
    ]);
    expect(labels('6 tháng (trước 16/6), năm (trước 20/11)')).toEqual(['2024-H1', '2024']);
    expect(labels('Trước ngày 20 tháng cuối quý')).toEqual(['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4']);
    expect(labels('Trước ngày 5 hằng tháng').slice(0, 2)).toEqual(['2024-01', '2024-02']);
    expect(labels('Trước ngày 05 tháng sau').at(-1)).toBe('2024-12');
  });

  it('stay two where two papers fall on one day', () => {
    const reading = read('Hằng quý, hằng năm');
    expect(reading.moments.map(({ label, due }) => [label, due]).slice(-2)).toEqual([
      ['2024-Q4', '2024-12-31'],
      ['2024', '2024-12-31'],
    ]);
    expect(summaryOf(reading).due).toEqual(['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31']);
    expect(labels('Hằng quý, 6 tháng, năm')).toEqual(['2024-Q1', '2024-Q2', '2024-H1', '2024-Q3', '2024-Q4', '2024']);
  });

  it('come in every year of the plan', () => {
    expect(labels('Trước ngày 15/12 hằng năm', { year: 2026, untilYear: 2028 })).toEqual(['2026', '2027', '2028']);
  });

  it('are labelled by their dates where two would share a period', () => {
    expect(labels('định kỳ trước ngày 01/6 và 15/11 hằng năm')).toEqual(['2024-06-01', '2024-11-15']);
  });

  it('take the last day of a month that is too short, and say so', () => {
    expect(read('Ngày 30 hằng tháng').notes).toContainEqual({
      code: 'last-day-of-month',
      params: { day: '30', due: '2024-02-29' },
    });
  });
});

describe('several milestones', () => {
  it('are labelled by their periods or stated dates', () => {
    expect(labels('Quý I, II/2024')).toEqual(['2024-Q1', '2024-Q2']);
    expect(labels('Trước ngày 15/6 và 15/11/2024')).toEqual(['2024-06-15', '2024-11-15']);
    expect(labels('6 tháng đầu năm và cả năm 2024')).toEqual(['2024-H1', '2024']);
    expect(labels('Năm 2025 và giai đoạn 2026 - 2030')).toEqual(['2025', '2030']);
  });
});

describe('what is taken for granted', () => {
  it.each([
    ['Quý I', ['year-assumed']],
    ['Quý I/2024', []],
    ['Quý I, quý II/2024', []],
    ['Tháng 12/2024 và tháng 3', ['year-assumed']],
    ['Năm 2024 và các năm tiếp theo', ['goes-on']],
    ['Giai đoạn 2021 - 2025, định hướng đến năm 2030', ['goes-on']],
    ['Hằng năm', ['end-of-period']],
    ['Trước ngày 15/12/2024 hoặc khi có yêu cầu', ['before-exclusive', 'also-on-event']],
    ['Khi Sở có văn bản 15/7/2024', ['date-passed-over']],
    ['Sau khi Luật được thông qua (dự kiến tháng 10/2024)', ['date-passed-over']],
    ['Từ năm 2026', ['open-ended']],
    ['Hằng tuần', ['too-frequent']],
    ['02 lần/năm', ['spread-evenly', 'end-of-period']],
    ['10/01/24', ['short-year']],
    ['Tuần đầu tháng 3/2024', ['week-of-month']],
    ['Quốc hội thông qua trong tháng 6/2024', ['words-skipped']],
  ])('%s says so', (phrase, expected) => {
    expect(codes(phrase)).toEqual(expected);
  });

  it('names the year of the plan, and the first year of a plan of several', () => {
    expect(read('Quý III', { year: 2026, untilYear: 2030 }).notes).toEqual([
      { code: 'year-assumed', params: { year: '2026' } },
    ]);
  });

  it('quotes the words that were passed over', () => {
    expect(read('Quốc hội thông qua trong tháng 6/2024').notes).toEqual([
      { code: 'words-skipped', params: { words: 'Quốc hội thông qua' } },
    ]);
  });
});

describe('a fault', () => {
  it.each([
    ['Trước ngày 31 tháng 11 năm 2024', 'deadline/impossible-date', '31 tháng 11 năm 2024'],
    ['Quý I/2024, quý V/2024', 'deadline/impossible-date', 'quý V/2024'],
    ['Trước 31/6/2024', 'deadline/impossible-date', '31/6/2024'],
    ['Từ ngày 31/4 đến ngày 30/6/2025', 'deadline/impossible-date', '31/4'],
    ['Trình UBND tỉnh trước ngày 29/02/2023 (qua Sở)', 'deadline/impossible-date', '29/02/2023'],
    ['Tháng 13/2024', 'deadline/impossible-date', 'Tháng 13/2024'],
    ['Ngày 32 hằng tháng', 'deadline/impossible-date', '32'],
    ['Trước 10/01/0204', 'deadline/out-of-range', '10/01/0204'],
    ['Năm 3024', 'deadline/out-of-range', 'Năm 3024'],
    ['Từ năm 2026 đến năm 2025', 'deadline/reversed', 'năm 2026 đến năm 2025'],
    ['Thông báo số 326/TB-TTHĐND', 'deadline/unreadable', 'Thông báo số 326/TB-TTHĐND'],
    ['Trước ngày 15/3/2024/5', 'deadline/unreadable', '5'],
    ['Quý I/2024, 15/8 âm lịch', 'deadline/unreadable', 'âm lịch'],
  ])('%s stands at its part of the phrase', (phrase, code, part) => {
    for (const written of [phrase, phrase.normalize('NFD')]) {
      const { fault } = read(written);
      expect(fault?.code).toBe(code);
      expect(written.slice(fault?.from, fault?.to).normalize('NFC')).toBe(part);
      expect(fault?.params['part']?.normalize('NFC')).toBe(part);
    }
  });
});

describe('a summary', () => {
  it('holds what other programs need', () => {
    expect(summaryOf(read('Trước ngày 15/6 và 15/11/2024'))).toEqual({
      phrase: 'Trước ngày 15/6 và 15/11/2024',
      kind: 'by',
      due: ['2024-06-14', '2024-11-14'],
      start: null,
      stated: ['2024-06-15', '2024-11-15'],
      notes: expect.any(Array) as unknown,
      occurrences: [
        { label: '2024-06-15', due: '2024-06-14' },
        { label: '2024-11-15', due: '2024-11-14' },
      ],
    });
  });

  it('keeps the start of what has no end', () => {
    expect(summaryOf(read('Triển khai từ năm 2026')).start).toBe('2026-01-01');
    expect(summaryOf(read('Sau năm 2025')).start).toBe('2026-01-01');
    expect(summaryOf(read('Thường xuyên')).stated).toBeNull();
  });
});
