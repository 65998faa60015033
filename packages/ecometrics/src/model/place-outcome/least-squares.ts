import { choleskyInPlace, choleskyInverse, choleskySolve } from '../../numerics/cholesky.ts';
import {
  crossProduct,
  inOwnUnits,
  linearPredictor,
  outcomeDesign,
  type Predictor,
} from './outcome-design.ts';
import { OutcomeError } from './outcome-error.ts';
import type { OutcomeRegression } from './outcome-regression.ts';

/** How standard errors are computed. */
export type LeastSquaresErrors = 'equal-variance' | 'HC3';

/**
 * Ordinary least squares of a Gaussian outcome of places: β̂ = (X'X)⁻¹X'y.
 *
 * Standard errors: `equal-variance` s²(X'X)⁻¹ with s² = RSS/(n − p), or `HC3`, which holds when places
 * scatter unequally: (X'X)⁻¹ [Σ x_k x_k' e_k² / (1 − h_k)²] (X'X)⁻¹ (MacKinnon & White 1985, J. Econometrics
 * 29:305). `dispersion` is s².
 *
 * @throws OutcomeError `no-variation` when the outcome is the same everywhere; see also `outcomeDesign`.
 * @example
 * leastSquares([1, 2, 4, 4], [{ name: 'x', values: [0, 1, 2, 3] }]).coefficients[1]!.estimate; // 1.1
 */
export function leastSquares(
  outcome: ArrayLike<number>,
  predictors: readonly Predictor[],
  errors: LeastSquaresErrors = 'equal-variance',
): OutcomeRegression {
  const design = outcomeDesign(predictors, outcome.length);
  const { rows, columns, x } = design;
  let mean = 0;
  for (let k = 0; k < rows; k++) {
    if (!Number.isFinite(outcome[k]!))
      throw new OutcomeError('not-a-number', `The outcome has no number for place ${k + 1}.`, {
        place: k + 1,
      });
    mean += outcome[k]! / rows;
  }
  const beta = new Float64Array(columns);
  let total = 0;
  for (let k = 0; k < rows; k++) {
    const y = outcome[k]! - mean;
    total += y * y;
    for (let j = 0; j < columns; j++) beta[j]! += x[k * columns + j]! * y;
  }
  if (!(total > 1e-24 * rows * mean * mean) || total === 0)
    throw new OutcomeError('no-variation', 'The outcome is the same in every place.');
  const factor = crossProduct(x, rows, columns, null);
  choleskyInPlace(factor, columns);
  choleskySolve(factor, columns, beta);
  const expected = linearPredictor(design, beta);
  const inverse = choleskyInverse(factor, columns);
  let residual = 0;
  const meat = new Float64Array(rows);
  for (let k = 0; k < rows; k++) {
    const e = outcome[k]! - mean - expected[k]!;
    residual += e * e;
    let leverage = 0;
    for (let i = 0; i < columns; i++)
      for (let j = 0; j < columns; j++)
        leverage += x[k * columns + i]! * inverse[i * columns + j]! * x[k * columns + j]!;
    meat[k] = (e / Math.max(1e-12, 1 - leverage)) ** 2;
  }
  const variance = residual / (rows - columns);
  const covariance =
    errors === 'HC3'
      ? sandwich(inverse, crossProduct(x, rows, columns, meat), columns)
      : inverse.map((value) => value * variance);
  beta[0]! += mean;
  return {
    family: 'gaussian',
    places: rows,
    ...inOwnUnits(design, beta, covariance),
    dispersion: {
      name: 'residual-variance',
      estimate: variance,
      standardError: variance * Math.sqrt(2 / (rows - columns)),
    },
    logLikelihood: residual > 0 ? -0.5 * rows * (Math.log((2 * Math.PI * residual) / rows) + 1) : null,
    rSquared: 1 - residual / total,
    convergence: { converged: true, evaluations: 1, checks: [] },
  };
}

function sandwich(bread: Float64Array, meat: Float64Array, p: number): Float64Array {
  const half = new Float64Array(p * p);
  const out = new Float64Array(p * p);
  for (let i = 0; i < p; i++)
    for (let j = 0; j < p; j++)
      for (let a = 0; a < p; a++) half[i * p + j]! += bread[i * p + a]! * meat[a * p + j]!;
  for (let i = 0; i < p; i++)
    for (let j = 0; j < p; j++)
      for (let a = 0; a < p; a++) out[i * p + j]! += half[i * p + a]! * bread[a * p + j]!;
  return out;
}
