import { logExposure, requireCounts } from './check-outcome.ts';
import { fisherScoring, type ScoredCoefficients } from './fisher-scoring.ts';
import { inOwnUnits, type OutcomeDesign, outcomeDesign, type Predictor } from './outcome-design.ts';
import { poissonKernel } from './outcome-kernel.ts';
import type { OutcomeRegression } from './outcome-regression.ts';
import { scoringChecks } from './scoring-checks.ts';

/**
 * Poisson regression of counts of places, E(y) = exposure · e^{x'β}, by maximum likelihood. Counts of places
 * nearly always scatter more than this allows: prefer `negativeBinomialRegression`.
 *
 * @throws OutcomeError as `negativeBinomialRegression`.
 */
export function poissonRegression(
  outcome: ArrayLike<number>,
  predictors: readonly Predictor[],
  exposure: ArrayLike<number> | null = null,
): OutcomeRegression {
  requireCounts(outcome, predictors.length);
  const design = outcomeDesign(predictors, outcome.length);
  const scored = poissonScored(design, outcome, logExposure(exposure, design.rows));
  return {
    family: 'poisson',
    places: design.rows,
    ...inOwnUnits(design, scored.beta, scored.inverse),
    dispersion: null,
    logLikelihood: scored.value,
    rSquared: null,
    convergence: scoringChecks(scored.rounds, scored.decrement),
  };
}

/** The Poisson fit in the centered design: where the searches of the other count models start. */
export function poissonScored(
  design: OutcomeDesign,
  outcome: ArrayLike<number>,
  offset: Float64Array,
): ScoredCoefficients {
  const start = new Float64Array(design.columns);
  let [events, exposed] = [0, 0];
  for (let k = 0; k < design.rows; k++) {
    events += outcome[k]!;
    exposed += Math.exp(offset[k]!);
  }
  start[0] = Math.log(events / exposed);
  return fisherScoring(design, outcome, offset, poissonKernel, Math.exp, true, start);
}

/**
 * Slope of the likelihood in extra variance at none, Σ[(y − μ)² − y] / 2: not above zero, counts scatter no
 * more than Poisson counts (Cameron & Trivedi 2013, eq. 3.39).
 */
export function extraVariance(
  design: OutcomeDesign,
  outcome: ArrayLike<number>,
  offset: Float64Array,
  beta: Float64Array,
): number {
  const { rows, columns, x } = design;
  let sum = 0;
  for (let k = 0; k < rows; k++) {
    let eta = offset[k]!;
    for (let j = 0; j < columns; j++) eta += x[k * columns + j]! * beta[j]!;
    sum += ((outcome[k]! - Math.exp(eta)) ** 2 - outcome[k]!) / 2;
  }
  return sum;
}
