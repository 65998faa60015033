import { describe, expect, it } from 'vitest';
import {
  agreementSums,
  compare,
  fit,
  groupEstimate,
  groupSums,
  oneWayIntraclass,
  simulate,
  summarize,
} from '../src/index.ts';

const world = (places: number, size: number, seed: number, missing = 0) =>
  simulate(
    {
      scales: [{ name: 'trust', items: [3, 3.4, 3.2, 2.9], itemVariance: 0.8 }],
      placeVariance: [[0.15]],
      respondentVariance: [[0.3]],
      sizes: Array.from({ length: places }, (_, k) => size + (k % 3) * (missing > 0 ? 4 : 0)),
      missing,
    },
    seed,
  ).answers;

const estimated = (one: ReturnType<typeof groupEstimate>) => {
  if ('absent' in one) throw new Error(one.absent);
  return one;
};

describe('sums of groups', () => {
  it('of everybody give the analysis of variance of complete answers', () => {
    const answers = world(40, 18, 3);
    const all = groupSums(answers, 0, ['all'], new Int32Array(answers.respondents));
    const icc = oneWayIntraclass(agreementSums(answers, 0));
    if ('absent' in icc) throw new Error(icc.absent);
    const [group] = all.groups;
    expect(group!.between / (group!.places - 1)).toBeCloseTo(icc.betweenMeanSquare, 9);
    expect(group!.within / (group!.people - group!.places)).toBeCloseTo(icc.withinMeanSquare, 9);
    const found = estimated(groupEstimate(all, ['all']));
    expect(found.betweenPlaces.estimate).toBeCloseTo(icc.icc1.adjusted, 9);
    expect(found.betweenPlaces.interval.lower).toBeCloseTo(icc.interval.icc1.lower, 6);
    expect(found.betweenPlaces.interval.upper).toBeCloseTo(icc.interval.icc1.upper, 6);
    expect(found.fromWhole).toBeNull();
  });

  it('give the fit of the model where places are of one size', () => {
    const answers = world(60, 20, 8);
    const found = estimated(
      groupEstimate(groupSums(answers, 0, ['all'], new Int32Array(answers.respondents)), ['all']),
    );
    const model = fit(summarize(answers));
    expect(found.placeVariance).toBeCloseTo(model.variance.place[0]![0]!, 5);
    expect(found.withinVariance).toBeCloseTo(
      model.variance.respondent[0]![0]! + model.variance.item[0]! / 4,
      5,
    );
    const comparison = compare(model, 0);
    let pairs = 0;
    let certain = 0;
    for (let a = 0; a < 60; a++)
      for (let b = 0; b < a; b++) {
        pairs++;
        if (Math.abs(2 * comparison.probabilityGreater(a, b) - 1) >= 0.95) certain++;
      }
    expect(Math.abs(found.apart.certain - certain / pairs)).toBeLessThan(0.06);
  });

  it('add: the level of two groups is that of their people together', () => {
    const answers = world(30, 24, 5, 0.1);
    const groupOf = Int32Array.from({ length: answers.respondents }, (_, j) => j % 3);
    const three = groupSums(answers, 0, ['a', 'b', 'c'], groupOf);
    const merged = groupSums(
      answers,
      0,
      ['ab', 'c'],
      groupOf.map((g) => (g === 2 ? 1 : 0)),
    );
    const apart = estimated(groupEstimate(three, ['a', 'b']));
    const together = estimated(groupEstimate(merged, ['ab']));
    expect(apart.level.estimate).toBeCloseTo(together.level.estimate, 10);
    expect(apart.people).toBe(together.people);
    expect(three.together[0]![0]! + 2 * three.together[0]![1]! + three.together[1]![1]!).toBe(
      merged.together[0]![0]!,
    );
    expect(apart.fromWhole!.estimate).toBeCloseTo(together.fromWhole!.estimate, 10);
  });

  it('cover the truth: level, and the difference of a group that is like the others', () => {
    let level = 0;
    let difference = 0;
    const rounds = 120;
    for (let seed = 1; seed <= rounds; seed++) {
      const answers = world(25, 16, 1000 + seed);
      const groupOf = Int32Array.from({ length: answers.respondents }, (_, j) => (j % 4 === 0 ? 0 : 1));
      const found = estimated(groupEstimate(groupSums(answers, 0, ['few', 'most'], groupOf), ['few']));
      const truth = (3 + 3.4 + 3.2 + 2.9) / 4;
      if (found.level.interval.lower <= truth && truth <= found.level.interval.upper) level++;
      const { lower, upper } = found.fromWhole!.interval;
      if (lower <= 0 && 0 <= upper) difference++;
    }
    // 95 in 100 of 120 with three standard deviations of the count.
    expect(level / rounds).toBeGreaterThan(0.88);
    expect(difference / rounds).toBeGreaterThan(0.88);
  });

  it('say why there is nothing', () => {
    const answers = world(3, 6, 2);
    const none = groupSums(answers, 0, ['a', 'b'], new Int32Array(answers.respondents));
    expect(groupEstimate(none, ['b'])).toEqual({ absent: 'nobody' });
    const onePlace = groupSums(
      answers,
      0,
      ['a'],
      Int32Array.from(answers.placeOf, (k) => (k === 0 ? 0 : -1)),
    );
    expect(groupEstimate(onePlace, ['a'])).toEqual({ absent: 'one-place' });
  });
});
