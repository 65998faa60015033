import type { Fit } from '../model/fit-result.ts';
import { vechPairs } from '../model/parameters.ts';
import type { PlaceInformation } from './place-information.ts';

/**
 * What a contrast c′û of one place's effects owes to place variances that are themselves estimated, 2g₃ of
 * Prasad & Rao (1990, JASA 85:163, eq. 2.17): with a = c − L_kW_kc, G_k = L_k − L_kW_kL_k and E_e = ∂T/∂θ_e,
 *
 * g₃ = Σ_ef Cov(θ̂_e, θ̂_f) a′E_e G_k E_f a.
 *
 * Added to the posterior variance it matters where a variance is small beside its error: the difference of two
 * effects that go closely together. Variances of people and items are known far better and are left out.
 */
export function varianceUncertainty(
  fit: Fit,
  information: PlaceInformation,
  k: number,
  contrast: readonly number[],
): number {
  const sensitivity = sensitivityOf(fit, information, k, contrast);
  const v = vechPairs(fit.scales.length).length;
  let g3 = 0;
  for (let e = 0; e < v; e++)
    for (let f = 0; f < v; f++) g3 += sensitivity[e * v + f]! * fit.varianceCovariance[e]![f]!;
  return Math.max(0, 2 * g3);
}

/** a′E_e G_k E_f a for every two elements of vech T, row by row: expected ∂(c′û)/∂θ_e · ∂(c′û)/∂θ_f. */
export function sensitivityOf(
  fit: Fit,
  { matrix }: PlaceInformation,
  k: number,
  contrast: readonly number[],
): Float64Array {
  const q = fit.scales.length;
  const l = matrix.subarray(k * q * q, (k + 1) * q * q);
  const w = fit.places.covariance.subarray(k * q * q, (k + 1) * q * q);
  const lw = product(l, w, q, q);
  const lwl = product(lw, l, q, q);
  const g = l.map((value, at) => value - lwl[at]!);
  const lwc = product(lw, Float64Array.from(contrast), q, 1);
  const a = lwc.map((value, r) => contrast[r]! - value);
  const pairs = vechPairs(q);
  const v = pairs.length;
  const moved = new Float64Array(q * v);
  pairs.forEach(([i, j], e) => {
    moved[i * v + e]! += a[j]!;
    if (i !== j) moved[j * v + e]! += a[i]!;
  });
  const turned = product(g, moved, q, v);
  const result = new Float64Array(v * v);
  for (let e = 0; e < v; e++)
    for (let f = 0; f < v; f++)
      for (let r = 0; r < q; r++) result[e * v + f]! += moved[r * v + e]! * turned[r * v + f]!;
  return result;
}

/** A (q × q) times B (q × n), row by row. */
function product(a: Float64Array, b: Float64Array, q: number, n: number): Float64Array {
  const result = new Float64Array(q * n);
  for (let r = 0; r < q; r++)
    for (let s = 0; s < q; s++) {
      const value = a[r * q + s]!;
      for (let c = 0; c < n; c++) result[r * n + c]! += value * b[s * n + c]!;
    }
  return result;
}
