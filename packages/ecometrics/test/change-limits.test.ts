import { describe, expect, test } from 'vitest';
import type { Answers } from '../src/answers/answers.ts';
import {
  itemsThatDiffer,
  ModelError,
  overallChange,
  placeChanges,
  profileCorrelation,
  samePlaceEffectTest,
} from '../src/index.ts';
import { answersOf } from './study.ts';
import { describeShared, readTable, sharedPath, studyOf } from './table.ts';
import { balanced, fitted, grouping, simulateWaves, twoWaves } from './waves.ts';

describe('items that are not the same in both waves', () => {
  const answers = twoWaves();
  const year = answers.groupings![0]!;
  const pair = { wave: 'year', from: '2019', to: '2023', scale: 0 };
  const inLater = (change: (code: number) => number): Answers => ({
    ...answers,
    values: Uint8Array.from(answers.values, (code, at) =>
      at % 3 === 1 && code < 250 && year.groups[year.groupOf[Math.floor(at / 3)]!] === '2023'
        ? change(code)
        : code,
    ),
  });

  test('the same questions do not differ', () => {
    expect(itemsThatDiffer(answers, pair)).toEqual([]);
  });

  test('an item on other options is named, with what was answered in each wave', () => {
    const differ = itemsThatDiffer(
      inLater((code) => 2 * code - 1),
      pair,
    );
    expect(differ).toEqual([
      {
        item: 'q2',
        how: 'options',
        ranges: [
          [1, 5],
          [1, 9],
        ],
      },
    ]);
  });

  test('an item turned round is named', () => {
    expect(
      itemsThatDiffer(
        inLater((code) => 6 - code),
        pair,
      ).map(({ item, how }) => [item, how]),
    ).toEqual([['q2', 'polarity']]);
  });
});

describe('what is not identified is said before fitting', () => {
  const code = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      if (error instanceof ModelError) return error.code;
      throw error;
    }
    return 'fitted';
  };

  test('one item: refused by name', () => {
    const answers = twoWaves();
    const one: Answers = {
      ...answers,
      items: [{ name: 'q1', scale: 0 }],
      values: Uint8Array.from({ length: answers.respondents }, (_, j) => answers.values[3 * j]!),
    };
    expect(code(() => fitted(one, false, { itemVariance: 'scale' }))).toBe('one-answer-per-respondent');
  });

  test('places of one wave only: no covariance, no place with a change', () => {
    const answers = twoWaves();
    const year = answers.groupings![0]!;
    const apart = {
      ...answers,
      places: [...answers.places, ...answers.places.map((place) => `${place} new`)],
      placeOf: answers.placeOf.map((k, j) =>
        year.groups[year.groupOf[j]!] === '2023' ? k + answers.places.length : k,
      ),
    };
    const { fit: ours, summary } = fitted(apart, false);
    expect(ours.notes.map((note) => note.code)).toContain('place-covariance-not-identified');
    expect(placeChanges(ours, summary)).toEqual([]);
  });

  test('constant answers', () => {
    const answers = twoWaves();
    expect(code(() => fitted({ ...answers, values: answers.values.map(() => 3) as Uint8Array }, false))).toBe(
      'no-variation',
    );
  });

  test('three places: fitted, with errors that say how little is known', () => {
    const { answers } = simulateWaves({ ...balanced, sizes: [8, 8, 8] }, 2);
    const { fit: ours, summary } = fitted(answers, true, { itemVariance: 'scale' });
    for (const place of placeChanges(ours, summary)) {
      expect(Number.isFinite(place.estimate)).toBe(true);
      expect(place.standardError).toBeGreaterThan(0);
    }
  });
});

describeShared('random halves of bhr2000 (science.md §7)', ['bhr2000.csv'], () => {
  test('latent r is 1, raw r .81, and no place is said to have changed differently', () => {
    const table = readTable(sharedPath('bhr2000.csv'));
    const items = Object.keys(table[0]!).slice(1, 12);
    const answers: Answers = {
      ...answersOf(studyOf(table, (row) => row.GRP!, { trust: items })),
      groupings: [
        grouping(
          'year',
          table.map((_, j) => ((j + 1) % 2 === 0 ? '2019' : '2023')),
        ),
      ],
    };
    const means = answers.places.map((_, k) =>
      [0, 1].map((wave) => {
        const rows = table.filter((__, j) => answers.placeOf[j] === k && j % 2 === wave);
        const sum = rows.reduce((all, row) => all + items.reduce((a, item) => a + Number(row[item]), 0), 0);
        return sum / (rows.length * items.length);
      }),
    );
    expect(correlation(means)).toBeCloseTo(0.80758036, 6);
    const { fit: ours, summary } = fitted(answers, false, { itemVariance: 'scale' });
    const stability = profileCorrelation(ours, summary, { itemVariance: 'scale' });
    expect('absent' in stability ? null : stability.estimate).toBeCloseTo(1, 6);
    expect(samePlaceEffectTest(summary, { itemVariance: 'scale' }, ours).confidence).toBeLessThan(0.95);
    const change = overallChange(ours);
    expect(change.interval.lower).toBeLessThan(0);
    expect(change.interval.upper).toBeGreaterThan(0);
    // oracles/16: variances of halves .0862 and .1082, correlation 1, from respondents' means.
    expect(ours.variance.place[0]![0]!).toBeCloseTo(0.0862, 2);
    expect(ours.variance.place[1]![1]!).toBeCloseTo(0.1082, 2);
  });
});

function correlation(pairs: readonly (readonly number[])[]): number {
  const mean = (w: number): number => pairs.reduce((sum, pair) => sum + pair[w]!, 0) / pairs.length;
  const [a, b] = [mean(0), mean(1)];
  const sum = (f: (x: number, y: number) => number): number =>
    pairs.reduce((all, pair) => all + f(pair[0]! - a, pair[1]! - b), 0);
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
}
