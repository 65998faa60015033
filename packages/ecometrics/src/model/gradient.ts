import { choleskyInverse } from '../numerics/cholesky.ts';
import type { PlaceSums } from './kernels/kernel.ts';
import { kernelFor, overPlaces } from './kernels/over-places.ts';
import { type Parameters, vechPairs } from './parameters.ts';
import type { Problem } from './problem.ts';
import { multiply } from './small-matrix.ts';
import type { Workspace } from './workspace.ts';

/** First derivatives of D and its expected second derivatives in θ = (vech T_u, vech T_r, σ²). */
export interface Derivatives {
  readonly gradient: Float64Array;
  /** Scoring matrix, |θ| × |θ|: the information about θ is half of it. */
  readonly scoring: Float64Array;
}

/**
 * Analytic gradient (engine.md §1.3) and grouped scoring matrix (§1.4) at the point that `evaluate`
 * has just seen, times the overall scale it found: at θ · s.
 *
 * With C* = [[C + β̂β̂'/s, −β̂/s], [−β̂'/s, 1/s]] (C left out for ML), E_k = C*b_k', q_k = b_kE_k,
 * K_k = I − L_kW_k and G_k = K_kL_k:
 * ∂D/∂T_u = (1/s) Σ_k (G_k − K_k q_k K_k'), and the rest by ∂D/∂V_c = n_cΩ_c − Ω_cΓ_cΩ_c.
 */
export function derivatives(problem: Problem, workspace: Workspace, theta: Parameters): Derivatives {
  const q = problem.layout.scales;
  const v = (q * (q + 1)) / 2;
  const star = starMatrix(problem, workspace);
  const sums: PlaceSums = {
    place: new Float64Array(q * q),
    gamma: new Float64Array(problem.classCount * q * q),
    uu: new Float64Array(v * v),
    ur: new Float64Array(v * v),
    rr: new Float64Array(v * v),
    scratch: new Float64Array(q * (problem.layout.effects + 1) + rowsPadded),
  };
  const kernel = kernelFor(q);
  overPlaces(problem.placeCount, (first, last) => {
    kernel.differentiate(problem, workspace, star, sums, first, last);
  });
  for (const matrix of [sums.uu, sums.ur, sums.rr]) mirror(matrix, v);
  const perClass = classDerivatives(problem, workspace, star, sums.gamma);
  return {
    gradient: gradientOf(problem, workspace, theta, star, sums, perClass),
    scoring: scoringMatrix(problem, workspace, theta, sums),
  };
}

/** Rows of zeros below C*, so that kernels may take several rows at once. */
const rowsPadded = 3;

function starMatrix(problem: Problem, { cholesky, effects, scale }: Workspace): Float64Array {
  const p = problem.layout.effects;
  const nc = p + 1;
  const star = new Float64Array((nc + rowsPadded) * nc);
  const inverse = problem.method === 'REML' ? choleskyInverse(cholesky, p) : null;
  const lean = (i: number): number => (i < p ? effects[i]! : -1);
  for (let i = 0; i < nc; i++)
    for (let j = 0; j < nc; j++)
      star[i * nc + j] = (lean(i) * lean(j)) / scale + (inverse && i < p && j < p ? inverse[i * p + j]! : 0);
  return star;
}

/** ∂D/∂V_c for every class, before the division by s. */
function classDerivatives(
  problem: Problem,
  { omega }: Workspace,
  star: Float64Array,
  gamma: Float64Array,
): Float64Array {
  const { scales: q, effects, items, covariates, entryRow, entryColumn, entrySource } = problem.layout;
  const nc = effects + 1;
  const width = items + covariates + q;
  const result = new Float64Array(problem.classCount * q * q);
  const half = new Float64Array(q * q);
  const both = new Float64Array(q * q);
  for (let c = 0; c < problem.classCount; c++) {
    const at = c * q * q;
    const from = c * width * width;
    for (let e = 0; e < entryRow.length; e++) {
      const source = from + entrySource[e]! * width;
      const row = entryColumn[e]! * nc;
      const r = at + entryRow[e]! * q;
      for (let f = 0; f < entryRow.length; f++)
        gamma[r + entryRow[f]!]! += problem.moments[source + entrySource[f]!]! * star[row + entryColumn[f]!]!;
    }
    multiply(omega, at, gamma, at, half, q);
    multiply(half, 0, omega, at, both, q);
    for (let a = 0; a < q * q; a++) result[at + a] = problem.classSize[c]! * omega[at + a]! - both[a]!;
  }
  return result;
}

function gradientOf(
  problem: Problem,
  { scale }: Workspace,
  theta: Parameters,
  star: Float64Array,
  sums: PlaceSums,
  perClass: Float64Array,
): Float64Array {
  const q = problem.layout.scales;
  const nc = problem.layout.effects + 1;
  const pairs = vechPairs(q);
  const gradient = new Float64Array(2 * pairs.length + (problem.varianceByScale ? q : 1));
  const respondent = new Float64Array(q * q);
  for (let c = 0; c < problem.classCount; c++)
    for (let a = 0; a < q * q; a++) respondent[a]! += perClass[c * q * q + a]!;
  pairs.forEach(([i, j], a) => {
    const weight = (i === j ? 1 : 2) / scale;
    gradient[a] = (weight * (sums.place[i * q + j]! + sums.place[j * q + i]!)) / 2;
    gradient[pairs.length + a] = (weight * (respondent[i * q + j]! + respondent[j * q + i]!)) / 2;
  });
  for (let s = 0; s < q; s++) {
    const variance = theta.item[s]!;
    let trace = 0;
    for (let at = 0; at < nc * nc; at++) trace += star[at]! * problem.within[s * nc * nc + at]!;
    let sum = problem.withinFreedom[s]! / variance - trace / (variance * variance);
    for (let c = 0; c < problem.classCount; c++) {
      const m = problem.answered[c * q + s]!;
      if (m > 0) sum += perClass[(c * q + s) * q + s]! / m;
    }
    gradient[2 * pairs.length + (problem.varianceByScale ? s : 0)]! += sum / scale;
  }
  return gradient;
}

function mirror(matrix: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) matrix[j * n + i] = matrix[i * n + j]!;
}

function scoringMatrix(
  problem: Problem,
  { omega, scale }: Workspace,
  theta: Parameters,
  sums: PlaceSums,
): Float64Array {
  const q = problem.layout.scales;
  const v = (q * (q + 1)) / 2;
  const size = 2 * v + (problem.varianceByScale ? q : 1);
  const s = new Float64Array(size * size);
  const { rr, rs, ss, inverseCount } = classScores(problem, omega);
  const diagonal = Array.from({ length: q }, (_, t) => (t * (t + 3)) / 2);
  const add = (i: number, j: number, value: number): void => {
    s[i * size + j]! += value;
    if (i !== j) s[j * size + i]! += value;
  };
  const sigma = (t: number): number => 2 * v + (problem.varianceByScale ? t : 0);
  for (let a = 0; a < v; a++) {
    for (let b = 0; b <= a; b++) {
      add(a, b, sums.uu[a * v + b]!);
      add(v + a, v + b, rr[a * v + b]! + sums.rr[a * v + b]!);
    }
    for (let b = 0; b < v; b++) add(a, v + b, sums.ur[a * v + b]!);
    for (let t = 0; t < q; t++) {
      const d = a * v + diagonal[t]!;
      add(a, sigma(t), sums.ur[d]! * inverseCount[t]!);
      add(v + a, sigma(t), rs[a * q + t]! + sums.rr[d]! * inverseCount[t]!);
    }
  }
  for (let t = 0; t < q; t++)
    for (let r = 0; r < q; r++)
      s[sigma(t) * size + sigma(r)]! +=
        ss[t * q + r]! +
        sums.rr[diagonal[t]! * v + diagonal[r]!]! * inverseCount[t]! * inverseCount[r]! +
        (t === r ? problem.withinFreedom[t]! / theta.item[t]! ** 2 : 0);
  for (let at = 0; at < s.length; at++) s[at]! /= scale * scale;
  return s;
}

/** The class parts Σ_c n_c Ω_c⊗Ω_c of S_rr, S_rσ and S_σσ, and the mean of 1/m per scale. */
function classScores(
  problem: Problem,
  omega: Float64Array,
): { rr: Float64Array; rs: Float64Array; ss: Float64Array; inverseCount: Float64Array } {
  const q = problem.layout.scales;
  const pairs = vechPairs(q);
  const v = pairs.length;
  const rr = new Float64Array(v * v);
  const rs = new Float64Array(v * q);
  const ss = new Float64Array(q * q);
  const inverseCount = new Float64Array(q);
  const withScale = new Float64Array(q);
  for (let c = 0; c < problem.classCount; c++) {
    const n = problem.classSize[c]!;
    const o = (i: number, j: number): number => omega[(c * q + i) * q + j]!;
    const m = (t: number): number => problem.answered[c * q + t]!;
    for (let a = 0; a < v; a++) {
      const [i, j] = pairs[a]!;
      const weight = (n * (i === j ? 1 : 2)) / 2;
      for (let b = 0; b < v; b++) {
        const [k, l] = pairs[b]!;
        rr[a * v + b]! += weight * (k === l ? 1 : 2) * (o(i, k) * o(j, l) + o(i, l) * o(j, k));
      }
      for (let t = 0; t < q; t++) if (m(t) > 0) rs[a * q + t]! += (2 * weight * o(i, t) * o(j, t)) / m(t);
    }
    for (let t = 0; t < q; t++) {
      if (m(t) === 0) continue;
      inverseCount[t]! += n / m(t);
      withScale[t]! += n;
      for (let r = 0; r < q; r++) if (m(r) > 0) ss[t * q + r]! += (n * o(t, r) ** 2) / (m(t) * m(r));
    }
  }
  for (let t = 0; t < q; t++) inverseCount[t] = withScale[t]! > 0 ? inverseCount[t]! / withScale[t]! : 0;
  return { rr, rs, ss, inverseCount };
}
