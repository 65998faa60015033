import { type ConsensusPoint, type ConsensusWorkspace, pointOf } from './likelihood.ts';
import type { ConsensusProblem } from './problem.ts';
import { search } from './search.ts';
import { consensusStart } from './start.ts';

/** Answers at the edge of their range: an answer, not an error. */
export type ConsensusBoundary = 'consensus-variance-zero' | 'place-variance-zero' | 'correlation-one';

/** The best point found. Parameters on a boundary are not in `free`. */
export interface ConsensusOptimum {
  readonly theta: Float64Array;
  readonly point: ConsensusPoint;
  /** −2 ln L in standardized units; `without` is that of the model in which v is 0. */
  readonly deviance: number;
  readonly without: number;
  readonly free: readonly number[];
  readonly boundary: readonly ConsensusBoundary[];
  readonly decrement: number;
  readonly converged: boolean;
}

/** ln of a standard deviation that is nothing. */
const nothing = -30;
/** A criterion that does not rise by more when a parameter is put on its boundary says that it belongs there. */
const flat = 1e-6;

/**
 * Fits with and without v. A variance that the likelihood drives to nothing is put to exactly 0, and a
 * correlation driven to ±1 to exactly that, where the criterion does not rise by it.
 */
export function consensusOptimum(problem: ConsensusProblem, workspace: ConsensusWorkspace): ConsensusOptimum {
  const { inMean, inVariance } = problem;
  const at = inMean + inVariance;
  const all = Array.from({ length: at + 3 }, (_, i) => i);
  const begin = consensusStart(problem);

  const plain = Float64Array.from(begin);
  plain[at + 1] = nothing;
  plain[at + 2] = 0;
  const none = settled(problem, workspace, plain, all.slice(0, at + 1));

  begin.set(none.theta.subarray(0, at));
  begin[at] = Math.max(none.theta[at]!, -4);
  let best = settled(problem, workspace, begin, all);
  for (const [log, turn] of [
    [-1, 0],
    [-2, 1],
    [-2, -1],
  ] as const) {
    if (best.deviance < none.deviance - 0.01 && best.converged) break;
    const other = Float64Array.from(begin);
    other[at + 1] = log;
    other[at + 2] = turn;
    const tried = settled(problem, workspace, other, all);
    if (tried.deviance < best.deviance - flat) best = tried;
  }
  if (!(best.deviance < none.deviance - 1e-5))
    return { ...none, without: none.deviance, boundary: ['consensus-variance-zero', ...none.boundary] };
  return { ...best, without: none.deviance };
}

type Settled = Omit<ConsensusOptimum, 'without'>;

/** Searches from `start`, then puts what has run to an edge on it and searches again with that held. */
function settled(
  problem: ConsensusProblem,
  workspace: ConsensusWorkspace,
  start: Float64Array,
  free: readonly number[],
): Settled {
  const at = problem.inMean + problem.inVariance;
  const first = search(problem, workspace, start, free);
  let found: Settled = {
    theta: first.x,
    point: pointOf(first.x, problem.inMean, problem.inVariance),
    deviance: 2 * first.value,
    free,
    boundary: [],
    decrement: first.decrement,
    converged: first.converged,
  };
  const edges: readonly {
    boundary: ConsensusBoundary;
    parameter: number;
    near: (value: number) => boolean;
    edge: (value: number) => number;
  }[] = [
    { boundary: 'place-variance-zero', parameter: at, near: (x) => x < -3.5, edge: () => nothing },
    {
      boundary: 'correlation-one',
      parameter: at + 2,
      near: (x) => 1 - Math.abs(Math.sin(x)) < 1e-4,
      edge: (x) => (Math.sign(Math.sin(x)) * Math.PI) / 2,
    },
  ];
  for (const { boundary, parameter, near, edge } of edges) {
    const value = found.theta[parameter]!;
    if (!found.free.includes(parameter) || !near(value)) continue;
    const theta = Float64Array.from(found.theta);
    theta[parameter] = edge(value);
    let held = found.free.filter((i) => i !== parameter);
    if (boundary === 'place-variance-zero') {
      theta[at + 2] = 0;
      held = held.filter((i) => i !== at + 2);
    }
    const again = search(problem, workspace, theta, held);
    if (2 * again.value > found.deviance + flat) continue;
    found = {
      theta: again.x,
      point: pointOf(again.x, problem.inMean, problem.inVariance),
      deviance: 2 * again.value,
      free: held,
      boundary: [...found.boundary, boundary],
      decrement: again.decrement,
      converged: again.converged,
    };
  }
  return found;
}
