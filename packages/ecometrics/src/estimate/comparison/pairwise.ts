import { normalCdf } from '../../numerics/normal.ts';
import { type ComparedPlaces, type ComparisonOptions, placeErrors } from './place-errors.ts';

/** Turns a fit into pairwise questions about one scale; places are numbered as in `fit.places.labels`. */
export interface PairwiseComparison {
  /** û_a − û_b. */
  difference(a: number, b: number): number;
  /** SD of its error, with covariances: √(v_a + v_b + (l_a − l_b)C(l_a − l_b)'). */
  standardError(a: number, b: number): number;
  /** P(effect of a > effect of b). ½ when nothing tells them apart. */
  probabilityGreater(a: number, b: number): number;
}

/**
 * Pairwise comparison of places with the covariance that shared fixed effects give their estimates
 * (Goldstein & Spiegelhalter 1996, JRSS A 159:385; science.md §6): P(a > b) = Φ((û_a − û_b)/SD of its error).
 *
 * @throws RangeError when there is no such scale.
 */
export function compare(
  fit: ComparedPlaces,
  scale: number,
  options: ComparisonOptions = {},
): PairwiseComparison {
  const { effect, variance, shared, width } = placeErrors(fit, scale, options);
  const difference = (a: number, b: number): number => effect[a]! - effect[b]!;
  const standardError = (a: number, b: number): number => {
    let sum = variance[a]! + variance[b]!;
    for (let i = 0; i < width; i++) sum += (shared[a * width + i]! - shared[b * width + i]!) ** 2;
    return Math.sqrt(sum);
  };
  return {
    difference,
    standardError,
    probabilityGreater: (a, b) => {
      const error = standardError(a, b);
      return error > 0 && a !== b ? normalCdf(difference(a, b) / error) : 0.5;
    },
  };
}
