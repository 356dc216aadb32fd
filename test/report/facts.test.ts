import { describe, expect, it } from 'vitest';
import { type AgendaItem, agendaOf } from '../../src/agenda/agenda.ts';
import { type CivilDate } from '../../src/calendar/civil.ts';
import { type Plan } from '../../src/plan/plan.ts';
import { tallyOf, unitTallies } from '../../src/report/tally.ts';
import { planAt, planWith } from '../support/plans.ts';
import { factsOf, type ReportAsked } from '../support/reports.ts';

const progress = planAt('test/fixtures/plans/2024-progress.yaml');
const seed = planAt('plans/2024.yaml');
const earlier = [planAt('test/fixtures/reports/2023.yaml')];

const periods: readonly (readonly [string, Omit<ReportAsked, 'plan'>, string])[] = [
  ['quý I', { grain: 'quarter', index: 1 }, '2024-03-14'],
  ['quý II', { grain: 'quarter', index: 2 }, '2024-06-14'],
  ['6 tháng', { grain: 'half', index: 1 }, '2024-06-14'],
  ['quý III', { grain: 'quarter', index: 3 }, '2024-09-14'],
  ['năm', { grain: 'year' }, '2024-12-14'],
];

/** The counts of a report, worked out from the listing of obligations in another way than the report does. */
function counted(plan: Plan, day: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { total: 0 };
  const add = (...names: readonly string[]): void => {
    for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  };
  const items = agendaOf([plan], day as CivilDate).items;
  for (const ref of new Set(items.map(({ task }) => task.ref))) {
    const own = items.filter(({ task, status }) => task.ref === ref && status !== 'cancelled');
    const past = own
      .filter(({ due }) => due !== null && due <= day)
      .sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? 1 : -1));
    add('total');
    if (own.length === 0) add('cancelled');
    else if (own[0]?.status === 'standing') add('standing');
    else if (own.some(({ status }) => status === 'overdue')) add('due', 'overdue');
    else if (past[0]) add('due', past[0].status === 'done' ? 'done' : 'doneLate');
    else add('ahead');
  }
  return counts;
}

describe.each(periods)('the counts of %s', (_, asked, day) => {
  it.each([
    ['a plan with progress', progress],
    ['the plan of 2024, of which nothing is recorded', seed],
  ])('agree with those worked out from the listing: %s', (__, plan) => {
    const tally = tallyOf(factsOf({ plan, earlier, ...asked }).tasks);
    expect(Object.fromEntries(Object.entries(tally).filter(([, count]) => count > 0))).toEqual(counted(plan, day));
  });

  it('add up', () => {
    const { total, due, ahead, standing, undated, cancelled, unreadable, ...rest } = tallyOf(
      factsOf({ plan: progress, earlier, ...asked }).tasks,
    );
    expect(due + ahead + standing + undated + cancelled + unreadable).toBe(total);
    expect(rest.done + rest.doneLate + rest.overdue + rest.dueToday).toBe(due);
  });

  it('leave no obligation out: each is done, missed, ahead, undated or cancelled', () => {
    const facts = factsOf({ plan: progress, earlier, ...asked });
    const items = agendaOf([progress], facts.days.to).items;
    const key = ({ task, occurrence }: AgendaItem): string => `${task.ref} ${occurrence ?? ''}`;
    const settledBefore = items.filter(
      ({ completedOn, status }) => status === 'cancelled' || (completedOn !== null && completedOn < facts.days.from),
    );
    const told = [facts.completed, facts.overdue, facts.ahead, facts.furtherAhead]
      .flat()
      .filter(({ plan }) => plan === progress)
      .concat(items.filter(({ due, status }) => due === null && status !== 'cancelled'))
      .concat(settledBefore);
    expect([...new Set(told.map(key))].sort()).toEqual(items.map(key).sort());
  });
});

describe('the facts of a report', () => {
  it('of quý I take what the plan of the year before finished or left open since 15/12', () => {
    const { completed, overdue, earlierTasks } = factsOf({ plan: seed, earlier, grain: 'quarter', index: 1 });
    expect(completed.map(({ task, completedOn }) => [task.ref, completedOn])).toEqual([['I.1', '2023-12-18']]);
    expect(overdue.filter(({ plan }) => plan.year === 2023).map(({ task }) => task.ref)).toEqual(['I.2']);
    // Done on 12/12, before the data period: it belongs to the report of 2023.
    expect(earlierTasks.map(({ task }) => task.ref)).toEqual(['I.1', 'I.2']);
  });

  it('say that the plan of the year before is missing, where the period reaches back', () => {
    expect(factsOf({ plan: seed, grain: 'quarter', index: 1 }).missingYear).toBe(2023);
    expect(factsOf({ plan: seed, earlier, grain: 'quarter', index: 1 }).missingYear).toBeNull();
    expect(factsOf({ plan: seed, grain: 'quarter', index: 2 }).missingYear).toBeNull();
  });

  it('are counted on the day asked from, where the data have not closed', () => {
    const facts = factsOf({ plan: seed, grain: 'quarter', index: 1, asOf: '2024-02-20' });
    expect(facts).toMatchObject({ isProvisional: true, days: { from: '2023-12-15', to: '2024-02-20' } });
    expect(facts.overdue.map(({ task }) => task.ref)).toEqual(['I.1']);
    expect(factsOf({ plan: seed, grain: 'quarter', index: 1, asOf: '2024-03-14' }).isProvisional).toBe(false);
  });

  it('count a task that recurs once: overdue if any time is, else as its last time that came due', () => {
    const plan = planWith([
      `content: Báo cáo
       deadline: Hằng quý
       progress:
         - { on: 2024-03-20, for: 2024-Q1, status: done }
         - { on: 2024-07-05, for: 2024-Q2, status: done }`,
    ]);
    const groupOn = (asOf: string): unknown => {
      const [task] = factsOf({ plan, grain: 'year', asOf }).tasks;
      return [task?.group, task?.verdict];
    };
    expect(groupOn('2024-03-30')).toEqual(['ahead', 'open']);
    expect(groupOn('2024-04-15')).toEqual(['due', 'done']);
    expect(groupOn('2024-07-01')).toEqual(['due', 'overdue']);
    expect(groupOn('2024-07-05')).toEqual(['due', 'done-late']);
    expect(groupOn('2024-10-01')).toEqual(['due', 'overdue']);
  });

  it('count a task with several leads for each of them, and once in all', () => {
    const plan = planWith(['content: Việc\nlead: [Văn phòng, Công an xã]\ndeadline: Tháng 01/2024']);
    const { tasks } = factsOf({ plan, grain: 'quarter', index: 1 });
    expect(unitTallies(tasks).map(({ unit, tally }) => [unit, tally.overdue])).toEqual([
      ['Văn phòng', 1],
      ['Công an xã', 1],
    ]);
    expect(tallyOf(tasks).total).toBe(1);
  });

  it('tell documents from other proofs, each once, and not those that granted an extension', () => {
    const plan = planWith([
      `content: Một
       deadline: Tháng 3/2024
       progress:
         - { on: 2024-01-10, evidence: [Công văn số 12/UBND-VP, Ảnh chụp ngày 10/01/2024, Biên bản họp] }
         - { on: 2024-02-01, evidence: { number: 45/KH-UBND, date: 2024-02-01 } }
         - { on: 2024-02-10, evidence: công văn số 12/UBND-VP }
         - { on: 2024-03-01, extendedTo: Tháng 5/2024, evidence: Công văn số 99/UBND huyện }`,
    ]);
    const { documents } = factsOf({ plan, grain: 'quarter', index: 1 });
    expect(documents.map(({ evidence }) => evidence.text ?? evidence.number)).toEqual([
      'Công văn số 12/UBND-VP',
      '45/KH-UBND',
    ]);
  });

  it('hold what is unreadable, done or not, and never as anything else', () => {
    const plan = planWith([
      'content: Một\ndeadline: 31/6/2024',
      'content: Hai\ndeadline: 31/6/2024\nprogress: [{ on: 2024-05-02, status: done }]',
    ]);
    expect(tallyOf(factsOf({ plan, grain: 'quarter', index: 2 }).tasks)).toMatchObject({ total: 2, unreadable: 2 });
  });
});
