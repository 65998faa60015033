import fc from 'fast-check';
import { afterAll, expect, it, vi } from 'vitest';
import { ticketsOf } from '../../src/lib/server/hear/tickets.ts';
import { migrate, openInMemory, type Store, storeOver } from '../../src/lib/server/store/index.ts';
import { POST } from '../../src/routes/a/w/[slug]/send/+server.ts';
import { answerMaterial } from '../suites/answer-material.ts';

/** It carries the script of the pages, which the build alone makes; nothing that is posted here leads to a page. */
vi.mock('../../src/lib/server/answer/whole-document.ts', () => ({ wholeDocument: () => new Response() }));

const count = process.env.WEFT_TRIALS ? 100_000 : 1_000;
const together = 200;
const patience = process.env.WEFT_TRIALS ? 3_600_000 : 120_000;

const here = globalThis as { weftStore?: Promise<Store> | undefined };
afterAll(async () => {
  const store = await here.weftStore;
  here.weftStore = undefined;
  await store?.close();
});

/** What a body may lead to, by the status of the answer. */
const outcomes: Readonly<Record<number, readonly string[]>> = {
  201: ['stored'],
  200: ['known'],
  400: ['refused'],
  413: ['refused'],
  422: ['refused'],
};

/** A text with some of its letters gone, doubled or others. */
const mutated = (text: string, cuts: readonly { at: number; with: string; over: number }[]): string =>
  cuts.reduce((now, { at, with: put, over }) => {
    const from = at % (now.length + 1);
    return now.slice(0, from) + put + now.slice(from + over);
  }, text);

it(
  `${count} bodies that nobody should post: each is answered plainly, repeated by none, and stored whole or not at all`,
  async () => {
    const engine = await openInMemory();
    await migrate(engine);
    const store = storeOver(engine);
    here.weftStore = Promise.resolve(store);
    const wave = await answerMaterial(store);
    const tickets = await ticketsOf(store);
    const elm = wave.places['Elm Street']!;
    const issued = Array.from({ length: Math.ceil(count / 4) }, (_, n) =>
      tickets.issue({ waveId: wave.waveId, placeId: n % 2 ? elm : null, way: 'open', form: null }),
    );
    const elsewhere = tickets.issue({ waveId: 'another', placeId: null, way: 'open', form: null });
    const odd = (right: fc.Arbitrary<unknown>) =>
      fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: fc.anything() });
    const answer = fc.oneof(
      { weight: 40, arbitrary: fc.integer({ min: 1, max: 5 }) },
      { weight: 8, arbitrary: fc.constantFrom<unknown>('skipped', 'refused', 'dontKnow') },
      { weight: 1, arbitrary: fc.constantFrom<unknown>(0, 6, 249, 250, 1.5, '1', null, '__proto__', 'nan') },
    );
    const body = fc.record(
      {
        ticket: odd(
          fc.oneof(
            { weight: 12, arbitrary: fc.constantFrom(...issued) },
            { weight: 1, arbitrary: fc.constant(elsewhere) },
            {
              weight: 2,
              arbitrary: fc
                .tuple(fc.constantFrom(...issued), fc.nat(), fc.string({ maxLength: 3 }))
                .map(([ticket, at, put]) => mutated(ticket, [{ at, with: put, over: 1 }])),
            },
          ),
        ),
        place: odd(fc.constantFrom(null, null, null, elm, wave.places['Oak Street']!, 'nowhere')),
        language: odd(fc.constantFrom('en', 'es', 'ar', 'en', 'xx', 'EN')),
        answers: odd(fc.array(answer, { minLength: 10, maxLength: 10 })),
        more: fc.anything(),
      },
      { requiredKeys: ['ticket', 'place', 'language', 'answers'] },
    );
    const cut = fc.record({ at: fc.nat(), with: fc.string({ maxLength: 4 }), over: fc.nat({ max: 6 }) });
    const text = fc.oneof(
      { weight: 10, arbitrary: body.map(({ more, ...rest }) => json(more === 1 ? { ...rest, more } : rest)) },
      { weight: 2, arbitrary: body.map(json) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(body, fc.array(cut, { minLength: 1, maxLength: 4 }))
          .map(([one, cuts]) => mutated(json(one), cuts)),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
      { weight: 1, arbitrary: fc.nat({ max: 40_000 }).map((length) => '['.repeat(length)) },
    );
    const post = async (sent: string): Promise<number> => {
      const url = new URL(`http://127.0.0.1/a/w/${wave.slug}/send`);
      const request = new Request(url, { method: 'POST', body: sent, headers: { origin: url.origin } });
      const response = await POST({ request, url, params: { slug: wave.slug } } as never);
      // Of the body it repeats nothing: the outcome is one of few words.
      const said = (await response.json()) as { readonly outcome: string };
      expect(Object.keys(said)).toEqual(['outcome']);
      expect(outcomes[response.status] ?? [], `status ${response.status}`).toContain(said.outcome);
      return response.status;
    };
    const first = fc.readConfigureGlobal()?.seed ?? Date.now() % 1e9;
    const seen = new Map<number, number>();
    for (let done = 0; done < count; done += together) {
      const batch = fc.sample(text, { numRuns: together, seed: first + done });
      for (const status of await Promise.all(batch.map(post))) seen.set(status, (seen.get(status) ?? 0) + 1);
    }
    for (const status of [201, 400, 413, 422])
      expect(seen.get(status), `status ${status}`).toBeGreaterThan(count / 100);
    const [row] = await store.engine.run(
      `SELECT count(*)::int AS rows, count(*) FILTER (WHERE cardinality(codes) = 10 AND wave_id = $1 AND way = 'open'
        AND language IN ('en', 'es', 'ar') AND (absent = '' OR length(absent) = 10) AND 6 > ALL (codes))::int AS whole
      FROM responses`,
      [wave.waveId],
    );
    expect(row).toEqual({ rows: seen.get(201), whole: seen.get(201) });
    console.log([...seen].map(([status, n]) => `${status}: ${n}`).join(', '));
  },
  patience,
);

function json(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '{}';
  }
}
