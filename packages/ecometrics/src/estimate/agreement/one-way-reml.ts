import { type Groups, rootOf } from './one-way-groups.ts';

/**
 * θ̂ = τ/σ² of the one-way model by REML, with mean and σ² profiled: the root of
 * −½ dR/dθ, R(θ) = (N − 1) ln SSE + Σ ln(1 + n_kθ) + ln Σ n_k/(1 + n_kθ),
 * SSE(θ) = SSW + Σ n_k/(1 + n_kθ) (ȳ_k − ȳ_w)². 0 where R rises from 0 on.
 * Source: Searle, Casella & McCulloch (1992), Variance Components, §3.8.
 */
export function restrictedRatio({ size, mean, respondents, within }: Groups): number {
  return rootOf((theta) => {
    let weight = 0;
    let center = 0;
    let weightSquared = 0;
    size.forEach((n, k) => {
      const w = n / (1 + n * theta);
      weight += w;
      weightSquared += w * w;
      center += w * mean[k]!;
    });
    center /= weight;
    let sse = within;
    let slope = 0;
    size.forEach((n, k) => {
      const w = n / (1 + n * theta);
      const square = (mean[k]! - center) ** 2;
      sse += w * square;
      slope += w * w * square;
    });
    return ((respondents - 1) * slope) / sse - weight + weightSquared / weight;
  });
}
