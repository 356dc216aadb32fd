// npm test: everything that must hold before a commit. All of it runs, whatever fails first; the last line counts.
import { spawnSync } from 'node:child_process';
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

const succeeds = (tool, args) => run(tool, args).status === 0;

function buildHolds() {
  return spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' }).status === 0;
}

function lintHolds() {
  const eslint = succeeds('eslint', ['.', '--max-warnings', '0']);
  const prettier = succeeds('prettier', ['--check', '--log-level', 'warn', '.']);
  return eslint && prettier;
}

/** The layers, and that dependency-cruiser saw them: given a TypeScript that it does not know, it cruises nothing. */
function layersHold() {
  const args = ['--config', '.dependency-cruiser.mjs', 'bin', 'src'];
  const { stdout } = run('depcruise', ['--output-type', 'json', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const cruised = readJson(stdout)?.modules.filter(({ source }) => source.startsWith('src/')) ?? [];
  const seen = new Set(cruised.map(({ source }) => source));
  const unseen = readdirSync(join(root, 'src'), { recursive: true })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !seen.has(path));
  if (unseen.length > 0) console.error(`dependency-cruiser does not see ${unseen.join(', ')}`);
  const connected = cruised.some(({ dependencies }) => dependencies.length > 0);
  if (!connected) console.error('dependency-cruiser sees no import at all');
  return succeeds('depcruise', args) && unseen.length === 0 && connected;
}

function readJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How many tests of some folders pass and fail, in a time zone or in the machine's own. */
function vitest(folders, zone) {
  const report = join(temp, `${zone?.replaceAll('/', '-') ?? 'own'}.json`);
  const colors = process.stdout.isTTY ? [] : ['--no-color'];
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = run('vitest', ['run', ...folders, ...reporters, ...colors], {
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
const steps = [
  ['types', () => asCount(succeeds('tsc', ['-p', '.']))],
  ['lint', () => asCount(lintHolds())],
  ['layers', () => asCount(layersHold())],
  ['build', () => asCount(buildHolds())],
  ['tests', () => vitest([], undefined)],
  ...zones.map((zone) => [`tests, TZ=${zone}`, () => vitest(zoned, zone)]),
];

const results = steps.map(([name, step]) => {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const count = step();
  return { name, ...count, seconds: (performance.now() - start) / 1000 };
});
rmSync(temp, { recursive: true, force: true });

console.log('\n== summary');
for (const { name, passed, failed, seconds } of results) {
  const verdict = failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} FAILED`;
  console.log(`${name.padEnd(30)}${verdict.padEnd(30)}${seconds.toFixed(1).padStart(6)} s`);
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;
