// `npm run trials`: the long trials in full, and what they gave in docs/trials.md.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { execPath } from 'node:process';
import { stripVTControlCharacters } from 'node:util';

const root = resolve(import.meta.dirname, '..');
const results = join(root, 'test-output', 'trials.json');
mkdirSync(join(root, 'test-output'), { recursive: true });

/** Files that hold a long trial; a test there reads WEFT_TRIALS. */
const files = execFileSync('git', ['grep', '-l', 'WEFT_TRIALS', '--', 'packages', 'apps', 'tests'], {
  cwd: root,
  encoding: 'utf8',
})
  .trim()
  .split('\n');

console.log(`Running ${files.length} files of trials in full; this takes many minutes …`);
const run = spawnSync(
  execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...files,
  ],
  {
    cwd: root,
    env: { ...process.env, WEFT_TRIALS: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  },
);
process.stdout.write(run.stdout);

interface TestResult {
  readonly fullName: string;
  readonly status: string;
  readonly duration?: number;
}

const report = JSON.parse(readFileSync(results, 'utf8')) as {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly TestResult[];
  }[];
};
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
const plain = stripVTControlCharacters(run.stdout);
/** What trials printed of themselves, each under the name vitest gives it. */
const said = [...plain.matchAll(/^stdout \| (.+)\n([\s\S]*?)\n\n/gm)].map(
  (match) => `${match[1]!.split(' > ').at(-1)}: ${match[2]!.trim().replace(/\s+/g, ' ')}`,
);
const rows = report.testResults.flatMap(({ name, assertionResults }) =>
  assertionResults.map(
    ({ fullName, status, duration }) =>
      `| ${name.slice(root.length + 1)} | ${fullName} | ${status} | ${((duration ?? 0) / 1000).toFixed(1)} |`,
  ),
);
writeFileSync(
  join(root, 'docs/trials.md'),
  `# Trials

Written by \`npm run trials\` at commit ${commit}.

${said.length > 0 ? `## What they gave\n\n${said.map((line) => `- ${line}`).join('\n')}\n\n` : ''}## What ran

| file | trial | result | seconds |
|---|---|---|---|
${rows.join('\n')}
`,
);
console.log('docs/trials.md written.');
process.exitCode = run.status ?? 1;
