import { describe, expect, it, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { lintText } from '../support/lint.ts';

const plan = (year: number, issuedOn: string, basis: string): string =>
  `tthc: 1\nyear: ${year}\nissuer: { name: Ủy ban nhân dân xã Hà Tân, place: Hà Tân }\ndocument:\n  number: 05\n  symbol: QĐ-UBND\n${issuedOn}  legalBases:\n    - Căn cứ ${basis}.\nplan:\n  title: Kế hoạch\n  sections: []\n`;

const codesOf = (text: string): readonly string[] => lintText(text).map(({ code }) => code);
const expired = 'lint/expired-legal-basis';

describe('a legal basis is judged on the plan’s own date', () => {
  test.each([
    // 42/2022 was in force until 30/6/2026.
    [2024, '2024-01-05', 'Nghị định số 42/2022/NĐ-CP ngày 24 tháng 6 năm 2022 của Chính phủ', false],
    [2026, '2026-06-30', 'Nghị định số 42/2022/NĐ-CP ngày 24 tháng 6 năm 2022 của Chính phủ', false],
    [2026, '2026-07-01', 'Nghị định số 42/2022/NĐ-CP ngày 24 tháng 6 năm 2022 của Chính phủ', true],
    [2027, null, 'Nghị định số 42/2022/NĐ-CP ngày 24 tháng 6 năm 2022 của Chính phủ', true],
    [2026, null, 'Nghị định số 42/2022/NĐ-CP ngày 24 tháng 6 năm 2022 của Chính phủ', true],
    [2025, '2025-06-30', 'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018', false],
    [2025, '2025-07', 'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018', true],
    // A law is known by its name and the year of its date.
    [2025, '2025-02', 'Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015', false],
    [2026, '2026-01', 'Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015', true],
    [2026, '2026-01', 'Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025', false],
    // 06/QĐ-TTg is numbered anew each year; another year is another decision.
    [2026, '2026-01', 'Quyết định số 766/QĐ-TTg ngày 23 tháng 5 năm 2024', false],
  ])('%i, %s: %s', (year, issuedOn, basis, isExpired) => {
    const codes = codesOf(plan(year, issuedOn === null ? '' : `  issuedOn: ${issuedOn}\n`, basis));
    expect(codes.includes(expired)).toBe(isExpired);
  });
});

describe('the office’s own register', () => {
  const text = plan(2026, '  issuedOn: 2026-01-05\n', 'Kế hoạch số 7/KH-UBND ngày 05 tháng 3 năm 2025 của UBND tỉnh');
  const run = async (own: string): Promise<{ codes: readonly string[]; exit: number; out: string }> => {
    const files = { 'plans/2026.yaml': text, 'plans/legal-documents/tinh.yaml': own };
    const world = fakeWorld({ files });
    const exit = await main(['check', '--format', 'json'], world);
    // Cast: the shape of our own JSON.
    const { findings } = JSON.parse(world.outText()) as { findings: { code: string }[] };
    return { codes: findings.map(({ code }) => code), exit, out: world.outText() };
  };

  it('tells what has expired', async () => {
    const own =
      'documents:\n  - { number: 07/KH-UBND, issuedOn: 2025-03-05, expiredOn: 2025-12-31, replacedBy: 01/KH-UBND }\n';
    expect((await run(own)).codes).toContain(expired);
  });

  it('knows the right date', async () => {
    const own = 'documents:\n  - { number: 7/KH-UBND, issuedOn: 2025-03-06 }\n';
    expect((await run(own)).codes).toContain('lint/wrong-citation-date');
  });

  it('wins over the register that tthc brings', async () => {
    const alive = plan(2026, '  issuedOn: 2026-08-01\n', 'Nghị định số 42/2022/NĐ-CP ngày 24/6/2022');
    const files = {
      'plans/2026.yaml': alive,
      'plans/legal-documents/x.yaml': 'documents:\n  - { number: 42/2022/NĐ-CP, issuedOn: 2022-06-24 }\n',
    };
    const world = fakeWorld({ files });
    await main(['check', '--format', 'json'], world);
    expect(world.outText()).not.toContain(expired);
  });

  test.each([
    ['documents:\n  - { so: 7 }\n', 'plan/unknown-key'],
    ['documents:\n  - { number: 7/KH, issuedOn: 31/02/2025 }\n', 'plan/bad-value'],
    ['documents: [\n', 'yaml/'],
  ])('with a fault in it makes the answer incomplete: %s', async (own, code) => {
    const { exit, out } = await run(own);
    expect(exit).toBe(3);
    expect(out).toContain(code);
    expect(out).toContain('plans/legal-documents/tinh.yaml');
  });

  it('is not read through a link that leads out of the folder', async () => {
    const world = fakeWorld({
      files: {
        'plans/2026.yaml': text,
        'plans/legal-documents/x.yaml': { link: '/etc/mat.yaml' },
        '/etc/mat.yaml': 'bí mật',
      },
    });
    await main(['check'], world);
    expect(world.outText()).not.toContain('bí mật');
  });
});
