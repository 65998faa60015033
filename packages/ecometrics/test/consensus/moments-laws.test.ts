import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SummaryError } from '../../src/summary/combine.ts';
import { mergePlaceMoments, subtractPlaceMoments } from '../../src/summary/combine-moments.ts';
import { placeMomentsFromJson, placeMomentsToJson } from '../../src/summary/moments-json.ts';
import { emptyPlaceMoments, type PlaceMoments, placeMoments } from '../../src/summary/place-moments.ts';
import { answersOf, itemsOf, type Row, shuffled } from '../study.ts';

const scales = ['trust', 'action'];
const items = itemsOf(scales, [3, 2]);
const someRows = (most = 25): fc.Arbitrary<Row[]> =>
  fc.array(
    fc.record({
      place: fc.option(fc.constantFrom('elm', 'oak', 'ash', 'Ötztal', 'fir 2', 'fir 10'), { freq: 12 }),
      answers: fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { freq: 9 }), {
        minLength: 5,
        maxLength: 5,
      }),
      covariates: fc
        .tuple(fc.integer({ min: -50, max: 900 }), fc.integer({ min: 0, max: 12 }), fc.constantFrom(0, 1))
        .map(([x, known, owner]): (number | null)[] => [known === 0 ? null : x / 10, owner]),
    }),
    { maxLength: most },
  );
const grounded: Row[] = [{ place: null, answers: [1, 1, 1, 1, 1], covariates: [0.1, 0] }];
const raw = (rows: readonly Row[], as: 'bytes' | 'numbers' = 'bytes'): PlaceMoments =>
  placeMoments(
    answersOf({ scales, items, covariates: ['age', 'owner'], grid: { origin: 0, unit: 1 }, rows }, as),
    {
      scale: 'trust',
      varianceCovariates: ['owner'],
    },
  );
/** The row without a place fixes the decimals of `age`, so that every part lies on one grid. */
const sum = (rows: readonly Row[], as: 'bytes' | 'numbers' = 'bytes'): PlaceMoments =>
  subtractPlaceMoments(raw([...grounded, ...rows], as), raw(grounded));
const written = (moments: PlaceMoments): string => JSON.stringify(placeMomentsToJson(moments));

describe('moments add like numbers, to the last bit', () => {
  test('nobody is the neutral element', () => {
    fc.assert(
      fc.property(someRows(), (rows) => {
        const moments = sum(rows);
        const nobody = emptyPlaceMoments(moments.shape);
        expect(written(mergePlaceMoments(moments, nobody))).toBe(written(moments));
        expect(written(mergePlaceMoments(nobody, moments))).toBe(written(moments));
      }),
    );
  });
  test('neither order nor grouping matters', () => {
    fc.assert(
      fc.property(someRows(15), someRows(15), someRows(15), (a, b, c) => {
        const [x, y, z] = [sum(a), sum(b), sum(c)];
        expect(written(mergePlaceMoments(x, y))).toBe(written(mergePlaceMoments(y, x)));
        expect(written(mergePlaceMoments(mergePlaceMoments(x, y), z))).toBe(
          written(mergePlaceMoments(x, mergePlaceMoments(y, z))),
        );
      }),
    );
  });
  test('split anywhere, shuffled and merged, it is the whole; bytes or numbers', () => {
    fc.assert(
      fc.property(someRows(40), fc.nat(40), fc.nat(), (rows, cut, seed) => {
        const mixed = shuffled(rows, seed);
        const parts = mergePlaceMoments(sum(mixed.slice(0, cut)), sum(mixed.slice(cut), 'numbers'));
        expect(written(parts)).toBe(written(sum(rows)));
      }),
    );
  });
  test('a part taken away leaves the rest', () => {
    fc.assert(
      fc.property(someRows(), someRows(), (a, b) => {
        expect(written(subtractPlaceMoments(sum([...a, ...b]), sum(b)))).toBe(written(sum(a)));
      }),
    );
  });
  test('covariates on coarser and finer grids meet on the finer', () => {
    fc.assert(
      fc.property(someRows(20), someRows(20), (a, b) => {
        const whole = (rows: Row[]): Row[] =>
          rows.map((r) => ({ ...r, covariates: r.covariates.map((x) => (x === null ? x : Math.round(x))) }));
        const coarse = whole(a);
        const fine = [{ ...grounded[0]!, covariates: [0.1, 0] }, ...b];
        expect(written(mergePlaceMoments(raw(coarse), raw(fine)))).toBe(written(raw([...coarse, ...fine])));
      }),
    );
  });
  test('what is written is read again bit for bit', () => {
    fc.assert(
      fc.property(someRows(), (rows) => {
        const moments = sum(rows);
        expect(placeMomentsFromJson(JSON.parse(written(moments)))).toEqual(moments);
      }),
    );
  });
});

test('only those who answered every item are in it, and the others are counted', () => {
  const row = (place: string | null, answers: (number | null)[], age: number | null): Row => ({
    place,
    answers: [...answers, 1, 1],
    covariates: [age, 1],
  });
  const moments = raw([
    row('oak', [1, 2, 3], 30),
    row('oak', [5, 5, 5], 40),
    row('oak', [null, 2, 3], 30),
    row('elm', [null, null, null], 30),
    row(null, [1, 1, 1], 30),
    row('elm', [1, 1, 1], null),
  ]);
  expect(moments.places).toEqual(['oak']);
  expect(moments.respondents).toBe(2);
  expect(moments.leftOut).toEqual({ noPlace: 1, noCovariate: 1, incomplete: 2 });
  expect([...moments.sums]).toEqual([2, 21, 261, 70, 2, 780, 21, 2500, 70, 2]);
});

test('what cannot be added or read is refused with its reason', () => {
  const moments = raw([{ place: 'oak', answers: [1, 2, 3, 4, 5], covariates: [30, 1] }]);
  const other = raw([{ place: 'oak', answers: [1, 2, 4, 4, 5], covariates: [30, 0] }]);
  expect(() => subtractPlaceMoments(moments, other)).toThrow(SummaryError);
  expect(() => mergePlaceMoments(moments, { ...other, shape: { ...other.shape, scale: 'action' } })).toThrow(
    /different scales/,
  );
  expect(() => placeMomentsFromJson({ weft: 'summary' })).toThrow(/not moments/);
  expect(() => placeMomentsFromJson({ ...placeMomentsToJson(moments), respondents: 7 })).toThrow(/damaged/);
});
