import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { obligationsOf } from '../../src/agenda/obligations.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import { type Entry, type Plan } from '../../src/plan/plan.ts';
import { plainText } from '../../src/plan/cells.ts';
import { refOf, roman } from '../../src/plan/refs.ts';
import { canonicalUnit, unitKey } from '../../src/plan/units.ts';

const head = `tthc: 1
year: 2024
issuer: { name: UBND xã Hà Tân }
`;
const withTasks = (tasks: string): string =>
  `${head}plan:\n  title: Kế hoạch\n  sections:\n    - title: Mục\n      tasks:\n${tasks.replace(/^(?=.)/gm, '        ')}`;

function planOf(text: string): Plan {
  const { plan, faults } = parsePlan('plans/2024.yaml', text);
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!plan) throw new Error('no plan');
  return plan;
}

function tasksOf(text: string): readonly Entry[] {
  return planOf(withTasks(text)).tasks;
}

const fixture = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, '../fixtures/plans', `${name}.yaml`), 'utf8');

const everyRow = (entries: readonly Entry[]): readonly Entry[] =>
  entries.flatMap((entry) => [entry, ...everyRow(entry.children)]);

describe('the fixtures hold what their first lines say', () => {
  test.each(['nested', 'progress', 'multi-year'])('%s', (name) => {
    const text = fixture(name);
    const comment = (/^(#.*\n)+/.exec(text)?.[0] ?? '').replace(/\n#/g, ' ');
    const plan = planOf(text);
    const tasks = Number(/(\d+) tasks;/.exec(comment)?.[1] ?? /deadlines of their own: (\d+)/.exec(comment)?.[1]);
    const obligations = Number(/(\d+) obligations/.exec(comment)?.[1] ?? /Obligations: (\d+)/.exec(comment)?.[1]);
    expect({ tasks: plan.tasks.length, obligations: obligationsOf(plan).length }).toEqual({
      tasks,
      obligations,
    });
  });

  test('the refs of nested rows', () => {
    const text = fixture('nested');
    const refs = /Refs in order: ([\s\S]*?)\n# Tasks/.exec(text)?.[1]?.replace(/\n# /g, ' ').split(/ ?· ?/) ?? [];
    expect(everyRow(planOf(text).sections).map(({ ref }) => ref)).toEqual(refs);
  });
});

describe('refs', () => {
  test.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [1994, 'MCMXCIV'],
  ])('%i is %s', (value, digits) => {
    expect(roman(value)).toBe(digits);
  });

  test('a number that begins with its parent’s replaces it', () => {
    const section = refOf(null, 'V');
    const task = refOf(section, '5.1');
    expect(task.ref).toBe('V.5.1');
    expect(refOf(task, '5.1.1').ref).toBe('V.5.1.1');
    expect(refOf(task, '1').ref).toBe('V.5.1.1');
    expect(refOf(task, '5.10').ref).toBe('V.5.1.5.10');
    expect(refOf(null, 'I.').ref).toBe('I');
    expect(refOf(section, '1)').ref).toBe('V.1');
  });

  test('a repeated ref is a warning, and later rows get ~2, ~3', () => {
    const { plan, faults } = parsePlan(
      'a.yaml',
      withTasks('- content: a\n- { number: 1, content: b }\n- { number: "1.", content: c }\n'),
    );
    expect(plan?.tasks.map(({ ref }) => ref)).toEqual(['I.1', 'I.1~2', 'I.1~3']);
    expect(faults.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
      Array(2).fill('warning plan/repeated-ref'),
    );
  });

  test('sections and parents with a deadline of their own are tasks too', () => {
    const text = `${head}plan:
  title: Kế hoạch
  sections:
    - title: Có thời hạn
      deadline: Năm 2024
      tasks: [{ content: a }, { content: b, deadline: Năm 2024, tasks: [{ content: c }] }]
    - title: Không
      tasks: [{ content: d, tasks: [{ content: e }] }]
`;
    expect(planOf(text).tasks.map(({ ref }) => ref)).toEqual(['I', 'I.1', 'I.2', 'I.2.1', 'II.1.1']);
  });
});

describe('what is written stays what it is', () => {
  test.each([
    '10.10',
    '05',
    '012',
    '2025',
    '1_000',
    '0x1F',
    '1e3',
    'yes',
    'true',
    '08/01/2024',
    '20240108000000000001',
  ])('%s', (written) => {
    const [task] = tasksOf(`- content: ${written}\n  number: ${written}\n  output: [${written}]\n`);
    expect(task && [plainText(task.content), task.number, plainText(task.output)]).toEqual(Array(3).fill(written));
  });

  test('the number of a document keeps its zero', () => {
    expect(
      planOf(`${head}document: { number: 05 }\n${withTasks('- content: a\n').slice(head.length)}`).document.number,
    ).toBe('05');
  });

  test('a text in NFD is the same text in NFC', () => {
    const [task] = tasksOf(`- content: ${'Ban hành kế hoạch'.normalize('NFD')}\n`);
    expect(task && plainText(task.content)).toBe('Ban hành kế hoạch'.normalize('NFC'));
  });

  test('keys that begin with x- are the user’s own, wherever they stand', () => {
    const text = withTasks(
      '- content: a\n  x-ghi-chu: { b: [c] }\n  progress: [{ on: 2024-01-08, note: a, x-d: e }]\n',
    );
    expect(planOf(`x-so: 1\n${text}`).tasks).toHaveLength(1);
  });

  test('a blank value is as good as none', () => {
    const [task] = tasksOf('- content: a\n  lead:\n  id: ~\n  deadline: ""\n');
    expect(task).toMatchObject({ lead: [], id: null, deadline: { reading: { kind: 'none' } } });
  });
});

describe('cells', () => {
  test('a text keeps its lines, and its dashes are items; a list is items', () => {
    const [task] = tasksOf(
      '- content: |-\n    Các việc:\n    - Một;\n    - Hai.\n  lead: [A, B]\n  output: Một dòng\n',
    );
    expect(task?.content).toEqual([
      { text: 'Các việc:', item: false },
      { text: 'Một;', item: true },
      { text: 'Hai.', item: true },
    ]);
    expect(task?.lead).toEqual([
      { text: 'A', item: true },
      { text: 'B', item: true },
    ]);
    expect(task?.output).toEqual([{ text: 'Một dòng', item: false }]);
  });
});

describe('units', () => {
  test.each([
    ['- Bộ phận Một cửa;', 'bộ phận một cửa'],
    ['Văn phòng – Thống kê', 'Văn phòng-Thống kê.'],
    ['Địa chính', 'dia chinh'],
  ])('%s is %s', (left, right) => {
    expect(unitKey(left)).toBe(unitKey(right));
  });

  test('an alias names the unit; an unknown name stands for itself', () => {
    const plan = planOf(
      `${head}units: [{ name: Bộ phận A, aliases: [Một cửa xã] }]\n${withTasks('- content: a\n').slice(head.length)}`,
    );
    expect(canonicalUnit(plan, 'MỘT CỬA XÃ.')).toBe('Bộ phận A');
    expect(canonicalUnit(plan, 'Công an xã')).toBe('Công an xã');
  });
});

describe('a faulty file is checked to its end', () => {
  test('its deadlines and the rules across fields, in the same run', () => {
    const { plan, faults } = parsePlan(
      'a.yaml',
      withTasks(`- content: a
  dealine: Năm 2024
  id: mot-hai
- lead: b
  deadline: Trước 31/11/2024
  id: mot-hai
- content: c
  report: có
  deadline: Sớm nhất có thể
- content: [d, { e: f }]
  progress:
    - { on: hôm qua, status: done }
    - { on: 2024-01-02, status: done }
  deadline: Từ tháng 10/2024 đến tháng 3/2024
- content: d: e
  deadline:Trước 30/02/2024
`),
    );
    expect(plan).toBeNull();
    expect(faults.map(({ code, at }) => `${at.start?.line ?? 0} ${code}`)).toEqual([
      '10 plan/unknown-key',
      '12 plan/missing-key',
      '13 deadline/impossible-date',
      '14 plan/repeated-id',
      '16 plan/bad-value',
      '17 deadline/unreadable',
      '18 yaml/colon-in-text',
      '20 plan/bad-value',
      '22 deadline/reversed',
      '23 yaml/colon-in-text',
      '24 yaml/missing-space',
      '24 deadline/impossible-date',
    ]);
  });

  test('a plan whose deadlines alone cannot be read is still a plan', () => {
    const { plan, faults } = parsePlan('a.yaml', withTasks('- content: a\n  deadline: Sớm nhất có thể\n'));
    expect(plan?.tasks[0]?.deadline.reading.kind).toBe('unreadable');
    expect(faults.map(({ code }) => code)).toEqual(['deadline/unreadable']);
  });
});
