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
  let g3 = 0;
  sensitivity.forEach((row, e) => {
    row.forEach((value, f) => {
      g3 += value * fit.varianceCovariance[e]![f]!;
    });
  });
  return Math.max(0, 2 * g3);
}

/** a′E_e G_k E_f a for every two elements of vech T: expected squares of ∂(c′û)/∂θ_e · ∂(c′û)/∂θ_f. */
export function sensitivityOf(
  fit: Fit,
  { matrix }: PlaceInformation,
  k: number,
  contrast: readonly number[],
): number[][] {
  const q = fit.scales.length;
  const l = (r: number, s: number): number => matrix[(k * q + r) * q + s]!;
  const w = (r: number, s: number): number => fit.places.covariance[(k * q + r) * q + s]!;
  const every = Array.from({ length: q }, (_, s) => s);
  const sum = (f: (s: number) => number): number => every.reduce((all, s) => all + f(s), 0);
  const turned = every.map((r) => sum((s) => w(r, s) * contrast[s]!));
  const a = every.map((r) => contrast[r]! - sum((s) => l(r, s) * turned[s]!));
  const lw = every.map((r) => every.map((s) => sum((t) => l(r, t) * w(t, s))));
  const g = every.map((r) => every.map((s) => l(r, s) - sum((t) => lw[r]![t]! * l(t, s))));
  const moved = vechPairs(q).map(([i, j]) =>
    every.map((s) => (s === i ? a[j]! : 0) + (s === j && i !== j ? a[i]! : 0)),
  );
  return moved.map((x) => moved.map((y) => sum((r) => x[r]! * sum((s) => g[r]![s]! * y[s]!))));
}
