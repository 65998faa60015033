import { choleskyInverse } from '../numerics/cholesky.ts';
import { type Parameters, vechPairs } from './parameters.ts';
import type { Problem } from './problem.ts';
import type { Workspace } from './workspace.ts';

/** First derivatives of D and its expected second derivatives in θ = (vech T_u, vech T_r, σ²). */
export interface Derivatives {
  readonly gradient: Float64Array;
  /** Scoring matrix, |θ| × |θ|: the information about θ is half of it. */
  readonly scoring: Float64Array;
}

const placesPerBlock = 8;

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
  const star = starMatrix(problem, workspace);
  const sums: PlaceSums = {
    place: new Float64Array(q * q),
    gamma: new Float64Array(problem.classCount * q * q),
    uu: new Float64Array(q ** 4),
    ur: new Float64Array(q ** 4),
    rr: new Float64Array(q ** 4),
  };
  for (let first = 0; first < problem.placeCount; first += placesPerBlock)
    addPlaces(problem, workspace, star, sums, first, Math.min(first + placesPerBlock, problem.placeCount));
  const perClass = classDerivatives(problem, workspace, star, sums.gamma);
  return {
    gradient: gradientOf(problem, workspace, theta, star, sums, perClass),
    scoring: scoringMatrix(problem, workspace, theta, sums),
  };
}

interface PlaceSums {
  /** Σ_k (G_k − K_k q_k K_k'). */
  readonly place: Float64Array;
  /** Γ_c, classes × Q × Q. */
  readonly gamma: Float64Array;
  /** Σ_k n_k²Ḡ⊗Ḡ, Σ_k n_kḠ⊗Ḡ, Σ_k (Ḡ⊗Ḡ − Ω̄⊗Ω̄), as [i, k, j, l] of G_ik G_jl. */
  readonly uu: Float64Array;
  readonly ur: Float64Array;
  readonly rr: Float64Array;
}

function starMatrix(problem: Problem, { cholesky, effects, scale }: Workspace): Float64Array {
  const p = problem.layout.effects;
  const nc = p + 1;
  const star = new Float64Array(nc * nc);
  const inverse = problem.method === 'REML' ? choleskyInverse(cholesky, p) : null;
  const lean = (i: number): number => (i < p ? effects[i]! : -1);
  for (let i = 0; i < nc; i++)
    for (let j = 0; j < nc; j++)
      star[i * nc + j] = (lean(i) * lean(j)) / scale + (inverse && i < p && j < p ? inverse[i * p + j]! : 0);
  return star;
}

function addPlaces(
  problem: Problem,
  workspace: Workspace,
  star: Float64Array,
  sums: PlaceSums,
  first: number,
  last: number,
): void {
  const { scales: q, effects } = problem.layout;
  const { precision, cross, posterior } = workspace;
  const nc = effects + 1;
  const e = new Float64Array(q * nc);
  const ew = new Float64Array(q * nc);
  const quadratic = new Float64Array(q * q);
  const k1 = new Float64Array(q * q);
  const g = new Float64Array(q * q);
  const mean = new Float64Array(q * q);
  const kq = new Float64Array(q * q);
  const u = new Float64Array(q * q);
  for (let k = first; k < last; k++) {
    const at = k * q * q;
    const n = problem.placeSize[k]!;
    for (let r = 0; r < q; r++) {
      const b = (k * q + r) * nc;
      for (let i = 0; i < nc; i++) {
        let sum = 0;
        const row = i * nc;
        for (let j = 0; j < nc; j++) sum += star[row + j]! * cross[b + j]!;
        e[r * nc + i] = sum;
      }
    }
    for (let r = 0; r < q; r++)
      for (let s = 0; s < q; s++) {
        let sum = 0;
        const b = (k * q + r) * nc;
        for (let i = 0; i < nc; i++) sum += cross[b + i]! * e[s * nc + i]!;
        quadratic[r * q + s] = sum;
        let lw = r === s ? 1 : 0;
        for (let t = 0; t < q; t++) lw -= precision[at + r * q + t]! * posterior[at + t * q + s]!;
        k1[r * q + s] = lw;
      }
    multiply(k1, 0, precision, at, g, q);
    multiply(k1, 0, quadratic, 0, kq, q);
    for (let r = 0; r < q; r++)
      for (let s = 0; s < q; s++) {
        let sum = g[r * q + s]!;
        for (let t = 0; t < q; t++) sum -= kq[r * q + t]! * k1[s * q + t]!;
        sums.place[r * q + s]! += sum;
      }
    multiply(quadratic, 0, posterior, at, kq, q);
    for (let r = 0; r < q; r++)
      for (let s = 0; s < q; s++) {
        let sum = posterior[at + r * q + s]!;
        for (let t = 0; t < q; t++) sum += posterior[at + r * q + t]! * kq[t * q + s]!;
        u[r * q + s] = sum;
      }
    for (let s = 0; s < q; s++)
      for (let i = 0; i < nc; i++) {
        let sum = 0;
        for (let t = 0; t < q; t++) sum += posterior[at + t * q + s]! * e[t * nc + i]!;
        ew[s * nc + i] = sum;
      }
    addCells(problem, sums.gamma, u, ew, k);
    for (let a = 0; a < q * q; a++) mean[a] = precision[at + a]! / n;
    for (let i = 0, spot = 0; i < q; i++)
      for (let m = 0; m < q; m++)
        for (let j = 0; j < q; j++)
          for (let l = 0; l < q; l++, spot++) {
            const gg = (g[i * q + m]! * g[j * q + l]!) / (n * n);
            sums.uu[spot]! += n * n * gg;
            sums.ur[spot]! += n * gg;
            sums.rr[spot]! += gg - mean[i * q + m]! * mean[j * q + l]!;
          }
  }
}

function multiply(
  a: Float64Array,
  atA: number,
  b: Float64Array,
  atB: number,
  out: Float64Array,
  q: number,
): void {
  for (let i = 0; i < q; i++)
    for (let j = 0; j < q; j++) {
      let sum = 0;
      for (let r = 0; r < q; r++) sum += a[atA + i * q + r]! * b[atB + r * q + j]!;
      out[i * q + j] = sum;
    }
}

/** Γ_c += n_kc U_k − X_kc − X_kc' with X_kc = D̄_kc E_k W_k, over the cells of place k. */
function addCells(problem: Problem, gamma: Float64Array, u: Float64Array, ew: Float64Array, k: number): void {
  const { scales: q, effects, items, covariates, scaleOfItem, columnOf } = problem.layout;
  const { placeStart, cellClass, cellSize, cellSums } = problem;
  const nc = effects + 1;
  const width = items + covariates + q;
  for (let cell = placeStart[k]!; cell < placeStart[k + 1]!; cell++) {
    const n = cellSize[cell]!;
    const source = cell * width;
    const to = cellClass[cell]! * q * q;
    for (let s = 0; s < q; s++) {
      const column = s * nc;
      for (let r = 0; r < q; r++) {
        let x = cellSums[source + items + covariates + r]! * ew[column + effects]!;
        for (let v = 0; v < covariates; v++)
          x += cellSums[source + items + v]! * ew[column + columnOf[r * covariates + v]!]!;
        gamma[to + r * q + s]! += n * u[r * q + s]! - x;
        gamma[to + s * q + r]! -= x;
      }
      for (let i = 0; i < items; i++) {
        const x = cellSums[source + i]! * ew[column + i]!;
        const r = scaleOfItem[i]!;
        gamma[to + r * q + s]! -= x;
        gamma[to + s * q + r]! -= x;
      }
    }
  }
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

function scoringMatrix(
  problem: Problem,
  { omega, scale }: Workspace,
  theta: Parameters,
  sums: PlaceSums,
): Float64Array {
  const q = problem.layout.scales;
  const pairs = vechPairs(q);
  const v = pairs.length;
  const size = 2 * v + (problem.varianceByScale ? q : 1);
  const s = new Float64Array(size * size);
  const product = (four: Float64Array, a: number, b: number): number => {
    const [i, j] = pairs[a]!;
    const [k, l] = pairs[b]!;
    const weight = ((i === j ? 1 : 2) * (k === l ? 1 : 2)) / 2;
    return weight * (four[((i * q + k) * q + j) * q + l]! + four[((i * q + l) * q + j) * q + k]!);
  };
  const { rr, rs, ss, inverseCount } = classScores(problem, omega, sums.rr, pairs, product);
  const diagonal = pairs.flatMap(([i, j], a) => (i === j ? [a] : []));
  const set = (i: number, j: number, value: number): void => {
    s[i * size + j]! += value;
    if (i !== j) s[j * size + i]! += value;
  };
  for (let a = 0; a < v; a++)
    for (let b = 0; b < v; b++) {
      if (b <= a) set(a, b, product(sums.uu, a, b));
      if (b <= a) set(v + a, v + b, rr[a * v + b]!);
      set(a, v + b, product(sums.ur, a, b));
    }
  const sigma = (scaleIndex: number): number => 2 * v + (problem.varianceByScale ? scaleIndex : 0);
  for (let t = 0; t < q; t++) {
    for (let a = 0; a < v; a++) {
      set(a, sigma(t), product(sums.ur, a, diagonal[t]!) * inverseCount[t]!);
      set(v + a, sigma(t), rs[a * q + t]! + product(sums.rr, a, diagonal[t]!) * inverseCount[t]!);
    }
    for (let r = 0; r < q; r++)
      s[sigma(t) * size + sigma(r)]! +=
        ss[t * q + r]! +
        product(sums.rr, diagonal[t]!, diagonal[r]!) * inverseCount[t]! * inverseCount[r]! +
        (t === r ? problem.withinFreedom[t]! / theta.item[t]! ** 2 : 0);
  }
  for (let at = 0; at < s.length; at++) s[at]! /= scale * scale;
  return s;
}

/** The class parts Σ_c n_c Ω_c⊗Ω_c of S_rr, S_rσ and S_σσ, and the mean of 1/m per scale. */
function classScores(
  problem: Problem,
  omega: Float64Array,
  placePart: Float64Array,
  pairs: readonly (readonly [number, number])[],
  product: (four: Float64Array, a: number, b: number) => number,
): { rr: Float64Array; rs: Float64Array; ss: Float64Array; inverseCount: Float64Array } {
  const q = problem.layout.scales;
  const v = pairs.length;
  const rr = new Float64Array(v * v);
  const rs = new Float64Array(v * q);
  const ss = new Float64Array(q * q);
  const inverseCount = new Float64Array(q);
  const withScale = new Float64Array(q);
  const four = Float64Array.from(placePart);
  for (let c = 0; c < problem.classCount; c++) {
    const n = problem.classSize[c]!;
    const o = (i: number, j: number): number => omega[(c * q + i) * q + j]!;
    const m = (t: number): number => problem.answered[c * q + t]!;
    for (let i = 0, spot = 0; i < q; i++)
      for (let k = 0; k < q; k++)
        for (let j = 0; j < q; j++) for (let l = 0; l < q; l++, spot++) four[spot]! += n * o(i, k) * o(j, l);
    for (let t = 0; t < q; t++) {
      if (m(t) === 0) continue;
      inverseCount[t]! += n / m(t);
      withScale[t]! += n;
      pairs.forEach(([i, j], a) => {
        rs[a * q + t]! += ((i === j ? 1 : 2) * n * o(i, t) * o(j, t)) / m(t);
      });
      for (let r = 0; r < q; r++) if (m(r) > 0) ss[t * q + r]! += (n * o(t, r) ** 2) / (m(t) * m(r));
    }
  }
  for (let a = 0; a < v; a++) for (let b = 0; b < v; b++) rr[a * v + b] = product(four, a, b);
  for (let t = 0; t < q; t++) inverseCount[t] = withScale[t]! > 0 ? inverseCount[t]! / withScale[t]! : 0;
  return { rr, rs, ss, inverseCount };
}
