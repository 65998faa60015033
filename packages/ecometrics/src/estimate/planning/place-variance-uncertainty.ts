import type { Fit } from '../../model/fit-result.ts';
import { normalQuantile } from '../../numerics/normal.ts';
import { assumptionsOf, requireCount, scoreNoise } from './assumptions.ts';

/** How far τ_β, beside the noise in one person's score, could be from its estimate. */
export interface PlaceVarianceUncertainty {
  /** τ_β/(τ_π + σ²/I). */
  readonly ratio: number;
  /** Standard error of ln ratio. */
  readonly logError: number;
  /** Factor f with P(true ratio ≥ f · ratio) = probability, log-normal. */
  factor(probability: number): number;
}

/**
 * The signal-to-noise ratio τ_β/(τ_π + σ²/I) on which every plan from a fit rests, with its delta-method error
 * on the logarithm (from the scoring matrix): a plan at `factor(0.8)` is enough with 80 chances in 100.
 *
 * @param items answered by a further person
 * @returns null where τ_β is 0
 */
export function placeVarianceUncertainty(
  fit: Fit,
  scale: number,
  items: number,
): PlaceVarianceUncertainty | null {
  requireCount('items', items);
  const assumed = assumptionsOf(fit, scale);
  const q = fit.scales.length;
  const v = (q * (q + 1)) / 2;
  const diagonal = (scale * (scale + 3)) / 2;
  const at = [diagonal, v + diagonal, 2 * v + (fit.itemVariance === 'scale' ? scale : 0)];
  if (assumed.place === 0 || !fit.varianceFree[diagonal]) return null;
  const noise = scoreNoise(assumed, items);
  const slope = [1 / assumed.place, -1 / noise, -1 / (items * noise)];
  let variance = 0;
  at.forEach((e, i) => {
    at.forEach((f, j) => {
      variance += slope[i]! * slope[j]! * fit.varianceCovariance[e]![f]!;
    });
  });
  const logError = Math.sqrt(Math.max(0, variance));
  return {
    ratio: assumed.place / noise,
    logError,
    factor: (probability) => Math.exp(-normalQuantile(probability) * logError),
  };
}
