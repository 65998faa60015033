import { choleskyInPlace, choleskySolve } from '../numerics/cholesky.ts';
import { symmetricEigen } from '../numerics/symmetric-eigen.ts';
import { admissibleMinimum } from './admissible-step.ts';
import { derivatives } from './gradient.ts';
import { evaluate } from './likelihood.ts';
import { fromVector, type Parameters, scaleParameters, toVector, vechPairs } from './parameters.ts';
import type { Problem } from './problem.ts';
import { correctedScoring, type SecantPair, withPair } from './secant.ts';
import type { Workspace } from './workspace.ts';

export interface ScoringOptions {
  /** 1 where an element of θ may move; the others keep their starting value (0 where not identified). */
  readonly free: Uint8Array;
  /** False when an element is held at a value other than 0: then the overall scale is not profiled. */
  readonly profileScale: boolean;
}

/**
 * Where the search ended. `gradient` and `scoring` are those at `theta`, or, inside, those from which the last
 * step was taken, less than 1e-4 standard errors away.
 */
export interface Optimum {
  readonly theta: Parameters;
  readonly deviance: number;
  readonly gradient: Float64Array;
  readonly scoring: Float64Array;
  /** g'S⁻¹g (inside) or twice the predicted decrease (on the boundary): squared distance in standard errors. */
  readonly decrement: number;
  readonly converged: boolean;
  /** Elements of vech that are kept at exactly zero because a variance is. */
  readonly onBoundary: boolean;
}

/** The last step is still taken when the Newton decrement falls below this. */
export const decrementTolerance = 1e-9;
/** And what would be left after that step, judged by what the step before it took away, below this. */
const remainderTolerance = 1e-11;
const mostSteps = 60;
/** Plain scoring ends sooner than this unless places are few; only then do its own steps correct it. */
const firstSecantStep = 3;
const smallestPivotShare = 0.02;
const zeroShare = 1e-6;

/**
 * Minimizes D by Fisher scoring in the space of the variances themselves, full steps, with the fixed
 * effects and the overall scale profiled at every evaluation (engine.md §2). A step that would leave
 * the admissible variances is replaced by the minimum of the quadratic model over them.
 */
export function minimizeDeviance(
  problem: Problem,
  workspace: Workspace,
  start: Parameters,
  options: ScoringOptions,
): Optimum {
  const q = problem.layout.scales;
  const byScale = problem.varianceByScale;
  const at = (theta: Parameters): Point => {
    const deviance = evaluate(problem, workspace, theta, options.profileScale);
    return { deviance, theta, scaled: scaleParameters(theta, workspace.scale) };
  };
  let point = at(start);
  if (!Number.isFinite(point.deviance))
    throw new RangeError('The search must start at admissible variances.');
  let slopes = derivatives(problem, workspace, point.theta);
  let decrement = Number.POSITIVE_INFINITY;
  let converged = false;
  let onBoundary = false;
  let pairs: readonly SecantPair[] = [];
  for (let step = 0; step < mostSteps && !converged; step++) {
    const theta = toVector(point.scaled, q, byScale);
    const { gradient } = slopes;
    const before = decrement;
    const scoring = correctedScoring(slopes.scoring, pairs);
    const model = { theta, gradient, scoring, scales: q, byScale, free: options.free };
    const newton = newtonStep(model.gradient, model.scoring, options.free);
    let next: Point | null = null;
    onBoundary = newton === null || !staysInside(theta, newton.delta, q, byScale);
    if (newton !== null && !onBoundary) {
      decrement = newton.decrement;
      next = at(fromVector(moved(theta, newton.delta, q), q, byScale));
      if (!notWorse(next, point, problem)) next = null;
    }
    if (next === null) {
      const inner = admissibleMinimum(model);
      decrement = 2 * inner.decrease;
      next = damped(at, theta, inner.theta, point, problem, q, byScale);
      onBoundary = true;
    }
    converged = decrement < decrementTolerance && (decrement / before) * decrement < remainderTolerance;
    if (next === null && pairs.length > 0 && !converged) {
      pairs = [];
      continue;
    }
    if (next === null) break;
    point = next;
    if (converged && !onBoundary) break;
    slopes = derivatives(problem, workspace, point.theta);
    const to = { theta: toVector(point.scaled, q, byScale), gradient: slopes.gradient };
    if (step >= firstSecantStep) pairs = withPair(pairs, { theta, gradient }, to, options.free);
  }
  const cleaned = zeroSmallVariances(point.scaled, q);
  if (cleaned !== null) {
    const zeroed = at(cleaned);
    if (notWorse(zeroed, point, problem)) point = zeroed;
    else at(point.theta);
    slopes = derivatives(problem, workspace, point.theta);
  }
  return { theta: point.scaled, deviance: point.deviance, ...slopes, decrement, converged, onBoundary };
}

interface Point {
  readonly deviance: number;
  readonly theta: Parameters;
  readonly scaled: Parameters;
}

/** D has about 1e-11 of relative precision; a rise within it is no rise. */
function notWorse(next: Point, now: Point, problem: Problem): boolean {
  return next.deviance <= now.deviance + 1e-11 * (Math.abs(now.deviance) + problem.answers);
}

/** δ = −S⁻¹g over the free elements, and g'S⁻¹g; null when S is not positive definite there. */
function newtonStep(
  gradient: Float64Array,
  scoring: Float64Array,
  free: Uint8Array,
): { delta: Float64Array; decrement: number } | null {
  const index = [...free.keys()].filter((i) => free[i]);
  const n = index.length;
  const s = new Float64Array(n * n);
  index.forEach((i, a) => {
    index.forEach((j, b) => {
      s[a * n + b] = scoring[i * gradient.length + j]!;
    });
  });
  const step = Float64Array.from(index, (i) => -gradient[i]!);
  if (choleskyInPlace(s, n, 1e-14) >= 0) return null;
  choleskySolve(s, n, step);
  const delta = new Float64Array(gradient.length);
  let decrement = 0;
  index.forEach((i, a) => {
    delta[i] = step[a]!;
    decrement -= step[a]! * gradient[i]!;
  });
  return { delta, decrement };
}

/** θ + δ, with σ² stepped on the log scale. */
function moved(theta: Float64Array, delta: Float64Array, q: number): Float64Array {
  const first = q * (q + 1);
  return theta.map((value, i) => (i < first ? value + delta[i]! : value * Math.exp(delta[i]! / value)));
}

/** Whether every Cholesky pivot of T_u and T_r keeps at least 2% of its former share of the diagonal. */
function staysInside(theta: Float64Array, delta: Float64Array, q: number, byScale: boolean): boolean {
  const before = fromVector(theta, q, byScale);
  const after = fromVector(moved(theta, delta, q), q, byScale);
  return (
    after.item.every(Number.isFinite) &&
    (['place', 'respondent'] as const).every((part) => {
      const a = pivots(before[part], q);
      const b = pivots(after[part], q);
      return a.every((share, i) =>
        before[part][i * q + i] === 0 ? after[part][i * q + i] === 0 : b[i]! > smallestPivotShare * share,
      );
    })
  );
}

/** Cholesky pivots; the elimination stops at the first that is not positive. */
function pivots(t: Float64Array, q: number): number[] {
  const a = Float64Array.from(t);
  const result: number[] = [];
  for (let j = 0; j < q; j++) {
    const pivot = a[j * q + j]!;
    result.push(pivot);
    if (!(pivot > 0)) {
      if (t[j * q + j] === 0) continue;
      while (result.length < q) result.push(-1);
      break;
    }
    for (let i = j + 1; i < q; i++)
      for (let k = j + 1; k < q; k++) a[i * q + k]! -= (a[i * q + j]! * a[j * q + k]!) / pivot;
  }
  return result;
}

/** From θ towards `goal`: the full way, or as far as D does not rise. Variances stay admissible between. */
function damped(
  at: (theta: Parameters) => Point,
  theta: Float64Array,
  goal: Float64Array,
  now: Point,
  problem: Problem,
  q: number,
  byScale: boolean,
): Point | null {
  for (let share = 1; share > 1e-6; share /= 4) {
    const next = at(
      fromVector(
        theta.map((value, i) => value + share * (goal[i]! - value)),
        q,
        byScale,
      ),
    );
    if (notWorse(next, now, problem)) return next;
  }
  at(now.theta);
  return null;
}

/** T with eigenvalues under 1e-6 of σ² set to exactly zero, or null when there are none. */
function zeroSmallVariances(theta: Parameters, q: number): Parameters | null {
  const floor = zeroShare * Math.min(...theta.item);
  let changed = false;
  const clean = (t: Float64Array): Float64Array => {
    const { values, vectors } = symmetricEigen(t, q);
    if (!values.some((value) => value !== 0 && value < floor)) return t;
    changed = true;
    const result = new Float64Array(q * q);
    for (let v = 0; v < q; v++) {
      if (values[v]! < floor) continue;
      for (let i = 0; i < q; i++)
        for (let j = 0; j < q; j++)
          result[i * q + j]! += values[v]! * vectors[i * q + v]! * vectors[j * q + v]!;
    }
    return result;
  };
  const place = clean(theta.place);
  const respondent = clean(theta.respondent);
  return changed ? { place, respondent, item: theta.item } : null;
}

/** Free elements of θ given which variances and covariances are identified. */
export function freeElements(
  q: number,
  byScale: boolean,
  identified: { place: (i: number, j: number) => boolean; respondent: (i: number, j: number) => boolean },
): Uint8Array {
  const pairs = vechPairs(q);
  return Uint8Array.from([
    ...pairs.map(([i, j]) => (identified.place(i, j) ? 1 : 0)),
    ...pairs.map(([i, j]) => (identified.respondent(i, j) ? 1 : 0)),
    ...Array<number>(byScale ? q : 1).fill(1),
  ]);
}
