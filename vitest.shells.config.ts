import { defineConfig } from 'vitest/config';

// Real shells; not part of `npm test`, which needs nothing but Node.js.
export default defineConfig({
  test: { include: ['test/shells/**/*.shells.ts'], pool: 'forks', testTimeout: 60_000 },
});
