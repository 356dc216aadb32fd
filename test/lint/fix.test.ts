import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { undoLast } from '../../src/cli/plan-file.ts';
import { main } from '../../src/cli/main.ts';
import { fixText } from '../../src/lint/fix.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import { fakeWorld, type FakeWorld } from '../support/fake-world.ts';
import { lintOptions, lintText, planWith } from '../support/lint.ts';
import { makePlan } from '../support/make-plan.ts';

const fixed = (text: string): string => fixText('plans/x.yaml', text, lintOptions)?.text ?? '';

/** What every row owes, and when. */
const deadlinesIn = (text: string): string =>
  JSON.stringify(
    parsePlan('x', text).plan?.tasks.map(({ ref, deadline, progress }) => [ref, deadline, progress.length]),
  );

describe('fixing', () => {
  it('puts right every slip with one answer, wherever it stands, and nothing else', () => {
    const text = planWith(
      "content: 'Rà soát  , đơn giản hóa thủ tục theo Nghị định số 107/2021/NĐ-CP ngày 6/12/2021'  # ghi chú\nlead:\n  - Công chức Tư pháp\n  - Bưu điện xã,\ndeadline:   Quý  I/2024\noutput: |\n  Danh sách ,\n    - hồ sơ;sổ .....\n",
    );
    expect(fixed(text)).toBe(
      text
        .replace('soát  ,', 'soát,')
        .replace('6/12/2021', '06/12/2021')
        .replace('xã,\n', 'xã\n')
        .replace('sách ,', 'sách,')
        .replace('hồ sơ;sổ .....', 'hồ sơ; sổ'),
    );
  });

  it('sets a dash off from its word, and drops it in a list, whose items get theirs in print', () => {
    const text = planWith(
      'content: \'-Rà soát hồ sơ\'\nlead: ["-Công an xã", Bưu điện xã]\ndeadline: Quý I/2024\noutput: |\n  -Danh mục\n  –Báo cáo 3 -5 trang\nsource: -5 độ',
    );
    expect(fixed(text)).toBe(
      text.replace('-Rà', '- Rà').replace('-Công', 'Công').replace('-Danh', '- Danh').replace('–Báo', '- Báo'),
    );
  });

  it('leaves deadlines as they are written, double blanks and all', () => {
    const text = planWith('content: Rà soát\nlead: A\ndeadline: Trước ngày  8/1/2024');
    expect(fixed(text)).toBe(text);
  });

  it('leaves a text alone that stands in several places at once', () => {
    const text = planWith('content: &viec Rà soát  hồ sơ\nlead: A\noutput: *viec\ndeadline: Quý I/2024');
    const done = fixText('plans/x.yaml', text, lintOptions);
    expect(done?.text).toBe(text);
    expect(done?.left.map(({ code }) => code)).toContain('lint/double-space');
  });

  it('changes the other texts all the same', () => {
    const text = planWith(
      'content: &viec Rà soát  hồ sơ\nlead: A\noutput: *viec\ndeadline: Quý I/2024\nsource: Kế hoạch  của tỉnh',
    );
    expect(fixed(text)).toBe(text.replace('Kế hoạch  của', 'Kế hoạch của'));
  });

  it('leaves nothing to fix in the seed, and not a word of it lost', () => {
    const text = readFileSync('plans/2024.yaml', 'utf8');
    const after = fixed(text);
    expect(lintText(after).filter(({ repair }) => repair !== undefined)).toEqual([]);
    expect(after.split('\n').length).toBe(text.split('\n').length);
    expect(deadlinesIn(after)).toBe(deadlinesIn(text));
  });

  it('gives null for a plan with errors', () => {
    expect(fixText('x', planWith('content: a\ndealine: Quý I/2024'), lintOptions)).toBeNull();
  });
});

describe('whatever slips a plan has', () => {
  const slips: readonly (readonly [RegExp, string])[] = [
    [/(\p{L}) (\p{L})/gu, '$1  $2'],
    [/(\p{L}), (\p{L})/gu, '$1 , $2'],
    [/(\p{L}), (\p{L})/gu, '$1,$2'],
    [/, (\p{L})/gu, ',, $1'],
    [/hóa/gu, 'hoá'],
    [/Đ/gu, '\u00d0'],
    [/ngày (0)(\d)/gu, 'ngày $2'],
    [/xã$/gmu, 'xã ....'],
  ];
  const plan = fc.record({
    seed: fc.integer({ min: 1, max: 10_000 }),
    hurt: fc.array(fc.record({ slip: fc.nat({ max: slips.length - 1 }), line: fc.nat() }), { maxLength: 12 }),
    crlf: fc.boolean(),
    decomposed: fc.boolean(),
  });

  it('no deadline ever reads otherwise after a fix, and a second fix finds nothing to do', () => {
    fc.assert(
      fc.property(plan, ({ seed, hurt, crlf, decomposed }) => {
        const lines = makePlan({ tasks: 12, year: 2024, seed }).split('\n');
        for (const { slip, line } of hurt) {
          const at = line % lines.length;
          const [pattern, put] = slips[slip] ?? [/$^/, ''];
          const hurtLine = (lines[at] ?? '').replace(pattern, put);
          if (!/^ *(?:- )?[a-zA-Z]+:\s*$/.test(lines[at] ?? '')) lines[at] = hurtLine;
        }
        const joined = lines.join(crlf ? '\r\n' : '\n');
        const text = decomposed ? joined.normalize('NFD') : joined;
        const before = parsePlan('plans/x.yaml', text);
        const done = fixText('plans/x.yaml', text, lintOptions);
        if (!before.plan) {
          expect(done).toBeNull();
          return;
        }
        const after = done?.text ?? '';
        expect(deadlinesIn(after)).toBe(deadlinesIn(text));
        expect(fixText('plans/x.yaml', after, lintOptions)?.text).toBe(after);
      }),
      { numRuns: 25 },
    );
  });
});

const textOf = ({ fileAt }: FakeWorld): string =>
  new TextDecoder().decode(fileAt('plans/2024.yaml') ?? new Uint8Array());

describe('tthc check --fix', () => {
  const slip = planWith('content: Rà soát  hồ sơ\nlead: Bưu điện xã\ndeadline: Quý I/2024');

  it('writes what it put right, says so, and checks what is left', async () => {
    const world = fakeWorld({ files: { 'plans/2024.yaml': slip } });
    expect(await main(['check', '--fix'], world)).toBe(0);
    expect(textOf(world)).toBe(slip.replace('soát  hồ', 'soát hồ'));
    expect(world.errText()).toContain('tthc undo plans/2024.yaml');
    expect(world.outText()).toBe('Không có lỗi nào trong 01 tệp.\n');
  });

  it('can be undone to the byte', async () => {
    const world = fakeWorld({ files: { 'plans/2024.yaml': slip } });
    await main(['check', '--fix'], world);
    expect((await undoLast(world, 'plans/2024.yaml', false)).ok).toBe(true);
    expect(textOf(world)).toBe(slip);
  });

  it('shows the changes and writes nothing with --dry-run', async () => {
    const world = fakeWorld({ files: { 'plans/2024.yaml': slip } });
    expect(await main(['check', '--fix', '--dry-run'], world)).toBe(0);
    expect(textOf(world)).toBe(slip);
    const changed = world
      .outText()
      .split('\n')
      .filter((line) => /^[-+] /.test(line));
    expect(changed).toEqual(['-        - content: Rà soát  hồ sơ', '+        - content: Rà soát hồ sơ']);
  });

  it('leaves alone what was issued, and a plan with errors, and says so', async () => {
    const issued = slip.replace('plan:\n', 'document: { number: 05, issuedFingerprint: abc }\nplan:\n');
    for (const text of [issued, slip.replace('deadline', 'dealine')]) {
      const world = fakeWorld({ files: { 'plans/2024.yaml': text } });
      expect(await main(['check', '--fix'], world)).toBe(3);
      expect(textOf(world)).toBe(text);
      expect(world.errText()).toContain('không tự sửa');
    }
  });

  it('takes --dry-run only with --fix', async () => {
    const world = fakeWorld({ files: { 'plans/2024.yaml': slip } });
    expect(await main(['check', '--dry-run'], world)).toBe(2);
  });
});
