import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { findingsThread } from './apps/studio/scripts/findings-thread.ts';

const { version } = JSON.parse(
  readFileSync(new URL('apps/studio/package.json', import.meta.url), 'utf8'),
) as {
  version: string;
};

export default defineConfig({
  plugins: [findingsThread()],
  define: { __WEFT_VERSION__: JSON.stringify(version) },
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
