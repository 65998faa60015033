import { smoothMinimum } from '../../numerics/smooth-minimum.ts';
import { logExposure, requireCounts } from './check-outcome.ts';
import { type MarginalValue, marginalLikelihood } from './marginal-likelihood.ts';
import { inOwnUnits, outcomeDesign, type Predictor } from './outcome-design.ts';
import { OutcomeError } from './outcome-error.ts';
import { poissonKernel } from './outcome-kernel.ts';
import type { OutcomeRegression } from './outcome-regression.ts';
import { extraVariance, poissonScored } from './poisson.ts';
import { scoringChecks } from './scoring-checks.ts';

/**
 * Poisson-lognormal regression of counts of places: y | ε ~ Poisson(exposure · e^{x'β + ε}), ε ~ N(0, σ²), by
 * maximum likelihood with adaptive Gauss–Hermite quadrature (Aitchison & Ho 1989, Biometrika 76:643). This is
 * the count model of HLM with overdispersion; `dispersion` is σ². Standard errors from the observed
 * information. Where counts scatter no more than Poisson counts, σ² is 0 and its error `null`.
 *
 * @throws OutcomeError as `negativeBinomialRegression`.
 */
export function poissonLognormalRegression(
  outcome: ArrayLike<number>,
  predictors: readonly Predictor[],
  exposure: ArrayLike<number> | null = null,
): OutcomeRegression {
  requireCounts(outcome, predictors.length);
  const design = outcomeDesign(predictors, outcome.length);
  const { rows, columns: p, x } = design;
  const offset = logExposure(exposure, rows);
  const start = poissonScored(design, outcome, offset);
  const shared = { family: 'poisson-lognormal', places: rows, rSquared: null } as const;
  if (extraVariance(design, outcome, offset, start.beta) <= 0)
    return {
      ...shared,
      ...inOwnUnits(design, start.beta, start.inverse),
      dispersion: { name: 'log-rate-variance', estimate: 0, standardError: null },
      logLikelihood: start.value,
      convergence: scoringChecks(start.rounds, start.decrement),
    };
  const out: MarginalValue = { value: 0, byCenter: 0, bySd: 0, byDispersion: 0 };
  const found = smoothMinimum(
    (at, gradient) => {
      const sd = Math.exp(at[p]!);
      gradient.fill(0);
      let value = 0;
      for (let k = 0; k < rows; k++) {
        let eta = offset[k]!;
        for (let j = 0; j < p; j++) eta += x[k * p + j]! * at[j]!;
        marginalLikelihood(poissonKernel, outcome[k]!, eta, sd, out);
        value -= out.value;
        for (let j = 0; j < p; j++) gradient[j]! -= out.byCenter * x[k * p + j]!;
        gradient[p]! -= out.bySd * sd;
      }
      return value;
    },
    Float64Array.from([...start.beta, Math.log(0.5)]),
  );
  if (!found.inverseHessian)
    throw new OutcomeError('not-converged', 'The search for the largest likelihood came to no end.');
  const full = found.inverseHessian;
  const block = Float64Array.from({ length: p * p }, (_, i) => full[Math.floor(i / p) * (p + 1) + (i % p)]!);
  const variance = Math.exp(2 * found.x[p]!);
  return {
    ...shared,
    ...inOwnUnits(design, found.x, block),
    dispersion: {
      name: 'log-rate-variance',
      estimate: variance,
      standardError: 2 * variance * Math.sqrt(full[(p + 1) * (p + 1) - 1]!),
    },
    logLikelihood: -found.value,
    convergence: scoringChecks(found.evaluations, found.decrement),
  };
}
