import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../src/answers/answers.ts';
import { cronbachAlpha, itemRestCorrelations } from '../src/estimate/items/cronbach-alpha.ts';
import { domains } from '../src/estimate/items/domains.ts';
import { itemByPlace } from '../src/estimate/items/item-by-place.ts';
import { itemDifficulties } from '../src/estimate/items/item-difficulty.ts';
import { twoLevelConsistency } from '../src/estimate/items/two-level-consistency.ts';
import { twoLevelLikelihood } from '../src/model/two-level/two-level-likelihood.ts';
import { twoLevelMoments } from '../src/model/two-level/two-level-moments.ts';
import {
  emptyItemSumsByPlace,
  type ItemSumsByPlace,
  itemSumsByPlace,
  mergeItemSumsByPlace,
  subtractItemSumsByPlace,
} from '../src/summary/item-sums-by-place.ts';
import { answersOf, randomStudy, type Study, shuffled } from './study.ts';

const studyOf = (seed: number, places = 12, missing = 0.1): Study =>
  randomStudy(seed, { sizes: [3, 3], places, smallest: 3, largest: 9, missing });
const half = (study: Study, which: number): Study => ({
  ...study,
  rows: study.rows.filter((_, j) => j % 2 === which),
});
const plain = (sums: ItemSumsByPlace) => ({
  ...sums,
  respondents: [...sums.respondents],
  totals: [...sums.totals],
  moments: [...sums.moments],
});
const seeds = fc.integer({ min: 1, max: 1e6 });

describe('sums of items by place', () => {
  test('add in any order to the last bit, with a neutral element, and give back what is taken away', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const study = studyOf(seed);
        const [a, b, c] = [0, 1, 2].map((part) =>
          itemSumsByPlace(answersOf({ ...study, rows: study.rows.filter((_, j) => j % 3 === part) })),
        ) as [ItemSumsByPlace, ItemSumsByPlace, ItemSumsByPlace];
        const whole = itemSumsByPlace(answersOf({ ...study, rows: shuffled(study.rows, seed) }));
        expect(plain(mergeItemSumsByPlace(mergeItemSumsByPlace(a, b), c))).toEqual(plain(whole));
        expect(plain(mergeItemSumsByPlace(a, mergeItemSumsByPlace(c, b)))).toEqual(plain(whole));
        expect(plain(mergeItemSumsByPlace(whole, emptyItemSumsByPlace(whole.items, whole.grid)))).toEqual(
          plain(whole),
        );
        expect(plain(subtractItemSumsByPlace(whole, c))).toEqual(plain(mergeItemSumsByPlace(a, b)));
      }),
      { numRuns: 30 },
    );
  });

  test('take nobody away who is not there, and add no other items', () => {
    const study = studyOf(3);
    const [a, b] = [itemSumsByPlace(answersOf(half(study, 0))), itemSumsByPlace(answersOf(half(study, 1)))];
    expect(() => subtractItemSumsByPlace(a, mergeItemSumsByPlace(a, b))).toThrow(/not in the whole/);
    expect(() => mergeItemSumsByPlace(a, itemSumsByPlace(answersOf(study), [0, 1]))).toThrow(
      /different items/,
    );
  });

  test('bytes and whole codes of any size give the same sums', () => {
    const study = studyOf(11);
    expect(plain(itemSumsByPlace(answersOf(study, 'numbers')))).toEqual(
      plain(itemSumsByPlace(answersOf(study))),
    );
  });
});

describe('Cronbach’s α', () => {
  test('of parallel items is Spearman–Brown', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (p, r) => {
          const s = Array.from({ length: p * p }, (_, at) => (at % (p + 1) === 0 ? 1 : r));
          expect(cronbachAlpha(s, p)).toBeCloseTo((p * r) / (1 + (p - 1) * r), 12);
        },
      ),
    );
  });
  test('does not know the unit, but item–rest correlations do not know any item’s own', () => {
    const s = [2, 0.7, 0.4, 0.7, 1, 0.3, 0.4, 0.3, 1.5];
    expect(
      cronbachAlpha(
        s.map((v) => 9 * v),
        3,
      ),
    ).toBeCloseTo(cronbachAlpha(s, 3)!, 14);
    expect(itemRestCorrelations(s, 3)[0]).toBeCloseTo(1.1 / Math.sqrt(2 * 3.1), 14);
  });
  test('is none for one item, or a sum that does not vary', () => {
    expect(cronbachAlpha([1], 1)).toBeNull();
    expect(cronbachAlpha([1, -1, -1, 1], 2)).toBeNull();
    expect(itemRestCorrelations([1], 1)).toEqual([null]);
    expect(itemRestCorrelations([1, 0, 0, 0], 2)).toEqual([null, null]);
  });
});

/** Sums whose within and between covariances are exactly those given: contrasts of people in balanced places. */
function exactSums(within: number[][], between: number[][], places: number, size: number): ItemSumsByPlace {
  const p = within.length;
  const total = within.map((row, i) =>
    row.map((w, j) => places * (size - 1) * w + places * (w + size * between[i]![j]!)),
  );
  const root = choleskyOf(within.map((row, i) => row.map((w, j) => (w + size * between[i]![j]!) * size)));
  const half = places / 2 / p;
  const totals = new Float64Array(places * p);
  for (let k = 0; k < places; k++) {
    const axis = Math.floor(k / 2) % p;
    for (let i = 0; i < p; i++) totals[k * p + i] = (k % 2 ? -1 : 1) * Math.sqrt(p) * root[i]![axis]!;
  }
  expect(Number.isInteger(half)).toBe(true);
  return {
    items: within.map((_, i) => `item${i + 1}`),
    grid: { origin: 0, unit: 1 },
    places: Array.from({ length: places }, (_, k) => `place ${String(k).padStart(4, '0')}`),
    respondents: new Float64Array(places).fill(size),
    totals,
    moments: Float64Array.from(total.flat()),
    partly: 0,
  };
}
function choleskyOf(a: number[][]): number[][] {
  const l = a.map((row) => row.map(() => 0));
  a.forEach((row, i) => {
    for (let j = 0; j <= i; j++) {
      let sum = row[j]!;
      for (let k = 0; k < j; k++) sum -= l[i]![k]! * l[j]![k]!;
      l[i]![j] = i === j ? Math.sqrt(sum) : sum / l[j]![j]!;
    }
  });
  return l;
}
const oneFactor = (loadings: number[], residuals: number[]): number[][] =>
  loadings.map((a, i) => loadings.map((b, j) => a * b + (i === j ? residuals[i]! : 0)));

describe('α and ω of two levels', () => {
  test('give back the covariances they were made of; ω is α where loadings are equal, and above it where not', () => {
    const equal = exactSums(
      oneFactor([0.6, 0.6, 0.6, 0.6], [0.5, 0.7, 0.9, 0.6]),
      oneFactor([0.3, 0.3, 0.3, 0.3], [0.02, 0.05, 0.03, 0.04]),
      80,
      20,
    );
    const same = twoLevelConsistency(equal);
    if ('absent' in same) throw new Error(same.absent);
    expect(same.within.covariance[0]).toBeCloseTo(0.36 + 0.5, 6);
    for (const level of ['within', 'between'] as const)
      expect(same[level].omega!.estimate).toBeCloseTo(same[level].alpha!.estimate, 5);
    expect(same.within.omega!.estimate).toBeCloseTo(2.4 ** 2 / (2.4 ** 2 + 2.7), 5);
    expect(same.between.omega!.estimate).toBeCloseTo(1.2 ** 2 / (1.2 ** 2 + 0.14), 5);
    const unequal = twoLevelConsistency(
      exactSums(
        oneFactor([0.9, 0.3, 0.6, 0.2], [0.5, 0.7, 0.9, 0.6]),
        oneFactor([0.1, 0.3, 0.4, 0.2], [0.02, 0.05, 0.03, 0.04]),
        80,
        20,
      ),
    );
    if ('absent' in unequal) throw new Error(unequal.absent);
    for (const level of ['within', 'between'] as const)
      expect(unequal[level].omega!.estimate).toBeGreaterThan(unequal[level].alpha!.estimate + 0.005);
    expect(unequal.between.loadings[2]).toBeCloseTo(0.4, 4);
  });

  test('items in another order have the same numbers, and rows in another order too', () => {
    const study = studyOf(5, 30, 0.02);
    const first = twoLevelConsistency(itemSumsByPlace(answersOf(study), [0, 1, 2, 3]));
    const other = twoLevelConsistency(
      itemSumsByPlace(answersOf({ ...study, rows: shuffled(study.rows, 9) }), [3, 1, 0, 2]),
    );
    if ('absent' in first || 'absent' in other) throw new Error('absent');
    expect(other.within.alpha!.estimate).toBeCloseTo(first.within.alpha!.estimate, 7);
    expect(other.within.loadings[1]).toBeCloseTo(first.within.loadings[1]!, 4);
    expect(other.overall.itemRest[0]).toBeCloseTo(first.overall.itemRest[3]!, 10);
  });
});

describe('the two-level likelihood', () => {
  test('is that of one dense normal distribution a place', () => {
    const study = studyOf(21, 4, 0);
    const sums = itemSumsByPlace(answersOf(study), [0, 1, 2]);
    const moments = twoLevelMoments(sums);
    const within = [
      [1, 0.3, 0.2],
      [0.3, 0.8, 0.1],
      [0.2, 0.1, 1.2],
    ];
    const between = [
      [0.2, 0.1, 0.05],
      [0.1, 0.15, 0.02],
      [0.05, 0.02, 0.1],
    ];
    const point = twoLevelLikelihood(
      moments,
      Float64Array.from(within.flat()),
      Float64Array.from(between.flat()),
    )!;
    const mean = Array.from(point.mean, (value, i) => value + moments.mean[i]!);
    const dense = (mu: number[]): number =>
      [...new Set(study.rows.map((row) => row.place))].reduce((sum, place) => {
        const rows = study.rows.filter((row) => row.place === place);
        const y = rows.flatMap((row) => row.answers.slice(0, 3).map((value, i) => value! - mu[i]!));
        const sigma = y.map((_, a) =>
          y.map(
            (__, b) =>
              between[a % 3]![b % 3]! +
              (Math.floor(a / 3) === Math.floor(b / 3) ? within[a % 3]![b % 3]! : 0),
          ),
        );
        const l = choleskyOf(sigma);
        const z: number[] = [];
        l.forEach((row, i) => {
          z.push((y[i]! - z.reduce((s, value, j) => s + row[j]! * value, 0)) / row[i]!);
        });
        return (
          sum +
          y.length * Math.log(2 * Math.PI) +
          2 * l.reduce((s, row, i) => s + Math.log(row[i]!), 0) +
          z.reduce((s, value) => s + value * value, 0)
        );
      }, 0);
    expect(point.deviance).toBeCloseTo(dense(mean), 8);
    for (let i = 0; i < 3; i++)
      expect(dense(mean.map((value, j) => value + (i === j ? 0.01 : 0)))).toBeGreaterThan(point.deviance);
  });

  test('more factors never fit worse, and free covariances fit best', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const found = domains(itemSumsByPlace(answersOf(studyOf(seed, 40, 0))), [0, 0, 0, 1, 1, 1]);
        if ('absent' in found) return;
        const chi = (name: string): number => found.models.find(({ model }) => model === name)!.chiSquare;
        for (const [more, less] of [
          ['1|2', '1|1'],
          ['2|1', '1|1'],
          ['2|2', '1|2'],
          ['2|2', '2|1'],
        ] as const)
          expect(chi(more)).toBeLessThanOrEqual(chi(less) + 1e-4);
        for (const { chiSquare } of found.models) expect(chiSquare).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 12 },
    );
  });
});

describe('item-by-place variance', () => {
  test('gives back what the answers were made of', () => {
    const compound = (common: number, own: number): number[][] =>
      oneFactor(Array(5).fill(Math.sqrt(common)), Array(5).fill(own));
    const found = itemByPlace(exactSums(compound(0.4, 0.7), compound(0.1, 0.03), 200, 16));
    if ('absent' in found) throw new Error(found.absent);
    expect(found.answerVariance).toBeCloseTo(0.7, 1);
    expect(found.ownShare).toBeCloseTo(0.03 / 0.13, 1);
    expect(found.reliability.otherItems).toBeLessThan(found.reliability.theseItems);
    expect(found.probabilityOver(0.05)).toBeGreaterThan(found.probabilityOver(0.2));
    expect(found.probabilityOver(found.ownShare)).toBeCloseTo(0.5, 10);
  });

  test('is zero, not less, where items go together more than people would let expect', () => {
    const found = itemByPlace(
      exactSums(
        oneFactor([0.6, 0.6, 0.6], [0.7, 0.7, 0.7]),
        oneFactor([0.3, 0.3, 0.3], [-0.02, -0.02, -0.02]),
        60,
        10,
      ),
    );
    if ('absent' in found) throw new Error(found.absent);
    expect(found.itemByPlaceVariance).toBe(0);
    expect(found.ownShareInterval!.lower).toBe(0);
    expect(found.ownShareInterval!.upper).toBeLessThan(0.5);
    expect(found.reliability.otherItems).toBe(found.reliability.theseItems);
  });
});

describe('what items cannot tell is said', () => {
  const answers = answersOf(studyOf(31, 3, 0));
  const constant = (): Answers => {
    const study = studyOf(32, 30, 0);
    return answersOf({
      ...study,
      rows: study.rows.map((row) => ({ ...row, answers: [4, ...row.answers.slice(1)] })),
    });
  };
  test.each([
    ['three places', itemSumsByPlace(answers), 'few-places'],
    ['one item', itemSumsByPlace(answers, [0]), 'one-item'],
    ['a constant item', itemSumsByPlace(constant(), [0, 1, 2, 3]), 'item-constant'],
    [
      'nobody who answered all',
      emptyItemSumsByPlace(['a', 'b', 'c', 'd'], { origin: 0, unit: 1 }),
      'no-complete-answers',
    ],
    [
      'one person a place',
      itemSumsByPlace(
        answersOf(randomStudy(4, { sizes: [2, 2], places: 40, smallest: 1, largest: 1, missing: 0 })),
      ),
      'few-respondents',
    ],
  ])('%s', (_, sums, absent) => {
    expect(twoLevelConsistency(sums)).toMatchObject({ absent });
    expect(itemByPlace(sums)).toMatchObject({ absent });
    expect(
      domains(
        sums,
        sums.items.map((__, i) => (i < 2 ? 0 : 1)),
      ),
    ).toMatchObject({ absent });
  });
  test('a domain of one item', () => {
    expect(domains(itemSumsByPlace(answersOf(studyOf(8, 30, 0))), [0, 1, 1, 1, 1, 1])).toMatchObject({
      absent: 'few-items',
    });
  });
});

test('difficulty counts answers, ends and reasons as a plain loop does', () => {
  const study = studyOf(41);
  const found = itemDifficulties(
    answersOf(study),
    study.items.map(() => ({ minimum: 1, maximum: 5 })),
  );
  study.items.forEach((item, i) => {
    const given = study.rows
      .map((row) => row.answers[i])
      .filter((value) => value !== null && value !== undefined);
    expect(found[i]!.item).toBe(item.name);
    expect(found[i]!.answered).toBe(given.length);
    expect(found[i]!.mean).toBeCloseTo(given.reduce((a, b) => a + b, 0) / given.length, 12);
    expect(found[i]!.atFloor).toBe(given.filter((value) => value === 1).length);
    expect(found[i]!.atCeiling).toBe(given.filter((value) => value === 5).length);
    expect(found[i]!.absent.skipped).toBe(study.rows.length - given.length);
  });
});
