import { choleskyInPlace, choleskySolve } from '../../numerics/cholesky.ts';
import { trigamma } from '../../numerics/gamma.ts';
import { type SmoothMinimum, smoothMinimum } from '../../numerics/smooth-minimum.ts';
import type { Coefficient, Convergence, Matrix } from '../fit-result.ts';
import { logExposure, requireBinary, requireCounts } from './check-outcome.ts';
import { type LatentProblem, latentObjective, parameterCount } from './latent-likelihood.ts';
import { crossProduct, type OutcomeDesign, outcomeDesign, type Predictor } from './outcome-design.ts';
import { OutcomeError } from './outcome-error.ts';
import type { OutcomeFamily } from './outcome-regression.ts';
import { poissonScored } from './poisson.ts';
import { scoringChecks } from './scoring-checks.ts';

/** What the answers of each place say of it by themselves: an unbiased number and the variance of its error. */
export interface MeasuredPlaces {
  readonly estimate: ArrayLike<number>;
  readonly errorVariance: ArrayLike<number>;
}

export interface LatentMediationInput {
  readonly family: OutcomeFamily;
  readonly outcome: ArrayLike<number>;
  /** Known error variance of a Gaussian outcome that is itself estimated from answers. */
  readonly outcomeErrorVariance?: ArrayLike<number>;
  readonly exposure?: ArrayLike<number> | null;
  readonly structure: readonly Predictor[];
  readonly mediator: MeasuredPlaces;
}

/** Both equations of the mechanism, in the units of the data. */
export interface LatentMediation {
  readonly family: OutcomeFamily;
  readonly places: number;
  /** Structure → mediator: intercept first. */
  readonly toMediator: readonly Coefficient[];
  /** Structure → outcome at equal mediator: intercept first. */
  readonly toOutcome: readonly Coefficient[];
  /** Mediator → outcome at equal structure. */
  readonly byMediator: Coefficient;
  /** Covariance of `toMediator`, `toOutcome`, `byMediator` in that order. */
  readonly covariance: Matrix;
  /** τ: variance of the mediator between places alike in structure. */
  readonly mediatorVariance: { readonly estimate: number; readonly standardError: number };
  /** Variance of the outcome on its link that neither equation accounts for; `null` for a binary outcome. */
  readonly outcomeVariance: number | null;
  readonly logLikelihood: number;
  readonly convergence: Convergence;
}

/**
 * Mediation through a quality of places that is measured with error, in one likelihood:
 *
 * m_k = M_k + ε_k, ε_k ~ N(0, V_k);  M_k = x_k'a + u_k, u_k ~ N(0, τ);  g(E y_k) = ln exposure + x_k'c + b M_k,
 *
 * with V_k known from the answers. M is integrated out: given m_k it is N(M̂_k, v_k) with the empirical-Bayes
 * M̂_k = x_k'a + λ_k(m_k − x_k'a), λ_k = τ/(τ + V_k), v_k = λ_kV_k, so b leans on scores that are right for
 * prediction and carries their error (Carroll et al. 2006, *Measurement Error in Nonlinear Models*, §8.2;
 * Skrondal & Laake 2001, Psychometrika 66:563). Gaussian and Poisson-lognormal outcomes have M̂'s error as
 * further variance b²v_k; the others are integrated by adaptive quadrature. All parameters by maximum
 * likelihood; covariance from the observed information, so that errors of λ are in it.
 *
 * @throws OutcomeError `no-place-variance` when the answers do not tell places of like structure apart (τ at 0),
 * `not-converged`; see also `outcomeDesign` and the regressions.
 */
export function latentMediation(input: LatentMediationInput): LatentMediation {
  const { family, outcome, structure, mediator } = input;
  const rows = outcome.length;
  if (family === 'binary') requireBinary(outcome, structure.length + 1);
  else if (family !== 'gaussian') requireCounts(outcome, structure.length + 1);
  const design = outcomeDesign([...structure], rows);
  const unit = scaleOf(mediator.estimate, rows, 'mediator');
  const outcomeUnit = family === 'gaussian' ? scaleOf(outcome, rows, 'outcome') : { mean: 0, deviation: 1 };
  const problem: LatentProblem = {
    family,
    design,
    y: Float64Array.from(outcome, (y) => (y - outcomeUnit.mean) / outcomeUnit.deviation),
    yError: Float64Array.from({ length: rows }, (_, k) =>
      input.outcomeErrorVariance ? input.outcomeErrorVariance[k]! / outcomeUnit.deviation ** 2 : 0,
    ),
    offset: logExposure(input.exposure ?? null, rows),
    m: Float64Array.from(mediator.estimate, (m) => (m - unit.mean) / unit.deviation),
    error: Float64Array.from(mediator.errorVariance, (v) => v / unit.deviation ** 2),
  };
  const found = search(problem);
  return describe(problem, found, unit, outcomeUnit);
}

interface Unit {
  readonly mean: number;
  readonly deviation: number;
}

function scaleOf(values: ArrayLike<number>, rows: number, what: string): Unit {
  let mean = 0;
  for (let k = 0; k < rows; k++) mean += values[k]! / rows;
  let squares = 0;
  for (let k = 0; k < rows; k++) squares += (values[k]! - mean) ** 2;
  const deviation = Math.sqrt(squares / (rows - 1));
  if (!(deviation > 1e-12 * Math.max(1, Math.abs(mean))))
    throw new OutcomeError('no-variation', `The ${what} is the same in every place.`);
  return { mean, deviation };
}

/** With the dispersion free, or at its boundary where it runs there. */
function search(problem: LatentProblem): { minimum: SmoothMinimum; scattered: boolean } {
  const p = problem.design.columns;
  const start = startOf(problem);
  if (problem.family !== 'binary' && problem.family !== 'poisson') {
    const minimum = smoothMinimum(latentObjective(problem, true), start);
    const at = minimum.x[2 * p + 2]!;
    if (minimum.inverseHessian && minimum.decrement < 1e-6 && Math.abs(at) < 7)
      return { minimum: settled(minimum, p), scattered: true };
  }
  const minimum = smoothMinimum(latentObjective(problem, false), start.slice(0, 2 * p + 2));
  return { minimum: settled(minimum, p), scattered: false };
}

function settled(minimum: SmoothMinimum, p: number): SmoothMinimum {
  if (minimum.x[p]! < -7)
    throw new OutcomeError(
      'no-place-variance',
      'Places alike in structure do not differ in the mediator, so nothing can run through it.',
    );
  if (!minimum.inverseHessian || !(minimum.decrement < 1e-6))
    throw new OutcomeError('not-converged', 'The search for the largest likelihood came to no end.');
  return minimum;
}

/** a by least squares, τ from its residuals less their error, b and c from the outcome at the shrunken mediator. */
function startOf(problem: LatentProblem): Float64Array {
  const { design, m, error, y, offset, family } = problem;
  const { rows, columns: p } = design;
  const a = leastSquaresOf(design, m);
  let [squares, noise] = [0, 0];
  const residual = m.map((value, k) => {
    let e = value;
    for (let j = 0; j < p; j++) e -= design.x[k * p + j]! * a[j]!;
    squares += e * e;
    noise += error[k]!;
    return e;
  });
  const tau = Math.max(0.05 * (squares / rows), (squares - noise) / rows);
  const fitted = Float64Array.from(m, (value, k) => value - (1 - tau / (tau + error[k]!)) * residual[k]!);
  const wide: OutcomeDesign = {
    ...design,
    columns: p + 1,
    x: Float64Array.from({ length: rows * (p + 1) }, (_, i) => {
      const k = Math.floor(i / (p + 1));
      const j = i % (p + 1);
      return j < p ? design.x[k * p + j]! : fitted[k]!;
    }),
  };
  const beta =
    family === 'gaussian'
      ? leastSquaresOf(wide, y)
      : family === 'binary'
        ? leastSquaresOf(
            wide,
            y.map((value) => 4 * (value - 0.5)),
          )
        : poissonScored({ ...wide, names: [...design.names, 'mediator'] }, y, offset).beta;
  const dispersion = family === 'gaussian' ? -0.3 : family === 'negative-binomial' ? 0.7 : -0.7;
  return Float64Array.from([...a, Math.log(tau), beta[p]!, ...beta.slice(0, p), dispersion]);
}

function leastSquaresOf({ x, rows, columns }: OutcomeDesign, y: ArrayLike<number>): Float64Array {
  const factor = crossProduct(x, rows, columns, null);
  const beta = new Float64Array(columns);
  for (let k = 0; k < rows; k++) for (let j = 0; j < columns; j++) beta[j]! += x[k * columns + j]! * y[k]!;
  choleskyInPlace(factor, columns);
  choleskySolve(factor, columns, beta);
  return beta;
}

function describe(
  problem: LatentProblem,
  { minimum, scattered }: { minimum: SmoothMinimum; scattered: boolean },
  unit: Unit,
  outcomeUnit: Unit,
): LatentMediation {
  const { design, family } = problem;
  const p = design.columns;
  const n = parameterCount(p, scattered);
  const [s, t] = [unit.deviation, outcomeUnit.deviation];
  // Rows of the map from inner parameters to a, c, b in own units; intercepts lean on slopes and on b.
  const size = 2 * p + 1;
  const map = Array.from({ length: size }, () => new Float64Array(n));
  const values = new Float64Array(size);
  for (let j = 1; j < p; j++) {
    map[j]![j] = s / design.scales[j]!;
    map[p + j]![p + 2 + j] = t / design.scales[j]!;
  }
  map[2 * p]![p + 1] = t / s;
  map[0]![0] = s;
  map[p]![p + 2] = t;
  map[p]![p + 1] = (-t * unit.mean) / s;
  for (let j = 1; j < p; j++) {
    map[0]![j] = (-s * design.means[j]!) / design.scales[j]!;
    map[p]![p + 2 + j] = (-t * design.means[j]!) / design.scales[j]!;
  }
  map.forEach((row, i) => {
    values[i] = row.reduce((sum, weight, at) => sum + weight * minimum.x[at]!, 0);
  });
  values[0]! += unit.mean;
  values[p]! += outcomeUnit.mean;
  const inner = minimum.inverseHessian!;
  const covariance = map.map((row) =>
    map.map((other) => {
      let sum = 0;
      for (let i = 0; i < n; i++)
        if (row[i] !== 0) for (let j = 0; j < n; j++) sum += row[i]! * inner[i * n + j]! * other[j]!;
      return sum;
    }),
  );
  const named = (name: string, i: number): Coefficient => ({
    name,
    estimate: values[i]!,
    standardError: Math.sqrt(covariance[i]![i]!),
  });
  const tau = Math.exp(minimum.x[p]!) * s * s;
  return {
    family,
    places: design.rows,
    toMediator: design.names.map((name, j) => named(name, j)),
    toOutcome: design.names.map((name, j) => named(name, p + j)),
    byMediator: named('mediator', 2 * p),
    covariance,
    mediatorVariance: { estimate: tau, standardError: tau * Math.sqrt(inner[p * n + p]!) },
    outcomeVariance: outcomeVarianceOf(family, scattered ? minimum.x[2 * p + 2]! : null, t),
    logLikelihood: -minimum.value - design.rows * (Math.log(s) + Math.log(t)),
    convergence: scoringChecks(minimum.evaluations, Math.max(0, minimum.decrement)),
  };
}

/** σ² of a Gaussian or lognormal outcome, ψ′(θ) (the variance of a log gamma) of a negative binomial one. */
function outcomeVarianceOf(family: OutcomeFamily, dispersion: number | null, unit: number): number | null {
  if (family === 'binary') return null;
  if (dispersion === null) return 0;
  return family === 'negative-binomial'
    ? trigamma(Math.exp(dispersion))
    : Math.exp(2 * dispersion) * unit * unit;
}
