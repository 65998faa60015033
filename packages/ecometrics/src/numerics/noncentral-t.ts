import { logGamma } from './gamma.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { normalCdf } from './normal.ts';

/**
 * P(T ≤ t) for the noncentral t distribution with `d` degrees of freedom and noncentrality δ (Lenth 1989,
 * Applied Statistics 38:185, AS 243): for t ≥ 0
 *
 * Φ(−δ) + ½ Σ_j [p_j I_x(j + ½, d/2) + q_j I_x(j + 1, d/2)],  x = t²/(t² + d),
 *
 * p_j = e^{−δ²/2}(δ²/2)^j/j!, q_j = δ e^{−δ²/2}(δ²/2)^j/(√2 Γ(j + 3/2)); about 1e-11. For t < 0 by
 * P(T ≤ t; δ) = 1 − P(T ≤ −t; −δ).
 *
 * @example
 * Math.abs(noncentralTCdf(2, 10, 1) - 0.807611563) < 1e-6; // true
 */
export function noncentralTCdf(t: number, d: number, delta: number): number {
  if (t < 0) return 1 - noncentralTCdf(-t, d, -delta);
  const half = (delta * delta) / 2;
  const x = (t * t) / (t * t + d);
  let sum = 0;
  if (x > 0) {
    const reach = 12 * Math.sqrt(half + 1) + 40;
    const from = Math.max(0, Math.floor(half - reach));
    for (let j = from; j <= half + reach; j++) {
      const power = half > 0 ? j * Math.log(half) : j === 0 ? 0 : Number.NEGATIVE_INFINITY;
      const p = Math.exp(-half + power - logGamma(j + 1));
      const q = (delta / Math.SQRT2) * Math.exp(-half + power - logGamma(j + 1.5));
      sum += p * incompleteBeta(x, j + 0.5, d / 2) + q * incompleteBeta(x, j + 1, d / 2);
    }
  }
  return Math.min(1, Math.max(0, normalCdf(-delta) + sum / 2));
}
