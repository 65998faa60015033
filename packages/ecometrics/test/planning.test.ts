import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assumedVariances, scoreNoise } from '../src/estimate/planning/assumptions.ts';
import { bestSplit, optimalItems, optimalRespondents } from '../src/estimate/planning/budget-plan.ts';
import { detectableChange, respondentsForChange } from '../src/estimate/planning/change-plan.ts';
import {
  correlationPower,
  placesForCorrelation,
  respondentsForCorrelation,
} from '../src/estimate/planning/correlation-plan.ts';
import { detectableDifference, respondentsForDifference } from '../src/estimate/planning/difference-plan.ts';
import {
  intraclassError,
  placesForIntraclassCorrelation,
} from '../src/estimate/planning/intraclass-precision.ts';
import {
  itemsForReliability,
  plannedReliability,
  respondentsForReliability,
} from '../src/estimate/planning/reliability-plan.ts';
import { shortForm } from '../src/estimate/planning/short-form.ts';
import {
  designEffect,
  placesForTrial,
  respondentsForTrial,
  trialPower,
} from '../src/estimate/planning/trial-plan.ts';
import { noncentralTCdf } from '../src/numerics/noncentral-t.ts';
import { readOracle } from './table.ts';

const oracle = readOracle<{
  noncentralT: { t: number; d: number; delta: number; p: number }[];
  respondents: { icc: number; reliability: number; n: number }[];
  difference: { d: number; n: number }[];
  change: { n: number; d: number }[];
  designEffect: { m: number; icc: number; cv: number; effect: number }[];
  trials: { J: number; m: number; icc: number; d: number; power: number }[];
  persons: { n: number; delta: number; power: number }[];
  optimal: { icc: number; n: number }[];
  correlation: { seen: number; power: number };
  intraclassError: number;
  items: { items: number; respondents: number; reliability: number }[];
}>('planning');

/** The plan, or the reason why there is none. */
function planned<P extends { feasible: boolean; sentence?: string }>(
  plan: P,
): Extract<P, { feasible: true }> {
  if (!plan.feasible) throw new Error(plan.sentence);
  return plan as Extract<P, { feasible: true }>;
}
const unit = { place: 0, respondent: 1, item: 0 };

describe('plans agree with R and with what is published', () => {
  test('the noncentral t', () => {
    for (const { t, d, delta, p } of oracle.noncentralT)
      expect(Math.abs(noncentralTCdf(t, d, delta) - p), `t ${t}, ${d} df, δ ${delta}`).toBeLessThan(1e-9);
  });

  test('respondents for a reliability, and the numbers of the original study', () => {
    for (const { icc, reliability, n } of oracle.respondents) {
      const plan = planned(respondentsForReliability(assumedVariances({ icc }), { reliability, items: 1 }));
      expect(plan.respondents).toBe(Math.ceil(Number(n.toFixed(9))));
    }
    const at80 = (icc: number): number =>
      planned(respondentsForReliability(assumedVariances({ icc }), { reliability: 0.8, items: 1 }))
        .respondents;
    expect([0.05, 0.1, 0.15, 1 / 6, 0.2].map(at80)).toEqual([76, 36, 23, 20, 16]);
    const sre97 = assumedVariances({ icc: 1 / 6 });
    expect(plannedReliability(sre97, 20, 1)).toBeCloseTo(0.8, 12);
    expect(plannedReliability(sre97, 50, 1)).toBeCloseTo(0.91, 2);
  });

  test('reliability with item error: bhr2000, and the planning curve of ten items and of three', () => {
    const bhr = { place: 0.0969749, respondent: 0.4518024, item: 0.7133938 };
    for (const { items, respondents, reliability } of oracle.items)
      expect(plannedReliability(bhr, respondents, items)).toBeCloseTo(reliability, 9);
    const blocks = { place: 0.054, respondent: 0.35, item: 0.55 };
    const curve = (items: number): number[] =>
      [3, 5, 8, 10, 15, 20, 30, 50].map((n) => plannedReliability(blocks, n, items));
    // The components are printed rounded, which moves λ by up to .0026 beyond the rounding of λ itself.
    const near = (ours: number[], printed: number[]): void =>
      ours.forEach((value, i) => {
        expect(Math.abs(value - printed[i]!)).toBeLessThan(0.0076);
      });
    near(curve(10), [0.28, 0.4, 0.51, 0.57, 0.66, 0.73, 0.8, 0.87]);
    near(curve(3), [0.23, 0.33, 0.45, 0.5, 0.6, 0.67, 0.75, 0.83]);
  });

  test('difference, change, design effect, optimal split, error of the intraclass correlation', () => {
    for (const { d, n } of oracle.difference)
      expect(planned(respondentsForDifference(unit, { difference: d, items: 1 })).respondents).toBe(
        Math.ceil(n),
      );
    for (const { n, d } of oracle.change) {
      expect(detectableChange(unit, { respondents: n, items: 1, people: 'others' })).toBeCloseTo(d, 10);
      expect(detectableDifference(unit, { respondents: n, items: 1 })).toBeCloseTo(d, 10);
    }
    for (const { m, icc, cv, effect } of oracle.designEffect)
      expect(designEffect({ icc, respondents: m, sizeVariation: cv })).toBeCloseTo(effect, 12);
    for (const { icc, n } of oracle.optimal)
      expect(optimalRespondents(assumedVariances({ icc }), { place: 10, respondent: 1 }, 1)).toBeCloseTo(
        n,
        9,
      );
    expect(intraclassError({ icc: 0.15, places: 50, respondents: 20 })).toBeCloseTo(
      oracle.intraclassError,
      12,
    );
  });

  test('power of a trial and of a correlation', () => {
    for (const { J, m, icc, d, power } of oracle.trials)
      expect(
        trialPower(assumedVariances({ icc }), { effect: d, places: J, respondents: m, items: 1 }),
      ).toBeCloseTo(power, 8);
    for (const { n, delta, power } of oracle.persons)
      expect(trialPower(unit, { effect: delta, places: 2 * n, respondents: 1, items: 1 })).toBeCloseTo(
        power,
        7,
      );
    const assumed = assumedVariances({ icc: 0.1667 });
    const plan = { correlation: -0.5, places: 50, respondents: 20, items: 1 };
    expect(correlationPower(assumed, plan)).toBeCloseTo(oracle.correlation.power, 9);
    expect(planned(placesForCorrelation(assumed, { ...plan, power: oracle.correlation.power })).places).toBe(
      50,
    );
    expect(planned(placesForCorrelation(assumed, plan)).seen).toBeCloseTo(oracle.correlation.seen, 9);
  });
});

const assumption = fc.record({
  place: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
  respondent: fc.double({ min: 0.05, max: 1, noNaN: true }),
  item: fc.double({ min: 0, max: 2, noNaN: true }),
});
const items = fc.integer({ min: 1, max: 12 });

describe('laws of planning', () => {
  test('a plan reaches its goal, and one person or item fewer does not', () => {
    fc.assert(
      fc.property(
        assumption,
        items,
        fc.double({ min: 0.3, max: 0.95, noNaN: true }),
        (assumed, asked, reliability) => {
          const plan = planned(respondentsForReliability(assumed, { reliability, items: asked }));
          expect(plan.reliability).toBeGreaterThanOrEqual(reliability - 1e-8);
          if (plan.respondents > 1)
            expect(plannedReliability(assumed, plan.respondents - 1, asked)).toBeLessThan(reliability + 1e-8);
          const byItems = itemsForReliability(assumed, { reliability, respondents: plan.respondents });
          if (byItems.feasible) {
            expect(byItems.items).toBeLessThanOrEqual(asked);
            expect(byItems.reliability).toBeGreaterThanOrEqual(reliability - 1e-8);
          }
        },
      ),
    );
  });

  test('detectable and needed are each other’s inverse', () => {
    fc.assert(
      fc.property(
        assumption,
        items,
        fc.integer({ min: 2, max: 200 }),
        fc.integer({ min: 2, max: 40 }),
        (assumed, asked, respondents, places) => {
          const difference = detectableDifference(assumed, { respondents, items: asked });
          expect(planned(respondentsForDifference(assumed, { difference, items: asked })).respondents).toBe(
            respondents,
          );
          const design = {
            items: asked,
            people: 'same',
            personStability: 0.6,
            places,
            placeStability: 0.8,
          } as const;
          const change = detectableChange(assumed, { ...design, respondents });
          expect(
            Math.abs(planned(respondentsForChange(assumed, { ...design, change })).respondents - respondents),
          ).toBeLessThanOrEqual(
            respondents * 1e-6 + (assumed.place / scoreNoise(assumed, asked) > 1 ? 1 : 0),
          );
        },
      ),
    );
  });

  test('the same people show smaller changes than others; more places show smaller ones', () => {
    fc.assert(
      fc.property(assumption, items, (assumed, asked) => {
        const one = { respondents: 20, items: asked };
        const others = detectableChange(assumed, { ...one, people: 'others' });
        const same = detectableChange(assumed, { ...one, people: 'same', personStability: 0.5 });
        expect(same).toBeLessThan(others);
        expect(detectableChange(assumed, { ...one, people: 'others', places: 4 })).toBeCloseTo(
          others / 2,
          10,
        );
      }),
    );
  });

  test('trials: a plan has its power, two places or one person fewer has not', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.02, max: 0.3, noNaN: true }),
        fc.integer({ min: 5, max: 60 }),
        fc.double({ min: 0.25, max: 0.8, noNaN: true }),
        fc.double({ min: 0, max: 0.8, noNaN: true }),
        (icc, respondents, effect, sizeVariation) => {
          const assumed = assumedVariances({ icc });
          const design = { items: 1, effect, sizeVariation };
          const plan = planned(placesForTrial(assumed, { ...design, respondents }));
          expect(plan.power).toBeGreaterThanOrEqual(0.8);
          if (plan.places > 4)
            expect(trialPower(assumed, { ...design, respondents, places: plan.places - 2 })).toBeLessThan(
              0.8,
            );
          const back = planned(respondentsForTrial(assumed, { ...design, places: plan.places }));
          expect(back.respondents).toBeLessThanOrEqual(respondents);
          expect(back.power).toBeGreaterThanOrEqual(0.8);
          const before = planned(placesForTrial(assumed, { ...design, respondents, explained: 0.6 }));
          expect(before.places).toBeLessThanOrEqual(plan.places + 2);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('the best split is near the closed form, and no split of the same money is better', () => {
    fc.assert(
      fc.property(assumption, items, fc.integer({ min: 1, max: 40 }), (assumed, asked, place) => {
        const costs = { place, respondent: 1, item: 0.1 };
        const goal = { budget: 20000, costs, items: asked };
        const plan = planned(bestSplit(assumed, goal));
        expect(plan.cost).toBeLessThanOrEqual(20000 + 1e-6);
        const ideal = optimalRespondents(assumed, costs, asked);
        const at = (n: number): number =>
          ((assumed.place + scoreNoise(assumed, asked) / n) * (place + n * (1 + 0.1 * asked))) / 20000;
        expect(plan.variance).toBeLessThanOrEqual(at(Math.max(1, Math.round(ideal))) * 1.05);
        expect(plan.variance).toBeGreaterThanOrEqual(at(ideal) * (1 - 1e-9));
      }),
    );
  });

  test('the best number of items is where the variance of a place mean stops falling for the money', () => {
    const assumed = { place: 0.1, respondent: 0.3, item: 1.2 };
    const costs = { place: 0, respondent: 5, item: 0.5 };
    const best = optimalItems(assumed, costs);
    expect(best).toBeCloseTo(Math.sqrt((5 / 0.5) * (1.2 / 0.3)), 12);
    const perMoney = (count: number): number => (0.3 + 1.2 / count) * (5 + 0.5 * count);
    expect(perMoney(best)).toBeLessThan(perMoney(best * 1.1));
    expect(perMoney(best)).toBeLessThan(perMoney(best / 1.1));
  });

  test('short forms: fewer items cost reliability, and the people named make up for it', () => {
    fc.assert(
      fc.property(assumption, items, fc.integer({ min: 1, max: 80 }), (assumed, asked, respondents) => {
        const short = planned(shortForm(assumed, { asked, items: 12, respondents }));
        expect(short.cost).toBeGreaterThanOrEqual(-1e-15);
        expect(plannedReliability(assumed, short.respondentsForSame, asked)).toBeGreaterThanOrEqual(
          short.fullReliability - 1e-8,
        );
      }),
    );
  });

  test('places for an intraclass correlation: enough, and one fewer is not', () => {
    const goal = { icc: 0.1, respondents: 20, standardError: 0.02 };
    const plan = planned(placesForIntraclassCorrelation(goal));
    expect(plan.standardError).toBeLessThanOrEqual(0.02);
    expect(intraclassError({ icc: 0.1, respondents: 20, places: plan.places - 1 })).toBeGreaterThan(0.02);
  });
});

describe('plans that cannot work say so, and why', () => {
  const assumed = assumedVariances({ icc: 0.05, items: 5, alpha: 0.7 });
  test.each([
    [
      'a reliability beyond the people there are',
      respondentsForReliability(assumed, { reliability: 0.9, items: 5, atMost: 40 }),
      'too-few-respondents',
      plannedReliability(assumed, 40, 5),
    ],
    [
      'a reliability no number of items reaches',
      itemsForReliability(assumed, { reliability: 0.8, respondents: 10 }),
      'too-few-respondents',
      0.05 / (0.05 + (0.7 * 0.95) / 10),
    ],
    [
      'places that do not differ',
      respondentsForReliability({ ...assumed, place: 0 }, { reliability: 0.5, items: 5 }),
      'no-place-variance',
      0,
    ],
    [
      'a correlation among too few places',
      respondentsForCorrelation(assumed, { correlation: 0.3, places: 12, items: 5 }),
      'beyond-the-limit',
      null,
    ],
    [
      'a trial of too few places',
      respondentsForTrial(assumed, { effect: 0.2, places: 8, items: 5 }),
      'beyond-the-limit',
      null,
    ],
    [
      'a change smaller than places drift',
      respondentsForChange(assumed, {
        change: 0.05,
        items: 5,
        people: 'others',
        places: 10,
        placeStability: 0.5,
      }),
      'beyond-the-limit',
      null,
    ],
    [
      'a budget under two places',
      bestSplit(assumed, { budget: 10, costs: { place: 8, respondent: 1 }, items: 5 }),
      'budget-too-small',
      1,
    ],
    [
      'more items asked than there are',
      shortForm(assumed, { asked: 6, items: 5, respondents: 20 }),
      'too-few-items',
      5,
    ],
  ] as const)('%s', (_, plan, reason, reachable) => {
    if (plan.feasible) throw new Error('It should not be feasible.');
    expect(plan.reason).toBe(reason);
    expect(plan.sentence).not.toMatch(/NaN|undefined|Infinity/);
    if (reachable !== null) expect(plan.reachable).toBeCloseTo(reachable, 10);
  });

  test('limits are limits: power with endless people is what the refusal says', () => {
    const refused = respondentsForTrial(assumed, { effect: 0.2, places: 8, items: 5 });
    if (refused.feasible) throw new Error('It should not be feasible.');
    expect(trialPower(assumed, { effect: 0.2, places: 8, respondents: 1e7, items: 5 })).toBeCloseTo(
      refused.reachable!,
      4,
    );
    const change = respondentsForChange(assumed, {
      change: 0.05,
      items: 5,
      people: 'others',
      places: 10,
      placeStability: 0.5,
    });
    if (change.feasible) throw new Error('It should not be feasible.');
    expect(
      detectableChange(assumed, {
        respondents: 1e9,
        items: 5,
        people: 'others',
        places: 10,
        placeStability: 0.5,
      }),
    ).toBeCloseTo(change.reachable!, 6);
  });

  test('wrong numbers are named', () => {
    expect(() => assumedVariances({ icc: 1.2 })).toThrow(/1\.2/);
    expect(() => respondentsForReliability(assumed, { reliability: 1, items: 5 })).toThrow(/reliability/);
    expect(() => detectableChange(assumed, { respondents: 10, items: 5, people: 'same' })).toThrow(/panel/);
    expect(() => placesForTrial(assumed, { effect: 0, respondents: 10, items: 5 })).toThrow(/effect/);
    expect(() => shortForm(assumed, { asked: 2.5, items: 5, respondents: 20 })).toThrow(/2\.5/);
    expect(() =>
      respondentsForReliability({ place: 1, respondent: 0, item: 0 }, { reliability: 0.5, items: 1 }),
    ).toThrow(/differ/);
  });
});
