import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';
import type { Kernel, PlaceSums } from './kernel.ts';

/** Two scales: 2 × 2 algebra in scalars. Suffixes 0 and 1 are the scales; 01 is the off-diagonal. */
export const twoScales: Kernel = { gather, condense, differentiate };

function gather(problem: Problem, workspace: Workspace, first: number, last: number): void {
  const { omega, precision, cross } = workspace;
  const { placeStart, cellClass, cellSize, cellSums, layout } = problem;
  const { items, covariates, effects, firstScaleItems, columnOf } = layout;
  const nc = effects + 1;
  const width = items + covariates + 2;
  for (let k = first; k < last; k++) {
    const b0 = 2 * k * nc;
    const b1 = b0 + nc;
    for (let i = b0; i < b1 + nc; i++) cross[i] = 0;
    let l0 = 0;
    let l01 = 0;
    let l1 = 0;
    for (let cell = placeStart[k]!, end = placeStart[k + 1]!; cell < end; cell++) {
      const o = 4 * cellClass[cell]!;
      const o0 = omega[o]!;
      const o01 = omega[o + 1]!;
      const o1 = omega[o + 3]!;
      const n = cellSize[cell]!;
      l0 += n * o0;
      l01 += n * o01;
      l1 += n * o1;
      const source = cell * width;
      for (let i = 0; i < firstScaleItems; i++) {
        const v = cellSums[source + i]!;
        cross[b0 + i]! += o0 * v;
        cross[b1 + i]! += o01 * v;
      }
      for (let i = firstScaleItems; i < items; i++) {
        const v = cellSums[source + i]!;
        cross[b0 + i]! += o01 * v;
        cross[b1 + i]! += o1 * v;
      }
      for (let x = 0; x < covariates; x++) {
        const v = cellSums[source + items + x]!;
        const c0 = columnOf[x]!;
        const c1 = columnOf[covariates + x]!;
        cross[b0 + c0]! += o0 * v;
        cross[b0 + c1]! += o01 * v;
        cross[b1 + c0]! += o01 * v;
        cross[b1 + c1]! += o1 * v;
      }
      const t0 = cellSums[source + items + covariates]!;
      const t1 = cellSums[source + items + covariates + 1]!;
      cross[b0 + effects]! += o0 * t0 + o01 * t1;
      cross[b1 + effects]! += o01 * t0 + o1 * t1;
    }
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
    for (let i = 0, row = 0; i < nc; i++, row = i * nc) {
      let e0 = 0;
      let e1 = 0;
      for (let j = 0; j < nc; j++) {
        const c = star[row + j]!;
        e0 += c * cross[b0 + j]!;
        e1 += c * cross[b1 + j]!;
      }
      const v0 = cross[b0 + i]!;
      const v1 = cross[b1 + i]!;
      q0 += v0 * e0;
      q01 += v0 * e1;
      q1 += v1 * e1;
      e[i] = w0 * e0 + w01 * e1;
      e[nc + i] = w01 * e0 + w1 * e1;
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
  const { placeStart, cellClass, cellSize, cellSums } = problem;
  const nc = effects + 1;
  const width = items + covariates + 2;
  const u0 = u[0]!;
  const u01 = u[1]!;
  const u1 = u[2]!;
  for (let cell = placeStart[k]!, end = placeStart[k + 1]!; cell < end; cell++) {
    const source = cell * width;
    const t0 = cellSums[source + items + covariates]!;
    const t1 = cellSums[source + items + covariates + 1]!;
    let x00 = t0 * e[effects]!;
    let x01 = t0 * e[nc + effects]!;
    let x10 = t1 * e[effects]!;
    let x11 = t1 * e[nc + effects]!;
    for (let i = 0; i < firstScaleItems; i++) {
      const v = cellSums[source + i]!;
      x00 += v * e[i]!;
      x01 += v * e[nc + i]!;
    }
    for (let i = firstScaleItems; i < items; i++) {
      const v = cellSums[source + i]!;
      x10 += v * e[i]!;
      x11 += v * e[nc + i]!;
    }
    for (let x = 0; x < covariates; x++) {
      const v = cellSums[source + items + x]!;
      const c0 = columnOf[x]!;
      const c1 = columnOf[covariates + x]!;
      x00 += v * e[c0]!;
      x01 += v * e[nc + c0]!;
      x10 += v * e[c1]!;
      x11 += v * e[nc + c1]!;
    }
    const n = cellSize[cell]!;
    const at = 4 * cellClass[cell]!;
    const off = n * u01 - x01 - x10;
    gamma[at]! += n * u0 - 2 * x00;
    gamma[at + 1]! += off;
    gamma[at + 2]! += off;
    gamma[at + 3]! += n * u1 - 2 * x11;
  }
}
