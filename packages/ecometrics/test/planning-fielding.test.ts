import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeEstimates } from '../src/estimate/place-estimate.ts';
import { type AnswersNeeded, answersNeeded } from '../src/estimate/planning/answers-needed.ts';
import { assumptionsOf } from '../src/estimate/planning/assumptions.ts';
import { placeVarianceUncertainty } from '../src/estimate/planning/place-variance-uncertainty.ts';
import { plannedReliability } from '../src/estimate/planning/reliability-plan.ts';
import { fit } from '../src/model/fit.ts';
import type { Fit } from '../src/model/fit-result.ts';
import { simulate, type Truth } from '../src/simulate/simulate.ts';
import { summarize } from '../src/summary/summarize.ts';

const world = (sizes: readonly number[], scales = 1, placeVariance = 0.12): Truth => ({
  scales: ['trust', 'action']
    .slice(0, scales)
    .map((name) => ({ name, items: [3, 3.4, 3.2], itemVariance: 0.7 })),
  placeVariance:
    scales === 1
      ? [[placeVariance]]
      : [
          [placeVariance, 0.07],
          [0.07, 0.14],
        ],
  respondentVariance:
    scales === 1
      ? [[0.3]]
      : [
          [0.3, 0.12],
          [0.12, 0.4],
        ],
  sizes,
});
const fitted = (sizes: readonly number[], seed: number, scales = 1): Fit =>
  fit(summarize(simulate(world(sizes, scales), seed).answers));
const planned = (plan: ReturnType<typeof answersNeeded>): AnswersNeeded => {
  if (!plan.feasible) throw new Error(plan.sentence);
  return plan;
};
const sizes = [4, 9, 15, 22, 30, 41, 12, 7];

describe('how many more answers, and from where', () => {
  test('starts from the reliability of the fit and ends at the formula of the plan', () => {
    const one = fitted(sizes, 3);
    const goal = { reliability: 0.8, items: 3 };
    const { more, expected, reliability, places } = planned(answersNeeded(one, 0, goal));
    placeEstimates(one).forEach((place, i) => {
      expect(places[i]).toBe(i);
      expect(reliability[i]).toBeCloseTo(place.reliability[0]!, 10);
      const assumed = assumptionsOf(one, 0);
      expect(expected[i]).toBeCloseTo(plannedReliability(assumed, place.respondents + more[i]!, 3), 10);
      expect(expected[i]).toBeGreaterThanOrEqual(0.8 - 1e-9);
      if (more[i]! > 0)
        expect(plannedReliability(assumed, place.respondents + more[i]! - 1, 3)).toBeLessThan(0.8);
    });
  });

  test('the mean is reached with the fewest people: no other way to spread them takes fewer', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 3, max: 14 }), { minLength: 3, maxLength: 4 }),
        fc.integer({ min: 1, max: 500 }),
        (small, seed) => {
          const one = fitted([...small, 20, 25, 30], seed);
          if (one.variance.place[0]![0]! < 0.02) return;
          const among = small.map((_, k) => k);
          const now = planned(
            answersNeeded(one, 0, { reliability: 0.01, of: 'mean', items: 3, among }),
          ).reliability;
          const target = now.reduce((a, b) => a + b) / now.length + 0.05;
          if (target > 0.95) return;
          const plan = planned(answersNeeded(one, 0, { reliability: target, of: 'mean', items: 3, among }));
          const mean = plan.expected.reduce((a, b) => a + b) / among.length;
          expect(mean).toBeGreaterThanOrEqual(target - 1e-9);
          if (plan.total === 0 || plan.total > 14) return;
          const assumed = assumptionsOf(one, 0);
          const best = (left: number, from: number): number => {
            const at = (n: number): number =>
              plannedReliability(assumed, one.places.respondents[from]! + n, 3);
            if (from === among.length - 1) return at(left);
            let most = 0;
            for (let n = 0; n <= left; n++) most = Math.max(most, at(n) + best(left - n, from + 1));
            return most;
          };
          expect(best(plan.total - 1, 0) / among.length).toBeLessThan(target);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('with two scales the count is never too low', () => {
    const one = fitted(sizes, 5, 2);
    for (const scale of [0, 1]) {
      const { more } = planned(answersNeeded(one, scale, { reliability: 0.75, items: 3 }));
      const alone = assumptionsOf(one, scale);
      one.places.respondents.forEach((n, k) => {
        const needed = Math.max(
          0,
          Math.ceil((0.75 / 0.25 / alone.place) * (alone.respondent + alone.item / 3) - n),
        );
        expect(more[k]!).toBeLessThanOrEqual(needed);
      });
    }
  });

  test('fewer people than the goal takes, or places that do not differ: infeasible, and why', () => {
    const one = fitted(sizes, 3);
    const refused = answersNeeded(one, 0, { reliability: 0.9, items: 3, atMost: sizes.map((n) => n + 2) });
    expect(refused).toMatchObject({ feasible: false, reason: 'too-few-respondents' });
    const mean = answersNeeded(one, 0, { reliability: 0.95, of: 'mean', items: 3, atMost: sizes });
    expect(mean).toMatchObject({ feasible: false, reason: 'too-few-respondents' });
    const flat: Fit = { ...one, variance: { ...one.variance, place: [[0]] } };
    expect(answersNeeded(flat, 0, { reliability: 0.8, items: 3 })).toMatchObject({
      feasible: false,
      reason: 'no-place-variance',
    });
    expect(placeVarianceUncertainty({ ...flat, varianceFree: one.varianceFree }, 0, 3)).toBeNull();
  });

  test('a plan for less difference than was found asks for more', () => {
    const one = fitted(sizes, 3);
    const sure = placeVarianceUncertainty(one, 0, 3)!;
    expect(sure.factor(0.5)).toBeCloseTo(1, 12);
    expect(sure.factor(0.8)).toBeLessThan(1);
    const goal = { reliability: 0.8, items: 3 };
    const careful = planned(answersNeeded(one, 0, { ...goal, placeVarianceFactor: sure.factor(0.8) }));
    expect(careful.total).toBeGreaterThan(planned(answersNeeded(one, 0, goal)).total);
  });
});
