import type { Fit } from '../model/fit-result.ts';
import { placeEstimate } from './place-estimate.ts';

/** Reliability of a scale over all places. */
export interface ScaleReliability {
  readonly scale: string;
  readonly mean: number;
  readonly min: number;
  readonly max: number;
}

/** Mean, smallest and largest place reliability λ_k of each scale (RS99 eq. 12). */
export function meanReliability(fit: Fit): ScaleReliability[] {
  const sums = fit.scales.map((scale) => ({ scale, mean: 0, min: 1, max: 0 }));
  const n = fit.places.labels.length;
  for (let k = 0; k < n; k++)
    placeEstimate(fit, k).reliability.forEach((value, q) => {
      const sum = sums[q]!;
      sum.mean += value / n;
      sum.min = Math.min(sum.min, value);
      sum.max = Math.max(sum.max, value);
    });
  return sums;
}

/**
 * Reliability a place would have with `respondents` people who answer `items` items of one scale each:
 * λ = τ_β / (τ_β + (τ_π + σ²/items) / respondents). Exact for one scale.
 */
export function expectedReliability(fit: Fit, scale: number, respondents: number, items: number): number {
  const place = fit.variance.place[scale]![scale]!;
  const respondent = fit.variance.respondent[scale]![scale]!;
  const noise = (respondent + fit.variance.item[scale]! / items) / respondents;
  return place > 0 ? place / (place + noise) : 0;
}
