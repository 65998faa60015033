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

/** Verbs that speak in sentences, and the store, are bundles of their own, loaded when they are asked for. */
const ownBundles = ['report', 'items', 'agree', 'plan', 'mechanism', 'store', 'check'];
const apart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`/commands/(${ownBundles.join('|')})\\.ts$`) }, ({ kind, path }) =>
      kind === 'dynamic-import'
        ? { path: path.replace(/^.*\/(\w+)\.ts$/, './$1.cjs'), external: true }
        : undefined,
    );
  },
};

rmSync(outdir, { recursive: true, force: true });
for (const [entry, name] of [['main.ts', 'weft'], ...ownBundles.map((name) => [`commands/${name}.ts`, name])])
  await build({
    entryPoints: [join(source, entry)],
    outfile: join(outdir, `${name}.cjs`),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: { 'dynamic-import': false },
    external: ['@electric-sql/pglite', 'drizzle-orm', 'pg'],
    plugins: [apart],
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
