import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { locationOf, openStore } from '../../src/lib/server/store/open-store.ts';
import { smallCoding, smallCommunity } from './small-community.ts';

const here = import.meta.dirname;
const root = resolve(here, '../../../..');

export interface Trial {
  readonly acknowledged: number;
  readonly rounds: number;
  /** Acknowledged and not there, and there more than once or counted twice: both must stay 0. */
  readonly lost: number;
  readonly doubled: number;
  /** Written but killed before they were acknowledged: allowed, and stored once when sent again. */
  readonly unacknowledged: number;
}

const bundles = join(root, 'test-output', 'store');
const built = build({
  entryPoints: ['writer', 'holder'].map((name) => join(here, `${name}.ts`)),
  outdir: bundles,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  alias: {
    '@weft/instruments': join(root, 'packages/instruments/src/index.ts'),
    '@weft/ecometrics': join(root, 'packages/ecometrics/src/index.ts'),
  },
});

/** Runs a script of these tests, bundled, as a process of its own. */
export async function runScript(
  name: 'writer' | 'holder',
  ...words: readonly string[]
): Promise<ChildProcess> {
  await built;
  return spawn(process.execPath, [join(bundles, `${name}.mjs`), ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Sent side by side, so that commits hold several and mixing runs between them. */
const lanes = 8;

/**
 * Kills a writer with SIGKILL at a random moment, `rounds` times, until `writes` sittings are acknowledged; a
 * sitting that was not acknowledged is sent again by the next. `crash` ends the database so first, under the writer.
 */
export async function killWhileWriting(
  location: string,
  {
    writes,
    rounds,
    random,
    crash,
  }: {
    readonly writes: number;
    readonly rounds: number;
    readonly random: () => number;
    readonly crash?: () => Promise<void>;
  },
): Promise<Trial> {
  const store = await openStore(locationOf(location));
  const { wave } = await smallCommunity(store, smallCoding);
  await store.close();
  const ids = Array.from({ length: writes }, () => randomUUID());
  const folder = mkdtempSync(join(tmpdir(), 'weft-ids-'));
  const acknowledged = new Set<string>();
  const share = Math.ceil(writes / rounds);
  let unacknowledged = 0;
  let lost = 0;
  for (let round = 0; round < rounds; round++) {
    const lastRound = round === rounds - 1;
    const waiting = ids.filter((id) => !acknowledged.has(id));
    const file = join(folder, `round${round}.txt`);
    writeFileSync(file, (lastRound ? waiting : waiting.slice(0, 2 * share)).join('\n'));
    const before = acknowledged.size;
    const stopAt = before + Math.floor(random() * share * 1.8);
    const writer = await runScript('writer', location, wave.id, file, String(lanes));
    const over = new Promise<void>((done) => writer.once('exit', () => done()));
    let failure = '';
    writer.stderr!.on('data', (text) => {
      failure += text;
    });
    let opened = false;
    let stopping = false;
    let crashing: Promise<void> | undefined;
    for await (const line of createInterface({ input: writer.stdout! })) {
      if (line.startsWith('open ')) {
        opened = true;
        const there = Number(line.slice(5));
        lost += Math.max(0, before - there);
        unacknowledged += Math.max(0, there - before);
      } else if (line !== 'done') acknowledged.add(line);
      if (!lastRound && opened && acknowledged.size >= stopAt && !stopping) {
        // Anywhere within the next write or two, not always right after an acknowledgment.
        stopping = true;
        setTimeout(() => {
          if (crash) crashing = crash();
          setTimeout(() => writer.kill('SIGKILL'), crash ? 20 * random() : 0);
        }, 12 * random());
      }
    }
    await over;
    if (!opened) throw new Error(`The store did not open in round ${round + 1}:\n${failure}`);
    if (lastRound && failure !== '') throw new Error(`The last writer failed:\n${failure}`);
    await crashing;
  }

  const last = await openStore(locationOf(location));
  try {
    const rows = await last.engine.run(
      'SELECT id, count(*)::float8 AS n FROM responses WHERE wave_id = $1 GROUP BY id',
      [wave.id],
    );
    const there = new Map(rows.map(({ id, n }) => [String(id), Number(n)]));
    const counted = (await last.answers.arrivals(wave.id)).reduce((sum, { count }) => sum + count, 0);
    lost += [...acknowledged].filter((id) => !there.has(id)).length;
    const doubled = [...there.values()].filter((n) => n > 1).length + Math.abs(counted - there.size);
    return { acknowledged: acknowledged.size, rounds, lost, doubled, unacknowledged };
  } finally {
    await last.close();
  }
}
