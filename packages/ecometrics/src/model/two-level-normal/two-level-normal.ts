import { choleskyInPlace, choleskyInverse, choleskyLogDeterminant } from '../../numerics/cholesky.ts';
import type { Objective } from '../../numerics/quasi-newton.ts';
import { smoothMinimum } from '../../numerics/smooth-minimum.ts';
import type { Convergence, Matrix } from '../fit-result.ts';
import { ModelError } from '../model-error.ts';
import { scoringChecks } from '../place-outcome/scoring-checks.ts';
import type { GroupedMoments } from './grouped-moments.ts';

/** Means and covariances of several variables between places and within them. */
export interface TwoLevelNormal {
  readonly names: readonly string[];
  readonly respondents: number;
  readonly places: number;
  readonly means: readonly number[];
  readonly within: Matrix;
  readonly between: Matrix;
  /** Covariance of (means, vech within, vech between), lower triangles row by row, observed information. */
  readonly covariance: Matrix;
  /** −2 ln L. */
  readonly deviance: number;
  readonly convergence: Convergence;
}

/**
 * The unrestricted two-level normal model y_jk = μ + b_k + w_jk, b ~ N(0, Σ_B), w ~ N(0, Σ_W), by full maximum
 * likelihood from the sums alone (Muthén 1990; McDonald & Goldstein 1989, Br. J. Math. Stat. Psychol. 42:215):
 *
 * −2 ln L = Np ln 2π + (N − K) ln|Σ_W| + tr Σ_W⁻¹S + Σ_k [ln|V_k| + n_k d_k'V_k⁻¹d_k], V_k = Σ_W + n_kΣ_B,
 * d_k = ȳ_k − μ.
 *
 * @throws ModelError `one-place`, `one-respondent-per-place`, `no-variation`; `not-identified` when Σ_B lies on
 * the boundary of what a covariance can be.
 */
export function twoLevelNormal(moments: GroupedMoments): TwoLevelNormal {
  const { names, sizes, respondents } = moments;
  const p = names.length;
  const places = sizes.length;
  if (places < 2) throw new ModelError('one-place', 'Two levels need two places or more.');
  if (respondents <= places)
    throw new ModelError(
      'one-respondent-per-place',
      'Each place has one respondent, so nothing varies within.',
    );
  const unit = names.map((name, v) => {
    const variance = moments.within[v * p + v]! / (respondents - places);
    if (!(variance > 0))
      throw new ModelError('no-variation', `"${name}" does not vary within places.`, { name });
    return Math.sqrt(variance);
  });
  const scaled: GroupedMoments = {
    ...moments,
    means: moments.means.map((m, i) => m / unit[i % p]!),
    within: moments.within.map((s, i) => s / (unit[Math.floor(i / p)]! * unit[i % p]!)),
  };
  const half = (p * (p + 1)) / 2;
  const minimum = smoothMinimum(objectiveOf(scaled), startOf(scaled));
  if (!minimum.inverseHessian)
    throw new ModelError(
      'no-variation',
      'Between places some of these do not vary apart from the others, so their paths are not determined.',
    );
  const triangle = Array.from({ length: p }, (_, i) =>
    Array.from({ length: i + 1 }, (__, j) => [i, j] as const),
  ).flat();
  const scales = [
    ...unit,
    ...triangle.map(([i, j]) => unit[i]! * unit[j]!),
    ...triangle.map(([i, j]) => unit[i]! * unit[j]!),
  ];
  const n = scales.length;
  const full = (from: number): Matrix =>
    Array.from({ length: p }, (_, i) =>
      Array.from({ length: p }, (__, j) => {
        const at = from + (Math.max(i, j) * (Math.max(i, j) + 1)) / 2 + Math.min(i, j);
        return minimum.x[at]! * scales[at]!;
      }),
    );
  return {
    names,
    respondents,
    places,
    means: unit.map((u, v) => minimum.x[v]! * u),
    within: full(p),
    between: full(p + half),
    covariance: Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (__, j) => minimum.inverseHessian![i * n + j]! * scales[i]! * scales[j]!),
    ),
    deviance: 2 * minimum.value + 2 * respondents * unit.reduce((sum, u) => sum + Math.log(u), 0),
    convergence: scoringChecks(minimum.evaluations, minimum.decrement),
  };
}

/** Means, pooled covariance within, and the covariance of means less what chance adds (kept positive). */
function startOf({ sizes, means, within, respondents, names }: GroupedMoments): Float64Array {
  const p = names.length;
  const places = sizes.length;
  const average = names.map((_, v) =>
    sizes.reduce((sum, n, k) => sum + (n * means[k * p + v]!) / respondents, 0),
  );
  const usual = respondents / places;
  const [w, b]: [number[], number[]] = [[], []];
  for (let i = 0; i < p; i++)
    for (let j = 0; j <= i; j++) {
      const inside = within[i * p + j]! / (respondents - places);
      let spread = 0;
      for (let k = 0; k < places; k++)
        spread += ((means[k * p + i]! - average[i]!) * (means[k * p + j]! - average[j]!)) / places;
      w.push(inside);
      b.push(i === j ? Math.max(0.2 * spread, spread - inside / usual) : 0.5 * (spread - inside / usual));
    }
  return Float64Array.from([...average, ...w, ...b]);
}

/** −ln L and its slope in (μ, vech Σ_W, vech Σ_B). Not positive definite counts as infinitely unlikely. */
function objectiveOf({ sizes, means, within, respondents, names }: GroupedMoments): Objective {
  const p = names.length;
  const places = sizes.length;
  const half = (p * (p + 1)) / 2;
  const unpack = (x: Float64Array, from: number): Float64Array => {
    const m = new Float64Array(p * p);
    for (let i = 0, at = from; i < p; i++)
      for (let j = 0; j <= i; j++, at++) m[i * p + j] = m[j * p + i] = x[at]!;
    return m;
  };
  return (x, gradient) => {
    gradient.fill(0);
    const w = unpack(x, p);
    const b = unpack(x, p + half);
    const factor = Float64Array.from(w);
    if (choleskyInPlace(factor, p, 1e-12) >= 0) return Number.POSITIVE_INFINITY;
    const inverse = choleskyInverse(factor, p);
    let value =
      respondents * p * Math.log(2 * Math.PI) + (respondents - places) * choleskyLogDeterminant(factor, p);
    const byW = new Float64Array(p * p);
    const byB = new Float64Array(p * p);
    for (let i = 0; i < p; i++)
      for (let j = 0; j < p; j++) {
        value += inverse[i * p + j]! * within[i * p + j]!;
        let turned = 0;
        for (let a = 0; a < p; a++)
          for (let c = 0; c < p; c++)
            turned += inverse[i * p + a]! * within[a * p + c]! * inverse[c * p + j]!;
        byW[i * p + j] = (respondents - places) * inverse[i * p + j]! - turned;
      }
    const v = new Float64Array(p * p);
    const d = new Float64Array(p);
    const solved = new Float64Array(p);
    for (let k = 0; k < places; k++) {
      const n = sizes[k]!;
      for (let i = 0; i < p * p; i++) v[i] = w[i]! + n * b[i]!;
      if (choleskyInPlace(v, p, 1e-12) >= 0) return Number.POSITIVE_INFINITY;
      const inverseV = choleskyInverse(v, p);
      value += choleskyLogDeterminant(v, p);
      for (let i = 0; i < p; i++) d[i] = means[k * p + i]! - x[i]!;
      for (let i = 0; i < p; i++) {
        solved[i] = 0;
        for (let j = 0; j < p; j++) solved[i]! += inverseV[i * p + j]! * d[j]!;
      }
      for (let i = 0; i < p; i++) {
        value += n * d[i]! * solved[i]!;
        gradient[i]! -= n * solved[i]!;
        for (let j = 0; j < p; j++) {
          const slope = inverseV[i * p + j]! - n * solved[i]! * solved[j]!;
          byW[i * p + j]! += slope;
          byB[i * p + j]! += n * slope;
        }
      }
    }
    for (let i = 0, at = 0; i < p; i++)
      for (let j = 0; j <= i; j++, at++) {
        const twice = i === j ? 0.5 : 1;
        gradient[p + at] = twice * byW[i * p + j]!;
        gradient[p + half + at] = twice * byB[i * p + j]!;
      }
    return value / 2;
  };
}
