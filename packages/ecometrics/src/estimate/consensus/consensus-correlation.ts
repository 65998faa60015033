import type { ConsensusFit } from '../../model/consensus/fit-consensus.ts';
import { consensusWorkspace } from '../../model/consensus/likelihood.ts';
import { consensusProblem } from '../../model/consensus/problem.ts';
import type { ConsensusSpecification } from '../../model/consensus/specification.ts';
import { normalCdf, normalQuantile } from '../../numerics/normal.ts';
import type { PlaceMoments } from '../../summary/place-moments.ts';
import type { Interval } from '../interval.ts';
import { crossing, profiler } from './profile.ts';

/** How the level of places goes with the log variance within them. */
export interface ConsensusCorrelation {
  readonly estimate: number;
  readonly interval: Interval;
  /** How surely ρ is below 0, from the signed root of the likelihood ratio against ρ = 0. */
  readonly probabilityNegative: number;
}

/**
 * ρ with its range. Inside, the range is that of atanh ρ ± z · standard error (Fisher's z). At ρ = ±1, where there is
 * no standard error, it ends where the profile of −2 ln L has risen by z². Null where one of the variances is 0.
 *
 * `moments` and `specification` are those of the fit.
 */
export function consensusCorrelation(
  fit: ConsensusFit,
  moments: PlaceMoments,
  specification: ConsensusSpecification = {},
  level = 0.95,
): ConsensusCorrelation | null {
  const { correlation } = fit;
  if (correlation === null) return null;
  const z = normalQuantile((1 + level) / 2);
  const error = fit.standardErrors.atanhCorrelation;
  const problem = consensusProblem(moments, specification);
  const workspace = consensusWorkspace(problem);
  const fresh = () => profiler(problem, workspace, fit, problem.inMean + problem.inVariance + 2);
  const root = fresh()(0);
  const probabilityNegative = normalCdf(correlation < 0 ? root : -root);
  if (error !== null) {
    const middle = Math.atanh(correlation);
    const [lower, upper] = [Math.tanh(middle - z * error), Math.tanh(middle + z * error)];
    return { estimate: correlation, interval: { lower, upper, level }, probabilityNegative };
  }
  const sign = Math.sign(correlation);
  const far = (-sign * Math.PI) / 2;
  const end = fresh()(far) < z ? far : crossing(fresh(), -far, 0, 0.25 * far, z);
  const other = Math.sin(end);
  return {
    estimate: correlation,
    interval: { lower: Math.min(correlation, other), upper: Math.max(correlation, other), level },
    probabilityNegative,
  };
}
