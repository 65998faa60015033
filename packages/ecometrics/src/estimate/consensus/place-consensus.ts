import type { ConsensusFit } from '../../model/consensus/fit-consensus.ts';
import {
  type ConsensusWorkspace,
  consensusWorkspace,
  negativeLogLikelihood,
  pointOf,
} from '../../model/consensus/likelihood.ts';
import { type ConsensusProblem, consensusProblem } from '../../model/consensus/problem.ts';
import type { ConsensusSpecification } from '../../model/consensus/specification.ts';
import { normalCdf } from '../../numerics/normal.ts';
import type { PlaceMoments } from '../../summary/place-moments.ts';
import { type Interval, type IntervalEstimate, normalInterval } from '../interval.ts';

/** People who answered the whole scale that a place needs before its own consensus is spoken of. */
export const respondentsForConsensus = 30;

/** What is known of the consensus of one place. Standard errors hold the uncertainty of the whole fit. */
export interface PlaceConsensus {
  readonly place: string;
  /** People who answered every item of the scale. */
  readonly respondents: number;
  /** v_k: how far the place's log variance lies from the usual; below 0 its people are closer together. */
  readonly logVariance: IntervalEstimate;
  /** Standard deviation of people's scale means within the place, at average covariates of people. */
  readonly standardDeviation: { readonly estimate: number; readonly interval: Interval };
  /** Expected scale mean in the place, at average covariates of people. */
  readonly mean: IntervalEstimate;
  /** P(v_k < 0): people here are closer together than is usual. */
  readonly probabilityCloser: number;
}

/** Why the consensus of a place is not told. */
export interface NoConsensus {
  readonly place: string;
  readonly respondents: number;
  /** `no-differences`: the fit found none between places, so that a place has no consensus of its own. */
  readonly absent: 'too-few-respondents' | 'no-differences';
  readonly needed: number;
}

/**
 * Posterior mean and interval of every place's consensus, by the quadrature of the fit: E v_k and Var v_k given
 * the answers, and Var v_k raised by what the uncertainty of the parameters adds, ∂E v_k/∂θ · Cov θ · (∂E v_k/∂θ)'
 * (Kass & Steffey 1989, *JASA* 84:717, eq. 3.3). The standard deviation is exp((a + v_k)/2), its interval the
 * interval of a + v_k transformed.
 *
 * Places with fewer than `fewest` people (never under 30 by default) are absent with that reason: the logarithm
 * of a variance from n people is uncertain by √(2/(n − 1)), more than places usually differ. Where the fit put s_v
 * to 0 every place is absent: no interval could be honest.
 *
 * `moments` and `specification` are those of the fit.
 */
export function placeConsensus(
  fit: ConsensusFit,
  moments: PlaceMoments,
  specification: ConsensusSpecification = {},
  fewest = respondentsForConsensus,
  level = 0.95,
): (PlaceConsensus | NoConsensus)[] {
  const problem = consensusProblem(moments, specification);
  const posteriors = posteriorsOf(problem, fit);
  const { answer, places, placeSize } = problem;
  const shift = 2 * Math.log(answer.scale);
  return places.map((place, k) => {
    const respondents = placeSize[k]!;
    if (respondents < fewest) return { place, respondents, absent: 'too-few-respondents', needed: fewest };
    if (fit.consensusVariance === 0) return { place, respondents, absent: 'no-differences', needed: fewest };
    const { v, vError, log, logError, mean, meanError } = posteriors[k]!;
    const logs = normalInterval(log + shift, logError, level);
    const middle = answer.center + answer.scale * mean;
    const error = answer.scale * meanError;
    return {
      place,
      respondents,
      logVariance: { estimate: v, standardError: vError, interval: normalInterval(v, vError, level) },
      standardDeviation: {
        estimate: Math.exp((log + shift) / 2),
        interval: { lower: Math.exp(logs.lower / 2), upper: Math.exp(logs.upper / 2), level },
      },
      mean: { estimate: middle, standardError: error, interval: normalInterval(middle, error, level) },
      probabilityCloser: normalCdf(-v / vError),
    };
  });
}

interface Posterior {
  readonly v: number;
  readonly vError: number;
  readonly log: number;
  readonly logError: number;
  readonly mean: number;
  readonly meanError: number;
}

/** Three numbers a place: v, its whole log variance, its mean; in standardized units. */
const kinds = 3;

function posteriorsOf(problem: ConsensusProblem, fit: ConsensusFit): Posterior[] {
  const { theta, covariance, free } = fit.standardized;
  const workspace = consensusWorkspace(problem);
  const centers = expected(problem, workspace, theta);
  const count = problem.places.length;
  const added = new Float64Array(count * kinds);
  if (covariance !== null) {
    const size = theta.length;
    const slopes = free.map((i) => {
      const error = Math.sqrt(covariance[i * size + i]!);
      const step = Math.min(0.05, 0.05 * error);
      const moved = Float64Array.from(theta);
      moved[i] = theta[i]! + step;
      const up = expected(problem, workspace, moved).values;
      moved[i] = theta[i]! - step;
      const down = expected(problem, workspace, moved).values;
      return up.map((value, at) => (value - down[at]!) / (2 * step));
    });
    for (let at = 0; at < added.length; at++)
      free.forEach((i, a) => {
        free.forEach((j, b) => {
          added[at]! += slopes[a]![at]! * slopes[b]![at]! * covariance[i * size + j]!;
        });
      });
  }
  return Array.from({ length: count }, (_, k) => {
    const [v, log, mean] = [0, 1, 2].map((kind) => centers.values[k * kinds + kind]!) as [
      number,
      number,
      number,
    ];
    const error = (kind: number, variance: number): number =>
      Math.sqrt(Math.max(0, variance) + Math.max(0, added[k * kinds + kind]!));
    return {
      v,
      vError: error(0, centers.vVariance[k]!),
      log,
      logError: error(1, centers.vVariance[k]!),
      mean,
      meanError: error(2, centers.uVariance[k]!),
    };
  });
}

interface Expected {
  readonly values: Float64Array;
  readonly vVariance: Float64Array;
  readonly uVariance: Float64Array;
}

function expected(problem: ConsensusProblem, workspace: ConsensusWorkspace, theta: Float64Array): Expected {
  const { places, inMean, inVariance, own, start, x, w, varianceColumns, meanColumns } = problem;
  const point = pointOf(theta, inMean, inVariance);
  const sv = point.deviations.consensus;
  const values = new Float64Array(places.length * kinds);
  const vVariance = new Float64Array(places.length);
  const uVariance = new Float64Array(places.length);
  const peopleInVariance = varianceColumns.length - (meanColumns.length - own);
  negativeLogLikelihood(problem, point, workspace, null, null, (k, integral) => {
    const cell = start[k]!;
    let log = point.variance[0]!;
    for (let a = 1 + Math.max(0, peopleInVariance); a < inVariance; a++)
      log += w[cell * inVariance + a]! * point.variance[a]!;
    let mean = point.mean[0]!;
    for (let b = 1 + own; b < inMean; b++) mean += x[cell * inMean + b]! * point.mean[b]!;
    const v = sv * integral.z;
    values[k * kinds] = v;
    values[k * kinds + 1] = log + v;
    values[k * kinds + 2] = mean + integral.u;
    vVariance[k] = sv * sv * (integral.zSquare - integral.z * integral.z);
    uVariance[k] = integral.uSquare - integral.u * integral.u;
  });
  return { values, vVariance, uVariance };
}
