import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { liveWave } from '../../src/lib/server/hear/live-wave.ts';
import { mixing } from '../../src/lib/server/hear/mixing.ts';
import { submissions } from '../../src/lib/server/hear/submissions.ts';
import { openStore } from '../../src/lib/server/store/open-store.ts';
import type { Store } from '../../src/lib/server/store/store.ts';
import { startPostgres } from './postgres-server.ts';
import { smallCommunity } from './small-community.ts';

const long = process.env.WEFT_TRIALS !== undefined;
/** Short and in turn, so that whatever else the machine does meets both alike. */
const spell = long ? 400 : 150;
const rounds = long ? 21 : 1;
const abreast = long ? [1, 8, 64] : [8];
const many = long ? 100_000 : 1_000;
const patience = long ? 3_600_000 : 120_000;

interface Spell {
  readonly perSecond: number;
  readonly waits: readonly number[];
}

/** Does `one` again and again, so many side by side, for a while. */
async function during(lanes: number, one: () => Promise<unknown>): Promise<Spell> {
  const start = performance.now();
  const waits: number[] = [];
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (performance.now() - start < spell) {
        const before = performance.now();
        await one();
        waits.push(performance.now() - before);
      }
    }),
  );
  return { perSecond: (1000 * waits.length) / (performance.now() - start), waits };
}

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))]!;

/** Acknowledged submissions beside single rows put into a table of the same shape and keys, in turn, on the same store. */
async function compare(store: Store): Promise<string[]> {
  const { wave, elm } = await smallCommunity(store);
  await store.engine.run('CREATE TABLE bare (LIKE responses INCLUDING ALL)');
  // LIKE leaves the foreign keys out; a row of answers has them, and each is looked up.
  await store.engine.run(
    'ALTER TABLE bare ADD FOREIGN KEY (wave_id) REFERENCES waves, ADD FOREIGN KEY (place_id) REFERENCES places',
  );
  await liveWave(store, wave.id);
  const bare = () =>
    store.engine.run(
      'INSERT INTO bare (id, wave_id, place_id, language, codes, absent) VALUES ($1, $2, $3, $4, $5, $6)',
      [randomUUID(), wave.id, elm.id, 'es', [1, 2, 3, 4], ''],
    );
  let accepted = 0;
  const ours = async () => {
    const outcome = await submissions(store).submit(wave.id, {
      id: randomUUID(),
      placeId: elm.id,
      language: 'es',
      way: 'open',
      answers: [1 + (accepted++ % 5), 2, 3, 4],
    });
    expect(outcome).toBe('stored');
  };
  const lines: string[] = [];
  await during(1, bare);
  await during(1, ours);
  for (const lanes of abreast) {
    const turns: { readonly bare: Spell; readonly ours: Spell }[] = [];
    for (let round = 0; round < rounds; round++)
      turns.push({ bare: await during(lanes, bare), ours: await during(lanes, ours) });
    const ratio = at(
      turns.map((turn) => turn.ours.perSecond / turn.bare.perSecond),
      0.5,
    );
    const rate = (of: 'bare' | 'ours') =>
      Math.round(
        at(
          turns.map((turn) => turn[of].perSecond),
          0.5,
        ),
      );
    const waits = turns.flatMap((turn) => turn.ours.waits);
    lines.push(
      `${lanes} side by side: ${rate('ours')}/s acknowledged, bare ${rate('bare')}/s, ratio ${ratio.toFixed(2)}, p50 ${at(waits, 0.5).toFixed(1)} ms, p99 ${at(waits, 0.99).toFixed(1)} ms`,
    );
    if (long) expect.soft(ratio, lines.at(-1)).toBeGreaterThanOrEqual(0.5);
  }
  await mixing(store).finish(wave.id);
  expect(await store.answers.count(wave.id)).toBe(accepted);
  return lines;
}

/** Bytes of objects that are still needed, after every so many submissions. */
async function memory(store: Store): Promise<string> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const { wave, elm } = await smallCommunity(store);
  const sizes: number[] = [];
  for (let part = 0; part < 10; part++) {
    let left = many / 10;
    await Promise.all(
      Array.from({ length: 64 }, async () => {
        while (left-- > 0)
          await submissions(store).submit(wave.id, {
            id: randomUUID(),
            placeId: elm.id,
            answers: [1 + (left % 5), 2, 3, 4],
          });
      }),
    );
    collect();
    sizes.push(process.memoryUsage().heapUsed);
  }
  expect(await store.answers.count(wave.id)).toBe(many);
  const megabytes = sizes.map((size) => size / 2 ** 20);
  const grew = megabytes.at(-1)! - megabytes[1]!;
  if (long) expect(grew).toBeLessThan(10);
  return `memory in use after each tenth of ${many}: ${megabytes.map((size) => size.toFixed(0)).join(', ')} MB`;
}

describe('many answer at once', () => {
  it(
    'on PGlite',
    async () => {
      const store = await openStore({ folder: mkdtempSync(join(tmpdir(), 'weft-load-')) });
      try {
        console.log(['PGlite', ...(await compare(store))].join('\n'));
        console.log(await memory(store));
      } finally {
        await store.close();
      }
    },
    patience,
  );

  it(
    'on PostgreSQL',
    async ({ skip }) => {
      const server = await startPostgres();
      if (!server) return skip();
      const store = await openStore({ url: await server.database('load') });
      try {
        console.log(['PostgreSQL', ...(await compare(store))].join('\n'));
        console.log(await memory(store));
      } finally {
        await store.close();
        await server.stop();
      }
    },
    patience,
  );
});
