import type { Objective } from '../../numerics/quasi-newton.ts';
import { type MarginalValue, marginalLikelihood } from './marginal-likelihood.ts';
import type { OutcomeDesign } from './outcome-design.ts';
import { binaryKernel, negativeBinomialKernel, type OutcomeKernel, poissonKernel } from './outcome-kernel.ts';
import type { OutcomeFamily } from './outcome-regression.ts';

/** The data of `latentMediation`, standardized. */
export interface LatentProblem {
  readonly family: OutcomeFamily;
  readonly design: OutcomeDesign;
  readonly y: Float64Array;
  readonly yError: Float64Array;
  readonly offset: Float64Array;
  readonly m: Float64Array;
  readonly error: Float64Array;
}

/** a (p), ln τ, b, c (p), and the logarithm of σ or θ where the outcome scatters. */
export function parameterCount(p: number, scattered: boolean): number {
  return 2 * p + 2 + (scattered ? 1 : 0);
}

/** −ln L of both equations and its slope. Without `scattered` σ² or 1/θ of the outcome is held at 0. */
export function latentObjective(problem: LatentProblem, scattered: boolean): Objective {
  const { family, design, y, yError, offset, m, error } = problem;
  const { rows, columns: p, x } = design;
  const out: MarginalValue = { value: 0, byCenter: 0, bySd: 0, byDispersion: 0 };
  const [atTau, atB, atC, atScatter] = [p, p + 1, p + 2, 2 * p + 2];
  return (at, gradient) => {
    gradient.fill(0);
    const tau = Math.exp(at[atTau]!);
    const b = at[atB]!;
    const scatter = scattered ? Math.exp(at[atScatter]!) : 0;
    const kernel = kernelOf(family, scattered ? scatter : null);
    const sigma2 = family === 'gaussian' || family === 'poisson-lognormal' ? scatter * scatter : 0;
    let value = 0;
    for (let k = 0; k < rows; k++) {
      let [expected, eta] = [0, offset[k]!];
      for (let j = 0; j < p; j++) {
        expected += x[k * p + j]! * at[j]!;
        eta += x[k * p + j]! * at[atC + j]!;
      }
      const all = tau + error[k]!;
      const reliability = tau / all;
      const residual = m[k]! - expected;
      const posterior = reliability * error[k]!;
      const turn = reliability * (1 - reliability);
      const score = expected + reliability * residual;
      value += 0.5 * (Math.log(2 * Math.PI * all) + (residual * residual) / all);
      let byExpected = residual / all;
      let byTau = -0.5 * tau * (1 / all - (residual * residual) / (all * all));
      eta += b * score;
      let byB: number;
      if (family === 'gaussian') {
        const variance = sigma2 + yError[k]! + b * b * posterior;
        const e = y[k]! - eta;
        value += 0.5 * (Math.log(2 * Math.PI * variance) + (e * e) / variance);
        const byVariance = -0.5 * (1 / variance - (e * e) / (variance * variance));
        out.byCenter = e / variance;
        byB = byVariance * 2 * b * posterior;
        byTau += byVariance * b * b * error[k]! * turn;
        if (scattered) gradient[atScatter]! -= byVariance * 2 * sigma2;
      } else {
        const sd = sigma2 > 0 ? Math.sqrt(sigma2 + b * b * posterior) : b * Math.sqrt(posterior);
        marginalLikelihood(kernel, y[k]!, eta, sd, out);
        value -= out.value;
        byB = out.bySd * (sigma2 > 0 ? (b * posterior) / sd : Math.sqrt(posterior));
        if (posterior > 0)
          byTau += (out.bySd * error[k]! * turn * (sigma2 > 0 ? (b * b) / sd : b / Math.sqrt(posterior))) / 2;
        if (scattered) gradient[atScatter]! -= sigma2 > 0 ? (out.bySd * sigma2) / sd : out.byDispersion;
      }
      byB += out.byCenter * score;
      byTau += out.byCenter * b * turn * residual;
      byExpected += out.byCenter * b * (1 - reliability);
      for (let j = 0; j < p; j++) {
        gradient[j]! -= byExpected * x[k * p + j]!;
        gradient[atC + j]! -= out.byCenter * x[k * p + j]!;
      }
      gradient[atTau]! -= byTau;
      gradient[atB]! -= byB;
    }
    return value;
  };
}

function kernelOf(family: OutcomeFamily, scatter: number | null): OutcomeKernel {
  if (family === 'binary') return binaryKernel;
  return family === 'negative-binomial' && scatter !== null ? negativeBinomialKernel(scatter) : poissonKernel;
}
