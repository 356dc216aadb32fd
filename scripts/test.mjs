// npm test: everything that must hold before a commit. All of it runs, whatever fails first; the last line counts.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const temp = mkdtempSync(join(tmpdir(), 'tthc-test-'));
const tools = {
  tsc: 'typescript/bin/tsc',
  eslint: 'eslint/bin/eslint.js',
  prettier: 'prettier/bin/prettier.cjs',
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
  vitest: 'vitest/vitest.mjs',
};

/** Runs a tool of node_modules with this very Node. */
function run(tool, args, options = {}) {
  const command = [join(root, 'node_modules', tools[tool]), ...args];
  return spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit', ...options });
}

/** Runs a script, or a tool of node_modules, and keeps what it says until it ends. */
function started(script, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const out = [];
    const told = [];
    child.stdout.on('data', (chunk) => {
      out.push(chunk);
      told.push(chunk);
    });
    child.stderr.on('data', (chunk) => told.push(chunk));
    child.once('error', (error) => resolve({ holds: false, out: '', told: String(error) }));
    child.once('close', (code) =>
      resolve({ holds: code === 0, out: Buffer.concat(out).toString(), told: Buffer.concat(told).toString() }),
    );
  });
}

const tool = (name, args) => started(join(root, 'node_modules', tools[name]), args);

/** The layers, and that dependency-cruiser saw them: given a TypeScript that it does not know, it cruises nothing. */
async function layers() {
  const args = ['--config', '.dependency-cruiser.mjs', 'bin', 'src'];
  const { out } = await tool('depcruise', ['--output-type', 'json', ...args]);
  const cruised = readJson(out)?.modules.filter(({ source }) => source.startsWith('src/')) ?? [];
  const seen = new Set(cruised.map(({ source }) => source));
  const unseen = readdirSync(join(root, 'src'), { recursive: true })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !seen.has(path));
  const connected = cruised.some(({ dependencies }) => dependencies.length > 0);
  const { holds, told } = await tool('depcruise', args);
  const faults = [
    ...(unseen.length > 0 ? [`dependency-cruiser does not see ${unseen.join(', ')}`] : []),
    ...(connected ? [] : ['dependency-cruiser sees no import at all']),
  ];
  return { holds: holds && faults.length === 0, told: [told, ...faults].join('\n') };
}

/** What is checked without running the program: on two processors, the longest beside all others. */
async function staticChecks() {
  const eslint = timed('eslint', () => tool('eslint', ['.', '--max-warnings', '0']));
  const others = [
    await timed('types', () => tool('tsc', ['-p', '.'])),
    await timed('prettier', () => tool('prettier', ['--check', '--log-level', 'warn', '.'])),
    await timed('layers', layers),
    await timed('build', () => started(join(root, 'scripts/build.mjs'), [])),
  ];
  return [await eslint, ...others];
}

async function timed(name, step) {
  const start = performance.now();
  const { holds, told } = await step();
  console.log(`\n== ${name}\n${told.trim()}`);
  return { name, ...asCount(holds), seconds: (performance.now() - start) / 1000 };
}

function readJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How many tests pass and fail, of those that some arguments choose, in a time zone or in the machine's own. */
function vitest(args, zone) {
  const report = join(temp, `${zone?.replaceAll('/', '-') ?? 'own'}.json`);
  const colors = process.stdout.isTTY ? [] : ['--no-color'];
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = run('vitest', ['run', ...args, ...reporters, ...colors], {
    env: zone === undefined ? process.env : { ...process.env, TZ: zone },
  });
  const results = existsSync(report) ? readJson(readFileSync(report, 'utf8')) : undefined;
  if (results === undefined) return { passed: 0, failed: 1 };
  // A file that does not load holds no test that could fail.
  const broken = results.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = results.numFailedTests + broken.length;
  return { passed: results.numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed };
}

const asCount = (holds) => (holds ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
const holdsTests = (folder) =>
  existsSync(join(root, folder)) &&
  readdirSync(join(root, folder), { recursive: true }).some((path) => path.endsWith('.test.ts'));
const zoned = ['test/calendar', 'test/agenda', 'test/transcripts'].filter(holdsTests);
const zones = zoned.length === 0 ? [] : ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles'];
// What runs in every zone need not run in the machine's own as well.
const others = zoned.map((folder) => `--exclude=${folder}/**`);
const steps = [
  ['tests', () => vitest(others, undefined)],
  ...zones.map((zone) => [`tests, TZ=${zone}`, () => vitest(zoned, zone)]),
];

const results = await staticChecks();
for (const [name, step] of steps) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const count = step();
  results.push({ name, ...count, seconds: (performance.now() - start) / 1000 });
}
rmSync(temp, { recursive: true, force: true });

console.log('\n== summary');
for (const { name, passed, failed, seconds } of results) {
  const verdict = failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} FAILED`;
  console.log(`${name.padEnd(30)}${verdict.padEnd(30)}${seconds.toFixed(1).padStart(6)} s`);
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;
