import type { Fit } from '../model/fit-result.ts';
import { normalCdf } from '../numerics/normal.ts';

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
 * (Goldstein & Spiegelhalter 1996, JRSS A 159:385; science.md §6).
 */
export function compare(fit: Fit, scale: number): PairwiseComparison {
  const { effect, covariance, leverage, labels } = fit.places;
  const q = fit.scales.length;
  const p = fit.fixedCovariance.length;
  const k = labels.length;
  // l_k = root' × leverage, so that (l_a − l_b)C(l_a − l_b)' is a plain distance.
  const root = factorOf(fit.fixedCovariance, p);
  const lean = new Float64Array(k * p);
  for (let a = 0; a < k; a++)
    for (let i = 0; i < p; i++) {
      const value = leverage[(a * q + scale) * p + i]!;
      if (value !== 0) for (let j = 0; j <= i; j++) lean[a * p + j]! += value * root[i * p + j]!;
    }
  const difference = (a: number, b: number): number => effect[a * q + scale]! - effect[b * q + scale]!;
  const standardError = (a: number, b: number): number => {
    let variance = covariance[(a * q + scale) * q + scale]! + covariance[(b * q + scale) * q + scale]!;
    for (let i = 0; i < p; i++) variance += (lean[a * p + i]! - lean[b * p + i]!) ** 2;
    return Math.sqrt(variance);
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

/** Lower triangular root of a positive semidefinite matrix; zero columns where it is singular. */
function factorOf(matrix: readonly (readonly number[])[], p: number): Float64Array {
  const root = new Float64Array(p * p);
  for (let j = 0; j < p; j++) {
    let pivot = matrix[j]![j]!;
    for (let r = 0; r < j; r++) pivot -= root[j * p + r]! ** 2;
    const scale = pivot > 1e-13 * matrix[j]![j]! ? Math.sqrt(pivot) : 0;
    root[j * p + j] = scale;
    for (let i = j + 1; i < p; i++) {
      let sum = matrix[i]![j]!;
      for (let r = 0; r < j; r++) sum -= root[i * p + r]! * root[j * p + r]!;
      root[i * p + j] = scale > 0 ? sum / scale : 0;
    }
  }
  return root;
}
