import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { submissions } from '../../src/lib/server/hear/submissions.ts';
import type { Sitting } from '../../src/lib/server/store/index.ts';
import { StoreError } from '../../src/lib/server/store/store-error.ts';
import { onBothStores } from './both-stores.ts';
import { reasons, smallCoding, smallCommunity } from './small-community.ts';

const count = process.env.WEFT_TRIALS ? 100_000 : 1_000;
const together = 250;

/** Everything a refusal may say; of what was sent it repeats numbers alone. */
const refusals = [
  /^This is no sitting\.$/,
  /^A sitting is named by a random UUID \(version 4, small letters\)\.$/,
  /^There is no such (place|wave) here\.$/,
  /^A language is named by its tag, such as "es"\.$/,
  /^A sitting comes in one of these ways: invited, open, kiosk, paper\.$/,
  /^The answers of a sitting are a list\.$/,
  /^\d+ answers were given to 4 questions\.$/,
  /^The answer to "(trust1|trust2|act1|own1)" is neither the number of an option nor a reason why there is none\.$/,
  /^"(trust1|trust2|act1|own1)" was answered with (-?[\d.e+-]+|-?Infinity|NaN); its options go from \d+ to \d+\.$/,
];

onBothStores('submissions that nobody should send', ({ fresh }) => {
  it(
    `${count} of them: no crash, no half record, nothing repeated`,
    async () => {
      const store = await fresh();
      const { wave, elm } = await smallCommunity(store);
      const answer = fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) },
        { weight: 2, arbitrary: fc.constantFrom<unknown>(...reasons) },
        { weight: 1, arbitrary: fc.anything() },
        {
          weight: 1,
          arbitrary: fc.constantFrom<unknown>(
            'constructor',
            '__proto__',
            'toString',
            -0,
            Number.NaN,
            1e9,
            '1',
            [1],
            null,
          ),
        },
      );
      const text = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom("'; DROP TABLE responses; --", '\0', '\ud800'),
      );
      const odd = <T>(right: T, weight = 6) =>
        fc.oneof(
          { weight, arbitrary: fc.constant<unknown>(right) },
          { weight: 1, arbitrary: text },
          {
            weight: 1,
            arbitrary: fc.anything(),
          },
        );
      const nearly = fc
        .record({
          id: fc.oneof({ weight: 8, arbitrary: fc.constant<unknown>('new') }, { weight: 1, arbitrary: text }),
          placeId: odd<string | null>(elm.id, 10),
          language: odd('es'),
          way: odd('open'),
          answers: fc.oneof(
            { weight: 8, arbitrary: fc.tuple(answer, answer, answer, answer) },
            { weight: 1, arbitrary: fc.array(answer, { maxLength: 60 }) },
            { weight: 1, arbitrary: fc.anything() },
          ),
          more: fc.option(fc.anything()),
        })
        .map((sitting) => (sitting.id === 'new' ? { ...sitting, id: randomUUID() } : sitting));
      const sent = fc.record({
        waveId: odd(wave.id, 20),
        sitting: fc.oneof({ weight: 8, arbitrary: nearly }, { weight: 1, arbitrary: fc.anything() }),
      });
      const first = fc.readConfigureGlobal()?.seed ?? Date.now() % 1e9;
      let stored = 0;
      let refused = 0;
      for (let done = 0; done < count; done += together) {
        const batch = fc.sample(sent, { numRuns: together, seed: first + done });
        const outcomes = await Promise.allSettled(
          batch.map(({ waveId, sitting }) => submissions(store).submit(waveId as string, sitting as Sitting)),
        );
        for (const outcome of outcomes) {
          if (outcome.status === 'fulfilled') {
            expect(['stored', 'known']).toContain(outcome.value);
            if (outcome.value === 'stored') stored++;
            continue;
          }
          refused++;
          expect(outcome.reason).toBeInstanceOf(StoreError);
          const { code, message } = outcome.reason as StoreError;
          expect(['wrong-answer', 'absent']).toContain(code);
          expect(
            refusals.some((one) => one.test(message)),
            message,
          ).toBe(true);
        }
      }
      expect(stored).toBeGreaterThan(count / 50);
      expect(refused).toBeGreaterThan(count / 4);
      const [row] = await store.engine.run(
        `SELECT count(*)::int AS rows, count(*) FILTER (WHERE cardinality(codes) = ${smallCoding.columns.length}
          AND (absent = '' OR absent ~ '^[.nardsu]{4}$') AND language ~ '^[A-Za-z-]+[A-Za-z0-9-]*$' IS NOT FALSE)::int AS whole
        FROM responses`,
      );
      expect(row).toEqual({ rows: stored, whole: stored });
      const arrived = (await store.answers.arrivals(wave.id)).reduce((sum, day) => sum + day.count, 0);
      expect(arrived).toBe(stored);
      await store.summary(wave.id);
      console.log(`${stored} stored, ${refused} refused`);
    },
    process.env.WEFT_TRIALS ? 3_600_000 : 120_000,
  );
});
