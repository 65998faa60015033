import type { ConsensusFit } from '../../model/consensus/fit-consensus.ts';
import { type ConsensusWorkspace, consensusWorkspace } from '../../model/consensus/likelihood.ts';
import { type ConsensusProblem, consensusProblem } from '../../model/consensus/problem.ts';
import { search } from '../../model/consensus/search.ts';
import type { ConsensusSpecification } from '../../model/consensus/specification.ts';
import { normalQuantile } from '../../numerics/normal.ts';
import type { PlaceMoments } from '../../summary/place-moments.ts';
import type { Interval } from '../interval.ts';

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
  const z = normalQuantile((1 + level) / 2);
  const zero = fit.consensusVariance === 0;
  const rises = fit.criterionWithout - fit.criterion;
  const middle = zero ? Math.log(0.02) : Math.log(fit.consensusVariance) / 2;
  const step = fit.standardErrors.logConsensusDeviation ?? 0.7;
  const above = profiler(problem, workspace, fit);
  const upper = crossing(above, middle, zero ? above(middle) : 0, Math.min(1, step) * z, z);
  const below = profiler(problem, workspace, fit);
  const lower =
    zero || rises <= z * z ? 0 : Math.exp(2 * crossing(below, middle, 0, -Math.min(1, step) * z, z));
  return { lower, upper: Math.exp(2 * upper), level };
}

/** √(rise of −2 ln L) at ln s_v, the others fitted anew from where the last fit ended. */
function profiler(
  problem: ConsensusProblem,
  workspace: ConsensusWorkspace,
  fit: ConsensusFit,
): (log: number) => number {
  const at = problem.inMean + problem.inVariance;
  const { deviance, theta } = fit.standardized;
  let start: Float64Array = Float64Array.from(theta);
  if (Math.abs(start[at + 2]!) > 2) start[at + 2] = 2 * Math.sign(start[at + 2]!);
  if (start[at]! < -6) start[at] = -3;
  const free = [...start.keys()].filter((i) => i !== at + 1);
  return (log) => {
    start[at + 1] = log;
    const found = search(problem, workspace, start, free, 1e-5);
    start = found.x;
    return Math.sqrt(Math.max(0, 2 * found.value - deviance));
  };
}

/** Where a root that rises away from `from` reaches `target`: steps outward, then false position (Illinois). */
function crossing(
  root: (log: number) => number,
  from: number,
  atFrom: number,
  step: number,
  target: number,
): number {
  let near = from;
  let nearValue = atFrom - target;
  let far = from + step;
  let farValue = root(far) - target;
  for (let tries = 0; farValue < 0 && tries < 40; tries++) {
    near = far;
    nearValue = farValue;
    far += step;
    farValue = root(far) - target;
  }
  for (let tries = 0; tries < 30; tries++) {
    const guess = (near * farValue - far * nearValue) / (farValue - nearValue);
    const value = root(guess) - target;
    if (Math.abs(value) < 1e-4 || Math.abs(far - near) < 1e-7) return guess;
    if (value * farValue > 0) {
      far = guess;
      farValue = value;
      nearValue /= 2;
    } else {
      near = guess;
      nearValue = value;
      farValue /= 2;
    }
  }
  return (near + far) / 2;
}
