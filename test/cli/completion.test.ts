import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { takesValue } from '../../src/cli/completion/command-line.ts';
import { argumentValues, optionValues, sourceOf } from '../../src/cli/completion/sources.ts';
import { main } from '../../src/cli/main.ts';
import { helpWords, wholeProgram } from '../../src/cli/program.ts';
import { explainVi } from '../../src/messages/vi/explain.ts';
import { type FakeFile, fakeWorld } from '../support/fake-world.ts';

const seed = { 'plans/2024.yaml': readFileSync('plans/2024.yaml', 'utf8') };

/** What is offered at the end of a line of words. */
async function offered(
  words: readonly string[],
  files: Readonly<Record<string, FakeFile>> = seed,
): Promise<readonly string[]> {
  const world = fakeWorld({ files });
  expect(await main(['__complete', ...words], world)).toBe(0);
  expect(world.errText()).toBe('');
  return world.outText().split('\n').slice(0, -1);
}

const valuesOf = (lines: readonly string[]): readonly string[] => lines.map((line) => line.split('\t')[0] ?? '');
const values = async (...words: readonly string[]): Promise<readonly string[]> => valuesOf(await offered(words));

const program = await wholeProgram(await helpWords('vi'), fakeWorld());
const names = [...program.commands.map((command) => command.name()), 'help'];

describe('where words may stand', () => {
  it('offers the commands, with what they do', async () => {
    const lines = await offered(['']);
    expect(valuesOf(lines)).toEqual(names);
    expect(lines[0]).toMatch(/^due\tviệc đến hạn/);
    expect(await values('sh')).toEqual(['show']);
  });

  it('offers in English where English was asked for', async () => {
    expect((await offered(['--lang', 'en', 'sh']))[0]).toMatch(/^show\tone task in full/);
  });

  it('offers options that were not given yet, those apart that may be given again', async () => {
    expect(await values('due', '--quarter', '1', '--qu')).toEqual([]);
    expect(await values('due', '-q', '1', '--quar')).toEqual([]);
    expect(await values('due', '--unit', 'x', '--un')).toEqual(['--unit']);
    expect(await values('show', '--as')).toEqual(['--as-of']);
    expect(await values('--co')).toEqual(['--color']);
  });

  it.each([
    [['due', '--format', 's'], ['sarif']],
    [['due', '-f', 'js'], ['json']],
    [
      ['due', '--format=j'],
      ['--format=json', '--format=junit'],
    ],
    [
      ['check', '--fail-on', ''],
      ['error', 'warning', 'never'],
    ],
    [
      ['due', '--status', 'due'],
      ['due-today', 'due-soon'],
    ],
    [['render', 'd'], ['decision']],
    [
      ['schema', ''],
      ['plan', 'listing', 'check', 'deadline', 'record', 'log', 'import', 'diff'],
    ],
    [['completion', 'f'], ['fish']],
    [['explain', 'yaml/ta'], ['yaml/tab']],
    [['explain', 'yaml/tab', 'yaml/ta'], ['yaml/tab']],
    [['due', ''], [':files']],
    [['due', '--unknown=x'], []],
    [['completion', 'bash', ''], []],
    [['deadline', ''], []],
    [['nonsense', ''], names],
    [['help', ''], names],
    [['help', 'sh'], ['show']],
  ])('%j: %j', async (words, expected) => {
    expect(await values(...words)).toEqual(expected);
  });
});

describe('what the plans hold', () => {
  it('offers rows by their numbers and ids, with what they are', async () => {
    expect(await values('show', 'X')).toEqual(['X', 'X.2']);
    expect((await offered(['show', 'I.1']))[0]).toBe('I.1\tBan hành Kế hoạch kiểm soát thủ tục hành chính năm 2024');
    const withId = {
      'plans/x.yaml': seed['plans/2024.yaml'].replace(
        '\n        - content: Ban hành Kế',
        '\n        - id: ban-hanh\n          content: Ban hành Kế',
      ),
    };
    expect(valuesOf(await offered(['show', 'ban'], withId))).toEqual(['ban-hanh']);
  });

  it('offers sections alone where a section is wanted', async () => {
    expect(await values('due', '--section', 'I')).toEqual(['I', 'II', 'III', 'IV', 'IX']);
  });

  it('offers units by the names that tasks use, also where they are typed without diacritics', async () => {
    const units = ['Văn phòng', 'Văn phòng – Thống kê', 'Văn phòng HĐND và UBND xã', 'Văn phòng UBND xã'];
    expect(await values('due', '--unit', 'Văn p')).toEqual(units);
    expect(await values('due', '--unit', 'Văn p'.normalize('NFD'))).toEqual(units);
    expect(await values('due', '--unit', 'van ph')).toEqual(units);
    expect(await values('due', '--lead=văn phòng h')).toEqual(['--lead=Văn phòng HĐND và UBND xã']);
  });

  it('every unit and section that is offered is one that the filters know', async () => {
    for (const [option, all] of [
      ['--unit', await values('due', '--unit', '')],
      ['--section', await values('due', '--section', '')],
    ] as const) {
      expect(all.length).toBeGreaterThan(8);
      for (const name of all) expect(await main(['due', option, name], fakeWorld({ files: seed })), name).toBe(0);
    }
  });

  it('asks the plans that the line names', async () => {
    const files = { ...seed, 'other/x.yaml': readFileSync('test/fixtures/plans/nested.yaml', 'utf8') };
    const nested = valuesOf(await offered(['show', '-p', 'other/x.yaml', ''], files));
    expect(nested).not.toEqual([]);
    expect(nested).not.toEqual(valuesOf(await offered(['show', ''], files)));
    expect(valuesOf(await offered(['due', 'other/x.yaml', '--section', ''], files))).not.toEqual(
      valuesOf(await offered(['due', '--section', ''], files)),
    );
  });

  it.each([
    ['broken', { 'plans/x.yaml': 'tthc: 1\n\tyear: [' }],
    ['not there', {}],
    ['forbidden', { 'plans/x.yaml': { fault: 'denied' } }],
  ] as const)('offers nothing where the plans are %s, and says nothing', async (_name, files) => {
    expect(await offered(['show', ''], files)).toEqual([]);
    expect(await offered(['due', '--unit', ''], files)).toEqual([]);
  });

  it('lets nothing through that would command the terminal or break a line', async () => {
    const files = {
      'plans/x.yaml': seed['plans/2024.yaml'].replace('lead: Văn phòng – Thống kê', 'lead: "a\\u202Eb\\tc\\nd"'),
    };
    const lines = await offered(['due', '--unit', 'a'], files);
    expect(lines.join('\n')).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
  });
});

describe('the sources of words', () => {
  const options = program.commands.flatMap((command) =>
    command.options.filter(takesValue).map((option) => [command.name(), option.long ?? ''] as const),
  );

  it.each(options)('tthc %s %s has one: add it to completion/sources.ts', (command, option) => {
    expect(sourceOf(optionValues, command, option)).not.toBeNull();
  });

  it.each(
    program.commands.flatMap((command) =>
      command.registeredArguments.map((argument) => [command.name(), argument.name()] as const),
    ),
  )('tthc %s <%s> has one: add it to completion/sources.ts', (command, argument) => {
    expect(sourceOf(argumentValues, command, argument)).not.toBeNull();
  });

  it('are of options and arguments that there are', () => {
    const known = [...options.flatMap(([command, option]) => [option, `${command} ${option}`]), '--lang', '--color'];
    expect(Object.keys(optionValues).filter((name) => !known.includes(name))).toEqual([]);
  });

  const words = options.flatMap(([command, option]) => {
    const source = sourceOf(optionValues, command, option);
    return source?.kind === 'words' ? source.words.map((word) => [command, option, word] as const) : [];
  });

  it.each(words)('tthc %s %s takes %s', async (command, option, word) => {
    const world = fakeWorld({ files: seed });
    const operands: Readonly<Record<string, readonly string[]>> = {
      show: ['X'],
      render: ['decision', '--dry-run'],
      deadline: ['Năm 2024'],
      completion: ['bash'],
      report: /^--(quarter|half)$/.test(option) ? [] : ['--annual'],
    };
    const needs = option === '--by' ? ['--format', 'plain'] : [];
    await main([command, ...(operands[command] ?? []), ...needs, option, word], world);
    // Whatever else is missing, the word is not refused.
    expect(world.errText()).not.toMatch(new RegExp(`(${option}|“${word}”) ?(:|không nhận|nhận số)`));
  });
});

test('every code that is offered can be explained', async () => {
  expect(await values('explain', '')).toEqual(Object.keys(explainVi.codes));
});

test.each(['bash', 'zsh', 'fish', 'powershell'])('the script for %s is as it was tried', async (shell) => {
  const world = fakeWorld();
  expect(await main(['completion', shell], world)).toBe(0);
  const golden = `test/cli/golden/completion.${shell}.txt`;
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, world.outText());
  expect(world.outText()).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : '');
});

test('PowerShell says that the word at the cursor is empty, since it cannot hand over one', async () => {
  expect(await values('--blank', 'completion')).toEqual(['bash', 'zsh', 'fish', 'powershell']);
});
