import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { fakeWorld } from '../support/fake-world.ts';

const seed = readFileSync('plans/2024.yaml', 'utf8');

async function csv(text: string, ...args: readonly string[]): Promise<string> {
  const world = fakeWorld({ files: { 'plans/x.yaml': text } });
  await main(['list', '--format', 'csv', '--as-of', '2024-04-01', ...args], world);
  return world.outText();
}

/** The records of a CSV text, by RFC 4180: written apart from the exporter, to check it. */
function records(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at] ?? '';
    if (quoted && unit === '"' && text[at + 1] === '"') field += text[++at] ?? '';
    else if (unit === '"') quoted = !quoted;
    else if (!quoted && (unit === ',' || text.startsWith('\r\n', at))) {
      rows.at(-1)?.push(field);
      field = '';
      if (unit !== ',') {
        rows.push([]);
        at++;
      }
    } else field += unit;
  }
  return rows.slice(0, -1);
}

describe('CSV', () => {
  it('has a record for each obligation, all of one length, lines of a cell kept', async () => {
    const [head, ...rows] = records(await csv(seed));
    expect(rows).toHaveLength(26);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([head?.length]));
    const lead = head?.indexOf('Chủ trì') ?? -1;
    expect(rows.find((row) => row[1] === 'IV.2')?.[lead]).toBe('Bưu điện xã,\nBộ phận Một cửa xã');
  });

  it('lets no spreadsheet run a cell as a formula', async () => {
    const hostile = seed.replace('content: Công khai thủ tục hành chính', `content: '=HYPERLINK("http://x","y")'`);
    const [, ...rows] = records(await csv(hostile));
    const cells = rows.flat().filter((cell) => /^[=+@\t\r]|^-(?!\d+$)/.test(cell));
    expect(cells).toEqual([]);
    expect(rows.flat()).toContain(`'=HYPERLINK("http://x","y")`);
  });

  it('begins with a byte order mark only where asked', async () => {
    expect((await csv(seed, '--bom')).startsWith('\uFEFF')).toBe(true);
    expect((await csv(seed)).startsWith('\uFEFF')).toBe(false);
  });
});
