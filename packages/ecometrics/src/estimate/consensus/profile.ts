import type { ConsensusFit } from '../../model/consensus/fit-consensus.ts';
import type { ConsensusWorkspace } from '../../model/consensus/likelihood.ts';
import type { ConsensusProblem } from '../../model/consensus/problem.ts';
import { metricAt, search } from '../../model/consensus/search.ts';

/**
 * √(rise of −2 ln L) where one parameter (by its index in `standardized.theta`) is held and the others are fitted
 * anew, each time from where the last fit ended.
 */
export function profiler(
  problem: ConsensusProblem,
  workspace: ConsensusWorkspace,
  fit: ConsensusFit,
  held: number,
): (value: number) => number {
  const at = problem.inMean + problem.inVariance;
  const { deviance, theta } = fit.standardized;
  let start: Float64Array = Float64Array.from(theta);
  if (start[at]! < -6) start[at] = -3;
  if (start[at + 1]! < -6) start[at + 1] = -2;
  const free = [...start.keys()].filter((i) => i !== held);
  let metric: Float64Array | null = null;
  return (value) => {
    start[held] = value;
    // At ρ = ±1 the slope by the angle is 0, and a search would not leave it.
    if (held !== at + 2 && Math.abs(Math.cos(start[at + 2]!)) < 0.05)
      start[at + 2] = 1.3 * Math.sign(Math.sin(start[at + 2]!));
    metric ??= metricAt(problem, workspace, start, free);
    const found = search(problem, workspace, start, free, 1e-5, metric);
    start = Float64Array.from(found.x);
    return Math.sqrt(Math.max(0, 2 * found.value - deviance));
  };
}

/** Where a root that rises away from `from` reaches `target`: steps outward, then false position (Illinois). */
export function crossing(
  root: (value: number) => number,
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
    if (Math.abs(value) < 3e-4 || Math.abs(far - near) < 1e-7) return guess;
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
