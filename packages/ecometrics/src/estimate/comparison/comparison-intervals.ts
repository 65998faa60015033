import type { Fit } from '../../model/fit-result.ts';
import { normalCdf, normalDensity } from '../../numerics/normal.ts';
import { compare } from './pairwise.ts';
import { type ComparisonOptions, placeErrors } from './place-errors.ts';

/** Intervals made to be compared by eye; entry i belongs to `places[i]`. */
export interface ComparisonIntervals {
  /** Indices in `fit.places.labels`. */
  readonly places: readonly number[];
  /** Half-width of an interval over the standard error of its place: 1.386 where all errors are equal. */
  readonly multiplier: number;
  /** Ends on the scale of place effects. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Mean chance that the intervals of two equal places do not overlap. */
  readonly error: number;
}

/**
 * Goldstein–Healy intervals û_k ± z s_k: where the intervals of two places do not overlap, the places differ,
 * with an error of `error` (0.05) on average over pairs. The multiplier z solves
 *
 * mean over pairs a < b of 2Φ(−z (s_a + s_b)/s_ab) = error,  s_ab = SD of û_a − û_b about u_a − u_b
 *
 * (Goldstein & Healy 1995, JRSS A 158:175, eq. 4), with s_k² = Var(u_k | data). At known fixed effects
 * s_ab² = s_a² + s_b². They are narrower than 95% intervals of single places and answer another question:
 * they are for pairs, one at a time, and serve no list.
 *
 * @param scale index in `fit.scales`; `options.among` compares only these places (indices; default all)
 * @returns null where nothing can be compared: one place, or τ_β = 0
 * @throws RangeError when there is no such scale, or `error` is not between 0 and 1.
 */
export function comparisonIntervals(
  fit: Fit,
  scale: number,
  options: ComparisonOptions & { readonly error?: number; readonly among?: readonly number[] } = {},
): ComparisonIntervals | null {
  const { error = 0.05 } = options;
  const { effect, variance } = placeErrors(fit, scale, options);
  const { standardError } = compare(fit, scale, options);
  const places = options.among ?? fit.places.labels.map((_, k) => k);
  const own = Float64Array.from(places, (k) => Math.sqrt(variance[k]!));
  const ratios: number[] = [];
  for (let a = 0; a < places.length; a++)
    for (let b = 0; b < a; b++) {
      const pair = standardError(places[a]!, places[b]!);
      if (pair > 0) ratios.push((own[a]! + own[b]!) / pair);
    }
  if (ratios.length === 0) return null;
  const multiplier = comparisonMultiplier(ratios, error);
  return {
    places,
    multiplier,
    lower: own.map((s, i) => effect[places[i]!]! - multiplier * s),
    upper: own.map((s, i) => effect[places[i]!]! + multiplier * s),
    error,
  };
}

/**
 * The z at which the mean of 2Φ(−z r) over `ratios` is `error`, by Newton's method from above the root (the
 * mean is convex in z, so every step stays on one side). With equal standard errors every r is √2 and
 * z = Φ⁻¹(1 − error/2)/√2 = 1.386.
 *
 * @throws RangeError when `error` is not between 0 and 1 or there is no ratio.
 * @example
 * comparisonMultiplier([Math.SQRT2, Math.SQRT2]); // 1.3859038243496777
 */
export function comparisonMultiplier(ratios: readonly number[], error = 0.05): number {
  if (!(error > 0 && error < 1)) throw new RangeError(`The error must lie between 0 and 1, not ${error}.`);
  if (ratios.length === 0) throw new RangeError('A multiplier needs at least one pair.');
  let z = 0;
  for (let step = 0; step < 60; step++) {
    let mean = 0;
    let slope = 0;
    for (const r of ratios) {
      mean += 2 * normalCdf(-z * r);
      slope -= 2 * r * normalDensity(z * r);
    }
    const move = (mean - error * ratios.length) / slope;
    z -= move;
    if (Math.abs(move) < 1e-14 * (1 + z)) break;
  }
  return z;
}
