import {
  emptyIntegral,
  integratePlace,
  type PlaceData,
  type PlaceDeviations,
  type PlaceIntegral,
} from './place-integral.ts';
import type { ConsensusProblem } from './problem.ts';

/** A point of the model, in standardized units. `mean` b and `variance` a are the fixed effects. */
export interface ConsensusPoint {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  readonly deviations: PlaceDeviations;
  /** An angle whose sine is ρ. */
  readonly angle: number;
}

/** Room for evaluations of one problem, and the modes that the next one starts from. */
export interface ConsensusWorkspace {
  readonly modes: Float64Array;
  readonly omega: Float64Array;
  readonly residual: Float64Array;
  readonly left: Float64Array;
  readonly data: PlaceData;
  readonly integral: PlaceIntegral;
  evaluations: number;
}

export function consensusWorkspace(problem: ConsensusProblem): ConsensusWorkspace {
  const cells = problem.n.length;
  return {
    modes: new Float64Array(problem.places.length),
    omega: new Float64Array(cells),
    residual: new Float64Array(cells),
    left: new Float64Array(cells),
    data: { size: 0, logVariances: 0, weight: 0, mean: 0, squares: 0 },
    integral: emptyIntegral(),
    evaluations: 0,
  };
}

/**
 * Parameters as one vector: b, a, ln s_u, ln s_v, asin ρ. (The arc sine has a proper optimum at ρ = ±1, where a search
 * in atanh ρ would run off to infinity.)
 */
export function pointOf(theta: Float64Array, inMean: number, inVariance: number): ConsensusPoint {
  const at = inMean + inVariance;
  return {
    mean: theta.subarray(0, inMean),
    variance: theta.subarray(inMean, at),
    deviations: {
      mean: Math.exp(theta[at]!),
      consensus: Math.exp(theta[at + 1]!),
      correlation: Math.sin(theta[at + 2]!),
    },
    angle: theta[at + 2]!,
  };
}

/**
 * −ln L of the moments, in standardized units. `gradient` (b, a, ln s_u, ln s_v, asin ρ) is filled where given;
 * `outer` collects Σ g_k g_k' over places; `visit` sees every place's posterior.
 */
export function negativeLogLikelihood(
  problem: ConsensusProblem,
  point: ConsensusPoint,
  workspace: ConsensusWorkspace,
  gradient: Float64Array | null = null,
  outer: Float64Array | null = null,
  visit: ((place: number, integral: PlaceIntegral, data: PlaceData) => void) | null = null,
): number {
  const { inMean, inVariance } = problem;
  const size = inMean + inVariance + 3;
  const own = new Float64Array(size);
  const { data, integral, modes } = workspace;
  workspace.evaluations++;
  gradient?.fill(0);
  let value = 0;
  for (let k = 0; k < problem.places.length; k++) {
    gatherPlace(problem, point, workspace, k);
    modes[k] = integratePlace(data, point.deviations, problem.nodes, modes[k]!, integral);
    value -= integral.logLikelihood;
    if (gradient !== null || outer !== null) {
      own.fill(0);
      placeGradient(problem, point, workspace, k, own);
      if (gradient !== null) for (let i = 0; i < size; i++) gradient[i]! -= own[i]!;
      if (outer !== null)
        for (let i = 0; i < size; i++)
          for (let j = 0; j < size; j++) outer[i * size + j]! += own[i]! * own[j]!;
    }
    visit?.(k, integral, data);
  }
  return value;
}

/** The numbers of one place at these fixed effects, from its cells. */
function gatherPlace(
  problem: ConsensusProblem,
  { mean, variance }: ConsensusPoint,
  { omega, residual, left, data }: ConsensusWorkspace,
  k: number,
): void {
  const { n, y, syy, x, sxy, sxx, w, inMean, inVariance, own, start, placeSize } = problem;
  const [from, to] = [start[k]!, start[k + 1]!];
  let logVariances = 0;
  let weight = 0;
  let sum = 0;
  for (let c = from; c < to; c++) {
    let log = 0;
    for (let a = 0; a < inVariance; a++) log += w[c * inVariance + a]! * variance[a]!;
    let fitted = 0;
    for (let b = 0; b < inMean; b++) fitted += x[c * inMean + b]! * mean[b]!;
    let squares = syy[c]!;
    if (own > 0 && n[c]! > 1)
      for (let a = 0; a < own; a++) {
        let across = 0;
        for (let b = 0; b < own; b++) across += sxx[(c * own + a) * own + b]! * mean[1 + b]!;
        squares += mean[1 + a]! * (across - 2 * sxy[c * own + a]!);
      }
    omega[c] = Math.exp(-log);
    residual[c] = y[c]! - fitted;
    left[c] = Math.max(0, squares);
    logVariances += n[c]! * log;
    weight += n[c]! * omega[c]!;
    sum += n[c]! * omega[c]! * residual[c]!;
  }
  const middle = sum / weight;
  let squares = 0;
  for (let c = from; c < to; c++) squares += omega[c]! * (left[c]! + n[c]! * (residual[c]! - middle) ** 2);
  data.size = placeSize[k]!;
  data.logVariances = logVariances;
  data.weight = weight;
  data.mean = middle;
  data.squares = squares;
}

/** Slopes of the log likelihood of one place, by the chain from `PlaceData` to b and a. */
function placeGradient(
  problem: ConsensusProblem,
  { mean, angle }: ConsensusPoint,
  { omega, residual, left, data, integral }: ConsensusWorkspace,
  k: number,
  into: Float64Array,
): void {
  const { n, x, sxy, sxx, w, inMean, inVariance, own, start } = problem;
  const { byWeight, byMean, bySquares } = integral;
  for (let c = start[k]!; c < start[k + 1]!; c++) {
    const mass = n[c]! * omega[c]!;
    const off = residual[c]! - data.mean;
    const byResidual = mass * (byMean / data.weight + 2 * bySquares * off);
    for (let b = 0; b < inMean; b++) into[b]! -= byResidual * x[c * inMean + b]!;
    if (own > 0 && n[c]! > 1)
      for (let a = 0; a < own; a++) {
        let across = 0;
        for (let b = 0; b < own; b++) across += sxx[(c * own + a) * own + b]! * mean[1 + b]!;
        into[1 + a]! += 2 * bySquares * omega[c]! * (across - sxy[c * own + a]!);
      }
    const byLog =
      -0.5 * n[c]! -
      byWeight * mass -
      byMean * (mass / data.weight) * off -
      bySquares * omega[c]! * (left[c]! + n[c]! * off * off);
    for (let a = 0; a < inVariance; a++) into[inMean + a]! += byLog * w[c * inVariance + a]!;
  }
  const at = inMean + inVariance;
  into[at] = integral.byMeanDeviation;
  into[at + 1] = integral.byConsensusDeviation;
  into[at + 2] = integral.byCorrelation * Math.cos(angle);
}
