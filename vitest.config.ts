import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { findingsThread } from './apps/studio/scripts/findings-thread.ts';

export default defineConfig({
  plugins: [findingsThread()],
  resolve: { alias: { $lib: fileURLToPath(new URL('apps/studio/src/lib', import.meta.url)) } },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'apps/*/test/**/*.test.ts', 'tests/**/*.test.ts'],
    setupFiles: ['tests/seed.ts'],
    // Two at least: many files wait for a browser, a server or R, and on two cores vitest would run one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
