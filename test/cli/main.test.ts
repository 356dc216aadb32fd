import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { type World } from '../../src/world.ts';
import { fakeWorld } from '../support/fake-world.ts';

const plan = 'tthc: 1\nyear: 2024\nissuer: { name: UBND xã }\nplan: { title: K, sections: [] }\n';

/** A world whose file system breaks in a way that no plan can cause. */
function brokenWorld(error: Error): ReturnType<typeof fakeWorld> {
  const world = fakeWorld({ files: { 'plans/x.yaml': plan } });
  const files: World['files'] = {
    ...world.files,
    read: () => {
      throw error;
    },
  };
  return { ...world, files };
}

describe('main', () => {
  it('tells a bug of ours by its message, and its stack only where asked', async () => {
    const quiet = brokenWorld(new Error('boom'));
    expect(await main(['due'], quiet)).toBe(70);
    expect(quiet.errText()).toBe('lỗi trong chương trình: boom\nChạy lại với --debug để in vết lỗi.\n');
    const loud = brokenWorld(new Error('boom'));
    expect(await main(['due', '--debug', '--lang', 'en'], loud)).toBe(70);
    expect(loud.errText()).toMatch(/^internal error: boom\nError: boom\n {4}at /);
  });

  it('tells a fault of the machine as one', async () => {
    const world = brokenWorld(Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' }));
    expect(await main(['due'], world)).toBe(3);
    expect(world.errText()).toMatch(/^lỗi hệ thống: EIO: i\/o error, read\n/);
  });

  it('names a file that may not be read', async () => {
    const world = fakeWorld({ files: { 'plans/x.yaml': { fault: 'denied' } } });
    expect(await main(['due'], world)).toBe(3);
    expect(world.errText()).toContain('plans/x.yaml: lỗi[file/unreadable]');
  });

  it('takes its language from the command line, then from TTHC_LANG', async () => {
    const said = async (args: readonly string[], environment: Record<string, string>): Promise<string> => {
      const world = fakeWorld({ files: { 'plans/x.yaml': plan }, environment });
      await main(args, world);
      return world.outText();
    };
    expect(await said(['due'], { TTHC_LANG: 'en' })).toContain('WHAT NEEDS DOING');
    expect(await said(['due', '--lang', 'vi'], { TTHC_LANG: 'en' })).toContain('VIỆC CẦN LÀM');
    expect(await said(['--lang', 'en', 'due'], {})).toContain('WHAT NEEDS DOING');
    expect(await said(['due'], {})).toContain('VIỆC CẦN LÀM');
  });

  it('refuses a language and a colour that it does not know', async () => {
    for (const args of [
      ['due', '--lang', 'fr'],
      ['due', '--color', 'maybe'],
    ]) {
      const world = fakeWorld({ files: { 'plans/x.yaml': plan } });
      expect(await main(args, world)).toBe(2);
      expect(world.errText()).not.toBe('');
    }
  });

  it('obeys what each stream is, each for itself', async () => {
    const colored = async (options: Parameters<typeof fakeWorld>[0], ...args: readonly string[]): Promise<boolean> => {
      const world = fakeWorld({ files: { 'plans/x.yaml': plan }, columns: 80, ...options });
      await main(['due', ...args], world);
      return world.outText().includes('\u001B');
    };
    expect(await colored({})).toBe(true);
    expect(await colored({ environment: { NO_COLOR: '1' } })).toBe(false);
    expect(await colored({ environment: { TERM: 'dumb' } })).toBe(false);
    expect(await colored({ columns: null })).toBe(false);
    expect(await colored({ columns: null }, '--color', 'always')).toBe(true);
    expect(await colored({}, '--color', 'never')).toBe(false);
  });

  it.each([40, 60, 80, 100, 160])('keeps to a page of %i columns', async (columns) => {
    const { readFileSync } = await import('node:fs');
    const { displayWidth } = await import('../../src/writers/terminal/width.ts');
    for (const args of [
      ['due', '--as-of', '2024-04-01'],
      ['due', '--quarter', '1'],
      ['list'],
      ['show', 'X'],
      ['deadline', 'Hằng quý'],
    ]) {
      const world = fakeWorld({
        files: { 'plans/2024.yaml': readFileSync('plans/2024.yaml', 'utf8') },
        columns,
        environment: { NO_COLOR: '1' },
      });
      expect(await main(args, world)).toBe(0);
      const widest = Math.max(...world.outText().split('\n').map(displayWidth));
      expect(widest).toBeLessThanOrEqual(columns);
      expect(world.outText()).not.toContain('…');
    }
  });
});
