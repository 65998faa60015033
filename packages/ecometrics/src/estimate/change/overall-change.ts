import type { Fit } from '../../model/fit-result.ts';
import { chiSquareTail } from '../../numerics/chi-square.ts';
import { choleskyInPlace, choleskySolve } from '../../numerics/cholesky.ts';
import { normalCdf, normalQuantile } from '../../numerics/normal.ts';
import { type Interval, normalInterval } from '../interval.ts';
import { itemsOfWaves } from './two-waves.ts';

/** A change from one wave to the next, on the line of answers. */
export interface ChangeEstimate {
  readonly estimate: number;
  readonly standardError: number;
  readonly interval: Interval;
  /** P(change > 0). */
  readonly probabilityMore: number;
}

/** Change of all places together, and of its items one by one. */
export interface OverallChange extends ChangeEstimate {
  /** Level of all places in each wave. */
  readonly levels: readonly [number, number];
  /** The smallest change of all places together that these answers could show: z · standard error. */
  readonly smallestDetectable: number;
  /** α_i2 − α_i1, in the order of the items. */
  readonly items: readonly ChangeEstimate[];
  /** Wald test that all items changed alike; null for one item. */
  readonly alike: {
    readonly statistic: number;
    readonly freedom: number;
    readonly probability: number;
  } | null;
}

/**
 * Change of all places together: δ = (1/m) Σ_i (α_i2 − α_i1), the mean over items of the difference of their
 * effects in two waves, with Var δ = c′Cc from the covariance C of the fixed effects. Each wave has item effects
 * of its own, so nothing is assumed of how single items moved; whether they moved alike is tested:
 * W = d′(DCD′)⁻¹d ~ χ²_{m−1} for d the differences from the first item's change. δ is the mean of places, not
 * of people; its error holds the sampling of places.
 *
 * @param fit of `byWave` answers, with `itemVariance: 'scale'`.
 * @throws RangeError when the fit is not of two waves.
 */
export function overallChange(fit: Fit, level = 0.95): OverallChange {
  const m = itemsOfWaves(fit);
  const c = fit.fixedCovariance;
  const contrast = (weights: readonly number[]): ChangeEstimate => {
    let estimate = 0;
    let variance = 0;
    weights.forEach((w, i) => {
      if (w === 0) return;
      estimate += w * fit.items[i]!.estimate;
      weights.forEach((v, j) => {
        if (v !== 0) variance += w * v * c[i]![j]!;
      });
    });
    return changeOf(estimate, Math.sqrt(Math.max(0, variance)), level);
  };
  const all = contrast(fit.items.map((_, i) => (i < m ? -1 / m : 1 / m)));
  const items = Array.from({ length: m }, (_, x) =>
    contrast(fit.items.map((_, i) => (i === x ? -1 : i === x + m ? 1 : 0))),
  );
  const mean = (from: number): number =>
    fit.items.slice(from, from + m).reduce((sum, item) => sum + item.estimate, 0) / m;
  return {
    ...all,
    levels: [mean(0), mean(m)],
    smallestDetectable: normalQuantile((1 + level) / 2) * all.standardError,
    items,
    alike: alikeTest(
      items.map((item) => item.estimate),
      c,
      m,
    ),
  };
}

/** An estimate with its normal interval and chance of being above zero. */
export function changeOf(estimate: number, standardError: number, level: number): ChangeEstimate {
  return {
    estimate,
    standardError,
    interval: normalInterval(estimate, standardError, level),
    probabilityMore: standardError > 0 ? normalCdf(estimate / standardError) : 0.5,
  };
}

function alikeTest(changes: readonly number[], c: Fit['fixedCovariance'], m: number): OverallChange['alike'] {
  if (m < 2) return null;
  const n = m - 1;
  const v = (x: number, y: number): number => c[x + m]![y + m]! - c[x + m]![y]! - c[x]![y + m]! + c[x]![y]!;
  const covariance = new Float64Array(n * n);
  for (let x = 0; x < n; x++)
    for (let y = 0; y < n; y++) covariance[x * n + y] = v(x + 1, y + 1) - v(x + 1, 0) - v(0, y + 1) + v(0, 0);
  if (choleskyInPlace(covariance, n, 1e-12) >= 0) return null;
  const d = Float64Array.from({ length: n }, (_, x) => changes[x + 1]! - changes[0]!);
  const solved = Float64Array.from(d);
  choleskySolve(covariance, n, solved);
  const statistic = d.reduce((sum, value, x) => sum + value * solved[x]!, 0);
  return { statistic, freedom: n, probability: chiSquareTail(statistic, n) };
}
