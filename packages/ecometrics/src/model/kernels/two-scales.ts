import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';
import type { Kernel, PlaceSums } from './kernel.ts';

/** Two scales: 2 × 2 algebra in scalars. Suffixes 0 and 1 are the scales; 01 is the off-diagonal. */
export const twoScales: Kernel = { gather, condense, differentiate };

function gather(problem: Problem, workspace: Workspace, first: number, last: number): void {
  const { omega, precision, cross, weights, rows } = workspace;
  const { placeStart, cellClass, cellSize, cellValues, inverseCount, missingRow, missing, layout } = problem;
  const { respondentCovariates, placeCovariates, placeValues } = problem;
  const { items, covariates, effects, firstScaleItems, columnOf } = layout;
  const nc = effects + 1;
  const width = respondentCovariates + 2;
  for (let k = first; k < last; k++) {
    const b0 = 2 * k * nc;
    const b1 = b0 + nc;
    for (let i = b0; i < b1 + nc; i++) cross[i] = 0;
    let l0 = 0;
    let l01 = 0;
    let l1 = 0;
    let all00 = 0;
    let all10 = 0;
    let all01 = 0;
    let all11 = 0;
    let y0 = 0;
    let y1 = 0;
    let partial = 0;
    for (let cell = placeStart[k]!, end = placeStart[k + 1]!; cell < end; cell++) {
      const c = cellClass[cell]!;
      const o0 = omega[4 * c]!;
      const o01 = omega[4 * c + 1]!;
      const o1 = omega[4 * c + 3]!;
      const by0 = inverseCount[2 * c]!;
      const by1 = inverseCount[2 * c + 1]!;
      const n = cellSize[cell]!;
      l0 += n * o0;
      l01 += n * o01;
      l1 += n * o1;
      all00 += n * o0 * by0;
      all10 += n * o01 * by0;
      all01 += n * o01 * by1;
      all11 += n * o1 * by1;
      const source = cell * width;
      const t0 = cellValues[source + respondentCovariates]!;
      const t1 = cellValues[source + respondentCovariates + 1]!;
      y0 += o0 * t0 + o01 * t1;
      y1 += o01 * t0 + o1 * t1;
      for (let x = 0; x < respondentCovariates; x++) {
        const v = cellValues[source + x]!;
        const c0 = columnOf[x]!;
        const c1 = columnOf[covariates + x]!;
        cross[b0 + c0]! += o0 * v;
        cross[b0 + c1]! += o01 * v;
        cross[b1 + c0]! += o01 * v;
        cross[b1 + c1]! += o1 * v;
      }
      const row = missingRow[cell]! * items;
      if (row < 0) continue;
      weights[4 * partial] = o0 * by0;
      weights[4 * partial + 1] = o01 * by0;
      weights[4 * partial + 2] = o01 * by1;
      weights[4 * partial + 3] = o1 * by1;
      rows[partial++] = row;
    }
    for (let i = 0; i < items; i++) {
      const first = i < firstScaleItems;
      let sum0 = first ? all00 : all01;
      let sum1 = first ? all10 : all11;
      for (let p = 0, w = first ? 0 : 2; p < partial; p++, w += 4) {
        const z = missing[rows[p]! + i]!;
        sum0 -= weights[w]! * z;
        sum1 -= weights[w + 1]! * z;
      }
      cross[b0 + i] = sum0;
      cross[b1 + i] = sum1;
    }
    for (let x = 0; x < placeCovariates; x++) {
      const v = placeValues[k * placeCovariates + x]!;
      const c0 = columnOf[respondentCovariates + x]!;
      const c1 = columnOf[covariates + respondentCovariates + x]!;
      cross[b0 + c0]! += l0 * v;
      cross[b0 + c1]! += l01 * v;
      cross[b1 + c0]! += l01 * v;
      cross[b1 + c1]! += l1 * v;
    }
    cross[b0 + effects] = y0;
    cross[b1 + effects] = y1;
    const at = 4 * k;
    precision[at] = l0;
    precision[at + 1] = l01;
    precision[at + 2] = l01;
    precision[at + 3] = l1;
  }
}

function condense(problem: Problem, workspace: Workspace, first: number, last: number): number {
  const { factor, precision, cross, posterior, normal } = workspace;
  const nc = problem.layout.effects + 1;
  const f0 = factor[0]!;
  const f10 = factor[2]!;
  const f1 = factor[3]!;
  let product = 1;
  for (let k = first; k < last; k++) {
    const at = 4 * k;
    const l0 = precision[at]!;
    const l01 = precision[at + 1]!;
    const l1 = precision[at + 3]!;
    const m0 = 1 + f0 * (l0 * f0 + l01 * f10) + f10 * (l01 * f0 + l1 * f10);
    const m01 = f1 * (l01 * f0 + l1 * f10);
    const m1 = 1 + f1 * l1 * f1;
    const determinant = m0 * m1 - m01 * m01;
    product *= determinant;
    const i0 = m1 / determinant;
    const i01 = -m01 / determinant;
    const i1 = m0 / determinant;
    const w0 = f0 * i0 * f0;
    const w01 = f0 * (i0 * f10 + i01 * f1);
    const w1 = f10 * (i0 * f10 + i01 * f1) + f1 * (i01 * f10 + i1 * f1);
    posterior[at] = w0;
    posterior[at + 1] = w01;
    posterior[at + 2] = w01;
    posterior[at + 3] = w1;
    const b0 = 2 * k * nc;
    const b1 = b0 + nc;
    for (let i = 0, row = 0; i < nc; i++, row = i * nc) {
      const v0 = cross[b0 + i]!;
      const v1 = cross[b1 + i]!;
      const h0 = w0 * v0 + w01 * v1;
      const h1 = w01 * v0 + w1 * v1;
      for (let j = 0; j <= i; j++) normal[row + j]! -= h0 * cross[b0 + j]! + h1 * cross[b1 + j]!;
    }
  }
  return Math.log(product);
}

function differentiate(
  problem: Problem,
  workspace: Workspace,
  star: Float64Array,
  sums: PlaceSums,
  first: number,
  last: number,
): void {
  const { precision, cross, posterior } = workspace;
  const nc = problem.layout.effects + 1;
  const e = sums.scratch;
  const u = new Float64Array(3);
  for (let k = first; k < last; k++) {
    const b0 = 2 * k * nc;
    const b1 = b0 + nc;
    let q0 = 0;
    let q01 = 0;
    let q1 = 0;
    const w0 = posterior[4 * k]!;
    const w01 = posterior[4 * k + 1]!;
    const w1 = posterior[4 * k + 3]!;
    for (let i = 0; i < nc; i += 2) {
      const row = i * nc;
      const next = i + 1 < nc ? row + nc : row;
      let e0 = 0;
      let e1 = 0;
      let f0 = 0;
      let f1 = 0;
      for (let j = 0; j < nc; j++) {
        const c = star[row + j]!;
        const d = star[next + j]!;
        const v0 = cross[b0 + j]!;
        const v1 = cross[b1 + j]!;
        e0 += c * v0;
        e1 += c * v1;
        f0 += d * v0;
        f1 += d * v1;
      }
      const v0 = cross[b0 + i]!;
      const v1 = cross[b1 + i]!;
      q0 += v0 * e0;
      q01 += v0 * e1;
      q1 += v1 * e1;
      e[i] = w0 * e0 + w01 * e1;
      e[nc + i] = w01 * e0 + w1 * e1;
      if (next === row) break;
      const x0 = cross[b0 + i + 1]!;
      const x1 = cross[b1 + i + 1]!;
      q0 += x0 * f0;
      q01 += x0 * f1;
      q1 += x1 * f1;
      e[i + 1] = w0 * f0 + w01 * f1;
      e[nc + i + 1] = w01 * f0 + w1 * f1;
    }
    const l0 = precision[4 * k]!;
    const l01 = precision[4 * k + 1]!;
    const l1 = precision[4 * k + 3]!;
    const k0 = 1 - l0 * w0 - l01 * w01;
    const k01 = -l0 * w01 - l01 * w1;
    const k10 = -l01 * w0 - l1 * w01;
    const k1 = 1 - l01 * w01 - l1 * w1;
    const g0 = k0 * l0 + k01 * l01;
    const g01 = k0 * l01 + k01 * l1;
    const g1 = k10 * l01 + k1 * l1;
    sums.place[0]! += g0 - (k0 * (q0 * k0 + q01 * k01) + k01 * (q01 * k0 + q1 * k01));
    const cross01 = g01 - (k10 * (q0 * k0 + q01 * k01) + k1 * (q01 * k0 + q1 * k01));
    sums.place[1]! += cross01;
    sums.place[2]! += cross01;
    sums.place[3]! += g1 - (k10 * (q0 * k10 + q01 * k1) + k1 * (q01 * k10 + q1 * k1));
    const a0 = q0 * w0 + q01 * w01;
    const a1 = q01 * w0 + q1 * w01;
    const a01 = q0 * w01 + q01 * w1;
    const a11 = q01 * w01 + q1 * w1;
    u[0] = w0 + w0 * a0 + w01 * a1;
    u[1] = w01 + w0 * a01 + w01 * a11;
    u[2] = w1 + w01 * a01 + w1 * a11;
    addScores(sums, problem.placeSize[k]!, g0, g01, g1, l0, l01, l1);
    addCells(problem, sums.gamma, u, e, k);
  }
}

/** vech order (00, 10, 11): G⊗G = [G0², 2G0G01, G01²; ·, 2(G0G1 + G01²), 2G01G1; ·, ·, G1²]. */
function addScores(
  { uu, ur, rr }: PlaceSums,
  n: number,
  g0: number,
  g01: number,
  g1: number,
  l0: number,
  l01: number,
  l1: number,
): void {
  const byN = 1 / n;
  const byN2 = byN * byN;
  for (let at = 0; at < 9; at++) {
    let g: number;
    let l: number;
    if (at === 0) {
      g = g0 * g0;
      l = l0 * l0;
    } else if (at === 3) {
      g = 2 * g0 * g01;
      l = 2 * l0 * l01;
    } else if (at === 4) {
      g = 2 * (g0 * g1 + g01 * g01);
      l = 2 * (l0 * l1 + l01 * l01);
    } else if (at === 6) {
      g = g01 * g01;
      l = l01 * l01;
    } else if (at === 7) {
      g = 2 * g01 * g1;
      l = 2 * l01 * l1;
    } else if (at === 8) {
      g = g1 * g1;
      l = l1 * l1;
    } else continue;
    uu[at]! += g;
    ur[at]! += g * byN;
    rr[at]! += (g - l) * byN2;
  }
}

/** Γ_c += n_kc U_k − X_kc − X_kc' with X_kc = D̄_kc E_k W_k; `e` holds E_kW_k. */
function addCells(problem: Problem, gamma: Float64Array, u: Float64Array, e: Float64Array, k: number): void {
  const { items, covariates, effects, firstScaleItems, columnOf } = problem.layout;
  const { placeStart, cellClass, cellSize, cellValues, inverseCount, missingRow, missing } = problem;
  const { respondentCovariates, placeCovariates, placeValues } = problem;
  const nc = effects + 1;
  const width = respondentCovariates + 2;
  const u0 = u[0]!;
  const u01 = u[1]!;
  const u1 = u[2]!;
  let all00 = 0;
  let all01 = 0;
  let all10 = 0;
  let all11 = 0;
  for (let i = 0; i < firstScaleItems; i++) {
    all00 += e[i]!;
    all01 += e[nc + i]!;
  }
  for (let i = firstScaleItems; i < items; i++) {
    all10 += e[i]!;
    all11 += e[nc + i]!;
  }
  let here00 = 0;
  let here01 = 0;
  let here10 = 0;
  let here11 = 0;
  for (let x = 0; x < placeCovariates; x++) {
    const v = placeValues[k * placeCovariates + x]!;
    const c0 = columnOf[respondentCovariates + x]!;
    const c1 = columnOf[covariates + respondentCovariates + x]!;
    here00 += v * e[c0]!;
    here01 += v * e[nc + c0]!;
    here10 += v * e[c1]!;
    here11 += v * e[nc + c1]!;
  }
  const ey0 = e[effects]!;
  const ey1 = e[nc + effects]!;
  for (let cell = placeStart[k]!, end = placeStart[k + 1]!; cell < end; cell++) {
    const c = cellClass[cell]!;
    const n = cellSize[cell]!;
    let z00 = n * all00;
    let z01 = n * all01;
    let z10 = n * all10;
    let z11 = n * all11;
    const row = missingRow[cell]! * items;
    if (row >= 0) {
      for (let i = 0; i < firstScaleItems; i++) {
        const z = missing[row + i]!;
        z00 -= z * e[i]!;
        z01 -= z * e[nc + i]!;
      }
      for (let i = firstScaleItems; i < items; i++) {
        const z = missing[row + i]!;
        z10 -= z * e[i]!;
        z11 -= z * e[nc + i]!;
      }
    }
    const by0 = inverseCount[2 * c]!;
    const by1 = inverseCount[2 * c + 1]!;
    const source = cell * width;
    const t0 = cellValues[source + respondentCovariates]!;
    const t1 = cellValues[source + respondentCovariates + 1]!;
    let x00 = t0 * ey0 + by0 * z00 + n * here00;
    let x01 = t0 * ey1 + by0 * z01 + n * here01;
    let x10 = t1 * ey0 + by1 * z10 + n * here10;
    let x11 = t1 * ey1 + by1 * z11 + n * here11;
    for (let x = 0; x < respondentCovariates; x++) {
      const v = cellValues[source + x]!;
      const c0 = columnOf[x]!;
      const c1 = columnOf[covariates + x]!;
      x00 += v * e[c0]!;
      x01 += v * e[nc + c0]!;
      x10 += v * e[c1]!;
      x11 += v * e[nc + c1]!;
    }
    const at = 4 * c;
    const off = n * u01 - x01 - x10;
    gamma[at]! += n * u0 - 2 * x00;
    gamma[at + 1]! += off;
    gamma[at + 2]! += off;
    gamma[at + 3]! += n * u1 - 2 * x11;
  }
}
