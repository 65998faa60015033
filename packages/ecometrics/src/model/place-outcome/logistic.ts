import { requireBinary } from './check-outcome.ts';
import { fisherScoring } from './fisher-scoring.ts';
import { inOwnUnits, outcomeDesign, type Predictor } from './outcome-design.ts';
import { binaryKernel } from './outcome-kernel.ts';
import type { OutcomeRegression } from './outcome-regression.ts';
import { scoringChecks } from './scoring-checks.ts';

/**
 * Logistic regression of a binary outcome of places, ln(p / (1 − p)) = x'β, by maximum likelihood; standard
 * errors from the information (McCullagh & Nelder 1989, §4.4).
 *
 * @throws OutcomeError `separated` when a predictor parts the two kinds wholly, naming it; `too-few-events`
 * with fewer than five places of the rarer kind for each predictor; `not-binary`; see also `outcomeDesign`.
 */
export function logisticRegression(
  outcome: ArrayLike<number>,
  predictors: readonly Predictor[],
): OutcomeRegression {
  requireBinary(outcome, predictors.length);
  const design = outcomeDesign(predictors, outcome.length);
  const start = new Float64Array(design.columns);
  const mean = Array.from(outcome).reduce((a, b) => a + b, 0) / outcome.length;
  start[0] = Math.log(mean / (1 - mean));
  const scored = fisherScoring(
    design,
    outcome,
    new Float64Array(design.rows),
    binaryKernel,
    (eta) => {
      const p = 1 / (1 + Math.exp(-eta));
      return p * (1 - p);
    },
    false,
    start,
  );
  return {
    family: 'binary',
    places: design.rows,
    ...inOwnUnits(design, scored.beta, scored.inverse),
    dispersion: null,
    logLikelihood: scored.value,
    rSquared: null,
    convergence: scoringChecks(scored.rounds, scored.decrement),
  };
}
