import type { Fit } from '../../model/fit-result.ts';
import { normalCdf } from '../../numerics/normal.ts';
import { placeErrors } from './place-errors.ts';

/** What places are held against: a place effect (0 is the middle of all places) or an expected answer. */
export type Reference = { readonly effect: number } | { readonly level: number };

/**
 * P(place lies above a reference | data) for every place, in the order of `fit.places.labels`:
 * Φ((û_k − c)/SD(û_k − u_k)) against an effect c, Φ((level_k − c)/SE) against an expected answer c, both with
 * the uncertainty of the fixed effects (science.md §6). ½ where nothing is known on either side.
 *
 * The one statement about a single place that a comparison may print: a chance, never a rank.
 *
 * @param scale index in `fit.scales`
 * @throws RangeError when there is no such scale.
 * @example
 * const { answers } = simulate({ scales: [{ name: 'trust', items: [3, 3], itemVariance: 0.5 }],
 *   placeVariance: [[0.2]], respondentVariance: [[0.3]], sizes: [20, 20, 20, 20] }, 1);
 * probabilityAbove(fit(summarize(answers)), 0, { level: 100 })[0]! < 1e-9; // true
 */
export function probabilityAbove(fit: Fit, scale: number, reference: Reference): Float64Array {
  const { effect, variance, shared, width } = placeErrors(fit, scale);
  const q = fit.scales.length;
  const { level, levelCovariance } = fit.places;
  return effect.map((value, k) => {
    if ('level' in reference)
      return chance(level[k * q + scale]! - reference.level, levelCovariance[(k * q + scale) * q + scale]!);
    let error = variance[k]!;
    for (let i = 0; i < width; i++) error += shared[k * width + i]! ** 2;
    return chance(value - reference.effect, error);
  });
}

function chance(distance: number, variance: number): number {
  if (variance > 0) return normalCdf(distance / Math.sqrt(variance));
  return distance === 0 ? 0.5 : distance > 0 ? 1 : 0;
}
