import type { ConsensusFit } from '../../model/consensus/fit-consensus.ts';
import { consensusWorkspace } from '../../model/consensus/likelihood.ts';
import { consensusProblem } from '../../model/consensus/problem.ts';
import type { ConsensusSpecification } from '../../model/consensus/specification.ts';
import { normalQuantile } from '../../numerics/normal.ts';
import type { PlaceMoments } from '../../summary/place-moments.ts';
import type { Interval } from '../interval.ts';
import { crossing, profiler } from './profile.ts';

/**
 * Interval of s_v² from the profile of the likelihood: all values at which the smallest −2 ln L over the other
 * parameters lies within z² of the minimum, z the two-sided normal quantile of `level` (Pawitan 2001, §2.6,
 * §3.4). Its lower end is 0 where even v = 0 lies within; on the boundary it still has an upper end.
 *
 * `moments` and `specification` are those of the fit.
 */
export function consensusVarianceInterval(
  fit: ConsensusFit,
  moments: PlaceMoments,
  specification: ConsensusSpecification = {},
  level = 0.95,
): Interval {
  const problem = consensusProblem(moments, specification);
  const workspace = consensusWorkspace(problem);
  const at = problem.inMean + problem.inVariance + 1;
  const z = normalQuantile((1 + level) / 2);
  const zero = fit.consensusVariance === 0;
  const rises = fit.criterionWithout - fit.criterion;
  const middle = zero ? Math.log(0.02) : Math.log(fit.consensusVariance) / 2;
  const step = fit.standardErrors.logConsensusDeviation ?? 0.7;
  const above = profiler(problem, workspace, fit, at);
  const upper = crossing(above, middle, zero ? above(middle) : 0, Math.min(1, step) * z, z);
  const below = profiler(problem, workspace, fit, at);
  const lower =
    zero || rises <= z * z ? 0 : Math.exp(2 * crossing(below, middle, 0, -Math.min(1, step) * z, z));
  return { lower, upper: Math.exp(2 * upper), level };
}
