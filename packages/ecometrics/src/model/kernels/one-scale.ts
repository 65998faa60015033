import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';
import type { Kernel, PlaceSums } from './kernel.ts';

/** One scale (engine.md §1.6): every matrix is a number, and the columns stand in the order of the sources. */
export const oneScale: Kernel = { gather, condense, differentiate };

function gather(problem: Problem, workspace: Workspace, first: number, last: number): void {
  const { omega, precision, cross } = workspace;
  const { placeStart, cellClass, cellSize, cellSums } = problem;
  const nc = problem.layout.effects + 1;
  for (let k = first; k < last; k++) {
    const b = k * nc;
    for (let i = b; i < b + nc; i++) cross[i] = 0;
    let l = 0;
    for (let cell = placeStart[k]!, end = placeStart[k + 1]!; cell < end; cell++) {
      const w = omega[cellClass[cell]!]!;
      const source = cell * nc;
      l += w * cellSize[cell]!;
      for (let i = 0; i < nc; i++) cross[b + i]! += w * cellSums[source + i]!;
    }
    precision[k] = l;
  }
}

function condense(problem: Problem, workspace: Workspace, first: number, last: number): number {
  const { factor, precision, cross, posterior, normal } = workspace;
  const nc = problem.layout.effects + 1;
  const variance = factor[0]! * factor[0]!;
  let product = 1;
  for (let k = first; k < last; k++) {
    const m = 1 + variance * precision[k]!;
    const w = variance / m;
    const b = k * nc;
    posterior[k] = w;
    product *= m;
    for (let i = 0, at = 0; i < nc; i++, at = i * nc) {
      const value = w * cross[b + i]!;
      for (let j = 0; j <= i; j++) normal[at + j]! -= value * cross[b + j]!;
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
  const { placeStart, placeSize, cellClass, cellSize, cellSums } = problem;
  const { gamma, scratch: e } = sums;
  const nc = problem.layout.effects + 1;
  for (let k = first; k < last; k++) {
    const b = k * nc;
    let q = 0;
    let i = 0;
    for (let at = 0; i + 1 < nc; i += 2, at += 2 * nc) {
      let sum = 0;
      let next = 0;
      for (let j = 0; j < nc; j++) {
        const value = cross[b + j]!;
        sum += star[at + j]! * value;
        next += star[at + nc + j]! * value;
      }
      e[i] = sum;
      e[i + 1] = next;
      q += sum * cross[b + i]! + next * cross[b + i + 1]!;
    }
    if (i < nc) {
      let sum = 0;
      for (let j = 0; j < nc; j++) sum += star[i * nc + j]! * cross[b + j]!;
      e[i] = sum;
      q += sum * cross[b + i]!;
    }
    const l = precision[k]!;
    const w = posterior[k]!;
    const shrunk = 1 - l * w;
    const g = shrunk * l;
    const u = w + w * q * w;
    const n = placeSize[k]!;
    sums.place[0]! += g - shrunk * q * shrunk;
    sums.uu[0]! += g * g;
    sums.ur[0]! += (g * g) / n;
    sums.rr[0]! += (g * g - l * l) / (n * n);
    for (let cell = placeStart[k]!, end = placeStart[k + 1]!; cell < end; cell++) {
      const source = cell * nc;
      let x = 0;
      for (let i = 0; i < nc; i++) x += cellSums[source + i]! * e[i]!;
      gamma[cellClass[cell]!]! += cellSize[cell]! * u - 2 * w * x;
    }
  }
}
