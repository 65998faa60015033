import { choleskyInPlace, choleskySolve } from '../../numerics/cholesky.ts';
import type { Problem } from '../problem.ts';
import { multiply } from '../small-matrix.ts';
import type { Workspace } from '../workspace.ts';
import type { Kernel, PlaceSums } from './kernel.ts';

/** Any number of scales, in plain matrix algebra. */
export const anyScales: Kernel = { gather, condense, differentiate };

/** L_k and b_k = Σ_c Ω_c D̄_kc. */
function gather(problem: Problem, workspace: Workspace, first: number, last: number): void {
  const { scales, effects, items, covariates, scaleOfItem, columnOf } = problem.layout;
  const { omega, precision, cross } = workspace;
  const { placeStart, cellClass, cellSize, cellValues, inverseCount, missingRow, missing } = problem;
  const { respondentCovariates, placeCovariates, placeValues } = problem;
  const nc = effects + 1;
  const width = respondentCovariates + scales;
  precision.fill(0, first * scales * scales, last * scales * scales);
  cross.fill(0, first * scales * nc, last * scales * nc);
  for (let k = first; k < last; k++) {
    for (let cell = placeStart[k]!; cell < placeStart[k + 1]!; cell++) {
      const n = cellSize[cell]!;
      const c = cellClass[cell]! * scales;
      const source = cell * width;
      const row = missingRow[cell]! * items;
      for (let s = 0; s < scales; s++) {
        const o = (c + s) * scales;
        const l = (k * scales + s) * scales;
        const b = (k * scales + s) * nc;
        for (let r = 0; r < scales; r++) precision[l + r]! += n * omega[o + r]!;
        for (let i = 0; i < items; i++) {
          const r = scaleOfItem[i]!;
          const answered = row < 0 ? n : n - missing[row + i]!;
          cross[b + i]! += omega[o + r]! * inverseCount[c + r]! * answered;
        }
        let y = 0;
        for (let r = 0; r < scales; r++) {
          const w = omega[o + r]!;
          y += w * cellValues[source + respondentCovariates + r]!;
          for (let x = 0; x < respondentCovariates; x++)
            cross[b + columnOf[r * covariates + x]!]! += w * cellValues[source + x]!;
        }
        cross[b + effects]! += y;
      }
    }
    for (let s = 0; s < scales; s++)
      for (let r = 0; r < scales; r++)
        for (let x = 0; x < placeCovariates; x++)
          cross[(k * scales + s) * nc + columnOf[r * covariates + respondentCovariates + x]!]! +=
            precision[(k * scales + s) * scales + r]! * placeValues[k * placeCovariates + x]!;
  }
}

/** W_k = F M_k⁻¹ F' and A −= b_k'W_k b_k; returns Σ ln|M_k|. */
function condense(problem: Problem, workspace: Workspace, first: number, last: number): number {
  const { scales: q, effects } = problem.layout;
  const { factor: f, precision, cross, posterior, normal } = workspace;
  const nc = effects + 1;
  const lf = new Float64Array(q * q);
  const m = new Float64Array(q * q);
  const column = new Float64Array(q);
  const wb = new Float64Array(nc);
  let product = 1;
  let logs = 0;
  for (let k = first; k < last; k++) {
    const at = k * q * q;
    for (let i = 0; i < q; i++)
      for (let j = 0; j < q; j++) {
        let sum = 0;
        for (let r = j; r < q; r++) sum += precision[at + i * q + r]! * f[r * q + j]!;
        lf[i * q + j] = sum;
      }
    for (let i = 0; i < q; i++)
      for (let j = 0; j <= i; j++) {
        let sum = i === j ? 1 : 0;
        for (let r = i; r < q; r++) sum += f[r * q + i]! * lf[r * q + j]!;
        m[i * q + j] = sum;
      }
    choleskyInPlace(m, q);
    for (let i = 0; i < q; i++) product *= m[i * q + i]! * m[i * q + i]!;
    if (product > 1e200) {
      logs += Math.log(product);
      product = 1;
    }
    for (let j = 0; j < q; j++) {
      for (let i = 0; i < q; i++) column[i] = f[j * q + i]!;
      choleskySolve(m, q, column);
      for (let i = 0; i < q; i++) {
        let sum = 0;
        for (let r = 0; r <= i; r++) sum += f[i * q + r]! * column[r]!;
        posterior[at + i * q + j] = sum;
      }
    }
    for (let r = 0; r < q; r++) {
      const b = (k * q + r) * nc;
      wb.fill(0);
      for (let s = 0; s < q; s++) {
        const w = posterior[at + r * q + s]!;
        const other = (k * q + s) * nc;
        for (let i = 0; i < nc; i++) wb[i]! += w * cross[other + i]!;
      }
      for (let i = 0; i < nc; i++) {
        const value = cross[b + i]!;
        const row = i * nc;
        for (let j = 0; j <= i; j++) normal[row + j]! -= value * wb[j]!;
      }
    }
  }
  return logs + Math.log(product);
}

function differentiate(
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
    addScores(sums, g, precision, at, n, q);
  }
}

/** uu, ur and rr += the ⊗ products of G_k and of L_k, on vech, lower triangles. */
function addScores(
  sums: PlaceSums,
  g: Float64Array,
  l: Float64Array,
  at: number,
  n: number,
  q: number,
): void {
  const v = (q * (q + 1)) / 2;
  for (let i = 0, a = 0; i < q; i++)
    for (let j = 0; j <= i; j++, a++)
      for (let k = 0, b = 0; b <= a; k++)
        for (let m = 0; m <= k && b <= a; m++, b++) {
          const weight = ((i === j ? 1 : 2) * (k === m ? 1 : 2)) / 2;
          const gg = weight * (g[i * q + k]! * g[j * q + m]! + g[i * q + m]! * g[j * q + k]!);
          const ll =
            weight * (l[at + i * q + k]! * l[at + j * q + m]! + l[at + i * q + m]! * l[at + j * q + k]!);
          sums.uu[a * v + b]! += gg;
          sums.ur[a * v + b]! += gg / n;
          sums.rr[a * v + b]! += (gg - ll) / (n * n);
        }
}

/** Γ_c += n_kc U_k − X_kc − X_kc' with X_kc = D̄_kc E_k W_k, over the cells of place k. */
function addCells(problem: Problem, gamma: Float64Array, u: Float64Array, ew: Float64Array, k: number): void {
  const { scales: q, effects, items, covariates, scaleOfItem, columnOf } = problem.layout;
  const { placeStart, cellClass, cellSize, cellValues, inverseCount, missingRow, missing } = problem;
  const { respondentCovariates, placeCovariates, placeValues } = problem;
  const nc = effects + 1;
  const width = respondentCovariates + q;
  for (let cell = placeStart[k]!; cell < placeStart[k + 1]!; cell++) {
    const n = cellSize[cell]!;
    const c = cellClass[cell]! * q;
    const source = cell * width;
    const row = missingRow[cell]! * items;
    const to = c * q;
    for (let s = 0; s < q; s++) {
      const column = s * nc;
      for (let r = 0; r < q; r++) {
        let x = cellValues[source + respondentCovariates + r]! * ew[column + effects]!;
        for (let v = 0; v < respondentCovariates; v++)
          x += cellValues[source + v]! * ew[column + columnOf[r * covariates + v]!]!;
        for (let v = 0; v < placeCovariates; v++)
          x +=
            n *
            placeValues[k * placeCovariates + v]! *
            ew[column + columnOf[r * covariates + respondentCovariates + v]!]!;
        gamma[to + r * q + s]! += n * u[r * q + s]! - x;
        gamma[to + s * q + r]! -= x;
      }
      for (let i = 0; i < items; i++) {
        const r = scaleOfItem[i]!;
        const answered = row < 0 ? n : n - missing[row + i]!;
        const x = inverseCount[c + r]! * answered * ew[column + i]!;
        gamma[to + r * q + s]! -= x;
        gamma[to + s * q + r]! -= x;
      }
    }
  }
}
