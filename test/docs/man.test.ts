import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { manPage } from '../support/man-page.ts';

describe.each([
  ['vi', 'man/tthc.1'],
  ['en', 'man/tthc-en.1'],
] as const)('the man page in %s', (language, file) => {
  it('is what the definitions of --help make', async () => {
    const page = await manPage(language);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, page);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(page);
  });

  it('is part of the package', () => {
    expect(manifest.man).toContain(`./${file}`);
    expect(manifest.files).toContain('man');
  });

  it('has no line that roff would take for a request of its own', async () => {
    const requests = (await manPage(language)).split('\n').filter((line) => /^[.']/.test(line));
    expect(requests.filter((line) => !/^\.(\\"|TH|SH|SS|TP|PP|B|I)( |$)/.test(line))).toEqual([]);
  });
});
