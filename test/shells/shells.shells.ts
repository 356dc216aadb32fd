import { spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// Real shells on a real terminal (`script` makes one): what a person types, Tab and Enter included, and what tthc is then
// called with. `.ci/run` runs this, since `npm test` needs nothing but Node.js.
const folder = mkdtempSync(path.join(tmpdir(), 'tthc-shells-'));
const bin = path.join(folder, 'bin');
const called = path.join(folder, 'called.json');

beforeAll(() => {
  mkdirSync(bin);
  mkdirSync(path.join(folder, 'plans'));
  copyFileSync('plans/2024.yaml', path.join(folder, 'plans/2024.yaml'));
  writeFileSync(path.join(folder, 'plans/kế hoạch cũ.yaml'), readFileSync('test/fixtures/plans/nested.yaml'));
  // A tthc that answers Tab as ever, and otherwise writes down what it is called with.
  const tthc = path.resolve('bin/tthc.js');
  const wrapper = `#!${process.execPath}
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
const args = process.argv.slice(2);
if (args[0] === '__complete' || args[0] === 'completion')
  process.exitCode = spawnSync(process.execPath, [${JSON.stringify(tthc)}, ...args], { stdio: 'inherit' }).status;
else writeFileSync(${JSON.stringify(called)}, JSON.stringify(args));
`;
  writeFileSync(path.join(bin, 'package.json'), '{"type":"module"}');
  writeFileSync(path.join(bin, 'tthc'), wrapper);
  chmodSync(path.join(bin, 'tthc'), 0o755);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Shell {
  readonly start: string;
  readonly setUp: readonly string[];
  /** What the shell prints once the set-up is done; never typed as such, so that its echo does not count. */
  readonly ready: string;
}

const shells: Readonly<Record<string, Shell>> = {
  bash: {
    start: 'bash --norc --noprofile -i',
    setUp: ["bind 'set bell-style none'", 'source <(tthc completion bash)'],
    ready: "printf '%s-%s\\n' rea dy",
  },
  zsh: {
    start: 'zsh -f -i',
    setUp: ['autoload -Uz compinit && compinit -u -D', 'unsetopt beep', 'source <(tthc completion zsh)'],
    ready: "printf '%s-%s\\n' rea dy",
  },
  fish: {
    start: 'fish --no-config -i',
    setUp: ['function fish_greeting; end', 'tthc completion fish | source'],
    ready: "printf '%s-%s\\n' rea dy",
  },
};

/** Types a line, Tab and Enter included, and gives what tthc was called with; null where it was not. */
async function typed({ start, setUp, ready }: Shell, line: string): Promise<readonly string[] | null> {
  rmSync(called, { force: true });
  const env = {
    PATH: `${bin}:${process.env['PATH'] ?? ''}`,
    HOME: folder,
    TERM: 'xterm',
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    COLUMNS: '100',
    LINES: '40',
  };
  const terminal = spawn('script', ['-qfec', start, '/dev/null'], { cwd: folder, env });
  let screen = '';
  terminal.stdout.on('data', (chunk: Buffer) => (screen += chunk.toString('utf8')));
  const until = async (condition: () => boolean, limit: number): Promise<void> => {
    const end = Date.now() + limit;
    while (!condition() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  terminal.stdin.write([...setUp, ready].map((each) => `${each}\n`).join(''));
  await until(() => screen.includes('rea-dy'), 15_000);
  // Between two keys a person waits for what the first one did.
  for (const key of line.split(/(\t|\n)/)) {
    const before = screen.length;
    terminal.stdin.write(key);
    if (key === '\t') {
      await until(() => screen.length > before, 5000);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
  await until(() => existsSync(called), 5000);
  const args = existsSync(called) ? (JSON.parse(readFileSync(called, 'utf8')) as readonly string[]) : null;
  terminal.kill();
  return args;
}

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['tthc sh\tX.\t\n', ['show', 'X.2']],
  ['tthc due --form\tsar\t\n', ['due', '--format', 'sarif']],
  ['tthc explain yaml/ta\t\n', ['explain', 'yaml/tab']],
  // Names with blanks, dashes and Vietnamese letters arrive as one word, however they were begun.
  ['tthc due --unit Văn\\ phòng\\ H\t\n', ['due', '--unit', 'Văn phòng HĐND và UBND xã']],
  ["tthc due --unit 'Văn phòng H\t\n", ['due', '--unit', 'Văn phòng HĐND và UBND xã']],
  ['tthc due --unit "Văn phòng H\t\n', ['due', '--unit', 'Văn phòng HĐND và UBND xã']],
  ['tthc due --unit=Các\\ ch\t\n', ['due', '--unit=Các chức chuyên môn UBND xã']],
  ['tthc due --unit Bưu\t\n', ['due', '--unit', 'Bưu điện xã']],
  ['tthc due --unit buu\t\n', ['due', '--unit', 'Bưu điện xã']],
  ['tthc due plans/k\t\n', ['due', 'plans/kế hoạch cũ.yaml']],
];

describe.each(Object.entries(shells))('%s', (name, shell) => {
  // Fish compares what is offered with what is typed by itself, diacritics included.
  const possible = cases.filter(([line]) => name !== 'fish' || !line.includes('buu'));

  it.each(possible)('%j calls tthc with %j', async (line, expected) => {
    expect(await typed(shell, line)).toEqual(expected);
  });
});
