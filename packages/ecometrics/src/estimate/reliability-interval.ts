import type { Fit } from '../model/fit-result.ts';
import { normalQuantile } from '../numerics/normal.ts';
import type { IntervalEstimate } from './interval.ts';
import { placeVarianceUncertainty } from './planning/place-variance-uncertainty.ts';

/**
 * Reliability of a place with `respondents` people who answer `items` items of one scale each, with its interval:
 * λ/(1 − λ) = n τ_β/(τ_π + σ²/items), whose logarithm is taken as normal with the delta-method error from the
 * scoring matrix of the variances (RS99 eq. 12; RB02 §3.4 for the logit). Exact for one scale, as
 * `expectedReliability` is.
 *
 * @param level of the interval, a probability
 * @returns null where τ_β is 0: then nothing is known of λ but that it is small
 *
 * @example
 * const { answers } = simulate({ scales: [{ name: 'trust', items: [3, 3.5, 4], itemVariance: 0.8 }],
 *   placeVariance: [[0.1]], respondentVariance: [[0.3]], sizes: Array(60).fill(25) }, 1);
 * const found = reliabilityInterval(fit(summarize(answers)), 0, 20, 3);
 * found.interval.lower < found.estimate && found.estimate < found.interval.upper; // true
 */
export function reliabilityInterval(
  fit: Fit,
  scale: number,
  respondents: number,
  items: number,
  level = 0.95,
): IntervalEstimate | null {
  const uncertainty = placeVarianceUncertainty(fit, scale, items);
  if (uncertainty === null) return null;
  const share = (ratio: number): number => (ratio * respondents) / (1 + ratio * respondents);
  const estimate = share(uncertainty.ratio);
  const half = Math.exp(normalQuantile((1 + level) / 2) * uncertainty.logError);
  return {
    estimate,
    standardError: estimate * (1 - estimate) * uncertainty.logError,
    interval: {
      lower: share(uncertainty.ratio / half),
      upper: share(uncertainty.ratio * half),
      level,
    },
  };
}
