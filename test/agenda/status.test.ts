import { describe, expect, it } from 'vitest';
import { agendaOf, type AgendaItem } from '../../src/agenda/agenda.ts';
import { type CivilDate } from '../../src/calendar/civil.ts';
import { planWith } from '../support/plans.ts';

const day = (text: string): CivilDate => text as CivilDate;

/** The only obligation of a plan of one task, as it stands on a day. */
function itemOn(task: string, asOf: string, head = ''): AgendaItem {
  const [only, ...others] = agendaOf([planWith([`content: Việc\n${task}`], head)], day(asOf)).items;
  if (!only || others.length > 0) throw new Error('not one obligation');
  return only;
}

const statusOn = (task: string, asOf: string): string => itemOn(task, asOf).status;

describe('a deadline', () => {
  it('is in time on its last day, and overdue on the next', () => {
    expect(statusOn('deadline: Trước 10/01/2024', '2024-01-09')).toBe('due-today');
    expect(statusOn('deadline: Trước 10/01/2024', '2024-01-10')).toBe('overdue');
    expect(itemOn('deadline: Trước 10/01/2024', '2024-01-22').daysLeft).toBe(-13);
  });

  it.each([
    ['10/4/2024', '2024-04-02', '2024-04-03'],
    ['Tháng 4/2024', '2024-03-31', '2024-04-01'],
    ['Quý II/2024', '2024-05-31', '2024-06-01'],
    ['6 tháng đầu năm 2024', '2024-05-31', '2024-06-01'],
    ['Năm 2024', '2024-10-31', '2024-11-01'],
  ])('"%s" is not yet soon on %s, and soon on %s', (phrase, notYet, soon) => {
    expect(statusOn(`deadline: ${phrase}`, notYet)).toBe('upcoming');
    expect(statusOn(`deadline: ${phrase}`, soon)).toBe('due-soon');
  });

  it('is soon as many days before as the user says', () => {
    const plan = planWith(['content: Việc\ndeadline: Năm 2024']);
    const statusWith = (days: number): string | undefined => agendaOf([plan], day('2024-12-10'), days).items[0]?.status;
    expect(statusWith(20)).toBe('upcoming');
    expect(statusWith(21)).toBe('due-soon');
  });
});

describe('progress', () => {
  const task = (...entries: readonly string[]): string =>
    `deadline: Tháng 3/2024\nprogress: [${entries.map((entry) => `{ ${entry} }`).join(', ')}]`;

  it('makes a task done in time or late by the day it was done', () => {
    expect(statusOn(task('on: 2024-03-31, status: done'), '2024-05-01')).toBe('done');
    expect(statusOn(task('on: 2024-04-01, status: done'), '2024-05-01')).toBe('done-late');
  });

  it('counts only from its day on', () => {
    expect(statusOn(task('on: 2024-03-31, status: done'), '2024-03-30')).toBe('due-soon');
  });

  it('does not stop a deadline by a pause', () => {
    const paused = itemOn(task('on: 2024-03-01, status: paused'), '2024-04-02');
    expect([paused.status, paused.state]).toEqual(['overdue', 'paused']);
  });

  it('moves the due date by an extension, keeps the first, and judges by the one in force when it was done', () => {
    const entries = ['on: 2024-03-20, extendedTo: Trước 16/5/2024', 'on: 2024-05-15, status: done'];
    const before = itemOn(task(...entries), '2024-03-19');
    const after = itemOn(task(...entries), '2024-03-20');
    expect([before.due, after.due, after.originalDue]).toEqual(['2024-03-31', '2024-05-15', '2024-03-31']);
    expect(statusOn(task(...entries), '2024-06-01')).toBe('done');
    expect(
      statusOn(task('on: 2024-05-15, status: done', 'on: 2024-05-20, extendedTo: Quý II/2024'), '2024-06-01'),
    ).toBe('done-late');
  });

  it('reopens and cancels', () => {
    expect(statusOn(task('on: 2024-03-01, status: done', 'on: 2024-03-05, status: reopened'), '2024-03-06')).toBe(
      'due-soon',
    );
    expect(statusOn(task('on: 2024-03-01, status: cancelled'), '2024-06-01')).toBe('cancelled');
  });

  it('is counted by date, whatever its order in the file, and by file order within a day', () => {
    expect(statusOn(task('on: 2024-03-05, status: reopened', 'on: 2024-03-01, status: done'), '2024-03-06')).toBe(
      'due-soon',
    );
    expect(statusOn(task('on: 2024-03-05, status: done', 'on: 2024-03-05, status: reopened'), '2024-04-06')).toBe(
      'overdue',
    );
  });

  it('passes a task to another unit', () => {
    const moved = task('on: 2024-02-01, transferredTo: Phòng Kinh tế');
    expect(itemOn(`lead: Văn phòng\n${moved}`, '2024-01-31').lead[0]?.text).toBe('Văn phòng');
    expect(itemOn(`lead: Văn phòng\n${moved}`, '2024-02-01').lead[0]?.text).toBe('Phòng Kinh tế');
  });
});

describe('a periodic report', () => {
  const report = 'deadline: Định kỳ quý I, quý II, quý III và báo cáo năm 2024\nreport: true';
  const itemsOn = (asOf: string, sendingDay: string): readonly AgendaItem[] =>
    agendaOf(
      [planWith([`content: Báo cáo\n${report}`], `reporting: { regime: nd-09-2019, sendingDay: ${sendingDay} }`)],
      day(asOf),
    ).items;

  it('is due at the end of its period while nobody declared when to send it, its data closing on the 14th', () => {
    const items = itemsOn('2024-01-01', '');
    expect(items.map(({ due }) => due)).toEqual(['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31']);
    expect(items.map(({ closes }) => closes)).toEqual(['2024-03-14', '2024-06-14', '2024-09-14', '2024-12-14']);
    expect(items.every(({ sendingDayUnknown }) => sendingDayUnknown)).toBe(true);
  });

  it('is due on the sending day of the closing month', () => {
    expect(itemsOn('2024-01-01', '16').map(({ due }) => due)).toEqual([
      '2024-03-16',
      '2024-06-16',
      '2024-09-16',
      '2024-12-16',
    ]);
  });

  it('is soon from seven days before its data close', () => {
    expect(itemsOn('2024-03-06', '')[0]?.status).toBe('upcoming');
    expect(itemsOn('2024-03-07', '')[0]?.status).toBe('due-soon');
  });

  it('is recorded one occurrence at a time', () => {
    const done = `content: Báo cáo\n${report}\nprogress: [{ on: 2024-03-15, for: 2024-Q1, status: done }]`;
    const statuses = agendaOf([planWith([done])], day('2024-07-01')).items.map(({ occurrence, status }) => [
      occurrence,
      status,
    ]);
    expect(statuses).toContainEqual(['2024-Q1', 'done']);
    expect(statuses).toContainEqual(['2024-Q2', 'overdue']);
    expect(statuses).toContainEqual(['2024-Q3', 'upcoming']);
  });
});

describe('what has no date', () => {
  it.each([
    ['deadline: Thường xuyên', 'standing'],
    ['deadline: Khi có phát sinh', 'waiting'],
    ['lead: Văn phòng', 'none'],
    ['deadline: 31 tháng 11', 'unreadable'],
  ])('"%s" is %s, on whatever day', (task, status) => {
    expect(statusOn(task, '2024-01-01')).toBe(status);
    expect(statusOn(task, '2030-01-01')).toBe(status);
  });

  it('is looked at as often as the plan says, and never overdue', () => {
    const item = itemOn(
      'deadline: { text: Thường xuyên, every: quarter }\nprogress: [{ on: 2024-02-02, note: Đã làm }]',
      '2024-05-05',
    );
    expect(item.status).toBe('standing');
    expect(item.checks.map(({ label, recorded }) => [label, recorded])).toEqual([
      ['2024-Q1', true],
      ['2024-Q2', false],
    ]);
  });
});

it('does not count what was added to the plan later', () => {
  const plan = planWith(['content: Một\ndeadline: Năm 2024', 'content: Hai\ndeadline: Năm 2024\naddedOn: 2024-04-01']);
  expect(agendaOf([plan], day('2024-03-31')).items).toHaveLength(1);
  expect(agendaOf([plan], day('2024-04-01')).items).toHaveLength(2);
});

describe('what is said of a task as a whole', () => {
  const quarterly = (entries: string): readonly (readonly [string | null, string])[] =>
    agendaOf([planWith([`content: Báo cáo\ndeadline: Hằng quý\nprogress: [${entries}]`])], day('2024-08-01'))
      .items.toSorted((left, right) => ((left.occurrence ?? '') < (right.occurrence ?? '') ? -1 : 1))
      .map(({ occurrence, status }) => [occurrence, status] as const);
  const done = '{ on: 2024-03-20, for: 2024-Q1, status: done }';

  it.each(['doing', 'paused', 'cancelled'])('does not undo one time of it that was done: %s', (status) => {
    expect(quarterly(`${done}, { on: 2024-05-01, status: ${status} }`)[0]).toEqual(['2024-Q1', 'done']);
  });

  it('reaches the times that are still open', () => {
    const cancelled = quarterly(`${done}, { on: 2024-05-01, status: cancelled }`).slice(1);
    expect(new Set(cancelled.map(([, status]) => status))).toEqual(new Set(['cancelled']));
  });

  it('does not keep what was reopened closed', () => {
    expect(quarterly(`${done}, { on: 2024-05-01, for: 2024-Q1, status: reopened }`)[0]).toEqual(['2024-Q1', 'overdue']);
  });
});

describe('what was added to the plan later', () => {
  it('is told beside the counts, and owed from the first time that ends after it', () => {
    const plan = planWith(['content: Báo cáo\ndeadline: Hằng quý\naddedOn: 2024-08-01']);
    const before = agendaOf([plan], day('2024-07-31'));
    expect([before.items.length, before.addedLater.map(({ ref }) => ref)]).toEqual([0, ['I.1']]);
    const after = agendaOf([plan], day('2024-08-01'));
    expect(after.items.map(({ occurrence }) => occurrence)).toEqual(['2024-Q3', '2024-Q4']);
    expect(after.addedLater).toEqual([]);
  });
});

describe('an extension', () => {
  const extended = (on: string, phrase: string): AgendaItem =>
    itemOn(`deadline: Tháng 11/2024\nprogress: [{ on: ${on}, extendedTo: ${phrase} }]`, '2025-02-01');

  it('without a year speaks of the year in which it was granted', () => {
    expect(extended('2025-01-10', '15/3').due).toBe('2025-03-15');
    expect(extended('2025-01-10', 'Quý I').due).toBe('2025-03-31');
  });

  it('to a day that is past leaves the first deadline in force', () => {
    const item = extended('2024-12-20', '15/3');
    expect([item.due, item.status]).toEqual(['2024-11-30', 'overdue']);
  });
});
