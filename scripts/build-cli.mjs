#!/usr/bin/env node
// Bundles the command line into apps/cli/dist, and keeps what V8 compiled of it beside it, so that `npx weft`
// starts quickly. Runs after every `npm install`.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outdir = join(root, 'apps/cli/dist');
const source = join(root, 'apps/cli/src');

/** The report is a bundle of its own, loaded when it is asked for. */
const reportApart = {
  name: 'report-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/commands\/report\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './report.cjs', external: true } : undefined,
    );
  },
};

rmSync(outdir, { recursive: true, force: true });
for (const [entry, name] of [
  ['main.ts', 'weft'],
  ['commands/report.ts', 'report'],
])
  await build({
    entryPoints: [join(source, entry)],
    outfile: join(outdir, `${name}.cjs`),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: { 'dynamic-import': false },
    plugins: [reportApart],
    logLevel: 'warning',
    absWorkingDir: root,
  });

const study = join(root, 'oracles/data/small-study.csv');
spawnSync(
  process.execPath,
  [
    join(root, 'apps/cli/bin/weft.cjs'),
    ...['fit', study, '--place', 'place', '--json', '--quiet'],
    ...['--scale', 'trust=trust1,trust2,trust3', '--scale', 'action=act1,act2,act3', '--covariate', 'owner'],
  ],
  { env: { ...process.env, WEFT_KEEP_COMPILED: '1' }, stdio: ['ignore', 'ignore', 'inherit'] },
);
