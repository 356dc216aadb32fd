import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import { type Plan } from '../../src/plan/plan.ts';
import { fakeWorld } from '../support/fake-world.ts';

const seed = readFileSync('plans/2024.yaml', 'utf8').replaceAll('\r\n', '\n');
const textOf = (bytes: Uint8Array | null): string => new TextDecoder().decode(bytes ?? new Uint8Array());

async function renewed(
  old: string,
  args: readonly string[] = [],
  now = '2024-12-20T03:00:00Z',
): Promise<{
  readonly code: number;
  readonly text: string;
  readonly plan: Plan | null;
  readonly out: string;
  readonly err: string;
}> {
  const world = fakeWorld({ files: { 'plans/2024.yaml': old }, now });
  const code = await main(['new', '--year', '2025', '--from', 'plans/2024.yaml', ...args], world);
  const text = textOf(world.fileAt('plans/2025.yaml'));
  return { code, text, plan: parsePlan('plans/2025.yaml', text).plan, out: world.outText(), err: world.errText() };
}

/** A plan of 2024 with tasks as given, each as the lines of its keys. */
const planOf = (tasks: readonly string[], head = ''): string =>
  `tthc: 1\nyear: 2024\nissuer: { name: UBND xã }\n${head}plan:\n  title: Kế hoạch năm 2024\n  sections:\n    - title: Mục\n      tasks:\n${tasks.map((task) => `        - ${task.split('\n').join('\n          ')}\n`).join('')}`;

describe('tthc new --from', () => {
  it('keeps every byte of the seed but the years that mean the plan and the marks of what is carried over', async () => {
    const { code, text } = await renewed(seed);
    const carried = / *carriedFrom: .*\n/g;
    expect(code).toBe(0);
    const lines = text.replace(carried, '').split('\n');
    const differing = seed.split('\n').filter((line, index) => line !== lines[index]);
    expect(lines).toHaveLength(seed.split('\n').length);
    expect(differing.every((line) => line.includes('2024'))).toBe(true);
    expect(text).toContain('# Kế hoạch kiểm soát thủ tục hành chính năm 2024 của UBND xã Hà Tân, đúng từng chữ');
    expect(text).toContain(
      'năm 2023 của UBND tỉnh Thanh Hóa về việc ban hành kế hoạch Kiểm soát thủ tục hành chính năm 2024;',
    );
  });

  it('leaves no deadline behind, and none that was misread', async () => {
    const { plan } = await renewed(seed);
    const dues = plan?.tasks.flatMap(({ deadline }) => deadline.reading.moments.map(({ due }) => due)) ?? [];
    expect(dues.length).toBe(18);
    expect(dues.filter((due) => !due.startsWith('2025-'))).toEqual([]);
  });

  it('drops what was recorded, and carries over what was not finished', async () => {
    const { plan, text } = await renewed(
      planOf([
        'content: Một\ndeadline: Tháng 3/2024\nprogress:\n  - { on: 2024-03-01, status: done }',
        'content: Hai\ndeadline: Tháng 4/2024\nprogress:\n  - { on: 2024-03-01, status: doing }',
        'content: Ba\ndeadline: Tháng 5/2024\nprogress:\n  - { on: 2024-05-01, extendedTo: Trước 15/02/2025 }',
        'content: Bốn\nlead: Văn phòng\ndeadline: Tháng 6/2024\nprogress:\n  - { on: 2024-05-01, transferredTo: Tư pháp }',
        'content: Năm\ndeadline: Thường xuyên',
        'content: Sáu\ndeadline: Hằng quý',
        'content: Bảy\ndeadline: Tháng 6/2024\nprogress:\n  - { on: 2024-05-01, status: cancelled }',
      ]),
    );
    expect(text).not.toContain('progress');
    expect(
      plan?.tasks.map(({ ref, carriedFrom, deadline, lead }) => [
        ref,
        carriedFrom?.ref ?? null,
        deadline.reading.text,
        lead[0]?.text ?? null,
      ]),
    ).toEqual([
      ['I.1', null, 'Tháng 3/2025', null],
      ['I.2', 'I.2', 'Tháng 4/2025', null],
      ['I.3', 'I.3', 'Trước 15/02/2025', null],
      ['I.4', 'I.4', 'Tháng 6/2025', 'Tư pháp'],
      ['I.5', null, 'Thường xuyên', null],
      ['I.6', null, 'Hằng quý', null],
      ['I.7', null, 'Tháng 6/2025', null],
    ]);
  });

  it('blanks number, day and fingerprint of issue, the note that repeats them, and amendments', async () => {
    const head =
      'document:\n  number: 05\n  symbol: QĐ-UBND\n  issuedOn: 2024-01-08\n  issuedFingerprint: sha256:ab\n  legalBases: [Căn cứ Kế hoạch số 1/KH-UBND năm 2024;]\namendments:\n  - { number: 9, issuedOn: 2024-06-01 }\n';
    const old = planOf(['content: Một\ndeadline: Tháng 3/2024'], head).replace(
      '  sections:',
      '  attachedNote: (Kèm theo Quyết định số 05/QĐ-UBND ngày 08/01/2024 của UBND xã)\n  sections:',
    );
    const { plan } = await renewed(old);
    expect(plan?.document).toMatchObject({
      number: null,
      issuedOn: '2025',
      issuedFingerprint: null,
      legalBases: ['Căn cứ Kế hoạch số 1/KH-UBND năm 2024;'],
    });
    expect([plan?.amendments, plan?.attachedNote]).toEqual([
      [],
      '(Kèm theo Quyết định số   /QĐ-UBND ngày   /  /2025 của UBND xã)',
    ]);
  });

  it('flags dates that cannot move, and says which years it left alone', async () => {
    const { plan, out } = await renewed(
      planOf(['content: Một\ndeadline: Trước 29/02/2024', 'content: Hai\ndeadline: Trước 15/01/2025']),
    );
    expect(plan?.tasks.map(({ deadline }) => deadline.reading.text)).toEqual(['Trước 29/02/2024', 'Trước 15/01/2025']);
    expect(out).toContain('ngày này không có trong năm mới');
    expect(out).toContain('việc chưa xong, hạn vẫn còn nguyên');
  });

  it('shows a deadline that stays a day of last year, and does not count it as standing', async () => {
    const { out } = await renewed(
      planOf([
        'content: Một\ndeadline: { text: Theo chỉ đạo, due: 2024-02-29 }',
        'content: Hai\ndeadline: Trước 29/02/2024',
        'content: Ba\ndeadline: Thường xuyên',
      ]),
    );
    expect(out.split('(vẫn hạn cũ)')).toHaveLength(3);
    expect(out).toContain('1 thời hạn không đổi');
    expect(out).toContain('plans/2025.yaml:10:21: cảnh báo[lint/deadline-outside-year]');
  });

  it('makes a draft though a deadline of it cannot be, and tells that at its place', async () => {
    const { code, out, plan } = await renewed(
      planOf([
        'content: Một\ndeadline: { text: Theo chỉ đạo, start: 2024-01-02, due: 2024-02-29 }',
        'content: Hai\ndeadline: Từ 01/01/2024 đến 29/02/2024',
      ]),
    );
    expect([code, plan?.tasks.length]).toEqual([0, 2]);
    expect(out).toContain('plans/2025.yaml:10:50: lỗi[deadline/starts-after-due]');
    expect(out).toContain('Từ 01/01/2025 đến 29/02/2024');
  });

  it('keeps comments among what goes, word for word', async () => {
    const head = 'document:\n  number: 05 # ghi khi ký\n  symbol: QĐ-UBND\n  issuedOn: 2024-01-08 # ngày ký\n';
    const { code, text, plan } = await renewed(
      planOf(
        [
          'content: |\n  Một\nprogress:\n  # trước\n  - { on: 2024-03-01, status: doing, note: "a # b" } # sau\n  # dưới\ndeadline: Tháng 3/2024',
        ],
        head,
      ),
    );
    expect(code).toBe(0);
    expect(text.match(/# .*/g)).toEqual(['# ghi khi ký', '# ngày ký', '# trước', '# sau', '# dưới']);
    expect(plan?.tasks[0]?.content.map((line) => line.text)).toEqual(['Một']);
  });

  it('tells each year of the plan in what it never touches', async () => {
    const { out } = await renewed(
      planOf(
        ['content: Một\ndeadline: Tháng 3/2024\nsource: Công văn số 7/UBND năm 2024\nx-ghi-chu: xong trước 10/5/2024'],
        'document:\n  recipients: [Như Điều 3 năm 2024;]\n  legalBases: [Căn cứ Kế hoạch số 1/KH-UBND năm 2024;]\n',
      ),
    );
    for (const words of ['Công văn số 7/UBND năm 2024', 'xong trước 10/5/2024', 'Như Điều 3 năm 2024', 'số 1/KH-UBND'])
      expect(out.slice(out.indexOf('ĐỂ NGUYÊN'))).toContain(words);
  });

  it('says why a file cannot be changed in place, and where', async () => {
    const { code, err } = await renewed(
      planOf(['content: Một\ndeadline: &h Tháng 3/2024', 'content: Hai\ndeadline: *h']),
    );
    expect(code).toBe(3);
    expect(err).toContain('plan.sections.0.tasks.0.deadline');
    expect(err).toContain('neo (&)');
  });

  it('moves a plan of several years by as many as lie between', async () => {
    const old = planOf(['content: Giai đoạn 2021-2024\ndeadline: Trước 30/6/2023', 'content: Hai\ndeadline: Năm 2022'])
      .replace('year: 2024', 'year: 2021\nuntilYear: 2024')
      .replace('Kế hoạch năm 2024', 'Kế hoạch giai đoạn 2021 - 2024');
    const { plan } = await renewed(old);
    expect([plan?.year, plan?.untilYear, plan?.title]).toEqual([2025, 2028, 'Kế hoạch giai đoạn 2025 - 2028']);
    expect(plan?.tasks.map(({ deadline }) => deadline.reading.text)).toEqual(['Trước 30/6/2027', 'Năm 2026']);
  });

  it("tells with their places papers of the office's own register that expire, and units past their day", async () => {
    const old = planOf(
      ['content: Một\nlead: UBND huyện\ndeadline: Tháng 3/2024'],
      'units:\n  - { name: UBND huyện, until: 2024-12-31 }\ndocument:\n  issuedOn: 2024-01-08\n  legalBases:\n    - Căn cứ Kế hoạch số 77/KH-UBND ngày 05/01/2024 của UBND huyện;\n    - Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ.\n',
    );
    const register =
      'documents:\n  - number: 77/KH-UBND\n    type: Kế hoạch\n    issuedOn: 2024-01-05\n    expiredOn: 2024-12-31\n';
    const files = { 'plans/2024.yaml': old, 'plans/legal-documents/huyen.yaml': register };
    const world = fakeWorld({ files, now: '2024-12-20T03:00:00Z' });
    expect(await main(['new', '--year', '2025', '--from', 'plans/2024.yaml', '--dry-run'], world)).toBe(0);
    const out = world.outText();
    expect(out).toContain('plans/2025.yaml:9:14: cảnh báo[lint/expired-legal-basis]: Kế hoạch số 77/KH-UBND');
    expect(out).toContain('plans/2025.yaml:10:14: cảnh báo[lint/expired-legal-basis]: Nghị định số 61/2018/NĐ-CP');
    expect(out).toContain('cảnh báo[lint/abolished-unit]: “UBND huyện”');
    // A register that cannot be read hides nothing in silence.
    const broken = fakeWorld({ files: { ...files, 'plans/legal-documents/huyen.yaml': 'x: 1\n' } });
    await main(['new', '--year', '2025', '--from', 'plans/2024.yaml', '--dry-run'], broken);
    expect(broken.outText()).toContain('plans/legal-documents/huyen.yaml');
  });

  it('flags units that are no more', async () => {
    const { out } = await renewed(
      planOf(
        ['content: Một\ndeadline: Tháng 3/2024'],
        'units:\n  - { name: UBND huyện, until: 2024-12-31, replacedBy: UBND xã mới }\n',
      ),
    );
    expect(out).toContain('UBND huyện: hết hoạt động từ 31/12/2024, việc chuyển cho UBND xã mới');
  });

  it('never puts off what is not finished: a day in the new year stays, and one counted from an event', async () => {
    const open = 'Từ 01/12/2024 đến 15/01/2025';
    const { plan, out } = await renewed(
      planOf([
        `content: Một\ndeadline: ${open}`,
        `content: Hai\ndeadline: ${open}\nprogress:\n  - { on: 2024-12-02, status: done }`,
        'content: Ba\ndeadline: { text: Trong 10 ngày kể từ khi có văn bản, happenedOn: 2024-05-02 }',
      ]),
    );
    const dues = plan?.tasks.map(({ deadline }) => deadline.reading.moments.map(({ due }) => due));
    expect(dues).toEqual([['2025-01-15'], ['2026-01-15'], ['2024-05-12']]);
    expect(out.split('việc chưa xong')).toHaveLength(3);
  });

  it('gives what was extended its new day, comments beside the old one kept', async () => {
    const { plan, text } = await renewed(
      planOf([
        'content: Một\ndeadline:\n  text: Quý IV năm 2024 # ký\n  start: 2024-10-01 # mở\nprogress:\n  - { on: 2024-12-01, extendedTo: Quý I/2025 }',
      ]),
    );
    expect(plan?.tasks[0]?.deadline.reading).toMatchObject({ text: 'Quý I/2025', start: null });
    expect(text.match(/# .*/g)).toEqual(['# ký', '# mở']);
  });

  it('prints the plan itself with -o -', async () => {
    const world = fakeWorld({ files: { 'plans/2024.yaml': seed } });
    expect(await main(['new', '--year', '2025', '--from', 'plans/2024.yaml', '-o', '-'], world)).toBe(0);
    expect([parsePlan('x', world.outText()).plan?.year, world.fileAt('-')]).toEqual([2025, null]);
  });

  it('writes nothing with --dry-run, and never over a file', async () => {
    const dry = await renewed(seed, ['--dry-run']);
    expect([dry.code, dry.text]).toEqual([0, '']);
    const world = fakeWorld({ files: { 'plans/2024.yaml': seed, 'plans/2025.yaml': 'x' } });
    expect(await main(['new', '--year', '2025', '--from', 'plans/2024.yaml'], world)).toBe(3);
    expect(textOf(world.fileAt('plans/2025.yaml'))).toBe('x');
  });

  it.each([
    [['new'], 2],
    [['new', '--year', 'x'], 2],
    [['new', '--year', '2024', '--from', 'plans/2024.yaml'], 2],
    [['new', '--year', '2025', '--from', 'plans/2023.yaml'], 3],
  ])('%j ends with %i', async (args, code) => {
    const world = fakeWorld({ files: { 'plans/2024.yaml': seed } });
    expect([await main(args, world), world.errText() === '']).toEqual([code, false]);
  });
});

describe('tthc new without --from', () => {
  it('writes a commented plan with the usual sections that check has nothing against but the sending day', async () => {
    const world = fakeWorld();
    expect(await main(['new', '--year', '2026'], world)).toBe(0);
    const { plan, faults } = parsePlan('plans/2026.yaml', textOf(world.fileAt('plans/2026.yaml')));
    expect([plan?.year, plan?.sections.length, plan?.tasks.length, faults]).toEqual([2026, 8, 11, []]);
    expect(plan?.tasks.filter(({ deadline }) => deadline.reading.kind === 'unreadable')).toEqual([]);
  });
});
