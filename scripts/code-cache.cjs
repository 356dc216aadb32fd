// Leaves V8's bytecode of the chunks beside them (see bin/load.cjs), as it is after a few real runs, so that a start need
// not compile. `due` comes first: what it shares with other commands is kept as `due` needs it.
'use strict';
const { mkdirSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { load, loaded } = require('../bin/load.cjs');

const plan = join(__dirname, '..', 'plans', '2024.yaml');
const asOf = ['--as-of', '2024-04-01'];
const runs = [
  ['due', '--quarter', '1', ...asOf, plan],
  ['due', ...asOf, plan],
  ['list', ...asOf, plan],
  ['show', 'I.1', ...asOf, '-p', plan],
  ['check', ...asOf, plan],
  ['render', 'decision', '--format', 'markdown', ...asOf, plan],
  ['render', 'decision', '--format', 'html', ...asOf, plan],
  ['render', 'decision', '--format', 'docx', '-o', '-', ...asOf, plan],
];

async function main() {
  process.stdout.write = () => true;
  const kept = new Set();
  for (const args of runs) {
    process.argv.splice(2, Infinity, ...args);
    await load('main.cjs').run();
    if (process.exitCode !== 0) throw new Error(`tthc ${args.join(' ')} ends with ${process.exitCode}`);
    for (const { script, cacheFile } of loaded.values()) {
      if (kept.has(cacheFile)) continue;
      kept.add(cacheFile);
      mkdirSync(dirname(cacheFile), { recursive: true });
      writeFileSync(cacheFile, script.createCachedData());
    }
  }
}

void main();
