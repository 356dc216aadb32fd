import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaOf, statuses, type AgendaItem } from '../../src/agenda/agenda.ts';
import { filterOf, type FilterQuestion } from '../../src/agenda/filter.ts';
import { listAll, type Listing, listWindow } from '../../src/agenda/window.ts';
import { workingViewOf } from '../../src/agenda/working-view.ts';
import { addDays, type CivilDate } from '../../src/calendar/civil.ts';
import { type Plan } from '../../src/plan/plan.ts';
import { makePlan } from '../support/make-plan.ts';
import { planAt, planOf } from '../support/plans.ts';

const day = (text: string): CivilDate => text as CivilDate;
const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(day('2023-06-01'), days));

const fixtures: readonly (readonly Plan[])[] = [
  [planAt('plans/2024.yaml')],
  [planAt('test/fixtures/plans/2024-progress.yaml')],
  [
    planAt('test/fixtures/plans/nested.yaml'),
    planAt('test/fixtures/plans/progress.yaml'),
    planAt('test/fixtures/plans/multi-year.yaml'),
  ],
  ...[1, 2, 3].map((seed) => [planOf(makePlan({ tasks: 60, year: 2024, seed }))]),
];

const nothing: FilterQuestion = {
  overdue: false,
  statuses: [],
  kinds: [],
  units: [],
  leads: [],
  sections: [],
  search: null,
};
const questions = fc.record({
  overdue: fc.boolean(),
  statuses: fc.subarray([...statuses], { maxLength: 3 }),
  kinds: fc.subarray(['by', 'within', 'recurring', 'standing', 'event', 'none'] as const, { maxLength: 2 }),
  units: fc.constantFrom([], ['UBND']),
  leads: fc.constant([]),
  sections: fc.constantFrom([], ['I'], ['II', 'III']),
  search: fc.constantFrom(null, 'báo cáo', 'a'),
});

function sumOf({ totals }: Listing): number {
  const notListed: readonly number[] = Object.values(totals.notListed);
  return notListed.reduce((sum, count) => sum + count, totals.listed + totals.overdueBefore);
}

describe('every obligation is accounted for', () => {
  it('in any window, through any filter, on any day', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fixtures),
        anyDay,
        anyDay,
        fc.nat(800),
        questions,
        (plans, asOf, from, length, asked) => {
          const agenda = agendaOf(plans, asOf);
          const filter = filterOf(asked, plans);
          const passes = filter.ok ? filter.passes : (): boolean => true;
          const listing = listWindow(agenda, { from, to: addDays(from, length) }, passes);
          expect(sumOf(listing)).toBe(agenda.items.length);
          expect(listing.items.length).toBe(listing.totals.listed);
          expect(listing.items.every(passes)).toBe(true);
          // Nothing that is due in the window and was asked for stays out.
          const inside = (item: AgendaItem): boolean =>
            item.due !== null && item.due >= from && item.due <= addDays(from, length);
          expect(agenda.items.filter((item) => inside(item) && passes(item))).toHaveLength(listing.items.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('in the working view, on any day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), anyDay, questions, (plans, asOf, asked) => {
        const agenda = agendaOf(plans, asOf);
        const filter = filterOf(asked, plans);
        const view = workingViewOf(agenda, filter.ok ? filter.passes : () => true);
        const grouped = view.groups.reduce((sum, { items }) => sum + items.length, 0);
        const counted = view.counts.reduce((sum, { count }) => sum + count, 0);
        expect(grouped + counted).toBe(agenda.items.length);
        expect(sumOf(view.listing)).toBe(agenda.items.length);
        expect(view.listing.items).toHaveLength(grouped);
      }),
      { numRuns: 500 },
    );
  });

  it('in the list of everything', () => {
    for (const plans of fixtures) {
      const agenda = agendaOf(plans, day('2024-06-01'));
      expect(listAll(agenda, () => true).items).toHaveLength(agenda.items.length);
    }
  });
});

describe('a filter', () => {
  const plans = [planAt('plans/2024.yaml')];
  const { items } = agendaOf(plans, day('2024-04-01'));
  const refsOf = (question: Partial<FilterQuestion>): readonly string[] => {
    const filter = filterOf({ ...nothing, ...question }, plans);
    return filter.ok ? items.filter(filter.passes).map(({ task }) => task.ref) : [];
  };

  it('finds units without regard to case, diacritics, dashes and final dots', () => {
    expect(refsOf({ leads: ['bo phan mot cua cap xa'] })).toEqual(['IV.3']);
    expect(refsOf({ leads: ['VĂN PHÒNG - THỐNG KÊ'] })).toEqual(['I.1']);
    expect(refsOf({ leads: ['văn phòng hđnd và ubnd xã'] })).toEqual(['IX.1']);
  });

  it('finds sections by number and by title, with everything in them', () => {
    expect(refsOf({ sections: ['iv'] })).toHaveLength(6);
    expect(refsOf({ sections: ['truyền thông'] })).toEqual(['VIII.1']);
    expect(new Set(refsOf({ sections: ['X'] }))).toEqual(new Set(['X', 'X.2']));
  });

  it('tells an unknown name and the nearest known one, instead of listing nothing', () => {
    expect(filterOf({ ...nothing, units: ['Văn phòng HĐND và UBMD xã'] }, plans)).toEqual({
      ok: false,
      unknown: [{ kind: 'unit', name: 'Văn phòng HĐND và UBMD xã', nearest: 'Văn phòng HĐND và UBND xã' }],
    });
    expect(filterOf({ ...nothing, sections: ['XI'] }, plans)).toMatchObject({ ok: false });
  });

  it('knows a unit by every name it goes by', () => {
    const named = planOf(
      `tthc: 1\nyear: 2024\nissuer: { name: x }\nunits:\n  - { name: Bộ phận Tiếp nhận và Trả kết quả xã, aliases: [Bộ phận Một cửa xã] }\nplan:\n  title: t\n  sections:\n    - title: m\n      tasks:\n        - { content: a, lead: Bộ phận một cửa xã., deadline: Năm 2024 }\n        - { content: b, lead: Văn phòng, deadline: Năm 2024 }\n`,
    );
    const filter = filterOf({ ...nothing, units: ['bộ phận tiếp nhận và trả kết quả xã'] }, [named]);
    const agenda = agendaOf([named], day('2024-01-01'));
    expect(filter.ok && agenda.items.filter(filter.passes).map(({ task }) => task.ref)).toEqual(['I.1']);
  });
});

it('who asks for a unit finds what it took over', () => {
  const plan = planOf(
    `tthc: 1\nyear: 2025\nissuer: { name: x }\nunits:\n  - { name: Bộ phận Một cửa, until: 2025-06-30, replacedBy: Trung tâm Phục vụ hành chính công }\nplan:\n  title: t\n  sections:\n    - title: m\n      tasks:\n        - { content: a, lead: Bộ phận Một cửa, deadline: Quý II/2025 }\n        - { content: b, lead: Trung tâm Phục vụ hành chính công, deadline: Quý III/2025 }\n        - { content: c, lead: Văn phòng, deadline: Quý III/2025 }\n`,
  );
  const { items } = agendaOf([plan], day('2025-08-05'));
  const refsOf = (unit: string): readonly string[] => {
    const filter = filterOf({ ...nothing, units: [unit] }, [plan]);
    return filter.ok ? items.filter(filter.passes).map(({ task }) => task.ref) : [];
  };
  expect(refsOf('trung tâm phục vụ hành chính công')).toEqual(['I.1', 'I.2']);
  expect(refsOf('Bộ phận một cửa')).toEqual(['I.1']);
});
