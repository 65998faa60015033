import { choleskyInPlace, choleskyInverse, choleskySolve } from './cholesky.ts';
import { minimizeQuasiNewton, type Objective } from './quasi-newton.ts';

/** Where a smooth function is smallest, and how sharply it rises around it. */
export interface SmoothMinimum {
  readonly x: Float64Array;
  readonly value: number;
  readonly evaluations: number;
  /** g'H⁻¹g with the true second derivatives: twice what a Newton step could still gain. */
  readonly decrement: number;
  /** Inverse of the second derivatives, n × n row by row; `null` where they are not positive definite. */
  readonly inverseHessian: Float64Array | null;
}

/**
 * Minimizes by BFGS, then by Newton steps with second derivatives from central differences of the slope,
 * until a step could gain less than 1e-12 (Nocedal & Wright 2006, §8.1). For few variables whose inverse
 * Hessian is wanted: covariances of maximum likelihood estimates.
 */
export function smoothMinimum(objective: Objective, start: Float64Array): SmoothMinimum {
  const n = start.length;
  const rough = minimizeQuasiNewton(objective, start, { tolerance: 1e-5, longestStep: 2 });
  let { x, value, gradient } = rough;
  let evaluations = rough.evaluations;
  for (let round = 0; ; round++) {
    const hessian = hessianOf(objective, x);
    evaluations += 2 * n;
    if (hessian.some((h) => !Number.isFinite(h)) || choleskyInPlace(hessian, n, 1e-13) >= 0)
      return { x, value, evaluations, decrement: Number.POSITIVE_INFINITY, inverseHessian: null };
    const step = Float64Array.from(gradient);
    choleskySolve(hessian, n, step);
    const decrement = step.reduce((sum, s, i) => sum + s * gradient[i]!, 0);
    const found = { x, value, evaluations, decrement, inverseHessian: choleskyInverse(hessian, n) };
    if (decrement < 1e-12 || round === 20) return found;
    let moved = false;
    for (let part = 1; part > 1e-4 && !moved; part /= 2) {
      const next = x.map((v, i) => v - part * step[i]!);
      const slope = new Float64Array(n);
      const there = objective(next, slope);
      evaluations++;
      if (there <= value + 1e-14 * Math.abs(value)) {
        [x, value, gradient] = [next, there, slope];
        moved = true;
      }
    }
    if (!moved) return found;
  }
}

/** Second derivatives by central differences of the gradient, made symmetric. */
function hessianOf(objective: Objective, x: Float64Array): Float64Array {
  const n = x.length;
  const hessian = new Float64Array(n * n);
  const [above, below] = [new Float64Array(n), new Float64Array(n)];
  for (let j = 0; j < n; j++) {
    const h = 1e-5 * Math.max(1, Math.abs(x[j]!));
    const moved = Float64Array.from(x);
    moved[j] = x[j]! + h;
    objective(moved, above);
    moved[j] = x[j]! - h;
    objective(moved, below);
    for (let i = 0; i < n; i++) hessian[i * n + j] = (above[i]! - below[i]!) / (2 * h);
  }
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++)
      hessian[i * n + j] = hessian[j * n + i] = (hessian[i * n + j]! + hessian[j * n + i]!) / 2;
  return hessian;
}
