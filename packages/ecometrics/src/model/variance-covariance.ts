import { choleskyInPlace, choleskyInverse } from '../numerics/cholesky.ts';
import type { Matrix } from './fit-result.ts';
import { vechPairs } from './parameters.ts';
import type { Problem } from './problem.ts';
import type { Optimum } from './scoring.ts';

/**
 * Sampling covariance of the estimated variances: the inverse of the information ½S, for the elements
 * that are free and inside their range. Matrices on the boundary keep only their positive diagonal.
 */
export function varianceCovariance(
  problem: Problem,
  optimum: Optimum,
  free: Uint8Array,
  unit: number,
): { covariance: Matrix; inside: readonly boolean[] } {
  const q = problem.layout.scales;
  const pairs = vechPairs(q);
  const floor = 1e-6 * Math.min(...optimum.theta.item);
  const diagonal = (block: number, i: number): number =>
    (block === 0 ? optimum.theta.place : optimum.theta.respondent)[i * q + i]!;
  const inside = Array.from(free, (movable, at) => {
    if (!movable) return false;
    if (at >= 2 * pairs.length) return true;
    const block = Math.floor(at / pairs.length);
    const [i, j] = pairs[at % pairs.length]!;
    return diagonal(block, i) > floor && diagonal(block, j) > floor;
  });
  const index = [...inside.keys()].filter((i) => inside[i]);
  const n = index.length;
  const size = free.length;
  const information = new Float64Array(n * n);
  index.forEach((i, a) => {
    index.forEach((j, b) => {
      information[a * n + b] = optimum.scoring[i * size + j]! / 2;
    });
  });
  const covariance = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  if (choleskyInPlace(information, n, 1e-14) >= 0) return { covariance, inside };
  const inverse = choleskyInverse(information, n);
  index.forEach((i, a) => {
    index.forEach((j, b) => {
      covariance[i]![j] = inverse[a * n + b]! * unit ** 4;
    });
  });
  return { covariance, inside };
}
