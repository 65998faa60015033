import { choleskyInPlace, choleskyInverse, choleskySolve } from '../../numerics/cholesky.ts';
import { correctedScoring, type SecantPair, withPair } from '../secant.ts';
import { type LevelModel, type LevelStructure, levelStructure } from './level-structure.ts';
import { type TwoLevelPoint, twoLevelLikelihood } from './two-level-likelihood.ts';
import { type TwoLevelMoments, twoLevelMeanSquares } from './two-level-moments.ts';
import { type Unrestricted, unrestrictedTwoLevel } from './unrestricted.ts';

/** One level of a fitted two-level covariance model. */
export interface FittedLevel {
  readonly model: LevelModel;
  readonly names: readonly string[];
  readonly parameters: Float64Array;
  /** Σ of the level, p × p row by row. */
  readonly covariance: Float64Array;
  /** Numbers of the parameters that stand on a bound (a variance at 0, a correlation at ±1). */
  readonly bounded: readonly number[];
}

/** A two-level covariance model at the maximum of its likelihood. */
export interface TwoLevelFit {
  /** −2 ln L. */
  readonly deviance: number;
  readonly parameters: number;
  readonly mean: Float64Array;
  readonly within: FittedLevel;
  readonly between: FittedLevel;
  readonly converged: boolean;
  readonly evaluations: number;
}

/** Σ of both levels to start from. */
export interface TwoLevelStart {
  readonly within: Float64Array;
  readonly between: Float64Array;
}

const mostSteps = 200;
const decrementTolerance = 1e-7;

/**
 * Fits a two-level covariance model by full maximum likelihood: Fisher scoring with analytic slopes, bounds
 * kept by projection (Bertsekas 1982, SIAM J. Control Optim. 20:221). Starts from the moment estimates
 * S_W and (S_B − S_W)/n₀ unless told.
 */
export function fitTwoLevel(
  moments: TwoLevelMoments,
  withinModel: LevelModel,
  betweenModel: LevelModel,
  start: TwoLevelStart = momentStart(moments),
): TwoLevelFit {
  const within = levelStructure(moments.items, withinModel);
  const between = levelStructure(moments.items, betweenModel);
  if (withinModel.kind === 'saturated' && betweenModel.kind === 'saturated') {
    const free =
      unrestrictedTwoLevel(moments, start, decrementTolerance) ??
      unrestrictedTwoLevel(moments, diagonalStart(moments), decrementTolerance);
    if (free === null) throw new RangeError('An item of the two-level model does not vary.');
    return unrestrictedFit(moments, within, between, free);
  }
  const search = searcher(moments, within, between);
  let x = join(within.start(start.within), between.start(start.between));
  let point = search.at(x);
  if (point === null) {
    const safe = diagonalStart(moments);
    x = join(within.start(safe.within), between.start(safe.between));
    point = search.at(x);
  }
  if (point === null) throw new RangeError('An item of the two-level model does not vary.');
  let converged = false;
  let evaluations = 1;
  let slopes = search.slopes(x, point);
  let held = search.held(x, slopes.gradient);
  let pairs: readonly SecantPair[] = [];
  for (let step = 0; step < mostSteps && !converged; step++) {
    const { gradient } = slopes;
    const delta = newton(gradient, correctedScoring(slopes.scoring, pairs), held);
    if (delta === null) break;
    const decrement = -delta.reduce((sum, d, i) => sum + d * gradient[i]!, 0);
    let next: TwoLevelPoint | null = null;
    let moved = x;
    for (let share = 1; share > 1e-6 && next === null; share /= 2) {
      moved = search.clipped(x, delta, share);
      next = search.at(moved);
      evaluations++;
      if (next !== null && !(next.deviance <= point.deviance + 1e-12 * Math.abs(point.deviance))) next = null;
    }
    converged = decrement < (next === null ? 1e-6 : decrementTolerance);
    if (next === null) {
      if (converged || pairs.length === 0) break;
      pairs = [];
      continue;
    }
    const nextSlopes = search.slopes(moved, next);
    const nextHeld = search.held(moved, nextSlopes.gradient);
    const same = nextHeld.every((one, i) => one === held[i]);
    pairs = same
      ? withPair(
          pairs,
          { theta: x, gradient },
          { theta: moved, gradient: nextSlopes.gradient },
          held.map((one) => 1 - one),
        )
      : [];
    [x, point, slopes, held] = [moved, next, nextSlopes, nextHeld];
  }
  const levelOf = (structure: LevelStructure, model: LevelModel, from: number): FittedLevel => {
    const parameters = x.slice(from, from + structure.size);
    const covariance = new Float64Array(moments.items.length ** 2);
    structure.covariance(parameters, covariance);
    const bounded = [...parameters.keys()].filter((i) => held[from + i]);
    return { model, names: structure.names, parameters, covariance, bounded };
  };
  return {
    deviance: point.deviance,
    parameters: x.length + moments.items.length,
    mean: point.mean.map((value, i) => value + moments.mean[i]!),
    within: levelOf(within, withinModel, 0),
    between: levelOf(between, betweenModel, within.size),
    converged,
    evaluations,
  };
}

function unrestrictedFit(
  moments: TwoLevelMoments,
  within: LevelStructure,
  between: LevelStructure,
  free: Unrestricted,
): TwoLevelFit {
  const levelOf = (structure: LevelStructure, covariance: Float64Array): FittedLevel => ({
    model: { kind: 'saturated' },
    names: structure.names,
    parameters: structure.start(covariance),
    covariance,
    bounded: [],
  });
  return {
    deviance: free.point.deviance,
    parameters: within.size + between.size + moments.items.length,
    mean: free.point.mean.map((value, i) => value + moments.mean[i]!),
    within: levelOf(within, free.within),
    between: levelOf(between, free.between),
    converged: free.converged,
    evaluations: free.evaluations,
  };
}

function momentStart(moments: TwoLevelMoments): TwoLevelStart {
  const { within, between, size } = twoLevelMeanSquares(moments);
  return { within, between: between.map((value, at) => (value - within[at]!) / size) };
}

function diagonalStart(moments: TwoLevelMoments): TwoLevelStart {
  const { within } = twoLevelMeanSquares(moments);
  const p = moments.items.length;
  const diagonal = (share: number): Float64Array =>
    within.map((value, at) => (at % (p + 1) === 0 ? share * value : 0));
  return { within: diagonal(1), between: diagonal(0.05) };
}

function join(a: Float64Array, b: Float64Array): Float64Array {
  const x = new Float64Array(a.length + b.length);
  x.set(a);
  x.set(b, a.length);
  return x;
}

function searcher(moments: TwoLevelMoments, within: LevelStructure, between: LevelStructure) {
  const p = moments.items.length;
  const sigmaWithin = new Float64Array(p * p);
  const sigmaBetween = new Float64Array(p * p);
  const size = within.size + between.size;
  const left = new Float64Array(size * p);
  const right = new Float64Array(size * p);
  const lower = join(within.lower, between.lower);
  const upper = join(within.upper, between.upper);
  const clip = (value: number, i: number): number => Math.min(upper[i]!, Math.max(lower[i]!, value));
  const split = within.size;
  return {
    at(x: Float64Array): TwoLevelPoint | null {
      within.covariance(x.subarray(0, split), sigmaWithin);
      between.covariance(x.subarray(split), sigmaBetween);
      return twoLevelLikelihood(moments, sigmaWithin, sigmaBetween);
    },
    slopes(x: Float64Array, point: TwoLevelPoint) {
      within.directions(x.subarray(0, split), left.subarray(0, split * p), right.subarray(0, split * p));
      between.directions(x.subarray(split), left.subarray(split * p), right.subarray(split * p));
      return slopesOf(point, turnedDirections(left, right, point.basis, size, p), split, size, p);
    },
    /** 1 for a parameter on a bound that the slope pushes outward. */
    held: (x: Float64Array, gradient: Float64Array): Uint8Array =>
      Uint8Array.from(x, (value, i) =>
        (value <= lower[i]! && gradient[i]! > 0) || (value >= upper[i]! && gradient[i]! < 0) ? 1 : 0,
      ),
    clipped: (x: Float64Array, delta: Float64Array, share: number): Float64Array =>
      x.map((value, i) => clip(value + share * delta[i]!, i)),
  };
}

/** V'(lr' + rl')V of every parameter as its lower triangle, elements off the diagonal times √2. */
function turnedDirections(
  left: Float64Array,
  right: Float64Array,
  basis: Float64Array,
  size: number,
  p: number,
): Float64Array {
  const v = (p * (p + 1)) / 2;
  const directions = new Float64Array(size * v);
  const l = new Float64Array(p);
  const r = new Float64Array(p);
  for (let a = 0; a < size; a++) {
    l.fill(0);
    r.fill(0);
    for (let i = 0; i < p; i++) {
      const x = left[a * p + i]!;
      const y = right[a * p + i]!;
      if (x !== 0) for (let j = 0; j < p; j++) l[j]! += x * basis[i * p + j]!;
      if (y !== 0) for (let j = 0; j < p; j++) r[j]! += y * basis[i * p + j]!;
    }
    let at = a * v;
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < i; j++) directions[at++] = Math.SQRT2 * (l[i]! * r[j]! + r[i]! * l[j]!);
      directions[at++] = 2 * l[i]! * r[i]!;
    }
  }
  return directions;
}

function slopesOf(point: TwoLevelPoint, directions: Float64Array, split: number, size: number, p: number) {
  const v = (p * (p + 1)) / 2;
  const packed = (square: Float64Array, share: number): Float64Array => {
    const result = new Float64Array(v);
    let at = 0;
    for (let i = 0; i < p; i++)
      for (let j = 0; j <= i; j++) result[at++] = (i === j ? 1 : share) * square[i * p + j]!;
    return result;
  };
  const slope = [packed(point.within, Math.SQRT2), packed(point.between, Math.SQRT2)] as const;
  const weight = [
    packed(point.weightWithin, 1),
    packed(point.weightAcross, 1),
    packed(point.weightBetween, 1),
  ] as const;
  const gradient = new Float64Array(size);
  const scoring = new Float64Array(size * size);
  const own = new Float64Array(v);
  for (let a = 0; a < size; a++) {
    const level = a < split ? 0 : 1;
    let sum = 0;
    for (let e = 0; e < v; e++) sum += slope[level][e]! * directions[a * v + e]!;
    gradient[a] = sum;
    for (let b = 0; b <= a; b++) {
      if (b === 0 || b === split) {
        const mine = weight[level === 0 ? 0 : b < split ? 1 : 2]!;
        for (let e = 0; e < v; e++) own[e] = mine[e]! * directions[a * v + e]!;
      }
      let value = 0;
      for (let e = 0; e < v; e++) value += own[e]! * directions[b * v + e]!;
      scoring[a * size + b] = value;
      scoring[b * size + a] = value;
    }
  }
  return { gradient, scoring };
}

function freeOf(scoring: Float64Array, held: Uint8Array): { index: number[]; matrix: Float64Array } {
  const index = [...held.keys()].filter((i) => !held[i]);
  const n = index.length;
  const matrix = new Float64Array(n * n);
  for (let a = 0; a < n; a++) {
    const row = index[a]! * held.length;
    for (let b = 0; b < n; b++) matrix[a * n + b] = scoring[row + index[b]!]!;
  }
  return { index, matrix };
}

/** −S⁻¹g over the free parameters, with a ridge where S is singular. */
function newton(gradient: Float64Array, scoring: Float64Array, held: Uint8Array): Float64Array | null {
  const { index, matrix } = freeOf(scoring, held);
  const n = index.length;
  for (let ridge = 0; ridge < 1; ridge = ridge === 0 ? 1e-8 : ridge * 100) {
    const factor = matrix.slice();
    for (let a = 0; a < n; a++) factor[a * n + a]! *= 1 + ridge;
    if (choleskyInPlace(factor, n, 1e-13) >= 0) continue;
    const step = Float64Array.from(index, (i) => -gradient[i]!);
    choleskySolve(factor, n, step);
    const delta = new Float64Array(gradient.length);
    index.forEach((i, a) => {
      delta[i] = step[a]!;
    });
    return delta;
  }
  return null;
}

/**
 * The covariance of the estimates: twice the inverse of the expected second derivatives of D. Rows are the
 * parameters within, then between; 0 for those on a bound. `null` where it is singular.
 */
export function twoLevelParameterCovariance(
  moments: TwoLevelMoments,
  { within, between }: TwoLevelFit,
): Float64Array | null {
  const search = searcher(
    moments,
    levelStructure(moments.items, within.model),
    levelStructure(moments.items, between.model),
  );
  const x = join(within.parameters, between.parameters);
  const point = search.at(x);
  if (point === null) return null;
  const held = new Uint8Array(x.length);
  for (const i of within.bounded) held[i] = 1;
  for (const i of between.bounded) held[within.parameters.length + i] = 1;
  const { index, matrix } = freeOf(search.slopes(x, point).scoring, held);
  const n = index.length;
  if (choleskyInPlace(matrix, n, 1e-13) >= 0) return null;
  const inverse = choleskyInverse(matrix, n);
  const full = new Float64Array(held.length ** 2);
  index.forEach((i, a) => {
    index.forEach((j, b) => {
      full[i * held.length + j] = 2 * inverse[a * n + b]!;
    });
  });
  return full;
}
