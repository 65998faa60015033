import { digamma, trigamma } from '../../numerics/gamma.ts';
import { logExposure, requireCounts } from './check-outcome.ts';
import { fisherScoring } from './fisher-scoring.ts';
import { inOwnUnits, type OutcomeDesign, outcomeDesign, type Predictor } from './outcome-design.ts';
import { OutcomeError } from './outcome-error.ts';
import { negativeBinomialKernel } from './outcome-kernel.ts';
import type { OutcomeRegression } from './outcome-regression.ts';
import { extraVariance, poissonScored } from './poisson.ts';
import { scoringChecks } from './scoring-checks.ts';

/**
 * Negative binomial regression (NB2) of counts of places: E(y) = μ = exposure · e^{x'β}, variance μ + μ²/θ,
 * β and θ by maximum likelihood (Hilbe 2011, eq. 8.8; Venables & Ripley 2002, §7.4). Standard errors of β from
 * the expected information, with which θ is uncorrelated; `dispersion` is 1/θ with its error from the
 * observed information. Where counts scatter no more than Poisson counts, 1/θ is 0 and its error `null`.
 *
 * @param exposure what the counts are out of (residents, blocks, days): its logarithm enters with coefficient 1.
 * @throws OutcomeError `not-a-count`, `exposure-not-positive`, `no-variation`, `too-few-events` with fewer than
 * five events for each predictor, `separated` when a predictor parts places of zero wholly from the others;
 * see also `outcomeDesign`.
 */
export function negativeBinomialRegression(
  outcome: ArrayLike<number>,
  predictors: readonly Predictor[],
  exposure: ArrayLike<number> | null = null,
): OutcomeRegression {
  requireCounts(outcome, predictors.length);
  const design = outcomeDesign(predictors, outcome.length);
  const offset = logExposure(exposure, design.rows);
  let scored = poissonScored(design, outcome, offset);
  const plain = extraVariance(design, outcome, offset, scored.beta) <= 0;
  let theta = Number.POSITIVE_INFINITY;
  let rounds = scored.rounds;
  for (let turn = 0; !plain; turn++) {
    const means = meansAt(design, offset, scored.beta);
    const next = bestTheta(outcome, means, Number.isFinite(theta) ? theta : 1);
    const moved = Math.abs(next / theta - 1);
    theta = next;
    const at = theta;
    scored = fisherScoring(
      design,
      outcome,
      offset,
      negativeBinomialKernel(at),
      (eta) => Math.exp(eta) / (1 + Math.exp(eta) / at),
      true,
      scored.beta,
    );
    rounds += scored.rounds;
    if (moved < 1e-10) break;
    if (turn > 200)
      throw new OutcomeError('not-converged', 'The overdispersion of the counts could not be found.');
  }
  return {
    family: 'negative-binomial',
    places: design.rows,
    ...inOwnUnits(design, scored.beta, scored.inverse),
    dispersion: {
      name: 'overdispersion',
      estimate: 1 / theta,
      standardError: plain
        ? null
        : 1 /
          (theta * theta * Math.sqrt(thetaInformation(outcome, meansAt(design, offset, scored.beta), theta))),
    },
    logLikelihood: scored.value,
    rSquared: null,
    convergence: scoringChecks(rounds, scored.decrement),
  };
}

function meansAt(
  { rows, columns, x }: OutcomeDesign,
  offset: Float64Array,
  beta: Float64Array,
): Float64Array {
  return offset.map((start, k) => {
    let eta = start;
    for (let j = 0; j < columns; j++) eta += x[k * columns + j]! * beta[j]!;
    return k < rows ? Math.exp(eta) : 0;
  });
}

function thetaScore(outcome: ArrayLike<number>, means: Float64Array, theta: number): number {
  let sum = 0;
  const constant = Math.log(theta) + 1 - digamma(theta);
  means.forEach((mean, k) => {
    const y = outcome[k]!;
    sum += constant + digamma(y + theta) - Math.log(mean + theta) - (y + theta) / (mean + theta);
  });
  return sum;
}

/** Observed information on θ: −∂²ln L/∂θ². */
function thetaInformation(outcome: ArrayLike<number>, means: Float64Array, theta: number): number {
  let sum = 0;
  means.forEach((mean, k) => {
    const y = outcome[k]!;
    const both = mean + theta;
    sum += trigamma(theta) - trigamma(y + theta) - 1 / theta + 2 / both - (y + theta) / (both * both);
  });
  return sum;
}

/** θ where its score is zero: a few Newton steps on ln θ inside a bracket; β moves before it must be exact. */
function bestTheta(outcome: ArrayLike<number>, means: Float64Array, from: number): number {
  let [low, high] = [1e-8, 1e12];
  let theta = from;
  for (let step = 0; step < 60; step++) {
    const score = thetaScore(outcome, means, theta);
    if (score > 0) low = theta;
    else high = theta;
    const information = thetaInformation(outcome, means, theta) * theta * theta - score * theta;
    let next =
      information > 0 ? theta * Math.exp(Math.max(-3, Math.min(3, (score * theta) / information))) : 0;
    if (!(next > low && next < high)) next = Math.sqrt(low * high);
    const moved = Math.abs(next / theta - 1);
    theta = next;
    if (moved < 1e-5) break;
  }
  return theta;
}
