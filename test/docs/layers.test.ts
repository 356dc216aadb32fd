import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

type Layers = Readonly<Record<string, readonly string[]>>;

it('CONTRIBUTING.md draws the layers that dependency-cruiser enforces', async () => {
  const file = pathToFileURL(path.resolve('.dependency-cruiser.mjs')).href;
  // Cast: the file is plain JavaScript, which exports the table under this name.
  const { layers } = (await import(/* @vite-ignore */ file)) as { readonly layers: Layers };
  expect(tableIn(readFileSync('CONTRIBUTING.md', 'utf8'))).toEqual(
    Object.entries(layers).map(([layer, allowed]) => [layer, [...allowed].sort()]),
  );
});

/** The rows of the table headed "Layer", each with the layers that it may import. */
function tableIn(page: string): readonly (readonly [string, readonly string[]])[] {
  const lines = page.split(/\r?\n/);
  const start = lines.findIndex((line) => line.startsWith('| Layer |')) + 2;
  const end = lines.findIndex((line, index) => index >= start && !line.startsWith('|'));
  const rows = lines.slice(start, end).map((line) => line.split('|').map((cell) => cell.trim()));
  const named = rows.map((cells) => namesIn(cells[1]).join());
  return rows.map((cells, index) => {
    const layer = named[index] ?? '';
    const allowed = cells[3] === 'everything' ? named.filter((other) => other !== layer) : namesIn(cells[3]);
    return [layer, [...allowed].sort()];
  });
}

function namesIn(cell: string | undefined): readonly string[] {
  return [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}
