// Loads the chunks of dist/. V8 is handed the bytecode that the build left beside them, which saves a third of a short
// run; where there is none, or it was made by another Node, the chunks are compiled as ever.
'use strict';
const { readFileSync, statSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');
const { pathToFileURL } = require('node:url');
const { Script, constants } = require('node:vm');

// A run is short until it turns out long (src/cli/real-world.ts takes this back): optimising code that runs for 50 ms costs
// more than it gives. Later versions of V8 do not know the flag, and say so on stderr. Bytecode is good under one set of
// flags only, so this comes first.
if (process.versions.v8.startsWith('11.')) require('node:v8').setFlagsFromString('--interrupt-budget=500000');

const dist = resolve(__dirname, '..', 'dist');

// Bytecode is good for the very binary that made it, and no other may so much as try it.
const { platform, arch, version, execPath } = process;
const codeCache = join(dist, 'code-cache', `${platform}-${arch}-${version}-${statSync(execPath).size}`);

/** What was loaded: of each chunk its name, its script, what it exports, and where its bytecode belongs. */
const loaded = new Map();

/** What a chunk of dist/ exports; it is run the first time that somebody asks for it. */
function load(name) {
  const known = loaded.get(name);
  if (known) return known.exports;
  const file = join(dist, name);
  const cacheFile = join(codeCache, `${name.replaceAll('/', '-')}.bin`);
  const script = new Script(`(function(exports,require,module,moduleUrl){${readFileSync(file, 'utf8')}\n})`, {
    filename: file,
    cachedData: readIfThere(cacheFile),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const chunk = { exports: {}, script, cacheFile };
  loaded.set(name, chunk);
  const fromHere = (wanted) => (wanted.startsWith('.') ? load(join(dirname(name), wanted)) : require(wanted));
  script.runInThisContext()(chunk.exports, fromHere, chunk, pathToFileURL(file).href);
  return chunk.exports;
}

function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

module.exports = { codeCache, load, loaded };
