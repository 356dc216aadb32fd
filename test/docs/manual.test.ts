import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { fakeWorld } from '../support/fake-world.ts';

const commands = readdirSync('src/cli/commands').map((name) => name.replace(/\.ts$/, ''));

describe.each(commands)('tthc %s', (command) => {
  it('has a page in the manual that names every option', async () => {
    const page = `docs/commands/${command}.md`;
    expect(existsSync(page)).toBe(true);
    const text = readFileSync(page, 'utf8');
    const world = fakeWorld();
    await main([command, '--help'], world);
    const options = [...world.outText().matchAll(/^ +(?:-\w, )?(--[a-z-]+)/gm)].map(([, option = '']) => option);
    expect(options).not.toEqual([]);
    expect(options.filter((option) => !text.includes(option))).toEqual([]);
  });
});
