import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { expectValid } from '../support/json-schemas.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const plan = read('plans/2024.yaml').replaceAll('\r\n', '\n');
const table =
  'TT\tNhiệm vụ\tChủ trì\tThời hạn\tKinh phí\nI\tMục\n1\tMột\tVăn phòng\tTháng 3/2025\t5\n2\tHai\t\t31/11/2025\t\n';
const folder = 'test/import/fixtures';
const papers = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const files = {
  'plans/2024.yaml': plan,
  'plans/nested.yaml': read('test/fixtures/plans/nested.yaml'),
  'moi.yaml': plan
    .replace('deadline: Tháng 3/2024', 'deadline: Tháng 5/2024')
    .replace('    - Công chức xã;\n', '')
    .replace('        - content: Công khai', '        - content: Việc mới\n        - content: Công khai'),
  'da-ky.txt': read('test/seed/signed.txt'),
  'tran.txt': table,
  'a.txt': `KẾ HOẠCH NĂM 2025\nMột dòng lạ\n${table}`,
  'khong.txt': 'không có bảng',
  ...Object.fromEntries(papers.map((name) => [name, read(`${folder}/${name}`)])),
};

async function run(...args: readonly string[]): Promise<{ readonly out: string; readonly code: number }> {
  const world = fakeWorld({ files });
  return { code: await main([...args, '--format', 'json'], world), out: world.outText() };
}

describe('JSON of tthc import', () => {
  it.each([...papers, 'da-ky.txt', 'a.txt', 'tran.txt'])('on %s fits its schema, in any language', async (name) => {
    const { out, code } = await run('import', name);
    expect(code).toBe(0);
    expectValid('import', out);
    expect((await run('import', name, '--lang', 'en')).out).toBe(out);
  });

  it.each(['markdown', 'html', 'xlsx', 'docx'])('on a paper of our own (%s) fits its schema', async (format) => {
    const world = fakeWorld({ files });
    const name = `p.${format === 'markdown' ? 'md' : format}`;
    expect(await main(['render', 'decision', 'plans/2024.yaml', '--format', format, '-o', name], world)).toBe(0);
    const paper = fakeWorld({ disk: world.disk });
    expect(await main(['import', name, '--format', 'json'], paper)).toBe(0);
    expect(expectValid('import', paper.outText())).toMatchObject({ year: 2024, written: null });
  });

  it('says what was written, or that it was refused', async () => {
    const written = await run('import', 'a.txt', '-o', 'x.yaml');
    expect([written.code, expectValid('import', written.out)]).toMatchObject([0, { written: 'x.yaml' }]);
    for (const args of [
      ['tran.txt', '-o', 'x.yaml'],
      ['a.txt', '-o', 'moi.yaml'],
    ]) {
      const refused = await run('import', ...args);
      expect([refused.code, expectValid('import', refused.out)]).toMatchObject([3, { written: null }]);
    }
  });

  it('is nothing where the file cannot be read', async () => {
    for (const name of ['khong.txt', 'fehlt.docx']) expect(await run('import', name)).toEqual({ code: 3, out: '' });
  });
});

describe('JSON of tthc diff', () => {
  it.each([
    ['plans/2024.yaml', 'plans/2024.yaml', 0],
    ['plans/2024.yaml', 'moi.yaml', 1],
    ['moi.yaml', 'plans/2024.yaml', 1],
    ['plans/2024.yaml', 'plans/nested.yaml', 1],
    ['da-ky.txt', 'plans/2024.yaml', 0],
    ['da-ky.txt', 'moi.yaml', 1],
  ])('of %s and %s fits its schema', async (old, now, code) => {
    const { out, code: ended } = await run('diff', old, now);
    expect(ended).toBe(code);
    expect(expectValid('diff', out)).toMatchObject({ schemaVersion: 1, different: code === 1 });
    expect((await run('diff', old, now, '--lang', 'en')).out).toBe(out);
  });

  it('since the issue fits its schema, and is nothing where it cannot be told', async () => {
    const { disk } = await issued();
    const same = fakeWorld({ disk });
    expect(await main(['diff', '--since-issue', 'plans/2024.yaml', '-f', 'json'], same)).toBe(0);
    expect(expectValid('diff', same.outText())).toEqual({ schemaVersion: 1, different: false, paper: [], rows: [] });
    expect(await run('diff', '--since-issue', 'plans/2024.yaml')).toEqual({ code: 3, out: '' });
  });
});

async function issued(): Promise<ReturnType<typeof fakeWorld>> {
  const world = fakeWorld({ files: { 'plans/2024.yaml': plan } });
  expect(await main(['issued', '05', '--on', '2024-01-08'], world)).toBe(0);
  return world;
}
