import { type TwoLevelPoint, twoLevelLikelihood } from './two-level-likelihood.ts';
import type { TwoLevelMoments } from './two-level-moments.ts';

/** Unrestricted Σ of both levels at the maximum of the likelihood. */
export interface Unrestricted {
  readonly within: Float64Array;
  readonly between: Float64Array;
  readonly point: TwoLevelPoint;
  readonly converged: boolean;
  readonly evaluations: number;
}

const mostSteps = 200;

/**
 * Free covariances on both levels by Fisher scoring in the basis V of `twoLevelLikelihood`: there the scoring
 * matrix falls into one 2 × 2 block for each pair of directions, so a step costs products of p × p matrices
 * alone. With X solved from the blocks, ΔΣ = (Σ_WV) X (Σ_WV)', for V⁻¹ = V'Σ_W. `null` where the start is not
 * positive definite.
 */
export function unrestrictedTwoLevel(
  moments: TwoLevelMoments,
  start: { readonly within: Float64Array; readonly between: Float64Array },
  tolerance: number,
): Unrestricted | null {
  const p = moments.items.length;
  let { within, between } = start;
  let point = twoLevelLikelihood(moments, within, between);
  if (point === null) return null;
  let converged = false;
  let evaluations = 1;
  for (let step = 0; step < mostSteps && !converged; step++) {
    const { x, y, decrement } = blocks(point, p);
    const frame = product(within, point.basis, p);
    const [dw, db] = [framed(frame, x, p), framed(frame, y, p)];
    let next: TwoLevelPoint | null = null;
    let [w, b] = [within, between];
    for (let share = 1; share > 1e-6 && next === null; share /= 2) {
      w = within.map((value, at) => value + share * dw[at]!);
      b = between.map((value, at) => value + share * db[at]!);
      next = twoLevelLikelihood(moments, w, b);
      evaluations++;
      if (next !== null && !(next.deviance <= point.deviance + 1e-12 * Math.abs(point.deviance))) next = null;
    }
    converged = decrement < (next === null ? 1e-6 : tolerance);
    if (next === null) break;
    [within, between, point] = [w, b, next];
  }
  return { within, between, point, converged, evaluations };
}

/** −(scoring)⁻¹ gradient of every pair of directions, and g'S⁻¹g. */
function blocks(point: TwoLevelPoint, p: number) {
  const x = new Float64Array(p * p);
  const y = new Float64Array(p * p);
  let decrement = 0;
  for (let i = 0; i < p; i++)
    for (let j = 0; j <= i; j++) {
      const at = i * p + j;
      const [a, c, d] = [point.weightWithin[at]!, point.weightAcross[at]!, point.weightBetween[at]!];
      const [g, h] = [point.within[at]!, point.between[at]!];
      const determinant = a * d - c * c;
      const stepWithin = determinant > 1e-12 * a * d ? -(d * g - c * h) / determinant : -g / a;
      const stepBetween = determinant > 1e-12 * a * d ? -(a * h - c * g) / determinant : 0;
      decrement -= (i === j ? 1 : 2) * (g * stepWithin + h * stepBetween);
      x[at] = stepWithin;
      x[j * p + i] = stepWithin;
      y[at] = stepBetween;
      y[j * p + i] = stepBetween;
    }
  return { x, y, decrement };
}

function product(a: Float64Array, b: Float64Array, p: number): Float64Array {
  const result = new Float64Array(p * p);
  for (let i = 0; i < p; i++)
    for (let k = 0; k < p; k++) {
      const value = a[i * p + k]!;
      for (let j = 0; j < p; j++) result[i * p + j]! += value * b[k * p + j]!;
    }
  return result;
}

/** A X A', symmetric to the last bit. */
function framed(frame: Float64Array, x: Float64Array, p: number): Float64Array {
  const half = product(frame, x, p);
  const result = new Float64Array(p * p);
  for (let i = 0; i < p; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < p; k++) sum += half[i * p + k]! * frame[j * p + k]!;
      result[i * p + j] = sum;
      result[j * p + i] = sum;
    }
  return result;
}
