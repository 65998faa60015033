import { choleskyInPlace, choleskyInverse } from '../../numerics/cholesky.ts';
import { type ConsensusWorkspace, negativeLogLikelihood, pointOf } from './likelihood.ts';
import type { ConsensusProblem } from './problem.ts';

/**
 * Inverse of the observed information of the free parameters, by central differences of the analytic slope;
 * null where it is not positive definite. Rows and columns of the parameters that are held are 0.
 */
export function inverseInformation(
  problem: ConsensusProblem,
  workspace: ConsensusWorkspace,
  theta: Float64Array,
  free: readonly number[],
): Float64Array | null {
  const size = theta.length;
  const n = free.length;
  const information = new Float64Array(n * n);
  const up = new Float64Array(size);
  const down = new Float64Array(size);
  const moved = Float64Array.from(theta);
  const slope = (into: Float64Array): void => {
    negativeLogLikelihood(problem, pointOf(moved, problem.inMean, problem.inVariance), workspace, into);
  };
  const step = 1e-4;
  free.forEach((i, a) => {
    moved[i] = theta[i]! + step;
    slope(up);
    moved[i] = theta[i]! - step;
    slope(down);
    moved[i] = theta[i]!;
    free.forEach((j, b) => {
      const value = (up[j]! - down[j]!) / (2 * step);
      information[a * n + b]! += value / 2;
      information[b * n + a]! += value / 2;
    });
  });
  if (choleskyInPlace(information, n, 1e-12) >= 0) return null;
  const inverse = choleskyInverse(information, n);
  const full = new Float64Array(size * size);
  free.forEach((i, a) => {
    free.forEach((j, b) => {
      full[i * size + j] = inverse[a * n + b]!;
    });
  });
  return full;
}
