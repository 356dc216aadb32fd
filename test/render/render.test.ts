import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { type FakeFile, fakeWorld, type FakeWorld, type FakeWorldOptions } from '../support/fake-world.ts';

const plan = readFileSync('plans/2024.yaml', 'utf8');
const nested = readFileSync('test/fixtures/plans/nested.yaml', 'utf8');
const decision = readFileSync('templates/decision.md', 'utf8');

interface Run {
  readonly world: FakeWorld;
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(command: string, options: FakeWorldOptions = {}): Promise<Run> {
  const world = fakeWorld({ files: { 'plans/2024.yaml': plan }, ...options });
  return again(world, command);
}

async function again(world: FakeWorld, command: string): Promise<Run> {
  const [out, err] = [world.outText().length, world.errText().length];
  const code = await main(['render', ...command.split(' ')], world);
  return { world, code, out: world.outText().slice(out), err: world.errText().slice(err) };
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const at = (world: FakeWorld, name: string): string => Buffer.from(world.fileAt(name) ?? []).toString('utf8');

describe('tthc render', () => {
  it.each([
    ['decision --format docx', 'quyet-dinh-2024.docx', 'PK'],
    ['decision', 'quyet-dinh-2024.docx', 'PK'],
    ['plan --format xlsx', 'ke-hoach-2024.xlsx', 'PK'],
    ['follow-up --format docx', 'theo-doi-2024.docx', 'PK'],
    ['follow-up --format docx --public', 'theo-doi-2024-cong-khai.docx', 'PK'],
    ['decision --format docx --draft', 'quyet-dinh-2024-du-thao.docx', 'PK'],
    ['decision -o giay.html', 'giay.html', '<!doctype html>'],
    ['decision -o giay.md', 'giay.md', '|'],
    ['decision -o plans/', 'plans/quyet-dinh-2024.docx', 'PK'],
    ['decision -o plans -f markdown', 'plans/quyet-dinh-2024.md', '|'],
    ['decision -o giay.txt -f markdown', 'giay.txt', '|'],
  ])('writes a file and names it on stderr: %s', async (command, name, start) => {
    const { world, code, out, err } = await run(command);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain(name);
    expect(at(world, name).startsWith(start)).toBe(true);
  });

  it('prints texts where no file is named', async () => {
    const { world, code, out, err } = await run('decision -f markdown');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('# QUYẾT ĐỊNH');
    expect(world.files.kindOf('quyet-dinh-2024.md')).toBe('missing');
  });

  it('pipes bytes, and never sends them to a terminal', async () => {
    const piped = await run('decision -f docx -o -');
    expect(piped.code).toBe(0);
    expect(Array.from(piped.world.outBytes().slice(0, 2))).toEqual(Array.from(bytesOf('PK')));
    expect((await run('decision -f docx -o -', { columns: 80 })).code).toBe(2);
    expect((await run('decision -f html -o -', { columns: 80 })).code).toBe(0);
  });

  it('writes every paper that applies', async () => {
    const { world, code } = await run('all -f markdown --draft --public');
    expect(code).toBe(0);
    for (const name of ['quyet-dinh-2024', 'ke-hoach-2024', 'theo-doi-2024-cong-khai'])
      expect(at(world, `${name}-du-thao.md`)).toContain('DỰ THẢO');
    const alone = await run('all -f markdown -o ra plans/n.yaml', { files: { 'plans/n.yaml': nested, 'ra/x': '' } });
    expect(alone.code).toBe(0);
    expect(at(alone.world, 'ra/ke-hoach-2026.md')).toContain('07/KH-UBND');
    expect(alone.world.files.kindOf('ra/quyet-dinh-2026.md')).toBe('missing');
  });

  it('makes the same bytes of the same plan', async () => {
    for (const format of ['markdown', 'html', 'docx', 'xlsx']) {
      const [one, other] = await Promise.all([run(`decision -f ${format} -o a`), run(`decision -f ${format} -o a`)]);
      expect(one.world.fileAt('a')).toEqual(other.world.fileAt('a'));
    }
  });

  it.each([
    ['plen', 2],
    ['decision -f word', 2],
    ['decision -o giay.odt', 2],
    ['decision --public', 2],
    ['decision -f docx --fragment', 2],
    ['all --template plans/2024.yaml', 2],
    ['all -o -', 2],
    ['decision plans/2023.yaml', 3],
    ['decision --template khong-co.md', 3],
    ['decision --template plans', 3],
    ['decision -f markdown -o plans/2024.yaml --force', 2],
  ])('refuses what cannot be meant: %s', async (command, expected) => {
    const { code, out, err } = await run(command);
    expect({ code, out }).toEqual({ code: expected, out: '' });
    expect(err).not.toBe('');
  });

  it('needs exactly one plan, and names those there are', async () => {
    const files = { 'plans/2024.yaml': plan, 'plans/n.yaml': nested };
    const { code, err } = await run('plan -f markdown', { files });
    expect(code).toBe(2);
    expect(err).toContain('plans/2024.yaml, plans/n.yaml');
    expect((await run('plan -f markdown plans/n.yaml', { files })).code).toBe(0);
  });

  it('knows that a plan by itself has no decision', async () => {
    expect((await run('decision', { files: { 'plans/n.yaml': nested } })).code).toBe(2);
  });

  it('makes no paper of a plan that cannot be read, and tells of deadlines that cannot', async () => {
    const broken = await run('decision -f markdown', {
      files: { 'plans/a.yaml': plan.replace('year: 2024', 'year: x') },
    });
    expect({ code: broken.code, out: broken.out }).toEqual({ code: 3, out: '' });
    expect(broken.err).toContain('plans/a.yaml:');
    const unread = await run('follow-up -f markdown', {
      files: { 'plans/a.yaml': plan.replaceAll('Trước 10/01/2024', 'Trước 31/02/2024') },
    });
    expect(unread.code).toBe(3);
    expect(unread.err).toContain('deadline/impossible-date');
    expect(unread.out).toContain('Không đọc được thời hạn');
  });

  it("uses a user's template, and says what is wrong with one", async () => {
    const files = {
      'plans/2024.yaml': plan,
      'mau.md': decision.replace('# QUYẾT ĐỊNH', '# QUYẾT ĐỊNH MỚI'),
      'hong.md': decision
        .replace('::articles', '::article')
        .replace('{{document.subject}}\n\n###', '{{subject}}\n\n###'),
    };
    expect((await run('decision -f markdown --template mau.md', { files })).out).toContain('# QUYẾT ĐỊNH MỚI');
    const { code, out, err } = await run('decision -f markdown --template hong.md', { files });
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(/hong\.md:\d+:1: lỗi\[template\/unknown-directive\]/);
    expect(err).toMatch(/hong\.md:\d+:4: lỗi\[template\/unknown-slot\]/);
    expect(err).toContain('articles');
  });

  it('prints its own template, to be copied', async () => {
    expect((await run('decision --print-template')).out).toBe(decision);
    const files = { 'plans/n.yaml': nested };
    expect((await run('plan --print-template', { files })).out).toBe(readFileSync('templates/plan.md', 'utf8'));
  });

  it('warns of characters that no paper can carry, and prints a sign in their place', async () => {
    const files = { 'plans/2024.yaml': plan.replace('Công khai thủ tục hành chính\n', 'Công\ufffe khai\n') };
    const { code, out, err } = await run('decision -f markdown', { files });
    expect(code).toBe(0);
    expect(err).toMatch(/plans\/2024\.yaml:\d+:\d+: cảnh báo\[document\/unprintable-character\]: .*U\+FFFE/);
    expect(out).toContain('Công\ufffd khai');
  });

  it('speaks of the day that it is asked about', async () => {
    expect((await run('follow-up -f markdown --as-of 2024-01-05')).out).toContain('(Tính đến ngày 05/01/2024)');
  });
});

describe('nothing is overwritten by accident', () => {
  const file = 'quyet-dinh-2024.docx';
  const withFile = (content: FakeFile): FakeWorldOptions => ({ files: { 'plans/2024.yaml': plan, [file]: content } });

  it('writes again over what it wrote itself', async () => {
    const { world } = await run('decision');
    const first = world.fileAt(file);
    expect((await again(world, `decision --draft -o ${file}`)).code).toBe(0);
    expect(world.fileAt(file)).not.toEqual(first);
    expect(at(world, 'plans/.tthc/.gitignore')).toBe('*\n');
    expect(Object.keys((JSON.parse(at(world, 'plans/.tthc/written.json')) as { files: object }).files)).toEqual([
      `../${file}`,
    ]);
  });

  it('knows its files wherever it is run', async () => {
    const { world } = await run('decision');
    expect((await again(world, `decision --draft -o plans/../${file}`)).code).toBe(0);
  });

  it('leaves alone what it does not know', async () => {
    const { world, code, err } = await run('decision', withFile('của người khác'));
    expect(code).toBe(3);
    expect(err).toContain('--force');
    expect(at(world, file)).toBe('của người khác');
    expect((await again(world, 'decision --force')).code).toBe(0);
    expect(at(world, file).startsWith('PK')).toBe(true);
  });

  it('leaves alone what was edited since', async () => {
    const { world } = await run('decision');
    world.files.writeAtomic(file, bytesOf('đã sửa'));
    const { code, err } = await again(world, 'decision');
    expect(code).toBe(3);
    expect(err).toContain('sửa');
    expect(at(world, file)).toBe('đã sửa');
    expect((await again(world, 'decision --force')).code).toBe(0);
    expect((await again(world, `decision --draft -o ${file}`)).code).toBe(0);
  });

  it('has nothing to do where the file is right already', async () => {
    const { world } = await run('decision');
    const { code, err } = await again(world, 'decision');
    expect(code).toBe(0);
    expect(err).toContain('để nguyên');
  });

  it('writes none of several papers where one may not be', async () => {
    const { world, code } = await run('all -f docx', withFile('của người khác'));
    expect(code).toBe(3);
    expect(world.files.kindOf('ke-hoach-2024.docx')).toBe('missing');
  });

  it('trusts no memory that it cannot read', async () => {
    const { world } = await run('decision');
    world.files.writeAtomic('plans/.tthc/written.json', bytesOf('{"files": 7'));
    expect((await again(world, `decision --draft -o ${file}`)).code).toBe(3);
  });

  it('only tells what it would do on a dry run', async () => {
    const { world, code, err } = await run('decision --dry-run');
    expect(code).toBe(0);
    expect(err).toContain(file);
    expect(world.files.kindOf(file)).toBe('missing');
    expect(world.files.kindOf('plans/.tthc')).toBe('missing');
    expect((await run('decision --dry-run', withFile('x'))).code).toBe(3);
  });

  it.each<[string, string, FakeWorldOptions]>([
    ['a link', 'l.docx', { files: { 'plans/2024.yaml': plan, 'l.docx': { link: 'a.docx' }, 'a.docx': 'x' } }],
    ['a folder that does not exist', 'khong/co.docx', {}],
    [
      'a folder that is read-only',
      'khoa/a.docx',
      { files: { 'plans/2024.yaml': plan, 'khoa/x': '' }, readOnly: ['khoa'] },
    ],
  ])('says why it cannot write: %s', async (_, name, options) => {
    const { code, out, err } = await run(`decision --force -o ${name}`, options);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(name);
    expect(err).toContain('cách xử lý');
  });

  it('says that it cannot remember, and still writes', async () => {
    const { world, code, err } = await run('decision', { readOnly: ['plans'] });
    expect(code).toBe(0);
    expect(err).toContain('plans/.tthc');
    expect(at(world, file).startsWith('PK')).toBe(true);
  });
});

it.each(['- ', '– ', ' - '])('a recipient written with a dash of its own (%j) gets no second one', async (dash) => {
  const text = plan.replace('    - Như điều 3 QĐ;', `    - '${dash}Như Điều 3;'`);
  expect(text).not.toBe(plan);
  const { out, code } = await run('decision -f markdown -o -', { files: { 'plans/2024.yaml': text } });
  expect(code).toBe(0);
  expect(out).toContain('>- Như Điều 3;<br>- UBND huyện (b/c);');
});
