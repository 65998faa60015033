import { choleskyInPlace, choleskyInverse } from '../../numerics/cholesky.ts';
import { minimizeQuasiNewton, type QuasiNewtonResult } from '../../numerics/quasi-newton.ts';
import { type ConsensusWorkspace, negativeLogLikelihood, pointOf } from './likelihood.ts';
import type { ConsensusProblem } from './problem.ts';

/**
 * Minimizes −ln L over the parameters that are `free`, from `start`, by BFGS; its first metric is (Σ g_k g_k')⁻¹
 * over places (Berndt, Hall, Hall & Hausman 1974).
 */
export function search(
  problem: ConsensusProblem,
  workspace: ConsensusWorkspace,
  start: Float64Array,
  free: readonly number[],
  tolerance = 1e-9,
  inverseHessian = metricAt(problem, workspace, start, free),
): QuasiNewtonResult {
  const theta = Float64Array.from(start);
  const slopes = new Float64Array(start.length);
  const found = minimizeQuasiNewton(
    (x, gradient) => {
      free.forEach((i, at) => {
        theta[i] = x[at]!;
      });
      const value = negativeLogLikelihood(
        problem,
        pointOf(theta, problem.inMean, problem.inVariance),
        workspace,
        slopes,
      );
      free.forEach((i, at) => {
        gradient[at] = slopes[i]!;
      });
      return value;
    },
    Float64Array.from(free, (i) => start[i]!),
    { inverseHessian, longestStep: 1.5, tolerance },
  );
  const x = Float64Array.from(start);
  free.forEach((i, at) => {
    x[i] = found.x[at]!;
  });
  return { ...found, x };
}

/** Inverse of the free part of Σ g_k g_k' at a point, made safely positive definite. */
export function metricAt(
  problem: ConsensusProblem,
  workspace: ConsensusWorkspace,
  theta: Float64Array,
  free: readonly number[],
): Float64Array {
  const size = theta.length;
  const outer = new Float64Array(size * size);
  negativeLogLikelihood(problem, pointOf(theta, problem.inMean, problem.inVariance), workspace, null, outer);
  const n = free.length;
  const part = new Float64Array(n * n);
  const largest = free.reduce((most, i) => Math.max(most, outer[i * size + i]!), 0);
  for (let ridge = 1e-8; ; ridge *= 100) {
    free.forEach((i, a) => {
      free.forEach((j, b) => {
        part[a * n + b] =
          outer[i * size + j]! + (a === b ? ridge * (outer[i * size + i]! + 1e-3 * largest) : 0);
      });
    });
    if (choleskyInPlace(part, n, 1e-9) < 0) return choleskyInverse(part, n);
    if (ridge > 1e8) {
      part.fill(0);
      for (let a = 0; a < n; a++) part[a * n + a] = 1;
      return part;
    }
  }
}
