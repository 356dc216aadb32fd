import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fingerprintOf } from '../../src/plan/fingerprint.ts';
import { planOf } from '../support/plans.ts';

const text = readFileSync('test/fixtures/plans/progress.yaml', 'utf8').replaceAll('\r\n', '\n');
const seal = (changed: string): Promise<string> => fingerprintOf(planOf(changed));

it.each([
  [
    'number and date',
    'number: 05\n  symbol: QĐ-UBND\n  issuedOn: 2025-01-06',
    'number: 06\n  symbol: QĐ-UBND\n  issuedOn: 2025-01',
  ],
  [
    'the note that repeats them',
    'attachedNote: (Kèm theo Quyết định số 05',
    'attachedNote: (Kèm theo Quyết định số 06',
  ],
  ['progress', '- { on: 2025-03-10, status: doing, note: Đã in danh mục }', '- { on: 2025-03-11, status: paused }'],
  ['an extension', 'extendedTo: Trước ngày 15/8/2025', 'extendedTo: Trước ngày 16/8/2025'],
  ['persons in charge', 'assignee: Trần Thị Mai', 'assignee: Lê Văn Nam'],
  ["keys of one's own", 'x-do-mat: thường', 'x-do-mat: mật'],
  ['comments and layout', '# I.1 done in time: due 09/01, the day before the date that is written\n', '\n\n'],
  ['quotes', 'output: Kế hoạch của UBND xã', 'output: "Kế hoạch của UBND xã"'],
  ['when an event happened', 'happenedOn: 2025-03-18', 'happenedOn: 2025-03-19'],
  ['the sending day', 'sendingDay: 16', 'sendingDay: 17'],
  ['names of units', '    until: 2025-06-30\n', ''],
])('the fingerprint of what was issued does not see %s', async (_, before, after) => {
  expect(text).toContain(before);
  expect(await seal(text.replace(before, after))).toBe(await seal(text));
});

it('nor composed or decomposed letters', async () => {
  expect(await seal(text.normalize('NFD'))).toBe(await seal(text));
});

it.each([
  ['a deadline', 'deadline: Trước 10/01/2025', 'deadline: Trước 11/01/2025'],
  ['the words of a task', 'content: Niêm yết công khai', 'content: Niêm yết'],
  ['a lead unit', 'lead: Bộ phận Một cửa xã', 'lead: Văn phòng'],
  ['a unit that helps', 'coordinating: Đoàn Thanh niên xã', 'coordinating: Hội Nông dân xã'],
  ['a product', 'output: Bảng niêm yết', 'output: Bảng'],
  ['a legal basis', '63/2010/NĐ-CP', '64/2010/NĐ-CP'],
  ['an article', 'có hiệu lực thi hành', 'có hiệu lực'],
  ['who signs', 'name: Nguyễn Văn Minh\n\namendments', 'name: Nguyễn Văn Nam\n\namendments'],
  ['the symbol', 'symbol: QĐ-UBND', 'symbol: KH-UBND'],
  ['the years', 'year: 2025\n', 'year: 2025\nuntilYear: 2026\n'],
  ['a printed number', '- number: 2\n', '- number: 3\n'],
  ['dashes before the lines of a cell', '            - Đoàn Thanh niên xã\n', ''],
])('the fingerprint of what was issued changes with %s', async (_, before, after) => {
  expect(text).toContain(before);
  expect(await seal(text.replace(before, after))).not.toBe(await seal(text));
});
