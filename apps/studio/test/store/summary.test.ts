import { PGlite } from '@electric-sql/pglite';
import { type Answers, summarize, summaryToJson } from '@weft/ecometrics';
import {
  type Absence,
  absenceCodes,
  codeAnswers,
  defaultAbsencePolicy,
  type Instrument,
  scaleOf,
} from '@weft/instruments';
import fc from 'fast-check';
import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { type CodedColumn, type Coding, codingOf } from '../../src/lib/server/store/coding.ts';
import type { Sitting } from '../../src/lib/server/store/parts/coded-sitting.ts';
import type { Store } from '../../src/lib/server/store/store.ts';
import { onBothStores } from './both-stores.ts';
import { reasons, sitting, smallCommunity } from './small-community.ts';

type Answer = number | Absence;

interface Drawn {
  readonly coding: Coding;
  readonly people: readonly { readonly place: number | null; readonly answers: readonly Answer[] }[];
}

const labels = ['Elm Street', 'Oak Street', 'North'];

/** Items of one to three scales with ends of their own, some reversed, and two columns outside scales. */
const anyStudy: fc.Arbitrary<Drawn> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }),
    ends: fc.constantFrom([1, 5], [0, 4], [1, 4], [-2, 2], [0, 100]),
    turned: fc.infiniteStream(fc.boolean()),
    respondents: fc.integer({ min: 0, max: 30 }),
  })
  .chain(({ sizes, ends: [minimum, maximum], turned, respondents }) => {
    const column = (name: string, scale: string | null): CodedColumn => ({
      name,
      scale,
      minimum: minimum!,
      maximum: maximum!,
      reversed: scale !== null && turned.next().value === true,
    });
    const columns = [
      ...sizes.flatMap((size, q) => Array.from({ length: size }, (_, i) => column(`s${q}i${i}`, `s${q}`))),
      column('age', null),
      column('home', null),
    ];
    const coding: Coding = {
      columns,
      scales: sizes.map((_, q) => `s${q}`),
      absencePolicy: { dontKnow: 'absent', toleratedAbsent: 0 },
    };
    const answer: fc.Arbitrary<Answer> = fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: minimum!, max: maximum! }) },
      { weight: 1, arbitrary: fc.constantFrom(...reasons) },
    );
    const one = fc.record({
      place: fc.option(fc.integer({ min: 0, max: 2 }), { freq: 9 }),
      answers: fc.tuple(...columns.map(() => answer)),
    });
    return fc
      .array(one, { minLength: respondents, maxLength: respondents })
      .map((people) => ({ coding, people }));
  });

/** The same study as coded answers in memory, written without any of the store's code. */
function inMemory({ coding, people }: Drawn, facts: readonly string[]): Answers {
  const items = coding.columns.flatMap((column, at) => (column.scale === null ? [] : [{ ...column, at }]));
  const origin = Math.min(0, ...items.map(({ minimum }) => minimum));
  return {
    respondents: people.length,
    places: labels,
    placeOf: Int32Array.from(people, ({ place }) => place ?? -1),
    scales: coding.scales,
    items: items.map(({ name, scale }) => ({ name, scale: coding.scales.indexOf(scale!) })),
    grid: { origin, unit: 1 },
    values: Uint8Array.from(
      people.flatMap(({ answers }) =>
        items.map(({ at, reversed, minimum, maximum }) => {
          const answer = answers[at]!;
          if (typeof answer !== 'number') return absenceCodes[answer];
          return (reversed ? minimum + maximum - answer : answer) - origin;
        }),
      ),
    ),
    absent: null,
    covariates: facts.map((name) => {
      const at = coding.columns.findIndex((column) => column.name === name);
      const value = (answers: readonly Answer[]) => answers[at]!;
      return {
        name,
        values: Float64Array.from(people, ({ answers }) =>
          typeof value(answers) === 'number' ? (value(answers) as number) : 0,
        ),
        absent: Uint8Array.from(people, ({ answers }) => (typeof value(answers) === 'number' ? 0 : 1)),
      };
    }),
  };
}

async function stored(store: Store, { coding, people }: Drawn) {
  const { community, wave, elm, oak, north } = await smallCommunity(store, coding);
  const ids = [elm.id, oak.id, north.id];
  await store.answers.add(
    wave.id,
    people.map(({ place, answers }) => sitting(place === null ? null : ids[place]!, answers)),
  );
  return { community, wave };
}

/** Every statement a driver sends, with how many rows came back. */
function listen(): { readonly seen: { text: string; rows: number }[]; stop(): void } {
  const seen: { text: string; rows: number }[] = [];
  const client = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const asked = client.query;
  const spy = vi.spyOn(client, 'query').mockImplementation(function (this: unknown, ...args: unknown[]) {
    const text = typeof args[0] === 'string' ? args[0] : (args[0] as { text: string }).text;
    const entry = { text, rows: -1 };
    seen.push(entry);
    const at = args.findIndex((one) => typeof one === 'function');
    if (at >= 0) {
      const done = args[at] as (error: unknown, result?: { rows: unknown[] }) => void;
      args[at] = (error: unknown, result?: { rows: unknown[] }) => {
        entry.rows = result?.rows.length ?? 0;
        done(error, result);
      };
      return asked.apply(this, args);
    }
    return (asked.apply(this, args) as Promise<{ rows: unknown[] }>).then((result) => {
      entry.rows = result.rows.length;
      return result;
    });
  });
  const inside = PGlite.prototype.query;
  const spyInside = vi.spyOn(PGlite.prototype, 'query').mockImplementation(async function (
    this: PGlite,
    ...args: Parameters<typeof inside>
  ) {
    const result = await inside.apply(this, args);
    seen.push({ text: args[0], rows: result.rows.length });
    return result as never;
  });
  return {
    seen,
    stop() {
      spy.mockRestore();
      spyInside.mockRestore();
    },
  };
}

const written = (summary: Parameters<typeof summaryToJson>[0]) => JSON.stringify(summaryToJson(summary));

/** Long trials draw many more studies. */
const patience = process.env.WEFT_TRIALS ? 1_800_000 : 120_000;

onBothStores('the summary of a wave', ({ fresh }) => {
  let kept: Promise<Store> | undefined;
  const one = (): Promise<Store> => {
    kept ??= fresh();
    return kept;
  };

  it(
    'is what summarize makes of the same answers, to the last bit',
    async () => {
      const store = await one();
      const runs = process.env.WEFT_TRIALS ? 500 : 20;
      await fc.assert(
        fc.asyncProperty(anyStudy, fc.subarray(['age', 'home']), async (study, facts) => {
          const { wave } = await stored(store, study);
          const summary = await store.summary(wave.id, {
            covariates: facts.map((name) => ({ name, column: name })),
          });
          expect(written(summary)).toBe(written(summarize(inMemory(study, facts))));
        }),
        { numRuns: runs },
      );
    },
    patience,
  );

  it('was summed by one GROUP BY, and no single answer was fetched', async () => {
    const store = await one();
    const people = Array.from({ length: 1_000 }, (_, j) => ({
      place: j % 3,
      answers: [1 + (j % 5), 1 + (j % 4), j % 50 === 0 ? 'skipped' : 3, 2] as Answer[],
    }));
    const { wave } = await stored(store, { coding: simple, people });
    const listening = listen();
    const summary = await store.summary(wave.id);
    listening.stop();
    expect(summary.respondents).toBe(1_000);
    const onAnswers = listening.seen.filter(({ text }) => /\bresponses\b/.test(text));
    expect(onAnswers).toHaveLength(1);
    expect(onAnswers[0]!.text).toMatch(/GROUP BY place_id, absent\s*$/);
    expect(onAnswers[0]!.rows).toBe(6);
    expect(Math.max(...listening.seen.map(({ rows }) => rows))).toBeLessThanOrEqual(6);
  });

  it(
    'reads "don\'t know" as coded answers of a file do',
    async () => {
      const store = await one();
      const policies = [
        { dontKnow: 'middle', toleratedAbsent: 0.2 },
        { dontKnow: 'middle', toleratedAbsent: 0.5 },
        { dontKnow: 'absent', toleratedAbsent: 0.2 },
      ] as const;
      await fc.assert(
        fc.asyncProperty(
          fc.array(
            fc.array(
              fc.oneof(
                { weight: 3, arbitrary: fc.integer({ min: 1, max: 5 }) },
                {
                  weight: 1,
                  arbitrary: fc.constantFrom<Absence>('dontKnow', 'skipped', 'notAsked', 'refused'),
                },
              ),
              { minLength: 6, maxLength: 6 },
            ),
            { minLength: 2, maxLength: 25 },
          ),
          fc.constantFrom(...policies),
          async (rows, policy) => {
            const instrument: Instrument = {
              ...fileInstrument,
              absencePolicy: { ...defaultAbsencePolicy, ...policy },
            };
            const people = [...spread, ...rows].map((answers, j) => ({ place: j % 2, answers }));
            const { wave } = await stored(store, { coding: codingOf(instrument), people });
            const fromFile = codeAnswers(
              fileOf(people.map(({ place, answers }) => [labels[place]!, ...answers.map(cell)])),
              {
                file: 'answers.csv',
                place: 'block',
                instrument,
                covariates: [],
              },
            );
            const summary = await store.summary(wave.id);
            expect(written(summary)).toBe(written(summarize(fromFile.answers)));
          },
        ),
        { numRuns: process.env.WEFT_TRIALS ? 300 : 15 },
      );
    },
    patience,
  );

  it('takes other scales, an option as a fact, and places a level up', async () => {
    const store = await one();
    const people: Drawn['people'] = [
      { place: 0, answers: [5, 2, 4, 7] },
      { place: 1, answers: [1, 3, 'skipped', 0] },
      { place: null, answers: [2, 2, 2, 2] },
    ];
    const { wave } = await stored(store, { coding: simple, people });
    const summary = await store.summary(wave.id, {
      scales: [{ name: 'tested', items: ['own1', 'act1'] }],
      covariates: [{ name: 'turned to 3', column: 'trust2', equals: 3 }],
      level: 1,
    });
    expect(summary.places).toEqual(['North']);
    expect(summary.shape.items.map(({ name }) => name)).toEqual(['own1', 'act1']);
    expect([...summary.itemTotals]).toEqual([7, 4]);
    expect(summary.leftOut.noPlace).toBe(1);
    expect([...summary.cells.covariates].reduce((a, b) => a + b)).toBe(1);
    await expect(
      store.summary(wave.id, { scales: [{ name: 'x', items: ['y"; DROP TABLE responses; --'] }] }),
    ).rejects.toMatchObject({ code: 'absent' });
  });

  it('loses one person who withdraws', async () => {
    const store = await one();
    const { wave, elm, oak } = await smallCommunity(store, simple);
    const all: Sitting[] = [sitting(elm.id, [5, 2, 4, 7]), sitting(oak.id, [1, 3, 3, 0])];
    await store.answers.add(wave.id, [all[1]!]);
    const before = written(await store.summary(wave.id));
    await store.answers.add(wave.id, [all[0]!]);
    expect(written(await store.summary(wave.id))).not.toBe(before);
    await store.answers.withdraw(wave.id, all[0]!.id);
    expect(written(await store.summary(wave.id))).toBe(before);
  });
});

const simple: Coding = {
  columns: [
    { name: 'trust1', scale: 'trust', minimum: 1, maximum: 5, reversed: false },
    { name: 'trust2', scale: 'trust', minimum: 1, maximum: 5, reversed: true },
    { name: 'act1', scale: 'action', minimum: 1, maximum: 5, reversed: false },
    { name: 'own1', scale: null, minimum: 0, maximum: 10, reversed: false },
  ],
  scales: ['trust', 'action'],
  absencePolicy: { dontKnow: 'absent', toleratedAbsent: 0 },
};

const names = ['t1', 't2', 't3', 'a1', 'a2', 'a3'];
const fileInstrument: Instrument = {
  name: 'file',
  scales: [scaleOf('trust', 'trust'), scaleOf('action', 'action')],
  items: names.map((name, i) => ({
    name,
    column: name,
    scale: i < 3 ? 'trust' : 'action',
    reversed: i % 3 === 2,
    options: i === 4 ? { minimum: 1, maximum: 6 } : { minimum: 1, maximum: 5 },
  })),
  absencePolicy: defaultAbsencePolicy,
};

/** Two people who differ, so that a file of them can be read at all. */
const spread: readonly (readonly Answer[])[] = [
  [1, 2, 3, 4, 5, 1],
  [5, 4, 3, 2, 1, 2],
];

const inWords: Readonly<Partial<Record<Absence, string>>> = {
  dontKnow: "don't know",
  skipped: '',
  notAsked: 'not asked',
  refused: 'refused',
};
const cell = (answer: Answer): string => (typeof answer === 'number' ? String(answer) : inWords[answer]!);

function fileOf(rows: readonly (readonly string[])[]) {
  return ['block', ...names].map((name, at) => {
    const values = [...new Set(rows.map((row) => row[at]!))];
    return {
      name,
      position: at + 1,
      values,
      codes: Uint16Array.from(rows, (row) => values.indexOf(row[at]!)),
      firstRow: values.map((value) => rows.findIndex((row) => row[at] === value)),
    };
  });
}

describe('the coding of an instrument', () => {
  it('refuses an item that does not say its options', () => {
    const { options: _, ...without } = fileInstrument.items[0]!;
    expect(() => codingOf({ ...fileInstrument, items: [without] })).toThrow(/t1/);
  });
});
