/**
 * The architecture, as a table: each layer may import itself and the layers named beside it.
 * Read downwards it is the story: plan text → plan → agenda → document tree → writers.
 */
export const layers = {
  diagnostic: [],
  world: [],
  calendar: ['diagnostic'],
  source: ['diagnostic'],
  plan: ['source', 'calendar', 'diagnostic', 'world'],
  agenda: ['plan', 'calendar'],
  lint: ['plan', 'agenda', 'source', 'calendar', 'diagnostic'],
  report: ['agenda', 'plan', 'source', 'calendar', 'diagnostic'],
  document: ['report', 'agenda', 'plan', 'source', 'calendar', 'diagnostic'],
  writers: ['document/tree'],
  exporters: ['agenda', 'plan', 'calendar', 'diagnostic', 'messages'],
  importers: ['source', 'plan', 'calendar', 'diagnostic'],
  renewal: ['source', 'plan', 'agenda', 'calendar', 'diagnostic'],
  messages: ['diagnostic', 'world', 'agenda', 'calendar', 'importers', 'renewal'],
  cli: [
    'diagnostic',
    'world',
    'calendar',
    'source',
    'plan',
    'agenda',
    'lint',
    'report',
    'document',
    'writers',
    'exporters',
    'importers',
    'renewal',
    'messages',
  ],
};
const at = (name) => `^src/${name}(/|[.]ts$)`;

/** One library, one home: swapping it touches one place. */
const homes = {
  commander: '^src/cli/',
  zod: '^src/plan/schema(/|[.]ts$)',
  yaml: '^src/source/',
  'date-fns': '^src/calendar/civil[.]ts$',
  'cli-table3': '^src/writers/terminal(/|[.]ts$)',
  'mdast-util-from-markdown': '^src/(document|importers)/',
  'mdast-util-directive': '^src/document/',
  'micromark-extension-directive': '^src/document/',
  fflate: '^src/(writers|importers)/',
  mammoth: '^src/importers/docx[.]ts$',
  saxen: '^src/importers/xml[.]ts$',
  'hast-util-from-html': '^src/importers/html[.]ts$',
  chalk: '^src/(cli/|writers/terminal(/|[.]ts$))',
  docx: '^src/writers/docx(/|[.]ts$)',
  '@myriaddreamin': '^src/writers/pdf/compiler[.]ts$',
};

const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    ...Object.entries(layers).map(([layer, allowed]) =>
      error(
        `layer-${layer}`,
        `${layer} may import only itself and: ${allowed.join(', ') || 'nothing'}`,
        { path: at(layer) },
        { path: '^src/', pathNot: [layer, ...allowed].map(at) },
      ),
    ),
    error(
      'messages-know-types-only',
      'messages/ takes types from other layers, never code',
      { path: '^src/messages/' },
      { path: '^src/(agenda|calendar|diagnostic|world|importers|renewal)', dependencyTypesNot: ['type-only'] },
    ),
    ...Object.entries(homes).map(([library, home]) =>
      error(
        `home-${library}`,
        `${library} is imported only in ${home}`,
        { path: '^src/', pathNot: home },
        { path: `node_modules/${library}/` },
      ),
    ),
    error(
      'io-only-in-world',
      'files, clock and process are met only in cli/real-world.ts and cli/real-files.ts',
      { path: '^src/', pathNot: '^src/cli/real-(world|files)[.]ts$' },
      { dependencyTypes: ['core'] },
    ),
    error('main-is-the-root', 'nothing in src imports cli/main.ts', { path: '^src/' }, { path: '^src/cli/main[.]ts$' }),
    error(
      'rules-are-islands',
      'a lint rule never imports another rule',
      { path: '^src/lint/rules/([^/]+)$' },
      { path: '^src/lint/rules/', pathNot: '$1' },
    ),
    error(
      'commands-are-islands',
      'a command never imports another command',
      { path: '^src/cli/commands/([^/]+)$' },
      { path: '^src/cli/commands/', pathNot: '$1' },
    ),
    error('no-circular', 'two modules that need each other are one module', {}, { circular: true }),
    error('no-orphans', 'every module has a reader', { orphan: true, path: '^src/', pathNot: '[.]d[.]ts$' }, {}),
    error(
      'no-dead-modules',
      'every module is reachable from cli/main.ts',
      { path: '^src/cli/main[.]ts$' },
      { path: '^src/', pathNot: '^src/writers/terminal/string-width[.]ts$|[.]d[.]ts$', reachable: false },
    ),
    error('src-never-imports-test', 'tests read the code', { path: '^(src|bin)/' }, { path: '^test/' }),
    error(
      'no-undeclared',
      'every package is in package.json',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    ),
    error('resolvable', 'every import resolves', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
