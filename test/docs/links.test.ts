import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const pages = ['.', 'docs', 'docs/commands', 'plans']
  .flatMap((folder) => readdirSync(folder).map((name) => path.posix.join(folder, name)))
  .filter((name) => name.endsWith('.md'));

describe.each(pages)('%s', (page) => {
  it('links only to what exists', () => {
    const missing = linksIn(read(page)).filter((link) => !leadsSomewhere(page, link));
    expect(missing).toEqual([]);
  });
});

function read(page: string): string {
  return readFileSync(page, 'utf8').replaceAll('\r\n', '\n');
}

/** The relative links of a page; code holds none. */
function linksIn(text: string): readonly string[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^(https?|mailto):/.test(link));
}

function leadsSomewhere(page: string, link: string): boolean {
  const [name = '', anchor] = link.split('#');
  const target = name === '' ? page : path.posix.join(path.posix.dirname(page), name);
  return existsSync(target) && (anchor === undefined || anchorsIn(read(target)).includes(anchor));
}

/** The anchors that GitHub gives to the headings of a page. */
function anchorsIn(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
