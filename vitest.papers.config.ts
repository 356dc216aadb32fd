import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// The papers as a browser, an office program and a PDF reader show them: slower, and in need of those programs.
export default defineConfig({
  test: {
    include: ['test/papers/**/*.papers.ts'],
    pool: 'forks',
    // vitest leaves one processor idle.
    maxWorkers: availableParallelism(),
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
