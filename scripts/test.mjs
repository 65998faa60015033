#!/usr/bin/env node
// `npm test`: on a fresh clone, with nothing but Node and npm, installs, then checks form, types and
// behavior. Words after `npm test --` go to vitest: `npm test -- packages/ecometrics`.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled, root } from './install.mjs';
import { npm, requireNode, run } from './step.mjs';

requireNode();
await ensureInstalled();
const chromium = await ensureChromium();
const only = process.argv.slice(2);
const bin = (name, ...words) => ({
  command: process.execPath,
  words: [join(root, 'node_modules', name), ...words],
});
const failed = [];
const step = async (title, command, options) => {
  const code = await run(title, command, { folder: root, must: false, ...options });
  if (code !== 0) failed.push(title);
};

// The types of the studio's own files hang on what SvelteKit writes beside them, and vitest reads them too.
await step('Preparing the studio', npm('exec', '--workspace', 'apps/studio', '--', 'svelte-kit', 'sync'));
const whole = only.length === 0;
const checks = [
  ['Checking form (Biome)', bin('@biomejs/biome/bin/biome', 'check', '.', '--diagnostic-level=error')],
  ['Checking types of the pure packages', bin('typescript/bin/tsc', '-p', 'tsconfig.pure.json')],
  ['Checking types of tests, scripts and the command line', bin('typescript/bin/tsc', '-p', 'tsconfig.json')],
  ['Building the documentation', bin('vitepress/bin/vitepress.js', 'build', 'docs')],
];
const builds = [
  ['Checking types of the studio', npm('run', 'check', '--workspace', 'apps/studio')],
  [
    'Building the studio',
    npm('run', 'build', '--workspace', 'apps/studio'),
    { env: { NODE_ENV: 'production' } },
  ],
];
const inTurn = async (steps) => {
  for (const [title, command, options] of steps) await step(title, command, options);
};
if (whole) await Promise.all([inTurn(checks), inTurn(builds)]);
const studioBuilt = whole && !failed.includes('Building the studio');
await step('Building the command line', npm('run', 'prepare'));
const results = join(root, 'test-output', 'vitest.json');
mkdirSync(join(root, 'test-output'), { recursive: true });
await step(
  'Running the tests',
  bin(
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...only,
  ),
  {
    show: true,
    env: {
      ...(chromium ? { WEFT_CHROMIUM: chromium } : {}),
      ...(studioBuilt ? { WEFT_STUDIO_BUILT: '1' } : {}),
    },
  },
);

const counts = countTests();
console.log('');
for (const title of failed) console.log(`Did not hold: ${title}`);
console.log(`Tests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = failed.length > 0 ? 1 : 0;

function countTests() {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(results, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
