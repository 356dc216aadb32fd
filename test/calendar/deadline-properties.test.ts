import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate, type CivilDate, lastDayOfMonth, partsOf } from '../../src/calendar/civil.ts';
import { readDeadline } from '../../src/calendar/deadline/read.ts';
import { type ReadingContext } from '../../src/calendar/deadline/reading.ts';

const context: ReadingContext = { year: 2024, untilYear: 2024, before: 'exclusive' };
const dates = fc
  .record({ year: fc.integer({ min: 1900, max: 2200 }), month: fc.integer({ min: 1, max: 12 }), day: fc.nat(30) })
  .map(({ year, month, day }) => civilDate(year, month, day + 1) ?? lastDayOfMonth(year, month));

const two = (value: number): string => String(value).padStart(2, '0');
type Write = (date: CivilDate) => string;
const dayForms: readonly Write[] = [
  (date) => date,
  ...['/', '-', '.', ' / '].flatMap<Write>((mark) => [
    (date: CivilDate) => [partsOf(date).day, partsOf(date).month, partsOf(date).year].join(mark),
    (date: CivilDate) => [two(partsOf(date).day), two(partsOf(date).month), partsOf(date).year].join(mark),
  ]),
  (date) => `ngày ${partsOf(date).day} tháng ${partsOf(date).month} năm ${partsOf(date).year}`,
  (date) => `Ngày ${two(partsOf(date).day)} tháng ${two(partsOf(date).month)} năm ${partsOf(date).year}.`,
];

const spans: readonly {
  readonly write: (year: number, month: number) => string;
  readonly end: (month: number) => number;
}[] = [
  { write: (year, month) => `Tháng ${month}/${year}`, end: (month) => month },
  { write: (year, month) => `tháng ${two(month)} năm ${year}`, end: (month) => month },
  { write: (year, month) => `${month}/${year}`, end: (month) => month },
  { write: (year, month) => `T${month}/${year}`, end: (month) => month },
  {
    write: (year, month) => `Quý ${['I', 'II', 'III', 'IV'][Math.ceil(month / 3) - 1] ?? ''}/${year}`,
    end: (month) => Math.ceil(month / 3) * 3,
  },
  { write: (year, month) => `quí ${Math.ceil(month / 3)} năm ${year}`, end: (month) => Math.ceil(month / 3) * 3 },
  {
    write: (year, month) => `6 tháng ${month < 7 ? 'đầu' : 'cuối'} năm ${year}`,
    end: (month) => (month < 7 ? 6 : 12),
  },
  { write: (year) => `Năm ${year}`, end: () => 12 },
  { write: (year) => String(year), end: () => 12 },
];

/** Changes that must change nothing. */
const disguises = fc.constantFrom<(phrase: string) => string>(
  (phrase) => phrase,
  (phrase) => phrase.normalize('NFD'),
  (phrase) => phrase.toUpperCase(),
  (phrase) => phrase.replaceAll(' ', '  '),
  (phrase) => phrase.replaceAll(' ', '\u00A0'),
  (phrase) => `  ${phrase}\t`,
  (phrase) => phrase.replaceAll('-', '–'),
);

describe('a date written in any form', () => {
  it('is read back', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom(...dayForms), disguises, (date, form, disguise) => {
        const reading = readDeadline(disguise(form(date)), context);
        expect(reading.kind).toBe('by');
        expect(reading.moments.map(({ due, stated }) => [due, stated])).toEqual([[date, date]]);
      }),
    );
  });

  it('is read back as the end of a range', () => {
    fc.assert(
      fc.property(dates, dates, fc.constantFrom(...dayForms), disguises, (left, right, form, disguise) => {
        const [first, last] = left < right ? [left, right] : [right, left];
        const reading = readDeadline(disguise(`Từ ${form(first)} đến hết ${form(last)}`), context);
        expect(reading.moments.map(({ start, due }) => [start, due])).toEqual([[first, last]]);
      }),
    );
  });
});

describe('a period written in any form', () => {
  it('is read back', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom(...spans), disguises, (date, span, disguise) => {
        const { year, month } = partsOf(date);
        const reading = readDeadline(disguise(span.write(year, month)), context);
        expect(reading.kind).toBe('within');
        expect(reading.moments.map(({ due }) => due)).toEqual([lastDayOfMonth(year, span.end(month))]);
      }),
    );
  });
});

const words =
  'trước|sau|ngày|tháng|quý|năm|hằng|hàng|định kỳ|thường xuyên|đến|hết|từ|chậm nhất|trong|và|hoặc|,|;|.|-|–|(|)|:|/|đầu|giữa|cuối|' +
  'nửa|tuần|lần|mỗi|báo cáo|6 tháng|9 tháng|15/3|31/11|15/3/2024|3/2024|2024|2026|99999|I|IV|V|10|3|khi có|theo|kỳ họp|' +
  'tiếp theo|nghị quyết|số 06/QĐ-TTg|17h00|âm lịch|tết|…|05 ngày làm việc|kể từ|xã|%|\u0301|\u200b';
const pieces = fc.array(fc.constantFrom(...words.split('|')), { maxLength: 40 }).map((list) => list.join(' '));
const texts = fc.oneof(pieces, fc.string({ maxLength: 200, unit: 'binary' }), fc.string({ maxLength: 200 }));

const stepsOf = (phrase: string): number => {
  let steps = 0;
  readDeadline(phrase, context, () => (steps += 1));
  return steps;
};

describe('any text at all', () => {
  it('is read without throwing, to dates between 1900 and 2200 or to a fault inside the phrase', () => {
    fc.assert(
      fc.property(texts, (phrase) => {
        const { kind, moments, fault } = readDeadline(phrase, context);
        expect(fault !== null).toBe(kind === 'unreadable');
        expect(moments.length > 0).toBe(['by', 'within', 'recurring'].includes(kind));
        for (const { due, start } of moments) {
          // The day before the first day of the calendar is still named.
          expect(due >= '1899-12-31' && due <= '2201-12-31').toBe(true);
          expect(start === null || start <= due).toBe(true);
        }
        if (fault) expect(0 <= fault.from && fault.from <= fault.to && fault.to <= phrase.length).toBe(true);
        expect(new Set(moments.map(({ label }) => label)).size).toBe(moments.length);
      }),
      { numRuns: 400 },
    );
  });

  it('takes steps that grow with its length and no faster', () => {
    fc.assert(
      fc.property(pieces, (phrase) => {
        const repeated = (times: number): string => `${phrase} , `.repeat(times);
        const [one, ten] = [stepsOf(repeated(20)), stepsOf(repeated(200))];
        expect(ten).toBeLessThanOrEqual(11 * one + 1000);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    'trước ngày 15/3 hằng tháng, ',
    'tháng 3, ',
    'sau khi (',
    '6 tháng (',
    '15/',
    '1 - ',
    'và ',
    'thứ ',
    '\u0301',
    '.',
  ])('is read fast when it repeats "%s" to 20,000 characters', (piece) => {
    const phrase = piece.repeat(Math.ceil(20_000 / piece.length));
    expect(stepsOf(phrase)).toBeLessThan(300 * phrase.length);
  });
});
