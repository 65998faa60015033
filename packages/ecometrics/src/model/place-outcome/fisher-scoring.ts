import { choleskyInPlace, choleskyInverse, choleskySolve } from '../../numerics/cholesky.ts';
import { crossProduct, type OutcomeDesign } from './outcome-design.ts';
import { OutcomeError } from './outcome-error.ts';
import type { KernelValue, OutcomeKernel } from './outcome-kernel.ts';
import { refuseSeparation } from './recession.ts';

/** Coefficients of the centered design where the likelihood is largest. */
export interface ScoredCoefficients {
  readonly beta: Float64Array;
  /** ln likelihood. */
  readonly value: number;
  /** (X'WX)⁻¹ with the weights of `weightOf`, row by row. */
  readonly inverse: Float64Array;
  readonly rounds: number;
  /** The last fall still expected, g'(X'WX)⁻¹g. */
  readonly decrement: number;
}

/**
 * Iteratively reweighted least squares (McCullagh & Nelder 1989, §2.5) with step halving. `weightOf` is the
 * expected information of one place on η.
 *
 * @throws OutcomeError `separated` when the likelihood has no largest value, naming the predictor.
 */
export function fisherScoring(
  design: OutcomeDesign,
  outcome: ArrayLike<number>,
  offset: Float64Array,
  kernel: OutcomeKernel,
  weightOf: (eta: number) => number,
  counts: boolean,
  from: Float64Array,
): ScoredCoefficients {
  const { rows, columns, x } = design;
  const out: KernelValue = { value: 0, first: 0, second: 0, byDispersion: 0 };
  const eta = new Float64Array(rows);
  const etaAt = (beta: Float64Array, k: number): number => {
    let sum = offset[k]!;
    for (let j = 0; j < columns; j++) sum += x[k * columns + j]! * beta[j]!;
    return sum;
  };
  const valueAt = (beta: Float64Array): number => {
    let sum = 0;
    for (let k = 0; k < rows; k++) {
      eta[k] = etaAt(beta, k);
      kernel(outcome[k]!, eta[k]!, out);
      sum += out.value;
    }
    return sum;
  };
  let beta = Float64Array.from(from);
  let value = valueAt(beta);
  const weights = new Float64Array(rows);
  for (let round = 1; ; round++) {
    const step = new Float64Array(columns);
    for (let k = 0; k < rows; k++) {
      kernel(outcome[k]!, eta[k]!, out);
      weights[k] = weightOf(eta[k]!);
      for (let j = 0; j < columns; j++) step[j]! += x[k * columns + j]! * out.first;
    }
    const gradient = Float64Array.from(step);
    const factor = crossProduct(x, rows, columns, weights);
    const singular = choleskyInPlace(factor, columns, 1e-12) >= 0;
    if (!singular) choleskySolve(factor, columns, step);
    if (singular || round > 12 || Math.max(...beta.map(Math.abs)) > 12)
      refuseSeparation(design, outcome, singular ? beta : step, counts);
    if (singular || round > 100)
      throw new OutcomeError('not-converged', 'The search for the largest likelihood came to no end.');
    const decrement = step.reduce((sum, s, j) => sum + s * gradient[j]!, 0);
    if (decrement < 1e-16 * Math.max(1, Math.abs(value)))
      return { beta, value, inverse: choleskyInverse(factor, columns), rounds: round, decrement };
    let next = beta;
    let there = Number.NEGATIVE_INFINITY;
    for (let part = 1; part > 1e-6; part /= 2) {
      next = beta.map((b, j) => b + part * step[j]!);
      there = valueAt(next);
      if (there >= value - 1e-12 * Math.abs(value)) break;
    }
    beta = next;
    value = there;
  }
}
