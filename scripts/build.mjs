// Bundles src/cli/main.ts into dist/, so that the packed tarball needs no other package at run time, leaves V8's bytecode
// beside it, and writes THIRD-PARTY.txt: what is bundled must carry its licence.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const inRoot = (path) => join(root, path);

/** What we put in the place of slower modules, by the name that packages require. */
const ours = {
  // cli-table3 measures text with emoji tables that cost 10 ms a start.
  'string-width': `module.exports = require('./src/writers/terminal/width.ts').displayWidth;`,
  // commander loads it for subcommands that are programs of their own, which we have none of: 4 ms a start.
  'node:child_process': `module.exports = { get spawn() { return process.getBuiltinModule('child_process').spawn; } };`,
};

const inPlaceOfSlowModules = {
  name: 'in-place-of-slow-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(string-width|node:child_process)$/ }, ({ path, kind }) =>
      kind === 'require-call' ? { path, namespace: 'ours' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'ours' }, ({ path }) => ({ contents: ours[path], resolveDir: root }));
  },
};

/** The bundle itself; `metafile` says what went into it. */
async function bundle() {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { main: 'src/cli/main.ts' },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // An import of nothing but types loads nothing.
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: false } },
    minifySyntax: true,
    minifyWhitespace: true,
    keepNames: false,
    // The same code as modules: nothing in it is wrapped, and what we do not use is left out.
    alias: {
      yaml: './node_modules/yaml/browser/dist/index.js',
      // A copy of Node's own streams for old browsers.
      'readable-stream': 'node:stream',
    },
    chunkNames: 'c/[name]-[hash]',
    outExtension: { '.js': '.cjs' },
    metafile: true,
    write: false,
    logLevel: 'warning',
    // Only for borders in colour, which we never ask cli-table3 for; and the compiler of PDFs, which is native code,
    // installed or not.
    external: ['@colors/colors/safe', '@myriaddreamin/typst-ts-node-compiler'],
    plugins: [inPlaceOfSlowModules],
  });
  // Only a bundle that is whole takes the place of the old one.
  rmSync(inRoot('dist'), { recursive: true, force: true });
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await asCommonJs(text));
  }
  return metafile;
}

/**
 * A chunk as bin/load.cjs wants it. Only modules can be split into chunks, but Node's loader of modules costs 5 % of a
 * short run, and on Node 20 it takes no bytecode.
 */
async function asCommonJs(module) {
  const { code } = await transform(module, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'moduleUrl' },
  });
  return code;
}

/** Runs scripts/code-cache.cjs; a bundle without bytecode works as well, only slower. */
function keepBytecode() {
  const { status } = spawnSync(process.execPath, [inRoot('scripts/code-cache.cjs')], { stdio: 'inherit' });
  if (status !== 0) throw new Error('scripts/code-cache.cjs failed');
}

/** Puts beside the bundle what it reads while it runs. */
function copyAssets() {
  const assets = JSON.parse(readFileSync(inRoot('scripts/assets.json'), 'utf8'));
  for (const [name, source] of Object.entries(assets)) {
    const target = inRoot(`dist/assets/${name}`);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(inRoot(source), target);
  }
}

/** The examples of `tthc explain`, out of the files that the tests of findings run on. */
async function writeExamples() {
  const { outputFiles } = await build({
    entryPoints: [inRoot('test/support/examples.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const { examplesOf } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
  );
  writeFileSync(inRoot('dist/assets/examples.json'), JSON.stringify(examplesOf(root)));
}

/** The folder of each package of which the bundle holds at least a byte. */
function packagesIn(metafile) {
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path.replaceAll('\\', '/'))?.[1]),
  );
  return [...new Set(used.filter((folder) => folder !== undefined))].sort();
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(inRoot(`${folder}/package.json`), 'utf8'));
  const files = readdirSync(inRoot(folder))
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort();
  if (files.length === 0) throw new Error(`${name} is bundled, but brings no licence text`);
  const texts = files.map((file) =>
    readFileSync(inRoot(`${folder}/${file}`), 'utf8')
      .replaceAll('\r\n', '\n')
      .trim(),
  );
  return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
}

function writeThirdParty(metafile) {
  const rule = `\n${'-'.repeat(80)}\n\n`;
  const head = 'dist/ of this package holds code of the packages below, under their own licences.\n';
  const text = [head, ...packagesIn(metafile).map(licenceOf)].join(rule);
  const path = inRoot('THIRD-PARTY.txt');
  const before = existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : undefined;
  if (before !== text) writeFileSync(path, text);
}

/** What would make every start slower without anybody noticing. */
function checkWeight(metafile) {
  const locales = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).filter(([path, { bytesInOutput }]) => /zod\/.*\/locales\//.test(path) && bytesInOutput > 0),
  );
  const foreign = locales.map(([path]) => path).filter((path) => !/\/en\.(js|cjs)$/.test(path));
  if (foreign.length > 0)
    throw new Error(`zod's locales are in the bundle (write import * as z): ${foreign.join(', ')}`);
}

const metafile = await bundle();
copyAssets();
await writeExamples();
keepBytecode();
checkWeight(metafile);
writeThirdParty(metafile);
