import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { ScaleResult } from './scale-worker.ts';
import type { SimulationSize } from './simulated-answers.ts';

export interface ScaleRun {
  readonly size: SimulationSize;
  readonly result: ScaleResult;
}

const million = { respondents: 1_000_000, places: 20_000 };

/** A million respondents, and the same number of places with ten and a hundred times fewer of them. */
const sizes: readonly Omit<SimulationSize, 'seed'>[] = [
  ...[0.035, 0.3].flatMap((missing) => ([1, 2] as const).map((scales) => ({ ...million, scales, missing }))),
  ...[10_000, 100_000, 1_000_000].flatMap((respondents) =>
    ([1, 2] as const).map((scales) => ({ respondents, places: 1000, scales, missing: 0.035 })),
  ),
];

/** Each size in a process of its own (plain node, one bundled file), so that memory is that of the work alone. */
export async function scaleRuns(repeats: number): Promise<ScaleRun[]> {
  const bundle = join(mkdtempSync(join(tmpdir(), 'weft-bench-')), 'scale-worker.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('./scale-worker.ts', import.meta.url))],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  return sizes.map((chosen, index) => {
    const size: SimulationSize = { ...chosen, seed: 12 };
    process.stderr.write(`\rsizes: ${index + 1} of ${sizes.length} `);
    if (index === sizes.length - 1) process.stderr.write('\n');
    const done = spawnSync(process.execPath, [bundle, JSON.stringify({ ...size, repeats })], {
      encoding: 'utf8',
    });
    if (done.status !== 0) throw new Error(done.stderr);
    return { size, result: JSON.parse(done.stdout) as ScaleResult };
  });
}
