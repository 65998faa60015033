import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fit } from '../src/model/fit.ts';
import { mergeSummaries, SummaryError, subtractSummary } from '../src/summary/combine.ts';
import { summaryFromJson, summaryToJson } from '../src/summary/json.ts';
import { summarize } from '../src/summary/summarize.ts';
import { emptySummary, type Summary } from '../src/summary/summary.ts';
import { answersOf, itemsOf, type Row, randomStudy, type Study, shuffled } from './study.ts';

const scales = ['trust', 'action'];
const items = itemsOf(scales, [3, 2]);

/** Any handful of respondents: without a place, without answers, without a covariate, all happen. */
const someRows = (most = 25): fc.Arbitrary<Row[]> =>
  fc.array(
    fc.record({
      place: fc.option(fc.constantFrom('elm', 'oak', 'ash', 'Ötztal', 'fir 2', 'fir 10'), { freq: 12 }),
      answers: fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { freq: 3 }), {
        minLength: 5,
        maxLength: 5,
      }),
      covariates: fc
        .tuple(fc.integer({ min: -50, max: 900 }), fc.integer({ min: 0, max: 12 }), fc.constantFrom(0, 1))
        .map(([x, known, owner]): (number | null)[] => [known === 0 ? null : x / 10, owner]),
    }),
    { maxLength: most },
  );

const studyOf = (rows: readonly Row[]): Study => ({
  scales,
  items,
  covariates: ['age', 'owner'],
  grid: { origin: 0, unit: 1 },
  rows,
});

/** One summary grid for all: the two extra rows without a place fix the decimals of `age`. */
const grounded: Row[] = [{ place: null, answers: [1, 1, 1, 1, 1], covariates: [0.1, 0] }];
const summaryOf = (rows: readonly Row[], as: 'bytes' | 'numbers' = 'bytes'): Summary =>
  summarize(answersOf(studyOf([...grounded, ...rows]), as));
const written = (summary: Summary): string => JSON.stringify(summaryToJson(summary));
const base = summaryOf([]);
/** Without the row that fixes the grid. */
const clean = (summary: Summary): Summary => subtractSummary(summary, base);
const sum = (rows: readonly Row[], as: 'bytes' | 'numbers' = 'bytes'): Summary => clean(summaryOf(rows, as));

describe('summaries add like numbers, to the last bit', () => {
  test('nobody is the neutral element', () => {
    fc.assert(
      fc.property(someRows(), (rows) => {
        const summary = sum(rows);
        const nobody = emptySummary(summary.shape);
        expect(written(mergeSummaries(summary, nobody))).toBe(written(summary));
        expect(written(mergeSummaries(nobody, summary))).toBe(written(summary));
      }),
    );
  });
  test('order does not matter', () => {
    fc.assert(
      fc.property(someRows(), someRows(), (a, b) => {
        expect(written(mergeSummaries(sum(a), sum(b)))).toBe(written(mergeSummaries(sum(b), sum(a))));
      }),
    );
  });
  test('grouping does not matter', () => {
    fc.assert(
      fc.property(someRows(15), someRows(15), someRows(15), (a, b, c) => {
        const [x, y, z] = [sum(a), sum(b), sum(c)];
        const left = mergeSummaries(mergeSummaries(x, y), z);
        const right = mergeSummaries(x, mergeSummaries(y, z));
        expect(written(left)).toBe(written(right));
      }),
    );
  });
  test('split anywhere and merged, it is the whole', () => {
    fc.assert(
      fc.property(someRows(40), fc.nat(40), (rows, cut) => {
        const parts = mergeSummaries(sum(rows.slice(0, cut)), sum(rows.slice(cut)));
        expect(written(parts)).toBe(written(sum(rows)));
      }),
    );
  });
  test('what was added can be taken away', () => {
    fc.assert(
      fc.property(someRows(), someRows(), (a, b) => {
        const [x, y] = [sum(a), sum(b)];
        expect(written(subtractSummary(mergeSummaries(x, y), y))).toBe(written(x));
      }),
    );
  });
  test('one person withdrawn leaves the summary of the others', () => {
    fc.assert(
      fc.property(
        someRows().filter((rows) => rows.length > 0),
        fc.nat(24),
        (rows, pick) => {
          const who = pick % rows.length;
          const others = rows.filter((_, j) => j !== who);
          expect(written(subtractSummary(sum(rows), sum([rows[who]!])))).toBe(written(sum(others)));
        },
      ),
    );
  });
  test('somebody who is not in the whole cannot be taken away', () => {
    fc.assert(
      fc.property(someRows(), someRows(8), (rows, extra) => {
        const whole = sum(rows);
        const more = mergeSummaries(whole, sum(extra));
        const counted = extra.some((row) => row.place !== null && row.answers.some((a) => a !== null));
        fc.pre(counted && extra.every((row) => row.covariates[0] !== null));
        expect(() => subtractSummary(whole, more)).toThrow(SummaryError);
      }),
    );
  });
  test('the order of rows does not matter', () => {
    fc.assert(
      fc.property(someRows(40), fc.nat(), (rows, seed) => {
        expect(written(sum(shuffled(rows, seed)))).toBe(written(sum(rows)));
      }),
    );
  });
  test('bytes and numbers give the same sums', () => {
    fc.assert(
      fc.property(someRows(), (rows) => {
        expect(written(sum(rows, 'numbers'))).toBe(written(sum(rows)));
      }),
    );
  });
  test('written to JSON and read again, it is the same', () => {
    fc.assert(
      fc.property(someRows(), (rows) => {
        const summary = sum(rows);
        const again = summaryFromJson(JSON.parse(written(summary)));
        expect(again).toEqual(summary);
        expect(written(again)).toBe(written(summary));
      }),
    );
  });
  test('places renamed are the same sums under other names', () => {
    fc.assert(
      fc.property(someRows(), (rows) => {
        const renamed = rows.map((row) => ({ ...row, place: row.place && `a ${row.place}` }));
        const again = sum(renamed);
        expect(written({ ...again, places: sum(rows).places })).toBe(written(sum(rows)));
        expect(again.places).toEqual(sum(rows).places.map((place) => `a ${place}`));
      }),
    );
  });
});

describe('counts say who is in and who is not', () => {
  test('every row is in the sums or left out for one reason', () => {
    fc.assert(
      fc.property(someRows(40), (rows) => {
        const { respondents, leftOut, itemAnswers } = sum(rows);
        expect(respondents + leftOut.noPlace + leftOut.noAnswers + leftOut.noCovariate).toBe(rows.length);
        const kept = rows.filter(
          (row) => row.place !== null && row.covariates[0] !== null && row.answers.some((a) => a !== null),
        );
        expect(respondents).toBe(kept.length);
        items.forEach((_, i) => {
          expect(itemAnswers[i]).toBe(kept.filter((row) => row.answers[i] !== null).length);
        });
      }),
    );
  });
});

describe('sites that wrote their covariates differently', () => {
  const study = randomStudy(5, {
    sizes: [3, 2],
    places: 12,
    smallest: 4,
    largest: 12,
    missing: 0.1,
    covariates: 2,
  });
  const withAge = (age: (row: Row) => number): Study => ({
    ...study,
    rows: study.rows.map((row) => ({ ...row, covariates: [age(row), row.covariates[1]!] })),
  });
  const cut = (whole: Study, from: number, to: number): Summary =>
    summarize(answersOf({ ...whole, rows: whole.rows.slice(from, to) }));
  test('other decimals: merging equals pooling to the last bit', () => {
    const half = Math.floor(study.rows.length / 2);
    const position = new Map(study.rows.map((row, j) => [row, j]));
    const whole = withAge((row) =>
      position.get(row)! < half ? Math.round(row.covariates[0]!) : row.covariates[0]!,
    );
    const [a, b] = [cut(whole, 0, half), cut(whole, half, whole.rows.length)];
    expect(a.shape.covariates[0]!.unit).toBe(1);
    expect(b.shape.covariates[0]!.unit).toBe(0.1);
    const pooled = written(summarize(answersOf(whole)));
    expect(written(mergeSummaries(a, b))).toBe(pooled);
    expect(written(mergeSummaries(b, a))).toBe(pooled);
  });
  test('other origins (large numbers): the fits of merged and pooled rows agree', () => {
    const half = Math.floor(study.rows.length / 2);
    const position = new Map(study.rows.map((row, j) => [row, j]));
    const whole = withAge((row) => 3e6 + 2000 * row.covariates[0]! + (position.get(row)! < half ? 0 : 40000));
    const [a, b] = [cut(whole, 0, half), cut(whole, half, whole.rows.length)];
    expect(a.shape.covariates[0]!.origin).not.toBe(b.shape.covariates[0]!.origin);
    const merged = mergeSummaries(a, b);
    expect(written(mergeSummaries(b, a))).toBe(written(merged));
    const specification = { covariates: ['age', 'owner'] };
    const one = fit(merged, specification);
    const other = fit(summarize(answersOf(whole)), specification);
    expect(Math.abs(one.criterion - other.criterion)).toBeLessThan(1e-8);
    one.coefficients.forEach((c, i) => {
      const same = other.coefficients[i]!;
      expect(Math.abs(c.estimate / same.estimate - 1)).toBeLessThan(1e-8);
      expect(Math.abs(c.standardError / same.standardError - 1)).toBeLessThan(1e-8);
    });
  });
  test('other questions do not add, and the message says what differs', () => {
    const one = summarize(answersOf(study));
    const refuse = (shape: Partial<Summary['shape']>, word: RegExp): void =>
      expect(() => mergeSummaries(one, emptySummary({ ...one.shape, ...shape }))).toThrow(word);
    refuse({ scales: ['trust', 'voice'] }, /different scales/);
    refuse({ items: itemsOf(scales, [2, 3]) }, /different items/);
    refuse({ grid: { origin: 1, unit: 1 } }, /different answer grids/);
    refuse({ covariates: [] }, /different covariates/);
  });
});

describe('a file that is not a summary is refused with a reason', () => {
  const json = summaryToJson(sum([{ place: 'elm', answers: [1, 2, 3, 4, 5], covariates: [30, 1] }]));
  test.each([
    [null, /not a summary/],
    [{}, /not a summary/],
    [{ ...json, version: 2 }, /version 2/],
    [{ weft: 'summary', version: 1 }, /cut short/],
    [{ ...json, respondents: 7 }, /7 people/],
    [{ ...json, cells: { ...json.cells, totals: [1] } }, /damaged: "totals"/],
    [{ ...json, classes: { ...json.classes, moments: json.classes.moments.map(() => null) } }, /damaged/],
  ])('%#', (data, message) => {
    expect(() => summaryFromJson(data)).toThrow(SummaryError);
    expect(() => summaryFromJson(data)).toThrow(message);
  });
});
