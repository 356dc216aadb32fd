import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // What the bundle runs, too (scripts/build.mjs).
  resolve: { alias: { yaml: path.resolve('node_modules/yaml/browser/dist/index.js') } },
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    // No test changes what another one sees: each process loads the program once, which takes a third less time.
    isolate: false,
    // vitest leaves one processor idle.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
