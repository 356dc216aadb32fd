import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { parsePlanBytes } from '../../src/plan/parse.ts';
import { fakeWorld } from '../support/fake-world.ts';

const head = 'tthc: 1\nyear: 2024\nissuer: { name: UBND xã Hà Tân }\n';
const sections = `${head}plan:\n  title: Kế hoạch\n  sections:\n    - title: Mục\n      tasks:\n`;
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
const bytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;
const mebibytes = 1024 * 1024;

/** What a plan should never hold, and the code of an error that it must bring. Sizes and steps are bounded, so each ends soon. */
const hostile: Readonly<Record<string, readonly [code: string, text: string | Uint8Array]>> = {
  'nothing at all': ['file/empty', ''],
  'nothing but comments': ['file/empty', '# a\n# b\n'],
  'many #': ['file/not-a-plan', `${'#'.repeat(5000)}\n~`],
  'a document start only': ['file/empty', '---\n'],
  'a list': ['file/not-a-plan', '- tthc: 1\n'],
  'a text': ['file/not-a-plan', 'tthc'],
  'brackets opened 200,000 times': ['yaml/too-deep', '['.repeat(200_000)],
  'brackets nested 5,000 deep': ['yaml/too-deep', `x-a: ${'['.repeat(5000)}${']'.repeat(5000)}`],
  'maps nested 100,000 deep': ['yaml/too-deep', '{a: '.repeat(100_000)],
  'dashes nested 100,000 deep': ['yaml/too-deep', `${'- '.repeat(100_000)}x`],
  'indentation 3,000 deep': ['yaml/too-deep', lines(3000, (index) => `${' '.repeat(index)}a:`)],
  '? nested 100,000 deep': ['yaml/too-deep', '? '.repeat(100_000)],
  '16 MiB of line breaks': ['file/too-large', '\n'.repeat(16 * mebibytes)],
  '16 MiB of commas': ['file/too-large', `a: [${','.repeat(16 * mebibytes - 10)}`],
  '16 MiB on one line': ['file/not-a-plan', `a: ${'x'.repeat(16 * mebibytes - 10)}`],
  'more than 16 MiB': ['file/too-large', new Uint8Array(16 * mebibytes + 1).fill(97)],
  '200,000 keys': ['plan/unknown-key', head + lines(200_000, (index) => `k${index}: 1`)],
  'one key 200,000 times': ['yaml/duplicate-key', head + 'x-a: 1\n'.repeat(200_000)],
  '100,000 slips': ['yaml/colon-in-text', head + 'x-a: b: c\n'.repeat(100_000)],
  '60,000 items without a dash': [
    'yaml/missing-dash',
    `${sections}        - content: a\n${'          content: b\n'.repeat(60_000)}`,
  ],
  '60,000 deadlines that cannot be read': [
    'deadline/unreadable',
    sections + '        - { content: a, deadline: zzz }\n'.repeat(60_000),
  ],
  'a billion laughs': [
    'yaml/alias-bomb',
    `${head}${lines(30, (index) => `x-${index}: &a${index} ${index === 0 ? '[x]' : `[*a${index - 1}, *a${index - 1}]`}`)}`,
  ],
  'a quadratic alias bomb': [
    'yaml/alias-bomb',
    `${head}x-a: &a [${'x,'.repeat(20_000)}]\nx-b: [${'*a,'.repeat(20_000)}]\n`,
  ],
  'an anchor that holds itself': ['yaml/unknown-alias', `${head}plan: &a [*a]\n`],
  'an anchor that holds itself as a key': ['yaml/no-key', `${head}plan: &a { *a : x }\n`],
  'a function': ['yaml/special-start', `${head}plan: !!js/function 'function () { return 1 }'\n`],
  'the key __proto__': ['plan/unknown-key', `${head}__proto__: { polluted: true }\n`],
  'the key constructor': ['plan/unknown-key', `${head}constructor: { prototype: { polluted: true } }\n`],
  'constructor in a task': [
    'plan/unknown-key',
    `${sections}        - content: a\n          constructor: { prototype: x }\n`,
  ],
  'a merge key': ['plan/unknown-key', `${head}<<: { plan: x }\n`],
  'a huge year': ['plan/bad-value', head.replace('2024', '9'.repeat(100_000))],
  'binary junk': ['file/binary', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)],
  'UTF-16': ['file/encoding', Uint8Array.of(0xff, 0xfe, 116, 0, 116, 0)],
  'UTF-16, the other way round': ['file/encoding', Uint8Array.of(0xfe, 0xff, 0, 116)],
  'bytes that are no UTF-8': ['file/encoding', Uint8Array.of(116, 116, 104, 99, 0xc3, 0x28)],
  'half a character in UTF-8': ['file/encoding', Uint8Array.of(0xed, 0xa0, 0x80)],
  'half a character by escape': ['yaml/bad-escape', `${head}plan: "\\ud800"\n`],
  'control characters everywhere': ['yaml/control-character', '\u0001'.repeat(100_000)],
  'ESC in a value': ['yaml/control-character', `${head}plan: "a\u001b[31mb"\n`],
  'ESC in a key': ['yaml/control-character', `${head}pl\u001b[31man: x\n`],
  'ESC by escape': ['yaml/bad-escape', `${head}plan: "a\\u001b[31m"\n`],
  'the C1 control CSI': ['yaml/control-character', `${head}plan: a\u009b31mb\n`],
  'line breaks of old Macs': ['yaml/control-character', head.replaceAll('\n', '\r')],
  'no-break spaces on 200,000 lines': ['yaml/look-alike', '\u00a0year: 1\n'.repeat(200_000)],
  'text over 400,000 lines': ['plan/wrong-type', `${head}plan: x\n${'  y\n'.repeat(400_000)}`],
  '200,000 closing brackets': ['file/too-large', '}'.repeat(200_000)],
  'two million quotes': ['file/not-a-plan', "'".repeat(2_000_000)],
};

describe('hostile input', () => {
  test.each(Object.entries(hostile))('%s is answered with an error, in bounded time', (_, [code, text]) => {
    const { plan, faults } = parsePlanBytes('plans/2024.yaml', bytesOf(text));
    expect(new Set(faults.map((fault) => fault.code))).toContain(code);
    const unreadableOnly = faults.every((fault) => fault.code.startsWith('deadline/'));
    expect(plan === null || unreadableOnly).toBe(true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test.each(['text', 'json'])('control characters never reach the output as they are (%s)', async (format) => {
    const name = 'plans/ke\u001b[2Jhoach.yaml';
    const plan = `${sections}        - content: "a\\e[31mb"\n          de\u009badline: "\\u202e 31/11/2024"\n          "l\u202eead": \u0007\n`;
    const world = fakeWorld({ files: { [name]: plan } });
    // JSON is data, and escapes what JSON must; text is for the terminal.
    const raw = format === 'json' ? /(?!\n)[\u0000-\u001f]/u : /(?!\n)[\p{Cc}\u202e]/u;
    expect(await main(['check', '--format', format], world)).toBe(3);
    expect(await main(['check', name, 'thieu\u001b[2J.yaml', '--format', format], world)).toBe(3);
    expect(world.outText() + world.errText()).not.toMatch(raw);
  });

  test('200,000 faults are told, each with its line', async () => {
    const world = fakeWorld({ files: { 'a.yaml': head + lines(200_000, (index) => `k${index}: 1`) } });
    expect(await main(['check', 'a.yaml'], world)).toBe(3);
    expect(world.outText()).toContain('a.yaml:200003:1');
  });

  test('100,000 faults on one line are told without copying the line', async () => {
    const world = fakeWorld({
      files: { 'a.yaml': `${head}x-a: { x: 1, ${lines(100_000, (index) => `k${index},`).replaceAll('\n', ' ')} }\n` },
    });
    expect(await main(['check', 'a.yaml'], world)).toBe(3);
    expect(world.outText().length).toBeLessThan(50_000_000);
  });
});
