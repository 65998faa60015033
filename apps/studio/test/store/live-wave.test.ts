import { randomUUID } from 'node:crypto';
import type { Absence } from '@weft/instruments';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { responseId } from '../../src/lib/answer/response-id.ts';
import { liveWave, moveLive, step } from '../../src/lib/server/hear/live-wave.ts';
import { mixing } from '../../src/lib/server/hear/mixing.ts';
import { submissions } from '../../src/lib/server/hear/submissions.ts';
import { ticketsOf } from '../../src/lib/server/hear/tickets.ts';
import { inTurn } from '../../src/lib/server/hear/turns.ts';
import { withdrawAnswer } from '../../src/lib/server/hear/withdraw.ts';
import type { Sitting, Store } from '../../src/lib/server/store/index.ts';
import { codedSitting } from '../../src/lib/server/store/parts/coded-sitting.ts';
import { onBothStores } from './both-stores.ts';
import { reasons, smallCoding, smallCommunity } from './small-community.ts';

const long = process.env.WEFT_TRIALS !== undefined;

/** What may happen to a wave; `whose` picks one of those who are there. */
type Happening =
  | { readonly kind: 'arrive'; readonly place: number; readonly answers: readonly (number | Absence)[] }
  | { readonly kind: 'again' | 'withdraw'; readonly whose: number }
  | { readonly kind: 'edit'; readonly whose: number; readonly answers: readonly (number | Absence)[] };

const answers = fc.tuple(
  ...smallCoding.columns.map(({ minimum, maximum }) =>
    fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: minimum, max: maximum }) },
      { weight: 1, arbitrary: fc.constantFrom(...reasons) },
    ),
  ),
);
const whose = fc.nat({ max: 1_000 });
const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ kind: fc.constant('arrive' as const), place: fc.nat({ max: 2 }), answers }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constantFrom('again' as const, 'withdraw' as const), whose }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('edit' as const), whose, answers }) },
  ),
  { minLength: 1, maxLength: 40 },
);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (ArrayBuffer.isView(part) ? Array.from(part as Float64Array) : part));

onBothStores('a wave while people answer', ({ fresh }) => {
  it('is what its rows sum to, to the last bit, after any arrivals, withdrawals and edits', async () => {
    const store = await fresh();
    const { community, version, elm, oak } = await smallCommunity(store);
    const places = [null, elm.id, oak.id];
    await fc.assert(
      fc.asyncProperty(happenings, async (all) => {
        const { id: waveId } = await store.waves.create({
          communityId: community.id,
          versionId: version.id,
          name: 'Any',
        });
        await store.waves.open(community.id, waveId);
        await liveWave(store, waveId);
        const there: Sitting[] = [];
        const receipts = new Map<string, string>();
        const tickets = await ticketsOf(store);
        for (const happening of all) {
          const one = 'whose' in happening ? there[happening.whose % Math.max(1, there.length)] : undefined;
          if (happening.kind === 'arrive') {
            const placeId = places[happening.place]!;
            const { receipt } = tickets.read(tickets.issue({ waveId, placeId, way: 'open', form: null }))!;
            const sitting = { id: responseId(receipt), placeId, answers: happening.answers };
            receipts.set(sitting.id, receipt);
            expect(await submissions(store).submit(waveId, sitting)).toBe('stored');
            there.push(sitting);
          } else if (one === undefined) continue;
          else if (happening.kind === 'again')
            expect(await submissions(store).submit(waveId, one)).toBe('known');
          else if (happening.kind === 'withdraw') {
            expect(await withdrawAnswer(store, receipts.get(one.id)!)).toBe('gone');
            expect(await submissions(store).submit(waveId, one)).toBe('withdrawn');
            there.splice(there.indexOf(one), 1);
          } else if ('answers' in happening) {
            const edited = { ...one, answers: happening.answers };
            await inTurn(store, waveId, async () => {
              const before = await store.answers.replace(waveId, edited);
              moveLive(store, waveId, [codedSitting(edited, smallCoding.columns)], [before]);
            });
            there[there.indexOf(one)] = edited;
          }
        }
        const live = await liveWave(store, waveId);
        expect(canonical(live.summary)).toBe(canonical(await store.summary(waveId)));
        expect(await store.answers.count(waveId)).toBe(there.length);
      }),
      { numRuns: long ? 400 : 15 },
    );
  }, 600_000);

  it('shows itself in steps of ten, and rebuilds what another process wrote', async () => {
    const store = await fresh();
    const { wave, elm } = await smallCommunity(store);
    const live = await liveWave(store, wave.id);
    let told = 0;
    const off = live.onStep(() => told++);
    const send = (count: number) =>
      Promise.all(
        Array.from({ length: count }, (_, at) =>
          submissions(store).submit(wave.id, {
            id: randomUUID(),
            placeId: elm.id,
            answers: [1 + (at % 5), 2, 3, 4],
          }),
        ),
      );
    await send(step - 1);
    expect((await liveWave(store, wave.id)).snapshot.respondents).toBe(0);
    expect(told).toBe(0);
    await send(1);
    expect(told).toBe(1);
    expect((await liveWave(store, wave.id)).snapshot.respondents).toBe(step);
    off();
    await store.answers.add(
      wave.id,
      Array.from({ length: 12 }, () => ({ id: randomUUID(), placeId: elm.id, answers: [1, 2, 3, 4] })),
    );
    const after = await liveWave(store, wave.id);
    expect(after.summary.respondents).toBe(step + 12);
    expect(after.people).toBe(step + 12);
    expect(told).toBe(1);
  });

  it('stores nothing once it is closed, and one that cannot be stored harms nobody who waits with it', async () => {
    const store = await fresh();
    const { community, wave, elm } = await smallCommunity(store);
    const other = await smallCommunity(store);
    const good = (): Sitting => ({ id: randomUUID(), placeId: elm.id, answers: [1, 2, 3, 4] });
    const twice = good();
    const sent = await Promise.allSettled([
      submissions(store).submit(wave.id, good()),
      submissions(store).submit(wave.id, { ...good(), placeId: other.elm.id }),
      submissions(store).submit(wave.id, twice),
      submissions(store).submit(wave.id, twice),
      submissions(store).submit(wave.id, { ...good(), answers: [9, 2, 3, 4] }),
    ]);
    const outcomes = sent.map((one) =>
      one.status === 'fulfilled' ? one.value : (one.reason as Error).message,
    );
    expect([outcomes[0], outcomes[1], outcomes[4]]).toEqual([
      'stored',
      'There is no such place here.',
      '"trust1" was answered with 9; its options go from 1 to 5.',
    ]);
    // Whichever of the two came first.
    expect([outcomes[2], outcomes[3]].toSorted()).toEqual(['known', 'stored']);
    await expect(submissions(store).submit(randomUUID(), good())).rejects.toMatchObject({ code: 'absent' });
    await store.waves.close(community.id, wave.id);
    expect(await submissions(store).submit(wave.id, good())).toBe('closed');
    expect(await store.answers.count(wave.id)).toBe(2);
  });

  it('mixes rows ten at a time: one transaction, in the order of their ids', async () => {
    const store = await fresh();
    const { wave, elm } = await smallCommunity(store);
    for (let n = 0; n < 25; n++)
      await submissions(store).submit(wave.id, {
        id: randomUUID(),
        placeId: elm.id,
        answers: [1, 2, 3, 4],
      });
    await inTurn(store, wave.id, async () => {});
    const before = await rowsOnDisk(store);
    expect(before.filter(({ mixed }) => mixed)).toHaveLength(20);
    await mixing(store).finish(wave.id);
    const rows = await rowsOnDisk(store);
    expect(rows.every(({ mixed }) => mixed)).toBe(true);
    const transactions = [...new Set(rows.map(({ xmin }) => xmin))];
    const byTransaction = transactions.map((one) => rows.filter(({ xmin }) => xmin === one));
    expect(byTransaction.map(({ length }) => length).toSorted((a, b) => a - b)).toEqual([5, 10, 10]);
    for (const together of byTransaction)
      expect(together.map(({ id }) => id)).toEqual(together.map(({ id }) => id).toSorted());
    expect(await store.answers.count(wave.id)).toBe(25);
    const [swept] = await store.engine.run(
      "SELECT vacuum_count::int AS n FROM pg_stat_user_tables WHERE relname = 'responses'",
    );
    expect(Number(swept?.n)).toBeGreaterThan(0);
  });
});

/** Rows as they lie in the file of the table. */
async function rowsOnDisk(
  store: Store,
): Promise<{ readonly id: string; readonly xmin: string; readonly mixed: boolean }[]> {
  const rows = await store.engine.run('SELECT id, xmin::text AS xmin, mixed FROM responses ORDER BY ctid');
  return rows.map(({ id, xmin, mixed }) => ({ id: String(id), xmin: String(xmin), mixed: mixed === true }));
}
