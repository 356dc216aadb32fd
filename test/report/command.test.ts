import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { type FakeFile, fakeWorld, type FakeWorld } from '../support/fake-world.ts';

const plan = readFileSync('test/fixtures/plans/2024-progress.yaml', 'utf8');
const earlier = readFileSync('test/fixtures/reports/2023.yaml', 'utf8');
const regimeFolder = 'data/regimes/nd-09-2019';
const files = { 'plans/2024.yaml': plan, 'plans/2023.yaml': earlier };
const sums = '1;2;3;4;5;6;7;8;9;10;11;12;13';

interface Run {
  readonly world: FakeWorld;
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs commands one after the other in worlds that hold the files that the ones before left. */
async function run(commands: readonly string[], given: Readonly<Record<string, FakeFile>> = files): Promise<Run> {
  let left: Readonly<Record<string, FakeFile>> = given;
  let last: Run | null = null;
  for (const command of commands) {
    const world = fakeWorld({ files: left, now: '2024-07-01T03:00:00Z' });
    const code = await main(command.split(' '), world);
    last = { world, code, out: world.outText(), err: world.errText() };
    left = {
      ...left,
      ...Object.fromEntries(
        ['bao-cao.md', 'plans/.tthc/written.json', 'bc.docx'].flatMap((name) => {
          const bytes = world.fileAt(name);
          return bytes === null ? [] : [[name, bytes] as const];
        }),
      ),
    };
  }
  if (!last) throw new Error('no command');
  return last;
}

const at = (world: FakeWorld, name: string): string => Buffer.from(world.fileAt(name) ?? []).toString('utf8');

describe('tthc report', () => {
  it('prints the report to go on with, where no file is named', async () => {
    const { code, out, err } = await run(['report --quarter 1']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.startsWith('---\nreport: "1"\n')).toBe(true);
    expect(out).toContain('plans:\n  - plans/2024.yaml\n  - plans/2023.yaml\n');
  });

  it('finds the plan of the year before beside the one that was named, and says so', async () => {
    const { code, out, err } = await run(['report --quarter 1 plans/2024.yaml']);
    expect({ code, err }).toEqual({ code: 0, err: 'Dùng thêm kế hoạch cùng thư mục: plans/2023.yaml.\n' });
    expect(out).toContain('88/BC-UBND');
  });

  it('leaves the plans of other offices out', async () => {
    const other = earlier.replaceAll('Hà Tân', 'Hà Long');
    const { out, err } = await run(['report --quarter 1 plans/2024.yaml'], { ...files, 'plans/2023.yaml': other });
    expect(err).toContain('không có kế hoạch năm 2023');
    expect(out).not.toContain('88/BC-UBND');
    expect(out).toContain('chưa có kế hoạch năm 2023');
  });

  it.each([
    ['report', 'cần đúng một kỳ báo cáo'],
    ['report --quarter 1 --annual', 'cần đúng một kỳ báo cáo'],
    ['report --quarter 5', '--quarter'],
    ['report --half 3', '--half'],
    ['report --half 1', '--internal'],
    ['report --quarter 4', '--internal'],
    ['report --quarter 1 --year 2031', 'không có kế hoạch năm 2031'],
    ['report --quarter 1 --regime tt-99', 'không có chế độ báo cáo'],
    ['report --quarter 1 --regime plans', 'không có regime.json'],
    ['report --quarter 1 --format doc', '--format'],
    ['report --quarter 1 --previous a.csv', '--previous đi với --data'],
    ['report --quarter 1 --data a.pdf', 'không rõ dạng'],
    ['report --update', '--update cần tệp'],
    ['report --update -o bc.docx', '--update chỉ làm mới'],
    ['report --quarter 1 -o plans/2024.yaml -f markdown', 'là tệp kế hoạch'],
  ])('is used wrongly with `%s`', async (command, words) => {
    const { code, out, err } = await run([command]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
    expect(err).not.toContain('    at ');
  });

  it('makes a review within the house of a period that the regime does not ask for', async () => {
    const { code, out } = await run(['report --half 1 --internal']);
    expect(code).toBe(0);
    expect(out).toContain('internal: "true"');
    expect(out).toContain('Báo cáo sơ kết lưu hành nội bộ');
  });

  it('says on the first page and on stderr that its figures are not final', async () => {
    const { out, err } = await run(['report --quarter 3 --as-of 2024-07-20']);
    expect(err).toContain('số liệu tạm tính đến hết ngày 20/7/2024');
    expect(out.indexOf('SỐ LIỆU TẠM TÍNH')).toBeLessThan(out.indexOf('::addressees'));
    expect((await run(['report --quarter 3 --as-of 2024-03-01'])).err).toContain('kỳ báo cáo chưa bắt đầu');
  });

  it('is made of a plan with nothing recorded: nothing done, everything told', async () => {
    const seed = { 'plans/2024.yaml': readFileSync('plans/2024.yaml', 'utf8') };
    const { code, out } = await run(['report --annual'], seed);
    expect(code).toBe(0);
    expect(out).toContain('tỷ lệ hoàn thành 00/05, đạt 0%');
    expect(out).toContain('Còn trong hạn tại thời điểm chốt số liệu, dự kiến hoàn thành trước ngày 31/12: 10 nhiệm vụ');
  });

  it('is incomplete, says so on paper and ends with 3, where a deadline cannot be read', async () => {
    const broken = plan.replace('deadline: Tháng 02/2024', 'deadline: 31/6/2024');
    const { code, out, err } = await run(['report --quarter 2'], { ...files, 'plans/2024.yaml': broken });
    expect(code).toBe(3);
    expect(err).toContain('deadline/impossible-date');
    expect(out).toContain('CHƯA ĐẦY ĐỦ: 01 nhiệm vụ không đọc được thời hạn (IV.3).');
  });

  it('is not made of a plan that is broken', async () => {
    const { code, out } = await run(['report --quarter 2'], { 'plans/2024.yaml': 'tthc: 1\nyear: [' });
    expect({ code, out }).toEqual({ code: 3, out: '' });
  });

  it.each(['docx', 'html', 'xlsx'])('makes a paper at once: %s', async (format) => {
    const { code, err, world } = await run([`report --quarter 1 --format ${format} -o giay.${format}`]);
    expect({ code, err }).toEqual({ code: 0, err: `Đã ghi giay.${format}.\n` });
    expect(world.fileAt(`giay.${format}`)?.length).toBeGreaterThan(2000);
  });
});

describe('a report in a file', () => {
  it.each(['', ' --force', ' --dry-run'])('is never written over%s', async (option) => {
    const { code, err, world } = await run([
      'report --quarter 1 -o bao-cao.md',
      `report --quarter 2 -o bao-cao.md${option}`,
    ]);
    expect(code).toBe(3);
    expect(err).toContain('không ghi đè bao-cao.md');
    expect(at(world, 'bao-cao.md')).toContain('period: 2024-Q1');
  });

  it('is brought up to date: what nobody touched is new, what somebody wrote is kept', async () => {
    const first = await run(['report --quarter 2 --as-of 2024-05-01 -o bao-cao.md']);
    const written = at(first.world, 'bao-cao.md').replace(
      '[…: số tin, bài, hình thức truyền thông]',
      'Đã phát 12 tin.',
    );
    const { code, err, world } = await run(['report --update -o bao-cao.md'], { ...files, 'bao-cao.md': written });
    expect(code).toBe(0);
    expect(err).toContain('Đã làm mới bao-cao.md');
    const after = at(world, 'bao-cao.md');
    expect(after).toContain('Đã phát 12 tin.');
    expect(after).toContain('Tính đến hết ngày 14/6/2024');
    expect(after).toContain('asOf: 2024-07-01');
    expect(after).not.toContain('TẠM TÍNH');
  });

  it('shows what an update would change, and changes nothing, with --dry-run', async () => {
    const { code, out, err, world } = await run([
      'report --quarter 2 --as-of 2024-05-01 -o bao-cao.md',
      'report --update -o bao-cao.md --dry-run',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/^-.*SỐ LIỆU TẠM TÍNH/m);
    expect(out).toMatch(/^\+Tính đến hết ngày 14\/6\/2024/m);
    expect(err).toContain('chưa ghi gì');
    expect(at(world, 'bao-cao.md')).toContain('asOf: 2024-05-01');
  });

  it('keeps an edited block, names it, and ends with 3 where its figures have changed', async () => {
    const first = await run(['report --quarter 2 --as-of 2024-05-01 -o bao-cao.md']);
    const text = at(first.world, 'bao-cao.md');
    const edited = text.replace('tổng số 23 nhiệm vụ', 'có tất cả 23 nhiệm vụ');
    const stale = await run(['report --update -o bao-cao.md'], { ...files, 'bao-cao.md': edited });
    expect(stale.code).toBe(3);
    expect(stale.err).toMatch(/giữ nguyên khối “tally” \(dòng \d+\): đã có người sửa, và số liệu của khối này đã khác/);
    expect(at(stale.world, 'bao-cao.md')).toContain('có tất cả 23 nhiệm vụ');
    const same = await run(['report --update --as-of 2024-05-01 -o bao-cao.md'], { ...files, 'bao-cao.md': edited });
    expect(same.code).toBe(0);
    expect(same.err).toContain('số liệu không đổi');
    expect(at(same.world, 'bao-cao.md')).toBe(edited);
  });

  it('is not updated as the report of another period', async () => {
    const { code, err } = await run(['report --quarter 2 -o bao-cao.md', 'report --quarter 3 --update -o bao-cao.md']);
    expect(code).toBe(2);
    expect(err).toContain('tệp này là báo cáo quý II năm 2024, không phải quý III');
    expect((await run(['report --quarter 2 -o bao-cao.md', 'report --quarter II --update -o bao-cao.md'])).code).toBe(
      0,
    );
  });

  it('keeps its byte order mark and its line breaks through an update', async () => {
    const first = await run(['report --quarter 2 --as-of 2024-05-01 -o bao-cao.md']);
    const windows = `\uFEFF${at(first.world, 'bao-cao.md').replaceAll('\n', '\r\n')}`;
    const { code, world } = await run(['report --update -o bao-cao.md'], { ...files, 'bao-cao.md': windows });
    expect(code).toBe(0);
    const after = at(world, 'bao-cao.md');
    expect(after.startsWith('\uFEFF---\r\n')).toBe(true);
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    expect(after).toContain('Tính đến hết ngày 14/6/2024');
  });

  it('is made into a paper, and what is still open in it is told', async () => {
    const { code, err, world } = await run(['report --quarter 1 -o bao-cao.md', 'render bao-cao.md']);
    expect(code).toBe(0);
    expect(err).toMatch(/^lưu ý: còn \d+ chỗ \[…\] chưa điền, ở dòng 18, .*\nĐã ghi bao-cao\.docx\.\n$/);
    expect(at(world, 'bao-cao.docx').startsWith('PK')).toBe(true);
  });

  it('is not written over by its own paper', async () => {
    const { code, err } = await run([
      'report --quarter 1 -o bao-cao.md',
      'render bao-cao.md -f markdown -o bao-cao.md',
    ]);
    expect(code).toBe(2);
    expect(err).toContain('bao-cao.md là tệp kế hoạch hoặc tệp mẫu');
  });

  it.each([
    ['a file that is not there', 'render khong-co.md', 3, 'file/not-found'],
    ['a note that is no report', 'render ghi-chu.md', 3, 'report/not-a-report'],
    ['a plan beside it', 'render bao-cao.md plans/2024.yaml', 2, 'thừa tham số'],
    ['a template', 'render bao-cao.md --template x.md', 2, '--template'],
  ])('is not made of %s', async (_, command, wanted, words) => {
    const { code, err } = await run(['report --quarter 1 -o bao-cao.md', command], {
      ...files,
      'ghi-chu.md': '# Họp\n',
    });
    expect(code).toBe(wanted);
    expect(err).toContain(words);
  });
});

describe('the figures of a report', () => {
  const good = `${sums}\n1;Hộ tịch;120;80;30;10;110;90;18;2;10;9;1\n2;Chứng thực;1.250;400;850;0;1.250;1.200;50;0;0;0;0\n`;

  it('come from a file by the form, into the sentences and the form', async () => {
    const { code, out, err } = await run(['report --quarter 2 --data hs.csv'], { ...files, 'hs.csv': good });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Tổng số hồ sơ: 1.370 (tiếp nhận trong kỳ 1.360, trong đó trực tuyến 480, chiếm 35,3%;');
    expect(out).toContain('trước hạn, đúng hạn 1.358, đạt 99,9%; quá hạn 02.');
    expect(out).toContain('| 1 | Hộ tịch | 120 | 80 |');
    expect(out).toContain('data: hs.csv');
  });

  it('may stand below a row that has titles for the columns of text and numbers for the others', async () => {
    const typed = good.replace(sums, 'STT;Lĩnh vực;3;4;5;6;7;8;9;10;11;12;13');
    const { code, out } = await run(['report --quarter 2 --data hs.csv'], { ...files, 'hs.csv': typed });
    expect(code).toBe(0);
    expect(out).toContain('Tổng số hồ sơ: 1.370');
  });

  it('are refused with their cell where they do not add up', async () => {
    const bad = good.replace('Hộ tịch;120', 'Hộ tịch;121');
    const { code, out, err } = await run(['report --quarter 2 --data hs.csv'], { ...files, 'hs.csv': bad });
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('hs.csv:2:11: lỗi[form/sum-mismatch]: ô C2');
  });

  it('are compared with those of the period before', async () => {
    const before = good.replace('110;90;18;2;10;9;1', '105;90;13;2;15;14;1');
    const { code, err } = await run(['report --quarter 2 --data hs.csv --previous truoc.csv'], {
      ...files,
      'hs.csv': good,
      'truoc.csv': before,
    });
    expect(code).toBe(0);
    expect(err).toContain('hs.csv:2:21: cảnh báo[form/carried-needs-reason]');
  });

  it('are read again by an update', async () => {
    const first = await run(['report --quarter 2 --data hs.csv -o bao-cao.md'], { ...files, 'hs.csv': good });
    const { code, world } = await run(['report --update -o bao-cao.md'], {
      ...files,
      'bao-cao.md': at(first.world, 'bao-cao.md'),
      'hs.csv': good.replace('120;80;30;10;110;90;18;2;10;9;1', '130;90;30;10;120;100;18;2;10;9;1'),
    });
    expect(code).toBe(0);
    expect(at(world, 'bao-cao.md')).toContain('Tổng số hồ sơ: 1.380');
  });

  it('go round: the form as a workbook, filled in, is read back', async () => {
    const { world } = await run(['report --quarter 2 --data hs.csv -f xlsx -o bieu.xlsx'], {
      ...files,
      'hs.csv': good,
    });
    const bytes = world.fileAt('bieu.xlsx') ?? new Uint8Array();
    const { code, out } = await run(['report --quarter 2 --data bieu.xlsx'], { ...files, 'bieu.xlsx': bytes });
    expect(code).toBe(0);
    expect(out).toContain('Tổng số hồ sơ: 1.370 (tiếp nhận trong kỳ 1.360, trong đó trực tuyến 480, chiếm 35,3%;');
  });
});

describe("an office's own regime", () => {
  const own = {
    ...files,
    'che-do/regime.yaml':
      'name: xa-ha-tan\ntitle: Chế độ của xã\nclosingDay: 20\nrecipient: Văn phòng HĐND và UBND tỉnh\nreports: [Q1, H1, year]\noutline: de-cuong.md\n',
    'che-do/de-cuong.md': readFileSync(`${regimeFolder}/outline.md`, 'utf8').replaceAll(
      'Công tác truyền thông',
      'Tuyên truyền',
    ),
  };

  it('is a folder of data: its closing day, its reports, its outline', async () => {
    const { code, out } = await run(['report --half 1 --regime che-do'], own);
    expect(code).toBe(0);
    expect(out).toContain('số liệu từ ngày 21/12/2023 đến hết ngày 20/6/2024');
    expect(out).toContain('### 8. Tuyên truyền');
    expect(out).toContain('regime: che-do');
    expect(out).toContain('- Văn phòng HĐND và UBND tỉnh');
  });

  it('is found again by an update and by the paper', async () => {
    const first = await run(['report --half 1 --regime che-do --as-of 2024-05-01 -o bao-cao.md'], own);
    const given = { ...own, 'bao-cao.md': at(first.world, 'bao-cao.md') };
    expect((await run(['report --update -o bao-cao.md'], given)).code).toBe(0);
    expect((await run(['render bao-cao.md -f html'], given)).out).toContain('Tuyên truyền');
  });

  it.each([
    [
      'an outline outside its folder',
      { 'che-do/regime.yaml': own['che-do/regime.yaml'].replace('de-cuong.md', '../plans/2024.yaml') },
      2,
      'phải nằm trong chính thư mục đó',
    ],
    [
      'an outline by an absolute path',
      { 'che-do/regime.yaml': own['che-do/regime.yaml'].replace('de-cuong.md', '/etc/passwd') },
      2,
      'phải nằm trong chính thư mục đó',
    ],
    ['no outline', { 'che-do/de-cuong.md': { folder: true } as const }, 3, 'file/unreadable'],
    [
      'a closing day that is none',
      { 'che-do/regime.yaml': own['che-do/regime.yaml'].replace('20', '32') },
      3,
      'plan/bad-value',
    ],
    [
      'an unknown slot',
      { 'che-do/de-cuong.md': own['che-do/de-cuong.md'].replace('{{period}} của', '{{ky}} của') },
      3,
      'template/unknown-slot',
    ],
    [
      'a topic that nobody declared',
      { 'che-do/de-cuong.md': own['che-do/de-cuong.md'].replace('topic=digital', 'topic=digitl') },
      3,
      'template/bad-attribute',
    ],
  ])('is refused with %s', async (_, changed, wanted, words) => {
    const { code, out, err } = await run(['report --quarter 1 --regime che-do'], { ...own, ...changed });
    expect({ code, out }).toEqual({ code: wanted, out: '' });
    expect(err).toContain(words);
  });
});

describe('what a plan says', () => {
  it('never becomes markup, a mark or a directive of the report', async () => {
    const evil = plan.replace(
      'content: Công khai thủ tục hành chính',
      "content: '<!-- tthc:end --> **đậm** | ::signature | [x](y) {{period}} \\`'",
    );
    const { world, code } = await run(['report --quarter 1 -o bao-cao.md', 'render bao-cao.md -f html -o x.html'], {
      ...files,
      'plans/2024.yaml': evil,
    });
    expect(code).toBe(0);
    expect(at(world, 'x.html')).toContain('&#x3C;!-- tthc:end --> **đậm** | ::signature | [x](y) {{period}}');
    expect(
      (
        await run(['report --quarter 1 -o bao-cao.md', 'report --update -o bao-cao.md'], {
          ...files,
          'plans/2024.yaml': evil,
        })
      ).code,
    ).toBe(0);
  });
});
