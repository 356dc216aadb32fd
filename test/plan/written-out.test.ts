import { describe, expect, it } from 'vitest';
import { agendaOf } from '../../src/agenda/agenda.ts';
import { type CivilDate } from '../../src/calendar/civil.ts';
import { loadPlans } from '../../src/plan/load.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import { fakeWorld } from '../support/fake-world.ts';

const plan = (deadline: string): string =>
  `tthc: 1\nyear: 2024\nissuer: { name: UBND xã }\nplan:\n  title: K\n  sections:\n    - title: M\n      tasks:\n        - content: Việc\n          deadline: ${deadline}\n`;

interface Read {
  readonly codes: readonly string[];
  readonly kind: string | undefined;
  readonly due: string | null | undefined;
  readonly start: string | null | undefined;
}

function read(deadline: string): Read {
  const { plan: parsed, faults } = parsePlan('x.yaml', plan(deadline));
  const reading = parsed?.tasks[0]?.deadline.reading;
  return {
    codes: faults.map(({ code }) => code),
    kind: reading?.kind,
    due: reading?.moments[0]?.due ?? null,
    start: reading?.moments[0]?.start ?? reading?.start,
  };
}

describe('a deadline written out', () => {
  it('gives the reading that no grammar should guess', () => {
    expect(read('{ text: Trong năm học 2023-2024, due: 2024-08-31 }')).toEqual({
      codes: [],
      kind: 'by',
      due: '2024-08-31',
      start: null,
    });
    expect(read('{ text: Sau khi có Nghị định, due: 15/5/2024 }')).toMatchObject({
      codes: [],
      kind: 'event',
      due: '2024-05-15',
    });
    expect(read('{ text: Tháng 3/2024, due: 2024-03-31, start: 2024-03-04 }')).toMatchObject({
      codes: [],
      due: '2024-03-31',
      start: '2024-03-04',
    });
  });

  it.each([
    ['{ text: Trước 10/01/2024, due: 2024-01-10 }', 'deadline/contradicts-text'],
    ['{ text: Thường xuyên, due: 2024-01-10 }', 'deadline/contradicts-text'],
    ['{ text: Hằng quý, due: 2024-03-31 }', 'deadline/contradicts-text'],
    ['{ text: Năm 2024, every: month }', 'deadline/every-needless'],
    ['{ text: Năm 2024, happenedOn: 2024-02-01 }', 'deadline/not-an-event'],
    ['{ text: Sau khi có Nghị định, happenedOn: 2024-02-01 }', 'deadline/no-length'],
    ['{ text: Tháng 3/2024, start: 2024-04-01 }', 'deadline/starts-after-due'],
  ])('%s is told as %s', (deadline, code) => {
    expect(read(deadline).codes).toEqual([code]);
  });

  it('takes no fault at standing work that is looked at every month', () => {
    expect(read('{ text: Thường xuyên, every: month }')).toMatchObject({ codes: [], kind: 'standing' });
  });

  it('keeps a wider reading as it is, and only sets its start', () => {
    expect(read('{ text: Thường xuyên, start: 2024-03-01 }')).toMatchObject({
      codes: [],
      kind: 'standing',
      start: '2024-03-01',
    });
    expect(read('{ text: Năm 2024, start: 2024-03-01 }')).toMatchObject({
      codes: [],
      due: '2024-12-31',
      start: '2024-03-01',
    });
  });

  it('counts from an event that has happened', () => {
    const event = '{ text: 05 ngày làm việc kể từ ngày công bố, happenedOn: 2024-04-24 }';
    // 27 and 28/4 are a weekend, 30/4 and 01/5 holidays; 29/4 was given for Saturday 04/5, which is worked.
    expect(read(event)).toEqual({ codes: [], kind: 'event', due: '2024-05-04', start: '2024-04-24' });
    const parsed = parsePlan('x.yaml', plan(event)).plan;
    const statusOn = (day: string): string | undefined =>
      parsed ? agendaOf([parsed], day as CivilDate).items[0]?.status : undefined;
    expect(statusOn('2024-05-04')).toBe('due-today');
    expect(statusOn('2024-05-05')).toBe('overdue');
  });
});

describe('days-off/<year>.yaml beside the plans', () => {
  const own = (text: string): ReturnType<typeof loadPlans> =>
    loadPlans(
      fakeWorld({
        files: {
          'plans/x.yaml': plan('{ text: 02 ngày làm việc kể từ ngày ký, happenedOn: 2024-03-05 }'),
          'plans/days-off/2024.yaml': text,
        },
      }),
      [],
    );
  const dueOf = (loaded: ReturnType<typeof loadPlans>): string | undefined =>
    loaded.plans[0]?.tasks[0]?.deadline.reading.moments[0]?.due;

  it('says which days are off, and which are worked', () => {
    expect(dueOf(own('year: 2024\n'))).toBe('2024-03-07');
    expect(dueOf(own('year: 2024\noff:\n  - { date: 2024-03-06, name: Hội làng }\n'))).toBe('2024-03-08');
    expect(
      dueOf(
        own(
          'year: 2024\noff:\n  - { date: 2024-03-07, name: x }\n  - { date: 8/3/2024, name: y }\nworked:\n  - { date: 2024-03-09 }\n',
        ),
      ),
    ).toBe('2024-03-09');
  });

  it.each([
    ['year: 2024\noff:\n  - { date: 2024-02-30, name: x }\n', 'plan/bad-value'],
    ['year: 2024\noff:\n  - { dat: 2024-02-29, name: x }\n', 'plan/unknown-key'],
    ['year: 2024\nworked:\n  - { date: 2025-02-28 }\n', 'days-off/other-year'],
    ['off: []\n', 'plan/missing-key'],
  ])('is checked like a plan: %j', (text, code) => {
    const { faults, broken } = own(text);
    expect(faults.map((fault) => [fault.code, fault.at.path])).toEqual([[code, 'plans/days-off/2024.yaml']]);
    // The plan itself is as good as before; only the answer is not complete.
    expect(broken).toBe(false);
  });
});
